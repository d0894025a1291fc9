"""What is asked at each contact, and in which order?

What the contact is about comes first, then what the region adds, then every other red flag: a
flag that is never asked would be unknown for ever, and one *yes* less would look like calm.
"""

from datetime import date
from enum import StrEnum

from discogram.pathway.followup.facts import RedFlag
from discogram.words.evidence import Table
from discogram.words.spine import Region


class Occasion(StrEnum):
    """When the red flags are asked: in recovery, and at each contact after it."""

    RECOVERY = "recovery"
    EARLY_CALL = "early_call"
    INFECTION_CALL = "infection_call"
    LATE_CHECK = "late_check"
    OUTCOME = "outcome"


def questions(
    occasion: Occasion, region: Region | None, table: Table, on: date
) -> tuple[RedFlag, ...]:
    """Every red flag once, what this contact and this region are about first."""
    names = (occasion,) if region is None else (occasion, region)
    first = [word for name in names for word in table.word(f"ask_{name}", on).split()]
    return tuple(dict.fromkeys((*(RedFlag(word) for word in first), *RedFlag)))
