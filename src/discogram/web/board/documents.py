"""Which papers does a station have, where are they, and why is one not there yet?

A station's page lists what this answers; a paper that the role may not open is not listed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.urls import reverse

from discogram.errors import Reason, reason
from discogram.pathway.stations import Station
from discogram.web.board.papers import PAPERS
from discogram.web.desk.drafts import drafts_of
from discogram.web.episodes import Opened
from discogram.web.pages import PAGES
from discogram.web.who import Who


@dataclass(frozen=True, slots=True)
class Listed:
    """One paper: its title (a message id), its page, its file, and why not yet.

    `why` is None where the paper is there; `file` is None where there is none to print. `draft`
    says that this person began to fill it in and has not sent it.
    """

    title: str
    url: str
    file: str | None
    why: Reason | None
    draft: bool


@dataclass(frozen=True, slots=True)
class _Kind:
    title: str
    page: str
    file: str | None
    why: Callable[[Opened], Reason | None]
    paper: str | None = None
    order: str | None = None
    """What is filled in beneath it, and kept until it is sent; None is nothing."""


def _always(shown: Opened) -> Reason | None:
    del shown
    return None


def _referred(shown: Opened) -> Reason | None:
    known = shown.episode.referral.region is not None
    return None if known else reason("web-papers-consent-unreferred")


def _closed(shown: Opened) -> Reason | None:
    return None if shown.episode.session.closed else reason("web-board-session-open")


def _concluded(shown: Opened) -> Reason | None:
    return None if shown.episode.conclusion else reason("web-board-not-concluded")


def _paper(name: str, title: str) -> _Kind:
    return _Kind(title, "board-paper", "board-paper-file", PAPERS[name].why_not, name)


_BOARD = _Kind("web-papers-board", "board", None, _always)
_PLAN = _Kind("web-papers-plan", "board-plan", "board-paper-file", PAPERS["plan"].why_not)
_CONSENT = _Kind(
    "web-papers-consent", "board-consent", "board-consent-file", _referred, order="sign_consent"
)
_SIGN = _Kind("web-papers-sign", "board-sign", None, _concluded)
_REPORT = _Kind("web-papers-report", "board-report-page", "board-report", _closed)

STATIONS: Mapping[Station, tuple[_Kind, ...]] = MappingProxyType(
    {
        Station.CANDIDACY: (_paper("letter", "web-papers-letter"),),
        Station.PREPARATION: (_PLAN, _CONSENT),
        Station.CONCLUSION: (_BOARD,),
        Station.REPORT: (_BOARD, _SIGN, _REPORT),
        Station.FOLLOWUP: (
            _paper("discharge", "web-papers-discharge"),
            _paper("home", "web-papers-home"),
        ),
    }
)
"""The papers of each station that has any."""


def listed(station: Station, shown: Opened, who: Who) -> tuple[Listed, ...]:
    """The papers of a station that this role may open."""
    kinds = (each for each in STATIONS.get(station, ()) if _may(each.page, who))
    signed = shown.episode.report.signed
    begun = {form.partition("-")[0] for form in drafts_of(who, shown.id)}
    return tuple(
        _listed(each, shown, draft=each.order in begun)
        for each in kinds
        if not (signed and each is _SIGN)
    )


def _may(page: str, who: Who) -> bool:
    allowed = PAGES[page]
    return isinstance(allowed, frozenset) and who.role in allowed


def _listed(kind: _Kind, shown: Opened, *, draft: bool) -> Listed:
    where: dict[str, object] = {"episode": shown.id}
    if kind.paper:
        where["paper"] = kind.paper
    to_file = {**where, "form": "pdf"}
    if kind is _PLAN:
        to_file["paper"] = "plan"
    file = reverse(kind.file, kwargs=to_file) if kind.file else None
    why = reason("web-papers-erased") if shown.person is None else kind.why(shown)
    return Listed(kind.title, reverse(kind.page, kwargs=where), file, why, draft)
