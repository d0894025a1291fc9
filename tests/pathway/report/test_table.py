"""Report table: B08 transcribed a second time, cell by cell."""

from discogram.words.evidence import Evidence
from tests.pathway.report.table import TABLE

SECOND_TRANSCRIPTION = {
    "conclusion_needed": ("yes", None, "clinic-policy"),
    "judgement_needed": ("yes", None, "clinic-policy"),
    "plan_needed": ("yes", None, "clinic-policy"),
}
"""Policy of the clinic; the risks are rows of the preparation, where they are explained."""


def test_the_table_says_what_the_notes_say() -> None:
    """Value, unit and source of every row equal the second transcription."""
    rows = {row.id: (row.value, row.unit, row.source) for row in TABLE.rows}

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)


def test_policy_does_not_claim_to_be_verified() -> None:
    """A clinic's policy has no printed source that anybody could have held it against."""
    policy = {row.evidence for row in TABLE.rows if row.source == "clinic-policy"}

    assert policy == {Evidence.UNVERIFIED}
