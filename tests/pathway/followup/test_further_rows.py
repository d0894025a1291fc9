"""Questions by occasion and region, and what pain may do, transcribed a second time (M26).

Clinical notes on complications, section 4, and on procedure, section 6.
"""

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import RedFlag
from discogram.pathway.followup.questions import Occasion, questions
from discogram.words.spine import Region
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)

ASKED = {
    "recovery": (
        "new_weakness_or_numbness saddle_bladder_or_bowel wound_red_or_leaking rash"
        " airway_swelling seizure_or_unconscious"
    ),
    "early_call": (
        "pain_uncontrolled_or_rising fever_or_rigors postural_headache"
        " headache_with_fever_or_stiff_neck new_weakness_or_numbness"
        " numbness_beyond_12_hours deficit_beyond_24_hours wound_red_or_leaking"
    ),
    "infection_call": "fever_or_rigors night_pain pain_rising_after_quiet",
    "late_check": (
        "pain_uncontrolled_or_rising pain_rising_after_quiet night_pain fever_or_rigors"
    ),
    "outcome": "pain_uncontrolled_or_rising",
    "cervical": "neck_swelling_stridor_or_dysphagia",
    "thoracic": "chest_pain_or_breathlessness",
    "lumbar": "saddle_bladder_or_bowel",
}

PAIN = {
    "discharge_pain_rise": ("2", "{score}"),
    "back_to_baseline": ("72", "h"),
    "pain_above_baseline": ("same_day", None),
}


def test_every_question_is_as_transcribed() -> None:
    """What each contact and each region asks first; no contact or region without a row."""
    found = {i.removeprefix("ask_"): r.value for i, r in ROWS.items() if i.startswith("ask_")}

    assert found == ASKED
    assert set(ASKED) == {*Occasion, *Region}


def test_what_pain_may_do_is_as_transcribed() -> None:
    """Value and unit of each row; the clinic's own, not yet signed."""
    assert {id_: (str(ROWS[id_].value), ROWS[id_].unit) for id_ in PAIN} == PAIN
    assert {ROWS[id_].evidence for id_ in PAIN} == {"unverified"}


def test_every_red_flag_is_asked_once_at_every_contact() -> None:
    """Without a region nothing is left out either."""
    for occasion in Occasion:
        for region in (None, *Region):
            asked = questions(occasion, region, TABLE, ON)
            assert sorted(asked) == sorted(RedFlag)


def test_the_contact_comes_before_the_region_and_the_region_before_the_rest() -> None:
    """An outcome of a lumbar test: pain, then the saddle, then the list."""
    asked = questions(Occasion.OUTCOME, Region.LUMBAR, TABLE, ON)

    assert asked[:3] == (
        RedFlag.PAIN_UNCONTROLLED_OR_RISING,
        RedFlag.SADDLE_BLADDER_OR_BOWEL,
        RedFlag.FEVER_OR_RIGORS,
    )
