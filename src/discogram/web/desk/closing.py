"""Does an episode end before its test, how, and why?"""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.ending import Ending
from discogram.pathway.events import EpisodeClosed
from discogram.web.asking import asked
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import drop, form_of, keep
from discogram.web.desk.own_pages import begun, given_back, sent_in
from discogram.web.desk.sheet import Sheet
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.text import FreeText

FORM = "close_episode"
"""What its draft is called."""


@require_http_methods(["GET", "POST"])
def close(request: Asking, episode: UUID) -> HttpResponse:
    """Ask how it ended and why; nothing is due in it afterwards."""
    shown = opened(request, episode, "open-close-episode")
    if request.method == "GET":
        return _page(request, shown, begun(request.who, shown, FORM))
    form = sent_in(FORM, request.POST)
    try:
        keep(request.who, episode, FORM, request.POST)
        body = _closed(*_typed(form))
        asked(request, body, episode=episode, patient=shown.patient, command=form.command)
    except (InputError, Refused) as error:
        again = given_back(form, error)
        return _page(request, shown, again, error.reasons, status_of(error))
    drop(request.who, episode, FORM)
    messages.success(request, said("web-close-done"))
    return redirect("desk-episode", episode=episode)


def _typed(form: Sheet) -> tuple[str, str]:
    """How it ended, and why."""
    typed = form_of(form.typed)
    return typed.get("ending", ""), typed.get("why", "").strip()


def _page(
    request: Asking,
    shown: Opened,
    form: Sheet,
    problems: tuple[Reason, ...] = (),
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    how, why = _typed(form)
    context = {
        **carried(request, shown, form),
        "endings": tuple(Ending),
        "how": how,
        "why": why,
        "problems": [said_reason(each) for each in problems],
    }
    return render(request, "desk/close.html", context, status=status)


def _closed(how: str, why: str) -> EpisodeClosed:
    """What was asked for; raises `InputError` with everything that was left out."""
    problems = []
    if how not in set(Ending):
        problems.append(reason("web-close-ending-missing").at("ending"))
    if not why:
        problems.append(reason("web-close-why-missing").at("why"))
    if problems:
        raise InputError(problems)
    return EpisodeClosed(Ending(how), FreeText.of(why, salt()))
