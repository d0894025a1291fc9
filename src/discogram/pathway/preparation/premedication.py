"""When is which dose taken, after an earlier reaction to contrast?

The regimens of the ACR manual, each dose counted back from the booked moment in real hours.
What premedication cannot do is said beside it: it does not rule a reaction out, and after a
severe one it settles nothing (`rules.no_allergy_stands`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from discogram.pathway.preparation.clock import before
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold


class Regimen(StrEnum):
    """A premedication that is printed with its doses and hours."""

    PREDNISONE_13_7_1 = "prednisone_13_7_1"
    METHYLPREDNISOLONE_12_2 = "methylprednisolone_12_2"
    HYDROCORTISONE_INSTEAD = "hydrocortisone_instead"
    """In place of prednisone, where nothing may be swallowed."""
    ACCELERATED_METHYLPREDNISOLONE = "accelerated_methylprednisolone"
    ACCELERATED_HYDROCORTISONE = "accelerated_hydrocortisone"
    ACCELERATED_DEXAMETHASONE = "accelerated_dexamethasone"
    """For an allergy to steroid succinates, aspirin or NSAIDs."""


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose: how much, when, and the rows that say so; an antihistamine or the steroid."""

    mg: Threshold
    hours: Threshold
    at: CivilTime
    antihistamine: bool = False


def doses(regimen: Regimen, booked: CivilTime, table: Table) -> tuple[Dose, ...]:
    """Every dose of a regimen, the earliest first."""
    made = (*_steroids(regimen, booked, table), *_antihistamine(regimen, booked, table))
    return tuple(sorted(made, key=lambda dose: dose.at.instant))


def _steroids(regimen: Regimen, booked: CivilTime, table: Table) -> Iterator[Dose]:
    start, in_force = f"premedication_{regimen}", table.in_force(booked.day)
    mg = table.row(f"{start}_mg", booked.day)
    for id_, row in in_force.items():
        if id_.startswith(f"{start}_dose_"):
            yield Dose(mg, row, before(booked, row.number))


def _antihistamine(regimen: Regimen, booked: CivilTime, table: Table) -> Iterator[Dose]:
    row = table.in_force(booked.day).get(f"premedication_{regimen}_antihistamine")
    if row is not None:
        mg = table.row("premedication_antihistamine_mg", booked.day)
        yield Dose(mg, row, before(booked, row.number), antihistamine=True)
