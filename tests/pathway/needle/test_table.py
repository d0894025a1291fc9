"""Needle table: M04, M05 and M21 transcribed a second time, cell by cell."""

from decimal import Decimal

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
    # The design note's hard limits; the rest are the clinic's own.
    ("plan_bone_mm", None): (1, "clinic-policy"),
    ("plan_canal_mm", None): (4, "clinic-policy"),
    ("plan_root_mm", None): (Decimal("1.5"), "clinic-policy"),
    ("plan_gas_mm", None): (8, "clinic-policy"),
    ("plan_kidney_mm", None): (10, "clinic-policy"),
    ("plan_lung_mm", None): (10, "clinic-policy"),
    ("plan_bowel_mm", None): (8, "clinic-policy"),
    ("plan_vessel_mm", None): (5, "clinic-policy"),
    ("plan_other_organ_mm", None): (5, "clinic-policy"),
    ("plan_shortest_mm", None): (40, "clinic-policy"),
    ("plan_longest_mm", None): (180, "clinic-policy"),
    ("plan_disc_plane_deg", None): (15, "clinic-policy"),
    ("plan_sector_from_deg", None): (20, "clinic-policy"),
    ("plan_sector_to_deg", None): (85, "clinic-policy"),
    ("plan_enough_mm", None): (6, "clinic-policy"),
    ("plan_weight_room", None): (1, "clinic-policy"),
    ("plan_weight_length", None): (Decimal("0.05"), "clinic-policy"),
    ("plan_weight_off_centre", None): (Decimal("0.4"), "clinic-policy"),
    ("plan_weight_tilt", None): (Decimal("0.08"), "clinic-policy"),
    ("stocked_needles_mm", None): ("89 127 152 178 203", "clinic-policy"),
    ("needle_spare_mm", None): (5, "clinic-policy"),
    ("gantry_most_deg", None): (30, "clinic-policy"),
    ("side_rolled_forward_deg", None): (15, "clinic-policy"),
}


def test_the_table_says_what_the_notes_say() -> None:
    """Value and source of every row and choice equal the second transcription."""
    rows = {(row.id, row.choice): (row.value, row.source) for row in TABLE.rows}

    assert rows == SECOND_TRANSCRIPTION
    assert len(TABLE.rows) == len(SECOND_TRANSCRIPTION)
