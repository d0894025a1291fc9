"""Was this medicine held, adjusted, judged, looked at, as its rows ask (M15, M17)?"""

from dataclasses import replace

import pytest

from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.facts import Judged, MedicineTaken, Preparation
from discogram.pathway.preparation.held import Held, states
from discogram.pathway.preparation.medicines import Medicine
from discogram.words.civil import CivilTime
from discogram.words.units import Duration
from tests.pathway.preparation.cases import AGREED, ARRIVAL, BOOKED, DAY, TABLE, at, but, words

LONG_AGO = at("2026-11-01T08:00")
SYNTHOMAB = words("Synthomab")


def stands(taken: MedicineTaken, facts: Preparation) -> Held:
    """How it stands with a medicine on the booked day, first of all."""
    return states(taken, facts, BOOKED, TABLE, DAY)[0]


def agreed_on(medicine: Medicine, **facts: object) -> Preparation:
    """The patient, whose prescriber agreed to one hold."""
    return but(agreements=(replace(AGREED, medicine=medicine),), **facts)


@pytest.mark.parametrize(
    ("stent", "state"),
    [(None, Held.STENT_NOT_ASKED), (True, Held.HELD), (False, Held.HELD)],
)
def test_a_stent_is_asked_about_before_a_platelet_blocker_is_stopped(
    stent: bool | None, state: Held
) -> None:
    """Whoever has one may not stop for a test; the prescriber, who knows, has to agree."""
    answer = ConditionAnswer(Condition.CORONARY_STENT, stent)
    taken = MedicineTaken(Medicine.CLOPIDOGREL, True, LONG_AGO, ARRIVAL)

    assert stands(taken, agreed_on(Medicine.CLOPIDOGREL, conditions=(answer,))) is state
    assert stands(taken, but(conditions=(answer,))) is Held.NO_AGREEMENT


def test_insulin_is_adjusted_by_its_prescriber_and_never_just_held() -> None:
    """No hour is printed: the needle waits until the prescriber has set the dose."""
    taken = MedicineTaken(Medicine.INSULIN_OR_SULFONYLUREA, True)

    assert stands(taken, but()) is Held.NO_AGREEMENT
    assert stands(taken, agreed_on(Medicine.INSULIN_OR_SULFONYLUREA)) is Held.NO_HOLD


@pytest.mark.parametrize(
    ("hours", "last", "state"),
    [
        (None, LONG_AGO, Held.NO_FIGURE),
        ("0", None, Held.NO_HOLD),
        ("24", at("2026-11-30T09:30"), Held.HELD),
        ("24", at("2026-11-30T09:31"), Held.TOO_LATE),
    ],
)
def test_a_medicine_that_nobody_knows_waits_for_a_physicians_word(
    hours: str | None, last: CivilTime | None, state: Held
) -> None:
    """Unknown is a stop; judged by name, it is held as the physician says."""
    taken = MedicineTaken(Medicine.OTHER_MEDICINE, True, last, ARRIVAL, SYNTHOMAB)
    judged = () if hours is None else (Judged(taken, Duration.of(hours, "h"), "physician-1"),)

    assert stands(taken, but(judgements=judged)) is state


def test_another_name_is_another_medicine() -> None:
    """A word on one unlisted medicine says nothing of the next."""
    one = MedicineTaken(Medicine.OTHER_MEDICINE, True, name=SYNTHOMAB)
    other = replace(one, name=words("Placebol"))
    facts = but(judgements=(Judged(one, Duration.of("0", "h"), "physician-1"),))

    assert stands(one, facts) is Held.NO_HOLD
    assert stands(other, facts) is Held.NO_FIGURE


def test_a_blood_thinner_given_up_long_ago_needs_a_judgement_only_for_its_hours() -> None:
    """Nobody has to agree to what is not stopped for this test."""
    lapsed = MedicineTaken(
        Medicine.OTHER_BLOOD_THINNER, False, LONG_AGO, None, SYNTHOMAB, lapsed=True
    )
    judged = Judged(lapsed, Duration.of("240", "h"), "physician-1")

    assert stands(lapsed, but()) is Held.NO_FIGURE
    assert stands(lapsed, but(judgements=(judged,))) is Held.NOT_TAKEN
