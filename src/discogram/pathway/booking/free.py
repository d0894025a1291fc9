"""When could the test be: which times are free of everything that it needs?

What is offered lies within the hours and keeps its buffers; an emergency is booked by hand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from discogram.errors import InputError
from discogram.pathway.booking.calendar import Occupied, buffers, usual_length
from discogram.pathway.booking.facts import Slot
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.timetable import Bookable, Timetable
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.units import Duration

NEEDED = (Bookable.PHYSICIAN, Bookable.ROOM, Bookable.NURSE)
"""What every test needs, besides the one machine it is guided by."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: how long, and for each place what would do, the first liked most.

    `besides` must be free too and fills no place: the patient.
    """

    length: Duration
    among: Mapping[Bookable, tuple[str, ...]]
    besides: tuple[str, ...] = ()


def wanted(
    timetable: Timetable,
    length: Duration,
    machine: Bookable,
    chosen: Mapping[Bookable, str] | None = None,
    besides: tuple[str, ...] = (),
) -> Wanted:
    """Whatever the site has in use, unless one thing is `chosen` for a place."""
    among = {
        what: (chosen[what],)
        if chosen and chosen.get(what)
        else tuple(each.id for each in timetable.that_are(what))
        for what in (*NEEDED, machine)
    }
    return Wanted(length, among, besides)


@dataclass(frozen=True, slots=True)
class Search:
    """Where is looked: the hours, what is busy, the table of the station, and from when on.

    A set-up that would have begun before `after` could not be kept any more.
    """

    hours: Hours
    busy: Sequence[Occupied]
    table: Table
    after: datetime


def free_on(day: date, of: Wanted, where: Search) -> Iterator[Slot]:
    """Every offered time of a civil day, with the resources that are free then."""
    set_up, recovery = buffers(where.table, day)
    taken = _by_resource(where.busy)
    for starts in _times(day, where):
        bare = Slot(starts, of.length)
        span = (starts.instant - set_up, bare.ends.instant + recovery)
        if span[0] < where.after or not where.hours.hold(bare):
            continue
        filled = _filled(of, taken, *span)
        if filled is not None:
            yield Slot(starts, of.length, **filled)


def first_free(first: date, of: Wanted, where: Search, most: int, a_day: int) -> list[Slot]:
    """The next free times: at most so many, and at most so many of one day.

    Looks ahead as far as the table says; empty where there is none.
    """
    days = int(where.table.row("offered_ahead", first).number)
    offered = (
        slot
        for ahead in range(days)
        for slot in islice(_apart(free_on(first + timedelta(days=ahead), of, where)), a_day)
    )
    return list(islice(offered, most))


def usual(table: Table, on: date) -> Duration:
    """How long a slot is, unless somebody says otherwise."""
    return usual_length(table, on)


def _apart(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Times that do not overlap one another: three of one morning are one offer."""
    ends: datetime | None = None
    for slot in slots:
        if ends is None or slot.starts.instant >= ends:
            yield slot
            ends = slot.ends.instant


def _times(day: date, where: Search) -> Iterator[CivilTime]:
    """The times at which a slot may begin, by the wall clock; one that is skipped is none."""
    step = timedelta(minutes=int(where.table.row("offered_every", day).number))
    for opening in where.hours.on(day):
        local = datetime.combine(day, opening.opens)
        while local < datetime.combine(day, opening.closes):
            with suppress(InputError):
                yield CivilTime(local, where.hours.zone)
            local += step


def _by_resource(busy: Iterable[Occupied]) -> Mapping[str, list[Occupied]]:
    taken: dict[str, list[Occupied]] = defaultdict(list)
    for each in busy:
        taken[each.resource].append(each)
    return taken


def _filled(
    of: Wanted, taken: Mapping[str, list[Occupied]], starts: datetime, ends: datetime
) -> dict[str, str] | None:
    """Which resource fills each place in a span; None where one place stays empty."""

    def is_free(resource: str) -> bool:
        spans = taken.get(resource, ())
        return all(each.ends <= starts or ends <= each.starts for each in spans)

    if not all(is_free(each) for each in of.besides):
        return None
    filled: dict[str, str] = {}
    for what, candidates in of.among.items():
        left = (each for each in candidates if each not in filled.values() and is_free(each))
        found = next(left, None)
        if found is None:
            return None
        filled[what.value] = found
    return filled
