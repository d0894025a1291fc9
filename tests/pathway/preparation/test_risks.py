"""A risk that is found never lets go what stopped, whatever else is known (M14 to M20, M22)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from discogram.pathway.preparation.awake import conditions_are_known
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    Illness,
    Saturation,
    Vitals,
)
from discogram.pathway.preparation.facts import (
    Allergy,
    PregnancyTest,
    Preparation,
    Severity,
    Substance,
)
from discogram.pathway.preparation.rules import (
    FLAGS,
    RULES,
    labs_are_present_and_fresh,
    stops,
)
from discogram.pathway.preparation.sedation import Sedation
from discogram.pathway.preparation.vital_signs import vital_signs_are_calm
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import DAY, PATIENT, TABLE, at, crp, inr, platelets
from tests.pathway.preparation.test_properties import patients

LAST = "2026-12-01T23:59"
"""The end of the day: nothing later is known of it."""
MIDNIGHT = at(LAST)
FEVER = Vitals(MIDNIGHT, BodyTemperature.of("39", "Cel"))
SEVERE = Allergy(Substance.ANTIBIOTIC, present=True, severity=Severity.SEVERE)


def _told(**sign: bool) -> Callable[[Preparation], dict[str, Any]]:
    return lambda one: {"illness": (*one.illness, Illness(MIDNIGHT, **sign))}


def _allergic(one: Preparation) -> dict[str, Any]:
    others = (each for each in one.allergies if each.substance is not SEVERE.substance)
    return {"allergies": (*others, SEVERE)}


RISKS: dict[str, Callable[[Preparation], dict[str, Any]]] = {
    "fever": lambda one: {"vitals": (*one.vitals, FEVER)},
    "antibiotics": _told(antibiotic_course=True),
    "lesion": _told(skin_lesion=True),
    "illness": _told(recent=True),
    "crp": lambda one: {"labs": (*one.labs, crp("80", LAST))},
    "platelets": lambda one: {"labs": (*one.labs, platelets("30", LAST))},
    "few platelets": lambda one: {"labs": (*one.labs, platelets("81", LAST))},
    "inr": lambda one: {"labs": (*one.labs, inr("4", LAST))},
    "pregnancy": lambda one: {
        "could_be_pregnant": True,
        "pregnancy_tests": (*one.pregnancy_tests, PregnancyTest(True, MIDNIGHT)),
    },
    "allergy": _allergic,
    "sedation": lambda _: {"sedation": Sedation.DEEP},
    "consent": lambda one: {
        "consent": one.consent and replace(one.consent, withdrawn_at=MIDNIGHT)
    },
}
"""What makes a needle more dangerous, one risk at a time, as its fact is told."""


@pytest.mark.parametrize("risk", RISKS)
@given(patient=patients)
def test_a_risk_never_lets_go_what_stopped(patient: Preparation, risk: str) -> None:
    """No rule that stopped lets go.

    That there is a fresh value at all is no risk: a bad one is judged by the rules of its own.
    """
    worse = replace(patient, **RISKS[risk](patient))

    for rule in (*RULES, *FLAGS):
        if rule is labs_are_present_and_fresh:
            continue
        if rule(worse, TABLE, DAY).verdict is Verdict.MET:
            assert rule(patient, TABLE, DAY).verdict is Verdict.MET, rule.__name__


@pytest.mark.parametrize("risk", RISKS)
def test_a_risk_to_a_prepared_patient_stops(risk: str) -> None:
    """Each of them stops where nothing did."""
    assert stops(PATIENT, TABLE, DAY) == ()
    assert stops(replace(PATIENT, **RISKS[risk](PATIENT)), TABLE, DAY)


@given(patient=patients)
def test_a_condition_that_is_there_is_known_and_answers_no_other(patient: Preparation) -> None:
    """To find one is no reason to take another for asked."""
    told = tuple(replace(each, present=True) for each in patient.conditions)
    known = conditions_are_known(replace(patient, conditions=told), TABLE, DAY)

    asked = {each.condition for each in patient.conditions}
    assert set(known.missing) == {each.condition for each in PATIENT.conditions} - asked


@given(patient=patients)
def test_a_bad_vital_sign_never_calms(patient: Preparation) -> None:
    """One more value beyond a limit leaves the flag up, or raises it."""
    bad = Vitals(
        MIDNIGHT,
        systolic=BloodPressure.of("210", "mm[Hg]"),
        saturation=Saturation.of("85", "%"),
    )
    worse = replace(patient, vitals=(*patient.vitals, bad))

    assert vital_signs_are_calm(worse, TABLE, DAY).verdict is Verdict.NOT_MET
