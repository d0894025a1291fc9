"""Booking table: M01, M02 and M03 transcribed a second time, cell by cell."""

from decimal import Decimal

from tests.pathway.booking.table import TABLE

# The mission's rows M01 (hours) and M02, M03 (booking), and this project's policy for lengths.
SECOND_TRANSCRIPTION = {
    "open_days": ("monday tuesday wednesday thursday friday", None, "clinic-policy"),
    "opens": ("09:00", None, "clinic-policy"),
    "closes": ("17:00", None, "clinic-policy"),
    "slot_length": (Decimal(60), "min", "clinic-policy"),
    "set_up": (Decimal(15), "min", "clinic-policy"),
    "recovery": (Decimal(30), "min", "clinic-policy"),
    "resources_needed": ("physician room imaging nurse", None, "clinic-policy"),
    "site_zone_needed": ("yes", None, "clinic-policy"),
    "override_reason_needed": ("yes", None, "clinic-policy"),
    "offered_every": (Decimal(15), "min", "clinic-policy"),
    "offered_ahead": (Decimal(60), "d", "clinic-policy"),
}


def test_the_table_says_what_the_clinic_decided() -> None:
    """Value, unit and source of every row equal the second transcription, row for row."""
    rows = {row.id: (row.value, row.unit, row.source) for row in TABLE.rows}

    assert rows == SECOND_TRANSCRIPTION
