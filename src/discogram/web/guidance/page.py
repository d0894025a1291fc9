"""What does a physician see of a patient's CT: the discs, the needles, the C-arm's view?"""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.permissions import MAY
from discogram.errors import DiscogramError
from discogram.imaging.discs.views import View
from discogram.pathway.needle.guidance import (
    Guided,
)
from discogram.web.episodes import opened
from discogram.web.failing import status_of
from discogram.web.frame import may_open
from discogram.web.guidance.ct import Ct, ct_of, cts_of
from discogram.web.guidance.drawn import Column
from discogram.web.guidance.levels import NOT_USED, evidence_said, rows_of, shared_evidence
from discogram.web.guidance.needles import looked_at, needles_of
from discogram.web.naming import name_of
from discogram.web.saying import said_reason
from discogram.web.who import Asking
from discogram.words.spine import Disc


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
    by, rows = guided.confirmed_by, tuple(rows_of(request, guided))
    names = tuple(row.shown for row in rows)
    views: tuple[View, ...] = ("sagittal", "coronal")
    return {
        "columns": [Column(view, guided.proposed, names) for view in views],
        "discs": rows,
        "unsigned": not ct.opened.tables["needle"].signed,
        "why": tuple(dict.fromkeys(map(evidence_said, shared_evidence(guided)))),
        "confirmed_by": name_of(by, request.who.site.id) if by else None,
        "needles": tuple(needles_of(guided)),
        "looked": looked_at(request, ct),
    }
