"""Follow-up table: M26 and M03, transcribed a second time, cell by cell.

Here stand the rows of ``followup.toml``; those of the station's other files stand in
``test_onset``, ``test_further_complications`` and ``test_further_rows``.
"""

import tomllib
from decimal import Decimal
from importlib.resources import files

from discogram.pathway.followup.facts import Complication, Contact, RedFlag
from discogram.pathway.followup.urgency import Urgency
from tests.pathway.followup.table import TABLE

_TEXT = files("discogram.pathway.followup").joinpath("followup.toml").read_text("utf-8")
IDS = {row["id"] for row in tomllib.loads(_TEXT)["row"]}
"""The rows told of here."""

# Clinical notes on procedure, section 6, and on complications, section 4.
NUMBERS: dict[tuple[str, str | None], tuple[object, ...]] = {
    ("observation", "half-an-hour"): (30, "min", "sikarhospital"),
    ("observation", "quarter-of-an-hour"): (15, "min", "serenity-surgical"),
    ("early_call_opens", None): (24, "h", "clinic-policy"),
    ("early_call_closes", None): (72, "h", "clinic-policy"),
    ("infection_call_opens", None): (7, "d", "sikarhospital"),
    ("infection_call_closes", None): (14, "d", "sikarhospital"),
    ("late_check_opens", None): (4, "wk", "clinic-policy"),
    ("late_check_closes", None): (6, "wk", "clinic-policy"),
    ("outcome_opens", None): (3, "mo", "clinic-policy"),
    ("outcome_closes", None): (12, "mo", "clinic-policy"),
}

CHECKS = "vitals awake no_new_deficit pain fluids escort written_red_flags"

# Section 4, red flags; section 1, column "urgency". Where the notes leave same day or emergency
# open, what threatens life, cord or airway is an emergency.
NONE = "complication: vasovagal_or_nausea skin_bleeding radiation"
ROUTINE = (
    "complication: temporary_worse_pain persistent_new_pain nerve_root_injury"
    " temporary_numbness_or_weakness"
)
SAME_DAY = (
    "flag: fever_or_rigors pain_uncontrolled_or_rising postural_headache rash unanswered;"
    " complication: dural_puncture_headache discitis_lumbar discitis_cervical"
)
EMERGENCY = (
    "flag: new_weakness_or_numbness saddle_bladder_or_bowel headache_with_fever_or_stiff_neck"
    " neck_swelling_stridor_or_dysphagia chest_pain_or_breathlessness airway_swelling;"
    " complication: epidural_abscess deep_haematoma paralysis herniation_or_cauda_equina"
    " visceral_vascular_or_pleural intrathecal_antibiotic contrast_allergy"
)


def urgencies() -> dict[str, str]:
    """The second transcription by row."""
    found = {"fever_with_headache": "emergency"}
    words = {"none": NONE, "routine": ROUTINE, "same_day": SAME_DAY, "emergency": EMERGENCY}
    for urgency, groups in words.items():
        for group in groups.split(";"):
            kind, names = group.split(":")
            found |= {f"{kind.strip()}_{name}": urgency for name in names.split()}
    return found


def test_the_numbers_are_those_of_the_notes() -> None:
    """Value, unit and source of every number equal the second transcription."""
    rows: dict[tuple[str, str | None], tuple[object, ...]] = {
        (row.id, row.choice): (row.value, row.unit, row.source)
        for row in TABLE.rows
        if row.id in IDS and isinstance(row.value, Decimal)
    }

    assert rows == NUMBERS


def test_the_words_are_those_of_the_notes() -> None:
    """Every urgency and the list of checks equal the second transcription."""
    words = (row for row in TABLE.rows if row.id in IDS and not isinstance(row.value, Decimal))
    rows = {row.id: row.value for row in words}

    assert rows == {"discharge_checks": CHECKS, **urgencies()}


def test_no_member_of_a_closed_list_is_without_a_row() -> None:
    """Every red flag and complication has an urgency, every contact two ends."""
    words = {row.id: row.value for row in TABLE.rows}

    for name in (
        *(f"flag_{each}" for each in RedFlag),
        *(f"complication_{c}" for c in Complication),
    ):
        assert Urgency(str(words[name]))
    assert all(f"{each}_{end}" in words for each in Contact for end in ("opens", "closes"))
