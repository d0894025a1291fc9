"""B06, B08: the tables that an event names are kept with it, whole, and cannot be changed."""

from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import DatabaseError, connections, transaction

from discogram.adapters.db.backup import backup, restore
from discogram.adapters.db.policies import KEPT
from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from discogram.errors import InputError, RecordChanged
from tests.adapters.db.cases import FakeClock, append
from tests.adapters.db.tampering import disarm, tampered


def digest(text: str) -> str:
    """Its SHA-256."""
    return sha256(text.encode()).hexdigest()


ROWS = '[{"id":"months","value":"4"}]'
OTHER_ROWS = '[{"id":"months","value":"6"}]'


def policy(rows: str) -> tuple[str, Mapping[str, str]]:
    """A synthetic policy of one table, as digest and texts."""
    text = f'{{"candidacy":{{"chosen":{{}},"rows":"{digest(rows)}","signed":null}}}}'
    return digest(text), {digest(text): text, digest(rows): rows}


OLD, OLD_TEXTS = policy(ROWS)
NEW, NEW_TEXTS = policy(OTHER_ROWS)


def written(store: Store) -> Store:
    """Two events under an old policy, one under a newer one."""
    append(store, 1, policy=OLD, tables=OLD_TEXTS)
    append(store, 2, policy=OLD)
    append(store, 3, policy=NEW, tables=NEW_TEXTS)
    return store


def count(store: Store, table: str) -> int:
    """How many rows a table has."""
    with connections[store.alias].cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


def test_every_policy_that_an_event_names_can_be_read_again(store: Store) -> None:
    """The old tables stand beside the new ones; each comes back as it was sent."""
    written(store)

    assert store.records.kept(OLD) == OLD_TEXTS
    assert store.records.kept(NEW) == NEW_TEXTS
    assert [store.records.keeps(each) for each in (OLD, NEW, "0" * 64)] == [True, True, False]
    assert store.records.policies() == (OLD, NEW)
    assert verify(store.alias).without_tables == 0


def test_a_policy_is_kept_once(store: Store) -> None:
    """The second event under a policy adds nothing, even if it brings the tables again."""
    written(store)
    append(store, 4, policy=NEW, tables=NEW_TEXTS)

    assert count(store, "policy") == 4
    assert count(store, "access") == 2


def test_rows_that_two_policies_share_are_kept_once(store: Store) -> None:
    """A signature makes a new policy over the same rows, and a short new text."""
    signed = next(iter(OLD_TEXTS.values())).replace("null", '"Dr. Synthetic"')
    append(store, 1, policy=OLD, tables=OLD_TEXTS)
    append(store, 2, policy=digest(signed), tables={digest(signed): signed, digest(ROWS): ROWS})

    assert count(store, "policy") == 3
    assert store.records.kept(digest(signed))[digest(ROWS)] == ROWS


@pytest.mark.parametrize(
    ("tables", "why"),
    [
        ({OLD: "{}"}, "db-tables-unlike-digest"),
        ({digest(ROWS): ROWS}, "db-tables-missing"),
        ({OLD: OLD_TEXTS[OLD]}, "db-tables-missing"),
    ],
)
def test_tables_that_do_not_fit_are_refused_with_their_event(
    store: Store, tables: Mapping[str, str], why: str
) -> None:
    """A text of another digest, or a policy without its rows, writes nothing at all."""
    with pytest.raises(InputError) as wrong:
        append(store, 1, policy=OLD, tables=tables)

    assert [each.id for each in wrong.value.reasons] == [why]
    assert store.records.head() is None
    assert not store.records.keeps(OLD)


def test_an_event_without_tables_is_counted(store: Store) -> None:
    """An entry older than the keeping is no change, and is told of."""
    append(store, 1)
    append(store, 2, policy=OLD, tables=OLD_TEXTS)

    assert verify(store.alias).without_tables == 1
    assert store.records.kept("0" * 64) == {}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE policy SET content = '{}'",
        "DELETE FROM policy",
    ],
)
def test_the_database_refuses_to_change_a_kept_table(store: Store, statement: str) -> None:
    """Tables go in and never out."""
    written(store)

    with (
        pytest.raises(DatabaseError, match="insert only"),
        transaction.atomic(using=store.alias),
        connections[store.alias].cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_kept_table_is_not_replaced_by_inserting_over_it(sqlite_store: Store) -> None:
    """SQLite's INSERT OR REPLACE is refused as well."""
    written(sqlite_store)

    with (
        pytest.raises(DatabaseError, match="insert only"),
        transaction.atomic(using=sqlite_store.alias),
        connections[sqlite_store.alias].cursor() as cursor,
    ):
        cursor.execute("INSERT OR REPLACE INTO policy VALUES (%s, '{}')", [OLD])


@pytest.mark.parametrize("which", [OLD, digest(ROWS)])
def test_an_edited_table_is_found(store: Store, which: str) -> None:
    """By verifying, and by whoever reads it."""
    written(store)
    with tampered(store) as cursor:
        cursor.execute("UPDATE policy SET content = content || ' ' WHERE digest = %s", [which])
        for asked in (lambda: verify(store.alias), lambda: store.records.kept(OLD)):
            with pytest.raises(RecordChanged) as changed:
                asked()
            assert changed.value.reasons[0].id == "db-tables-changed"
            assert changed.value.reasons[0].params["digest"] == which


@pytest.mark.parametrize("which", [OLD, digest(ROWS)])
def test_a_table_that_was_taken_out_is_missed(store: Store, which: str) -> None:
    """The policy by the chained line that says it was kept, its rows by the policy."""
    written(store)
    with tampered(store) as cursor:
        cursor.execute("DELETE FROM policy WHERE digest = %s", [which])
        with pytest.raises(RecordChanged) as changed:
            verify(store.alias)

    assert changed.value.reasons[0].id == "db-tables-gone"
    assert changed.value.reasons[0].params["digest"] == which


def test_bytes_that_are_no_text_are_found(sqlite_store: Store) -> None:
    """What an editor of the file leaves behind is named, not a traceback."""
    written(sqlite_store)
    with tampered(sqlite_store) as cursor:
        cursor.execute("UPDATE policy SET content = CAST(x'ff00' AS TEXT)")
        with pytest.raises(RecordChanged) as changed:
            verify(sqlite_store.alias)

    assert changed.value.reasons[0].id == "db-tables-changed"


def test_the_access_log_says_who_brought_the_tables(store: Store) -> None:
    """One chained line for each policy, by the writer of its first event."""
    written(store)
    with connections[store.alias].cursor() as cursor:
        cursor.execute("SELECT actor, what, outcome FROM access ORDER BY position")
        lines = cursor.fetchall()

    assert [tuple(line) for line in lines] == [("nurse-1", KEPT, OLD), ("nurse-1", KEPT, NEW)]


def test_a_missing_guard_is_seen(store: Store) -> None:
    """Without the triggers of the kept tables a record does not verify."""
    written(store)
    with transaction.atomic(using=store.alias), connections[store.alias].cursor() as cursor:
        disarm(store, cursor)
        with pytest.raises(RecordChanged) as changed:
            verify(store.alias)
        transaction.set_rollback(True, using=store.alias)

    assert changed.value.reasons[0].id == "db-guard-missing"


def test_a_restored_record_keeps_its_tables(sqlite_store: Store, tmp_path: Path) -> None:
    """A backup takes them along, and a restored record verifies with them."""
    written(sqlite_store)
    backup(sqlite_store, tmp_path / "all.tar")
    restore(tmp_path / "all.tar", tmp_path / "restored")

    with closing(open_store(tmp_path / "restored", None, FakeClock())) as back:
        assert back.records.kept(OLD) == OLD_TEXTS
        assert back.records.kept(NEW) == NEW_TEXTS
        assert verify(back.alias).without_tables == 0
