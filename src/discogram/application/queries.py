"""What does every station answer about an episode now?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from discogram.application.moment import Moment
from discogram.application.struck_images import readings_keep_their_images
from discogram.pathway.booking import rules as booking
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import SUITABLE, Decision
from discogram.pathway.episode import Episode, standing
from discogram.pathway.followup import rules as followup
from discogram.pathway.images import rules as images
from discogram.pathway.needle import rules as needle
from discogram.pathway.needle.events import NeedleRemoved
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.plan import Plan, Step, plan
from discogram.pathway.provocation import rules as provocation
from discogram.pathway.referral import rules as referral
from discogram.pathway.stations import Station
from discogram.words.civil import CivilTime
from discogram.words.verdict import Finding, Verdict


def answers(moment: Moment) -> Mapping[Station, tuple[Finding, ...]]:
    """Every rule of every station that answers in findings, by the tables in force.

    The conclusion answers disc by disc (`conclusion.conclude`), and the report is judged when
    it is signed; both have none here.
    """
    episode, tables, on = moment.episode, moment.tables, moment.on
    hours, resources = moment.hours(on), moment.timetable.resources
    booked = (episode.booking, tables["booking"], on, hours, moment.at.instant, resources)
    return {
        Station.REFERRAL: tuple(
            rule(episode.referral, tables["referral"], on) for rule in referral.RULES
        ),
        Station.CANDIDACY: candidacy_answers(moment),
        Station.PREPARATION: tuple(
            rule(moment.preparation, tables["preparation"], _day(moment))
            for rule in (*preparation.RULES, *preparation.FLAGS)
        ),
        Station.BOOKING: booking.findings(*booked),
        Station.NEEDLE: needle.findings(episode.needle, episode.referral, tables["needle"], on),
        Station.PROVOCATION: tuple(
            rule(episode.session, tables["provocation"], on) for rule in provocation.READY
        ),
        Station.IMAGES: (
            *images.findings(episode.images, tables["images"], on),
            *readings_keep_their_images(episode, tables["images"], on),
        ),
        Station.CONCLUSION: (),
        Station.REPORT: (),
        Station.FOLLOWUP: tuple(
            rule(episode.followup, tables["followup"], on) for rule in followup.RULES
        ),
    }


def candidacy_answers(moment: Moment) -> tuple[Finding, ...]:
    """What the rules and flags of candidacy answer by the tables of a moment."""
    table = moment.tables["candidacy"]
    return tuple(
        rule(moment.candidacy, table, moment.on)
        for rule in (*candidacy.RULES, *candidacy.FLAGS)
    )


def _day(moment: Moment) -> date:
    """The day the needle comes, which the preparation is judged for; else the day of asking."""
    slot = moment.episode.booking.slot
    return moment.on if slot is None else slot.starts.day


def proposed(moment: Moment) -> Decision:
    """The decision on candidacy that the rules propose; the physician decides.

    Nobody is proposed while the referral itself leaves its question or its suspects open: the
    gate before the decision asks the same.
    """
    facts, table = moment.candidacy, moment.tables["candidacy"]
    decision = proposal(facts, table, moment.on).decision
    referred = all(
        rule(moment.episode.referral, moment.tables["referral"], moment.on).verdict
        is Verdict.MET
        for rule in referral.RULES
    )
    return Decision.DEFER if decision in SUITABLE and not referred else decision


def dated_plan(moment: Moment) -> Plan | None:
    """What the patient has to do and when; None while nothing is booked.

    Once the session is closed only the restarts are left, counted from the last needle.
    """
    episode, slot = moment.episode, moment.episode.booking.slot
    if slot is None:
        return None
    made = plan(
        slot.starts,
        moment.preparation,
        moment.tables["preparation"],
        withdrawn=withdrawn(episode),
    )
    if not episode.session.closed:
        return made
    left = tuple(each for each in made.lines if each.step is Step.RESTART)
    return replace(made, lines=left, to_ask=())


def withdrawn(episode: Episode) -> CivilTime | None:
    """When the last needle came out; None while one may be in, or none ever was."""
    if not episode.session.closed:
        return None
    out = (
        event.occurred_at
        for event in standing(episode)
        if isinstance(event.body, NeedleRemoved)
    )
    return max(out, key=lambda at: at.instant, default=None)
