"""On which days does the clinic ask how it goes?

Windows are civil days counted from the day of the test, so no clock change can move them. A day
later is the next date; a month later is the same day of that month, or its last day.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from discogram.pathway.followup.facts import Call, Contact, RedFlag
from discogram.words.evidence import Table, Threshold
from discogram.words.units import Unit

_HOURS_IN_A_DAY = 24
_MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Due:
    """A contact and the first and last day on which it is in time."""

    contact: Contact
    opens: date
    closes: date


def schedule(test_day: date, table: Table) -> tuple[Due, ...]:
    """When each contact is due, in order of time."""
    return tuple(_due(contact, test_day, table) for contact in Contact)


def _due(contact: Contact, test_day: date, table: Table) -> Due:
    opens, closes = (
        later(test_day, table.row(f"{contact}_{end}", test_day)) for end in ("opens", "closes")
    )
    return Due(contact, opens, closes)


def next_due(dues: Iterable[Due], done: frozenset[Contact]) -> Due | None:
    """The first contact that is not done; None when all are."""
    waiting = (due for due in dues if due.contact not in done)
    return min(waiting, key=lambda due: due.opens, default=None)


def answered(calls: Iterable[Call]) -> frozenset[Contact]:
    """The contacts at which the patient was reached: every red flag has its answer.

    A message left on an answering machine is no answer, and the contact stays due.
    """
    told: dict[Contact, set[RedFlag]] = {}
    for call in calls:
        known = (each.flag for each in call.answers if each.present is not None)
        told.setdefault(call.contact, set()).update(known)
    return frozenset(contact for contact, flags in told.items() if flags == set(RedFlag))


def later(day: date, row: Threshold) -> date:
    """The day that lies a row's length of time after a day.

    Hours are rounded up to whole days: a call after 30 hours is not yet due the next day.
    """
    number = int(row.number)
    match row.unit:
        case Unit.HOUR:
            return day + timedelta(days=-(-number // _HOURS_IN_A_DAY))
        case Unit.DAY:
            return day + timedelta(days=number)
        case Unit.WEEK:
            return day + timedelta(weeks=number)
        case Unit.MONTH:
            return _months_later(day, number)
        case _:
            raise TypeError(row.id)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS_IN_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
