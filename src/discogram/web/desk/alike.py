"""Many alike things on one page: all that were filled in are recorded, or nothing is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from http import HTTPStatus
from uuid import UUID, uuid4, uuid5

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.permissions import MAY
from discogram.errors import DiscogramError, InputError, Reason, Refused, StorageError
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import (
    command_of,
    drop,
    fields_of,
    keep,
    kept,
    sequence_of,
)
from discogram.web.desk.recorded import recorded
from discogram.web.desk.sheet import Sheet, problems_of, record
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.forms.alike import ALIKE, filled, shown
from discogram.web.forms.offers import station_of_form
from discogram.web.saying import said
from discogram.web.who import Asking

Wrong = Mapping[StrEnum, Sequence[Reason]]


@require_http_methods(["GET", "POST"])
def alike(request: Asking, episode: UUID, things: str) -> HttpResponse:
    """Show the page, or record every line of it that was filled in."""
    if things not in ALIKE:
        raise Http404
    if request.who.role not in MAY[ALIKE[things].order]:
        messages.warning(request, said("web-wrong-role"))
        return redirect("desk-episode", episode=episode)
    patient = opened(request, episode, "open-form")
    if request.method == "GET":
        return _begun(request, patient, things)
    keep(request.who, episode, things, request.POST)
    return _sent(request, patient, things)


def _begun(request: Asking, patient: Opened, things: str) -> HttpResponse:
    draft = kept(request.who, patient.id, things)
    if draft is None:
        whole = Sheet(things, {}, uuid4(), patient.found.episode.sequence)
    else:
        whole = Sheet(things, draft.typed, draft.command, draft.sequence)
    return _page(request, patient, whole, {})


def _sent(request: Asking, patient: Opened, things: str) -> HttpResponse:
    typed, command = fields_of(request.POST), command_of(request.POST)
    whole = Sheet(things, typed, command, sequence_of(request.POST))
    sheets = _sheets(whole, patient)
    if not sheets:
        nothing = said("web-alike-nothing")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, patient, whole, {}, notice=nothing, status=status)
    wrong = {item: problems_of(request, patient, each) for item, each in sheets.items()}
    if any(wrong.values()):
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, patient, whole, wrong, status=status)
    return _recorded(request, patient, whole, sheets)


def _sheets(whole: Sheet, patient: Opened) -> dict[StrEnum, Sheet]:
    """The form of each thing, with an id of its own: sent again, it is recorded once."""
    order = ALIKE[whole.order].order
    return {
        item: Sheet(order, typed, uuid5(whole.command, str(item)), whole.sequence)
        for item, typed in filled(whole.order, whole.typed, patient.moment)
    }


def _recorded(
    request: Asking, patient: Opened, whole: Sheet, sheets: Mapping[StrEnum, Sheet]
) -> HttpResponse:
    for item, sheet in sheets.items():
        try:
            record(request, patient, sheet)
        except (InputError, Refused, StorageError) as error:  # somebody was faster
            return _given_back(request, patient, whole, {item: error.reasons}, error)
    drop(request.who, patient.id, whole.order)
    messages.success(request, said("web-alike-done", count=len(sheets)))
    station = station_of_form(ALIKE[whole.order].order)
    return redirect("desk-station", episode=patient.id, station=station)


def _given_back(
    request: Asking, patient: Opened, whole: Sheet, wrong: Wrong, error: DiscogramError
) -> HttpResponse:
    """One whose id was used for other answers gets a new id: it was sent before."""
    status = status_of(error)
    if not any(why.id == "order-id-used" for why in error.reasons):
        return _page(request, patient, whole, wrong, status=status)
    again, notice = replace(whole, command=uuid4()), said("web-alike-other-tab")
    return _page(request, patient, again, {}, notice=notice, status=status)


def _page(
    request: Asking,
    patient: Opened,
    whole: Sheet,
    wrong: Wrong,
    *,
    notice: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    things, order = whole.order, ALIKE[whole.order].order
    made = shown(things, whole.typed, patient.moment, wrong)
    context: Mapping[str, object] = {
        **carried(request, patient, whole),
        "title": said(f"web-alike-{things.replace('_', '-')}"),
        "station": station_of_form(order),
        "form": made,
        "wrong": len(made.wrong) + len(made.problems),
        "notice": notice,
        "recorded": recorded(patient, order, request.who),
    }
    return render(request, "forms/page.html", context, status=status)
