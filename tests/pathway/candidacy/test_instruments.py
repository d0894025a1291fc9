"""What the questionnaires say, from their items or their sums (M08, B07)."""

from datetime import date

import pytest

from discogram.errors import InputError
from discogram.pathway.candidacy.facts import ITEMS, Candidacy, Questionnaire, Score, Tool
from discogram.pathway.candidacy.instruments import (
    BANDS,
    Band,
    band_of,
    dram,
    newest_sums,
    scores_are_low,
)
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import TABLE, TODAY, but

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
EARLIER = date(2026, 1, 1)


def test_every_questionnaire_has_its_items() -> None:
    """How many items each has and what one gives at most, transcribed a second time."""
    assert ITEMS == {
        Tool.PHQ_9: (9, 3),
        Tool.GAD_7: (7, 3),
        Tool.PHQ_15: (15, 2),
        Tool.PCS: (13, 4),
        Tool.ODI: (10, 5),
        Tool.ZUNG: (23, 3),
        Tool.MSPQ: (13, 3),
    }
    assert set(BANDS) == set(Tool) - {Tool.ZUNG, Tool.MSPQ}


@pytest.mark.parametrize(
    ("tool", "items", "total"),
    [
        (Tool.PHQ_9, (1, 2, 3, 0, 1, 2, 3, 0, 0), 12),
        (Tool.PHQ_9, (1, 2, 3, 0, 1, 2, 3, 0, None), None),
        (Tool.GAD_7, (3,) * 7, 21),
        (Tool.PHQ_15, (2,) * 15, 30),
        (Tool.PCS, (4,) * 13, 52),
        (Tool.ZUNG, (1,) * 23, 23),
        (Tool.MSPQ, (1,) * 13, 13),
        (Tool.ODI, (2,) * 10, 40),
        (Tool.ODI, (2, 2, 2, 2, 2, 2, 2, 3, 3, None), 44),  # 20 of 45: 44.4 per cent
        (Tool.ODI, (5, 4, None, None, None, None, None, None, None, None), 90),
        (Tool.ODI, (1, 0, 0, 0, 0, 0, 0, 0, None, None), 3),  # 1 of 40: 2.5 per cent
        (Tool.ODI, (None,) * 10, None),
    ],
)
def test_items_are_summed(tool: Tool, items: tuple[int | None, ...], total: int | None) -> None:
    """A missing item leaves the sum unknown; the disability index counts what was answered."""
    assert Questionnaire(tool, items, TODAY).counted == total


@pytest.mark.parametrize(
    ("tool", "value", "band"),
    [
        (Tool.PHQ_9, 9, Band.LOW),
        (Tool.PHQ_9, 10, Band.MODERATE),
        (Tool.PHQ_9, 14, Band.MODERATE),
        (Tool.PHQ_9, 15, Band.MODERATELY_SEVERE),
        (Tool.GAD_7, 9, Band.LOW),
        (Tool.GAD_7, 10, Band.MODERATE),
        (Tool.PHQ_15, 9, Band.LOW),
        (Tool.PHQ_15, 10, Band.MEDIUM),
        (Tool.PHQ_15, 14, Band.MEDIUM),
        (Tool.PHQ_15, 15, Band.HIGH),
        (Tool.PCS, 29, Band.LOW),
        (Tool.PCS, 30, Band.RELEVANT),
        (Tool.ODI, 0, Band.MINIMAL_DISABILITY),
        (Tool.ODI, 20, Band.MINIMAL_DISABILITY),
        (Tool.ODI, 21, Band.MODERATE_DISABILITY),
        (Tool.ODI, 40, Band.MODERATE_DISABILITY),
        (Tool.ODI, 41, Band.SEVERE_DISABILITY),
        (Tool.ODI, 60, Band.SEVERE_DISABILITY),
        (Tool.ODI, 61, Band.CRIPPLING),
        (Tool.ODI, 80, Band.CRIPPLING),
        (Tool.ODI, 81, Band.BED_BOUND),
    ],
)
def test_a_sum_has_its_band(tool: Tool, value: int, band: Band) -> None:
    """Each band from its least sum, and not one below it."""
    assert band_of(tool, value, TABLE, TODAY) is band


@pytest.mark.parametrize(
    ("zung", "mspq", "category"),
    [
        (16, None, Band.NORMAL),
        (16, 39, Band.NORMAL),
        (17, 11, Band.AT_RISK),
        (33, 11, Band.AT_RISK),
        (17, 12, Band.DISTRESSED_SOMATIC),
        (33, 13, Band.DISTRESSED_SOMATIC),
        (34, None, Band.DISTRESSED_DEPRESSIVE),
        (34, 0, Band.DISTRESSED_DEPRESSIVE),
        (17, None, None),
        (None, 13, None),
    ],
)
def test_dram_reads_two_questionnaires_as_one(
    zung: int | None, mspq: int | None, category: Band | None
) -> None:
    """Between 17 and 33 the MSPQ decides, and twelve itself counts as distress."""
    assert dram(zung, mspq, TABLE, TODAY) is category


def zung(value: int) -> Score:
    """A modified Zung index of today."""
    return Score(Tool.ZUNG, value, TODAY)


@pytest.mark.parametrize(
    ("scores", "verdict", "missing"),
    [
        ((), UNKNOWN, ("scores",)),
        ((Score(Tool.ODI, 60, TODAY),), UNKNOWN, ("scores",)),
        ((Score(Tool.PHQ_9, 9, TODAY),), MET, ()),
        ((Score(Tool.PHQ_9, 10, TODAY),), NOT_MET, ()),
        ((Score(Tool.PCS, 29, TODAY), Score(Tool.PHQ_15, 10, TODAY)), NOT_MET, ()),
        # the newest sum stands, whatever the order in which they were entered
        ((Score(Tool.GAD_7, 3, TODAY), Score(Tool.GAD_7, 15, EARLIER)), MET, ()),
        # of one day the higher one
        ((Score(Tool.GAD_7, 15, TODAY), Score(Tool.GAD_7, 3, TODAY)), NOT_MET, ()),
        ((Score(Tool.GAD_7, 15, date(2027, 1, 1)),), UNKNOWN, ("scores",)),
        ((zung(10),), MET, ()),
        ((zung(34),), NOT_MET, ()),
        ((zung(20),), UNKNOWN, ("mspq",)),
        ((zung(20), Score(Tool.MSPQ, 5, TODAY)), NOT_MET, ()),
        ((Score(Tool.MSPQ, 5, TODAY),), UNKNOWN, ("zung",)),
    ],
)
def test_scores_are_low(
    scores: tuple[Score, ...], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """A questionnaire at its published figure raises a flag; half a DRAM asks for the rest."""
    finding = scores_are_low(but(scores=scores), TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (verdict, missing)


def incomplete(on: date) -> Candidacy:
    """The patient with a low PHQ-9 of November and one of another day with an item left out."""
    return but(questionnaires=(Questionnaire(Tool.PHQ_9, (0,) * 8 + (None,), on),))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (incomplete(TODAY), UNKNOWN),
        (incomplete(EARLIER), MET),
        (incomplete(date(2026, 11, 1)), MET),
    ],
)
def test_a_newer_questionnaire_that_is_incomplete_is_unknown(
    facts: Candidacy, verdict: Verdict
) -> None:
    """An old low sum does not speak for today; a whole one of the same day does."""
    finding = scores_are_low(facts, TABLE, TODAY)

    assert finding.verdict is verdict
    assert finding.missing == ((Tool.PHQ_9,) if verdict is UNKNOWN else ())
    assert newest_sums(facts, TODAY)[Tool.PHQ_9] == (None if verdict is UNKNOWN else 4)


def test_the_finding_says_the_band_and_cites_its_source() -> None:
    """The reader hears how high, of which questionnaire; disability is told, and is no risk."""
    high = but(scores=(Score(Tool.PHQ_9, 16, TODAY), zung(40), Score(Tool.ODI, 90, TODAY)))
    low = but(scores=(Score(Tool.PHQ_9, 2, TODAY), Score(Tool.ODI, 90, TODAY)))
    findings = [scores_are_low(facts, TABLE, TODAY) for facts in (high, low)]

    assert findings[0].reason.params["tools"] == {
        Tool.PHQ_9: Band.MODERATELY_SEVERE,
        Tool.ZUNG: Band.DISTRESSED_DEPRESSIVE,
    }
    assert set(findings[0].sources) == {"kroenke-2001", "main-1992"}
    assert findings[1].reason.params["bands"] == {
        Tool.PHQ_9: Band.LOW,
        Tool.ODI: Band.BED_BOUND,
    }


def test_everything_that_is_wrong_with_a_questionnaire_is_told_at_once() -> None:
    """Too few items, two that cannot be, and a total that is another one."""
    with pytest.raises(InputError) as wrong:
        Questionnaire(Tool.PHQ_9, (0, 4, 1, -1, 0, 0, 0, 0), TODAY, total=30)

    assert [(why.id, why.place) for why in wrong.value.reasons] == [
        ("candidacy-items-count", "items"),
        ("candidacy-item-range", "items[1]"),
        ("candidacy-item-range", "items[3]"),
        ("candidacy-total-differs", "total"),
    ]


def test_a_total_is_held_against_the_items() -> None:
    """The same sum passes; one that cannot be counted is not taken on trust."""
    whole, part = (1,) * 9, (1,) * 8 + (None,)

    assert Questionnaire(Tool.PHQ_9, whole, TODAY, total=9).counted == 9
    with pytest.raises(InputError):
        Questionnaire(Tool.PHQ_9, part, TODAY, total=8)
