"""Report table: M12 and B08 transcribed a second time, cell by cell."""

from decimal import Decimal

import pytest

from discogram.words.evidence import Evidence
from discogram.words.units import Unit
from tests.pathway.report.table import TABLE

SECOND_TRANSCRIPTION = {
    "conclusion_needed": ("yes", None, "clinic-policy"),
    "judgement_needed": ("yes", None, "clinic-policy"),
    "risk_infection_lumbar": (Decimal("0.00245"), Unit.ONE, "willems-2004"),
    "risk_infection_cervical": (Decimal("0.0044"), Unit.ONE, "kapoor-2010"),
    "risk_wear": ("contested", None, "carragee-2009"),
}
"""Policy of the clinic, and complications, sections 1 and 2: 12/4891, 21/4804, 2009 study."""


def test_the_table_says_what_the_notes_say() -> None:
    """Value, unit and source of every row equal the second transcription."""
    rows = {row.id: (row.value, row.unit, row.source) for row in TABLE.rows}

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)


@pytest.mark.parametrize(
    ("row", "ill", "patients"),
    [("risk_infection_lumbar", 12, 4891), ("risk_infection_cervical", 21, 4804)],
)
def test_rates_are_the_counts_of_their_study(row: str, ill: int, patients: int) -> None:
    """Each rate is what its study counted, to the two or three digits it is printed with."""
    assert float(TABLE.number(row)) == pytest.approx(ill / patients, rel=0.01)


def test_policy_does_not_claim_to_be_verified() -> None:
    """A clinic's policy has no printed source that anybody could have held it against."""
    policy = {row.evidence for row in TABLE.rows if row.source == "clinic-policy"}

    assert policy == {Evidence.UNVERIFIED}
