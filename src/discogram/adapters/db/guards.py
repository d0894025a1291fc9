"""Do the guards still stand that the migrations put into the database?

SQLite keeps each trigger as it was written, so that an emptied one of the same name is seen.
PostgreSQL is asked on which table each trigger stands, whether it is switched on, and what the
function behind it does.
"""

from collections.abc import Iterator
from importlib import import_module

from django.db import connections

from discogram.errors import RecordChanged, reason

_MIGRATIONS = ("0002_guards", "0003_erasures", "0004_policies")

POSTGRESQL = {
    "access_no_change": "access",
    "calendar_no_overlap": "calendar",
    "event_no_change": "event",
    "free_text_no_delete": "free_text",
    "mention_no_delete": "mention",
    "policy_no_change": "policy",
}
"""The triggers and the one constraint that guard a store in PostgreSQL, each with its table."""

REFUSES = "refuse_change"
"""The function behind every trigger of `POSTGRESQL`."""


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
            "SELECT tgname, relname FROM pg_trigger "
            "JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE tgenabled IN ('O', 'A') AND NOT tgisinternal AND proname = %s "
            "UNION SELECT conname, relname FROM pg_constraint "
            "JOIN pg_class ON pg_class.oid = conrelid WHERE contype = 'x'",
            [REFUSES],
        )
        found = set(cursor.fetchall())
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [REFUSES])
        bodies = [body.strip() for (body,) in cursor.fetchall()]
    yield from (name for name, table in POSTGRESQL.items() if (name, table) not in found)
    if bodies != [_refusing_body()]:
        yield REFUSES


def _refusing_body() -> str:
    """The body of the function as the migration made it."""
    made = import_module(f"discogram.adapters.db.migrations.{_MIGRATIONS[0]}")
    statement = next(each for each in made.postgresql_guards() if REFUSES in each)
    return str(statement.split("$$")[1]).strip()
