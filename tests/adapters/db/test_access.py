"""B08: who looked at whom, on a chain of its own."""

from uuid import UUID

import pytest

from discogram.adapters.db.models import Access
from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from discogram.errors import InputError
from discogram.words.people import Role
from tests.adapters.db.cases import PATIENT, FakeClock, append


def test_a_look_is_written_with_the_servers_time(store: Store, clock: FakeClock) -> None:
    """A line says who, as what, did what, about whom, when and how it ended."""
    store.access.record("reader-1", Role.READER, "show-images", PATIENT, "refused")
    line = Access.objects.using(store.alias).get()

    assert (line.actor, line.role, line.what) == ("reader-1", "reader", "show-images")
    assert (line.patient, line.outcome) == (str(PATIENT), "refused")
    assert line.recorded_at == "2026-12-01T09:30:00.001000Z"
    assert (line.boot, line.monotonic_ns) == (clock.booted, clock.ticks)


def test_the_access_chain_is_apart_from_the_events(store: Store) -> None:
    """Looking writes no event, and both chains are whole and counted apart."""
    append(store, 1)
    store.access.record("reader-1", Role.READER, "sign-in", None, "done")
    store.access.record("reader-1", Role.READER, "show-images", PATIENT, "shown")

    verified = verify(store.alias)

    assert (verified.count, verified.access_count) == (1, 2)
    assert verified.access_head == store.access.head()


def test_a_look_at_several_is_a_line_for_each(store: Store) -> None:
    """Each patient has a line of the same chain, after what was there, and nobody has none."""
    other = UUID(int=PATIENT.int + 1)
    store.access.record("nurse-1", Role.NURSE, "sign-in", None, "done")
    store.access.record_each("nurse-1", Role.NURSE, "show-day", [PATIENT, other], "done")
    store.access.record_each("nurse-1", Role.NURSE, "show-day", [], "done")

    lines = Access.objects.using(store.alias).order_by("position")
    assert [(line.what, line.patient) for line in lines] == [
        ("sign-in", None),
        ("show-day", str(PATIENT)),
        ("show-day", str(other)),
    ]
    assert verify(store.alias).access_count == 3


def test_letters_that_cannot_be_kept_are_refused(store: Store) -> None:
    """NUL is refused with its place."""
    with pytest.raises(InputError) as refused:
        store.access.record("reader\x00", Role.READER, "sign-in", None, "done")

    assert refused.value.reasons[0].params["place"] == "actor"


def test_the_newest_line_is_that_of_its_verb_and_its_beginning(store: Store) -> None:
    """Who wrote last of one thing; capital and small letters are two things."""
    for actor, outcome in (
        ("one", "r-1 at a: x"),
        ("two", "r-1 at a: y"),
        ("three", "R-1 at a"),
    ):
        store.access.record(actor, Role.READER, "save-resource", None, outcome)
    store.access.record("four", Role.READER, "save-staff", None, "r-1 at a: z")

    found = store.access.newest("save-resource", "r-1 at a: ")

    assert found is not None
    assert (found.actor, found.outcome) == ("two", "r-1 at a: y")
    assert store.access.newest("save-resource", "r-2") is None
