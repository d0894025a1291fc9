"""Which bookings lie where the doors will be shut, and who is told of it?

Whoever lays a closure sees them before it is laid; afterwards what is due of each is made anew,
so that it reaches whoever may move it. The names are for those who care for the patients.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from discogram.application.ports import CalendarRow, Person
from discogram.application.relisting import relist_these
from discogram.pathway.booking.hours import Closure
from discogram.web.asking import now_at
from discogram.web.booking.calendar import of_the_site, who_is_shown
from discogram.web.booking.slots import LAST_DAY
from discogram.web.place import place
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Under:
    """One booking that a closure meets; `person` None is erased, or hidden from who looks."""

    episode: UUID
    starts: CivilTime
    ends: CivilTime
    person: Person | None


def under(request: Asking, closure: Closure) -> tuple[Under, ...]:
    """The bookings that a closure meets, in the order of the clock; the look is audited."""
    rows, standing = of_the_site(closure.day, request.who, days=1)
    met = _met(rows, closure, request.who.site.zone)
    if not met:
        return ()
    people = who_is_shown(request, {episode: standing[episode] for episode in met})
    found = (Under(id, *times, people.get(id)) for id, times in met.items())
    return tuple(sorted(found, key=lambda each: each.starts.instant))


def of_the_day(day: date, who: Who) -> frozenset[UUID]:
    """Which episodes of this site have a booking on a day."""
    return frozenset(row.episode for row in of_the_site(day, who, days=1)[0])


def to_come(who: Who) -> frozenset[UUID]:
    """Which episodes of this site have a booking today or later."""
    today = now_at(who).day
    rows, _ = of_the_site(today, who, days=(LAST_DAY - today).days)
    return frozenset(row.episode for row in rows)


def tell(episodes: Iterable[UUID], who: Who) -> None:
    """Make anew what is due of bookings whose hours have changed."""
    relist_these(place().office, place().store.lists, who.site.id, episodes)


def _met(
    rows: Iterable[CalendarRow], closure: Closure, zone: str
) -> dict[UUID, tuple[CivilTime, CivilTime]]:
    span = closure.span
    found = {}
    for row in rows:
        starts = CivilTime.at(row.slot_starts or row.starts, zone)
        ends = CivilTime.at(row.slot_ends or row.ends, zone)
        if starts.day > closure.day or ends.day < closure.day:
            continue
        opens, closes = starts.local.time(), ends.local.time()
        if span is None or (opens < span.closes and closes > span.opens):
            found[row.episode] = (starts, ends)
    return found
