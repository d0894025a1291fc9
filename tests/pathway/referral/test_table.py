"""The table of the referral against a second transcription (B06)."""

from datetime import date

from discogram.adapters.tables import read_tables


def test_the_rows_say_what_was_transcribed_a_second_time() -> None:
    """Each row in force is as it was read from its source again, cell by cell."""
    rows = {
        id_: (str(row.value), row.source)
        for id_, row in read_tables()["referral"].in_force(date(2026, 11, 23)).items()
    }

    assert rows == {
        "question_needed": ("yes", "peh-2005"),
        "suspect_needed": ("1", "cg-surg-29"),
    }
