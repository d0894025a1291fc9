"""How is a form kept while it is typed? The page sends it whole, after each pause."""

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.formats import time_format
from django.views.decorators.http import require_POST

from discogram.application.permissions import MAY
from discogram.web.desk.drafts import drop, keep
from discogram.web.forms.offers import FORMS
from discogram.web.place import place
from discogram.web.who import Asking
from discogram.words.civil import CivilTime


@require_POST
def draft(request: Asking, episode: UUID, order: str) -> HttpResponse:
    """Keep the form, or throw it away; nothing of it enters the record."""
    if order not in FORMS or request.who.role not in MAY[order]:
        raise Http404
    if "_drop" in request.POST:
        drop(request.who, episode, order)
        return redirect("desk-form", episode=episode, order=order)
    _check_site(request, episode)
    at = CivilTime.at(keep(request.who, episode, order, request.POST), request.who.site.zone)
    return JsonResponse({"saved": time_format(at.local.time(), "H:i")})


def _check_site(request: Asking, episode: UUID) -> None:
    """Refuse an episode of another site, and one that does not exist."""
    rows = place().store.lists.site_of(episode)
    if rows != request.who.site.id:
        raise Http404
