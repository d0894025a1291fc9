"""What is done first, and how soon for the further red flags, transcribed a second time (M26).

Clinical notes on complications, sections 1 and 4.
"""

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Complication, RedFlag
from discogram.pathway.followup.onset import FirstStep, first_steps
from discogram.pathway.followup.urgency import Urgency, complication_urgency
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)

# complication | first
FIRST = """
temporary_worse_pain | call_team infection_bloods
persistent_new_pain | routine_review
vasovagal_or_nausea | treat_on_the_table
dural_puncture_headache | call_team
discitis_lumbar | infection_bloods blood_cultures mri_with_contrast
discitis_cervical | infection_bloods blood_cultures mri_with_contrast
discitis_thoracic | infection_bloods blood_cultures mri_with_contrast
epidural_abscess | emergency_mri surgeon intravenous_antibiotics
skin_bleeding | reassure
deep_haematoma | emergency_mri surgeon
nerve_root_injury | examine_limbs
paralysis | emergency_mri surgeon
temporary_numbness_or_weakness | examine_limbs no_walking_alone
herniation_or_cauda_equina | emergency_mri surgeon
visceral_vascular_or_pleural | emergency_department chest_radiograph
intrathecal_antibiotic | emergency_department
contrast_allergy | adrenaline emergency_department
radiation | record_dose
"""

SAME_DAY = (
    "pain_rising_after_quiet night_pain new_limb_pain numbness_beyond_12_hours"
    " deficit_beyond_24_hours wound_red_or_leaking"
)
EMERGENCY = "flank_pain_or_shock abdominal_pain seizure_or_unconscious"


def test_every_first_step_is_as_transcribed() -> None:
    """Each complication has its first steps in their order; no step is without its use."""
    expected = dict(line.split(" | ") for line in FIRST.strip().splitlines())
    found = {kind.value: " ".join(first_steps(kind, TABLE, ON)) for kind in Complication}

    assert found == expected
    assert {step for words in expected.values() for step in words.split()} == set(FirstStep)


def test_every_further_red_flag_is_as_transcribed() -> None:
    """Nineteen flags, each with how soon; what threatens life is an emergency."""
    wanted = dict.fromkeys(SAME_DAY.split(), "same_day") | dict.fromkeys(
        EMERGENCY.split(), "emergency"
    )

    assert {flag: ROWS[f"flag_{flag}"].value for flag in wanted} == wanted
    assert len(RedFlag) == 19
    assert all(f"flag_{flag}" in ROWS for flag in RedFlag)


def test_thoracic_discitis_is_as_pressing_as_any_other() -> None:
    """The notes give no series of its own; it is seen the same day."""
    kind = Complication.DISCITIS_THORACIC

    assert complication_urgency(kind, TABLE, ON) is Urgency.SAME_DAY


def test_none_of_the_further_rows_is_called_verified() -> None:
    """They are the clinic's own, and await the lead's signature."""
    prefixes = ("first_", "onset_", "signs_", "region_")
    rows = [row for row in TABLE.rows if row.id.startswith(prefixes)]

    assert {row.evidence.value for row in rows} == {"unverified"}
