"""How does an image come from a browser into an episode?

It is written to the disk as it arrives, under a name of ours, and looked at there. Where a zip
holds several series somebody chooses one first; where a file names another person somebody says
why it is attached all the same. Whatever is refused leaves nothing behind.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from discogram.adapters.dicom.read import SeriesFound, series_in
from discogram.adapters.dicom.sources import Bounds
from discogram.adapters.pictures.read import MOST_BYTES as MOST_PICTURE_BYTES
from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.permissions import check_may_strike
from discogram.application.ports import Person
from discogram.bootstrap import salt
from discogram.errors import (
    DiscogramError,
    InputError,
    NotPermitted,
    Refused,
    StorageError,
    reason,
)
from discogram.imaging.attached import ImageKind, kind_of
from discogram.imaging.volume import Modality
from discogram.pathway.episode import standing
from discogram.pathway.events import Event
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import AttachedImage, ImagePurpose
from discogram.scans.attaching import attached, describe, is_known, storing
from discogram.scans.dating import doubts, taken_on
from discogram.scans.questions import Question, notes, questions, tested_on
from discogram.web.asking import now_at
from discogram.web.failing import status_of
from discogram.web.frame import may_open
from discogram.web.guidance.finding import begin
from discogram.web.naming import name_of
from discogram.web.place import place
from discogram.web.reading.case import Case, case_of
from discogram.web.reading.incoming import MOST_BYTES, Incoming, ToTheDisk, swept
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText

BOUNDS = Bounds(max_bytes=768 << 20, max_files=5_000)
"""A thin CT of the whole spine has 1 000 slices of half a mebibyte, and all of it is held."""

_MODALITIES = (Modality.CT, Modality.MR)
"""What a NIfTI file may have been made by; DICOM says it itself."""


@csrf_exempt  # the token is checked inside, once the upload goes to the disk
@require_http_methods(["GET", "POST"])
def attach(request: Asking, episode: UUID) -> HttpResponse:
    """Show the form; take a file in."""
    request.upload_handlers = [ToTheDisk(request)]
    return _protected(request, episode)


@csrf_protect
def _protected(request: Asking, episode: UUID) -> HttpResponse:
    swept()
    case = case_of(request, episode, "attach-image")
    if request.method == "GET":
        return _page(request, case)
    try:
        return _received(request, case)
    except (InputError, Refused, StorageError) as error:
        return _page(request, case, error=error)


@dataclass(frozen=True, slots=True)
class _Choosing:
    """Several series, and the name under which their file waits."""

    token: str
    series: Sequence[SeriesFound]


@dataclass(frozen=True, slots=True)
class _Doubted:
    """What does not fit, in sentences, and the name under which the file waits meanwhile."""

    token: str
    series: str | None
    sentences: Sequence[str]


def _received(request: Asking, case: Case) -> HttpResponse:
    waiting = Incoming(request.session)
    token = request.POST.get("token", "")
    path = waiting.taken(token, case.id) if token else _file(request)
    chosen = request.POST.get("series") or None
    try:
        found = _series(path)
        if len(found) > 1 and chosen is None:
            kept = waiting.keep(path, case.id)
            return _page(request, case, choosing=_Choosing(kept, found))
        return _attached(request, case, path, chosen)
    finally:
        path.unlink(missing_ok=True)


def _file(request: HttpRequest) -> Path:
    """Where the file that was sent lies; raises `InputError` when there is none."""
    handler = request.upload_handlers[0]
    file = request.FILES.get("file")
    if isinstance(handler, ToTheDisk) and handler.too_large:
        raise InputError(reason("web-reading-upload-large", mib=MOST_BYTES >> 20))
    if file is None or not file.size:
        raise InputError(reason("web-reading-upload-none"))
    return Path(cast("TemporaryUploadedFile", file).temporary_file_path())


def _series(path: Path) -> Sequence[SeriesFound]:
    """Every series of a DICOM file or zip; none for anything else."""
    with path.open("rb") as file:
        head = file.read(352)
    if kind_of(head) is not ImageKind.DICOM_SERIES:
        return ()
    return series_in(path, BOUNDS)


def _attached(request: Asking, case: Case, path: Path, series: str | None) -> HttpResponse:
    described = describe(path, series, _modality(request), BOUNDS)
    who = request.who
    now = now_at(who)
    days = (described.taken_on, _said_day(request), now.day)
    image = attached(described, _purpose(request), taken_on(*days))
    asked = questions(described, image, _person(case), tested_on(case.visible))
    despite = _despite(request)
    body = ImageAttached(image, despite if asked else None)
    answer = redirect("reading-attach", episode=case.id)
    answer.status_code = HTTPStatus.SEE_OTHER
    if is_known(body.image, case.visible.images.attached):
        messages.info(request, said("web-reading-attached-already"))
        return answer
    if asked and despite is None:
        kept = Incoming(request.session).keep(path, case.id)
        sentences = _sentences(asked, in_full=may_name(request.who, case))
        return _page(request, case, doubted=_Doubted(kept, series, sentences))
    order = Order(uuid4(), case.id, case.patient, who.site.id, who.actor, who.role, now, body)
    handle(order, storing(described, body.image.sha256, place()))
    messages.success(request, said("web-reading-attached"))
    if begin(request, case.id, body.image):
        messages.info(request, said("web-guidance-begun"))
    for note in (*described.notes, *notes(described), *doubts(*days)):
        messages.warning(request, said_reason(note))
    return answer


def _person(case: Case) -> Person | None:
    return place().office.people.get(case.patient)


def may_name(who: Who, case: Case) -> bool:
    """Whether this person may know here whose images these are.

    Whoever is to read them independently is told nobody's name, as everywhere in the room.
    """
    return may_open(who, "desk-episode") and not (case.blind and case.closed)


def _sentences(asked: Sequence[Question], *, in_full: bool) -> list[str]:
    return [said_reason(each.in_full if in_full else each.told) for each in asked]


def _despite(request: HttpRequest) -> FreeText | None:
    """Why a file is attached that does not fit; None when nothing is written."""
    written = request.POST.get("despite", "").replace("\x00", "").strip()
    return FreeText.of(written, salt()) if written else None


def _purpose(request: HttpRequest) -> ImagePurpose:
    word = request.POST.get("purpose", "")
    if word not in {each.value for each in ImagePurpose}:
        raise InputError(reason("web-reading-upload-purpose"))
    return ImagePurpose(word)


def _said_day(request: HttpRequest) -> date | None:
    """The day that the person says; None when none is written, or raises `InputError`."""
    written = request.POST.get("taken", "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise InputError(reason("web-reading-upload-day")) from None


def _modality(request: HttpRequest) -> Modality:
    word = request.POST.get("modality", "")
    return next((each for each in _MODALITIES if each.value == word), Modality.CT)


@dataclass(frozen=True, slots=True)
class Line:
    """One attached image; `strike` leads to taking it back, None where it is not theirs to."""

    image: AttachedImage
    number: int
    on: CivilTime | None
    by: str
    strike: str | None


def _lines(request: Asking, case: Case) -> Iterator[Line]:
    """Every image with the entry that attached it."""
    entries = {
        each.body.image.sha256: each
        for each in standing(case.visible)
        if isinstance(each.body, ImageAttached)
    }
    for each in case.labelled:
        image, number = each.image, each.number
        entry = entries.get(image.sha256)
        if entry is None:
            yield Line(image, number, None, "", None)
            continue
        by = name_of(entry.actor, request.who.site.id)
        yield Line(image, number, entry.occurred_at, by, _strike(request.who, case, entry))


def _strike(who: Who, case: Case, entry: Event) -> str | None:
    if case.signed or not may_open(who, "desk-strike"):
        return None
    try:
        check_may_strike(who.actor, who.role, entry)
    except NotPermitted:
        return None
    ways = {"episode": case.id, "sequence": entry.sequence}
    return reverse("desk-strike", kwargs=ways)


def _limits() -> Iterator[Mapping[str, object]]:
    """How large a file may be by how its name ends; the last is for any other name."""
    for ends, most in (
        ((".zip", ".dcm"), min(BOUNDS.max_bytes, MOST_BYTES)),
        ((".png", ".jpg", ".jpeg"), MOST_PICTURE_BYTES),
        (("",), MOST_BYTES),
    ):
        words = said("web-reading-not-sent", mib=most >> 20)
        yield {"ends": ends, "most": most, "words": words}


def _page(
    request: Asking,
    case: Case,
    error: DiscogramError | None = None,
    choosing: _Choosing | None = None,
    doubted: _Doubted | None = None,
) -> HttpResponse:
    context = {
        "case": case,
        "person": _person(case) if may_name(request.who, case) else None,
        "doubted": doubted,
        "lines": tuple(_lines(request, case)),
        "room": may_open(request.who, "reading-room"),
        "guidance": may_open(request.who, "guidance"),
        "station": may_open(request.who, "desk-station"),
        "purposes": tuple(ImagePurpose),
        "modalities": _MODALITIES,
        "purpose": request.POST.get("purpose", ImagePurpose.DISCOGRAM.value),
        "modality": request.POST.get("modality", Modality.CT.value),
        "taken": request.POST.get("taken", ""),
        "today": now_at(request.who).day.isoformat(),
        "choosing": choosing,
        "limits": list(_limits()),
        "most_mib": BOUNDS.max_bytes >> 20,
        "problems": [said_reason(why) for why in error.reasons] if error else [],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if doubted else HTTPStatus.OK
    status = status if error is None else status_of(error)
    return render(request, "reading/attach.html", context, status=status)
