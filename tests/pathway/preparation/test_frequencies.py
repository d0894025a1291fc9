"""Natural frequencies: M12."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.preparation.frequencies import (
    LARGEST,
    SMALLEST,
    Frequency,
    natural_frequency,
    one_in,
)

rates = st.fractions(0, 1)
seen = st.fractions(Fraction(1, LARGEST), 1)


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        (Fraction(12, 4891), (2, 3, 1000)),
        (Fraction(21, 4804), (4, 5, 1000)),
        (Fraction(12, 12770), (9, 10, 10_000)),
        (Fraction(22, 14133), (1, 2, 1000)),
        (Fraction(4, 173), (2, 3, 100)),
        (Fraction("0.006"), (6, 6, 1000)),
        (Fraction("0.0004"), (4, 4, 10_000)),
        (Fraction(4, 10), (40, 40, 100)),
        (Fraction("0.03"), (3, 3, 100)),
        (Fraction("0.01"), (1, 1, 100)),
        (Fraction(0), (0, 0, 100)),
        (Fraction(1), (100, 100, 100)),
        (Fraction(1, 10**9), (0, 1, LARGEST)),
    ],
)
def test_a_rate_is_told_in_whole_people(rate: Fraction, told: tuple[int, int, int]) -> None:
    """Counts that read well, and both neighbours where the rate lies between two."""
    assert natural_frequency(rate) == Frequency(*told)


@given(rates)
def test_the_rate_lies_within_its_frequency(rate: Fraction) -> None:
    """What is told is true to the digit: the rate is between the counts, one apart at most."""
    told = natural_frequency(rate)

    assert Fraction(told.least, told.out_of) <= rate <= Fraction(told.most, told.out_of)
    assert told.most - told.least <= 1
    assert SMALLEST <= told.out_of <= LARGEST


@given(seen)
def test_nobody_is_pictured_in_vain(rate: Fraction) -> None:
    """At least one person is ill in the picture, and no smaller picture would show one."""
    told = natural_frequency(rate)

    assert told.least >= 1
    assert told.out_of == SMALLEST or rate * told.out_of < 10


@pytest.mark.parametrize(
    ("rate", "digits", "people"),
    [
        ("0.5", 2, 2),
        ("0.01", 2, 100),
        ("0.0245", 2, 41),
        ("0.00012", 2, 8300),
        ("12/4891", 2, 410),
        ("21/4804", 2, 230),
        ("0.00006875", 3, 14_500),
    ],
)
def test_a_rate_becomes_one_in_many(rate: str, digits: int, people: int) -> None:
    """Two digits are kept, as many as the studies have; a radiation risk keeps three."""
    assert one_in(Fraction(rate), digits) == people


@given(st.fractions(Fraction(1, 10**6), 1))
def test_one_in_many_is_near(rate: Fraction) -> None:
    """Rounding to two digits moves a rate by a twentieth at most."""
    assert abs(one_in(rate) * rate - 1) <= Fraction(1, 2)
