"""The table of preparation against a second transcription (B06, M14, M17, M18, M20).

Transcribed from the evidence notes by reading them again: the laboratory thresholds and the
fasting hours. The medicines have a transcription of their own (`test_medicine_table`).
"""

from datetime import date

from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.facts import Medicine
from tests.pathway.preparation import test_explaining_table, test_radiation
from tests.pathway.preparation.test_signs_table import WRITTEN as SIGNS

TABLE = read_tables()["preparation"]
TODAY = date(2026, 12, 1)

NUMBERS = {
    "creatinine_most_age": (30, "d", "clinic-policy"),
    "inr_most_age": (30, "d", "clinic-policy"),
    "inr_most_age_when_anticoagulated": (1, "d", "clinic-policy"),
    "platelets_most_age": (30, "d", "clinic-policy"),
    "aptt_most_age": (1, "d", "sir-2019"),
    "labs_due_before": (24, "h", "clinic-policy"),
    "egfr_at_risk": (30, "mL/min/{1.73_m2}", "acr-nkf-2020"),
    "pregnancy_test_most_age": (72, "h", "clinic-policy"),
    "solids_asa_light": (6, "h", "asa-2017"),
    "solids_asa_fatty": (8, "h", "asa-2017"),
    "clear_fluids_asa": (2, "h", "asa-2023"),
}

CHOICES = {
    "highest_inr": {"asra-2018": ("1.2", True), "sir-2019": ("1.5", False)},
    "least_platelets": {"100": ("100", True), "50": ("50", False)},
    "nothing_after": {"midnight": ("midnight", True), "hours": ("hours", False)},
}

WORDS = {
    "pregnancy_stops": "yes",
    "severe_contrast_allergy": "premedication is not enough",
    "allergies_asked": "contrast, local anaesthetic, antibiotic, latex, general anaesthetic",
    "driver_needed": "yes",
    "consent_needed": "signed, with teach-back",
}


def test_every_number_is_as_transcribed() -> None:
    """Value, unit and source of each number, cell by cell."""
    for id_, (value, unit, source) in NUMBERS.items():
        row = TABLE.row(id_, TODAY)
        assert (int(row.number), str(row.unit), row.source) == (value, unit, source)


def test_every_word_is_as_transcribed() -> None:
    """What a rule reads as a word, cell by cell."""
    for id_, word in WORDS.items():
        assert TABLE.word(id_, TODAY) == word


def test_where_sources_disagree_the_stricter_is_the_default() -> None:
    """Each choice with its value and which one is the default, cell by cell."""
    for id_, choices in CHOICES.items():
        rows = TABLE.alternatives(id_)
        assert {row.choice: (str(row.value), row.default) for row in rows} == choices


def test_no_row_is_without_a_second_transcription() -> None:
    """A row that is added to the table is added here, or where its own file is transcribed."""
    starts = (*(f"{medicine}_" for medicine in Medicine), *OTHER_FILES)
    others = {id_ for id_ in TABLE.in_force(TODAY) if id_.startswith(starts)} | MEDICINE_NUMBERS

    others |= test_explaining_table.IDS | test_radiation.IDS
    assert set(TABLE.in_force(TODAY)) - others == set(NUMBERS) | set(CHOICES) | set(WORDS)


OTHER_FILES = ("contrast_", "anaesthetic_", "premedication_", "class_", *SIGNS)
"""How rows begin that have a transcription of their own, in the file named after theirs."""

MEDICINE_NUMBERS = {
    "clinic_rule",
    "old_age",
    "kidneys_good_from",
    "kidneys_enough_from",
    "arrival_before",
    "no_driving",
}
"""Transcribed in `test_medicine_table`."""
