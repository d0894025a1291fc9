"""A call on paper, as it was recorded: the advice first."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from discogram.adapters.documents.call_sheet import call_sheet
from discogram.adapters.documents.pdf import printed
from discogram.application.ports import Person
from discogram.pathway.episode import standing
from discogram.pathway.followup.events import FollowUpAnswered
from discogram.pathway.followup.facts import Call, Contact
from discogram.web.episodes import opened
from discogram.web.followup.advice import advice
from discogram.web.followup.heard import Heard
from discogram.web.followup.tested import tested
from discogram.web.voicing import voice
from discogram.web.who import Asking
from discogram.words.units import Temperature


@require_GET
def sheet(request: Asking, episode: UUID, contact: str) -> HttpResponse:
    """The answers of one contact as PDF; `Http404` where nobody has called."""
    shown = opened(request, episode, "print-call")
    at = tested(shown.episode)
    same = [
        each
        for each in standing(shown.episode)
        if isinstance(each.body, FollowUpAnswered) and each.body.call.contact == contact
    ]
    if at is None or not same:
        raise Http404
    told = [each.body.call for each in same if isinstance(each.body, FollowUpAnswered)]
    heard = Heard(
        answers=tuple(answer for call in told for answer in call.answers),
        pain=told[-1].pain,
        temperature=_hottest(told),
        note="",
        wrong={},
    )
    found = advice(
        heard,
        Contact(contact),
        shown.episode,
        site=request.who.site,
        tables=shown.tables,
        tested=at,
        asked=same[-1].occurred_at,
    )
    person = shown.person or Person(shown.patient, "", synthetic=shown.synthetic)
    speak = voice()
    known = shown.tables.sources
    pdf = printed(call_sheet(request.who.site, person, found.answer, speak, known), speak)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="call.pdf"'
    return answer


def _hottest(calls: Iterable[Call]) -> Temperature | None:
    """The highest that was measured at a contact, as one *yes* outweighs; None: none was."""
    measured = (each.temperature for each in calls if each.temperature is not None)
    return max(measured, key=lambda each: each.exact, default=None)
