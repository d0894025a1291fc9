"""How does somebody have the discs of a CT found, and needles planned into them?"""

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.errors import Refused, reason
from discogram.pathway.images.facts import AttachedImage, ImageModality, ImagePurpose
from discogram.pathway.needle.guidance import Guided
from discogram.pathway.needle.guiding import DiscsProposed
from discogram.pathway.needle.planning.limits import Limits
from discogram.scans.attaching import is_film
from discogram.scans.guiding import proposed_discs, proposed_plans
from discogram.scans.searching import Found
from discogram.web.asking import now_at
from discogram.web.frame import may_open
from discogram.web.guidance.ct import Ct, ct_of
from discogram.web.guidance.working import Work, start
from discogram.web.image_address import image_id
from discogram.web.place import place
from discogram.web.who import Asking, Who


@require_POST
def find(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """Begin to look for the discs."""
    ct = ct_of(request, episode, image, "find-discs")
    search = partial(proposed_discs, ct.image)
    _start(request, ct, Work.DISCS, search)
    return back(ct)


def begin(request: Asking, episode: UUID, image: AttachedImage) -> bool:
    """Look at once for the discs of a CT that was just attached to plan by.

    False where there is nothing to begin: another kind of image, or brought by somebody whose
    work this is not.
    """
    to_plan_by = image.modality is ImageModality.CT and image.purpose is ImagePurpose.PLANNING
    if not to_plan_by or is_film(image) or not may_open(request.who, "guidance-find"):
        return False
    ct = ct_of(request, episode, image_id(image), "find-discs")
    _start(request, ct, Work.DISCS, partial(proposed_discs, ct.image))
    return True


@require_POST
def plan(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """Begin to plan needles into the discs whose levels were confirmed."""
    ct = ct_of(request, episode, image, "plan-needles")
    if ct.guided is None or not ct.guided.confirmed:
        raise Refused(reason("needle-nothing-confirmed"))
    limits = Limits.of(ct.opened.tables["needle"])
    _start(request, ct, Work.PLANS, partial(proposed_plans, ct.image, ct.guided, limits))
    return back(ct)


def back(ct: Ct, part: str = "") -> HttpResponse:
    """To the page of a CT, at one of its parts."""
    address = reverse("guidance", kwargs={"episode": ct.opened.id})
    answer = redirect(f"{address}?image={ct.id}{part}")
    answer.status_code = HTTPStatus.SEE_OTHER
    return answer


def _start(request: Asking, ct: Ct, work: Work, search: Callable[..., Found]) -> None:
    record = _recording(request.who, ct)
    start(ct.opened.id, ct.image.sha256, work, search, place().vault, record)


def _stands(guided: Guided, body: Found) -> bool:
    """Whether the very same discs are proposed already: what followed from them stays."""
    return isinstance(body, DiscsProposed) and guided.says(body.algorithm, body.discs)


def _recording(who: Who, ct: Ct) -> Callable[[Found], None]:
    """What records a result in the name of whoever asked for it."""
    office, guided = place().office, ct.guided

    def record(body: Found) -> None:
        if guided is not None and _stands(guided, body):
            return
        site, now = who.site.id, now_at(who)
        ids = (uuid4(), ct.opened.id, ct.opened.patient)
        handle(Order(*ids, site, who.actor, who.role, now, body), office)

    return record
