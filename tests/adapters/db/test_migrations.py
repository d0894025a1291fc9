"""B08: the database itself refuses to change what was written, whoever asks."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections, transaction

from discogram.adapters.db.guards import check_guards
from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from tests.adapters.db.cases import EPISODE, FakeClock, fill
from tests.records import KINDS

POSTGRESQL = pytest.mark.parametrize("place", KINDS[1:], indirect=True)

STATEMENTS = (
    "UPDATE {table} SET actor = 'nobody' WHERE position = 2",
    "UPDATE {table} SET hash = hash",
    "DELETE FROM {table} WHERE position = 3",
    "DELETE FROM {table}",
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_no_row_of_a_chain_is_changed_or_deleted(store: Store, statement: str) -> None:
    """The tables of both chains take rows and give none back."""
    fill(store, 3)

    for table in ("event", "access"):
        with (
            pytest.raises(DatabaseError, match="insert only"),
            transaction.atomic(using=store.alias),
            connections[store.alias].cursor() as cursor,
        ):
            cursor.execute(statement.format(table=table))
    assert verify(store.alias).count == 3


@pytest.mark.parametrize("table", ["event", "access"])
def test_a_row_is_not_replaced_by_inserting_over_it(sqlite_store: Store, table: str) -> None:
    """SQLite's INSERT OR REPLACE, which asks no trigger for deletes, is refused as well."""
    fill(sqlite_store, 3)

    with (
        pytest.raises(DatabaseError, match="insert only"),
        connections[sqlite_store.alias].cursor() as cursor,
    ):
        cursor.execute(
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE position = 2"
        )


@POSTGRESQL
@pytest.mark.parametrize("table", ["event", "access"])
def test_a_chain_is_not_emptied_in_one_stroke(store: Store, table: str) -> None:
    """PostgreSQL's TRUNCATE, which asks no row's trigger, is refused as well."""
    fill(store, 3)

    with (
        pytest.raises(DatabaseError, match="insert only"),
        connections[store.alias].cursor() as cursor,
    ):
        cursor.execute(f"TRUNCATE {table} CASCADE")


def test_the_tables_are_those_the_models_ask_for(store: Store) -> None:
    """No model was changed without a migration."""
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("kind", KINDS)
def test_who_was_booked_before_is_busy_afterwards(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    """A booking of an older store gets its patient's row, and the calendar keeps its guard."""
    url = None if kind == "sqlite" else request.getfixturevalue("empty_url")
    with closing(open_store(tmp_path, url, FakeClock())) as older:
        call_command("migrate", "discogram", "0004", database=older.alias, verbosity=0)
        with connections[older.alias].cursor() as cursor:
            for statement in OF_AN_OLDER_STORE:
                cursor.execute(statement)

        older.migrate()

        day = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 2, tzinfo=UTC)
        rows = [(row.resource, row.slot_starts) for row in older.lists.calendar(*day)]
        assert rows == [("patient:aa", None), ("room-1", None)]
        check_guards(older.alias)


OF_AN_OLDER_STORE = (
    f"""INSERT INTO worklist (episode, patient, site, station, signed, sequence)
    VALUES ('{EPISODE}', 'aa', 'north', 'booking', false, 1)""",
    f"""INSERT INTO calendar (episode, resource, starts, ends) VALUES
    ('{EPISODE}', 'room-1', '2026-12-01 09:00:00+00:00', '2026-12-01 10:00:00+00:00')""",
)


def test_migrating_again_changes_nothing(store: Store) -> None:
    """A store that is as it should be stays so, events and all."""
    fill(store, 2)

    store.migrate()

    assert verify(store.alias).count == 2
