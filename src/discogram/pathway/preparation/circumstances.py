"""In which circumstances does a printed figure hold, and is this patient in them?

A figure whose circumstance is unknown stands with the others: the longest is scheduled, so what
nobody asked can make a hold longer and never shorter.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from discogram.pathway.preparation.conditions import Condition
from discogram.pathway.preparation.egfr import age_on, rate_on
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.medicines import ANTITHROMBOTICS, Circumstance
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.verdict import Verdict, any_of


class When(StrEnum):
    """The end of a row's id: when its figure holds."""

    PROPHYLACTIC = "prophylactic"
    THERAPEUTIC = "therapeutic"
    LOADING_DOSE = "loading_dose"
    KIDNEYS_GOOD = "kidneys_good"
    KIDNEYS_ENOUGH = "kidneys_enough"
    KIDNEYS_MIDDLING = "kidneys_middling"
    KIDNEYS_WEAK = "kidneys_weak"
    HIGH_RISK = "high_risk"
    OPTIONAL = "optional"
    """ASRA's optional hold of an NSAID: for a high-risk patient or a cervical disc."""
    SEDATION = "sedation"


Question = Callable[[MedicineTaken, Preparation, Table, date], Verdict]


def is_high_risk(facts: Preparation, table: Table, on: date) -> Verdict:
    """Whether bleeding would be likelier or worse than in others (ASRA 2018).

    Old age, a bleeding tendency, cirrhosis, advanced kidney disease, several antithrombotics.
    """
    told = (facts.condition(each) for each in _RISKS)
    return any_of(
        (*(Verdict.of(each) for each in told), _is_old(facts, table, on), _takes_several(facts))
    )


_RISKS = (
    Condition.BLEEDING_TENDENCY,
    Condition.LIVER_CIRRHOSIS,
    Condition.ADVANCED_KIDNEY_DISEASE,
)


def _is_old(facts: Preparation, table: Table, on: date) -> Verdict:
    if facts.born is None:
        return Verdict.UNKNOWN
    return Verdict.of(age_on(on, facts.born) >= table.number("old_age", on))


def _takes_several(facts: Preparation) -> Verdict:
    taken = {each.medicine for each in facts.medicines if each.taking}
    if len(taken & ANTITHROMBOTICS) > 1:
        return Verdict.MET
    asked = facts.medicines_complete and all(
        each.taking is not None for each in facts.medicines
    )
    return Verdict.NOT_MET if asked else Verdict.UNKNOWN


def _taken_so(how: Circumstance) -> Question:
    def ask(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> Verdict:
        del facts, table, on
        known = taken.circumstance
        return Verdict.UNKNOWN if known is None else Verdict.of(known is how)

    return ask


def _rate_between(least: str | None, below: str | None) -> Question:
    """Whether the filtration rate lies from one row's number to below another's."""

    def ask(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> Verdict:
        del taken
        rate = rate_on(facts, on)
        if rate is None:
            return Verdict.UNKNOWN
        amount = rate.quantity.exact
        enough = least is None or amount >= table.number(least, on)
        return Verdict.of(enough and (below is None or amount < table.number(below, on)))

    return ask


def _high_risk(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> Verdict:
    del taken
    return is_high_risk(facts, table, on)


def _optional(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> Verdict:
    del taken
    region = facts.region
    cervical = Verdict.UNKNOWN if region is None else Verdict.of(region is Region.CERVICAL)
    return any_of((cervical, is_high_risk(facts, table, on)))


def _sedated(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> Verdict:
    del taken, table, on
    depth = facts.sedation
    return Verdict.UNKNOWN if depth is None else Verdict.of(depth is not Sedation.NONE)


_GOOD, _ENOUGH = "kidneys_good_from", "kidneys_enough_from"

QUESTIONS: Mapping[When, Question] = MappingProxyType(
    {
        When.PROPHYLACTIC: _taken_so(Circumstance.PROPHYLACTIC),
        When.THERAPEUTIC: _taken_so(Circumstance.THERAPEUTIC),
        When.LOADING_DOSE: _taken_so(Circumstance.LOADING_DOSE),
        When.KIDNEYS_GOOD: _rate_between(_GOOD, None),
        When.KIDNEYS_ENOUGH: _rate_between(_ENOUGH, None),
        When.KIDNEYS_MIDDLING: _rate_between(_ENOUGH, _GOOD),
        When.KIDNEYS_WEAK: _rate_between(None, _GOOD),
        When.HIGH_RISK: _high_risk,
        When.OPTIONAL: _optional,
        When.SEDATION: _sedated,
    }
)
"""What is asked of the patient for each circumstance; a test proves it total."""
