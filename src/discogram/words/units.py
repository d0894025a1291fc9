"""How much, in which unit, as it was entered?

A quantity keeps the digits and the UCUM unit that the person gave (`Decimal`, so ``14.0`` stays
``14.0``). Comparing and subtracting go through exact fractions, so no rounding can move a value
across a threshold; `Quantity.to` rounds, for printing only.

Factors are exact by definition: 1 lb = 0.45359237 kg, 1 in = 25.4 mm, standard gravity
9.80665 m/s2 (so 1 [psi] = 6.894757... kPa), and UCUM's own m[Hg] = 133.322 kPa. A unit whose
nought is elsewhere has an offset besides: 32 [degF] is 0 Cel, and five of nine make one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import ClassVar, Self

from discogram.errors import InputError, Reason, reason


class Unit(StrEnum):
    """The UCUM codes in use, and no others."""

    PSI = "[psi]"
    KPA = "kPa"
    BAR = "bar"
    MMHG = "mm[Hg]"
    ML = "mL"
    DEG = "deg"
    SCORE = "{score}"
    MGY = "mGy"
    MSV = "mSv"
    GY_CM2 = "Gy.cm2"
    MGY_CM2 = "mGy.cm2"
    MGY_CM = "mGy.cm"
    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "d"
    WEEK = "wk"
    MONTH = "mo"
    YEAR = "a"
    MM = "mm"
    MG = "mg"
    G = "g"
    MG_PER_ML = "mg/mL"
    MG_PER_KG = "mg/kg"
    KG = "kg"
    POUND = "[lb_av]"
    CELSIUS = "Cel"
    FAHRENHEIT = "[degF]"
    INR = "{INR}"
    PLATELETS = "10*9/L"
    CREATININE_MG_DL = "mg/dL"
    CREATININE_UMOL_L = "umol/L"
    EGFR = "mL/min/{1.73_m2}"
    CRP_MG_L = "mg/L"
    ML_PER_S = "mL/s"
    PER_MINUTE = "{beats}/min"
    PERCENT = "%"
    COUNT = "{count}"
    ONE = "1"


POUND_IN_KG = Fraction(45359237, 100_000_000)
"""The avoirdupois pound, exact by definition."""

_POUND_FORCE_PER_SQUARE_INCH_IN_KPA = (
    POUND_IN_KG * Fraction(980665, 100_000) / Fraction(254, 10_000) ** 2 / 1000
)
"""lb x standard gravity / in^2, exact; UCUM table 'customary units', [lbf_av] and [sin_i]."""

_MOST_PLACES = 99
"""1e999999999 as an exact fraction would take all the memory there is; nobody measured it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, both as entered; subclasses say which units make sense."""

    value: Decimal
    unit: Unit

    FACTORS: ClassVar[dict[Unit, Fraction]] = {}
    """How many of the kind's base unit one of each accepted unit is."""
    OFFSETS: ClassVar[dict[Unit, Fraction]] = {}
    """What nought of a unit is in the base unit, where it is not nought there too."""
    LEAST: ClassVar[Decimal | None] = None
    MOST: ClassVar[Decimal | None] = None
    """Bounds of what can be true at all, in the base unit; None means no bound."""

    def __post_init__(self) -> None:
        """Refuse another quantity's unit and what cannot be true of any patient."""
        problem = self._problem()
        if problem:
            raise InputError(problem)

    def _problem(self) -> Reason | None:
        none = self._is_none()
        if none is not None:
            return none
        if not _can_be_true(type(self), self.value, self.unit):  # type: ignore[arg-type]  # mypy takes the instances' hash for the class's
            low = self._in_own_unit(self.LEAST, ceil)
            high = self._in_own_unit(self.MOST, floor)
            return reason(
                "quantity-out-of-range", quantity=self, least=low, most=high, base=self.unit
            )
        return None

    def _is_none(self) -> Reason | None:
        """Why it is no amount of its kind at all."""
        if self.unit not in self.FACTORS:
            known = tuple(str(unit) for unit in self.FACTORS)
            return reason("unit-of-another-quantity", unit=self.unit, known=known)
        if not self.value.is_finite() or abs(self.value.adjusted()) > _MOST_PLACES:
            return reason("quantity-not-a-number", value=str(self.value))
        return None

    def _in_own_unit(
        self, bound: Decimal | None, inwards: Callable[[Fraction], int]
    ) -> Decimal | None:
        """A bound of the base unit in the unit that was typed, for a message.

        It is rounded inwards, so that what the message asks for is taken.
        """
        if bound is None:
            return None
        hundredths = inwards(self._out_of_base(Fraction(bound), self.unit) * 100)
        short = Decimal(hundredths).scaleb(-2)
        return short.normalize() if hundredths % 100 else Decimal(hundredths // 100)

    @classmethod
    def of(cls, value: object, unit: str) -> Self:
        """Read a value and a UCUM code as a person or a file gave them."""
        return cls(*cls._read(value, unit))

    @classmethod
    def recalled(cls, value: object, unit: str) -> Self:
        """Read what a record holds: a bound that was drawn later takes nothing back."""
        made = object.__new__(cls)
        for name, each in zip(("value", "unit"), cls._read(value, unit), strict=True):
            object.__setattr__(made, name, each)
        none = made._is_none()
        if none is not None:
            raise InputError(none)
        return made

    @classmethod
    def _read(cls, value: object, unit: str) -> tuple[Decimal, Unit]:
        try:
            known = Unit(unit)
        except ValueError:
            offered = tuple(str(code) for code in cls.FACTORS)
            raise InputError(reason("unit-unknown", unit=unit, known=offered)) from None
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            raise InputError(reason("quantity-not-a-number", value=str(value))) from None
        return number, known

    @property
    def exact(self) -> Fraction:
        """The amount in the base unit of its kind, without rounding."""
        return _amount(type(self), self.value, self.unit)  # type: ignore[arg-type]  # as above

    def exact_in(self, unit: Unit) -> Fraction:
        """The amount in another unit of the same kind, without rounding."""
        return self._out_of_base(self.exact, unit)

    @classmethod
    def _into_base(cls, value: Decimal, unit: Unit) -> Fraction:
        return Fraction(value) * cls.FACTORS[unit] + cls.OFFSETS.get(unit, 0)

    @classmethod
    def _out_of_base(cls, amount: Fraction, unit: Unit) -> Fraction:
        return (amount - cls.OFFSETS.get(unit, 0)) / cls.FACTORS[unit]

    def to(self, unit: Unit, places: int = 1) -> Decimal:
        """The amount in another unit, rounded for printing; as entered in its own unit.

        >>> Pressure.of(10, "[psi]").to(Unit.KPA)
        Decimal('68.9')
        """
        if unit is self.unit:
            return self.value
        return rounded(self.exact_in(unit), places)

    def __lt__(self, other: "Quantity") -> bool:
        """Compare amounts, whatever the units; equality stays *as entered*."""
        return self.exact < other.exact

    def __le__(self, other: "Quantity") -> bool:
        """Compare amounts, whatever the units."""
        return self.exact <= other.exact

    def __gt__(self, other: "Quantity") -> bool:
        """Compare amounts, whatever the units."""
        return self.exact > other.exact

    def __ge__(self, other: "Quantity") -> bool:
        """Compare amounts, whatever the units."""
        return self.exact >= other.exact

    def __str__(self) -> str:
        """Print digits and UCUM code as entered."""
        return f"{self.value} {self.unit}"


@lru_cache(maxsize=16_384)
def _amount(kind: type[Quantity], value: Decimal, unit: Unit) -> Fraction:
    """An amount in the base unit; a cohort repeats the same few hundred readings."""
    return kind._into_base(value, unit)


@lru_cache(maxsize=16_384)
def _can_be_true(kind: type[Quantity], value: Decimal, unit: Unit) -> bool:
    """Whether an amount lies within what can be true of any patient."""
    amount, low, high = kind._into_base(value, unit), kind.LEAST, kind.MOST
    return (low is None or amount >= Fraction(low)) and (
        high is None or amount <= Fraction(high)
    )


def rounded(amount: Fraction, places: int = 1) -> Decimal:
    """Round an exact amount for printing, half to even.

    >>> rounded(Fraction(100, 3), 2)
    Decimal('33.33')
    """
    step = Decimal(1).scaleb(-places)
    scaled = round(amount * 10**places)
    return (Decimal(scaled) * step).quantize(step, ROUND_HALF_EVEN)


class Pressure(Quantity):
    """A pressure in the disc or the syringe; base unit psi, as every criterion prints it."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.PSI: Fraction(1),
        Unit.KPA: 1 / _POUND_FORCE_PER_SQUARE_INCH_IN_KPA,
        Unit.BAR: 100 / _POUND_FORCE_PER_SQUARE_INCH_IN_KPA,
        Unit.MMHG: Fraction(133_322, 1_000_000) / _POUND_FORCE_PER_SQUARE_INCH_IN_KPA,
    }
    LEAST: ClassVar[Decimal | None] = Decimal(-7)
    MOST: ClassVar[Decimal | None] = Decimal(441)
    """What a disc manometer can show: -7 to +441 psi (Merit class, 510(k) K011811)."""

    def above(self, opening: "Pressure") -> Fraction:
        """How far above the opening pressure, in psi, exactly; may be negative."""
        return self.exact - opening.exact


class Volume(Quantity):
    """A volume of contrast or drug; base unit mL."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.ML: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(20)
    """The syringe of a disc manometer holds 20 mL; nothing larger can have been injected."""


class Angle(Quantity):
    """An angle of the C-arm, the gantry or a needle; base unit degree."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.DEG: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(-180)
    MOST: ClassVar[Decimal | None] = Decimal(180)


class PainScore(Quantity):
    """A pain score on the 0-10 numeric rating scale as the patient said it."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.SCORE: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(10)


class AbsorbedDose(Quantity):
    """Dose at the reference point or CTDIvol; base unit mGy."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.MGY: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(50_000)
    """Hours of beam at the highest rate of any C-arm; a test of discs needs minutes."""


class DoseArea(Quantity):
    """Dose-area product; base unit Gy.cm2."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.GY_CM2: Fraction(1),
        Unit.MGY_CM2: Fraction(1, 1000),
    }
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(5_000)
    """The longest interventions give some hundreds; what is more is mGy.cm2 misread."""


class DoseLength(Quantity):
    """CT dose-length product; base unit mGy.cm."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.MGY_CM: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(50_000)
    """One pass over the whole trunk gives one or two thousand."""


class Duration(Quantity):
    """A length of time on a clock, never of the calendar; base unit second."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.SECOND: Fraction(1),
        Unit.MINUTE: Fraction(60),
        Unit.HOUR: Fraction(3600),
    }
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(366 * 24 * 3600)
    """A year: the longest thing told in hours is how long a medicine is held."""


class Temperature(Quantity):
    """A body temperature; base unit degree Celsius."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.CELSIUS: Fraction(1),
        Unit.FAHRENHEIT: Fraction(5, 9),
    }
    OFFSETS: ClassVar[dict[Unit, Fraction]] = {Unit.FAHRENHEIT: Fraction(-160, 9)}
    LEAST: ClassVar[Decimal | None] = Decimal(30)
    MOST: ClassVar[Decimal | None] = Decimal(44)
    """385 is 38.5 with its mark lost."""


class Mass(Quantity):
    """A mass of drug given; base unit mg."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.MG: Fraction(1),
        Unit.G: Fraction(1000),
    }
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(100_000)
    """100 g: the iodine of a whole bottle of contrast is 60 g."""


class Concentration(Quantity):
    """Drug or iodine per volume; base unit mg/mL."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.MG_PER_ML: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(1000)
    """More than the water that a drug is dissolved in weighs; contrast has 400 of iodine."""
