"""Was a time booked as an emergency: what was lifted for it, by whom, and why?"""

from dataclasses import dataclass

from discogram.errors import Reason, reason
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import Booking, Lift
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.rules import buffers_are_kept, lifted, within_opening_hours
from discogram.pathway.episode import Episode, standing
from discogram.words.evidence import Table
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class AsBooked:
    """The booking as it stands, and who made it; `by` None is somebody nobody named."""

    facts: Booking
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Emergency:
    """What the booked time does without; `because` has no words any more once erased."""

    lifted: tuple[Lift, ...]
    by: str | None
    because: FreeText | None

    @property
    def reason(self) -> Reason:
        """The sentence that the team reads."""
        what = "both" if len(self.lifted) > 1 else self.lifted[0].value
        return reason("booking-emergency", lifted=what, by=self.by, because=self.because)


def as_booked(episode: Episode) -> AsBooked:
    """The booking of an episode, with the id of whoever chose the time that stands now."""
    chosen = (e for e in standing(episode) if isinstance(e.body, SlotBooked | BookingMoved))
    last = max(chosen, key=lambda event: event.sequence, default=None)
    return AsBooked(episode.booking, None if last is None else last.actor)


def emergency(booked: AsBooked, hours: Hours, table: Table) -> Emergency | None:
    """What was lifted that the booking would not have kept; None for an ordinary booking."""
    facts = booked.facts
    if facts.slot is None or facts.override is None:
        return None
    day = facts.slot.starts.day
    asked = {
        Lift.HOURS: within_opening_hours(facts, table, day, hours),
        Lift.BUFFERS: buffers_are_kept(facts, table, day),
    }
    did = tuple(lift for lift, found in asked.items() if lifted(found, facts.override))
    return Emergency(did, booked.by, facts.override.reason) if did else None
