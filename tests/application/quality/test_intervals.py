"""B10: intervals, against published worked examples and against a second computation."""

from fractions import Fraction
from math import comb, isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.application.quality.intervals import (
    Interval,
    deviate,
    funnel_limits,
    median_interval,
    quantile,
    rank_for_median,
    wilson,
)

SURE = Fraction(95, 100)

# Newcombe 1998, table I, method 3 (score, without continuity correction).
NEWCOMBE = {
    (81, 263): (0.2553, 0.3662),
    (15, 148): (0.0624, 0.1605),
    (0, 20): (0.0000, 0.1611),
    (1, 29): (0.0061, 0.1718),
}


@pytest.mark.parametrize(("yes", "known"), NEWCOMBE)
def test_the_score_interval_is_the_published_one(yes: int, known: int) -> None:
    """Every example of the comparison of seven methods, to its four places."""
    found = wilson(yes, known, SURE)

    low, high = NEWCOMBE[yes, known]
    assert (round(float(found.low), 4), round(float(found.high), 4)) == (low, high)


counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts)
def test_the_ends_of_the_score_interval_solve_the_score_equation(
    count: tuple[int, int],
) -> None:
    """Wilson 1927: an end is the share from which the observed one lies z deviations away."""
    yes, known = count

    found = wilson(yes, known, SURE)

    for end in (float(found.low), float(found.high)):
        away = abs(yes / known - end)
        assert isclose(away, deviate(SURE) * sqrt(end * (1 - end) / known), abs_tol=1e-9)


@given(counts)
def test_yes_and_no_are_told_alike(count: tuple[int, int]) -> None:
    """The interval of the complement is the mirror image, and both hold what was observed."""
    yes, known = count

    found, mirror = wilson(yes, known, SURE), wilson(known - yes, known, SURE)

    assert 0 <= found.low <= Fraction(yes, known) <= found.high <= 1
    assert isclose(found.low, 1 - mirror.high, abs_tol=1e-12)


# Campbell and Gardner 1988, and any table of the sign test: rank of the lower end at 95 %.
RANKS = {6: 1, 8: 1, 9: 2, 10: 2, 12: 3, 15: 4, 20: 6, 25: 8, 30: 10, 40: 14, 50: 18, 100: 40}


@pytest.mark.parametrize("known", RANKS)
def test_the_median_lies_between_the_tabled_ranks(known: int) -> None:
    """The order statistics of the published table."""
    assert rank_for_median(known, SURE) == RANKS[known]


@given(st.integers(1, 300))
def test_the_ranks_cover_the_median_as_often_as_promised(known: int) -> None:
    """The next pair inwards would not, by an exact sum over every sign pattern."""

    def covered(rank: int) -> Fraction:
        ways = sum(comb(known, each) for each in range(rank, known - rank + 1))
        return Fraction(ways, 2**known)

    rank = rank_for_median(known, SURE)

    if rank is None:
        assert covered(1) < SURE
    else:
        assert covered(rank) >= SURE > covered(rank + 1)


def test_too_few_values_bear_no_interval() -> None:
    """Five observations hold the median in 15 of 16 samples only."""
    assert median_interval((1, 2, 3, 4, 5), SURE) is None
    assert median_interval((1, 2, 3, 4, 5, 9), SURE) == Interval(Fraction(1), Fraction(9))


@given(st.lists(st.integers(-50, 50), min_size=6, max_size=60))
def test_the_interval_of_a_median_holds_the_median(values: list[int]) -> None:
    """Whatever the distribution, ties included."""
    ordered = sorted(values)

    found = median_interval(ordered, SURE)

    assert found is not None
    assert found.low <= quantile(ordered, Fraction(1, 2)) <= found.high


def test_quartiles_lie_between_neighbours_in_proportion() -> None:
    """One to five: the quartiles are two and four."""
    ordered = (1, 2, 3, 4, 5)

    assert [quantile(ordered, Fraction(n, 4)) for n in range(5)] == [1, 2, 3, 4, 5]
    assert quantile((7,), Fraction(1, 4)) == 7


def exact_share_below(share: Fraction, known: int, below: Fraction) -> Fraction:
    """The same definition in exact fractions, summed from nobody upwards."""
    masses = [
        comb(known, each) * share**each * (1 - share) ** (known - each)
        for each in range(known + 1)
    ]
    sums = [sum(masses[: each + 1], Fraction(0)) for each in range(known + 1)]
    count = next(each for each, so_far in enumerate(sums) if so_far >= below)
    over = (sums[count] - below) / masses[count]
    return min(Fraction(1), max(Fraction(0), (count - over) / known))


@pytest.mark.parametrize("known", [5, 17, 60, 200])
@pytest.mark.parametrize("share", [Fraction(1, 20), Fraction(2, 5), Fraction(97, 100)])
def test_the_limits_of_a_funnel_are_the_binomial_ones(share: Fraction, known: int) -> None:
    """Spiegelhalter 2005, appendix A.1.1, against exact fractions."""
    found = funnel_limits(share, known, SURE, Fraction(998, 1000))

    for interval, tail in ((found.inner, Fraction(25, 1000)), (found.outer, Fraction(1, 1000))):
        assert isclose(interval.low, exact_share_below(share, known, tail), abs_tol=1e-9)
        assert isclose(interval.high, exact_share_below(share, known, 1 - tail), abs_tol=1e-9)


@given(st.integers(1, 3000), st.fractions(0, 1, max_denominator=200))
def test_the_limits_of_a_funnel_lie_in_one_another(known: int, share: Fraction) -> None:
    """The outer pair holds the inner one, and no limit leaves 0 to 1."""
    found = funnel_limits(share, known, SURE, Fraction(998, 1000))

    assert 0 <= found.outer.low <= found.inner.low <= found.inner.high <= found.outer.high <= 1
