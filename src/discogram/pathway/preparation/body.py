"""What is measured and asked of the patient's body, and in which unit?

Bounds are what can be true of an adult: a value outside them is a slip of the pen.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from discogram.words.civil import CivilTime
from discogram.words.units import POUND_IN_KG, Quantity, Temperature, Unit


class Weight(Quantity):
    """A body's weight; base unit kg."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.KG: Fraction(1),
        Unit.POUND: POUND_IN_KG,
    }
    LEAST: ClassVar[Decimal | None] = Decimal(20)
    MOST: ClassVar[Decimal | None] = Decimal(400)
    """Nought is a scale that nobody stood on."""


class BodyTemperature(Quantity):
    """A body's temperature; base unit degree Celsius."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = Temperature.FACTORS
    OFFSETS: ClassVar[dict[Unit, Fraction]] = Temperature.OFFSETS
    LEAST: ClassVar[Decimal | None] = Decimal(30)
    MOST: ClassVar[Decimal | None] = Decimal(43)
    """98.6 with the unit left at Celsius lands outside."""


class BloodPressure(Quantity):
    """A blood pressure, upper or lower; base unit mmHg."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.MMHG: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(20)
    MOST: ClassVar[Decimal | None] = Decimal(300)


class HeartRate(Quantity):
    """Heartbeats per minute."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.PER_MINUTE: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(20)
    MOST: ClassVar[Decimal | None] = Decimal(300)


class Saturation(Quantity):
    """Oxygen saturation on room air; base unit per cent."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.PERCENT: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(40)
    MOST: ClassVar[Decimal | None] = Decimal(100)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A weight, and when somebody stood on the scale."""

    weight: Weight
    measured_at: CivilTime


@dataclass(frozen=True, slots=True)
class Vitals:
    """What was measured at one moment; what is None was not measured then."""

    measured_at: CivilTime
    temperature: BodyTemperature | None = None
    systolic: BloodPressure | None = None
    diastolic: BloodPressure | None = None
    heart_rate: HeartRate | None = None
    saturation: Saturation | None = None


@dataclass(frozen=True, slots=True)
class Illness:
    """What speaks for an infection, as asked of the patient at one moment.

    `recent` is an illness with fever or an infection in the weeks before, `skin_lesion` one
    where the needle goes in.
    """

    told_at: CivilTime
    antibiotic_course: bool | None = None
    skin_lesion: bool | None = None
    recent: bool | None = None

    @property
    def shows(self) -> bool:
        """Whether something was said that speaks for an infection."""
        return True in (self.antibiotic_course, self.skin_lesion, self.recent)
