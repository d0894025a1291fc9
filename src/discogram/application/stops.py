"""What keeps the needle away at this moment, whatever was allowed before?

A decision, a plan and a time-out are taken on what is known then; what was learned since is
asked again before every needle and every injection. No role lifts one of these.
"""

from dataclasses import replace
from datetime import date

from discogram.application.moment import Moment
from discogram.errors import Reason, reason
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.candidacy.facts import SUITABLE
from discogram.pathway.episode import standing
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.needle.guiding import LevelsConfirmed, PlanChosen
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.events import AllergyAnswered
from discogram.pathway.preparation.facts import Resolution, Severity, Substance
from discogram.pathway.preparation.known import known_at
from discogram.pathway.provocation.events import ChecklistCompleted, DrugGiven, TimeOutDone
from discogram.pathway.provocation.facts import ChecklistItem, DrugKind
from discogram.words.civil import CivilTime
from discogram.words.verdict import Verdict


def needle_stops(moment: Moment) -> tuple[Reason, ...]:
    """Why no needle and no contrast may come now; empty when they may."""
    return (
        *_of_the_candidacy(moment),
        *_of_the_time_out(moment),
        *_of_another_day(moment),
        *_of_the_preparation(moment),
        *_of_the_premedication(moment),
    )


def _of_the_candidacy(moment: Moment) -> tuple[Reason, ...]:
    """A decision that was taken back, or a contraindication that was found since."""
    facts, table = moment.candidacy, moment.tables["candidacy"]
    if facts.decided is None or facts.decided.decision not in SUITABLE:
        return (reason("candidacy-not-suitable-now"),)
    findings = (rule(facts, table, moment.on) for rule in candidacy.STOPS)
    return tuple(each.reason for each in findings if each.verdict is not Verdict.MET)


def _of_the_time_out(moment: Moment) -> tuple[Reason, ...]:
    """A time-out before the levels changed, or an allergy was told, agrees on nothing."""
    spoken = [each for each in standing(moment.episode) if _concerns_the_time_out(each.body)]
    spoken.sort(key=lambda each: (each.occurred_at.instant, each.sequence))
    stale = moment.episode.session.time_out and spoken
    if not stale or isinstance(spoken[-1].body, TimeOutDone):
        return ()
    return (reason("provocation-time-out-stale"),)


def _of_another_day(moment: Moment) -> tuple[Reason, ...]:
    """A room that was ready, or a team that agreed, on another day says nothing of this one."""
    said: dict[ChecklistItem | str, date] = {}
    for each in standing(moment.episode):
        day = CivilTime.at(each.occurred_at.instant, moment.site.zone).day
        if isinstance(each.body, TimeOutDone):
            said["time_out"] = day
        elif isinstance(each.body, ChecklistCompleted):
            said |= dict.fromkeys(each.body.answers, day)
    old = tuple(item for item, day in said.items() if day != moment.on)
    return (reason("provocation-of-another-day", points=old),) if old else ()


def _concerns_the_time_out(body: object) -> bool:
    told = isinstance(body, AllergyAnswered) and body.present is not False
    return told or isinstance(body, (TimeOutDone, LevelsConfirmed, PlanChosen, NeedlePlanned))


def _of_the_preparation(moment: Moment) -> tuple[Reason, ...]:
    """Why the needle may not come; a plan for another moment than the booked one is none.

    A needle that comes early shortens every hold and every fast, so these are counted to it.
    """
    facts = known_at(moment.preparation, moment.at)
    slot = moment.episode.booking.slot
    if slot is None or facts.confirmed_for != slot.starts:
        facts = replace(facts, confirmed_for=None)
    elif moment.at.instant < slot.starts.instant:
        now = CivilTime.at(moment.at.instant, moment.site.zone)
        facts = replace(facts, confirmed_for=now if now.day == slot.starts.day else None)
    return preparation.stops(facts, moment.tables["preparation"], moment.on)


def _of_the_premedication(moment: Moment) -> tuple[Reason, ...]:
    """An allergy to contrast that premedication settles, and none was given yet.

    After a severe reaction it settles nothing, and the preparation has said so.
    """
    allergy = moment.episode.preparation.allergy_to(Substance.CONTRAST)
    settled = allergy.resolved is not None and allergy.resolved.how is Resolution.PREMEDICATION
    if not (allergy.present and settled) or allergy.severity is Severity.SEVERE:
        return ()
    days = [
        (moment.on - CivilTime.at(each.occurred_at.instant, moment.site.zone).day).days
        for each in standing(moment.episode)
        if isinstance(each.body, DrugGiven) and each.body.kind is DrugKind.PREMEDICATION
    ]
    done = any(ago in (0, 1) for ago in days)  # the regimens begin at most 13 hours before
    return () if done else (reason("provocation-premedication-missing"),)
