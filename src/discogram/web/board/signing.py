"""How does a physician put a name to the report? Proved once more, in a chosen language."""

from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.adapters.language.speaker import languages
from discogram.application.board import board
from discogram.application.commands import SignReport
from discogram.errors import InputError, Refused, reason
from discogram.web.accounts.proving import proved
from discogram.web.asking import asked
from discogram.web.board.board import lacks
from discogram.web.board.told import patients_language
from discogram.web.desk.drafts import COMMAND, command_of
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.place import place
from discogram.web.reading.case import case_from
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking


@require_http_methods(["GET", "POST"])
def sign(request: Asking, episode: UUID) -> HttpResponse:
    """What still lacks; where nothing does, the signature; afterwards the PDF."""
    shown = opened(request, episode, "open-signing")
    if shown.blind:
        return render(request, "board/blind.html", {"opened": shown})
    if request.method == "GET":
        return _page(request, shown)
    wrong = proved(request)
    if not request.user.is_authenticated:  # too many wrong ones
        return redirect("account_login")
    if wrong is not None:
        return _page(request, shown, wrong=wrong, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        command = command_of(request.POST)
        asked(request, _wish(request), episode=episode, patient=shown.patient, command=command)
    except (InputError, Refused) as error:
        problems = [said_reason(each) for each in error.reasons]
        return _page(request, shown, problems=problems, status=status_of(error))
    messages.success(request, said("web-board-signed"))
    return redirect("board-sign", episode=episode)


def _wish(request: Asking) -> SignReport:
    chosen, known = request.POST.get("lang", ""), languages()
    if chosen not in known:
        raise InputError(reason("language-unknown", language=chosen, known=known))
    return SignReport(chosen)


def _page(
    request: Asking,
    shown: Opened,
    *,
    wrong: str = "",
    problems: list[str] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    found = board(shown.found, shown.moment, place().office)
    contents = found.contents
    context = {
        "opened": shown,
        "contents": contents,
        "signed": contents.signature if contents else None,
        "lacking": lacks(shown, found, request.who.actor),
        "case": case_from(shown.id, shown.found, request.who),
        "wrong": wrong,
        "problems": problems or [],
        "languages": languages(),
        "told": patients_language(request, shown),
        "pin": bool(getattr(request.user, "pin", "")),
        "command": uuid4(),
        "command_name": COMMAND,
    }
    return render(request, "board/sign.html", context, status=status)
