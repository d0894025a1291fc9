"""Row B03: a pressure exactly on a limit, and a hair beside it, in every unit.

No decimal number of kilopascals is 15 or 50 psi (the inch and the pound do not divide), so
there the nearest entries on both sides must part. Differences can be exact again.
"""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from fractions import Fraction

import pytest

from discogram.words.units import Pressure, Unit
from tests.pathway.conclusion.cases import category, disc, painless, psi, step, study

CONTROLS = (painless("L3/L4"), painless("L5/S1"))

AT = [
    # set, psi above opening, by its own wording, strict, inclusive
    ("sis-2004", "14.999", "absolute", "absolute", "absolute"),
    ("sis-2004", "15", "discogenic", "discogenic", "absolute"),
    ("sis-2004", "15.001", "discogenic", "discogenic", "discogenic"),
    ("sis-2004", "49.999", "discogenic", "discogenic", "discogenic"),
    ("sis-2004", "50", "none", "none", "discogenic"),
    ("sis-2004", "50.001", "none", "none", "none"),
    ("isis-older", "14.999", "positive", "positive", "positive"),
    ("isis-older", "15", "negative", "negative", "positive"),
    ("isis-older", "15.001", "negative", "negative", "negative"),
    (
        "derby-2005",
        "15",
        "low-pressure-positive",
        "high-pressure-positive",
        "low-pressure-positive",
    ),
    ("derby-2005", "15.001", *["high-pressure-positive"] * 3),
    ("derby-2005", "50", "high-pressure-positive", "negative", "high-pressure-positive"),
    ("derby-2005", "50.001", "negative", "negative", "negative"),
    ("derby-1999-pressure", "14.999", "chemical", "chemical", "chemical"),
    ("derby-1999-pressure", "15", "mechanical", "mechanical", "chemical"),
    ("derby-1999-pressure", "50", "mechanical", "indeterminate", "mechanical"),
    ("derby-1999-pressure", "50.001", *["indeterminate"] * 3),
    ("derby-1999-pressure", "90", "indeterminate", "normal", "indeterminate"),
    ("derby-1999-pressure", "90.001", *["normal"] * 3),
]


def hurting_at(above, opening="60"):
    """A concordant 8/10 at a pressure above an opening that rules out the absolute limb."""
    static = Decimal(above) + Decimal(opening) - 10
    return study(disc("L4/L5", step(8, "concordant", static), opening=opening), *CONTROLS)


@pytest.mark.parametrize(("criteria", "above", "own", "strict", "inclusive"), AT)
def test_a_limit_is_read_as_its_source_words_it(criteria, above, own, strict, inclusive):
    """Below or up to: each source's own wording, unless the user overrules it."""
    asked = hurting_at(above)

    assert category(criteria, asked) == own
    assert category(criteria, asked, boundary="strict") == strict
    assert category(criteria, asked, boundary="inclusive") == inclusive


@pytest.mark.parametrize(
    ("static", "own", "inclusive"),
    [
        ("49.999", "positive", "positive"),
        ("50", "negative", "positive"),
        ("50.001", *["negative"] * 2),
    ],
)
def test_the_older_wording_counts_fifty_absolute(static, own, inclusive):
    """In the older text 50 psi is what the gauge shows, not what lies above opening."""
    asked = study(disc("L4/L5", step(8, "concordant", Decimal(static) - 10)), *CONTROLS)

    assert category("isis-older", asked) == own
    assert category("isis-older", asked, boundary="inclusive") == inclusive


def beside(limit, unit, rounding):
    """The last entry below a limit in psi, or the first above it, with twenty decimals."""
    exact = psi(limit).exact_in(unit)
    with localcontext(prec=60):
        digits = Decimal(exact.numerator) / Decimal(exact.denominator)
        return Pressure(digits.quantize(Decimal("1e-20"), rounding), unit)


OTHER_UNITS = [Unit.KPA, Unit.BAR, Unit.MMHG]


@pytest.mark.parametrize("unit", OTHER_UNITS)
@pytest.mark.parametrize(
    ("limit", "criteria", "below", "above"),
    [
        (15, "sis-2004", "absolute", "discogenic"),
        (50, "sis-2004", "discogenic", "none"),
        (15, "derby-2005", "low-pressure-positive", "high-pressure-positive"),
        (50, "derby-2005", "high-pressure-positive", "negative"),
        (15, "derby-1999-pressure", "chemical", "mechanical"),
        (50, "derby-1999-pressure", "mechanical", "indeterminate"),
        (90, "derby-1999-pressure", "indeterminate", "normal"),
    ],
)
def test_a_hair_beside_the_limit_is_told_apart_in_any_unit(unit, limit, criteria, below, above):
    """Twenty decimals of a kilopascal below or above a limit in psi fall on their own side."""
    zero = Pressure(Decimal(0), unit)
    found = []
    for rounding in (ROUND_FLOOR, ROUND_CEILING):
        one = replace(step(8, "concordant"), static_pressure=beside(limit, unit, rounding))
        target = disc("L4/L5", one)
        test = replace(target.test, opening_pressure=zero)
        found.append(category(criteria, study(replace(target, test=test), *CONTROLS)))

    assert found == [below, above]


@pytest.mark.parametrize("unit", OTHER_UNITS)
@pytest.mark.parametrize("limit", [15, 50])
def test_no_decimal_is_exactly_the_limit(unit, limit):
    """A limit in psi lies strictly between its two neighbours in any other unit."""
    low, high = (beside(limit, unit, each) for each in (ROUND_FLOOR, ROUND_CEILING))

    assert low.exact < limit < high.exact
    assert high.exact - low.exact < Fraction(1, 10**17)


@pytest.mark.parametrize(
    ("opening", "static", "unit"),
    [
        # 127 x 127 = 16129, so multiples of 16.129 psi are exact in kPa
        (("16.129", "[psi]"), ("31.129", "[psi]"), "[psi]"),
        (("111.2055403815125", "kPa"), ("31.129", "[psi]"), "kPa and [psi]"),
        (("1.112055403815125", "bar"), ("31.129", "[psi]"), "bar and [psi]"),
    ],
)
def test_fifteen_above_opening_is_exact_across_units(opening, static, unit):
    """An opening read in kPa and a static pressure read in psi can be exactly 15 psi apart."""
    target = disc("L4/L5", step(8, "concordant"))
    one = replace(target.test.steps[0], static_pressure=Pressure.of(*static))
    test = replace(target.test, opening_pressure=Pressure.of(*opening), steps=(one,))
    asked = study(replace(target, test=test), *CONTROLS)

    assert category("sis-2004", asked) == "discogenic", unit
    assert category("sis-2004", asked, boundary="inclusive") == "absolute", unit


def test_pain_limits_are_inclusive_everywhere():
    """At least 7/10 includes 7, and 6.9 is below it, whatever the boundary for pressures."""
    for boundary in (None, "strict", "inclusive"):
        asked = [
            study(disc("L4/L5", step(pain, "concordant", 10)), *CONTROLS) for pain in (7, 6.9)
        ]

        assert [category("sis-2004", each, boundary=boundary) for each in asked] == [
            "absolute",
            "none",
        ]
