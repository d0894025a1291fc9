"""What would a booking or a move mean? Asked before anybody confirms it.

Nothing is written. Everything is asked at once, as the order will ask it; the last word on who
is busy is the database's, because somebody else may book between the question and the order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from discogram.application.moment import Moment
from discogram.application.opening import blood_closed
from discogram.application.ports import CalendarRow
from discogram.application.queries import dated_plan
from discogram.errors import Reason, reason
from discogram.pathway.booking import events as booking_events
from discogram.pathway.booking import rules as booking
from discogram.pathway.booking.calendar import Occupied, as_resource, occupied
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import Override, Slot
from discogram.pathway.booking.timetable import RESERVED
from discogram.pathway.episode import refusal
from discogram.pathway.events import Event
from discogram.pathway.preparation.moved import (
    Change,
    already_past,
    differences,
    no_longer_possible,
)
from discogram.pathway.preparation.plan import Line, Plan, plan
from discogram.words.people import Role
from discogram.words.text import FreeText

Wish = SlotBooked | BookingMoved


@dataclass(frozen=True, slots=True)
class Preview:
    """What a booking would change.

    `earlier` is the slot that is booked now and `before` its plan, None when nothing is;
    `changes` is what `made`, the plan for the new time, does otherwise. `against` are the
    reasons for which it would be refused. `late` and `past` could no longer be kept or should
    have been done by now, and `shut` is what the plan wants while the clinic is closed: the
    booking can be made all the same, by somebody who knows.
    """

    wish: Wish
    earlier: Slot | None
    before: Plan | None
    made: Plan
    changes: tuple[Change, ...]
    against: tuple[Reason, ...]
    late: tuple[Reason, ...]
    past: tuple[Line, ...]
    shut: tuple[Reason, ...]

    @property
    def moves(self) -> bool:
        """Whether a booking that stands would be moved."""
        return self.earlier is not None


def wish_for(
    moment: Moment, slot: Slot, override: Override | None, why: FreeText | None = None
) -> Wish:
    """The event to ask for: a first booking, or a move of the one that stands."""
    if moment.episode.booking.slot is None:
        return SlotBooked(slot, override)
    return BookingMoved(slot, override, why)


def preview(
    moment: Moment, wish: Wish, episode: UUID, patient: UUID, rows: Sequence[CalendarRow]
) -> Preview:
    """What would happen; `rows` are those of the calendar around the wished-for time."""
    facts, table = moment.preparation, moment.tables["preparation"]
    before = dated_plan(moment)
    made = plan(wish.slot.starts, facts, table)
    shut = blood_closed(made, moment.site.zone, moment.tables["booking"], moment.timetable)
    against = (*_refused(moment, wish), *_taken(moment, wish, episode, patient, rows))
    return Preview(
        wish=wish,
        earlier=moment.episode.booking.slot,
        before=before,
        made=made,
        changes=() if before is None else differences(before, made),
        against=tuple(dict.fromkeys(against)),
        late=no_longer_possible(made, facts, moment.at),
        past=already_past(made, moment.at),
        shut=shut,
    )


def busy_of(rows: Iterable[CalendarRow], without: UUID | None = None) -> tuple[Occupied, ...]:
    """What is busy, but for one episode's own booking, which would give its time back."""
    return tuple(
        Occupied(row.resource, row.starts, row.ends) for row in rows if row.episode != without
    )


def _refused(moment: Moment, wish: Wish) -> Iterator[Reason]:
    """What the journey and the rules of the station say, as the order will hear it."""
    number = moment.episode.sequence + 1
    order = refusal(moment.episode, Event(number, moment.at, "", Role.SYSTEM, wish))
    if order is not None:
        yield order
    day, table = wish.slot.starts.day, moment.tables["booking"]
    would_be = booking_events.after(moment.episode.booking, wish)
    answers = booking.findings(
        would_be, table, day, moment.hours(day), moment.at.instant, moment.timetable.resources
    )
    yield from (each.reason for each in booking.in_the_way(answers, wish.override))


def _taken(
    moment: Moment, wish: Wish, episode: UUID, patient: UUID, rows: Sequence[CalendarRow]
) -> Iterator[Reason]:
    table, besides = moment.tables["booking"], (as_resource(patient),)
    others = busy_of(rows, without=episode)
    for mine in occupied(wish.slot, table, wish.override, besides):
        if any(_meet(mine, other) for other in others):
            if mine.resource.startswith(RESERVED):
                yield reason("db-patient-booked-then")
            else:
                found = moment.timetable.resource(mine.resource)
                name = mine.resource if found is None else found.name
                yield reason("db-resource-taken", resource=name)


def _meet(one: Occupied, other: Occupied) -> bool:
    same = one.resource == other.resource
    return same and one.starts < other.ends and other.starts < one.ends
