"""By which sets a clinic counts and when it draws a rate, transcribed a second time (B10)."""

from discogram.adapters.tables import read_tables
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)

SETS = {
    "lumbar": "sis-2004 isis-older iasp-1994-disc iasp-1994-idd derby-2005 walsh-1990 xi-2016",
    "cervical": "sis-cervical walsh-1990",
    "thoracic": "sis-cervical walsh-1990",
}
"""The sets of each region, the one that counts by default first."""

NUMBERS = {
    "quality_least_count": ("5", "{count}"),
    "quality_confidence": ("95", "%"),
    "quality_funnel_inner": ("95", "%"),
    "quality_funnel_outer": ("99.8", "%"),
}


def test_the_sets_to_choose_from_are_as_transcribed() -> None:
    """Each offered set is a row, and the first is the default."""
    for region, sets in SETS.items():
        rows = TABLE.alternatives(f"quality_criteria_{region}")

        assert [each.value for each in rows] == sets.split()
        assert [each.default for each in rows].count(True) == 1
        assert rows[0].default


def test_the_numbers_of_quality_are_as_transcribed() -> None:
    """The least count and the levels of the intervals and limits."""
    found = {
        id: (str(row.value), row.unit and row.unit.value)
        for id, row in ROWS.items()
        if id.startswith("quality_") and not id.startswith("quality_criteria_")
    }

    assert found == NUMBERS
