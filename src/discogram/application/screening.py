"""What do the rules answer about a patient of whom there is no record yet?

The same rules, tables and derived facts as in an episode (`application.queries`), asked about
the facts as they stand today.
"""

from dataclasses import dataclass
from datetime import date

from discogram.application.of_the_person import of_the_person, of_the_referral
from discogram.application.ports import Person
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.candidacy.decision import Proposal, proposal
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.plan import Plan, plan
from discogram.pathway.referral import rules as referral
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a patient: the facts of three stations, and who it is."""

    person: Person
    referral: Referral
    candidacy: Candidacy
    preparation: Preparation


@dataclass(frozen=True, slots=True)
class Screened:
    """Every answer at once: the proposed decision and each finding that it stands on.

    `facts` are those of the candidacy with what follows from the referral. `notices` are shown
    with every decision; `safety` is asked for the day of screening.
    """

    on: date
    facts: Candidacy
    proposal: Proposal
    candidacy: tuple[Finding, ...]
    notices: tuple[Finding, ...]
    safety: tuple[Finding, ...]

    @property
    def stops(self) -> tuple[Finding, ...]:
        """What surely stands in the way of the needle as things are today, whoever decides."""
        rules = {rule.__name__ for rule in preparation.STOPS}
        against = (each for each in self.safety if each.verdict is Verdict.NOT_MET)
        return tuple(each for each in against if each.rule in rules)


def screened(known: Known, tables: Tables, on: date) -> Screened:
    """What the rules of referral, candidacy and preparation answer on a day."""
    facts = of_the_person(known.preparation, known.person)
    table = tables["preparation"]
    judged = of_the_referral(known.candidacy, known.referral)
    made = proposal(judged, tables["candidacy"], on)
    notices = {notice(judged, tables["candidacy"], on).rule for notice in candidacy.NOTICES}
    referred = tuple(rule(known.referral, tables["referral"], on) for rule in referral.RULES)
    return Screened(
        on=on,
        facts=judged,
        proposal=made,
        candidacy=(
            *referred,
            *made.rules,
            *(each for each in made.flags if each.rule not in notices),
        ),
        notices=tuple(each for each in made.flags if each.rule in notices),
        safety=tuple(
            rule(facts, table, on) for rule in (*preparation.RULES, *preparation.FLAGS)
        ),
    )


_BY_THE_PLAN = frozenset({"medicines_are_held", "fasting_is_kept"})
"""What the plan itself is there to bring about."""


def standing_against(known: Known, tables: Tables, booked: CivilTime) -> tuple[Finding, ...]:
    """What stands in the way of a booked test and will not pass by keeping to the plan."""
    facts, table = of_the_person(known.preparation, known.person), tables["preparation"]
    findings = (rule(facts, table, booked.day) for rule in preparation.STOPS)
    against = (each for each in findings if each.verdict is Verdict.NOT_MET)
    return tuple(each for each in against if each.rule not in _BY_THE_PLAN)


def prepared(known: Known, tables: Tables, booked: CivilTime) -> Plan:
    """The dated plan for a moment that may be booked."""
    facts = of_the_person(known.preparation, known.person)
    return plan(booked, facts, tables["preparation"])
