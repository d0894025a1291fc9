"""An erasure keeps its row and says when and by whom; words and mentions cannot be deleted.

The words' row is emptied, never taken out: a row that is gone was not erased by this program.
"""

from collections.abc import Iterator
from typing import Any

from django.db import migrations, models

KEPT = ("free_text", "mention")


def sqlite_guards() -> Iterator[str]:
    for table in KEPT:
        yield (
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is never deleted from'); END"
        )


def postgresql_guards() -> Iterator[str]:
    for table in KEPT:
        yield (
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def guard(apps: Any, schema_editor: Any) -> None:
    guards = {"sqlite": sqlite_guards, "postgresql": postgresql_guards}
    for statement in guards[schema_editor.connection.vendor]():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("discogram", "0002_guards")]
    operations = [
        migrations.AddField("Text", "erased_at", models.TextField(null=True)),
        migrations.AddField("Text", "erased_by", models.TextField(null=True)),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
