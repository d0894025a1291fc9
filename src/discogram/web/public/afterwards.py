"""What is normal after the test, and what must not wait? By the tables in force.

The sentences are those of the sheet that the patient takes home.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from discogram.errors import Reason, reason
from discogram.pathway.followup.questions import Occasion, questions
from discogram.pathway.followup.urgency import Urgency
from discogram.words.evidence import Table, Threshold
from discogram.words.spine import Region
from discogram.words.units import Temperature, Unit, rounded


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What is normal, and the red flags by how soon they have to be told."""

    normal: tuple[Reason, ...]
    emergency: tuple[Reason, ...]
    same_day: tuple[Reason, ...]


def afterwards(region: Region, table: Table, on: date) -> Afterwards:
    """What anybody is told of the time after the test of a region."""
    return Afterwards(
        normal=_normal(table, on),
        emergency=_flags(Urgency.EMERGENCY, region, table, on),
        same_day=_flags(Urgency.SAME_DAY, region, table, on),
    )


def _normal(table: Table, on: date) -> tuple[Reason, ...]:
    numb = "onset_temporary_numbness_or_weakness_until"
    return (
        reason("home-normal-soreness", length=_length(table.row("soreness_until", on))),
        reason("home-normal-pain", length=_length(table.row("back_to_baseline", on))),
        reason("home-normal-numbness", length=_length(table.row(numb, on))),
        reason("home-normal-bruise"),
    )


def _flags(level: Urgency, region: Region, table: Table, on: date) -> tuple[Reason, ...]:
    limit = Temperature(table.number("fever_from", on), Unit.CELSIUS)
    heat = {"limit": limit, "fahrenheit": rounded(limit.exact * Fraction(9, 5) + 32)}
    asked = questions(Occasion.EARLY_CALL, region, table, on)
    return tuple(
        Reason(f"home-flag-{flag.value.replace('_', '-')}", heat)
        for flag in asked
        if table.word(f"flag_{flag}", on) == level
    )


_LENGTHS = {
    Unit.MINUTE: "home-minutes",
    Unit.HOUR: "home-hours",
    Unit.DAY: "home-days",
    Unit.WEEK: "home-weeks",
    Unit.MONTH: "home-months",
}


def _length(row: Threshold) -> Reason:
    """A length of time in whole words."""
    assert row.unit is not None
    return Reason(_LENGTHS[row.unit], {"number": int(row.number)})
