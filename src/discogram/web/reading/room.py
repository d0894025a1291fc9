"""The reading page: the images on one side, the form of each disc on the other."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from csp.decorators import csp_update
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from discogram.application.blindness import own_reading
from discogram.application.history import whole
from discogram.application.task_kinds import TaskKind
from discogram.application.worklists import Wanted
from discogram.bootstrap import salt
from discogram.errors import DiscogramError, InputError, Refused, reason
from discogram.imaging.reformat import Plane
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.images.contradicting import contradictions
from discogram.pathway.images.events import ImageRead
from discogram.pathway.images.facts import (
    AttachedImage,
    ImageModality,
    Mark,
    Nucleogram,
    Reading,
)
from discogram.scans.attaching import is_film
from discogram.scans.showing import film_sides, slice_through, slices
from discogram.web.asking import asked, now_at
from discogram.web.desk import drafts
from discogram.web.desk.two_windows import kept_or_told, moved_aside, of_two_windows
from discogram.web.failing import status_of
from discogram.web.forms.typed import Typed
from discogram.web.image_address import image_id
from discogram.web.place import place
from discogram.web.reading import form
from discogram.web.reading.again import again
from discogram.web.reading.case import Case, case_of, image_of, may_compare
from discogram.web.reading.marking import place_asked, placed
from discogram.web.reading.overlay import confirmed_labels, needle_lines
from discogram.web.reading.pictures import at_asked, plane_asked
from discogram.web.reading.windows import OF_A_CT, named, names
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.spine import Disc
from discogram.words.text import FreeText

_FORM = "read_image"
"""What the draft of a reading is called: as its order."""

_SEND = "send"
_ALL_THE_SAME = "send_all_the_same"
"""What the second button says: sent although something is left open."""

_VIEWER = {"script-src": ["'wasm-unsafe-eval'"], "worker-src": ["'self'", "blob:"]}
"""What the viewer needs and no other page has: compiled code, no script from elsewhere."""


@csp_update(_VIEWER)  # type: ignore[arg-type]  # it knows plain requests only
@require_http_methods(["GET", "POST"])
def room(request: Asking, episode: UUID) -> HttpResponse:
    """Show the page; keep or send what was filled in."""
    case = case_of(request, episode, "open-reading")
    if request.method == "POST":
        return _received(request, case)
    kept = drafts.kept(request.who, episode, _FORM)
    if kept is None:
        return _page(request, case, {}, uuid4())
    return _page(request, case, kept.typed, kept.command)


def _received(request: Asking, case: Case) -> HttpResponse:
    typed = drafts.fields_of(request.POST)
    if case.own is not None:
        return _sent_before(request, case, case.own, typed)
    command = _unused(drafts.command_of(request.POST))
    do = request.POST.get("do")
    if do not in (_SEND, _ALL_THE_SAME):
        drafts.keep(request.who, case.id, _FORM, request.POST)
        messages.success(request, said("web-reading-kept"))
        return _back("reading-room", case)
    try:
        wish = form.read(request.who.actor, case.discs, typed)
        doubts = _Doubts.of(wish)
        if doubts and do != _ALL_THE_SAME:
            drafts.keep(request.who, case.id, _FORM, request.POST)
            return _page(request, case, typed, command, doubts=doubts)
        asked(request, wish, episode=case.id, patient=case.patient, command=command)
    except (InputError, Refused) as error:
        drafts.keep(request.who, case.id, _FORM, request.POST)
        return _page(request, case, typed, command, error)
    drafts.drop(request.who, case.id, _FORM)
    messages.success(request, said("web-reading-sent"))
    return _back("reading-room", case)


def _sent_before(request: Asking, case: Case, own: Reading, typed: Typed) -> HttpResponse:
    """Nothing where this very reading is in; else when it was sent, and what differs here."""
    found = again(case, own, typed)
    if not found:
        return _back("reading-room", case)
    drafts.keep(request.who, case.id, _FORM, request.POST)
    already = reason("web-reading-in-already", at=found.sent_at)
    return _page(request, case, typed, uuid4(), Refused(already))


def _unused(command: UUID) -> UUID:
    """The form's id; another one where its reading was sent, and has been taken back since."""
    return command if place().office.records.by_command(command) is None else uuid4()


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What a reader is asked about before a reading is sent, in sentences.

    `lacking` is left open: nobody can complete it once both readings are in. `contrary` cannot
    be seen together, and is kept as it was seen where the reader says so.
    """

    lacking: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self.lacking or self.contrary)

    @classmethod
    def of(cls, wish: ImageRead) -> "_Doubts":
        """Everything about a reading, disc by disc."""
        lacking = (
            said("web-reading-open-of", disc=disc, fields=tuple(map(form.label, fields)))
            for disc, fields in form.left_open(wish.readings)
        )
        return cls(tuple(lacking), tuple(map(said_reason, contradictions(wish.readings))))


@require_POST
def draft(request: Asking, episode: UUID) -> HttpResponse:
    """Keep what was filled in so far, as the page sends it; or bring back what lies aside."""
    case = case_of(request, episode, "keep-reading-draft")
    page = reverse("reading-room", kwargs={"episode": episode})
    moved = moved_aside(request, case.id, _FORM, page)
    return moved or kept_or_told(request, case.id, _FORM)


@require_POST
def take_back(request: Asking, episode: UUID) -> HttpResponse:
    """Strike the own reading out, with a reason, while nobody can have seen it."""
    case = case_of(request, episode, "take-back-reading")
    number = own_reading(whole(episode, place().office).episode, request.who.actor)
    if number is None:
        raise Refused(reason("web-reading-none-own"))
    wish = EntryStruckOut(number, FreeText.of(request.POST.get("why", ""), salt()))
    asked(request, wish, episode=episode, patient=case.patient)
    messages.success(request, said("web-reading-taken-back"))
    return _back("reading-room", case)


def _back(name: str, case: Case) -> HttpResponse:
    answer = redirect(name, episode=case.id)
    answer.status_code = HTTPStatus.SEE_OTHER
    return answer


def _page(
    request: Asking,
    case: Case,
    typed: Typed,
    command: UUID,
    error: DiscogramError | None = None,
    *,
    doubts: _Doubts = _Doubts(),
) -> HttpResponse:
    image = _image_asked(request, case)
    own = None if case.own is None else form.typed_of(case.own)
    context = {
        "case": case,
        "command": command,
        "fields": form.fields(case.discs, typed if own is None else own),
        "grades": form.grades(),
        "nucleograms": tuple(Nucleogram),
        "marks": placed(case.id, case.images, _marks(case, typed)),
        "images": case.labelled,
        "viewer": None if image is None else _viewer(request, case, image),
        "comparable": may_compare(case, request.who),
        "again": again(case, case.own, typed) if case.own and typed else None,
        "next": _next(request, case) if case.own is not None else None,
        "problems": [said_reason(why) for why in error.reasons] if error else [],
        "doubts": doubts,
        "all_the_same": _ALL_THE_SAME,
        **of_two_windows(request.who, case.id, _FORM),
    }
    status = _status(error, doubts)
    return render(request, "reading/room.html", context, status=status)


def _status(error: DiscogramError | None, doubts: _Doubts) -> HTTPStatus:
    if error is not None:
        return status_of(error)
    return HTTPStatus.UNPROCESSABLE_ENTITY if doubts else HTTPStatus.OK


def _marks(case: Case, typed: Typed) -> tuple[tuple[str, Mark], ...]:
    """The marks of the own reading; while it is to come, of its draft."""
    if case.own is None:
        return tuple(form.shown_marks(typed))
    return tuple((form.written(each), each) for each in case.own.marks)


_TO_READ = frozenset(
    {TaskKind.FIRST_READING, TaskKind.SECOND_READING, TaskKind.FURTHER_READING}
)


def _next(request: Asking, case: Case) -> UUID | None:
    """Another case whose images wait for this reader; None when there is none."""
    wanted = Wanted(
        request.who.site.id,
        now_at(request.who).day,
        kinds=_TO_READ,
        ready=True,
        by=request.who.actor,
    )
    rows = place().store.tasks.page(wanted, count=2).rows
    return next((each.episode for each in rows if each.episode != case.id), None)


def _image_asked(request: Asking, case: Case) -> AttachedImage | None:
    if "image" not in request.GET:
        return next(iter(case.images), None)
    try:
        return image_of(case, UUID(request.GET["image"]))
    except ValueError:
        return next(iter(case.images), None)


def _viewer(request: Asking, case: Case, image: AttachedImage) -> dict[str, Any]:
    """What the page shows of one image: for the viewer, and slice by slice without it."""
    film, plane = is_film(image), plane_asked(request)
    ways = {"episode": case.id, "image": image_id(image)}
    count = slices(image, plane)
    through = None if film else place_asked(request)
    at = slice_through(image, place(), plane, through) if through else at_asked(request, count)
    return {
        "image": image,
        "id": str(image_id(image)),
        "film": film,
        "sides": film_sides(image, place()) if film else None,
        "plane": plane,
        "planes": tuple(Plane),
        "at": at,
        "last": count - 1,
        "before": max(at - 1, 0),
        "after": min(at + 1, count - 1),
        "window": named(image, request.GET.get("window", "")),
        "windows": [(key, said(f"web-reading-window-{key}")) for key in names(image)],
        "picture": reverse("reading-slice", kwargs=ways),
        "facts": None if film else _facts(case, image, ways) | {"at": through, "plane": plane},
    }


def _facts(case: Case, image: AttachedImage, ways: dict[str, UUID]) -> dict[str, Any]:
    ct = image.modality is ImageModality.CT
    return {
        "volume": reverse("reading-volume", kwargs=ways),
        "image": image.sha256,
        "hu": ct,
        "windows": [[each.centre, each.width] for each in OF_A_CT.values()] if ct else [],
        "discs": {disc.name: str(disc) for disc in Disc},
        "needles": [
            {"disc": each.disc.name, "towards": each.towards_ras, "length": each.length_mm}
            for each in needle_lines(case.visible.needle)
        ],
        "confirmed": [
            {
                "disc": each.disc.name,
                "at": each.at,
                "reach": each.reach,
                "needle": each.needle,
            }
            for each in confirmed_labels(case.visible.needle, image.sha256, case.discs)
        ],
    }
