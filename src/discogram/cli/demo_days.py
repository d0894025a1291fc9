"""On which days do the synthetic patients come, seen from the day the demonstration is made?

The template tells one patient's way around one test. Each patient of the demonstration clinic
has a test of his own, so many working days before or after today, and every moment of the
template moves with it. Nobody works on a weekend: what would fall there was done on the Friday
before, late, and in the same order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from discogram.application.times import AHEAD

_TOLD = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
"""A day or a moment, as the template writes it."""

_BEGUN = time(9, 30)
"""By this time of day the first patient of the day lies on the table."""

_EVENING = time(17, 0)
_WEEKEND_DAY = timedelta(hours=2)
"""A day of the weekend is squeezed into so much of the Friday evening."""

_FRIDAY, _SATURDAY = 4, 5


@dataclass(frozen=True, slots=True)
class Days:
    """The working days around a moment, on the clock of the clinic."""

    now: datetime
    zone: str

    @property
    def local(self) -> datetime:
        """What the clinic's clock shows, without its zone."""
        return self.now.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)

    @property
    def today(self) -> date:
        """Today; on a weekend the Monday after it."""
        return _working(self.local.date(), +1)

    @property
    def begun(self) -> date:
        """The last working day whose first test has begun."""
        local = self.local
        late = local.time() >= _BEGUN
        return _working(local.date() - timedelta(days=0 if late else 1), -1)

    def away(self, working_days: int | None) -> date:
        """The day so many working days after today; None asks for the last that has begun."""
        if working_days is None:
            return self.begun
        weeks, rest = divmod(self.today.weekday() + working_days, _FRIDAY + 1)
        return self.today + timedelta(days=7 * weeks + rest - self.today.weekday())


def _working(day: date, step: int) -> date:
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=step)
    return day


@dataclass(frozen=True, slots=True)
class Move:
    """From the template's test to another one: every moment around it moves along."""

    test: datetime
    to: datetime

    def moment(self, told: datetime) -> datetime:
        """When something was done that the template tells of."""
        if told.date() == self.test.date():
            return self.to + (told - self.test)
        moved = datetime.combine(told.date() + self._days, told.time())
        weekend = moved.weekday() - _FRIDAY
        if weekend <= 0:
            return moved
        friday = datetime.combine(moved.date() - timedelta(days=weekend), _EVENING)
        into = (moved - datetime.combine(moved.date(), time())) / timedelta(days=1)
        late = friday + (weekend - 1 + into) * _WEEKEND_DAY
        return late.replace(second=0, microsecond=0)

    @property
    def _days(self) -> timedelta:
        return self.to.date() - self.test.date()

    def inside(self, value: Any, told: datetime, name: str = "") -> Any:
        """A part of what was said at a moment, its days and times moved along.

        Only the few fields that look ahead may lie after the moment itself.
        """
        if isinstance(value, dict):
            return {key: self.inside(each, told, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self.inside(each, told, name) for each in value]
        if not isinstance(value, str) or not _TOLD.fullmatch(value):
            return value
        return self._day_or_moment(value, told, name)

    def _day_or_moment(self, value: str, told: datetime, name: str) -> str:
        then, latest = datetime.fromisoformat(value), self.moment(told)
        if then == self.test and name in AHEAD:
            moved = self.to
        elif then.date() == told.date():
            moved = self.moment(then if "T" in value else told)
        else:
            moved = then + self._days
        if name not in AHEAD:
            moved = min(moved, latest)
        return moved.strftime("%Y-%m-%dT%H:%M" if "T" in value else "%Y-%m-%d")


def moved(commands: list[dict[str, Any]], move: Move) -> Iterator[dict[str, Any]]:
    """Every command of the template at its new moment."""
    for command in commands:
        told = datetime.fromisoformat(command["at"])
        at = move.moment(told).strftime("%Y-%m-%dT%H:%M")
        yield {**command, "at": at, "with": move.inside(command["with"], told)}
