"""Was a form sent in another role than it is for? Nothing is recorded then, and nothing lost.

The role may have been changed in another window, or taken away, while somebody typed. A draft
is its writer's own: it is kept in whatever role they act, where they hold one that may send it.
The page that answers a form so sent offers that role, and leads back to the form.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render

from discogram.errors import InputError
from discogram.web.accounts.taken import slipped
from discogram.web.desk.calls import NOBODY, keep_call
from discogram.web.desk.drafts import ENTRY, clock, keep, kept
from discogram.web.desk.own_pages import own_page, way_back
from discogram.web.desk.senders import held_of, senders_at, senders_of
from discogram.web.pages import DRAFTS
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.seen import seen
from discogram.web.who import Who
from discogram.words.people import Role

Kwargs = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Form:
    """A form at its own address: what its draft is called, and in which roles it is sent."""

    draft: str
    senders: tuple[Role, ...]


def _of_the_desk(draft: str) -> _Form:
    return _Form(draft, senders_of(draft))


_FORMS: Mapping[str, Callable[[Kwargs, QueryDict], _Form]] = MappingProxyType(
    {
        "board-consent": lambda at, sent: _of_the_desk(
            f"sign_consent-{sent.get('digest', '')[:16]}"
        ),
        "desk-alike": lambda at, sent: _of_the_desk(at["things"]),
        "desk-close": lambda at, sent: _of_the_desk("close_episode"),
        "desk-correct": lambda at, sent: _of_the_desk("correct_person"),
        "desk-form": lambda at, sent: _of_the_desk(at["order"]),
        "desk-questionnaire": lambda at, sent: _of_the_desk(f"questionnaire-{at['tool']}"),
        "desk-register": lambda at, sent: _Form("", senders_at("desk-register")),
        "desk-strike": lambda at, sent: _of_the_desk(sent.get(ENTRY, "")),
        "followup-call": lambda at, sent: _Form(
            f"call-{at['contact']}", senders_at("followup-call", "answer_follow_up")
        ),
        "reading-agreement": lambda at, sent: _Form(
            "reconcile_readings", senders_at("reading-agreement", "reconcile_readings")
        ),
        "reading-room": lambda at, sent: _Form(
            "read_image", senders_at("reading-room", "read_image")
        ),
    }
)
"""Every page that keeps what is typed, and is sent to its own address."""


def sent_in_another_role(
    request: HttpRequest, who: Who, page: str, at: Kwargs
) -> HttpResponse | None:
    """The page that says so; None for a form in the right role, and for all that is no form."""
    if page not in _FORMS or request.method != "POST":
        return None
    form = _FORMS[page](at, request.POST)
    fits = who.role in form.senders and not slipped(request, who)
    if fits or not form.senders or not _is_here(who, at):
        return None
    seen(request, page, None, "refused: page")
    answer = _told(request, who, form, at.get("episode"))
    shut = who.role not in senders_at(page)  # not this form alone, but the whole page
    answer.status_code = HTTPStatus.FORBIDDEN if shut else HTTPStatus.CONFLICT
    return answer


def draft_refused(page: str, at: Kwargs) -> HttpResponse | None:
    """What a window is told whose draft a page refuses; None for a page that keeps none."""
    if page not in DRAFTS:
        return None
    senders = senders_of(at["order"]) if page == "desk-draft" else senders_at(page)
    return not_kept(senders, HTTPStatus.FORBIDDEN)


def not_kept(
    senders: tuple[Role, ...], status: HTTPStatus = HTTPStatus.CONFLICT
) -> HttpResponse:
    """What a window is told whose writer holds no role that may send its form."""
    refused = said("web-forms-draft-no-role", roles=senders)
    return JsonResponse({"refused": refused}, status=status)


def _is_here(who: Who, at: Kwargs) -> bool:
    """Whether the episode of a form, where it has one, is of the site where they act."""
    episode = at.get("episode")
    return episode is None or place().store.lists.site_of(episode) == who.site.id


def _told(request: HttpRequest, who: Who, form: _Form, episode: UUID | None) -> HttpResponse:
    """Say that nothing is recorded, whether it is kept, and in which role it may be sent."""
    held = held_of(who, form.senders)
    try:
        is_kept = bool(held) and _keep(request, who, form, episode)
        problem = ""
    except InputError as error:
        is_kept, problem = False, " ".join(map(said_reason, error.reasons))
    context = {
        "why": _why(request, who, form),
        "is_kept": is_kept,
        "problem": problem,
        "before": _kept_before(who, form, episode),
        "roles": held,
        "back": _back(request, form, episode),
        "patients_page": episode,
    }
    return render(request, "desk/another_role.html", context)


def _why(request: HttpRequest, who: Who, form: _Form) -> str:
    senders = held_of(who, form.senders) or form.senders
    ending = "taken" if slipped(request, who) else "changed"
    if not held_of(who, form.senders):
        ending = "none"
    return said(f"web-another-role-{ending}", role=who.role, roles=senders)


def _keep(request: HttpRequest, who: Who, form: _Form, episode: UUID | None) -> bool:
    """Keep what was sent; answers whether there was anything to keep."""
    if episode is None:
        return keep_call(who, request.POST) is not None
    keep(who, episode, form.draft, request.POST)
    return True


def _kept_before(who: Who, form: _Form, episode: UUID | None) -> str:
    """When the draft that there is was kept; empty where there is none."""
    found = kept(who, episode or NOBODY, form.draft)
    return clock(found.saved_at, who) if found else ""


def _back(request: HttpRequest, form: _Form, episode: UUID | None) -> str:
    """The address of the form, as it opens with its draft."""
    if episode is not None and own_page(form.draft):
        return way_back(episode, form.draft, request.POST)
    return request.get_full_path()
