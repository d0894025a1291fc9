"""How has it gone since the test? Contacts, complications and scores of one patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET

from discogram.application.advising import newest, standing
from discogram.application.permissions import MAY
from discogram.application.tried import Tried, tried
from discogram.pathway.episode import Episode
from discogram.pathway.followup.facts import Call, Contact, FollowUp, Instrument, Outcome
from discogram.pathway.followup.onset import Fit, fitting
from discogram.pathway.followup.outcome import complete
from discogram.pathway.followup.schedule import Due, answered, schedule
from discogram.web.asking import now_at
from discogram.web.desk.recorded import recorded
from discogram.web.emergency_lines import lines_of
from discogram.web.episodes import Opened, opened
from discogram.web.followup.flagged import flagged
from discogram.web.followup.plot import plot
from discogram.web.followup.scoring import ToAsk, before_the_test, score_to_ask
from discogram.web.followup.tested import tested
from discogram.web.voicing import voice
from discogram.web.who import Asking
from discogram.words.civil import CivilTime
from discogram.words.people import Role


class Standing(StrEnum):
    """How a contact stands."""

    ANSWERED = "answered"
    OVERDUE = "overdue"
    DUE = "due"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Line:
    """One contact with its days; `begun` says that it was answered in part, `asked` wholly.

    `tried` are the calls in vain, `score` what this contact asks for besides the red flags.
    """

    due: Due
    standing: Standing
    begun: bool
    asked: bool
    tried: Tried | None
    score: ToAsk | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one instrument by day, the one before the test, and their drawing."""

    before: Outcome | None
    instrument: Instrument
    outcomes: Sequence[Outcome]
    drawing: SafeString


@require_GET
def episode(request: Asking, episode: UUID) -> HttpResponse:
    """The whole follow-up on one page; the most pressing first."""
    shown = opened(request, episode, "show-follow-up")
    facts, at, now = shown.episode.followup, tested(shown.episode), now_at(request.who)
    table = shown.tables["followup"]
    lines = lines_of(request.who.site, table, now.day)
    role = request.who.role
    contacts = _contacts(facts, at, now.day, shown) if at else ()
    context = {
        "opened": shown,
        "tested": at,
        "lines": lines,
        "advised": standing(facts, table, now.day, lines.first),
        "flagged": flagged(shown, at, now.day),
        "may_explain": role is Role.PHYSICIAN,
        "contacts": contacts,
        "not_asked": _not_asked(contacts),
        "fits": _fits(shown, at, now) if at else (),
        "calls": recorded(shown, "answer_follow_up", request.who),
        "complications": recorded(shown, "record_complication", request.who),
        "scores": _scores(shown.episode),
        "may_call": role in MAY["answer_follow_up"],
        "may_complicate": role in MAY["record_complication"],
        "may_score": role in MAY["record_outcome"],
    }
    return render(request, "followup/episode.html", context)


def _contacts(facts: FollowUp, at: CivilTime, today: date, shown: Opened) -> Sequence[Line]:
    dues = schedule(at.day, shown.tables["followup"])
    done = complete(dues, facts, shown.episode.referral.region)
    return [
        Line(
            due,
            stands(due, done, today),
            _begun(due.contact, facts.calls),
            due.contact in answered(facts.calls),
            tried(shown.episode, due.contact),
            score_to_ask(shown, due.contact),
        )
        for due in dues
    ]


def stands(due: Due, done: frozenset[Contact], today: date) -> Standing:
    """Complete, or where today lies against its days; the last day is in time."""
    if due.contact in done:
        return Standing.ANSWERED
    if today < due.opens:
        return Standing.COMING
    return Standing.DUE if today <= due.closes else Standing.OVERDUE


def _not_asked(contacts: Sequence[Line]) -> tuple[Contact, ...]:
    """The contacts that are due and unanswered: what was said before them says nothing now."""
    open_ = (Standing.DUE, Standing.OVERDUE)
    return tuple(
        line.due.contact for line in contacts if line.standing in open_ and not line.asked
    )


def _begun(contact: Contact, calls: Sequence[Call]) -> bool:
    return any(each.contact is contact for each in calls)


def _fits(shown: Opened, at: CivilTime, now: CivilTime) -> Sequence[Fit]:
    """Complications that fit what was last answered and are not recorded yet."""
    facts, table = shown.episode.followup, shown.tables["followup"]
    known = {each.kind for each in facts.complications}
    told = newest(facts.calls, table, now.day)
    found = fitting(told, at, now, shown.episode.referral.region, table)
    return [each for each in found if each.kind not in known]


def _scores(episode: Episode) -> Sequence[Scores]:
    speak, at = voice(), tested(episode)
    found = []
    for instrument in Instrument:
        same = [each for each in episode.followup.outcomes if each.instrument is instrument]
        if same:
            ordered = sorted(same, key=lambda each: each.on)
            before = None if at is None else before_the_test(episode, instrument, at.day)
            drawn = mark_safe(plot(ordered, speak, before))  # ElementTree escapes it
            found.append(Scores(before, instrument, ordered, drawn))
    return found
