"""With what can a dose be compared, so that it can be pictured (M13)?

With the days in which nature gives as much, and with a nominal risk: ICRP 103's coefficient for
a population, linear and without threshold. Neither says what will become of one patient.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from discogram.errors import Reason, reason
from discogram.pathway.preparation.frequencies import one_in
from discogram.words.evidence import Table, Threshold

DAYS_IN_A_YEAR = Fraction(1461, 4)
_LONG = 90
"""Days from which a length of time reads better in months."""


@dataclass(frozen=True, slots=True)
class NominalRisk:
    """A cancer in one of from so many to so many people, by the coefficients in force.

    The higher coefficient gives the fewer people. None: no dose, so no such people.
    """

    fewest: int | None
    most: int | None
    sources: tuple[str, ...]


def background(msv: Fraction, table: Table, on: date) -> Reason:
    """In how many days nature gives as much, or months where these read better."""
    years = msv / Fraction(table.number("background_per_year", on))
    if years * DAYS_IN_A_YEAR < _LONG:
        return reason("radiation-days", count=_at_least_one(years * DAYS_IN_A_YEAR, msv))
    return reason("radiation-months", count=round(years * 12))


def _at_least_one(days: Fraction, msv: Fraction) -> int:
    """Whole days; less than half a day is still a dose."""
    return max(round(days), 1 if msv else 0)


def nominal_risk(low: Fraction, high: Fraction, table: Table, on: date) -> NominalRisk:
    """From the higher dose by the higher coefficient to the lower dose by the lower one."""
    rows = _coefficients(table, on)
    shares = [Fraction(row.number) / 100 for row in rows]
    sources = tuple(dict.fromkeys(row.source for row in rows))
    return NominalRisk(_people(high, max(shares)), _people(low, min(shares)), sources)


def _people(msv: Fraction, per_sievert: Fraction) -> int | None:
    return one_in(msv / 1000 * per_sievert, digits=3) if msv else None


def _coefficients(table: Table, on: date) -> tuple[Threshold, ...]:
    """The coefficient of each population that is in force."""
    told = [row for row in table.alternatives("cancer_per_sievert") if row.since <= on]
    newest = {row.choice: row for row in sorted(told, key=lambda row: row.since)}
    return tuple(newest.values())
