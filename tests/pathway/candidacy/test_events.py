"""What happens while candidacy is examined (M08, M09)."""

from dataclasses import fields
from datetime import date
from itertools import permutations
from typing import get_args

import pytest

from discogram.pathway.candidacy.events import (
    BODIES,
    AuthorisationRecorded,
    BackgroundAnswered,
    Body,
    CandidacyDecided,
    ConservativeCareRecorded,
    ContraindicationsAnswered,
    CorrelatedTestRecorded,
    ImagingRecorded,
    ManagementAnswered,
    PainSourceAnswered,
    QuestionnaireAnswered,
    ScoreRecorded,
    after,
)
from discogram.pathway.candidacy.facts import (
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Decided,
    Decision,
    Imaging,
    Indication,
    Questionnaire,
    Score,
    TestKind,
    Tool,
)
from discogram.words.spine import Disc
from tests.pathway.candidacy.cases import APPROVED, NSAID

DAY = date(2026, 11, 1)
TEST = CorrelatedTest(TestKind.PFIRRMANN, "IV", DAY, Disc.L4_L5)
SCORE = Score(Tool.PCS, 31, DAY)
FILLED = Questionnaire(Tool.GAD_7, (3, 2, 1, 1, 1, 1, 1), DAY)
LEFT_OUT = Questionnaire(Tool.GAD_7, (3, None, 1, 1, 1, 1, 1), DAY)
IMAGING = Imaging(mri_on=DAY)
BACKGROUND = Background(somatisation=True)
ANSWER = ContraindicationAnswer(Contraindication.INFECTION, False)
SURGERY = frozenset({Indication.SURGERY_CONSIDERED})


@pytest.mark.parametrize(
    ("body", "known"),
    [
        (
            ConservativeCareRecorded(DAY, (NSAID,)),
            Candidacy(pain_since=DAY, treatments=(NSAID,)),
        ),
        (ImagingRecorded(IMAGING), Candidacy(imaging=IMAGING)),
        (
            ManagementAnswered(True, SURGERY),
            Candidacy(would_change_management=True, indications=SURGERY),
        ),
        (
            PainSourceAnswered(False, True),
            Candidacy(imaging_settled_it=False, mainly_psychogenic=True),
        ),
        (ContraindicationsAnswered((ANSWER,)), Candidacy(answers=(ANSWER,))),
        (BackgroundAnswered(BACKGROUND), Candidacy(background=BACKGROUND)),
        (CorrelatedTestRecorded(TEST), Candidacy(tests=(TEST,))),
        (ScoreRecorded(SCORE), Candidacy(scores=(SCORE,))),
        (
            QuestionnaireAnswered(FILLED),
            Candidacy(questionnaires=(FILLED,), scores=(Score(Tool.GAD_7, 10, DAY),)),
        ),
        (QuestionnaireAnswered(LEFT_OUT), Candidacy(questionnaires=(LEFT_OUT,))),
        (AuthorisationRecorded(APPROVED), Candidacy(authorisation=APPROVED)),
        (
            CandidacyDecided(Decision.DEFER, "staff-7"),
            Candidacy(decided=Decided(Decision.DEFER, "staff-7")),
        ),
    ],
)
def test_an_event_tells_what_it_names_and_no_more(body: Body, known: Candidacy) -> None:
    """Folding one event into nothing gives exactly its facts."""
    assert after(Candidacy(), body) == known


def test_every_body_is_listed() -> None:
    """The codec finds each event that can happen."""
    assert set(get_args(Body)) == set(BODIES)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_frozen(body: type) -> None:
    """What happened does not change; its fields have plain names."""
    assert body.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert all(not field.name.startswith("_") for field in fields(body))


def test_a_newer_answer_takes_the_place_of_the_older_one() -> None:
    """A corrected contraindication is answered anew; the others stay."""
    pregnant = ContraindicationAnswer(Contraindication.PREGNANCY, None)
    facts = after(Candidacy(), ContraindicationsAnswered((pregnant, ANSWER)))

    corrected = after(
        facts,
        ContraindicationsAnswered((ContraindicationAnswer(Contraindication.INFECTION, True),)),
    )

    assert corrected.answer_to(Contraindication.INFECTION).present is True
    assert corrected.answer_to(Contraindication.PREGNANCY).present is None


def test_the_order_of_different_answers_does_not_matter() -> None:
    """Three contraindications answered in any order give the same facts."""
    bodies = [
        ContraindicationsAnswered((ContraindicationAnswer(item, False),))
        for item in tuple(Contraindication)[:3]
    ]

    folded = []
    for order in permutations(bodies):
        facts = Candidacy()
        for body in order:
            facts = after(facts, body)
        folded.append(facts)

    assert all(each == folded[0] for each in folded)
