"""The rows of infection, vital signs, platelets, conditions and sedation, transcribed again."""

from datetime import date
from decimal import Decimal

import pytest

from discogram.adapters.tables import read_tables
from discogram.words.evidence import Evidence

TABLE = read_tables()["preparation"]
DAY = date(2026, 12, 1)

# read again from the safety notes, sections 1 and 3; what they print no figure for is policy
WRITTEN: dict[str, tuple[str, str | None]] = {
    "fever_from": ("38.0", "Cel"),
    "highest_crp": ("10", "mg/L"),
    "crp_most_age": ("7", "d"),
    "recent_illness_within": ("14", "d"),
    "vitals_most_age": ("0", "d"),
    "systolic_looked_at_from": ("180", "mm[Hg]"),
    "diastolic_looked_at_from": ("110", "mm[Hg]"),
    "heart_rate_looked_at_below": ("45", "{beats}/min"),
    "heart_rate_looked_at_above": ("120", "{beats}/min"),
    "saturation_looked_at_below": ("92", "%"),
    "platelets_referred_from": ("50", "10*9/L"),
    "conditions_asked": ("everyone", None),
    "deepest_sedation": ("minimal", None),
}


@pytest.mark.parametrize("id_", WRITTEN)
def test_every_row_is_as_transcribed(id_: str) -> None:
    """Value, unit, source and state, cell by cell: all of it is the clinic's own."""
    row = TABLE.row(id_, DAY)
    value, unit = WRITTEN[id_]

    assert row.unit == unit
    assert row.value == value if unit is None else row.number == Decimal(value)
    assert (row.source, row.evidence) == ("clinic-policy", Evidence.UNVERIFIED)
