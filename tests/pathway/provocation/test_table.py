"""The table of provocation against a second transcription, cell by cell (B06, M22, M24).

Clinical notes on the procedure, sections 3 and 4: the stop rules; section 5: the dose.
"""

from decimal import Decimal

from tests.pathway.provocation.table import TABLE

SECOND_TRANSCRIPTION = {
    ("checklist", None): ("all", None, "clinic-policy", True),
    ("least_shams", None): (Decimal(1), "{count}", "clinic-policy", True),
    ("stop_pain", "7"): (Decimal(7), "{score}", "sis-2004", True),
    ("stop_pain", "6"): (Decimal(6), "{score}", "derby-2005", False),
    ("stop_rise", None): (Decimal(50), "[psi]", "derby-2005", True),
    ("stop_absolute", None): (Decimal(80), "[psi]", "sis-2004", True),
    ("stop_volume_lumbar", None): (Decimal("3.5"), "mL", "derby-2005", True),
    ("stop_volume_thoracic", None): (Decimal("1.5"), "mL", "sis-2004", True),
    ("stop_volume_cervical", None): (Decimal("0.5"), "mL", "sis-2004", True),
    ("fluoroscopy_msv_per_min", "pulsed"): (Decimal("0.1"), "mSv", "schmid-2006", False),
    ("fluoroscopy_msv_per_min", "continuous"): (Decimal("0.43"), "mSv", "schmid-2006", True),
    ("ct_msv_per_mgy_cm_lumbar", None): (Decimal("0.015"), "mSv", "aapm-96", True),
    ("ct_msv_per_mgy_cm_thoracic", None): (Decimal("0.014"), "mSv", "aapm-96", True),
    ("ct_msv_per_mgy_cm_cervical", None): (Decimal("0.0059"), "mSv", "aapm-96", True),
}


def test_the_table_says_what_the_notes_say() -> None:
    """Value, unit, source and default of every row of its own file are as transcribed."""
    rows = {
        (row.id, row.choice): (row.value, row.unit, row.source, row.default)
        for row in TABLE.rows
    }

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)
