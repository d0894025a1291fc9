"""Until when may the patient eat and drink?

The society's hours count back from the booked moment, the clinic's midnight is that of the
booked day. Both are shown and the earlier moment is kept.
"""

from dataclasses import dataclass
from datetime import date

from discogram.pathway.preparation.clock import before, midnight
from discogram.pathway.preparation.figures import CLEAR_FLUIDS, SOLIDS, figures
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold


@dataclass(frozen=True, slots=True)
class Limit:
    """One rule's last moment."""

    row: Threshold
    at: CivilTime


def limits_for_solids(booked: CivilTime, table: Table, on: date) -> tuple[Limit, ...]:
    """Every rule's last moment for food, the strictest first."""
    return _limits(booked, table, on, SOLIDS)


def limits_for_clear_fluids(booked: CivilTime, table: Table, on: date) -> tuple[Limit, ...]:
    """Every rule's last moment for clear fluids, the strictest first."""
    return _limits(booked, table, on, CLEAR_FLUIDS)


def _limits(booked: CivilTime, table: Table, on: date, what: str) -> tuple[Limit, ...]:
    limits = [Limit(row, before(booked, row.number)) for row in figures(table, what, on)]
    clinic = table.row("nothing_after", on)
    if clinic.value == "midnight":
        limits.append(Limit(clinic, midnight(booked.day, booked.zone)))
    return tuple(sorted(limits, key=lambda limit: limit.at.instant))
