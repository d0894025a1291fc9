"""Which complications fit a call, against a second transcription of their windows (M26)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Answer, Complication, RedFlag
from discogram.pathway.followup.onset import emergency_number, fitting
from discogram.words.civil import CivilTime
from discogram.words.evidence import Evidence
from discogram.words.spine import Region
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)
TESTED = CivilTime.parse("2026-12-01T10:20[America/Chicago]")

PAINFUL, FEVERISH = "pain_uncontrolled_or_rising", "fever_or_rigors"
NUMB, SADDLE = "new_weakness_or_numbness", "saddle_bladder_or_bowel"
SWOLLEN = "neck_swelling_stridor_or_dysphagia"

# complication: from, until, red flags that point to it
WINDOWS = {
    "temporary_worse_pain": ("0 h", "48 h", f"{PAINFUL}"),
    "dural_puncture_headache": ("0 h", "5 d", "postural_headache"),
    "discitis_lumbar": ("1 wk", "6 wk", f"{FEVERISH} {PAINFUL}"),
    "discitis_cervical": ("1 wk", "6 wk", f"{FEVERISH} {PAINFUL} {SWOLLEN}"),
    "epidural_abscess": ("1 d", "6 wk", f"{FEVERISH} {PAINFUL} {NUMB} {SADDLE}"),
    "deep_haematoma": ("0 h", "48 h", f"{PAINFUL} {NUMB} {SADDLE}"),
    "nerve_root_injury": ("0 h", "24 h", f"{NUMB}"),
    "paralysis": ("0 h", "24 h", f"{NUMB} {SADDLE}"),
    "temporary_numbness_or_weakness": ("0 h", "12 h", f"{NUMB}"),
    "herniation_or_cauda_equina": ("0 h", "1 wk", f"{NUMB} {SADDLE}"),
    "visceral_vascular_or_pleural": ("0 h", "24 h", f"chest_pain_or_breathlessness {SWOLLEN}"),
    "contrast_allergy": ("0 h", "1 wk", "rash airway_swelling"),
}

REGIONS = {"discitis_lumbar": "lumbar thoracic", "discitis_cervical": "cervical"}

NUMBERS = {
    "us": "911",
    "ca": "911",
    "mx": "911",
    "es": "112",
    "gb": "999",
    "ie": "112",
    "de": "112",
    "fr": "112",
    "it": "112",
    "pt": "112",
    "au": "000",
    "nz": "111",
    "ar": "911",
    "cl": "131",
    "co": "123",
    "in": "112",
    "jp": "119",
}


def told(*flags: RedFlag) -> tuple[Answer, ...]:
    """A call at which these were present and nothing else was asked."""
    return tuple(Answer(flag, present=True) for flag in flags)


def fits(flags: tuple[RedFlag, ...], after: timedelta, region: Region | None) -> set[str]:
    """What fits, by name."""
    found = fitting(told(*flags), TESTED, TESTED.after(after), region, TABLE)
    return {each.kind.value for each in found}


def test_every_window_is_as_transcribed() -> None:
    """From, until with their units, and the signs, cell by cell; none added."""
    found = {
        id_.removeprefix("signs_"): (
            _length(f"onset_{id_.removeprefix('signs_')}_from"),
            _length(f"onset_{id_.removeprefix('signs_')}_until"),
            str(row.value),
        )
        for id_, row in ROWS.items()
        if id_.startswith("signs_")
    }

    assert found == WINDOWS
    assert set(WINDOWS) <= set(Complication)
    assert {each for _, _, signs in WINDOWS.values() for each in signs.split()} <= set(RedFlag)


def _length(id_: str) -> str:
    return f"{ROWS[id_].value} {ROWS[id_].unit}"


def test_every_other_row_of_these_files_is_as_transcribed() -> None:
    """Regions, fever and the national numbers; every one of them is unverified."""
    regions = {
        id_.removeprefix("region_"): row.value
        for id_, row in ROWS.items()
        if id_.startswith("region_")
    }
    numbers = {
        id_.removeprefix("emergency_number_"): row.value
        for id_, row in ROWS.items()
        if id_.startswith("emergency_number_")
    }
    starts = ("onset_", "signs_", "region_", "emergency_number_", "fever_from")

    assert (regions, numbers) == (REGIONS, NUMBERS)
    assert (str(ROWS["fever_from"].value), ROWS["fever_from"].unit) == ("38.0", "Cel")
    assert {row.evidence for id_, row in ROWS.items() if id_.startswith(starts)} == {
        Evidence.UNVERIFIED
    }


EARLY = {"temporary_worse_pain", "deep_haematoma", "epidural_abscess"}
LATE = {"epidural_abscess", "discitis_lumbar"}
HOLLOW = {"visceral_vascular_or_pleural"}
ANYWHERE = LATE | {"discitis_cervical"}
HEAD, CHEST = RedFlag.POSTURAL_HEADACHE, RedFlag.CHEST_PAIN_OR_BREATHLESSNESS
PAIN, FEVER = RedFlag.PAIN_UNCONTROLLED_OR_RISING, RedFlag.FEVER_OR_RIGORS
WEAK, NECK = RedFlag.NEW_WEAKNESS_OR_NUMBNESS, RedFlag.NECK_SWELLING_STRIDOR_OR_DYSPHAGIA


@pytest.mark.parametrize(
    ("flags", "after", "region", "expected"),
    [
        (
            (PAIN,),
            timedelta(hours=30),
            Region.LUMBAR,
            EARLY,
        ),
        (
            (PAIN,),
            timedelta(hours=48),
            Region.LUMBAR,
            EARLY,
        ),
        ((PAIN,), timedelta(hours=49), Region.LUMBAR, {"epidural_abscess"}),
        ((PAIN, FEVER), timedelta(days=6), Region.LUMBAR, {"epidural_abscess"}),
        (
            (PAIN, FEVER),
            timedelta(days=7),
            Region.LUMBAR,
            LATE,
        ),
        (
            (PAIN, FEVER),
            timedelta(days=42),
            Region.LUMBAR,
            LATE,
        ),
        ((PAIN, FEVER), timedelta(days=43), Region.LUMBAR, set()),
        ((NECK,), timedelta(days=14), Region.CERVICAL, {"discitis_cervical"}),
        ((NECK,), timedelta(days=14), Region.LUMBAR, set()),
        (
            (FEVER,),
            timedelta(days=14),
            None,
            ANYWHERE,
        ),
        (
            (HEAD,),
            timedelta(days=5),
            Region.LUMBAR,
            {"dural_puncture_headache"},
        ),
        ((RedFlag.RASH,), timedelta(days=6), Region.LUMBAR, {"contrast_allergy"}),
        (
            (CHEST,),
            timedelta(hours=5),
            Region.THORACIC,
            {"visceral_vascular_or_pleural"},
        ),
        ((), timedelta(days=10), Region.LUMBAR, set()),
    ],
)
def test_what_fits_the_time_and_the_signs(
    flags: tuple[RedFlag, ...], after: timedelta, region: Region | None, expected: set[str]
) -> None:
    """Both ends of a window count; another region's complications are not named."""
    assert fits(flags, after, region) == expected


@given(st.sets(st.sampled_from(RedFlag)), st.sampled_from(RedFlag), st.integers(0, 60))
def test_one_more_sign_never_takes_a_complication_away(
    flags: set[RedFlag], more: RedFlag, days: int
) -> None:
    """What fitted before still fits."""
    before = fits(tuple(flags), timedelta(days=days), None)
    after = fits((*flags, more), timedelta(days=days), None)

    assert before <= after


def test_a_country_that_nobody_knows_has_no_number() -> None:
    """None is invented; the clinic's own profile says it."""
    assert emergency_number("es", TABLE, ON) == "112"
    assert emergency_number("ZZ", TABLE, ON) is None
    assert emergency_number(None, TABLE, ON) is None
