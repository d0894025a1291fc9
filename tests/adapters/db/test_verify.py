"""B08: whatever is changed in the records, by whomever, is found and named."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import astuple
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.db import verify as verifying
from discogram.adapters.db.canonical import ACCESS, EVENTS, Form
from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import Verified, verify
from discogram.application.ports import Head
from discogram.errors import Reason, RecordChanged
from tests.adapters.db.cases import append, fill
from tests.adapters.db.tampering import forge, tampered

COUNT = 7
FORMS = st.sampled_from([EVENTS, ACCESS])
POSITIONS = st.integers(1, COUNT)

# One store serves all examples of a test: each undoes what it did.
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a store with as many events as lines of access."""
    fill(store, COUNT)
    return store


def found(store: Store, **heads: Any) -> Reason:
    """What verifying complains of."""
    with pytest.raises(RecordChanged) as changed:
        verify(store.alias, **heads)
    return changed.value.reasons[0]


def place(why: Reason) -> tuple[str, object, object]:
    """What is wrong, and where."""
    return why.id, why.params["table"], why.params["position"]


def head_of(form: Form, store: Store) -> dict[str, Head | None]:
    """The head of one chain, as `verify` takes it."""
    if form is EVENTS:
        return {"head": store.records.head()}
    return {"access_head": store.access.head()}


def test_an_untouched_record_is_whole(filled: Store) -> None:
    """Nothing changed, nothing is found: the count and both heads are answered."""
    told: list[int] = []

    verified = verify(filled.alias, filled.records.head(), filled.access.head(), told.append)

    heads = filled.records.head(), filled.access.head()
    assert verified == Verified(COUNT, heads[0], COUNT, heads[1], without_tables=COUNT)
    assert told[-1] == COUNT


def test_an_empty_record_is_whole(store: Store) -> None:
    """No events are no fault."""
    assert verify(store.alias) == Verified(0, None, 0, None)


def another(column: str, value: Any, data: st.DataObject) -> Any:
    """Another value of the same kind."""
    if isinstance(value, int):
        other = data.draw(st.integers(COUNT + 1, 2**31 - 1).filter(lambda new: new != value))
        return other
    if column == "patient":
        return data.draw(st.none() | st.just("somebody else"))
    letters = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
    return data.draw(letters.filter(lambda new: new != value))


@many
@given(form=FORMS, position=POSITIONS, data=st.data())
def test_an_edit_of_any_column_of_any_row_is_found(
    filled: Store, form: Form, position: int, data: st.DataObject
) -> None:
    """No column of no row can be edited unseen, and the row is named."""
    nullable = {"patient"} if form is ACCESS else set()
    column = data.draw(st.sampled_from(form.columns))
    with tampered(filled) as cursor:
        cursor.execute(f"SELECT {column} FROM {form.table} WHERE position = %s", [position])
        (old,) = cursor.fetchone()
        new = another(column if column in nullable else "", old, data)
        cursor.execute(
            f"UPDATE {form.table} SET {column} = %s WHERE position = %s", [new, position]
        )
        why = found(filled, **head_of(form, filled) if column == "position" else {})

    expected = "db-row-changed" if column != "position" else why.id
    assert place(why) == (expected, form.table, position)


@many
@given(form=FORMS, position=POSITIONS)
def test_a_deleted_row_is_found(filled: Store, form: Form, position: int) -> None:
    """A row taken out is missed at its place: first, middle and, by the head, last."""
    head = head_of(form, filled)
    with tampered(filled) as cursor:
        if form is EVENTS:
            cursor.execute("DELETE FROM mention WHERE position = %s", [position])
        cursor.execute(f"DELETE FROM {form.table} WHERE position = %s", [position])
        why = found(filled, **head)

    expected = "db-row-missing" if position < COUNT else "db-tail-cut"
    assert place(why) == (expected, form.table, position)


@many
@given(form=FORMS, places=st.sets(POSITIONS, min_size=2, max_size=2))
def test_two_rows_that_changed_places_are_found(
    filled: Store, form: Form, places: set[int]
) -> None:
    """Exchanged rows are told from edited ones, and where the first came from is named."""
    first, second = sorted(places)
    with tampered(filled) as cursor:
        for old, new in ((first, 99), (second, first), (99, second)):
            cursor.execute(
                f"UPDATE {form.table} SET position = %s WHERE position = %s", [new, old]
            )
        why = found(filled)

    assert place(why) == ("db-row-moved", form.table, first)
    assert why.params["came_from"] == second


@many
@given(form=FORMS, left=st.integers(0, COUNT - 1))
def test_a_cut_tail_is_found_by_a_head_kept_elsewhere(
    filled: Store, form: Form, left: int
) -> None:
    """From inside, a shorter record is whole; the head that was kept tells what is gone."""
    head = head_of(form, filled)
    with tampered(filled) as cursor:
        if form is EVENTS:
            cursor.execute("DELETE FROM mention WHERE position > %s", [left])
        cursor.execute(f"DELETE FROM {form.table} WHERE position > %s", [left])
        with patch.object(verifying, "check_guards"):  # put back, by whoever took them away
            inside = verify(filled.alias)
        why = found(filled, **head)

    assert left in (inside.count, inside.access_count)
    assert place(why) == ("db-tail-cut", form.table, left + 1)


@many
@given(form=FORMS, position=POSITIONS)
def test_a_record_written_anew_is_found_by_a_head_kept_elsewhere(
    filled: Store, form: Form, position: int
) -> None:
    """Who edits a row and hashes all that follow deceives everything but the kept head."""
    head = head_of(form, filled)
    with tampered(filled) as cursor:
        cursor.execute(
            f"UPDATE {form.table} SET actor = 'nobody' WHERE position = %s", [position]
        )
        forge(cursor, form, position)
        with patch.object(verifying, "check_guards"):  # put back, by whoever took them away
            inside = verify(filled.alias)
        why = found(filled, **head)

    assert inside.count == COUNT
    assert place(why) == ("db-head-differs", form.table, COUNT)


@many
@given(form=FORMS, position=st.integers(2, COUNT))
def test_a_row_forged_without_those_that_follow_is_found(
    filled: Store, form: Form, position: int
) -> None:
    """A row hashed anew fits by itself; the next one does not follow it."""
    with tampered(filled) as cursor:
        cursor.execute(f"UPDATE {form.table} SET actor = 'nobody' WHERE position = 1")
        forge(cursor, form, 1)
        cursor.execute(f"SELECT hash FROM {form.table} WHERE position = 1")
        cursor.execute(f"UPDATE {form.table} SET actor = 'x' WHERE position = {position - 1}")
        cursor.execute(
            f"SELECT {', '.join(form.columns)} FROM {form.table} WHERE position = %s",
            [position - 1],
        )
        row = cursor.fetchone()
        cursor.execute(
            f"UPDATE {form.table} SET hash = %s WHERE position = %s",
            [form.hash(row), position - 1],
        )
        why = found(filled)

    assert place(why) == ("db-row-not-following", form.table, position)


@pytest.mark.parametrize(
    "change",
    [
        "actor = CAST(actor AS BLOB)",
        "body = CAST(body AS BLOB)",
        "episode = CAST(x'ff' AS TEXT)",
        "sequence = 'many'",
    ],
)
def test_a_value_of_another_kind_is_found(sqlite_store: Store, change: str) -> None:
    """SQLite keeps any kind of value anywhere: bytes that look like the words are a change."""
    fill(sqlite_store, COUNT)
    with tampered(sqlite_store) as cursor:
        cursor.execute(f"UPDATE event SET {change} WHERE position = 4")
        why = found(sqlite_store)

    assert place(why) == ("db-row-changed", "event", 4)


def test_a_row_put_before_the_first_is_found(sqlite_store: Store) -> None:
    """Counting begins at one: what stands before was put in."""
    fill(sqlite_store, 2)
    with tampered(sqlite_store) as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute("UPDATE access SET position = -3 WHERE position = 2")
        why = found(sqlite_store)
        cursor.execute("PRAGMA ignore_check_constraints = OFF")

    assert place(why) == ("db-row-extra", "access", -3)


def test_changed_words_are_found(filled: Store) -> None:
    """The words beside the events are held against their digests."""
    with tampered(filled) as cursor:
        cursor.execute("UPDATE free_text SET words = 'Other' WHERE words LIKE '% 3'")
        why = found(filled)

    assert (why.id, why.params["position"]) == ("db-text-changed", 3)


def test_words_that_are_no_text_are_found(sqlite_store: Store) -> None:
    """Bytes that cannot be read as words are a change, not a crash."""
    fill(sqlite_store, 2)
    with tampered(sqlite_store) as cursor:
        cursor.execute("UPDATE free_text SET words = CAST(x'ff' AS TEXT) WHERE words LIKE '%2'")
        why = found(sqlite_store)

    assert (why.id, why.params["position"]) == ("db-text-changed", 2)


def test_an_older_head_still_fits(filled: Store) -> None:
    """A head that was kept long ago lies on the chain for ever."""
    old = filled.records.head()
    append(filled, COUNT + 1)

    assert verify(filled.alias, old).count == COUNT + 1


@pytest.mark.parametrize("position", [1, 3, 4, 6, 7])
def test_a_walk_shared_by_two_processes_finds_the_same(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, position: int
) -> None:
    """Half the chain in another process changes neither what is found nor where."""
    fill(sqlite_store, COUNT)
    alone = verify(sqlite_store.alias)
    monkeypatch.setattr(verifying, "WORTH_SHARING", 2)
    shared = verify(sqlite_store.alias, sqlite_store.records.head())
    with connections[sqlite_store.alias].cursor() as cursor:
        for guard in ("event_no_update", "event_no_replace"):
            cursor.execute(f"DROP TRIGGER {guard}")
        cursor.execute("UPDATE event SET actor = 'nobody' WHERE position = %s", [position])

    why = found(sqlite_store)

    assert astuple(shared) == astuple(alone)
    assert place(why) == ("db-row-changed", "event", position)


def test_a_forged_seam_between_the_halves_is_found(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two halves that are whole by themselves must also join."""
    fill(sqlite_store, COUNT)
    monkeypatch.setattr(verifying, "WORTH_SHARING", 2)
    with connections[sqlite_store.alias].cursor() as cursor:
        for guard in ("event_no_update", "event_no_replace"):
            cursor.execute(f"DROP TRIGGER {guard}")
        cursor.execute("SELECT previous_hash, hash FROM event WHERE position = 4")
        kept = cursor.fetchone()
        cursor.execute("UPDATE event SET actor = 'nobody' WHERE position = 1")
        forge(cursor, EVENTS, 1)
        cursor.execute(
            f"SELECT {', '.join(EVENTS.columns)} FROM event WHERE position = 4",
        )
        row = list(cursor.fetchone())
        row[EVENTS.columns.index("previous_hash")] = kept[0]
        cursor.execute(
            "UPDATE event SET previous_hash = %s, hash = %s WHERE position = 4",
            [kept[0], EVENTS.hash(row)],
        )
        forge(cursor, EVENTS, 5)

    why = found(sqlite_store)

    assert place(why) == ("db-row-not-following", "event", 4)


NOTE = "SELECT digest FROM mention WHERE position = 3"


def note(type_: str, version: int, body: Mapping[str, Any]) -> frozenset[str]:
    """The words of a synthetic event."""
    return frozenset({body["note"]})


@pytest.mark.parametrize("said", ["", ", erased_at = 'then', erased_by = 'lead-1'"])
def test_words_emptied_without_an_erasure_are_missed(filled: Store, said: str) -> None:
    """Only the line of the access log, which is chained, makes an empty row an erasure."""
    with tampered(filled) as cursor:
        emptied = f"words = NULL, salt = NULL{said}"
        cursor.execute(f"UPDATE free_text SET {emptied} WHERE digest = ({NOTE})")
        why = found(filled)

    assert (why.id, why.params["position"]) == ("db-text-missing", 3)


def test_words_taken_out_are_missed(sqlite_store: Store) -> None:
    """A row of words that is gone is no erasure, though its mention stands."""
    fill(sqlite_store, COUNT)
    with closing(sqlite3.connect(sqlite_store.data_folder / "records.sqlite3")) as raw:
        raw.execute("DROP TRIGGER free_text_no_delete")
        raw.execute(f"DELETE FROM free_text WHERE digest = ({NOTE})")
        raw.commit()

    why = found(sqlite_store)

    assert (why.id, why.params["position"]) == ("db-text-missing", 3)


def test_words_taken_out_with_their_mention_are_missed(filled: Store) -> None:
    """The chained body still names the digest."""
    with tampered(filled) as cursor:
        cursor.execute(NOTE)
        (digest,) = cursor.fetchone()
        cursor.execute("DELETE FROM mention WHERE digest = %s", [digest])
        cursor.execute("DELETE FROM free_text WHERE digest = %s", [digest])
        why = found(filled, words_in=note)

    assert (why.id, why.params["position"]) == ("db-text-missing", 3)
    assert verify(filled.alias, words_in=note).count == COUNT


def test_a_digest_that_names_no_words_is_not_missed(store: Store) -> None:
    """Images and reports are named by digests too."""
    append(store, 1, body={"image": "a" * 64})

    assert verify(store.alias, words_in=lambda *_: frozenset()).count == 1


def test_guards_that_were_taken_away_are_missed(filled: Store) -> None:
    """A record that nothing protects any more is not called whole."""
    with tampered(filled):
        why = found(filled)

    assert why.id == "db-guard-missing"


def test_a_guard_that_guards_nothing_is_found(sqlite_store: Store) -> None:
    """The same name is not enough."""
    with connections[sqlite_store.alias].cursor() as cursor:
        cursor.execute("DROP TRIGGER event_no_update")
        cursor.execute(
            "CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT 1; END"
        )

    why = found(sqlite_store)

    assert (why.id, why.params["guard"]) == ("db-guard-missing", "event_no_update")
