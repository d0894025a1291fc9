"""Images table: readers, and which grade leaks, transcribed a second time (M05, M06)."""

from decimal import Decimal

from tests.pathway.images.table import TABLE

# Policy for the readers; clinical interpretation notes, section 2b, last row, for the leak.
SECOND_TRANSCRIPTION = {
    ("readers_needed", "two-readers"): (Decimal(2), "{count}", "clinic-policy", True),
    ("readers_needed", "one-reader"): (Decimal(1), "{count}", "clinic-policy", False),
    ("grade_with_leak", None): (Decimal(5), "{count}", "derby-2005", True),
}


def test_the_table_says_what_the_notes_say() -> None:
    """Value, unit, source and default of every row equal the second transcription."""
    rows = {
        (row.id, row.choice): (row.value, row.unit, row.source, row.default)
        for row in TABLE.rows
    }

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)
