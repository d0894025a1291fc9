"""What waits for me today?

The first page after signing in: what is the own role's first, then everything by station.
Days are those of the site's wall clock.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from discogram.application.ports import Person, TaskRow
from discogram.application.task_kinds import WORK, TaskKind, WaitsFor, kinds_of, what_to_do
from discogram.application.worklists import Counted, Wanted
from discogram.errors import Reason
from discogram.pathway.stations import Station
from discogram.web.asking import now_at
from discogram.web.desk.task_ways import way_to
from discogram.web.desk.turning import Turning, number
from discogram.web.frame import may_open
from discogram.web.naming import name_of
from discogram.web.pages import PAGES
from discogram.web.place import place
from discogram.web.seen import seen_in_a_list
from discogram.web.who import Asking, Who
from discogram.words.people import Role

ON_A_PAGE = 25
AHEAD: Mapping[str, int] = {"today": 0, "week": 7, "month": 30}
"""How many days ahead a list may look."""
MINE, EVERYTHING = "mine", "all"
_BLIND = frozenset({Role.READER})
"""Who sees no names and no other work: the reading is independent."""


@dataclass(frozen=True, slots=True)
class Line:
    """One task as it is shown; `person` None was erased, or is not shown to who reads blind.

    `way` leads to the page that does it; None where it is not theirs to do. `owner` is the name
    of somebody else whose it is, such as the writer of the conclusion; None is nobody's else.
    """

    row: TaskRow
    kind: TaskKind
    todo: Reason
    station: Station
    waits_for: WaitsFor | None
    owner: str | None
    late: bool
    coming: bool
    person: Person | None
    way: str | None


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to look at the list; `station` None is mine or everything."""

    show: str
    station: Station | None
    counted: Counted
    here: bool
    query: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; what it cannot be asked for falls back to the usual."""

    show: str
    kind: TaskKind | None
    when: str
    late: bool
    ready: bool

    @property
    def query(self) -> str:
        """The address again, without its page."""
        return self.query_for(self.show)

    def query_for(self, show: str) -> str:
        """The same filters on another tab; a kind belongs to its own."""
        kind = self.kind if show == self.show else None
        said = {"show": show, "when": self.when, "kind": kind and kind.value}
        ticked = {"late": self.late, "ready": self.ready}
        return urlencode(
            {**{name: word for name, word in said.items() if word}}
            | {name: "yes" for name, on in ticked.items() if on}
        )


@require_GET
def home(request: Asking) -> HttpResponse:
    """What is due, the late first, in pages; who cares for nobody begins elsewhere."""
    who, tasks = request.who, place().store.tasks
    if who.role is Role.ADMINISTRATOR:
        return redirect("account-staff")
    asked, today = _asked(request), now_at(who).day
    wanted = _wanted(asked, who, today)
    start = number(request, ON_A_PAGE)
    page = tasks.page(wanted, start, ON_A_PAGE)
    lines = _lines(request, page.rows, today)
    counts = _counts(asked, who, today)
    context = {
        "asked": asked,
        "lines": lines,
        "tabs": _tabs(asked, who, counts),
        "kinds": _kinds(asked, who, counts),
        "whens": tuple(AHEAD),
        "turning": Turning(page.total, start, ON_A_PAGE, asked.query),
        "named": who.role not in _BLIND,
        "filtered": asked.late or asked.ready or asked.kind is not None,
        "may_register": may_open(who, "desk-register"),
        "reading_address": "reading-room" in PAGES,
    }
    return render(request, "desk/home.html", context)


def _asked(request: Asking) -> Asked:
    get = request.GET.get
    show = get("show", MINE)
    known = {MINE, EVERYTHING, *Station}
    if request.who.role in _BLIND or show not in known:
        show = MINE
    if show == MINE and not kinds_of(request.who.role):
        show = EVERYTHING
    kind = get("kind", "")
    when = get("when", "today")
    return Asked(
        show=str(show),
        kind=TaskKind(kind) if kind in set(TaskKind) else None,
        when=when if when in AHEAD else "today",
        late=get("late") == "yes",
        ready=get("ready") == "yes",
    )


def _wanted(asked: Asked, who: Who, today: date) -> Wanted:
    tab = _tab(asked.show, who, today, asked.when)
    if asked.kind is not None:
        of_the_tab = tab.kinds is None or asked.kind in tab.kinds
        tab = replace(tab, kinds=frozenset({asked.kind}) if of_the_tab else frozenset())
    return replace(tab, late=asked.late, ready=asked.ready)


def _tab(show: str, who: Who, today: date, when: str) -> Wanted:
    until = today + timedelta(days=AHEAD[when])
    wanted = Wanted(who.site.id, today, until=until)
    if show == EVERYTHING:
        return wanted
    by = who.actor if show == MINE else None
    return replace(wanted, kinds=frozenset(_on(show, who)), by=by)


Counts = Mapping[TaskKind, Counted]
"""How much of each kind there is at the site, in the order of the journey."""


@dataclass(frozen=True, slots=True)
class AllCounts:
    """Two counts: `mine` without what this person cannot do, such as reading a case twice."""

    mine: Counts
    everything: Counts

    def on(self, show: str) -> Counts:
        """The counts that a tab goes by."""
        return self.mine if show == MINE else self.everything


def _counts(asked: Asked, who: Who, today: date) -> AllCounts:
    everything = (
        {} if who.role in _BLIND else _counted(_tab(EVERYTHING, who, today, asked.when))
    )
    mine = _counted(_tab(MINE, who, today, asked.when)) if kinds_of(who.role) else {}
    return AllCounts(mine, everything)


def _counted(wanted: Wanted) -> Counts:
    counted = place().store.tasks.counted(wanted)
    return {kind: counted[kind.value] for kind in TaskKind if kind.value in counted}


def _on(show: str, who: Who) -> Collection[TaskKind]:
    """The kinds that a tab holds."""
    if show == MINE:
        return kinds_of(who.role)
    return [each for each in TaskKind if show in (EVERYTHING, WORK[each].station.value)]


def _tabs(asked: Asked, who: Who, counts: AllCounts) -> Sequence[Tab]:
    """Mine, everything, and each station, with how much there is; a reader has one."""
    shows = [MINE] if kinds_of(who.role) else []
    if who.role not in _BLIND:
        shows += [EVERYTHING, *(each.value for each in Station)]
    return [_one_tab(asked, show, who, counts.on(show)) for show in shows]


def _one_tab(asked: Asked, show: str, who: Who, counts: Counts) -> Tab:
    those = [counts[kind] for kind in _on(show, who) if kind in counts]
    summed = Counted(sum(each.all for each in those), sum(each.late for each in those))
    station = None if show in (MINE, EVERYTHING) else Station(show)
    return Tab(show, station, summed, show == asked.show, asked.query_for(show))


def _kinds(asked: Asked, who: Who, counts: AllCounts) -> Sequence[tuple[TaskKind, int]]:
    """The kinds of this tab, in the order of the journey, with how many there are."""
    here, counted = _on(asked.show, who), counts.on(asked.show)
    return [(kind, each.all) for kind, each in counted.items() if kind in here]


def _lines(request: Asking, rows: Sequence[TaskRow], today: date) -> Sequence[Line]:
    patients = {row.patient for row in rows}
    people: Mapping[UUID, Person] = {}
    if request.who.role not in _BLIND:
        people = place().store.people.several(tuple(patients))
        seen_in_a_list(request, "show-worklist", patients)
    return [_line(row, people.get(row.patient), today, request.who) for row in rows]


def _line(row: TaskRow, person: Person | None, today: date, who: Who) -> Line:
    kind = TaskKind(row.kind)
    return Line(
        row=row,
        kind=kind,
        todo=what_to_do(kind, row.about),
        station=Station(row.station),
        waits_for=None if row.waits_for is None else WaitsFor(row.waits_for),
        owner=_somebody_else(row, who),
        late=row.late_on is not None and row.late_on <= today,
        coming=row.due_on > today,
        person=person,
        way=way_to(row, who),
    )


def _somebody_else(row: TaskRow, who: Who) -> str | None:
    return None if row.owner in (None, who.actor) else name_of(str(row.owner), who.site.id)
