"""The medicines' rows against a second transcription, cell by cell (B06, M15, M17, M18).

``medication_notes.csv`` beside this file is the long form of the evidence notes, section 4, as
it was written down from the guidelines, one line for each guideline, drug and condition. What
the notes tell in words only stands below.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.circumstances import QUESTIONS, When
from discogram.pathway.preparation.looked_at import Gate
from discogram.pathway.preparation.medicines import Medicine
from discogram.words.evidence import Evidence, Threshold

TABLE = read_tables()["preparation"]
TODAY = date(2026, 12, 1)
ROWS = TABLE.in_force(TODAY)
NOTES = tuple(csv.DictReader((Path(__file__).parent / "medication_notes.csv").open()))

MEDICINE = {
    "heparin_UFH_IV": "heparin_iv",
    "heparin_UFH_SC": "heparin_sc",
    "vitamin_E_>400IU": "vitamin_e",
    "turmeric_curcumin": "turmeric",
    "SSRI_or_SNRI": "ssri_or_snri",
    "GLP1_RA_weekly": "glp1_weekly",
    "GLP1_RA_daily": "glp1_daily",
    "SGLT2_inhibitor": "sglt2_inhibitor",
}
"""Where the notes call a medicine otherwise than the table does."""

WHO = {
    "ASRA2018_intermediate": "asra",
    "SIR2019_high": "sir",
    "HERBAL_advice": "herbal",
    "OTHER": "clinic",
}
SOURCE = {"asra": "asra-2018", "sir": "sir-2019"}

WHEN = {
    "CrCl>=50": "kidneys_good",
    "CrCl<50": "kidneys_weak",
    "CrCl30-50": "kidneys_middling",
    "CrCl>=30": "kidneys_enough",
    "prophylactic": "prophylactic",
    "therapeutic": "therapeutic",
    "sedation_planned": "sedation",
}
"""The conditions that a hold differs by; restarts of one guideline are the same in all."""

NOT_CODED = {
    ("SIR2019_high", "NSAID_short_acting"),  # marked as not to be used before it is verified
}

HALF_LIVES = {
    "diclofenac": 24,
    "ketorolac": 24,
    "ibuprofen": 24,
    "etodolac": 48,
    "indomethacin": 48,
    "naproxen": 96,
    "meloxicam": 96,
    "nabumetone": 144,
    "oxaprozin": 240,
    "piroxicam": 240,
}
"""Five half-lives in hours: ASRA's optional hold, and the clinic's own rule."""

IN_WORDS = {
    "aspirin_hold_asra_high_risk": (144, "asra-2018"),
    "aspirin_hold_clinic": (144, "clinic-policy"),
    "aspirin_combination_hold_clinic": (144, "clinic-policy"),
    "cilostazol_hold_asra_high_risk": (48, "asra-2018"),
    "dipyridamole_hold_asra_high_risk": (48, "asra-2018"),
    "heparin_sc_hold_asra_high_risk": (24, "asra-2018"),
    "heparin_sc_restart_asra_high_risk": (6, "asra-2018"),
    "clopidogrel_restart_asra_loading_dose": (24, "asra-2018"),
    "clopidogrel_restart_sir_loading_dose": (24, "sir-2019"),
    "glp1_weekly_hold_multisociety": (0, "multisociety-glp1-2024"),
    "glp1_daily_hold_multisociety": (0, "multisociety-glp1-2024"),
    "ertugliflozin_hold_clinic": (96, "clinic-policy"),
    "long_term_opioid_hold_clinic": (0, "clinic-policy"),
}
"""Figures that the notes print in a remark, not in a cell of their own."""

KIDNEYS_LEAST = {
    "enoxaparin": (30, "asra-2018"),
    "dalteparin": (30, "asra-2018"),
    "dabigatran": (30, "sir-2019"),
    "rivaroxaban": (30, "sir-2019"),
    "apixaban": (30, "sir-2019"),
    "edoxaban": (50, "sir-2019"),
}
"""Below this filtration rate no hold is printed."""

NUMBERS = {
    "old_age": (75, "a", "clinic-policy"),
    "kidneys_good_from": (50, "mL/min/{1.73_m2}", "sir-2019"),
    "kidneys_enough_from": (30, "mL/min/{1.73_m2}", "sir-2019"),
    "glp1_weekly_liquid_diet": (24, "h", "multisociety-glp1-2024"),
    "glp1_daily_liquid_diet": (24, "h", "multisociety-glp1-2024"),
    "arrival_before": (60, "min", "clinic-policy"),
    "no_driving": (24, "h", "spine-center-of-texas"),
}

GATES = {
    "stent": {"clopidogrel", "prasugrel", "ticagrelor", "cangrelor", "ticlopidine"},
    "inr": {"warfarin", "acenocoumarol"},
    "aptt": {"heparin_iv"},
    "platelets": {"heparin_sc"},
    "kidneys": {
        "enoxaparin",
        "dalteparin",
        "fondaparinux",
        "dabigatran",
        "rivaroxaban",
        "apixaban",
        "edoxaban",
    },
    "glucose": {"insulin_or_sulfonylurea"},
    "eating": {"sglt2_inhibitor", "ertugliflozin"},
}

NEVER_ABRUPT = {"ssri_or_snri", "long_term_opioid", "feverfew", "insulin_or_sulfonylurea"}
AGREED_BY_NOBODY = {*HALF_LIVES, "celecoxib", "other_medicine"} | {
    MEDICINE.get(each["drug"], each["drug"])
    for each in NOTES
    if each["guideline"] == "HERBAL_advice"
}


def medicine(note: dict[str, str]) -> str:
    """What the table calls the medicine of a note."""
    return MEDICINE.get(note["drug"], note["drug"])


def who(note: dict[str, str]) -> str:
    """Who says so, as the end of an id names it."""
    return "asa" if note["drug"].startswith("GLP1") else WHO[note["guideline"]]


def expected(what: str) -> Iterator[tuple[str, int]]:
    """Every figure of the notes: the id that has to stand in the table, and its hours."""
    for note in NOTES:
        if _is_left_out(note):
            continue
        when = WHEN.get(note["condition"], "") if what == "hold" else ""
        id_ = f"{medicine(note)}_{what}_{who(note)}" + (f"_{when}" if when else "")
        least, most = note[f"{what}_h_min"], note[f"{what}_h_max"]
        if most:
            yield id_, int(most)
        if least != most:
            yield f"{id_}_least", int(least)


def _is_left_out(note: dict[str, str]) -> bool:
    """Not to be coded yet, or about contrast in a vessel, which is not this test."""
    not_yet = (note["guideline"], note["drug"]) in NOT_CODED
    return not_yet or note["condition"].startswith("IV_")


def figures(what: str) -> dict[str, Threshold]:
    """Every hold or restart in the table."""
    starts = tuple(f"{each}_{what}_" for each in Medicine)
    return {id_: row for id_, row in ROWS.items() if id_.startswith(starts)}


@pytest.mark.parametrize("what", ["hold", "restart"])
def test_every_figure_of_the_notes_stands_in_the_table_and_no_other(what: str) -> None:
    """Hours and unit, cell by cell; what stands in remarks only is listed by hand."""
    cells = dict(expected(what))
    halves = {f"{each}_hold_{by}": h for each, h in HALF_LIVES.items() for by in BY}
    words = {id_: hours for id_, (hours, _) in IN_WORDS.items() if f"_{what}_" in id_}
    wanted = {**cells, **words, **(halves if what == "hold" else {})}

    assert {id_: int(row.number) for id_, row in figures(what).items()} == wanted
    assert {row.unit for row in figures(what).values()} == {"h"}


BY = ("asra_optional", "clinic")


def test_a_figure_names_whose_it_is() -> None:
    """ASRA's figures cite ASRA, SIR's cite SIR, remarks what they come from."""
    for id_, row in {**figures("hold"), **figures("restart")}.items():
        said_by = id_.partition("_hold_")[2] or id_.partition("_restart_")[2]
        society = said_by.split("_")[0]
        assert row.source == SOURCE.get(society, row.source)
        assert row.source == IN_WORDS.get(id_, (0, row.source))[1]


def test_conditions_of_one_guideline_agree_about_the_restart() -> None:
    """The notes give one restart for each guideline and medicine, whatever the condition."""
    told: dict[str, set[int]] = {}
    for id_, hours in expected("restart"):
        told.setdefault(id_, set()).add(hours)

    assert all(len(hours) == 1 for hours in told.values())


def test_what_is_looked_at_is_as_transcribed() -> None:
    """Each gate with the medicines that it stands before."""
    found = {
        gate.value: {each.value for each in Medicine if f"{each}_gate_{gate}" in ROWS}
        for gate in Gate
    }

    assert found == GATES
    assert {row.value for id_, row in ROWS.items() if "_gate_" in id_} == {"yes"}


def test_who_has_to_agree_is_as_transcribed() -> None:
    """Every medicine says it; herbs and NSAIDs ask no prescriber."""
    found = {each.value for each in Medicine if ROWS[f"{each}_prescriber"].value == "no"}

    assert found == AGREED_BY_NOBODY
    assert {str(ROWS[f"{each}_prescriber"].value) for each in Medicine} == {"yes", "no"}


def test_what_must_never_be_stopped_abruptly_is_as_transcribed() -> None:
    """Serotonergic antidepressants, opioids, feverfew and insulin."""
    assert {each.value for each in Medicine if f"{each}_never_abrupt" in ROWS} == NEVER_ABRUPT
    assert {id_ for id_ in ROWS if id_.endswith("_adjust")} == {
        "insulin_or_sulfonylurea_adjust"
    }
    plain = [row for id_, row in ROWS.items() if id_.endswith(("_never_abrupt", "_adjust"))]
    assert {row.value for row in plain} == {"yes"}


def test_the_least_filtration_of_each_medicine_is_as_transcribed() -> None:
    """Below it no hold is printed; a medicine without such a row does not ask."""
    found = {
        each.value: (int(row.number), row.source)
        for each in Medicine
        if (row := ROWS.get(f"{each}_kidneys_least")) is not None
    }

    assert found == KIDNEYS_LEAST


def test_every_other_number_is_as_transcribed() -> None:
    """Value, unit and source."""
    for id_, (value, unit, source) in NUMBERS.items():
        row = ROWS[id_]
        assert (int(row.number), str(row.unit), row.source) == (value, unit, source)


def test_the_clinic_stops_nsaids_and_aspirin_unless_it_chooses_otherwise() -> None:
    """The default is the clinic's own rule, with the societies alone beside it."""
    found = {row.value: (row.choice, row.default) for row in TABLE.alternatives("clinic_rule")}

    assert found == {"stop": ("stop", True), "societies": ("societies", False)}


def test_every_circumstance_is_asked_and_every_ending_known() -> None:
    """An id that ends in a word nobody asks about would never be read."""
    assert set(QUESTIONS) == set(When)


def test_no_figure_of_a_medicine_is_called_verified() -> None:
    """None of them was held against the guideline itself: the clinic's lead has to sign."""
    rows = [*figures("hold").values(), *figures("restart").values()]

    assert {row.evidence for row in rows} == {Evidence.UNVERIFIED}


def test_no_row_of_a_medicine_is_without_a_second_transcription() -> None:
    """A row that is added to the table is added here too."""
    starts = tuple(f"{each}_" for each in Medicine)
    rows = {id_ for id_ in ROWS if id_.startswith(starts)}
    known = {*figures("hold"), *figures("restart"), *NUMBERS}
    known |= {f"{each}_prescriber" for each in Medicine}
    known |= {f"{each}_gate_{gate}" for gate, those in GATES.items() for each in those}
    known |= {f"{each}_never_abrupt" for each in NEVER_ABRUPT}
    known |= {f"{each}_kidneys_least" for each in KIDNEYS_LEAST}
    known |= {"insulin_or_sulfonylurea_adjust"}

    assert rows <= known
