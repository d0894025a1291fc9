"""Rows B03 and B06: quantities keep digits and unit, and compare without rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.words.units import (
    AbsorbedDose,
    Angle,
    Concentration,
    DoseArea,
    DoseLength,
    Duration,
    Mass,
    PainScore,
    Pressure,
    Quantity,
    Temperature,
    Unit,
    Volume,
    rounded,
)

KINDS = (
    Pressure,
    Volume,
    Angle,
    PainScore,
    AbsorbedDose,
    DoseArea,
    DoseLength,
    Duration,
    Mass,
    Concentration,
)
UNIT_PAIRS = [
    (kind, one, other) for kind in KINDS for one in kind.FACTORS for other in kind.FACTORS
]


def psi_within(low=-7, high=441):
    """Pressures that a manometer can show, with up to three decimals."""
    return st.decimals(low, high, places=3)


@st.composite
def pressures(draw):
    """A pressure in any unit, within what a manometer can show."""
    unit = draw(st.sampled_from(sorted(Pressure.FACTORS)))
    most = rounded(Fraction(440) / Pressure.FACTORS[unit], 3)
    least = rounded(Fraction(-6) / Pressure.FACTORS[unit], 3)
    return Pressure(draw(st.decimals(least, most, places=3)), unit)


@pytest.mark.parametrize(
    ("unit", "printed"),
    [
        (Unit.KPA, "6.894757"),
        (Unit.BAR, "0.068948"),
        (Unit.MMHG, "51.715"),
        (Unit.PSI, "1.000"),
    ],
)
def test_one_psi_is_what_the_tables_print(unit, printed):
    """1 psi = 6.894757 kPa = 51.715 mmHg (interop/conventions.md), to the printed digit."""
    places = len(printed.partition(".")[2])

    assert str(rounded(Pressure.of("1", "[psi]").exact_in(unit), places)) == printed


def test_one_psi_is_exact_by_definition():
    """The pound, the inch and standard gravity are defined numbers: no digit is measured."""
    pound, gravity, inch = Fraction("0.45359237"), Fraction("9.80665"), Fraction("0.0254")

    assert Pressure.of("1", "[psi]").exact_in(Unit.KPA) == pound * gravity / inch**2 / 1000


def test_a_bar_is_a_hundred_kilopascals():
    """Metric units convert by whole factors; a millimetre of mercury is UCUM's 0.133322 kPa."""
    assert Pressure.of("1", "bar").exact == Pressure.of("100", "kPa").exact
    assert Pressure.of("1000", "mm[Hg]").exact == Pressure.of("133.322", "kPa").exact


@given(pressures(), st.sampled_from(sorted(Pressure.FACTORS)))
def test_converting_there_and_back_changes_nothing(pressure, unit):
    """A conversion inverts exactly: no rounding hides in it."""
    there = pressure.exact_in(unit)

    assert there * Pressure.FACTORS[unit] == pressure.exact


@given(pressures(), pressures())
def test_order_does_not_depend_on_the_unit(one, other):
    """Of two pressures the same one is higher in every unit, and exactly one relation holds."""
    for unit in Pressure.FACTORS:
        assert (one < other) == (one.exact_in(unit) < other.exact_in(unit))
    assert [one < other, one.exact == other.exact, one > other].count(True) == 1
    assert (one <= other) == (not one > other)
    assert (one >= other) == (not one < other)


@given(pressures(), pressures())
def test_above_is_the_exact_difference(static, opening):
    """Static less opening, in psi, whatever the two units."""
    assert static.above(opening) == static.exact - opening.exact
    assert static.above(opening) == -opening.above(static)


@given(psi_within(), st.sampled_from(["{}", "{}0", "{}000"]))
def test_digits_stay_as_they_were_entered(number, form):
    """14.0 stays 14.0: the number of digits says how exactly somebody read it."""
    digits = form.format(number)

    assert str(Pressure.of(digits, "[psi]").value) == digits
    assert str(Pressure.of(digits, "[psi]")) == f"{digits} [psi]"
    assert Pressure.of(digits, "[psi]").to(Unit.PSI) == Decimal(digits)


@pytest.mark.parametrize(
    ("value", "unit", "into", "places", "expected"),
    [
        ("10", "[psi]", Unit.KPA, 1, "68.9"),
        ("10", "[psi]", Unit.KPA, 3, "68.948"),
        ("103.4", "kPa", Unit.PSI, 1, "15.0"),
        ("1", "bar", Unit.MMHG, 0, "750"),
        ("0", "bar", Unit.PSI, 2, "0.00"),
    ],
)
def test_rounding_is_for_print(value, unit, into, places, expected):
    """A printed conversion has as many decimals as were asked for."""
    assert str(Pressure.of(value, unit).to(into, places)) == expected


@given(st.fractions(-1000, 1000), st.integers(0, 4))
def test_rounding_is_off_by_half_a_digit_at_most(amount, places):
    """The printed number is the nearest one that has these decimals."""
    printed = rounded(amount, places)

    assert len(str(printed).partition(".")[2]) == places
    assert abs(Fraction(printed) - amount) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize("kind", KINDS)
def test_the_unit_of_another_quantity_is_refused(kind):
    """14 mL is no pressure: every unit that does not measure the thing is turned away."""
    strangers = set(Unit) - set(kind.FACTORS)

    assert strangers
    for unit in strangers:
        with pytest.raises(InputError, match="unit-of-another-quantity"):
            kind(Decimal(1), unit)


@pytest.mark.parametrize(("kind", "one", "other"), UNIT_PAIRS)
def test_every_unit_of_a_kind_converts_into_every_other(kind, one, other):
    """Within one kind, going round leaves the amount as it was."""
    quantity = kind(Decimal("0.5"), one)

    assert quantity.exact_in(other) * kind.FACTORS[other] == quantity.exact


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_unit_is_the_base(kind):
    """Bounds are read in the first unit, so its factor is one."""
    assert next(iter(kind.FACTORS.values())) == 1


@pytest.mark.parametrize(
    ("kind", "unit", "inside", "outside"),
    [
        (Pressure, "[psi]", ["-7", "441", "0"], ["-7.001", "441.001"]),
        (Pressure, "kPa", ["3040", "-48"], ["3041", "-49"]),
        (Volume, "mL", ["0", "20"], ["-0.1", "20.1"]),
        (PainScore, "{score}", ["0", "10", "6.5"], ["-1", "11", "10.01"]),
        (Angle, "deg", ["-180", "180"], ["180.5", "-181"]),
        (Mass, "g", ["0", "100"], ["-0.1", "100.1"]),
        (Duration, "min", ["0"], ["-1"]),
    ],
)
def test_what_cannot_be_true_is_refused(kind, unit, inside, outside):
    """A pain of 11/10 or a pressure beyond the gauge is a slip of the pen."""
    for value in inside:
        assert str(kind.of(value, unit).value) == value
    for value in outside:
        with pytest.raises(InputError, match="quantity-out-of-range"):
            kind.of(value, unit)


@pytest.mark.parametrize(
    ("fahrenheit", "celsius"),
    [("100.4", "38.0"), ("98.6", "37.0"), ("101.5", "38.6"), ("86", "30.0"), ("111.2", "44.0")],
)
def test_a_temperature_is_compared_in_celsius_and_kept_as_it_was_read(fahrenheit, celsius):
    """Nought is elsewhere in Fahrenheit: 32 is 0, and the bounds are the same ones."""
    read = Temperature.of(fahrenheit, "[degF]")

    assert str(read) == f"{fahrenheit} [degF]"
    assert str(read.to(Unit.CELSIUS)) == celsius
    assert read.exact_in(Unit.FAHRENHEIT) == Fraction(fahrenheit)
    assert Temperature.of("38.0", "Cel").to(Unit.FAHRENHEIT) == Decimal("100.4")
    assert (read >= Temperature.of("38.0", "Cel")) is (Decimal(celsius) >= 38)


@pytest.mark.parametrize(
    ("value", "unit"), [("98.6", "Cel"), ("37", "[degF]"), ("111.3", "[degF]")]
)
def test_a_temperature_beside_the_wrong_unit_is_told_its_bounds(value, unit):
    """Nobody alive is 37 °F or 98.6 °C: the two scales do not meet."""
    with pytest.raises(InputError) as wrong:
        Temperature.of(value, unit)

    (why,) = wrong.value.reasons
    bounds = {"Cel": (30, 44), "[degF]": (86, Decimal("111.2"))}
    assert (why.params["least"], why.params["most"]) == bounds[unit]


@pytest.mark.parametrize(
    "value",
    [None, True, "", "ten", "1,5", "NaN", "sNaN", "Infinity", "-Infinity", [], {}],
)
def test_what_is_no_number_is_refused(value):
    """Words, blanks, truth values and infinities are no amounts."""
    with pytest.raises(InputError, match="quantity-not-a-number"):
        Pressure.of(value, "[psi]")


@pytest.mark.parametrize("value", ["1e999999999", "1e-999999999", "0e999999999", "-1E+100"])
def test_an_absurd_exponent_is_refused_at_once(value):
    """A number that cannot be written out is refused before it fills the memory."""
    with pytest.raises(InputError, match="quantity-not-a-number"):
        Mass.of(value, "mg")


def test_an_unknown_unit_names_the_known_ones():
    """Somebody who writes psi is told to write [psi]."""
    with pytest.raises(InputError) as wrong:
        Pressure.of("14", "psi")

    (why,) = wrong.value.reasons
    assert why.id == "unit-unknown"
    assert why.params == {"unit": "psi", "known": ("[psi]", "kPa", "bar", "mm[Hg]")}


def test_equality_is_as_entered():
    """100 kPa and 1 bar are the same pressure, and not the same entry."""
    in_kpa, in_bar = Pressure.of("100", "kPa"), Pressure.of("1", "bar")

    assert in_kpa != in_bar
    assert in_kpa.exact == in_bar.exact
    assert in_kpa <= in_bar <= in_kpa


def test_a_bare_quantity_has_no_units():
    """Only a kind of quantity knows its units; the base class refuses all of them."""
    with pytest.raises(InputError, match="unit-of-another-quantity"):
        Quantity(Decimal(1), Unit.PSI)
