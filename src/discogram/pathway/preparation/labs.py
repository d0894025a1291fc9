"""Which blood values are asked for, and which of several counts?

A value keeps digits and unit as the laboratory printed them. Bounds are what can be true of a
living adult: a value outside them is a slip of the pen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Quantity, Unit


class LabKind(StrEnum):
    """A blood value."""

    CREATININE = "creatinine"
    EGFR = "egfr"
    INR = "inr"
    PLATELETS = "platelets"
    APTT = "aptt"
    CRP = "crp"


class Creatinine(Quantity):
    """Serum creatinine; base unit mg/dL (88.4 umol/L, molar mass 113.12 g/mol)."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {
        Unit.CREATININE_MG_DL: Fraction(1),
        Unit.CREATININE_UMOL_L: Fraction(10, 884),
    }
    LEAST: ClassVar[Decimal | None] = Decimal("0.1")
    MOST: ClassVar[Decimal | None] = Decimal(30)
    """One written in the other's unit lands outside: 70 mg/dL, 0.8 umol/L."""


class Egfr(Quantity):
    """Estimated glomerular filtration rate; base unit mL/min/1.73 m2."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.EGFR: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(1)
    MOST: ClassVar[Decimal | None] = Decimal(250)


class Inr(Quantity):
    """International normalised ratio."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.INR: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal("0.5")
    MOST: ClassVar[Decimal | None] = Decimal(20)
    """Analysers print no higher; 25 is 2.5 with its mark lost."""


class Platelets(Quantity):
    """Platelet count; base unit 10^9/L, the same number as thousands per microlitre."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.PLATELETS: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(1)
    MOST: ClassVar[Decimal | None] = Decimal(3000)
    """A count per microlitre, 250000, lands outside."""


class Aptt(Quantity):
    """Activated partial thromboplastin time; base unit second."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.SECOND: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(10)
    MOST: ClassVar[Decimal | None] = Decimal(300)


class Crp(Quantity):
    """C-reactive protein; base unit mg/L."""

    FACTORS: ClassVar[dict[Unit, Fraction]] = {Unit.CRP_MG_L: Fraction(1)}
    LEAST: ClassVar[Decimal | None] = Decimal(0)
    MOST: ClassVar[Decimal | None] = Decimal(1000)


QUANTITIES: dict[LabKind, type[Quantity]] = {
    LabKind.CREATININE: Creatinine,
    LabKind.EGFR: Egfr,
    LabKind.INR: Inr,
    LabKind.PLATELETS: Platelets,
    LabKind.APTT: Aptt,
    LabKind.CRP: Crp,
}
"""The quantity that each blood value is; a test proves that none is left out."""


@dataclass(frozen=True, slots=True)
class Lab:
    """One blood value: digits and unit as printed, and when the blood was taken."""

    kind: LabKind
    value: Decimal
    unit: Unit
    taken_at: CivilTime

    def __post_init__(self) -> None:
        """Refuse another quantity's unit and what cannot be true of any patient."""
        _ = self.quantity

    @property
    def quantity(self) -> Quantity:
        """The value as the quantity that it is."""
        return QUANTITIES[self.kind](self.value, self.unit)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A value outside its limit that a physician looked at and takes on; `by` is a staff id.

    It holds for this value alone: newer blood is looked at anew.
    """

    lab: Lab
    by: str
    why: FreeText
    accepted_at: CivilTime


def newest(labs: Iterable[Lab], kind: LabKind, on: date) -> tuple[Lab, ...]:
    """The values of a kind that were taken last, up to the end of a day.

    Empty when there is none. Several when blood was taken at one moment and two values were
    written: nobody can say which is right, so each has to do.
    """
    told = [lab for lab in labs if lab.kind is kind and lab.taken_at.day <= on]
    last = max((lab.taken_at.instant for lab in told), default=None)
    return tuple(lab for lab in told if lab.taken_at.instant == last)


def age_in_days(lab: Lab, on: date) -> int:
    """How many midnights lie between the taking of the blood and a day."""
    return (on - lab.taken_at.day).days
