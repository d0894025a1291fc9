"""What a candidacy fact refuses, and that its lists are whole (M08, M09)."""

from datetime import date

import pytest

from discogram.errors import InputError
from discogram.pathway.candidacy.events import ContraindicationsAnswered
from discogram.pathway.candidacy.facts import (
    MEDICINES,
    MOST,
    VALUES,
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Score,
    TestKind,
    Tool,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.conclusion.facts import Background as ConclusionsBackground

DAY = date(2026, 1, 10)


def test_every_other_test_has_its_words() -> None:
    """No kind of test is left without the words it can say."""
    assert set(VALUES) == set(TestKind)


def test_every_questionnaire_has_its_highest_sum() -> None:
    """The highest sums, as the questionnaires print them, transcribed a second time."""
    assert MOST == {
        Tool.PHQ_9: 9 * 3,
        Tool.GAD_7: 7 * 3,
        Tool.PHQ_15: 15 * 2,
        Tool.PCS: 13 * 4,
        Tool.ODI: 100,
        Tool.ZUNG: 23 * 3,
        Tool.MSPQ: 13 * 3,
    }


def test_medicines_are_the_kinds_that_are_swallowed() -> None:
    """An injection or a block is care, but not the medicine that is asked for."""
    assert {TreatmentKind.NSAID, TreatmentKind.ANALGESIC} == MEDICINES


def test_the_background_is_named_as_the_conclusion_names_it() -> None:
    """What is asked here is what weighs there, name for name."""
    asked = set(Background.__dataclass_fields__)

    assert asked == set(ConclusionsBackground.__dataclass_fields__) - {"sedation"}


def test_a_treatment_ends_after_it_began() -> None:
    """Reversed dates are refused, with the place of the later one."""
    with pytest.raises(InputError) as wrong:
        Treatment(TreatmentKind.NSAID, DAY, date(2026, 1, 9))

    assert [(why.id, why.place) for why in wrong.value.reasons] == [
        ("candidacy-treatment-reversed", "ended")
    ]


def test_a_treatment_that_ended_does_not_go_on() -> None:
    """Two answers that exclude each other are refused."""
    with pytest.raises(InputError) as wrong:
        Treatment(TreatmentKind.NSAID, None, DAY, ongoing=True)

    assert [why.id for why in wrong.value.reasons] == ["candidacy-treatment-ended-and-ongoing"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (TestKind.PFIRRMANN, "VI"),
        (TestKind.MODIC, "4"),
        (TestKind.HIZ, ""),
        (TestKind.EMG, "I"),
    ],
)
def test_a_test_says_only_its_own_words(kind: TestKind, value: str) -> None:
    """A grade that the scale does not have is refused."""
    with pytest.raises(InputError) as wrong:
        CorrelatedTest(kind, value, DAY)

    assert [why.id for why in wrong.value.reasons] == ["candidacy-test-value"]


@pytest.mark.parametrize("value", [-1, 28])
def test_a_sum_that_cannot_be_is_refused(value: int) -> None:
    """A questionnaire has a highest sum."""
    with pytest.raises(InputError) as wrong:
        Score(Tool.PHQ_9, value, DAY)

    assert [why.id for why in wrong.value.reasons] == ["candidacy-score-range"]


def test_one_question_has_one_answer() -> None:
    """Two answers to the same contraindication are refused, in the facts and in the event."""
    answer = ContraindicationAnswer(Contraindication.INFECTION, False)

    for build in (ContraindicationsAnswered, lambda twice: Candidacy(answers=twice)):
        with pytest.raises(InputError) as wrong:
            build((answer, answer))
        assert [why.id for why in wrong.value.reasons] == ["candidacy-answered-twice"]


def test_what_was_not_asked_is_unknown() -> None:
    """An answer nobody gave is None, never no."""
    assert Candidacy().answer_to(Contraindication.PREGNANCY).present is None
