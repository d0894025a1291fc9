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
from discogram.web.desk.drafts import COMMAND, command_of
from discogram.web.episodes import opened
from discogram.web.failing import status_of
from discogram.web.letters import plain
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.text import FreeText


@require_http_methods(["GET", "POST"])
def close(request: Asking, episode: UUID) -> HttpResponse:
    """Ask how it ended and why; nothing is due in it afterwards."""
    shown = opened(request, episode, "open-close-episode")
    how, why = request.POST.get("ending", ""), plain(request.POST.get("why", "")).strip()
    command = command_of(request.POST)
    problems: tuple[Reason, ...] = ()
    status = HTTPStatus.OK
    if request.method == "POST":
        try:
            body = _closed(how, why)
            asked(request, body, episode=episode, patient=shown.patient, command=command)
        except (InputError, Refused) as error:
            problems, status = error.reasons, status_of(error)
        else:
            messages.success(request, said("web-close-done"))
            return redirect("desk-episode", episode=episode)
    context = {
        "opened": shown,
        "endings": tuple(Ending),
        "how": how,
        "why": why,
        "problems": [said_reason(each) for each in problems],
        "command": command,
        "command_name": COMMAND,
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
