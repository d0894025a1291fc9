"""Xi 2016: at most two contiguous levels, and a control with an intact annulus."""

import pytest

from discogram.words.spine import Count
from tests.pathway.conclusion.cases import answer, category, disc, painless, step, study


def hurting(level, pain=8, kind="similar"):
    """A level that hurt."""
    return disc(level, step(pain, kind), grade=4)


L34 = hurting("L3/L4")
CASES = [
    # levels that hurt beside L4/L5, category of L4/L5 with a sound control somewhere beside
    ("alone", [], "positive"),
    ("two, side by side", [hurting("L5/S1")], "positive"),
    ("two, with a gap", [hurting("L2/L3")], "not-assessable"),
    ("three", [hurting("L5/S1"), hurting("L2/L3")], "not-assessable"),
    ("a second one below 8/10", [hurting("L2/L3", 7)], "positive"),
    ("a second one discordant", [hurting("L2/L3", 9, "discordant")], "positive"),
]


@pytest.mark.parametrize(("name", "others", "expected"), CASES, ids=[each[0] for each in CASES])
def test_at_most_two_levels_side_by_side(name, others, expected):
    """More levels, or a gap between them, are beyond what Xi would fuse."""
    asked = study(hurting("L4/L5"), painless("L3/L4"), *others)

    assert category("xi-2016", asked) == expected, name


def test_a_level_that_may_hurt_leaves_it_open():
    """With two sure levels and a third that was not asked, nobody can count them."""
    unasked = disc("L2/L3", step(9, None))
    asked = study(hurting("L4/L5"), hurting("L5/S1"), painless("L3/L4"), unasked)
    found = answer("xi-2016", asked)

    assert found.category == "not-assessable"
    assert found.missing == ("L2/L3.concordance",)


def test_a_level_that_would_still_fit_does_not_matter():
    """If even with the unasked neighbour there are two contiguous levels, all is known."""
    asked = study(hurting("L4/L5"), disc("L5/S1", step(9, None)), painless("L3/L4"))

    assert category("xi-2016", asked) == "positive"


def test_contiguous_in_this_spine():
    """With six lumbar vertebrae L4/L5 and L5/L6 follow one another."""
    discs = (hurting("L4/L5"), hurting("L5/L6"), painless("L3/L4"))

    assert category("xi-2016", study(*discs, count=Count.SIX_LUMBAR)) == "positive"
