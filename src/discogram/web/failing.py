"""What does somebody see when something goes wrong? A sentence, and never another's data.

What our own errors say is made for people. Anything else is a bug: it is logged with the kind
of error and the place in the source, because a message might hold a patient's words.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from discogram.errors import (
    Conflict,
    DiscogramError,
    InputError,
    NotPermitted,
    RecordChanged,
    Refused,
    StorageError,
)
from discogram.web.accounts.glass import is_open
from discogram.web.frame import may_open
from discogram.web.saying import said, said_reason
from discogram.web.who import Who, who_of

_LOG = logging.getLogger("discogram.web")

STATUS: tuple[tuple[type[DiscogramError], HTTPStatus], ...] = (
    (NotPermitted, HTTPStatus.FORBIDDEN),
    (Conflict, HTTPStatus.CONFLICT),
    (Refused, HTTPStatus.CONFLICT),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (StorageError, HTTPStatus.SERVICE_UNAVAILABLE),
    (RecordChanged, HTTPStatus.SERVICE_UNAVAILABLE),
)
"""How each of our errors is called in HTTP; the first that fits."""


class SayWhatIsWrong:
    """Middleware: our own errors become a page of sentences."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand on; errors come to `process_exception`."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A page for our own errors; None lets Django answer anything else."""
        if not isinstance(error, DiscogramError):
            return None
        return wrong(request, status_of(error), [said_reason(why) for why in error.reasons])


def status_of(error: DiscogramError) -> HTTPStatus:
    """What HTTP calls one of our errors."""
    return next(status for kind, status in STATUS if isinstance(error, kind))


def wrong(request: HttpRequest, status: HTTPStatus, sentences: list[str]) -> HttpResponse:
    """A page that says what is wrong, in the frame of every other page."""
    return render(request, "wrong.html", {"sentences": sentences}, status=status)


def log_bug(**signal: object) -> None:
    """Kind and place of what nobody caught, no message and no values; a signal's receiver."""
    del signal
    error = sys.exc_info()[1]
    if error is None:
        return
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = last[0] if last else None
    place = f"{where.filename}:{where.lineno}" if where else "unknown"
    _LOG.error("%s at %s", type(error).__name__, place)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's 400: the request itself cannot be read."""
    del exception
    return wrong(request, HTTPStatus.BAD_REQUEST, [said("web-wrong-request")])


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's 403: another role's page."""
    del exception
    match = request.resolver_match
    episode = match.kwargs.get("episode") if match else None
    unrecorded = [said("web-wrong-unrecorded")] if request.method == "POST" else []
    sentences = [said("web-wrong-role"), *unrecorded]
    context = {"sentences": sentences, **_way_to(episode, who_of(request))}
    return render(request, "wrong.html", context, status=HTTPStatus.FORBIDDEN)


def _way_to(episode: object, who: Who | None) -> dict[str, object]:
    """The patient's own page for whoever may open it; the glass for whoever has to break it."""
    if episode is None or who is None:
        return {}
    if may_open(who, "desk-episode") or is_open(who.actor, episode):
        return {"patients_page": episode}
    return {"glass": episode} if may_open(who, "account-glass") else {}


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's 404: nothing here, or not for this site."""
    del exception
    return wrong(request, HTTPStatus.NOT_FOUND, [said("web-wrong-address")])


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's 500: a bug of ours; nothing was written that had not been said to be."""
    return wrong(request, HTTPStatus.INTERNAL_SERVER_ERROR, [said("web-wrong-bug")])


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from our own page, or from one of an earlier session."""
    del reason
    return wrong(request, HTTPStatus.FORBIDDEN, [said("web-wrong-form")])
