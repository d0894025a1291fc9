"""How well do the kidneys filter? CKD-EPI 2021, from serum creatinine, without race.

Inker LA et al., N Engl J Med 2021;385:1737-49 (`ckd-epi-2021`), the creatinine equation::

    142 x min(Scr/k, 1)^a x max(Scr/k, 1)^-1.200 x 0.9938^age [x 1.012 if female]

with k = 0.7 and a = -0.241 for women, k = 0.9 and a = -0.302 for men. It holds for adults.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.errors import InputError, reason
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.labs import Egfr, Lab, LabKind, newest
from discogram.words.units import Unit

ADULT = 18
"""The equation was made from adults; children have one of their own."""
OLDEST = 120


class Sex(StrEnum):
    """The sex that the equation asks for."""

    FEMALE = "female"
    MALE = "male"


_KAPPA = {Sex.FEMALE: 0.7, Sex.MALE: 0.9}
_ALPHA = {Sex.FEMALE: -0.241, Sex.MALE: -0.302}
_FACTOR = {Sex.FEMALE: 1.012, Sex.MALE: 1.0}


def egfr(creatinine_mg_dl: float, age_years: int, sex: Sex) -> float:
    """The estimated filtration rate in mL/min/1.73 m2, not rounded.

    >>> round(egfr(1.0, 50, Sex.MALE))
    92
    >>> round(egfr(1.0, 50, Sex.FEMALE))
    69
    """
    share = creatinine_mg_dl / _KAPPA[sex]
    below = min(share, 1.0) ** _ALPHA[sex]
    above = max(share, 1.0) ** -1.200
    rate: float = 142 * below * above * 0.9938**age_years * _FACTOR[sex]
    return rate


def estimated(creatinine: Lab, age_years: int, sex: Sex) -> Lab:
    """The filtration rate as a blood value of the same moment, rounded to a whole number.

    `age_years` is the age on the day the blood was taken. Raises `InputError` for a value that
    is no creatinine and for an age that the equation was not made for.
    """
    if creatinine.kind is not LabKind.CREATININE:
        raise InputError(reason("preparation-egfr-not-creatinine", kind=creatinine.kind))
    if not ADULT <= age_years <= OLDEST:
        raise InputError(reason("preparation-egfr-age", age=age_years, least=ADULT))
    rate = Decimal(round(egfr(float(creatinine.quantity.exact), age_years, sex)))
    least, most = Egfr.LEAST or rate, Egfr.MOST or rate
    within = min(max(rate, least), most)
    return replace(creatinine, kind=LabKind.EGFR, value=within, unit=Unit.EGFR)


def with_estimates(facts: Preparation, born: date | None, sex: Sex | None) -> Preparation:
    """The facts, with the rate that follows from each creatinine that came without one.

    A rate that the laboratory printed for the same blood stands alone. Nothing follows where
    `born` or `sex` is None (not asked), or where the patient was no adult.
    """
    if born is None or sex is None:
        return facts
    printed = {lab.taken_at.instant for lab in facts.labs if lab.kind is LabKind.EGFR}
    rates = tuple(
        estimated(lab, years, sex)
        for lab in facts.labs
        if lab.kind is LabKind.CREATININE and lab.taken_at.instant not in printed
        if ADULT <= (years := age_on(lab.taken_at.day, born)) <= OLDEST
    )
    return replace(facts, estimated_rates=rates)


def rate_on(facts: Preparation, on: date) -> Lab | None:
    """The newest filtration rate up to the end of a day, printed or estimated; None: none.

    Of two of one moment the lower one.
    """
    known = (*facts.labs, *facts.estimated_rates)
    return min(
        newest(known, LabKind.EGFR, on), key=lambda lab: lab.quantity.exact, default=None
    )


def age_on(day: date, born: date) -> int:
    """How many birthdays lie between a birth and a day; negative before the birth.

    >>> born = date(1979, 8, 21)
    >>> age_on(date(2026, 8, 20), born), age_on(date(2026, 8, 21), born)
    (46, 47)
    """
    had_it = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (not had_it)
