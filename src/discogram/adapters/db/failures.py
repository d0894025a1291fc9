"""What went wrong in the database, in words that an administrator can mend?

Two writers who collide are a `Conflict`, raised where it happens. What this file names is the
machine's trouble: no room, no answer, no permission. Anything else is a bug and keeps its
traceback.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType

from django.db import DatabaseError, IntegrityError, InterfaceError, connections

from discogram.errors import Reason, StorageError, reason

SQLITE = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: "db-disk-full",
        sqlite3.SQLITE_BUSY: "db-busy",
        sqlite3.SQLITE_LOCKED: "db-busy",
        sqlite3.SQLITE_CANTOPEN: "db-away",
        sqlite3.SQLITE_IOERR: "db-write-failed",
        sqlite3.SQLITE_READONLY: "db-read-only",
        sqlite3.SQLITE_PERM: "db-read-only",
        sqlite3.SQLITE_CORRUPT: "db-damaged",
        sqlite3.SQLITE_NOTADB: "db-damaged",
    }
)
"""Primary result codes of SQLite; extended codes carry them in their low byte."""

SQLITE_WORDS = MappingProxyType(
    {"no such table": "db-not-prepared", "Could not decode": "db-damaged"}
)
"""What has no result code of its own."""

POSTGRESQL = MappingProxyType(
    {
        "53100": "db-disk-full",
        "55P03": "db-busy",
        "57014": "db-busy",
        "40P01": "db-busy",
        "25006": "db-read-only",
        "42501": "db-read-only",
        "42P01": "db-not-prepared",
        "58030": "db-write-failed",
        "XX001": "db-damaged",
        "XX002": "db-damaged",
    }
)
"""SQLSTATE codes of PostgreSQL, appendix A."""

AWAY = ("08", "28", "3D", "53", "57")
"""Classes of SQLSTATE in which there is nobody to talk to: connection, password, shutdown."""


def explained(error: Exception) -> Reason | None:
    """The reason an administrator can act on, or None when it is a bug."""
    cause = error.__cause__ or error
    if isinstance(cause, sqlite3.Error):
        id = SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        for start, meaning in SQLITE_WORDS.items():
            id = meaning if str(cause).startswith(start) else id
    else:
        state = getattr(cause, "sqlstate", None)
        away = state is None or state.startswith(AWAY)
        id = POSTGRESQL.get(state or "", "db-away" if away else None)
    return None if id is None else reason(id, detail=str(cause).strip())


@contextmanager
def storing(alias: str) -> Iterator[None]:
    """Turn the machine's trouble into `StorageError`, and drop a connection that has died."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        why = None if isinstance(error, IntegrityError) else explained(error)
        if why is None:
            raise
        connections[alias].close()
        raise StorageError(why) from error
