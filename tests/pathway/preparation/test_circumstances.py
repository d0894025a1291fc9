"""Which figure holds for whom (M15, M17): a decision table a prescriber can read."""

from dataclasses import replace
from datetime import date

import pytest

from discogram.pathway.preparation.circumstances import is_high_risk
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.figures import Asked, hold_hours, holds, restarts
from discogram.pathway.preparation.medicines import Circumstance, Medicine
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.spine import Region
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import DAY, TABLE, egfr

QUIET = tuple(
    ConditionAnswer(each, present=False)
    for each in Condition
    if each is not Condition.CORONARY_STENT
)
LOW_RISK = Preparation(
    born=date(1979, 8, 21),
    region=Region.LUMBAR,
    sedation=Sedation.NONE,
    conditions=QUIET,
    medicines_complete=True,
    labs=(egfr("95"),),
)
"""Somebody of whom everything is known, and nothing raises the risk."""

NOBODY = Preparation()
"""Somebody of whom nothing is known: the longest figure counts."""


def with_(medicine: Medicine, facts: Preparation, how: Circumstance | None = None) -> Asked:
    """Somebody who takes one medicine."""
    taken = MedicineTaken(medicine, taking=True, circumstance=how)
    return Asked(taken, replace(facts, medicines=(*facts.medicines, taken)), TABLE, DAY)


def has(condition: Condition) -> Preparation:
    """The low-risk patient, but for one condition."""
    others = (each for each in QUIET if each.condition is not condition)
    return replace(LOW_RISK, conditions=(*others, ConditionAnswer(condition, present=True)))


def kidneys(rate: str) -> Preparation:
    """The low-risk patient with another filtration rate."""
    return replace(LOW_RISK, labs=(egfr(rate),))


@pytest.mark.parametrize(
    ("medicine", "facts", "how", "hours"),
    [
        # kidneys: 50 is good enough for the shorter figure, 49.9 is not, unknown is not
        (Medicine.DABIGATRAN, kidneys("50"), None, 96),
        (Medicine.DABIGATRAN, kidneys("49.9"), None, 144),
        (Medicine.DABIGATRAN, kidneys("30"), None, 144),
        (Medicine.DABIGATRAN, NOBODY, None, 144),
        (Medicine.FONDAPARINUX, kidneys("50"), None, 96),
        (Medicine.FONDAPARINUX, kidneys("49"), None, 120),
        (Medicine.FONDAPARINUX, NOBODY, None, 120),
        (Medicine.APIXABAN, kidneys("95"), None, 72),
        (Medicine.RIVAROXABAN, kidneys("30"), None, 72),
        (Medicine.EDOXABAN, kidneys("95"), None, 72),
        # how it is taken
        (Medicine.ENOXAPARIN, LOW_RISK, Circumstance.PROPHYLACTIC, 12),
        (Medicine.ENOXAPARIN, LOW_RISK, Circumstance.THERAPEUTIC, 24),
        (Medicine.ENOXAPARIN, LOW_RISK, None, 24),
        # a high-risk patient moves up one class
        (Medicine.CILOSTAZOL, LOW_RISK, None, 0),
        (Medicine.CILOSTAZOL, has(Condition.LIVER_CIRRHOSIS), None, 48),
        (Medicine.CILOSTAZOL, NOBODY, None, 48),
        (Medicine.DIPYRIDAMOLE, has(Condition.BLEEDING_TENDENCY), None, 48),
        (Medicine.HEPARIN_SC, LOW_RISK, None, 6),
        (Medicine.HEPARIN_SC, has(Condition.ADVANCED_KIDNEY_DISEASE), None, 24),
        (Medicine.HEPARIN_SC, replace(LOW_RISK, born=date(1951, 12, 1)), None, 24),
        (Medicine.HEPARIN_SC, replace(LOW_RISK, born=date(1951, 12, 2)), None, 6),
        # sedation
        (Medicine.GLP1_WEEKLY, LOW_RISK, None, 0),
        (Medicine.GLP1_WEEKLY, replace(LOW_RISK, sedation=Sedation.MINIMAL), None, 168),
        (Medicine.GLP1_WEEKLY, NOBODY, None, 168),
        (Medicine.GLP1_DAILY, replace(LOW_RISK, sedation=None), None, 24),
        # the societies disagree: the longer one
        (Medicine.CLOPIDOGREL, LOW_RISK, None, 168),
        (Medicine.PRASUGREL, LOW_RISK, None, 240),
        (Medicine.ASPIRIN, LOW_RISK, Circumstance.PRIMARY_PREVENTION, 144),
        (Medicine.ASPIRIN, LOW_RISK, Circumstance.SECONDARY_PREVENTION, 144),
        (Medicine.GINKGO, LOW_RISK, None, 168),
        (Medicine.FISH_OIL, LOW_RISK, None, 336),
        # what goes on, and what nobody prints a figure for
        (Medicine.SSRI_OR_SNRI, LOW_RISK, None, 0),
        (Medicine.METFORMIN, LOW_RISK, None, 0),
        (Medicine.LONG_TERM_OPIOID, LOW_RISK, None, 0),
        (Medicine.INSULIN_OR_SULFONYLUREA, LOW_RISK, None, None),
        (Medicine.OTHER_BLOOD_THINNER, LOW_RISK, None, None),
        (Medicine.OTHER_MEDICINE, LOW_RISK, None, None),
    ],
)
def test_how_long_a_medicine_is_held(
    medicine: Medicine, facts: Preparation, how: Circumstance | None, hours: int | None
) -> None:
    """The longest figure that applies or may apply; None is no figure at all."""
    assert hold_hours(with_(medicine, facts, how)) == hours


@pytest.mark.parametrize(
    ("medicine", "how", "hours"),
    [
        (Medicine.CLOPIDOGREL, Circumstance.USUAL_DOSE, 12),
        (Medicine.CLOPIDOGREL, Circumstance.LOADING_DOSE, 24),
        (Medicine.CLOPIDOGREL, None, 24),
        (Medicine.WARFARIN, None, 24),
        (Medicine.HEPARIN_IV, None, 8),
        (Medicine.FIBRINOLYTIC, None, 48),
        (Medicine.SHORT_ACTING_ANALGESIC, None, 0),
    ],
)
def test_when_a_medicine_starts_again(
    medicine: Medicine, how: Circumstance | None, hours: int
) -> None:
    """The later figure counts, from the withdrawal of the needle."""
    assert restarts(with_(medicine, LOW_RISK, how))[0].number == hours


SOCIETIES = replace(TABLE, chosen={"clinic_rule": "societies"})


@pytest.mark.parametrize(
    ("medicine", "facts", "hours"),
    [
        (Medicine.NAPROXEN, LOW_RISK, 0),
        (Medicine.NAPROXEN, replace(LOW_RISK, region=Region.CERVICAL), 96),
        (Medicine.NAPROXEN, has(Condition.BLEEDING_TENDENCY), 96),
        (Medicine.NAPROXEN, NOBODY, 96),
        (Medicine.CELECOXIB, LOW_RISK, 0),
        (Medicine.ASPIRIN, LOW_RISK, 120),
        (Medicine.ASPIRIN, has(Condition.LIVER_CIRRHOSIS), 144),
        (Medicine.SGLT2_INHIBITOR, LOW_RISK, 72),
    ],
)
def test_a_clinic_may_leave_nsaids_and_aspirin_to_the_societies(
    medicine: Medicine, facts: Preparation, hours: int
) -> None:
    """Then an NSAID is held for a high-risk patient or a cervical disc only."""
    asked = replace(with_(medicine, facts), table=SOCIETIES)

    assert hold_hours(asked) == hours


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (LOW_RISK, Verdict.NOT_MET),
        (NOBODY, Verdict.UNKNOWN),
        (replace(LOW_RISK, born=None), Verdict.UNKNOWN),
        (replace(LOW_RISK, medicines_complete=None), Verdict.UNKNOWN),
        (replace(LOW_RISK, conditions=()), Verdict.UNKNOWN),
        (replace(LOW_RISK, conditions=(), born=date(1940, 1, 1)), Verdict.MET),
        (has(Condition.LIVER_CIRRHOSIS), Verdict.MET),
        (
            replace(
                LOW_RISK,
                medicines=(
                    MedicineTaken(Medicine.ASPIRIN, taking=True),
                    MedicineTaken(Medicine.WARFARIN, taking=True),
                ),
            ),
            Verdict.MET,
        ),
        (
            replace(LOW_RISK, medicines=(MedicineTaken(Medicine.WARFARIN, taking=None),)),
            Verdict.UNKNOWN,
        ),
    ],
)
def test_who_bleeds_more_easily(facts: Preparation, verdict: Verdict) -> None:
    """Old age, a bleeding tendency, cirrhosis, kidneys, several antithrombotics (ASRA 2018)."""
    assert is_high_risk(facts, TABLE, DAY) is verdict


@pytest.mark.parametrize("medicine", Medicine)
def test_knowing_more_never_makes_a_hold_longer(medicine: Medicine) -> None:
    """The patient of whom nothing is known is held longest of all."""
    nothing = hold_hours(with_(medicine, NOBODY)) or 0
    everything = hold_hours(with_(medicine, LOW_RISK)) or 0

    assert everything <= nothing


@pytest.mark.parametrize("medicine", Medicine)
def test_the_shorter_end_of_a_range_is_never_scheduled(medicine: Medicine) -> None:
    """It is shown beside the longer one."""
    rows = holds(with_(medicine, NOBODY))

    assert not rows or not rows[0].id.endswith("_least") or rows[0].number == rows[1].number
