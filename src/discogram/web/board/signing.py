"""How does a physician put a name to the report? Beneath the report itself, proved once more.

The page shows the whole report, and the signature carries the digest of what was shown: what
changed meanwhile, in another window or at another desk, is shown again and not signed.
"""

from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.adapters.documents.tell import tell
from discogram.adapters.language.speaker import languages
from discogram.application.board import board
from discogram.application.commands import SignReport
from discogram.bootstrap import voice
from discogram.errors import InputError, Refused, reason
from discogram.web.accounts.proving import proved
from discogram.web.asking import asked
from discogram.web.board.blocks import as_page
from discogram.web.board.board import lacks
from discogram.web.board.report import to_show
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
    return SignReport(chosen, request.POST.get("seen", ""))


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
    lacking = lacks(shown, found, request.who.actor)
    told = patients_language(request, shown)
    signed = contents.signature if contents else None
    ready = contents is not None and signed is None and not lacking
    context = {
        "opened": shown,
        "contents": contents,
        "signed": signed,
        "lacking": lacking,
        "report": _to_be_signed(shown, told) if ready else None,
        "case": case_from(shown.id, shown.found, request.who),
        "wrong": wrong,
        "problems": problems or [],
        "languages": languages(),
        "told": told,
        "pin": bool(getattr(request.user, "pin", "")),
        "command": uuid4(),
        "command_name": COMMAND,
    }
    return render(request, "board/sign.html", context, status=status)


def _to_be_signed(shown: Opened, told: str) -> dict[str, object]:
    """The report in words, and the digest that a signature beneath it stands for."""
    contents = to_show(shown)
    sheet = as_page(tell(contents, voice(told)))
    return {"sheet": sheet, "seen": place().office.digest(contents)}
