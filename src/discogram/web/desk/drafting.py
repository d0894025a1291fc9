"""How is a form kept while it is typed? The page sends it whole, after each pause."""

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from discogram.web.desk.another_role import not_kept
from discogram.web.desk.drafts import (
    bring_back,
    clock,
    keep,
    newer_than,
    throw_away,
    version_of,
)
from discogram.web.desk.own_pages import own_page, way_back
from discogram.web.desk.senders import held_of, senders_of
from discogram.web.forms.alike import ALIKE
from discogram.web.forms.questionnaire import BY_KEY
from discogram.web.place import place
from discogram.web.who import Asking


@require_POST
def draft(request: Asking, episode: UUID, order: str) -> HttpResponse:
    """Keep the form, throw it away or bring it back; nothing of it enters the record.

    A window that never saw what another one kept is told 409, and both texts stay.
    """
    senders = senders_of(order)
    if not senders:
        raise Http404
    if not held_of(request.who, senders):
        return not_kept(senders)
    if "_drop" in request.POST or "_back" in request.POST:
        change = throw_away if "_drop" in request.POST else bring_back
        change(request.who, episode, order)
        return _back(request, episode, order)
    _check_site(request, episode)
    newer = newer_than(request.who, episode, order, request.POST)
    if newer is not None and "_take" not in request.POST:
        return JsonResponse({"newer": clock(newer, request.who)}, status=HTTPStatus.CONFLICT)
    at = keep(request.who, episode, order, request.POST)
    version = version_of(request.who, episode, order)
    return JsonResponse({"saved": clock(at, request.who), "version": version})


def _back(request: Asking, episode: UUID, form: str) -> HttpResponse:
    """The page that the draft is of."""
    if own_page(form):
        return redirect(way_back(episode, form, request.POST))
    if form in ALIKE:
        return redirect("desk-alike", episode=episode, things=form)
    if form in BY_KEY:
        return redirect("desk-questionnaire", episode=episode, tool=BY_KEY[form])
    return redirect("desk-form", episode=episode, order=form)


def _check_site(request: Asking, episode: UUID) -> None:
    """Refuse an episode of another site, and one that does not exist."""
    rows = place().store.lists.site_of(episode)
    if rows != request.who.site.id:
        raise Http404
