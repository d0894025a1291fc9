"""The database itself refuses to change a chained row, and to book a resource twice.

SQLite: Django remakes a table to alter it, and a remade table has lost its triggers. A later
migration that alters `event`, `access` or `calendar` ends with `guard` again.
"""

from collections.abc import Iterator
from typing import Any

from django.db import migrations

CHAINS = {
    "event": "position = NEW.position OR command = NEW.command"
    " OR (episode = NEW.episode AND sequence = NEW.sequence)",
    "access": "position = NEW.position",
}


def sqlite_guards() -> Iterator[str]:
    for table, same in CHAINS.items():
        for verb in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is insert only'); END"
            )
        # INSERT OR REPLACE deletes the old row without asking the trigger above.
        yield (
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is insert only'); END"
        )
    for verb in ("INSERT", "UPDATE"):
        yield (
            f"CREATE TRIGGER calendar_no_overlap_{verb.lower()} AFTER {verb} ON calendar "
            "WHEN EXISTS (SELECT 1 FROM calendar WHERE resource = NEW.resource "
            "AND id <> NEW.id AND starts < NEW.ends AND ends > NEW.starts) "
            "BEGIN SELECT RAISE(ABORT, 'calendar_no_overlap'); END"
        )


def postgresql_guards() -> Iterator[str]:
    yield (
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is insert only', TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for table in CHAINS:
        yield (
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
    yield "CREATE EXTENSION IF NOT EXISTS btree_gist"
    yield (
        "ALTER TABLE calendar ADD CONSTRAINT calendar_no_overlap "
        "EXCLUDE USING gist (resource WITH =, tstzrange(starts, ends) WITH &&)"
    )


def guard(apps: Any, schema_editor: Any) -> None:
    guards = {"sqlite": sqlite_guards, "postgresql": postgresql_guards}
    for statement in guards[schema_editor.connection.vendor]():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("discogram", "0001_tables")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
