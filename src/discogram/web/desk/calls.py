"""What was typed of a caller before the browser was closed? A draft without an episode.

It is its writer's own, as the drafts of an episode's forms are; each writer has one.
"""

from uuid import UUID

from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils.formats import time_format
from django.views.decorators.http import require_POST

from discogram.web.desk.drafts import drop, keep, kept
from discogram.web.desk.registering import FIELDS, Typed
from discogram.web.place import place
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime

NOBODY = UUID(int=0)
"""In the place of an episode that is not opened yet."""
CALL = "register"


def begun(who: Who) -> Typed | None:
    """The form as it was left, with its ids; None where nothing was typed."""
    draft = kept(who, NOBODY, CALL)
    if draft is None:
        return None
    form = QueryDict(mutable=True)
    for name, values in draft.typed.items():
        form.setlist(name, list(values))
    return Typed.of(form)


def kept_at(who: Who) -> CivilTime | None:
    """When it was kept; None where there is none."""
    draft = kept(who, NOBODY, CALL)
    return CivilTime.at(draft.saved_at, who.site.zone) if draft else None


def keep_call(who: Who, sent: QueryDict) -> CivilTime | None:
    """Keep it; None where nothing of it is new, or the caller is registered already.

    What is on its way when the form is sent would otherwise come back as a draft.
    """
    typed = Typed.of(sent)
    told = any(typed.said[name] for name in FIELDS if name != "language")
    if not told or place().store.people.get(typed.person) is not None:
        return None
    return CivilTime.at(keep(who, NOBODY, CALL, sent), who.site.zone)


def drop_call(who: Who) -> None:
    """Forget it."""
    drop(who, NOBODY, CALL)


@require_POST
def draft(request: Asking) -> HttpResponse:
    """Keep what was typed, or throw it away; nobody is registered by it."""
    if "_drop" in request.POST:
        drop_call(request.who)
        return redirect("desk-register")
    at = keep_call(request.who, request.POST)
    return JsonResponse({"saved": time_format(at.local.time(), "H:i") if at else ""})
