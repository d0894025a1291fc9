"""How far may a count or a median be believed?

Pure arithmetic without a patient: the score interval of a proportion, order statistics of a
median, and the limits of a funnel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import exp, lgamma, log, sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Interval:
    """From the least to the greatest value that the data bear."""

    low: Fraction
    high: Fraction


def wilson(yes: int, known: int, confidence: Fraction) -> Interval:
    """The score interval of a proportion [wilson-1927], method 3 of [newcombe-1998].

    `known` is at least 1. It stays within 0 and 1, and is honest where nobody or everybody is
    counted.

    >>> interval = wilson(81, 263, Fraction(95, 100))
    >>> round(float(interval.low), 4), round(float(interval.high), 4)
    (0.2553, 0.3662)
    """
    z = deviate(confidence)
    share = yes / known
    middle = share + z * z / (2 * known)
    reach = z * sqrt(share * (1 - share) / known + z * z / (4 * known * known))
    whole = 1 + z * z / known
    low = 0.0 if yes == 0 else (middle - reach) / whole
    high = 1.0 if yes == known else (middle + reach) / whole
    return Interval(Fraction(low), Fraction(high))


@lru_cache(maxsize=32)
def deviate(confidence: Fraction) -> float:
    """How many standard deviations hold so much of a normal distribution, around its middle."""
    return NormalDist().inv_cdf((1 + float(confidence)) / 2)


def median_interval(ordered: Sequence[int], confidence: Fraction) -> Interval | None:
    """The two observations between which the median lies, whatever the distribution.

    `ordered` from the least. Order statistics of [thompson-1936], exact, as tabled in
    [campbell-1988]. None where too few were observed for any such pair: fewer than six at 95 %.
    """
    rank = rank_for_median(len(ordered), confidence)
    return (
        None
        if rank is None
        else Interval(Fraction(ordered[rank - 1]), Fraction(ordered[-rank]))
    )


@lru_cache(maxsize=4096)
def rank_for_median(count: int, confidence: Fraction) -> int | None:
    """Which place from either end bounds the median; None where none does.

    The greatest rank r with P(B < r) <= (1 - confidence) / 2, where B is binomial(count, 1/2).
    """
    allowed = (1 - confidence) / 2 * 2**count
    ways, below, rank = 1, 0, 0
    while below + ways <= allowed:
        below += ways
        ways = ways * (count - rank) // (rank + 1)
        rank += 1
    return rank or None


def quantile(ordered: Sequence[int], share: Fraction) -> Fraction:
    """The value below which a share lies, between neighbours in proportion; never empty.

    >>> quantile([1, 2, 3, 4], Fraction(1, 4))
    Fraction(7, 4)
    """
    place = share * (len(ordered) - 1)
    before = int(place)
    after = min(before + 1, len(ordered) - 1)
    return ordered[before] + (place - before) * (ordered[after] - ordered[before])


@dataclass(frozen=True, slots=True)
class Limits:
    """Between which shares an operator of so many tests differs from all by chance alone."""

    known: int
    inner: Interval
    outer: Interval


def funnel_limits(share: Fraction, known: int, inner: Fraction, outer: Fraction) -> Limits:
    """The exact binomial limits of [spiegelhalter-2005], appendix A.1.1, interpolated.

    `share` is that of all tests together; `known` is at least 1.
    """
    tails = [float(1 - each) / 2 for each in (inner, outer)]
    wanted = sorted((*tails, *(1 - tail for tail in tails)))
    found = [Fraction(each) for each in _shares_below(float(share), known, wanted)]
    return Limits(known, Interval(found[1], found[2]), Interval(found[0], found[3]))


def _shares_below(share: float, known: int, wanted: Sequence[float]) -> Iterator[float]:
    """The shares below which so much of the binomial distribution lies, in rising order."""
    if share in (0.0, 1.0):
        yield from [share] * len(wanted)
        return
    count, mass = _lowest(share, known)
    before = 0.0
    for below in wanted:
        while before + mass < below and count < known:
            before += mass
            mass *= (known - count) / (count + 1) * share / (1 - share)
            count += 1
        over = (before + mass - below) / mass
        yield min(1.0, max(0.0, (count - over) / known))


def _lowest(share: float, known: int) -> tuple[int, float]:
    """The least count whose probability is worth adding, and that probability."""
    count = int(known * share)
    mass = _mass(count, known, share)
    while count > 0 and mass > _NOTHING:
        mass *= count / (known - count + 1) * (1 - share) / share
        count -= 1
    return count, mass


_NOTHING = 1e-20
"""A probability that adds nothing to a sum whose digits end at 1e-16."""


def _mass(count: int, known: int, share: float) -> float:
    """The probability of exactly so many."""
    ways = lgamma(known + 1) - lgamma(count + 1) - lgamma(known - count + 1)
    return exp(ways + count * log(share) + (known - count) * log(1 - share))
