"""Who is tested on a day, when, in which room, and what is still missing?

The page is made to be printed: one table for each room, in the order of the clock.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.history import whole
from discogram.application.moment import Moment
from discogram.application.open_points import open_points
from discogram.application.ports import DayRow, Person
from discogram.application.task_kinds import TaskKind
from discogram.pathway.preparation.facts import Medicine, Substance
from discogram.web.asking import now_at
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen_each
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc
from discogram.words.verdict import Finding

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Patient:
    """One test as it stands on the list; `person` None was erased.

    `room` is empty where none was chosen; `others` are machine and team, by their names. `open`
    is what the gate before the needle would ask for; empty once the test is over.
    """

    row: DayRow
    person: Person | None
    starts: CivilTime
    ends: CivilTime
    discs: Sequence[Disc]
    allergies: Sequence[Substance]
    medicines: Sequence[Medicine]
    missing: Sequence[TaskKind]
    open: Sequence[Finding]
    room: str
    others: Sequence[str]

    @property
    def synthetic(self) -> bool:
        """Whether this is nobody's record."""
        return self.row.synthetic or (self.person is not None and self.person.synthetic)


@require_GET
def day(request: Asking) -> HttpResponse:
    """The list of one day; without a day that can be read, today's."""
    now = now_at(request.who)
    wanted = request.GET.get("on", "")
    on = _day(wanted) or now.day
    if wanted and _day(wanted) is None:
        messages.warning(request, said("web-desk-day-unreadable"))
    patients = _patients(request, on)
    by_room = sorted(patients, key=lambda one: one.room)
    context = {
        "on": on,
        "iso": on.isoformat(),
        "before": (on - A_DAY).isoformat(),
        "after": (on + A_DAY).isoformat(),
        "is_today": on == now.day,
        "rooms": [
            (room, list(those)) for room, those in groupby(by_room, lambda one: one.room)
        ],
        "printed": now,
    }
    return render(request, "desk/day.html", context)


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 2000 <= found.year < 2200 else None


def _patients(request: Asking, on: date) -> Sequence[Patient]:
    store = place().store
    rows = store.lists.day(request.who.site.id, on)
    people = store.people.several([row.patient for row in rows])
    missing = store.tasks.kinds_of([row.episode for row in rows])
    seen_each(request, "show-day", [row.patient for row in rows])
    called = store.directory.timetable(request.who.site.id).name
    stands = _open([row for row in rows if not row.done], people, request.who)
    return [
        _patient(row, people, missing.get(row.episode, ()), called, stands.get(row.episode, ()))
        for row in rows
    ]


def _open(
    rows: Iterable[DayRow], people: Mapping[UUID, Person], who: Who
) -> Mapping[UUID, Sequence[Finding]]:
    """What the gate would ask of each test that is still to come, by its episode."""
    office, now = place().office, now_at(who)
    tables = office.policy.tables(who.site.id)
    found = {}
    for row in rows:
        episode, person = whole(row.episode, office).episode, people.get(row.patient)
        found[row.episode] = open_points(Moment(episode, tables, who.site, now, person))
    return found


def _patient(
    row: DayRow,
    people: Mapping[UUID, Person],
    kinds: Sequence[str],
    called: Callable[[str], str],
    stands: Sequence[Finding],
) -> Patient:
    resources = {place: called(id) for place, id in row.resources.items()}
    return Patient(
        open=stands,
        room=resources.pop("room", ""),
        others=tuple(resources.values()),
        row=row,
        person=people.get(row.patient),
        starts=CivilTime.recalled(row.starts),
        ends=CivilTime.recalled(row.ends),
        discs=tuple(map(Disc, row.discs)),
        allergies=tuple(map(Substance, row.allergies)),
        medicines=tuple(map(Medicine, row.medicines)),
        missing=_before_the_test([TaskKind(kind) for kind in kinds]),
    )


def _before_the_test(kinds: Sequence[TaskKind]) -> Sequence[TaskKind]:
    """What is due before the test can begin: the tasks stand in the order of the journey."""
    return kinds[: kinds.index(TaskKind.TEST)] if TaskKind.TEST in kinds else ()
