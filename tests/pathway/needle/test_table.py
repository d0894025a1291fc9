"""Needle table: M04, M05 and M21 transcribed a second time, cell by cell."""

from tests.pathway.needle.table import TABLE

# Clinical procedure notes, section 1, columns lumbar, thoracic, cervical; M21 for the side.
SECOND_TRANSCRIPTION = {
    ("modality_needed", None): ("fluoroscopy ct", "clinic-policy"),
    ("positions_lumbar", "prone-or-side"): ("prone side_rolled_forward", "clinic-policy"),
    ("positions_lumbar", "prone-only"): ("prone", "spielmd"),
    ("positions_thoracic", "prone-or-side"): ("prone side_rolled_forward", "clinic-policy"),
    ("positions_thoracic", "prone-only"): ("prone", "spielmd"),
    ("positions_cervical", None): ("supine", "spielmd"),
    ("approach_lumbar", None): ("opposite", "sis-2004"),
    ("approach_thoracic", None): ("opposite", "sis-2004"),
    ("approach_cervical", None): ("right", "sis-2004"),
    ("tip_target", None): ("middle third in AP and lateral view", "sis-2004"),
}


def test_the_table_says_what_the_notes_say() -> None:
    """Value and source of every row and choice equal the second transcription."""
    rows = {(row.id, row.choice): (row.value, row.source) for row in TABLE.rows}

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)
