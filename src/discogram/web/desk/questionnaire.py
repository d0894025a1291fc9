"""Questionnaires item by item: which there are, and the sheet of one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from discogram.application.permissions import MAY
from discogram.errors import DiscogramError, InputError, Reason, Refused, StorageError
from discogram.pathway.candidacy.facts import ITEMS, Questionnaire, Tool
from discogram.pathway.stations import Station
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import (
    command_of,
    drafts_of,
    drop,
    fields_of,
    keep,
    kept,
    sequence_of,
    unused,
)
from discogram.web.desk.recorded import recorded
from discogram.web.desk.sheet import Sheet, problems_of, record
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.forms.questionnaire import ORDER, PARTS, counted, key_of, shown, told
from discogram.web.forms.shape import Part
from discogram.web.saying import said, speaker
from discogram.web.who import Asking, Who


@dataclass(frozen=True, slots=True)
class ItemSheet(Sheet):
    """A sheet whose items are told by their numbers."""

    tool: Tool = Tool.PHQ_9

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is asked besides the items."""
        return PARTS

    def told(self, who: Who, shown: Opened) -> dict[str, Any]:
        """The input that the core reads."""
        del who, shown
        return told(self.tool, self.typed)


@dataclass(frozen=True, slots=True)
class Choosable:
    """One questionnaire: how many items, the newest that was filled in, and its draft."""

    tool: Tool
    items: int
    newest: Questionnaire | None
    draft: datetime | None


@require_GET
def choose(request: Asking, episode: UUID) -> HttpResponse:
    """Which questionnaires can be entered item by item."""
    patient = opened(request, episode, "open-form")
    drafts = drafts_of(request.who, episode)
    known = patient.episode.candidacy.questionnaires
    tools = [
        Choosable(tool, count, _newest(tool, known), drafts.get(key_of(tool)))
        for tool, (count, _) in ITEMS.items()
    ]
    context = {"opened": patient, "tools": tools, "station": Station.CANDIDACY}
    return render(request, "desk/questionnaires.html", context)


def _newest(tool: Tool, known: Sequence[Questionnaire]) -> Questionnaire | None:
    own = (each for each in known if each.tool is tool)
    return max(own, key=lambda each: each.on, default=None)


@require_http_methods(["GET", "POST"])
def fill(request: Asking, episode: UUID, tool: str) -> HttpResponse:
    """Show the sheet, count it, or record it."""
    which = _tool(tool)
    if request.who.role not in MAY[ORDER]:
        messages.warning(request, said("web-wrong-role"))
        return redirect("desk-episode", episode=episode)
    patient = opened(request, episode, "open-form")
    if request.method == "GET":
        return _page(request, patient, which, _begun(request, patient, which))
    typed, command = fields_of(request.POST), command_of(request.POST)
    whole = Sheet(key_of(which), typed, command, sequence_of(request.POST))
    try:
        keep(request.who, episode, whole.order, request.POST)
    except InputError as error:
        return _page(request, patient, which, whole, error.reasons, status_of(error))
    if "_count" in request.POST:
        return _page(request, patient, which, whole)
    return _sent(request, patient, which, whole)


def _tool(word: str) -> Tool:
    try:
        return Tool(word)
    except ValueError:
        raise Http404 from None


def _begun(request: Asking, patient: Opened, tool: Tool) -> Sheet:
    draft = kept(request.who, patient.id, key_of(tool))
    if draft is None:
        return Sheet(key_of(tool), {}, uuid4(), patient.found.episode.sequence)
    return Sheet(key_of(tool), draft.typed, unused(draft.command), draft.sequence)


def _sent(request: Asking, patient: Opened, tool: Tool, whole: Sheet) -> HttpResponse:
    """Record it, or give it back with every problem and nothing lost."""
    sheet = ItemSheet(ORDER, whole.typed, whole.command, whole.sequence, tool)
    try:
        record(request, patient, sheet)
    except (InputError, Refused, StorageError) as error:
        return _given_back(request, patient, sheet, error)
    drop(request.who, patient.id, whole.order)
    _tell(request, tool, sheet)
    return redirect("desk-questionnaires", episode=patient.id)


def _given_back(
    request: Asking,
    patient: Opened,
    sheet: ItemSheet,
    error: DiscogramError,
) -> HttpResponse:
    """One whose id was used for other answers gets a new id: it was sent before."""
    used = any(why.id == "order-id-used" for why in error.reasons)
    whole = Sheet(key_of(sheet.tool), sheet.typed, sheet.command, sheet.sequence)
    if used:
        again, notice = replace(whole, command=uuid4()), said("web-forms-other-tab")
        return _page(request, patient, sheet.tool, again, (), status_of(error), notice)
    reasons = dict.fromkeys((*error.reasons, *problems_of(request, patient, sheet)))
    return _page(request, patient, sheet.tool, whole, tuple(reasons), status_of(error))


def _tell(request: Asking, tool: Tool, sheet: Sheet) -> None:
    """Say the sum that was recorded, or that an item left out keeps it unknown."""
    found = counted(tool, sheet.typed)
    if found.sum_ is None:
        messages.warning(request, said("web-questionnaire-done-incomplete", tool=tool))
    else:
        told_ = said("web-questionnaire-done", tool=tool, sum=found.sum_, most=found.most)
        messages.success(request, told_)


def _page(
    request: Asking,
    patient: Opened,
    tool: Tool,
    whole: Sheet,
    reasons: Sequence[Reason] = (),
    status: HTTPStatus = HTTPStatus.OK,
    notice: str = "",
) -> HttpResponse:
    made = shown(tool, whole.typed, reasons)
    context: Mapping[str, object] = {
        **carried(request, patient, whole),
        "title": speaker().word(tool),
        "station": Station.CANDIDACY,
        "form": made,
        "wrong": len(made.wrong) + len(made.problems),
        "notice": notice,
        "counted": counted(tool, whole.typed),
        "recorded": recorded(patient, ORDER, request.who),
    }
    return render(request, "forms/page.html", context, status=status)
