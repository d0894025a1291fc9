"""What does the clinic lead look for among the numbers: unsigned, unverified, disagreeing?"""

from collections.abc import Mapping
from enum import StrEnum

from discogram.pathway.preparation.figures import disagreeing
from discogram.pathway.stations import Station
from discogram.words.evidence import Evidence, Table, Threshold


class Standing(StrEnum):
    """Whether the lead's signature stands under a table as it is now."""

    SIGNED = "signed"
    CHANGED = "changed"
    """Signed once, and another table since."""
    NEVER_SIGNED = "never_signed"


def standing(table: Table) -> Standing:
    """Whether a table is signed, was signed, or never was."""
    if table.sign_off is None:
        return Standing.NEVER_SIGNED
    return Standing.SIGNED if table.signed else Standing.CHANGED


def unverified(table: Table) -> int:
    """How many rows nobody has held against the printed source."""
    return sum(row.evidence is Evidence.UNVERIFIED for row in table.rows)


def open_conflicts(table: Table) -> tuple[str, ...]:
    """The ids whose sources disagree, while nobody here chose and signed no default either."""
    if table.signed:
        return ()
    return tuple(id for id in table.disputed if id not in table.chosen)


def side_by_side(table: Table) -> Mapping[str, tuple[Threshold, ...]]:
    """Where sources differ and nobody chooses, because the longest is always kept."""
    if table.name != Station.PREPARATION.value:
        return {}
    return disagreeing(table, max(row.since for row in table.rows))
