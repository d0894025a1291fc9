"""Do the guards still stand that the migrations put into the database?

SQLite keeps each trigger as it was written, so that an emptied one of the same name is seen.
PostgreSQL is asked for names, and whether they are switched on.
"""

from collections.abc import Iterator
from importlib import import_module

from django.db import connections

from discogram.errors import RecordChanged, reason

_MIGRATIONS = ("0002_guards", "0003_erasures")

POSTGRESQL = (
    "access_no_change",
    "calendar_no_overlap",
    "event_no_change",
    "free_text_no_delete",
    "mention_no_delete",
)
"""The triggers and the one constraint that guard a store in PostgreSQL."""


def check_guards(alias: str) -> None:
    """Raise `RecordChanged` naming the first guard that is gone, switched off or rewritten."""
    missing = {"sqlite": _missing_in_sqlite, "postgresql": _missing_in_postgresql}
    for name in missing[connections[alias].vendor](alias):
        raise RecordChanged(reason("db-guard-missing", guard=name))


def _missing_in_sqlite(alias: str) -> Iterator[str]:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        found = {sql for (sql,) in cursor.fetchall()}
    for migration in _MIGRATIONS:
        made = import_module(f"discogram.adapters.db.migrations.{migration}")
        for statement in made.sqlite_guards():
            if statement not in found:
                yield statement.split()[2]


def _missing_in_postgresql(alias: str) -> Iterator[str]:
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND NOT tgisinternal "
            "UNION SELECT conname FROM pg_constraint WHERE contype = 'x'"
        )
        found = {name for (name,) in cursor.fetchall()}
    yield from (name for name in POSTGRESQL if name not in found)
