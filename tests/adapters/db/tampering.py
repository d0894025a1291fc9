"""How does a test change what may not be changed? As an administrator could, and back again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections, transaction

from discogram.adapters.db.canonical import GENESIS, Form
from discogram.adapters.db.store import Store


@contextmanager
def tampered(store: Store) -> Iterator[Any]:
    """Give a cursor whom no trigger stops; what it did is undone afterwards."""
    connection = connections[store.alias]
    with transaction.atomic(using=store.alias), connection.cursor() as cursor:
        disarm(store, cursor)
        yield cursor
        transaction.set_rollback(True, using=store.alias)


def disarm(store: Store, cursor: Any) -> None:
    """Take the guards of both chains away."""
    if connections[store.alias].vendor == "postgresql":
        for table in ("event", "access", "free_text", "mention", "policy"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        return
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP TRIGGER {name}")


def forge(cursor: Any, form: Form, first: int) -> None:
    """Hash every row from one position on anew, so that the chain fits again."""
    cursor.execute(f"SELECT {', '.join(form.columns)} FROM {form.table} ORDER BY position")
    previous = GENESIS
    at = form.columns.index("previous_hash")
    position = form.columns.index("position")
    for found in cursor.fetchall():
        row = list(found)
        if row[position] >= first:
            row[at] = previous
            row[-1] = form.hash(row)
            cursor.execute(
                f"UPDATE {form.table} SET previous_hash = %s, hash = %s WHERE position = %s",
                [row[at], row[-1], row[position]],
            )
        previous = row[-1]
