"""Both readings side by side: where they agree, where they differ, and what was settled."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.permissions import MAY
from discogram.bootstrap import salt
from discogram.errors import DiscogramError, InputError, Refused
from discogram.pathway.images.agreement import Field, grade_agreement, grade_pairs
from discogram.pathway.images.events import ReadingsReconciled
from discogram.pathway.images.facts import DiscImage, Nucleogram, Reading
from discogram.pathway.images.rules import RULES
from discogram.web.asking import asked, now_at
from discogram.web.failing import status_of, wrong
from discogram.web.forms.typed import Typed
from discogram.web.place import place
from discogram.web.reading import form
from discogram.web.reading.case import Case, case_of, may_compare
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.verdict import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one disc: what each reader saw, in the order of the readers."""

    disc: Disc
    field: str
    values: tuple[object, ...]
    alike: bool | None


@require_http_methods(["GET", "POST"])
def agreement(request: Asking, episode: UUID) -> HttpResponse:
    """Compare; a physician settles what differs."""
    case = case_of(request, episode, "compare-readings")
    if not may_compare(case, request.who):
        return wrong(request, HTTPStatus.CONFLICT, [said("web-reading-not-both")])
    if request.method == "POST":
        return _settled(request, case)
    return _page(request, case, _alike(case))


def _settled(request: Asking, case: Case) -> HttpResponse:
    typed = dict(request.POST.lists())
    note = request.POST.get("note", "").strip()
    try:
        wish = ReadingsReconciled(
            form.disc_images(_discs(case), typed),
            request.who.actor,
            FreeText.of(note, salt()) if note else None,
        )
        asked(request, wish, episode=case.id, patient=case.patient)
    except (InputError, Refused) as error:
        return _page(request, case, typed, error)
    messages.success(request, said("web-reading-settled"))
    answer = redirect("reading-agreement", episode=case.id)
    answer.status_code = HTTPStatus.SEE_OTHER
    return answer


def _page(
    request: Asking, case: Case, typed: Typed, error: DiscogramError | None = None
) -> HttpResponse:
    readings = _ordered(case)
    pairs = grade_pairs(*readings[:2]) if len(readings) > 1 else ()
    agreed = case.visible.images.agreed
    settles = request.who.role in MAY["reconcile_readings"] and not case.signed
    context = {
        "case": case,
        "readers": [_name(each.reader, request) for each in readings],
        "rows": _rows(case),
        "figures": grade_agreement(pairs),
        "findings": _findings(request, case),
        "agreed": agreed,
        "agreed_by": _name(agreed.by, request) if agreed else "",
        "marks": [(_name(each.reader, request), each.marks) for each in readings if each.marks],
        "settles": settles,
        "fields": form.fields(_discs(case), typed),
        "grades": form.grades(),
        "nucleograms": tuple(Nucleogram),
        "note": typed.get("note", [""])[0],
        "problems": [said_reason(why) for why in error.reasons] if error else [],
    }
    status = HTTPStatus.OK if error is None else status_of(error)
    return render(request, "reading/agreement.html", context, status=status)


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
    table = place().office.policy.tables(request.who.site.id)["images"]
    on = now_at(request.who).day
    return tuple(rule(case.visible.images, table, on) for rule in RULES)


def _name(reader: str, request: Asking) -> str:
    staff = place().office.directory.staff(reader, request.who.site.id)
    return reader if staff is None else staff.name
