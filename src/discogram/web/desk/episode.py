"""Where does one patient stand, and why?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from discogram.application.journey import Stop, Where, journey
from discogram.application.opening import blood_closed
from discogram.application.queries import dated_plan, proposed
from discogram.errors import Reason
from discogram.pathway.preparation.plan import Plan
from discogram.pathway.stations import Station
from discogram.web.called import finding_called
from discogram.web.desk.drafts import drafts_of
from discogram.web.desk.recorded import recorded
from discogram.web.desk.too_late import too_late
from discogram.web.episodes import Opened, opened
from discogram.web.forms.alike import PAGE_OF
from discogram.web.forms.offers import has_an_object, offered
from discogram.web.forms.wording import title_of
from discogram.web.frame import may_open
from discogram.web.naming import in_names
from discogram.web.own_source import in_words
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking, Who
from discogram.words.evidence import Source
from discogram.words.verdict import Finding, Verdict

_FIRST = (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET)
"""What has to be done stands before what is done."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A finding with the titles of its sources."""

    finding: Finding
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A form that may be opened here; `entries` counts what it recorded before."""

    title: str
    url: str
    draft: datetime | None
    entries: int


@require_GET
def episode(request: Asking, episode: UUID, station: str | None = None) -> HttpResponse:
    """The journey as a line of ten stations, and one of them in full."""
    shown = opened(request, episode, "show-episode")
    line = journey(shown.visible, shown.moment, place().office)
    stop = _chosen(line, station)
    plan = dated_plan(shown.moment) if stop.station is Station.PREPARATION else None
    context = {
        "opened": shown,
        "line": line,
        "stop": stop,
        "answers": _answers(stop, shown),
        "decided": _decided(stop, request.who),
        "offers": _offers(stop.station, shown, request.who),
        "elsewhere": _ways(stop.station, shown, request.who),
        "no_way": _no_way(stop.station, shown, request.who),
        "proposed": _proposed(stop, shown),
        "by_file": _by_file(stop.station, shown),
        "unsigned": _unsigned(shown),
        "plan": plan,
        "may_close": _may_close(shown, request.who),
        "shut": _shut(plan, shown) if plan else (),
    }
    return render(request, "desk/episode.html", context)


def _may_close(shown: Opened, who: Who) -> bool:
    """Whether somebody may end it before its test, which has not begun."""
    session, closed = shown.found.episode.session, shown.episode.closed
    begun = session.closed or session.time_out is not None
    return may_open(who, "desk-close") and closed is None and not begun


def _chosen(line: Sequence[Stop], station: str | None) -> Stop:
    """The station that was asked for; else the one where the patient is."""
    if station is None:
        return next(stop for stop in line if stop.where is Where.HERE)
    found = next((stop for stop in line if stop.station == station), None)
    if found is None:
        raise Http404
    return found


def _answers(stop: Stop, shown: Opened) -> list[Answer]:
    """The findings, what stands against first; the same sentence is said once."""
    sources, timetable = shown.tables.sources, shown.moment.timetable
    findings = stop.findings
    if stop.station is Station.IMAGES:  # whose sentences name the readers
        findings = tuple(in_names(each, shown.moment.site.id) for each in findings)
    named = (finding_called(each, timetable, sources) for each in findings)
    once = {(each.verdict, said_reason(each.reason)): each for each in named}
    ordered = sorted(once.values(), key=lambda each: _FIRST.index(each.verdict))
    return [
        Answer(each, tuple(in_words(sources[key]) for key in each.sources if key in sources))
        for each in ordered
    ]


def _decided(stop: Stop, who: Who) -> str | None:
    """When, by whom and under which numbers candidacy was decided."""
    if stop.decided is None:
        return None
    staff = place().office.directory.staff(stop.decided.by, who.site.id)
    return said_reason(stop.decided.said(staff.name if staff else stop.decided.by))


def _offers(station: Station, shown: Opened, who: Who) -> list[Offer]:
    drafts = drafts_of(who, shown.id)
    return [
        Offer(
            _title(order),
            _address(order, shown),
            drafts.get(PAGE_OF.get(order, order)),
            len(recorded(shown, order, who)),
        )
        for order in offered(station, who.role)
        if has_an_object(order, shown.episode) and not too_late(order, shown.episode)
    ]


def _title(order: str) -> str:
    """What a form is called; one of many alike things, what all of them are called."""
    page = PAGE_OF.get(order)
    return said(f"web-alike-{page.replace('_', '-')}") if page else title_of(order)


def _address(order: str, shown: Opened) -> str:
    page = PAGE_OF.get(order)
    if page:
        return reverse("desk-alike", kwargs={"episode": shown.id, "things": page})
    return reverse("desk-form", kwargs={"episode": shown.id, "order": order})


WAYS: Mapping[Station, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Station.CANDIDACY: (("desk-questionnaires", "web-questionnaires-title"),),
        Station.NEEDLE: (("guidance", "web-guidance-title"),),
        Station.FOLLOWUP: (("followup-episode", "web-followup-title"),),
    }
)
"""Pages besides forms and papers where a station is worked at, and what the way is called."""


def _ways(station: Station, shown: Opened, who: Who) -> list[tuple[str, str]]:
    """The addresses of those that the role may open, with what they are called."""
    return [
        (reverse(page, kwargs={"episode": shown.id}), label)
        for page, label in WAYS.get(station, ())
        if may_open(who, page)
    ]


def _no_way(station: Station, shown: Opened, who: Who) -> bool:
    """Whether a role can go nowhere from a station, unless there is a paper to open."""
    books = station is Station.BOOKING and may_open(who, "booking-choose")
    return not (books or offered(station, who.role) or _ways(station, shown, who))


def _shut(plan: Plan, shown: Opened) -> tuple[Reason, ...]:
    """What the plan asks of the patient on a day on which the clinic is closed."""
    moment = shown.moment
    return blood_closed(plan, moment.site.zone, moment.tables["booking"], moment.timetable)


def _by_file(station: Station, shown: Opened) -> bool:
    """Whether the order and the injections are still to come, which no page records yet."""
    session = shown.moment.episode.session
    waits = not session.closed and (session.order is None or session.next_token is not None)
    return station is Station.PROVOCATION and waits


def _unsigned(shown: Opened) -> tuple[str, ...]:
    """The tables that the lead has still to sign before anybody real is decided about."""
    return () if shown.moment.site.demonstration else shown.tables.unsigned()


def _proposed(stop: Stop, shown: Opened) -> object | None:
    """What the rules propose, while nobody has decided."""
    undecided = shown.episode.candidacy.decided is None
    return proposed(shown.moment) if stop.station is Station.CANDIDACY and undecided else None
