"""By which number does a payer know the test in this region?"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from discogram.words.evidence import Table, Threshold
from discogram.words.spine import Region


class ProcedurePart(StrEnum):
    """What of the test has a number of its own."""

    INJECTION = "injection"
    """Into the disc, each level."""
    IMAGES = "images"


def procedure_codes(
    region: Region | None, table: Table, on: date
) -> Iterator[tuple[ProcedurePart, Threshold | None]]:
    """Each part with its row; None where the table has none, or nobody named the region."""
    in_force = table.in_force(on)
    for part in ProcedurePart:
        yield part, in_force.get(f"procedure_code_{region}_{part}")
