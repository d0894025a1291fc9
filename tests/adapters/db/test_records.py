"""B08: events are written once, by one of two writers, or not at all. Both databases."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections

from discogram.adapters.db.models import Event, Worklist
from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from discogram.application.ports import Head
from discogram.errors import Conflict, InputError, RecordChanged
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.adapters.db.cases import EPISODE, FakeClock, append, booked, draft, fill, views
from tests.adapters.db.tampering import tampered


def test_an_event_reads_back_as_it_was_written(store: Store, clock: FakeClock) -> None:
    """Every column comes back, with the server's own time beside the person's."""
    text = FreeText.of("Says “like always” – ¡duele!", "salt")
    said = draft(
        1, body={"note": text.digest, "ratio": 0.1, "deep": [{"é": None}]}, texts=(text,)
    )

    stored = store.records.append(said, views())
    read = store.records.history(EPISODE)

    assert list(read) == [stored]
    assert (stored.position, stored.sequence, stored.command) == (1, 1, said.command)
    assert (stored.body, stored.role, stored.occurred_at) == (
        said.body,
        said.role,
        said.occurred_at,
    )
    assert (stored.recorded_at, stored.boot, stored.monotonic_ns) == (
        clock.moment,
        clock.booted,
        clock.ticks,
    )
    assert stored.texts[text.digest].words == text.words
    assert store.records.by_command(said.command) == stored
    assert store.records.head() == Head(1, stored.hash)


def test_a_store_without_events_answers_nothing(store: Store) -> None:
    """Nothing written is an empty history, no event and no head."""
    assert list(store.records.history(EPISODE)) == []
    assert store.records.by_command(uuid4()) is None
    assert store.records.head() is None


def test_both_databases_hash_alike(store: Store) -> None:
    """The same row has the same hash wherever it lies."""
    said = draft(1, command=UUID(int=7), body={"n": 1, "half": 0.5, "words": 'ñ\n"\\\u2028'})

    stored = store.records.append(said, views())

    assert stored.hash == "d8b3bb1917b59268dca17950c07966aeb965cf5478802b064b61ee58ee77c326"


def test_events_of_all_episodes_stand_on_one_chain(store: Store) -> None:
    """Positions count through the installation; each event names the one before it."""
    episodes = [uuid4(), uuid4()]

    found = [
        append(store, sequence, episode=episode) for sequence in (1, 2) for episode in episodes
    ]

    assert [event.position for event in found] == [1, 2, 3, 4]
    assert [event.previous_hash for event in found[1:]] == [event.hash for event in found[:-1]]


def test_the_same_command_again_answers_the_event_it_wrote(store: Store) -> None:
    """A sender who did not hear the answer may repeat himself, even later and elsewhere."""
    said = draft(1)
    first = store.records.append(said, views())
    append(store, 2)

    again = store.records.append(replace(said, sequence=3, policy="1" * 64), views(3))

    assert again == first
    assert len(store.records.history(EPISODE)) == 2


CHANGES = (
    {"body": {"pain_nrs": 8}},
    {"actor": "nurse-2"},
    {"role": Role.PHYSICIAN},
    {"type": "provocation.other"},
    {"version": 2},
    {"site": "south"},
    {"episode": uuid4()},
    {"patient": uuid4()},
    {"occurred_at": "2026-12-01T09:31-06:00[America/Chicago]"},
)


def test_a_command_used_for_something_else_is_refused(store: Store) -> None:
    """One command says one thing: any other content under its name is a conflict."""
    said = draft(1)
    store.records.append(said, views())

    for change in CHANGES:
        with pytest.raises(Conflict) as refused:
            store.records.append(replace(said, **change), views())
        assert refused.value.reasons[0].id == "db-command-reused"
    assert len(store.records.history(EPISODE)) == 1


def test_a_filled_place_is_a_conflict(store: Store) -> None:
    """Of two writers for one place, the second is told to look again, and wrote nothing."""
    append(store, 1)
    late = draft(1)

    with pytest.raises(Conflict) as refused:
        store.records.append(late, views(1, due="late"))

    assert refused.value.reasons[0].id == "db-somebody-wrote-first"
    assert store.records.by_command(late.command) is None
    assert Worklist.objects.using(store.alias).get().due is None


def test_a_writer_without_our_lock_is_stopped_by_the_constraint(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table itself holds one event for each place, whatever the code believed."""
    append(store, 1)
    monkeypatch.setattr(store.records, "_check_place", lambda _: None)

    with pytest.raises(Conflict) as refused:
        append(store, 1)

    assert refused.value.reasons[0].id == "db-somebody-wrote-first"
    assert verify(store.alias).count == 1


def test_a_place_beyond_the_next_is_refused(store: Store) -> None:
    """An episode has no holes."""
    append(store, 1)

    with pytest.raises(Conflict) as refused:
        append(store, 3)

    assert refused.value.reasons[0].id == "db-events-missing"
    assert refused.value.reasons[0].params["written"] == 1


def test_an_event_and_its_projections_are_written_together_or_not_at_all(store: Store) -> None:
    """When the last of the projections fails, the event and its words are gone too."""
    other = uuid4()
    store.records.append(draft(1), views(1, calendar=(booked("room-1", 60, 120),)))
    text = FreeText.of("Synthetic", "salt")
    refused_draft = draft(1, episode=other, texts=(text,), body={"note": text.digest})
    rows = (booked("nurse-1", 60, 120, other), booked("room-1", 119, 180, other))

    with pytest.raises(Conflict) as refused:
        store.records.append(refused_draft, views(1, other, calendar=rows))

    assert refused.value.reasons[0].id == "db-resource-taken"
    assert refused.value.reasons[0].params["resource"] == "room-1"
    assert list(store.records.history(other)) == []
    assert list(store.lists.episodes(refused_draft.patient)) == list(
        store.lists.worklist("north")
    )
    assert list(store.texts.of_patient(refused_draft.patient)) == []
    assert verify(store.alias).count == 1


@pytest.mark.parametrize("column", ["site", "type", "actor", "occurred_at", "policy"])
def test_words_that_cannot_be_kept_are_refused_on_both_databases(
    store: Store, column: str
) -> None:
    """NUL is refused with its place, not by one database only."""
    with pytest.raises(InputError) as refused:
        append(store, 1, **{column: "a\x00"})

    assert refused.value.reasons[0].params["place"] == column


def test_words_unlike_their_digest_are_refused(store: Store) -> None:
    """A text whose digest is another's is not kept."""
    text = replace(FreeText.of("Synthetic", "salt"), words="Other")

    with pytest.raises(InputError) as refused:
        append(store, 1, texts=(text,))

    assert refused.value.reasons[0].id == "db-text-unlike-digest"


def test_a_clock_that_jumps_back_breaks_nothing(store: Store, clock: FakeClock) -> None:
    """Order is the chain's, not the clock's: times may run backwards, positions may not."""
    append(store, 1)
    clock.moment -= timedelta(hours=5)
    clock.booted, clock.ticks = "next", 5

    append(store, 2)
    first, second = store.records.history(EPISODE)

    assert second.recorded_at < first.recorded_at
    assert second.monotonic_ns < first.monotonic_ns
    assert second.position > first.position
    assert verify(store.alias).count == 2


def test_the_time_is_kept_in_utc_to_the_microsecond(store: Store, clock: FakeClock) -> None:
    """Stored times have one length, so that their text is the same on every database."""
    clock.moment = datetime(2026, 12, 1, tzinfo=UTC) - timedelta(milliseconds=1)

    append(store, 1)

    assert Event.objects.using(store.alias).get().recorded_at == "2026-12-01T00:00:00.000000Z"


def test_a_changed_event_is_not_shown(store: Store) -> None:
    """Reading an event that is not what was written raises: a false record misleads."""
    fill(store, 3)

    with tampered(store) as cursor:
        cursor.execute("UPDATE event SET body = '{\"pain_nrs\":0}' WHERE position = 2")
        with pytest.raises(RecordChanged) as found:
            store.records.history(EPISODE)

    assert found.value.reasons[0].params["position"] == 2


def test_the_body_lies_in_the_table_as_it_was_hashed(store: Store) -> None:
    """The stored text is the canonical one, character by character."""
    append(store, 1, body={"b": 1.0, "a": "é"})

    with connections[store.alias].cursor() as cursor:
        cursor.execute("SELECT body FROM event")
        (body,) = cursor.fetchone()

    assert body == '{"a":"é","b":1}'
    assert json.loads(body) == {"a": "é", "b": 1}
