"""Both readings side by side: where they agree, where they differ, and what was settled."""

from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from discogram.application.permissions import MAY
from discogram.application.struck_images import is_unsettled, readings_keep_their_images
from discogram.bootstrap import salt
from discogram.errors import DiscogramError, InputError, Refused, reason
from discogram.pathway.episode import standing
from discogram.pathway.events import Event
from discogram.pathway.images.agreement import Field, grade_agreement, grade_pairs
from discogram.pathway.images.contradicting import of_the_nucleogram
from discogram.pathway.images.events import ReadingsReconciled
from discogram.pathway.images.facts import Agreed, DiscImage, Nucleogram, Reading
from discogram.pathway.images.rules import findings, leak_fits_the_grade
from discogram.pathway.images.settling import Settled, settled
from discogram.web.asking import asked, now_at
from discogram.web.desk import drafts
from discogram.web.desk.two_windows import kept_or_told, moved_aside, of_two_windows
from discogram.web.failing import status_of, wrong
from discogram.web.forms.typed import Typed
from discogram.web.frame import may_open
from discogram.web.naming import in_names, name_of
from discogram.web.place import place
from discogram.web.reading import form
from discogram.web.reading.case import Case, case_of, may_compare
from discogram.web.reading.marking import Placed, placed
from discogram.web.saying import said, said_reason, speaker
from discogram.web.who import Asking
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one disc: what each reader saw, in the order of the readers."""

    disc: Disc
    field: str
    values: tuple[object, ...]
    alike: bool | None


CONFIRMED = "all_the_same"
"""What the second button says: settled although no reader saw it so."""

_SEEN = "seen"
"""What a form brings back: the number of the settlement that stood when its page was made."""

_FORM = "reconcile_readings"
"""What the draft of a settlement is called: as its order."""


@require_http_methods(["GET", "POST"])
def agreement(request: Asking, episode: UUID) -> HttpResponse:
    """Compare; a physician settles what differs."""
    case = case_of(request, episode, "compare-readings")
    if not may_compare(case, request.who):
        return wrong(request, HTTPStatus.CONFLICT, [said("web-reading-not-both")])
    if request.method == "POST":
        return _settled(request, case)
    draft = drafts.kept(request.who, case.id, _FORM)
    return _page(request, case, _alike(case) if draft is None else draft.typed)


@require_POST
def draft(request: Asking, episode: UUID) -> HttpResponse:
    """Keep what was chosen so far, as the page sends it; or bring back what lies aside."""
    case = case_of(request, episode, "keep-agreement-draft")
    if MAY[_FORM].isdisjoint(request.who.held) or not may_compare(case, request.who):
        raise Refused(reason("web-reading-not-both"))
    page = reverse("reading-agreement", kwargs={"episode": episode})
    moved = moved_aside(request, case.id, _FORM, page)
    return moved or kept_or_told(request, case.id, _FORM)


def _settled(request: Asking, case: Case) -> HttpResponse:
    typed = drafts.fields_of(request.POST)
    note = request.POST.get("note", "").replace("\x00", "").strip()
    try:
        wish = ReadingsReconciled(
            form.disc_images(_discs(case), typed),
            request.who.actor,
            FreeText.of(note, salt()) if note else None,
        )
        _check_seen(request, case, wish)
        _check_open(case, wish)
        _check_struck(case, wish)
        _check_leak(request, case, wish)
        own = [*_of_no_reader(case, wish), *map(said_reason, of_the_nucleogram(wish.readings))]
        if own and CONFIRMED not in request.POST:
            drafts.keep(request.who, case.id, _FORM, request.POST)
            return _page(request, case, typed, own=own)
        command = drafts.command_of(request.POST)
        asked(request, wish, episode=case.id, patient=case.patient, command=command)
    except (InputError, Refused) as error:
        if request.who.role in MAY[_FORM]:
            drafts.keep(request.who, case.id, _FORM, request.POST)
        return _page(request, case, typed, error)
    drafts.drop(request.who, case.id, _FORM)
    messages.success(request, said("web-reading-settled"))
    answer = redirect("reading-agreement", episode=case.id)
    answer.status_code = HTTPStatus.SEE_OTHER
    return answer


def _check_seen(request: Asking, case: Case, wish: ReadingsReconciled) -> None:
    """Raise `Refused` where another settlement stands than the one that was looked at.

    The same words of the same person again are the same form sent twice, and replace nothing.
    """
    stands = _stands(case)
    if stands is None or request.who.role not in MAY[_FORM] or _says_the_same(stands, wish):
        return
    if request.POST.get(_SEEN) != str(stands.sequence):
        by, at = _name(stands.actor, request), stands.occurred_at
        raise Refused(reason("web-reading-settle-meanwhile", by=by, at=at))


def _says_the_same(stands: Event, wish: ReadingsReconciled) -> bool:
    body = stands.body
    assert isinstance(body, ReadingsReconciled)
    notes = [each.note.words if each.note else None for each in (body, wish)]
    return (body.readings, body.by) == (wish.readings, wish.by) and notes[0] == notes[1]


def _stands(case: Case) -> Event | None:
    """The entry of the settlement that stands; None while nothing is settled."""
    entries = (
        each for each in standing(case.visible) if isinstance(each.body, ReadingsReconciled)
    )
    return max(entries, key=lambda each: each.sequence, default=None)


def _check_open(case: Case, wish: ReadingsReconciled) -> None:
    """Raise `InputError` where the readers differ and nothing was chosen."""
    items = tuple(
        f"{each.disc} {form.label(each.field)}" for each in _all(case, wish) if each.left_open
    )
    if items:
        raise InputError(reason("web-reading-settle-open", items=items))


def _check_struck(case: Case, wish: ReadingsReconciled) -> None:
    """Raise `InputError` where an image that was read was struck out, and nobody says why."""
    if is_unsettled(case.visible) and wish.note is None:
        raise InputError(reason("web-reading-settle-struck").at("note"))


def _of_no_reader(case: Case, wish: ReadingsReconciled) -> list[str]:
    """What is settled on although no reader saw it: somebody confirms it knowingly."""
    return [
        said(
            "web-reading-settle-own",
            disc=each.disc,
            field=form.label(each.field),
            value=_in_words(each.value),
            seen=tuple(map(_in_words, each.seen)),
        )
        for each in _all(case, wish)
        if each.of_no_reader
    ]


def _all(case: Case, wish: ReadingsReconciled) -> tuple[Settled, ...]:
    return settled(_ordered(case), wish.readings)


def _in_words(value: object) -> str:
    return said("web-reading-not-read") if value is None else speaker().word(value)


def _check_leak(request: Asking, case: Case, wish: ReadingsReconciled) -> None:
    """Raise `InputError` where leak and grade contradict each other.

    A leak with any arc is grade 5, and grade 5 is a leak (Schellhas 1996): what is settled once
    for all is mended before it is recorded. A blind reading is recorded as it was seen.
    """
    as_settled = replace(case.visible.images, agreed=Agreed(wish.readings, wish.by, wish.note))
    found = leak_fits_the_grade(as_settled, *_table(request))
    if found.verdict is Verdict.NOT_MET:
        raise InputError(found.reason)


def _page(
    request: Asking,
    case: Case,
    typed: Typed,
    error: DiscogramError | None = None,
    *,
    own: list[str] | None = None,
) -> HttpResponse:
    readings = _ordered(case)
    pairs = grade_pairs(*readings[:2]) if len(readings) > 1 else ()
    settles = request.who.role in MAY[_FORM] and not case.signed
    stands = _stands(case)
    context = {
        "case": case,
        "readers": [_name(each.reader, request) for each in readings],
        "rows": _rows(case),
        "figures": grade_agreement(pairs),
        "findings": _findings(request, case),
        "settlement": _settlement(request, case),
        "marks": [
            (_name(each.reader, request), _placed(case, each))
            for each in readings
            if each.marks
        ],
        "settles": settles,
        "command": uuid4(),
        "seen_name": _SEEN,
        "seen": stands.sequence if stands else "",
        "fields": form.fields(_discs(case), typed),
        "grades": form.grades(),
        "nucleograms": tuple(Nucleogram),
        "note": typed.get("note", [""])[0],
        "problems": [said_reason(why) for why in error.reasons] if error else [],
        "own": own or [],
        "confirmed": CONFIRMED,
        **of_two_windows(request.who, case.id, _FORM),
        "drafted": error is None
        and not own
        and drafts.kept(request.who, case.id, _FORM) is not None,
        "board": may_open(request.who, "board"),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if own else HTTPStatus.OK
    if error is not None:
        status = status_of(error)
    return render(request, "reading/agreement.html", context, status=status)


@dataclass(frozen=True, slots=True)
class Settlement:
    """The one reading that was settled on: what, by whom, when and why."""

    discs: tuple[DiscImage, ...]
    by: str
    at: CivilTime | None
    note: FreeText | None


def _settlement(request: Asking, case: Case) -> Settlement | None:
    agreed = case.visible.images.agreed
    if agreed is None:
        return None
    stands = _stands(case)
    at = None if stands is None else stands.occurred_at
    return Settlement(agreed.discs, _name(agreed.by, request), at, agreed.note)


def _placed(case: Case, reading: Reading) -> tuple[Placed, ...]:
    marks = ((form.written(each), each) for each in reading.marks)
    return placed(case.id, case.images, marks)


def _ordered(case: Case) -> list[Reading]:
    return sorted(case.visible.images.blind_readings, key=lambda each: each.reader)


def _discs(case: Case) -> tuple[Disc, ...]:
    read = {image.disc for each in _ordered(case) for image in each.discs}
    return tuple(disc for disc in Disc if disc in read)


def _rows(case: Case) -> list[Row]:
    readings = _ordered(case)
    rows = []
    for disc in _discs(case):
        for field in Field:
            values = tuple(
                getattr(each.get(disc) or DiscImage(disc), field) for each in readings
            )
            known = None not in values
            rows.append(
                Row(disc, field.value, values, len(set(values)) == 1 if known else None)
            )
    return rows


def _alike(case: Case) -> Typed:
    """What every reader saw alike, or what was settled already; the rest is to be chosen."""
    agreed = case.visible.images.agreed
    if agreed is not None:
        return form.typed_of(Reading(agreed.by, agreed.discs))
    one, *others = (form.typed_of(each) for each in _ordered(case))
    return {
        name: value
        for name, value in one.items()
        if all(each.get(name) == value for each in others)
    }


def _findings(request: Asking, case: Case) -> tuple[Finding, ...]:
    found = (
        *findings(case.visible.images, *_table(request)),
        *readings_keep_their_images(case.visible, *_table(request)),
    )
    once = {
        each.reason: each for each in reversed(found)
    }  # the first of those that say the same
    return tuple(in_names(each, request.who.site.id) for each in reversed(once.values()))


def _table(request: Asking) -> tuple[Table, date]:
    """The table of the images in force at this site, and today."""
    tables = place().office.policy.tables(request.who.site.id)
    return tables["images"], now_at(request.who).day


def _name(reader: str, request: Asking) -> str:
    return name_of(reader, request.who.site.id)
