"""What does a physician see of a patient's CT: the discs, the needles, the C-arm's view?"""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.permissions import MAY
from discogram.errors import DiscogramError, Reason, reason
from discogram.imaging.carm import MOST_PRIMARY_DEG
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.views import View
from discogram.imaging.fluoroscopy.view import STEEPEST_DEG
from discogram.pathway.needle.guidance import (
    Evidence,
    Guided,
    ProposedDisc,
    ProposedPlan,
)
from discogram.pathway.needle.planning.limits import Limits
from discogram.scans.plan_figures import Line, lines_of, recorded_figures
from discogram.web.episodes import opened
from discogram.web.failing import status_of
from discogram.web.frame import may_open
from discogram.web.guidance.ct import Ct, ct_of, cts_of, ends_of, plan_named
from discogram.web.guidance.drawn import Column, NeedleCut
from discogram.web.guidance.pictures import planned_angles
from discogram.web.naming import name_of
from discogram.web.saying import said_reason
from discogram.web.who import Asking
from discogram.words.spine import Disc, Side

_TURN_DEG = 60
"""How far the C-arm may be turned on the page from the planned view, to each side."""

NOT_USED = "-"
"""What a disc is called that nobody wants a needle in."""


@require_GET
def page(request: Asking, episode: UUID) -> HttpResponse:
    """The CT that the address names, else the first."""
    found = opened(request, episode, "show-guidance")
    every = cts_of(found)
    if not every:
        attach = may_open(request.who, "reading-attach")
        context = {"opened": found, "cts": (), "attach": attach}
        return render(request, "guidance/page.html", context)
    asked = request.GET.get("image", "")
    ct = next((each for each in every if str(each.id) == asked), every[0])
    return shown(request, ct)


@require_GET
def work(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """How far a search is, for the page to ask while it waits."""
    ct = ct_of(request, episode, image, "watch-search")
    going = ct.job is not None and ct.job.going
    return JsonResponse({"going": going, "percent": ct.job.percent if ct.job else 100})


def shown(request: Asking, ct: Ct, error: DiscogramError | None = None) -> HttpResponse:
    """The page of a CT, and what is wrong with what was sent."""
    guided = ct.guided
    context: dict[str, Any] = {
        "opened": ct.opened,
        "cts": cts_of(ct.opened),
        "ct": ct,
        "guided": guided,
        "columns": [],
        "problems": [said_reason(why) for why in error.reasons] if error else [],
        "may_find": may_open(request.who, "guidance-find"),
        "may_confirm": may_open(request.who, "guidance-confirm"),
        "may_plan": request.who.role in MAY["plan_needles"],
        "may_choose": may_open(request.who, "guidance-choose"),
        "levels": tuple(Disc),
        "not_used": NOT_USED,
        "despite": request.POST.get("despite", ""),
    }
    if guided is not None:
        context |= _found(request, ct, guided)
    status = HTTPStatus.OK if error is None else status_of(error)
    return render(request, "guidance/page.html", context, status=status)


def _found(request: Asking, ct: Ct, guided: Guided) -> dict[str, Any]:
    """What the page shows once discs were found."""
    by, rows = guided.confirmed_by, tuple(_rows(request, guided))
    names = tuple(row.shown for row in rows)
    views: tuple[View, ...] = ("sagittal", "coronal")
    return {
        "columns": [Column(view, guided.proposed, names) for view in views],
        "discs": rows,
        "unsigned": not ct.opened.tables["needle"].signed,
        "why": tuple(dict.fromkeys(map(_said, _shared(guided)))),
        "confirmed_by": name_of(by, request.who.site.id) if by else None,
        "needles": tuple(_needles(guided)),
        "looked": _looked(request, ct),
    }


@dataclass(frozen=True, slots=True)
class DiscRow:
    """A proposed disc in the form; `chosen` is the level that stands in its field, or "".

    A level that is not sure stands in no field: it has to be chosen. `number` counts from 0.
    """

    number: int
    disc: ProposedDisc
    chosen: str
    centre: str
    own: tuple[Reason, ...]

    @property
    def position(self) -> int:
        """Which disc it is for a person, counted from 1 at the head."""
        return self.number + 1

    @property
    def shown(self) -> str:
        """What stands beside it in the pictures; a proposal that is not sure has a mark."""
        if self.chosen in Disc.__members__:
            return str(Disc[self.chosen])
        if self.chosen == NOT_USED:
            return "–"
        return "?" if self.disc.level is None else f"{self.disc.level} ?"


def _rows(request: Asking, guided: Guided) -> Iterator[DiscRow]:
    confirmed = {each.centre_ras_mm: each.level for each in guided.confirmed}
    shared = set(_shared(guided))
    for number, disc in enumerate(guided.proposed):
        given = request.POST.get(f"level-{number}")
        if given is None and guided.confirmed:
            level = confirmed.get(disc.centre_ras_mm)
            given = level.name if level else NOT_USED
        if given is None:
            sure = disc.level is not None and disc.confidence is Confidence.HIGH
            given = disc.level.name if disc.level and sure else ""
        centre = " ".join(str(each) for each in disc.centre_ras_mm)
        own = tuple(_said(each) for each in disc.evidence if each not in shared)
        yield DiscRow(number, disc, given, centre, own)


def _shared(guided: Guided) -> tuple[Evidence, ...]:
    """What speaks for or against the levels of all the discs alike."""
    first, *others = guided.proposed
    return tuple(
        each for each in first.evidence if all(each in other.evidence for other in others)
    )


def _said(evidence: Evidence) -> Reason:
    params = {"level": evidence.level, "vertebrae": evidence.vertebrae}
    return reason(evidence.id, **{name: at for name, at in params.items() if at is not None})


@dataclass(frozen=True, slots=True)
class DiscNeedles:
    """The needles into one confirmed disc, from the left and from the right."""

    disc: Disc
    sides: tuple[tuple[Side, tuple[ProposedPlan, ...]], ...]
    chosen: ProposedPlan | None


def _needles(guided: Guided) -> Iterator[DiscNeedles]:
    chosen = {each.plan.disc: each.plan for each in guided.chosen}
    for disc in guided.confirmed:
        into = [plan for plan in guided.plans if plan.disc is disc.level]
        sides = tuple(
            (side, tuple(plan for plan in into if plan.side is side)) for side in Side
        )
        if into:
            yield DiscNeedles(disc.level, sides, chosen.get(disc.level))


@dataclass(frozen=True, slots=True)
class Looked:
    """One needle that is looked at: its ends and lines, and how far the C-arm may be turned."""

    plan: ProposedPlan
    ends: str
    chosen: bool
    lines: tuple[Line, ...]
    cut: NeedleCut
    primary: int
    secondary: int
    primaries: tuple[int, int]
    secondaries: tuple[int, int]


def _looked(request: Asking, ct: Ct) -> Looked | None:
    """The needle that the address names; else the first one that was chosen or proposed."""
    assert ct.guided is not None  # asked once discs were found
    chosen = [each.plan for each in ct.guided.chosen]
    asked = request.POST if request.method == "POST" else request.GET
    plan = plan_named(ct, asked.dict()) or next(iter((*chosen, *ct.plans)), None)
    if plan is None:
        return None
    limits = Limits.of(ct.opened.tables["needle"])
    down = planned_angles(plan)
    primary, secondary = round(down.primary_deg), round(down.secondary_deg)
    return Looked(
        plan=plan,
        ends=ends_of(plan),
        chosen=plan in chosen,
        lines=tuple(lines_of(recorded_figures(plan), limits.forward_deg, None)),
        cut=NeedleCut(plan),
        primary=primary,
        secondary=secondary,
        primaries=_turns(primary, MOST_PRIMARY_DEG),
        secondaries=_turns(secondary, STEEPEST_DEG),
    )


def _turns(planned: int, most: float) -> tuple[int, int]:
    """From where to where an angle may be turned on the page, degrees."""
    return max(planned - _TURN_DEG, int(-most)), min(planned + _TURN_DEG, int(most))
