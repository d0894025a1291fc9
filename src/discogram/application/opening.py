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
    hours, day = timetable.hours(zone, table, made.booked.day), made.booked.day
    usual = Booking(slot=Slot(made.booked, usual_length(table, day)))
    return tuple(_closed(made, hours, table, booking or usual))


def blood_closed(
    made: Plan, zone: str, table: Table, timetable: Timetable = USUAL
) -> tuple[Reason, ...]:
    """What the patient is asked to do on a day on which nobody is there, besides the test."""
    return tuple(_bloods(made, timetable.hours(zone, table, made.booked.day)))


def _closed(made: Plan, hours: Hours, table: Table, booking: Booking) -> Iterator[Reason]:
    held = within_opening_hours(booking, table, made.booked.day, hours)
    if held.verdict is not Verdict.MET and not lifted(held, booking.override):
        yield held.reason
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
