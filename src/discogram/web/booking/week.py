"""What does a week look like: who is booked when, when is the site shut, and what is free?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from discogram.application.ports import CalendarRow, Person, WorklistRow
from discogram.pathway.booking.facts import Slot
from discogram.pathway.booking.hours import Closure, Hours
from discogram.pathway.booking.lanes import Block, side_by_side
from discogram.pathway.booking.timetable import RESERVED, Bookable, Timetable
from discogram.web.booking.grid import LANES, STEPS, step, steps
from discogram.web.booking.slots import query_of
from discogram.words.civil import CivilTime
from discogram.words.units import Duration

SHORT = 6
"""Rows below which a booking has room for one line only: half an hour."""
BELOW = 6
"""Rows that stay below the last booking, so that it can unfold within the calendar."""
OFFER = 3
"""Rows of a time that is offered: it shows where a test begins, not how long it is."""


@dataclass(frozen=True, slots=True)
class Shut:
    """A time of a day at which the doors are shut; `why` None is the usual closing time."""

    at: int
    lasts: int
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One booking on the page; `person` None is hidden from whoever looks, or erased.

    `before` and `after` are the rows of its buffers, 0 where it has none; `outside` lies beyond
    the opening hours, as an emergency may.
    """

    episode: UUID
    person: Person | None
    starts: CivilTime
    ends: CivilTime
    resources: tuple[str, ...]
    at: int
    lasts: int
    before: int
    itself: int
    after: int
    lane: int
    lanes: int
    may_move: bool
    outside: bool

    @property
    def short(self) -> bool:
        """Whether it is too low for more than one line."""
        return self.itself < SHORT


@dataclass(frozen=True, slots=True)
class Free:
    """A time that can be chosen, with the end of the address that asks for it."""

    slot: Slot
    query: str
    at: int
    lasts: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """Bookings of a day that lie out of the first sight: beyond which hour, and the first."""

    count: int
    clock: str
    first: UUID


@dataclass(frozen=True, slots=True)
class Day:
    """One column; `closures` are named at its head, where no booking lies over the reason.

    `earlier` and `later` are what the first sight of the week leaves out.
    """

    date: date
    today: bool
    closures: tuple[Closure, ...]
    shut: tuple[Shut, ...]
    booked: tuple[Shown, ...]
    free: tuple[Free, ...]
    now: int | None
    first: int
    last: int
    earlier: Unseen | None = None
    later: Unseen | None = None

    @property
    def tall(self) -> int:
        """How many rows the column has."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks at what: the people they may see by episode, and the site's own time."""

    hours: Hours
    timetable: Timetable
    now: CivilTime
    people: Mapping[UUID, Person]
    standing: Mapping[UUID, WorklistRow]
    may_move: bool


def monday(of: date) -> date:
    """The Monday of a week."""
    return of - timedelta(days=of.weekday())


def span(first: date, zone: str, days: int = 7) -> tuple[datetime, datetime]:
    """From the first midnight of a zone to the last, both aware."""
    here = ZoneInfo(zone)
    starts, ends = (
        datetime.combine(first + timedelta(days=n), time(0), here) for n in (0, days)
    )
    return starts, ends


def week(
    first: date, rows: Sequence[CalendarRow], look: Look, free: Iterable[Slot] = ()
) -> tuple[Day, ...]:
    """Monday to Friday, and any other day that has hours or a booking."""
    booked = _by_day(rows, look.hours.zone)
    offered: dict[date, list[Slot]] = defaultdict(list)
    for slot in free:
        offered[slot.starts.day].append(slot)
    dates = [first + timedelta(days=n) for n in range(7)]
    shown = [day for day in dates if day.weekday() < 5 or look.hours.on(day) or booked.get(day)]
    first_step, last_step = _extent(shown, booked, look.hours)
    return tuple(
        _day(day, booked.get(day, {}), look, offered.get(day, ()), first_step, last_step)
        for day in shown
    )


Rows = Mapping[UUID, list[CalendarRow]]


def _by_day(rows: Sequence[CalendarRow], zone: str) -> Mapping[date, Rows]:
    found: dict[date, dict[UUID, list[CalendarRow]]] = {}
    for row in rows:
        day = CivilTime.at(row.slot_starts or row.starts, zone).day
        found.setdefault(day, {}).setdefault(row.episode, []).append(row)
    return found


def _extent(days: Sequence[date], booked: Mapping[date, Rows], hours: Hours) -> tuple[int, int]:
    """The first and the last row that the page needs: every opening and every booking."""
    first, last = 9 * 12, 17 * 12
    for day in days:
        for opening in hours.on(day):
            first = min(first, step(datetime.combine(day, opening.opens)))
            last = max(last, step(datetime.combine(day, opening.closes)))
        for rows in booked.get(day, {}).values():
            at, lasts = _placed(day, rows[0].starts, rows[0].ends, hours.zone)
            first, last = min(first, at), max(last, at + lasts + BELOW)
    return first // 12 * 12, min(STEPS, -(-last // 12) * 12)


def _placed(day: date, starts: datetime, ends: datetime, zone: str) -> tuple[int, int]:
    """Row and number of rows on a day; what begins or ends on another day is cut."""
    midnight = datetime.combine(day, time(0))
    begin, end = (CivilTime.at(each, zone).local.replace(fold=0) for each in (starts, ends))
    at = 0 if begin < midnight else step(begin)
    until = STEPS if end >= midnight + timedelta(days=1) else step(end)
    return at, max(1, until - at)


def _day(day: date, rows: Rows, look: Look, free: Iterable[Slot], first: int, last: int) -> Day:
    today = look.now.day == day
    now = step(look.now.local)
    return Day(
        date=day,
        today=today,
        closures=look.hours.closed_on(day),
        shut=tuple(_shut(day, look.hours, first, last)),
        booked=tuple(_shown(day, rows, look)),
        free=tuple(Free(slot, query_of(slot), step(slot.starts.local), OFFER) for slot in free),
        now=now if today and first <= now < last else None,
        first=first,
        last=last,
    )


def _shut(day: date, hours: Hours, first: int, last: int) -> Iterator[Shut]:
    """What lies between the openings; where a closure covers it, with its reason."""
    at = first
    for opening in (*hours.on(day), None):
        opens = last if opening is None else step(datetime.combine(day, opening.opens))
        if opens > at:
            yield from _explained(day, hours, at, opens)
        if opening is not None:
            at = step(datetime.combine(day, opening.closes))


def _explained(day: date, hours: Hours, at: int, until: int) -> Iterator[Shut]:
    """A shut time in pieces: outside the week's own hours, and inside a closure."""
    for closure in hours.closed_on(day):
        begins, ends = at, until
        if closure.span is not None:
            begins = max(at, step(datetime.combine(day, closure.span.opens)))
            ends = min(until, step(datetime.combine(day, closure.span.closes)))
        if begins < ends:
            if at < begins:
                yield Shut(at, begins - at)
            yield Shut(begins, ends - begins, closure.why)
            at = ends
    if at < until:
        yield Shut(at, until - at)


def _shown(day: date, rows: Rows, look: Look) -> Iterator[Shown]:
    blocks = [Block(str(id), each[0].starts, each[0].ends) for id, each in rows.items()]
    for placed in side_by_side(blocks):
        id = UUID(placed.block.key)
        yield _booking(day, rows[id], look, placed.lane, placed.lanes)


def _booking(
    day: date, rows: Sequence[CalendarRow], look: Look, lane: int, lanes: int
) -> Shown:
    row, zone = rows[0], look.hours.zone
    at, lasts = _placed(day, row.starts, row.ends, zone)
    starts, ends = row.slot_starts or row.starts, row.slot_ends or row.ends
    before = 0 if starts == row.starts else steps(starts - row.starts)
    after = 0 if ends == row.ends else steps(row.ends - ends)
    return Shown(
        episode=row.episode,
        person=look.people.get(row.episode),
        starts=CivilTime.at(starts, zone),
        ends=CivilTime.at(ends, zone),
        resources=tuple(_names(rows, look.timetable)),
        at=at,
        lasts=lasts,
        before=before,
        itself=max(1, lasts - before - after),
        after=after,
        lane=min(lane, LANES - 1),
        lanes=min(lanes, LANES),
        may_move=look.may_move and starts >= look.now.instant,
        outside=not look.hours.hold(_slot(starts, ends, zone)),
    )


def _slot(starts: datetime, ends: datetime, zone: str) -> Slot:
    minutes = max(1, round((ends - starts).total_seconds() / 60))
    return Slot(CivilTime.at(starts, zone), Duration.of(minutes, "min"))


def _names(rows: Iterable[CalendarRow], timetable: Timetable) -> Sequence[str]:
    """Whom and what it holds: the physician first, then where and with what."""
    held = {row.resource for row in rows if not row.resource.startswith(RESERVED)}
    return [timetable.name(id) for id in sorted(held, key=lambda id: _rank(id, timetable))]


def _rank(id: str, timetable: Timetable) -> tuple[int, str]:
    """Where a resource stands in a list: by what it is, then by name; unknown ones last."""
    places, found = list(Bookable), timetable.resource(id)
    rank = len(places) if found is None else places.index(found.what)
    return rank, timetable.name(id)
