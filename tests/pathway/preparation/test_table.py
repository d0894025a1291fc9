"""The table of preparation against a second transcription (B06, M14, M17, M18, M20).

Transcribed from the evidence notes by reading them again: the medication rows as hours, the
laboratory thresholds and the fasting hours.
"""

from datetime import date

from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.facts import Medicine
from discogram.words.evidence import Evidence
from tests.pathway.preparation import test_explaining_table, test_radiation

TABLE = read_tables()["preparation"]
TODAY = date(2026, 12, 1)

# medicine: {who: hold}, {who: restart}, prescriber has to agree
MEDICINES = {
    "warfarin": ({"asra": 120, "sir": 120}, {"asra": 6, "sir": 24}, "yes"),
    "apixaban": ({"asra": 72, "sir": 48, "sir_impaired": 72}, {"asra": 24, "sir": 24}, "yes"),
    "aspirin": ({"sir": 120, "clinic": 144}, {"asra": 24, "sir": 24}, "yes"),
    "diclofenac": ({"asra": 0, "clinic": 24}, {"asra": 24}, "no"),
    "ibuprofen": ({"asra": 0, "clinic": 24}, {"asra": 24}, "no"),
    "ketorolac": ({"asra": 0, "clinic": 24}, {"asra": 24}, "no"),
    "naproxen": ({"asra": 0, "clinic": 96}, {"asra": 24}, "no"),
    "celecoxib": ({"asra": 0}, {}, "no"),
    "other_blood_thinner": ({}, {}, "yes"),
}

KIDNEYS = {"apixaban": (30, "mL/min/{1.73_m2}", "sir-2019")}
"""Below this no hold is printed; other medicines do not ask."""

SOURCE = {
    "asra": "asra-2018",
    "sir": "sir-2019",
    "sir_impaired": "sir-2019",
    "clinic": "clinic-policy",
}

NUMBERS = {
    "creatinine_most_age": (30, "d", "clinic-policy"),
    "inr_most_age": (30, "d", "clinic-policy"),
    "inr_most_age_when_anticoagulated": (1, "d", "clinic-policy"),
    "platelets_most_age": (30, "d", "clinic-policy"),
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
    "pregnancy_stops",
    "severe_contrast_allergy",
    "allergies_asked",
    "driver_needed",
    "consent_needed",
}


def hours(medicine: str, what: str) -> dict[str, tuple[int, str, str | None]]:
    """The figures of one medicine in the table: who says how many hours."""
    start = f"{medicine}_{what}_"
    return {
        id_.removeprefix(start): (int(row.number), row.source, row.unit)
        for id_, row in TABLE.in_force(TODAY).items()
        if id_.startswith(start)
    }


def test_every_medicine_is_transcribed() -> None:
    """The closed list and the second transcription name the same medicines."""
    assert set(MEDICINES) == {medicine.value for medicine in Medicine}


def test_every_hold_and_restart_is_as_transcribed() -> None:
    """Hours, source and unit of each figure, cell by cell, none added and none left out."""
    for medicine, (hold, restart, prescriber) in MEDICINES.items():
        for what, figures in (("hold", hold), ("restart", restart)):
            assert hours(medicine, what) == {
                who: (figure, SOURCE[who], "h") for who, figure in figures.items()
            }
        assert TABLE.word(f"{medicine}_prescriber", TODAY) == prescriber


def test_the_least_filtration_of_each_medicine_is_as_transcribed() -> None:
    """Only apixaban's figures are printed for a range of kidneys."""
    for medicine in Medicine:
        row = TABLE.in_force(TODAY).get(f"{medicine}_kidneys_least")
        found = (int(row.number), str(row.unit), row.source) if row else None
        assert found == KIDNEYS.get(medicine)


def test_every_number_is_as_transcribed() -> None:
    """Value, unit and source of each number, cell by cell."""
    for id_, (value, unit, source) in NUMBERS.items():
        row = TABLE.row(id_, TODAY)
        assert (int(row.number), str(row.unit), row.source) == (value, unit, source)


def test_where_sources_disagree_the_stricter_is_the_default() -> None:
    """Each choice with its value and which one is the default, cell by cell."""
    for id_, choices in CHOICES.items():
        rows = TABLE.alternatives(id_)
        assert {row.choice: (str(row.value), row.default) for row in rows} == choices


def test_no_row_is_without_a_second_transcription() -> None:
    """A row that is added to the table is added here too."""
    medicines = {
        id_
        for id_ in TABLE.in_force(TODAY)
        if any(id_.startswith(f"{medicine}_") for medicine in MEDICINES)
    }

    elsewhere = test_explaining_table.IDS | test_radiation.IDS
    others = set(TABLE.in_force(TODAY)) - medicines - elsewhere
    assert others == set(NUMBERS) | set(CHOICES) | WORDS


def test_no_figure_of_a_medicine_is_called_verified() -> None:
    """None of them was held against the guideline itself: the clinic's lead has to sign."""
    figures = [row for row in TABLE.rows if "_hold_" in row.id or "_restart_" in row.id]

    assert figures
    assert {row.evidence for row in figures} == {Evidence.UNVERIFIED}
