"""B08: the machine's trouble has a name that an administrator can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connections

from discogram.adapters.db.connect import SQLITE_FILE
from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from discogram.errors import StorageError
from tests.adapters.db.cases import EPISODE, FakeClock, append, draft, fill, views
from tests.postgres import Cluster
from tests.records import KINDS

POSTGRESQL = pytest.mark.parametrize("place", KINDS[1:], indirect=True)


@contextmanager
def refused(id: str) -> Iterator[None]:
    """The store gives up for this reason."""
    with pytest.raises(StorageError) as failed:
        yield
    assert failed.value.reasons[0].id == id


def test_a_full_disk_writes_nothing_and_the_same_command_goes_through_later(
    sqlite_store: Store,
) -> None:
    """A write that finds no room leaves no trace; repeated with room, it stands once."""
    fill(sqlite_store, 3)
    head = sqlite_store.records.head()
    large = draft(4, body={"words": "x" * 200_000})
    with connections[sqlite_store.alias].cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages + 3}")

    with refused("db-disk-full"):
        sqlite_store.records.append(large, views(4))
    left = sqlite_store.records.head(), len(sqlite_store.records.history(EPISODE))
    stored = sqlite_store.records.append(large, views(4))

    assert left == (head, 3)
    assert stored.position == 4
    assert verify(sqlite_store.alias, head).count == 4


def test_a_writer_who_waits_too_long_is_told_so(sqlite_store: Store) -> None:
    """While another keeps the records, a write gives up and can be repeated."""
    connections.databases[sqlite_store.alias]["OPTIONS"]["timeout"] = 0.05
    path = sqlite_store.data_folder / SQLITE_FILE

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with refused("db-busy"):
            append(sqlite_store, 1)
        other.execute("ROLLBACK")

    assert append(sqlite_store, 1).position == 1


def test_a_damaged_file_is_called_damaged(sqlite_store: Store) -> None:
    """A file that is no database is not written to."""
    sqlite_store.records.head()
    connections[sqlite_store.alias].close()
    (sqlite_store.data_folder / SQLITE_FILE).write_bytes(b"This is no database. " * 500)

    with refused("db-damaged"):
        append(sqlite_store, 1)


def test_a_store_without_tables_says_that_it_is_not_prepared(tmp_path: Path) -> None:
    """A new store asks to be prepared."""
    with (
        closing(open_store(tmp_path / "new", None, FakeClock())) as store,
        refused("db-not-prepared"),
    ):
        store.records.head()


def test_an_empty_postgresql_says_that_it_is_not_prepared(
    tmp_path: Path, empty_url: str
) -> None:
    """A new database asks to be prepared, and can be."""
    with closing(open_store(tmp_path / "new", empty_url, FakeClock())) as store:
        with refused("db-not-prepared"):
            store.records.head()
        store.migrate()

        assert append(store, 1).position == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A data folder below a file cannot be."""
    (tmp_path / "file").touch()

    with refused("db-folder-unwritable"):
        open_store(tmp_path / "file" / "data", None, FakeClock())


def test_a_database_that_does_not_answer_is_away(tmp_path: Path) -> None:
    """No server at the address: nothing was saved."""
    url = f"postgresql:///nobody?host={tmp_path}&user=nobody"
    with closing(open_store(tmp_path / "data", url, FakeClock())) as store, refused("db-away"):
        append(store, 1)


@POSTGRESQL
def test_a_lost_connection_is_told_and_then_made_again(store: Store, cluster: Cluster) -> None:
    """The write that met the loss failed as a whole; the next one connects anew."""
    append(store, 1)
    cluster.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        f"WHERE datname = '{connections[store.alias].settings_dict['NAME']}'"
    )

    with refused("db-away"):
        append(store, 2)

    assert append(store, 2).position == 2
    assert verify(store.alias).count == 2
