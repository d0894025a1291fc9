"""What becomes of a draft that two windows write? No text is lost, and somebody chooses."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect

from discogram.web.desk.drafts import (
    aside,
    bring_back,
    clock,
    keep,
    newer_than,
    throw_away,
    version_of,
)
from discogram.web.who import Asking, Who


def kept_or_told(request: Asking, episode: UUID, form: str) -> HttpResponse:
    """Keep what was typed; 409 for a window that never saw what another one kept."""
    who, sent = request.who, request.POST
    newer = newer_than(who, episode, form, sent)
    if newer is not None and "_take" not in sent:
        return JsonResponse({"newer": clock(newer, who)}, status=HTTPStatus.CONFLICT)
    at = keep(who, episode, form, sent)
    return JsonResponse({"saved": clock(at, who), "version": version_of(who, episode, form)})


def moved_aside(request: Asking, episode: UUID, form: str, page: str) -> HttpResponse | None:
    """Throw the draft away or bring it back, then its page; None where neither is asked."""
    if "_drop" not in request.POST and "_back" not in request.POST:
        return None
    change = throw_away if "_drop" in request.POST else bring_back
    change(request.who, episode, form)
    return redirect(page)


def of_two_windows(who: Who, episode: UUID, form: str) -> dict[str, object]:
    """What a page carries of its draft: the version it saw, and what lies aside."""
    return {"version": version_of(who, episode, form), "aside": aside(who, episode, form)}
