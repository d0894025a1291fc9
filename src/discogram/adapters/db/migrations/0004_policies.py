"""The tables that an event names are kept beside it, as they were; insert only like the events."""

from collections.abc import Iterator
from typing import Any

from django.db import migrations, models


def sqlite_guards() -> Iterator[str]:
    for verb in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER policy_no_{verb.lower()} BEFORE {verb} ON policy "
            "BEGIN SELECT RAISE(ABORT, 'policy is insert only'); END"
        )
    # INSERT OR REPLACE deletes the old row without asking the trigger above.
    yield (
        "CREATE TRIGGER policy_no_replace BEFORE INSERT ON policy "
        "WHEN EXISTS (SELECT 1 FROM policy WHERE digest = NEW.digest) "
        "BEGIN SELECT RAISE(ABORT, 'policy is insert only'); END"
    )


def postgresql_guards() -> Iterator[str]:
    yield (
        "CREATE TRIGGER policy_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def guard(apps: Any, schema_editor: Any) -> None:
    guards = {"sqlite": sqlite_guards, "postgresql": postgresql_guards}
    for statement in guards[schema_editor.connection.vendor]():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("discogram", "0003_erasures")]
    operations = [
        migrations.CreateModel(
            name="Policy",
            fields=[
                ("digest", models.TextField(primary_key=True, serialize=False)),
                ("content", models.TextField()),
            ],
            options={"db_table": "policy"},
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
