"""When is the clinic open?

Hours are read on the wall clock of the site, so nine o'clock stays nine o'clock when the clocks
change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from discogram.errors import InputError, Reason, reason
from discogram.pathway.booking.facts import Slot, lasting
from discogram.words.evidence import Table

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The words of the table, in the order of `date.weekday`."""


@dataclass(frozen=True, slots=True)
class Opening:
    """From when to when the doors are open; a day with a midday break has two."""

    opens: time
    closes: time

    def __str__(self) -> str:
        """Write digits only, so that it reads the same in every language."""
        return f"{self.opens:%H:%M}–{self.closes:%H:%M}"


@dataclass(frozen=True, slots=True)
class Closure:
    """A day on which the doors stay shut besides, or a part of it (`span`), and why."""

    day: date
    why: str
    span: Opening | None = None

    def __post_init__(self) -> None:
        """Refuse a closure that gives no reason, and one that ends before it begins."""
        problems = []
        if not self.why.strip():
            problems.append(reason("booking-closure-unexplained", day=self.day).at("why"))
        if self.span is not None and self.span.closes <= self.span.opens:
            why = reason("booking-opening-reversed", opening=str(self.span))
            problems.append(why.at("span"))
        if problems:
            raise InputError(problems)

    def leaves(self, opening: Opening) -> tuple[Opening, ...]:
        """What is left of an opening: all of it, one piece, two, or nothing."""
        if self.span is None:
            return ()
        before = Opening(opening.opens, min(opening.closes, self.span.opens))
        behind = Opening(max(opening.opens, self.span.closes), opening.closes)
        return tuple(each for each in (before, behind) if each.opens < each.closes)


@dataclass(frozen=True, slots=True)
class Hours:
    """The opening hours of one site: seven days, Monday first, in the site's IANA `zone`.

    An empty day is closed; `closures` are the days and half-days closed besides.
    """

    zone: str
    week: tuple[tuple[Opening, ...], ...]
    closures: tuple[Closure, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a week of other than seven days, and openings that cannot be."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        if len(self.week) != len(WEEKDAYS):
            yield reason("booking-week-not-seven-days", days=len(self.week)).at("week")
        for number, openings in enumerate(self.week):
            for opening in openings:
                if opening.closes <= opening.opens:
                    place = f"week[{number}]"
                    yield reason("booking-opening-reversed", opening=str(opening)).at(place)
            for one, next_ in pairwise(openings):
                if next_.opens < one.closes:
                    why = reason("booking-openings-overlap", one=str(one), other=str(next_))
                    yield why.at(f"week[{number}]")

    def closed_on(self, day: date) -> tuple[Closure, ...]:
        """What keeps the doors shut on a date besides the week's own hours."""
        return tuple(each for each in self.closures if each.day == day)

    def on(self, day: date) -> tuple[Opening, ...]:
        """When the doors are open on a date; empty when the clinic is closed."""
        openings = self.week[day.weekday()]
        for closure in self.closed_on(day):
            openings = tuple(left for each in openings for left in closure.leaves(each))
        return openings

    def hold(self, slot: Slot) -> bool:
        """Whether one opening holds the whole slot.

        The end is the later of what the clock shows and what it would show had nobody turned it
        back: a closing time is never reached twice.
        """
        begins = slot.starts.local.replace(fold=0)
        ends = max(slot.ends.local.replace(fold=0), begins + lasting(slot.length))
        day = begins.date()
        return any(
            datetime.combine(day, opening.opens) <= begins
            and ends <= datetime.combine(day, opening.closes)
            for opening in self.on(day)
        )


def usual_hours(zone: str, table: Table, on: date, closures: tuple[Closure, ...] = ()) -> Hours:
    """The hours of a clinic that has not set its own (M01)."""
    days = table.word("open_days", on).split()
    opening = Opening(
        time.fromisoformat(table.word("opens", on)),
        time.fromisoformat(table.word("closes", on)),
    )
    week = tuple((opening,) if day in days else () for day in WEEKDAYS)
    return Hours(zone, week, closures)
