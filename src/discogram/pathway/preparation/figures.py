"""Which figures stand side by side, and which of them is scheduled?

Societies and the clinic print different hours for the same thing. They are no alternatives to
choose from: all are shown and the longest is kept, so that no printed rule is broken.
"""

from datetime import date

from discogram.pathway.preparation.facts import Medicine
from discogram.words.evidence import Table, Threshold

SOLIDS = "solids"
CLEAR_FLUIDS = "clear_fluids"


def figures(table: Table, start: str, on: date) -> tuple[Threshold, ...]:
    """The rows in force whose id begins with `start`, the longest first."""
    rows = [row for id_, row in table.in_force(on).items() if id_.startswith(f"{start}_")]
    return tuple(sorted(rows, key=lambda row: row.number, reverse=True))


def holds(table: Table, medicine: Medicine, on: date) -> tuple[Threshold, ...]:
    """How long before the needle a medicine is stopped; empty when no figure is printed."""
    return figures(table, f"{medicine}_hold", on)


def restarts(table: Table, medicine: Medicine, on: date) -> tuple[Threshold, ...]:
    """How long after the needle a medicine is started again; empty when none is printed."""
    return figures(table, f"{medicine}_restart", on)


def needs_agreement(table: Table, medicine: Medicine, on: date) -> bool:
    """Whether its prescriber has to agree before a medicine is held."""
    return table.word(f"{medicine}_prescriber", on) != "no"


def kidneys_least(table: Table, medicine: Medicine, on: date) -> Threshold | None:
    """Below which filtration rate no hold of a medicine is printed; None: it does not ask."""
    return table.in_force(on).get(f"{medicine}_kidneys_least")
