"""Walsh 1990: the thermometer where it was used, two behaviours, an abnormal disc."""

from dataclasses import replace

import pytest

from discogram.pathway.conclusion.clauses import behaviours_are_enough
from discogram.words.spine import Region
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import (
    answer,
    category,
    concluded,
    disc,
    limits,
    step,
    study,
)

SEEN = ("guarding", "verbalising")


def walsh(pain, kind="similar", behaviours=SEEN, grade=1, nucleogram=None, thermometer=None):
    """One disc, as Walsh looks at it."""
    target = disc(
        "L4/L5",
        step(pain, kind),
        behaviours=behaviours,
        grade=grade,
        nucleogram=nucleogram,
        thermometer=thermometer,
    )
    return study(target)


CASES = [
    (walsh(6), "positive"),
    (walsh(5.9), "negative"),
    (walsh(8, "discordant"), "negative"),
    (walsh(8, "concordant"), "positive"),
    (walsh(8, behaviours=["sighing"]), "negative"),
    (walsh(8, behaviours=[]), "negative"),
    (walsh(8, behaviours=None), "not-assessable"),
    # the 0-5 thermometer goes before the 0-10 scale
    (walsh(2, thermometer=3), "positive"),
    (walsh(9, thermometer=2), "negative"),
    (walsh(None, thermometer=3), "positive"),
    (walsh(None), "not-assessable"),
    (walsh(0, "none", thermometer=5), "negative"),  # 0/10 is no similar pain
    # abnormal: nucleogram irregular or worse, or any fissure on CT
    (walsh(8, grade=0), "not-assessable"),  # the nucleogram may still be abnormal
    (walsh(8, grade=0, nucleogram="lobular"), "negative"),
    (walsh(8, grade=0, nucleogram="irregular"), "positive"),
    (walsh(8, grade=None, nucleogram="cottonball"), "not-assessable"),
    (walsh(8, grade=None, nucleogram="ruptured"), "positive"),
    (walsh(8, grade=1, nucleogram="cottonball"), "positive"),
]


@pytest.mark.parametrize(("asked", "expected"), CASES)
def test_a_line_of_walsh(asked, expected):
    """Bad pain of a familiar kind, two behaviours and an abnormal disc, each of them."""
    assert category("walsh-1990", asked) == expected


def test_it_asks_no_control_and_no_pressure():
    """Walsh's criteria name neither."""
    rules = {clause.rule for clause in answer("walsh-1990", walsh(8)).clauses}

    assert rules == {"pain", "concordance", "behaviours", "abnormal"}


@pytest.mark.parametrize(("thermometer", "derived"), [(None, True), (4, False)])
def test_six_of_ten_is_marked_as_derived(thermometer, derived):
    """Where the thermometer was not used, the reader is told that 6/10 stands for 3/5."""
    found = concluded(walsh(8, thermometer=thermometer)).criteria["walsh-1990"]

    assert ("conclusion-assume-derived-score" in [why.id for why in found.assumptions]) is (
        derived
    )


def test_it_answers_above_the_lumbar_spine_too():
    """Walsh and the pain code are asked in every region."""
    target = disc("C5/C6", step(8, "similar"), behaviours=SEEN, grade=2)

    assert category("walsh-1990", study(target, region=Region.CERVICAL), "C5/C6") == "positive"


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ([], Verdict.UNKNOWN),
        (["grimacing"], Verdict.UNKNOWN),
        (["grimacing", "guarding"], Verdict.MET),
    ],
)
def test_too_few_behaviours_of_a_disc_not_watched_throughout_are_unknown(seen, expected):
    """Nobody wrote down what was shown at the strongest increment: none seen is no *none*."""
    test = disc("L4/L5", step(8, "concordant"), behaviours=seen).test
    partly = replace(test, watched_throughout=False)
    least = limits().rows["walsh_1990_behaviours"]

    assert behaviours_are_enough(partly, least).verdict is expected
    assert behaviours_are_enough(test, least).verdict is not Verdict.UNKNOWN
