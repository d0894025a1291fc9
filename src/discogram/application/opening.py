"""Is the clinic open when a plan wants something of it?

A plan moves with its booking, day by day, whatever the doors do. Where a closed day or hour
intervenes, that is said, and the plan's own moments stay as the rules have them.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from discogram.errors import Reason, reason
from discogram.pathway.booking.calendar import usual_length
from discogram.pathway.booking.facts import Booking, Slot
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.rules import lifted, within_opening_hours
from discogram.pathway.booking.timetable import USUAL, Timetable
from discogram.pathway.preparation.plan import Line, Plan, Step
from discogram.words.evidence import Table
from discogram.words.verdict import Verdict


def is_closed(booking: Booking, table: Table, timetable: Timetable) -> bool:
    """Whether a booking that stands lies where the doors are shut, and no emergency opens them.

    It was booked while they were open: a closure or other hours came afterwards.
    """
    if booking.slot is None:
        return False
    starts = booking.slot.starts
    hours = timetable.hours(starts.zone, table, starts.day)
    held = within_opening_hours(booking, table, starts.day, hours)
    return held.verdict is Verdict.NOT_MET and not lifted(held, booking.override)


_OF_A_BOOKING = {
    "booking-closed-because": "booking-stands-closed-because",
    "booking-closed-that-day": "booking-stands-closed-that-day",
    "booking-outside-hours": "booking-stands-outside-hours",
}
"""Closed doors as they are told of a booking that stands: it has to move, not to be chosen."""


def of_a_booking(why: Reason) -> Reason:
    """Why a time cannot be booked, told of one that has been; another reason as it is."""
    told = _OF_A_BOOKING.get(why.id)
    return why if told is None else reason(told, **why.params)


def closed(
    made: Plan,
    zone: str,
    table: Table,
    timetable: Timetable = USUAL,
    booking: Booking | None = None,
) -> tuple[Reason, ...]:
    """What of a plan falls outside the clinic's hours; `table` is that of the booking.

    `booking` None is a time that nobody has booked. What an emergency lifted is no mistake for
    somebody to mend: `application.emergency` tells of it.
    """
    hours = timetable.hours(zone, table, made.booked.day)
    return tuple(_closed(made, hours, table, booking))


def blood_closed(
    made: Plan, zone: str, table: Table, timetable: Timetable = USUAL
) -> tuple[Reason, ...]:
    """What the patient is asked to do on a day on which nobody is there, besides the test."""
    return tuple(_bloods(made, timetable.hours(zone, table, made.booked.day)))


def _closed(
    made: Plan, hours: Hours, table: Table, booking: Booking | None
) -> Iterator[Reason]:
    day = made.booked.day
    asked = booking or Booking(slot=Slot(made.booked, usual_length(table, day)))
    held = within_opening_hours(asked, table, day, hours)
    if held.verdict is not Verdict.MET and not lifted(held, asked.override):
        yield held.reason if booking is None else of_a_booking(held.reason)
    yield from _bloods(made, hours)


def _bloods(made: Plan, hours: Hours) -> Iterator[Reason]:
    for line in made.lines:
        if line.step is Step.LAB and line.at is not None and not hours.on(line.at.day):
            yield _blood(line, line.at.day, hours)


def _blood(line: Line, due: date, hours: Hours) -> Reason:
    """The last open day on which a value may still be taken; None where there is none."""
    first = due if line.not_before is None else line.not_before.day
    days = (due - timedelta(days=back) for back in range((due - first).days + 1))
    open_ = next((day for day in days if hours.on(day)), None)
    return reason("preparation-blood-closed", lab=line.what.params["lab"], due=due, open=open_)
