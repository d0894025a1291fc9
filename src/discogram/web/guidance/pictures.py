"""What is seen of a CT: the column, the slice of a needle, and the C-arm's view down it."""

import math
from uuid import UUID

import numpy as np
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET
from numpy.typing import ArrayLike

from discogram.adapters.pictures import png
from discogram.imaging.carm import MOST_PRIMARY_DEG, Angles, CArm
from discogram.imaging.discs.views import STEP_MM, View
from discogram.imaging.fluoroscopy.drawn import Needle
from discogram.imaging.fluoroscopy.view import STEEPEST_DEG
from discogram.imaging.paths.views import PIXEL_MM
from discogram.imaging.picture import BONE, Panel, Picture, Window, letters_at_edges, windowed
from discogram.imaging.reformat import Plane
from discogram.pathway.needle.guidance import ProposedPlan
from discogram.scans.showing import volume_of
from discogram.scans.turning import c_arm_picture
from discogram.web.guidance.ct import Ct, ct_of, plan_named
from discogram.web.guidance.drawn import Column, NeedleCut, floats
from discogram.web.place import place
from discogram.web.who import Asking

Letters = tuple[str, str, str, str]
"""Of the left, right, upper and lower edge."""

_VIEWS: dict[str, tuple[View, Plane, Letters]] = {
    "sagittal": ("sagittal", Plane.SAGITTAL, ("A", "P", "S", "I")),
    "coronal": ("coronal", Plane.CORONAL, ("R", "L", "S", "I")),
}
_ALONG: Letters = ("R", "L", "A", "P")
_BODY = Window(90.0, 500.0)
"""Bone and soft tissue in one picture, as on a plan's sheet; for looking, not a rule."""
_AIR_HU = -1000.0
"""What is shown where the scan ends."""
_SIZE = 400
"""Pixels of the C-arm's view: as many as are made while a hand turns it."""


@require_GET
def column(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """The slice that follows the discs, `view` sagittal or coronal."""
    ct = ct_of(request, episode, image, "show-column")
    asked = request.GET.get("view", "")
    if ct.guided is None or asked not in _VIEWS:
        raise Http404
    view, plane, letters = _VIEWS[asked]
    values = Column(view, ct.guided.proposed).slice_.of(volume_of(ct.image, place()))
    return _sent(_picture(values, STEP_MM, plane, letters, BONE))


@require_GET
def needle(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """The slice that holds a proposed needle."""
    ct = ct_of(request, episode, image, "show-needle")
    values = NeedleCut(_plan(request, ct)).face.of(volume_of(ct.image, place()))
    return _sent(_picture(values, PIXEL_MM, Plane.AXIAL, _ALONG, _BODY))


@require_GET
def c_arm(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """What the C-arm will show; down the needle where the address names no other angles."""
    ct = ct_of(request, episode, image, "show-c-arm")
    plan = _plan(request, ct)
    target = floats(plan.target_ras_mm)
    down = planned_angles(plan)
    planned = CArm(*down, target)
    pose = CArm(
        _angle(request, "primary", down.primary_deg, MOST_PRIMARY_DEG),
        _angle(request, "secondary", down.secondary_deg, STEEPEST_DEG),
        target,
    )
    drawn = Needle(floats(plan.entry_ras_mm), target)
    return _sent(c_arm_picture(ct.image, place(), pose, planned, drawn, _SIZE))


def planned_angles(plan: ProposedPlan) -> Angles:
    """The positioner angles at which the C-arm looks down a needle, degrees."""
    return Angles(float(plan.positioner_primary.exact), float(plan.positioner_secondary.exact))


def _plan(request: HttpRequest, ct: Ct) -> ProposedPlan:
    found = plan_named(ct, request.GET.dict())
    if found is None:
        raise Http404
    return found


def _angle(request: HttpRequest, name: str, else_deg: float, most: float) -> float:
    """The angle that the address names, kept to those that have a view."""
    try:
        asked = float(request.GET.get(name, else_deg))
    except ValueError:
        return else_deg
    return min(max(asked, -most), most) if math.isfinite(asked) else else_deg


def _picture(
    values: ArrayLike, pixel_mm: float, plane: Plane, letters: Letters, window: Window
) -> Picture:
    rows, columns = np.shape(values)
    at = letters_at_edges(letters, 0, 0, rows, columns)
    grey = windowed(np.nan_to_num(np.asarray(values, float), nan=_AIR_HU), window)
    return Picture(grey, pixel_mm, (Panel(plane, 0, 0, rows, columns, at),))


def _sent(picture: Picture) -> HttpResponse:
    answer = HttpResponse(png(picture, least_width=_SIZE), content_type="image/png")
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
