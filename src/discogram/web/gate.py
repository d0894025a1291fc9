"""May this person see this page? Asked before any view runs."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from discogram.web.accounts.glass import is_open
from discogram.web.accounts.owing import owed
from discogram.web.accounts.taken import taken
from discogram.web.desk.another_role import draft_refused, sent_in_another_role
from discogram.web.desk.senders import held_of, senders_at
from discogram.web.pages import DRAFTS, GLASS, PAGES, Open
from discogram.web.seen import seen
from discogram.web.who import Who, who_of

AnyView = Callable[..., HttpResponse]


class Gate:
    """Middleware: the permission table before every view."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand on; the question is asked once the page is known."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: AnyView, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Refuse, send to sign in, or let pass (None)."""
        del view, args
        match = request.resolver_match
        name = match.view_name if match else ""
        allowed = PAGES.get(name)
        if allowed is Open.EVERYBODY:
            return None
        who = who_of(request)
        if who is None:
            return _sign_in(request, name, kwargs)
        if isinstance(allowed, Open):
            return owed(request, name)
        owing = owed(request, name)
        if owing is None:
            unsent = sent_in_another_role(request, who, name, kwargs)
            elsewhere = unsent or taken(request, who)
            if elsewhere is not None:
                return elsewhere
        if not _may(request, who, name, kwargs):
            seen(request, name, None, "refused: page")
            return _refused(name, kwargs)
        return owing


def _may(request: HttpRequest, who: Who, name: str, kwargs: dict[str, Any]) -> bool:
    allowed = PAGES.get(name)
    if isinstance(allowed, frozenset) and who.role in allowed:
        return True
    if name in DRAFTS and request.method == "POST" and held_of(who, senders_at(name)):
        return True
    looking = name in GLASS and request.method in ("GET", "HEAD")
    return looking and is_open(who.actor, kwargs.get("episode"))


def _refused(name: str, kwargs: dict[str, Any]) -> HttpResponse:
    """A sentence for the window that keeps a draft; else the page that says so."""
    told = draft_refused(name, kwargs)
    if told is None:
        raise PermissionDenied
    return told


def _sign_in(request: HttpRequest, name: str, kwargs: dict[str, Any]) -> HttpResponse:
    """To the way in, and back here afterwards; a form that was sent is not sent again."""
    if request.user.is_authenticated:  # an account whose roles were all taken away
        return _refused(name, kwargs)
    if request.method not in ("GET", "HEAD"):
        return redirect("account_login")
    back = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('account_login')}?{back}")
