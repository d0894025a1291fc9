"""Needle facts: M04, M05."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.needle.facts import LONGEST_MM, THICKEST, THINNEST, NeedlePlan
from discogram.words.spine import Disc


def test_every_problem_of_a_needle_is_listed_at_once() -> None:
    """A needle that does not exist, is too thick and far too long has three problems."""
    with pytest.raises(InputError) as caught:
        NeedlePlan(
            Disc.L4_L5,
            introducer_gauge=22,
            needle_gauge=8,
            needle_length_mm=Decimal(1500),
        )

    assert [(why.id, why.place) for why in caught.value.reasons] == [
        ("needle-gauge-unknown", "needle_gauge"),
        ("needle-introducer-too-thin", "introducer_gauge"),
        ("needle-length-impossible", "needle_length_mm"),
    ]


@given(st.integers(THICKEST, THINNEST), st.integers(THICKEST, THINNEST))
def test_the_inner_needle_is_thinner_than_its_introducer(outer: int, inner: int) -> None:
    """A pair is accepted exactly when the inner needle has the larger gauge."""
    try:
        NeedlePlan(Disc.L4_L5, introducer_gauge=outer, needle_gauge=inner)
        accepted = True
    except InputError:
        accepted = False

    assert accepted is (inner > outer)


@pytest.mark.parametrize("length", ["0", "-90", "300.1", "NaN", "Infinity"])
def test_a_length_that_no_needle_has_is_refused(length: str) -> None:
    """Zero, negative, endless and unreadable lengths are refused; the longest needle is not."""
    assert NeedlePlan(Disc.L4_L5, needle_length_mm=Decimal(LONGEST_MM)).needle_length_mm == 300

    with pytest.raises(InputError):
        NeedlePlan(Disc.L4_L5, needle_length_mm=Decimal(length))
