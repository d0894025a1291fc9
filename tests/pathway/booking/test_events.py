"""Booking events: M02, M03."""

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.booking.events import (
    BODIES,
    BookingCancelled,
    BookingMoved,
    SlotBooked,
    after,
)
from discogram.pathway.booking.facts import Booking, Lift
from tests.pathway.booking.cases import EMERGENCY, lifting, slot

FIRST = SlotBooked(slot())
MOVED = BookingMoved(slot("2026-12-02T09:30[America/Chicago]"), lifting(Lift.HOURS), EMERGENCY)
CANCELLED = BookingCancelled(EMERGENCY)


def fold(*bodies: SlotBooked | BookingMoved | BookingCancelled) -> Booking:
    """The facts after all of these."""
    facts = Booking()
    for body in bodies:
        facts = after(facts, body)
    return facts


def test_a_move_replaces_time_and_override_and_is_counted() -> None:
    """After a move the new slot stands, and the preparation sees that the time changed."""
    assert fold(FIRST, MOVED) == Booking(MOVED.slot, MOVED.override, moves=1)


def test_a_move_does_not_inherit_an_override() -> None:
    """An ordinary time that follows an emergency lifts nothing."""
    assert fold(SlotBooked(slot(), lifting(Lift.HOURS)), BookingMoved(slot())).override is None


def test_a_cancellation_frees_the_slot_until_it_is_booked_again() -> None:
    """A cancelled booking has no slot and no override; booking again undoes it."""
    assert fold(FIRST, MOVED, CANCELLED) == Booking(moves=1, cancelled=True)
    assert fold(FIRST, CANCELLED, FIRST) == fold(FIRST)


@given(st.lists(st.sampled_from((FIRST, MOVED, CANCELLED))))
def test_the_last_event_decides_which_slot_stands(
    bodies: list[SlotBooked | BookingMoved | BookingCancelled],
) -> None:
    """The slot is always that of the last event, and none after a cancellation."""
    facts = fold(*bodies)

    last = bodies[-1] if bodies else CANCELLED
    assert facts.slot == (None if isinstance(last, BookingCancelled) else last.slot)
    assert facts.moves == bodies.count(MOVED)


def test_every_event_of_the_station_is_listed() -> None:
    """The codec learns of all three events."""
    assert {SlotBooked, BookingMoved, BookingCancelled} == set(BODIES)
