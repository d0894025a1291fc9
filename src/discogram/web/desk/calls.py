"""What was typed of a caller before the browser was closed? A draft without an episode.

It is its writer's own, as the drafts of an episode's forms are. Each caller has one, by the id
that the person will have: what was typed of one never stands in the form of another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils.formats import time_format
from django.views.decorators.http import require_POST

from discogram.web.desk.drafts import drafts_of, drop, form_of, keep, kept
from discogram.web.desk.registering import FIELDS, Typed
from discogram.web.place import place
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime

NOBODY = UUID(int=0)
"""In the place of an episode that is not opened yet."""
CALL = "register"
"""How the name of such a draft begins; the id of the person follows."""


@dataclass(frozen=True, slots=True)
class Call:
    """A form as it was left, with its ids, and when it was kept."""

    typed: Typed
    at: CivilTime


def begun(who: Who, person: str) -> Call | None:
    """What was typed of one caller, by the person's id; None where nothing was."""
    try:
        return _call(who, f"{CALL}:{UUID(person)}")
    except ValueError:
        return None


def calls(who: Who) -> tuple[Call, ...]:
    """Every caller who is not registered yet, the last first."""
    found = sorted(_calls(who), key=lambda each: each.at.instant, reverse=True)
    return tuple(found)


def keep_call(who: Who, sent: QueryDict) -> CivilTime | None:
    """Keep it; None where nothing of it is new, or the caller is registered already.

    What is on its way when the form is sent would otherwise come back as a draft.
    """
    typed = Typed.of(sent)
    told = any(typed.said[name] for name in FIELDS if name != "language")
    if not told or place().store.people.get(typed.person) is not None:
        return None
    return CivilTime.at(keep(who, NOBODY, _name(typed), sent), who.site.zone)


def drop_call(who: Who, typed: Typed) -> None:
    """Forget it."""
    drop(who, NOBODY, _name(typed))


@require_POST
def draft(request: Asking) -> HttpResponse:
    """Keep what was typed, or throw it away; nobody is registered by it."""
    if "_drop" in request.POST:
        drop_call(request.who, Typed.of(request.POST))
        return redirect("desk-register")
    at = keep_call(request.who, request.POST)
    return JsonResponse({"saved": time_format(at.local.time(), "H:i") if at else ""})


def _name(typed: Typed) -> str:
    return f"{CALL}:{typed.person}"


def _calls(who: Who) -> Iterator[Call]:
    for name in drafts_of(who, NOBODY):
        found = _call(who, name)
        if found is not None:
            yield found


def _call(who: Who, name: str) -> Call | None:
    draft = kept(who, NOBODY, name)
    if draft is None:
        return None
    return Call(Typed.of(form_of(draft.typed)), CivilTime.at(draft.saved_at, who.site.zone))
