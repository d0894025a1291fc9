"""How are the tables made or renewed when two programs start at once?

One at a time: the second waits, and then finds nothing left to do.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections

from discogram.adapters.db.chain import NAMESPACE
from discogram.adapters.db.failures import storing

LOCK_FILE = ".migrating"
"""Beside the SQLite file; it stays and is empty."""

LOCK_NUMBER = 0
"""The second half of the advisory lock in PostgreSQL; the chains have the others."""


def migrate(alias: str, data_folder: Path) -> None:
    """Make or renew the tables; does nothing when they are as they should be."""
    # A store beside the website's own holds the record alone: the other apps' migrations would
    # be walked through only to make nothing.
    apps = () if alias == DEFAULT_DB_ALIAS else ("discogram",)
    with storing(alias), _alone(alias, data_folder):
        call_command("migrate", *apps, database=alias, verbosity=0, interactive=False)


@contextmanager
def _alone(alias: str, data_folder: Path) -> Iterator[None]:
    on_server = connections[alias].vendor == "postgresql"
    with _in_postgresql(alias) if on_server else _beside(data_folder):
        yield


@contextmanager
def _in_postgresql(alias: str) -> Iterator[None]:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [NAMESPACE, LOCK_NUMBER])
    try:
        yield
    finally:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [NAMESPACE, LOCK_NUMBER])


@contextmanager
def _beside(folder: Path) -> Iterator[None]:
    try:
        file = (folder / LOCK_FILE).open("a")
    except OSError:  # a folder that cannot be written cannot be migrated by two either
        yield
        return
    with file:  # closing lets go, and so does dying
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
