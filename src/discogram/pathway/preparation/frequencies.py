"""How is a rate told, so that a patient can picture it? As a natural frequency.

*2 to 3 in 1000* is understood where 0.245 % is not. The number of people is a power of ten, so
that two frequencies can be held against each other; the count is whole, and where the rate lies
between two counts both are told.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

SMALLEST, LARGEST = 100, 1_000_000
"""How many people a rate is pictured among, at least and at most."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """From how many to how many, among how many; the rate lies between, exactly."""

    least: int
    most: int
    out_of: int


def natural_frequency(rate: Fraction) -> Frequency:
    """A rate as whole people among the smallest power of ten in which one of them is ill.

    >>> natural_frequency(Fraction(12, 4891))
    Frequency(least=2, most=3, out_of=1000)
    >>> natural_frequency(Fraction(4, 10))
    Frequency(least=40, most=40, out_of=100)
    """
    out_of = SMALLEST
    while 0 < rate * out_of < 1 and out_of < LARGEST:
        out_of *= 10
    return Frequency(floor(rate * out_of), ceil(rate * out_of), out_of)


def one_in(rate: Fraction, digits: int = 2) -> int:
    """A rate above nothing as *one in how many*, to so many digits.

    >>> one_in(Fraction(12, 4891)), one_in(Fraction(21, 4804))
    (410, 230)
    """
    exact = 1 / rate
    step: int = 10 ** max(len(str(int(exact))) - digits, 0)
    return round(exact / step) * step
