"""How is a form opened, sent, and given back when something is wrong?

What was typed is never lost: whatever goes wrong, it is kept as a draft and shown again with
every problem beside its field.
"""

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from discogram.application.advising import advised_on
from discogram.application.commands import ORDERS
from discogram.application.handlers import Done
from discogram.application.history import recorded_event
from discogram.application.permissions import MAY
from discogram.errors import DiscogramError, InputError, Reason, Refused, StorageError
from discogram.web.citable import citable
from discogram.web.desk.beside import anothers, beside
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import (
    command_of,
    drop,
    fields_of,
    keep,
    kept,
    sequence_of,
)
from discogram.web.desk.overtaking import overtaken
from discogram.web.desk.recorded import recorded, what_happened
from discogram.web.desk.sheet import CONCLUDES, Sheet, problems_of, record
from discogram.web.desk.too_late import instead, too_late
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.forms.asked_here import asked_here
from discogram.web.forms.fitting import stray
from discogram.web.forms.form import form
from discogram.web.forms.medicine import explained
from discogram.web.forms.offers import (
    FORMS,
    discs_in_question,
    known,
    rows_to_fill,
    station_of_form,
)
from discogram.web.forms.shape import Group, Part, shape
from discogram.web.forms.sources import in_names, named_beside, offering
from discogram.web.forms.typed import Typed, row_numbers
from discogram.web.forms.untyped import as_typed
from discogram.web.forms.wording import title_of
from discogram.web.frame import may_open
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking


@require_http_methods(["GET", "POST"])
def fill(request: Asking, episode: UUID, order: str) -> HttpResponse:
    """Show the form, or record what was sent."""
    if order not in FORMS:
        raise Http404
    if request.who.role not in MAY[order]:
        messages.warning(request, said("web-wrong-role"))
        return redirect("desk-episode", episode=episode)
    shown = opened(request, episode, "open-form")
    if request.method == "GET":
        begun = _begun(request, shown, order)
        if too_late(order, shown.episode) and kept(request.who, shown.id, order) is None:
            return instead(request, shown, order)
        notice = overtaken(shown, begun, request.who)
        if notice:
            return _page(request, shown, _fresh(shown, begun), notice=notice)
        return _page(request, shown, begun)
    sheet = Sheet(
        order, fields_of(request.POST), command_of(request.POST), sequence_of(request.POST)
    )
    if OFFER in request.POST and "HX-Request" in request.headers:
        return _page(request, shown, sheet)  # only to be looked at: the page keeps its draft
    try:
        keep(request.who, episode, order, request.POST)
    except InputError as error:
        return _given_back(request, shown, sheet, error)
    if "_add" in request.POST:
        return _page(request, shown, _longer(sheet, request.POST["_add"]))
    if OFFER in request.POST:
        return _page(request, shown, sheet)
    return _sent(request, shown, sheet)


OFFER = "_offer"
"""What asks for the discs of the count that was typed, and for nothing else."""


def _begun(request: Asking, shown: Opened, order: str) -> Sheet:
    """The draft, else what stands, else an empty form."""
    draft = kept(request.who, shown.id, order)
    if draft is not None:
        return Sheet(order, draft.typed, _unused(draft.command), draft.sequence)
    body = None if anothers(order, shown, request.who) else known(order, shown.episode)
    typed = as_typed(shape(ORDERS[order]), body) if body else _asked_for(request, order)
    if order == CONCLUDES:
        typed = in_names(typed, citable(shown))
    typed = rows_to_fill(order, shown.episode, typed)
    return Sheet(order, typed, uuid4(), shown.found.episode.sequence)


def _unused(command: UUID) -> UUID:
    """A form's id; another one where something was recorded under it already."""
    return uuid4() if place().office.records.by_command(command) else command


def _asked_for(request: Asking, order: str) -> Typed:
    """What a link to the form has chosen already: members of closed lists, never words."""
    names = {*_places(shape(ORDERS[order]))}
    chosen = {name: request.GET.getlist(name) for name in request.GET if name in names}
    return {
        name: [str(each) for each in values if len(str(each)) < _WORD]
        for name, values in chosen.items()
    }


def _places(parts: Sequence[Part]) -> Iterator[str]:
    """The places of a form, those within a group too."""
    for part in parts:
        if isinstance(part, Group):
            yield from _places(part.parts)
        else:
            yield part.place


_WORD = 40
"""No word of a closed list is longer."""


def _longer(sheet: Sheet, place: str) -> Sheet:
    """The form with one more row in a list, for a browser that runs no script."""
    number = max([*row_numbers(sheet.typed, place), 0]) + 1
    typed = {**sheet.typed, f"{place}[{number}].": [""]}
    return Sheet(sheet.order, typed, sheet.command, sheet.sequence)


def _sent(request: Asking, shown: Opened, sheet: Sheet) -> HttpResponse:
    """Record it, or give it back with every problem."""
    notice = overtaken(shown, sheet, request.who)
    if notice and not too_late(sheet.order, shown.episode):
        status = HTTPStatus.CONFLICT
        return _page(request, shown, _fresh(shown, sheet), notice=notice, status=status)
    try:
        done = record(request, shown, sheet)
    except (InputError, Refused, StorageError) as error:
        return _given_back(request, shown, sheet, error)
    drop(request.who, shown.id, sheet.order)
    _tell(request, shown, sheet, done)
    return redirect(_afterwards(request, shown, sheet.order))


_ON_THE_FOLLOW_UP = frozenset({"record_complication", "record_outcome"})
"""The forms that are opened from the page of the follow-up, and lead back there."""


def _afterwards(request: Asking, shown: Opened, order: str) -> str:
    """Where a form leads: the page that it was opened from."""
    if order in _ON_THE_FOLLOW_UP:
        return reverse("followup-episode", kwargs={"episode": shown.id})
    if order == CONCLUDES and may_open(request.who, "board"):
        return reverse("board", kwargs={"episode": shown.id})
    station = station_of_form(order)
    return reverse("desk-station", kwargs={"episode": shown.id, "station": station})


def _fresh(shown: Opened, sheet: Sheet) -> Sheet:
    """The form as it is once what somebody recorded meanwhile was shown beside it."""
    return Sheet(sheet.order, sheet.typed, sheet.command, shown.found.episode.sequence)


def _given_back(
    request: Asking, shown: Opened, sheet: Sheet, error: DiscogramError
) -> HttpResponse:
    """The form with what was typed; one whose id was used for something else gets another."""
    used = any(why.id == "order-id-used" for why in error.reasons)
    told = () if used else problems_of(request, shown, sheet)
    ids = {why.id for why in told}
    first = (each for each in error.reasons if each.id not in ids)
    reasons = [explained(each, sheet.parts) for each in (*first, *told)]
    if sheet.order == CONCLUDES:
        names = citable(shown)
        reasons = [named_beside(each, names) for each in reasons]
    notice = said("web-forms-other-tab") if used else ""
    command = uuid4() if used else sheet.command
    again = Sheet(sheet.order, sheet.typed, command, shown.found.episode.sequence)
    shown_reasons = [] if used else reasons
    status = status_of(error)
    return _page(request, shown, again, reasons=shown_reasons, notice=notice, status=status)


def _tell(request: Asking, shown: Opened, sheet: Sheet, done: Done) -> None:
    """Say what was recorded, and at once what stops or how soon the patient must be seen."""
    event = recorded_event(done.stored, place().office.codec)
    what = said(what_happened(event, shown.episode)).rstrip(".")
    messages.success(request, said("web-forms-done", what=what))
    for finding in done.stops:
        messages.error(request, said_reason(finding.reason))
    table, on = shown.tables["followup"], shown.moment.on
    number = request.who.site.emergency_number
    advice = advised_on(event.body, table, on, number)
    for why in advice.reasons if advice else ():
        messages.warning(request, said_reason(why))


def _page(
    request: Asking,
    shown: Opened,
    sheet: Sheet,
    *,
    reasons: Sequence[Reason] = (),
    notice: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    reasons = tuple(dict.fromkeys((*reasons, *stray(sheet.typed))))
    discs = discs_in_question(sheet.order, shown.episode, sheet.typed)
    asked = asked_here(sheet.order, sheet.parts, sheet.typed, shown.moment)
    if sheet.order == CONCLUDES:
        asked = offering(asked, citable(shown))
    context: Mapping[str, object] = {
        **carried(request, shown, sheet),
        "title": title_of(sheet.order),
        "station": station_of_form(sheet.order),
        "form": form(sheet.order, sheet.parts, sheet.typed, discs, reasons, asked),
        "wrong": len(reasons),
        "notice": notice,
        "recorded": recorded(shown, sheet.order, request.who),
        "concludes": sheet.order == CONCLUDES,
        "seen_beside": beside(sheet.order, shown, request.who),
    }
    return render(request, "forms/page.html", context, status=status)
