"""Which part of a week is seen first, and what of each day lies out of that sight?

Rows are those of the grid, counted from midnight.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from discogram.pathway.booking.hours import Hours
from discogram.web.booking.grid import STEP_MIN, step
from discogram.web.booking.week import Day, Shown, Unseen

AT_ONCE = 8 * 12
"""Rows that a desk shows at once: the usual day, from nine to five."""


def look_at(days: Sequence[Day], hours: Hours) -> int:
    """The row that is looked at first: an hour before now, else the first opening."""
    now = next((day.now for day in days if day.now is not None), None)
    if now is not None:
        return max(days[0].first, now - 12)
    opens = (each.opens for day in days for each in hours.on(day.date))
    first = min(opens, default=None)
    return days[0].first if first is None else step(datetime.combine(days[0].date, first))


def in_sight(days: Sequence[Day], looked_at: int) -> tuple[Day, ...]:
    """The days, each with what it has earlier and later than is seen at first."""
    top = max(days[0].first, min(looked_at, days[0].last - AT_ONCE))
    return tuple(
        replace(day, earlier=_earlier(day, top), later=_later(day, top + AT_ONCE))
        for day in days
    )


def _earlier(day: Day, top: int) -> Unseen | None:
    return _unseen([each for each in day.booked if _begins(each) < top], top)


def _later(day: Day, bottom: int) -> Unseen | None:
    return _unseen([each for each in day.booked if _begins(each) >= bottom], bottom)


def _unseen(booked: Sequence[Shown], edge: int) -> Unseen | None:
    if not booked:
        return None
    return Unseen(len(booked), _clock(edge), min(booked, key=_begins).episode)


def _begins(booked: Shown) -> int:
    """The row of the test itself, where its time and its name stand."""
    return booked.at + booked.before


def _clock(row: int) -> str:
    hours, minutes = divmod(row * STEP_MIN, 60)
    return f"{hours:02d}:{minutes:02d}"
