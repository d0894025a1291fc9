"""A synthetic patient who may have the test, to be changed one fact at a time."""

from dataclasses import replace
from datetime import date
from typing import Any

from discogram.adapters.tables import read_tables
from discogram.pathway.candidacy.facts import (
    Authorisation,
    AuthorisationState,
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Imaging,
    Indication,
    Outcome,
    Score,
    TestKind,
    Tool,
    Treatment,
    TreatmentKind,
)
from discogram.words.spine import Disc, Region

TABLE = read_tables()["candidacy"]
TODAY = date(2026, 11, 23)

NSAID = Treatment(
    TreatmentKind.NSAID, date(2026, 3, 1), date(2026, 6, 30), Outcome.FAILED, ongoing=False
)
PHYSIOTHERAPY = Treatment(
    TreatmentKind.PHYSIOTHERAPY, date(2026, 7, 15), None, Outcome.FAILED, ongoing=True
)

NONE_PRESENT = tuple(ContraindicationAnswer(item, False) for item in Contraindication)

DESCRIBED = tuple(
    CorrelatedTest(kind, value, date(2026, 6, 1), Disc.L4_L5)
    for kind, value in (
        (TestKind.PFIRRMANN, "IV"),
        (TestKind.HIZ, "yes"),
        (TestKind.MODIC, "0"),
        (TestKind.CONTOUR, "bulge"),
    )
)

APPROVED = Authorisation(
    AuthorisationState.APPROVED, on=date(2026, 11, 2), valid_until=date(2027, 2, 1)
)

PATIENT = Candidacy(
    pain_since=date(2026, 2, 1),
    treatments=(NSAID, PHYSIOTHERAPY),
    imaging=Imaging(date(2026, 6, 1), date(2026, 5, 1), None, True, False),
    indications=frozenset({Indication.SURGERY_CONSIDERED}),
    would_change_management=True,
    answers=NONE_PRESENT,
    background=Background(False, False, False, False, True),
    scores=(Score(Tool.PHQ_9, 4, date(2026, 11, 1)),),
    imaging_settled_it=False,
    mainly_psychogenic=False,
    tests=DESCRIBED,
    authorisation=APPROVED,
    region=Region.LUMBAR,
    suspects=(Disc.L4_L5,),
)


def but(**facts: Any) -> Candidacy:
    """The patient with some facts changed."""
    return replace(PATIENT, **facts)


def answering(item: Contraindication, present: bool | None) -> Candidacy:
    """The patient with one contraindication answered otherwise."""
    answers = tuple(
        replace(answer, present=present) if answer.item is item else answer
        for answer in NONE_PRESENT
    )
    return but(answers=answers)
