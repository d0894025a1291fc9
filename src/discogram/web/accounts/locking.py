"""Is the screen locked? After some minutes in which nobody used it, and when somebody locks it.

A window locks itself, and tells the server while it is used. The server locks a minute later
than an idle window: what is typed in the last moment is kept first.
A locked session is still somebody's: a PIN brings back the page that was open. Each window
keeps what was being typed as a draft before that, and says whether it is kept.
"""

import time
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from discogram.web.pages import PAGES, Open
from discogram.web.who import who_of

LOCKED, SEEN = "locked", "seen"
"""Where the session keeps whether it is locked, and when it was last used (epoch seconds)."""


class LockWhenIdle:
    """Middleware: a session that nobody used for a while shows nothing."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Note the time of each request, and lock when the last was long ago."""
        if who_of(request) is not None:
            last = request.session.get(SEEN)
            now = int(time.time())
            if last is not None and now - last > settings.IDLE_LOCK_S + LATER_S:
                request.session[LOCKED] = True
            if last is None or now - last >= _EVERY_S:
                request.session[SEEN] = now
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """To the lock, unless the page is the lock itself or the way out."""
        del view, args, kwargs
        if who_of(request) is None or not is_locked(request):
            return None
        match = request.resolver_match
        if match and PAGES.get(match.view_name) in (Open.LOCKED, Open.EVERYBODY):
            return None
        return to_the_lock(request)


LATER_S = 60
"""More than the time that a window may have been used and not told (discogram.js), and
`_EVERY_S`."""
_EVERY_S = 15
"""How often the time of the last request is written, at most: a write costs a commit."""


def to_the_lock(request: HttpRequest) -> HttpResponse:
    """The lock, and back here afterwards; what is sent from a page learns it by its status."""
    if request.method not in ("GET", "HEAD") or "HX-Request" in request.headers:
        return HttpResponse(status=HTTPStatus.LOCKED)
    back = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('account-locked')}?{back}")


def is_locked(request: HttpRequest) -> bool:
    """Whether this session shows nothing until a PIN opens it."""
    return bool(request.session.get(LOCKED))


def lock(request: HttpRequest) -> None:
    """Lock this session now."""
    request.session[LOCKED] = True


def unlock(request: HttpRequest) -> None:
    """Open it again, with a fresh session key."""
    request.session.cycle_key()
    request.session[LOCKED] = False
    request.session[SEEN] = int(time.time())
