"""Which calls are due at this site? First who told a red flag, then the late ones."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.history import whole
from discogram.application.permissions import MAY
from discogram.application.ports import Person, TaskRow
from discogram.application.task_kinds import AT_ONCE, TaskKind, what_to_do
from discogram.application.tried import Tried, tried
from discogram.application.worklists import Wanted
from discogram.errors import Reason
from discogram.pathway.followup.facts import Contact, Instrument
from discogram.web.asking import now_at
from discogram.web.desk.turning import Turning, number
from discogram.web.place import place
from discogram.web.seen import seen_in_a_list
from discogram.web.who import Asking

ON_A_PAGE = 25
CALLS = frozenset({TaskKind.CALL_DUE, TaskKind.CALL_AGAIN})
SCORES = frozenset({TaskKind.OUTCOME_SCORE})
"""What a call left open: the contact is not complete without it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One call, or a red flag told in one (`contact` None); `person` None was erased.

    `score` is what a call that was made left open.
    """

    row: TaskRow
    kind: TaskKind
    todo: Reason
    contact: Contact | None
    score: Instrument | None
    tried: Tried | None
    late: bool
    person: Person | None


@require_GET
def calls(request: Asking) -> HttpResponse:
    """Who has to be called today, with the telephone beside the name."""
    who, start = request.who, number(request, ON_A_PAGE)
    today = now_at(who).day
    wanted = Wanted(who.site.id, today, kinds=AT_ONCE | CALLS | SCORES)
    page = place().store.tasks.page(wanted, start, ON_A_PAGE)
    patients = {row.patient for row in page.rows}
    people = place().store.people.several(tuple(patients))
    seen_in_a_list(request, "show-calls-due", patients)
    lines = [_line(row, today, people.get(row.patient)) for row in page.rows]
    context = {
        "rows": lines,
        "turning": Turning(page.total, start, ON_A_PAGE, ""),
        "may_call": who.role in MAY["answer_follow_up"],
        "may_score": who.role in MAY["record_outcome"],
    }
    return render(request, "followup/calls.html", context)


def _line(row: TaskRow, today: date, person: Person | None) -> Line:
    kind = TaskKind(row.kind)
    contact = Contact(row.about[0]) if kind in CALLS else None
    score = Instrument(row.about[0]) if kind in SCORES else None
    return Line(
        row=row,
        kind=kind,
        todo=what_to_do(kind, row.about),
        contact=Contact.OUTCOME if score else contact,
        score=score,
        tried=_tried(row, contact) if kind is TaskKind.CALL_AGAIN else None,
        late=row.late_on is not None and row.late_on <= today,
        person=person,
    )


def _tried(row: TaskRow, contact: Contact | None) -> Tried | None:
    """How often and when last: read from the record, for the few who were not reached."""
    return tried(whole(row.episode, place().office).episode, contact) if contact else None
