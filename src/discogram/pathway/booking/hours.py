"""When is the clinic open?

Hours are read on the wall clock of the site, so nine o'clock stays nine o'clock when the clocks
change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

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
class Hours:
    """The opening hours of one site: seven days, Monday first, in the site's IANA `zone`.

    An empty day is closed; `closures` are the dates on which the clinic stays closed besides.
    """

    zone: str
    week: tuple[tuple[Opening, ...], ...]
    closures: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a week of other than seven days and an opening that ends before it begins."""
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

    def on(self, day: date) -> tuple[Opening, ...]:
        """When the doors are open on a date; empty when the clinic is closed."""
        return () if day in self.closures else self.week[day.weekday()]

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


def usual_hours(
    zone: str, table: Table, on: date, closures: frozenset[date] = frozenset()
) -> Hours:
    """The hours of a clinic that has not set its own (M01)."""
    days = table.word("open_days", on).split()
    opening = Opening(
        time.fromisoformat(table.word("opens", on)),
        time.fromisoformat(table.word("closes", on)),
    )
    week = tuple((opening,) if day in days else () for day in WEEKDAYS)
    return Hours(zone, week, closures)
