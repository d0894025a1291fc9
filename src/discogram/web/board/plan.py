"""Was the dated plan gone through with the patient, for exactly the moment that is booked?

What is recorded as gone through is the plan that stood on the page: where a medicine or
anything else has changed it meanwhile, it is shown again.
"""

from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.adapters.documents.plan_sheet import for_the_team
from discogram.adapters.language.speaker import languages
from discogram.application.permissions import MAY
from discogram.application.plan_told import plan_has_changed
from discogram.application.queries import dated_plan
from discogram.bootstrap import voice
from discogram.errors import InputError, Refused
from discogram.pathway.preparation.events import PreparationConfirmed
from discogram.web.asking import asked
from discogram.web.board.blocks import as_page
from discogram.web.board.paper import language_of
from discogram.web.board.papers import PAPERS, check_paper, prepared_for
from discogram.web.board.told import voice_of_the_page
from discogram.web.desk.drafts import COMMAND, SEQUENCE, command_of, sequence_of
from discogram.web.desk.overtaking import as_it_was, told_since
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.civil import CivilTime

ORDER = "confirm_preparation"


@require_http_methods(["GET", "POST"])
def plan(request: Asking, episode: UUID) -> HttpResponse:
    """The plan on a page; beneath it, that it was gone through with the patient."""
    shown = opened(request, episode, "show-plan")
    check_paper(PAPERS["plan"], shown)
    problems: list[str] = []
    status = HTTPStatus.OK
    if request.method == "POST" and request.who.role not in MAY[ORDER]:
        messages.warning(request, said("web-wrong-role"))
        return redirect("board-plan", episode=episode)
    if request.method == "POST":
        try:
            _check_it_is_the_same(request, shown)
            _confirm(request, shown)
        except (InputError, Refused) as error:
            problems, status = [said_reason(each) for each in error.reasons], status_of(error)
        else:
            messages.success(request, said("web-papers-plan-confirmed"))
            return redirect("desk-station", episode=episode, station="preparation")
    told = language_of(request, shown, PAPERS["plan"])
    slot, before = shown.episode.booking.slot, shown.episode.preparation.confirmed_for
    heard = before is not None and slot is not None and before == slot.starts
    changed = plan_has_changed(shown.episode, shown.person, shown.tables["preparation"])
    context = {
        "opened": shown,
        "paper": "plan",
        "sheet": as_page(PAPERS["plan"].sheet(shown, voice(told))),
        "team": for_the_team(prepared_for(shown), voice_of_the_page()),
        "told": told,
        "languages": languages(),
        "booked": slot.starts if slot else None,
        "confirmed": heard and not changed,
        "changed": changed,
        "may_confirm": request.who.role in MAY[ORDER],
        "problems": problems,
        "command": uuid4(),
        "command_name": COMMAND,
        "sequence": shown.found.episode.sequence,
        "sequence_name": SEQUENCE,
    }
    return render(request, "board/plan.html", context, status=status)


def _check_it_is_the_same(request: Asking, shown: Opened) -> None:
    """Refuse what was read from a page that shows another plan."""
    seen = sequence_of(request.POST)
    if dated_plan(as_it_was(shown, seen, request.who).moment) == dated_plan(shown.moment):
        return
    newer = shown.found.episode.events[seen:]
    raise Refused(told_since(shown, newer, request.who))


def _confirm(request: Asking, shown: Opened) -> None:
    """For the moment that stood on the page: another one that is booked by now is refused."""
    body = PreparationConfirmed(CivilTime.parse(request.POST.get("booked", "")))
    command = command_of(request.POST)
    asked(request, body, episode=shown.id, patient=shown.patient, command=command)
