"""Where does one patient stand, and why?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.journey import Stop, Where, journey
from discogram.application.queries import dated_plan, proposed
from discogram.pathway.stations import Station
from discogram.web.desk.drafts import drafts_of
from discogram.web.desk.recorded import recorded
from discogram.web.episodes import Opened, opened
from discogram.web.forms.offers import offered
from discogram.web.forms.wording import title_of
from discogram.web.naming import in_names
from discogram.web.place import place
from discogram.web.saying import said_reason
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

    order: str
    title: str
    draft: datetime | None
    entries: int


@require_GET
def episode(request: Asking, episode: UUID, station: str | None = None) -> HttpResponse:
    """The journey as a line of ten stations, and one of them in full."""
    shown = opened(request, episode, "show-episode")
    line = journey(shown.visible, shown.moment, place().office)
    stop = _chosen(line, station)
    context = {
        "opened": shown,
        "line": line,
        "stop": stop,
        "answers": _answers(stop, shown),
        "offers": _offers(stop.station, shown, request.who),
        "proposed": _proposed(stop, shown),
        "plan": dated_plan(shown.moment) if stop.station is Station.PREPARATION else None,
    }
    return render(request, "desk/episode.html", context)


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
    findings = stop.findings
    if stop.station is Station.IMAGES:  # whose sentences name the readers
        findings = tuple(in_names(each, shown.moment.site.id) for each in findings)
    once = {(each.verdict, said_reason(each.reason)): each for each in findings}
    ordered = sorted(once.values(), key=lambda each: _FIRST.index(each.verdict))
    sources = shown.tables.sources
    return [
        Answer(each, tuple(sources[key] for key in each.sources if key in sources))
        for each in ordered
    ]


def _offers(station: Station, shown: Opened, who: Who) -> list[Offer]:
    drafts = drafts_of(who, shown.id)
    return [
        Offer(order, title_of(order), drafts.get(order), len(recorded(shown, order, who)))
        for order in offered(station, who.role)
    ]


def _proposed(stop: Stop, shown: Opened) -> object | None:
    """What the rules propose, while nobody has decided."""
    undecided = shown.episode.candidacy.decided is None
    return proposed(shown.moment) if stop.station is Station.CANDIDACY and undecided else None
