"""What happens at the booking station, and what is known afterwards?"""

from dataclasses import dataclass, replace
from typing import assert_never

from discogram.pathway.booking.facts import Booking, Override, Slot
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class SlotBooked:
    """A time was booked with its resources; `override` is None for an ordinary booking."""

    slot: Slot
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class BookingMoved:
    """Another time or other resources took the place of the booked ones."""

    slot: Slot
    override: Override | None = None
    why: FreeText | None = None


@dataclass(frozen=True, slots=True)
class BookingCancelled:
    """The booking was given up; its resources are free again."""

    why: FreeText | None = None


BODIES = (SlotBooked, BookingMoved, BookingCancelled)


def after(facts: Booking, body: SlotBooked | BookingMoved | BookingCancelled) -> Booking:
    """The facts once this has happened."""
    match body:
        case SlotBooked():
            return replace(facts, slot=body.slot, override=body.override, cancelled=False)
        case BookingMoved():
            moves = facts.moves + 1
            return Booking(slot=body.slot, override=body.override, moves=moves)
        case BookingCancelled():
            return replace(facts, slot=None, override=None, cancelled=True)
        case _:
            assert_never(body)
