"""Which complications fit a call, against a second transcription of their windows (M26)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Answer, Complication, RedFlag
from discogram.pathway.followup.onset import Window, emergency_number, fitting
from discogram.words.civil import CivilTime
from discogram.words.evidence import Evidence
from discogram.words.spine import Region
from discogram.words.units import Unit
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)
TESTED = CivilTime.parse("2026-12-01T10:20[America/Chicago]")

PAINFUL, FEVERISH = "pain_uncontrolled_or_rising", "fever_or_rigors"
NUMB, SADDLE = "new_weakness_or_numbness", "saddle_bladder_or_bowel"
SWOLLEN, RISING = "neck_swelling_stridor_or_dysphagia", "pain_rising_after_quiet"
STIFF, SHOCK = "headache_with_fever_or_stiff_neck", "flank_pain_or_shock"
AT_NIGHT, LIMB, BREATH = "night_pain", "new_limb_pain", "chest_pain_or_breathlessness"
INFECTED = f"{FEVERISH} {PAINFUL} {RISING} {AT_NIGHT}"

# complication: from, until, red flags that point to it
WINDOWS = {
    "temporary_worse_pain": ("0 h", "48 h", f"{PAINFUL} {RISING}"),
    "persistent_new_pain": ("1 mo", "open", "none"),
    "vasovagal_or_nausea": ("0 min", "60 min", "none"),
    "dural_puncture_headache": ("0 h", "5 d", f"postural_headache {STIFF}"),
    "discitis_lumbar": ("1 wk", "6 wk", INFECTED),
    "discitis_cervical": ("1 wk", "6 wk", f"{INFECTED} {SWOLLEN} {STIFF}"),
    "discitis_thoracic": ("1 wk", "6 wk", INFECTED),
    "epidural_abscess": ("1 d", "6 wk", f"{INFECTED} {NUMB} {SADDLE}"),
    "skin_bleeding": ("0 h", "24 h", "none"),
    "deep_haematoma": ("0 h", "48 h", f"{PAINFUL} {NUMB} {SADDLE} {SHOCK}"),
    "nerve_root_injury": ("0 h", "24 h", f"{NUMB} deficit_beyond_24_hours {LIMB}"),
    "paralysis": ("0 h", "24 h", f"{NUMB} {SADDLE}"),
    "temporary_numbness_or_weakness": ("0 h", "12 h", f"{NUMB} numbness_beyond_12_hours"),
    "herniation_or_cauda_equina": ("0 h", "1 wk", f"{NUMB} {SADDLE} {LIMB}"),
    "visceral_vascular_or_pleural": (
        "0 h",
        "24 h",
        f"{BREATH} {SWOLLEN} abdominal_pain {SHOCK}",
    ),
    "intrathecal_antibiotic": ("0 min", "60 min", "seizure_or_unconscious"),
    "contrast_allergy": ("0 h", "1 wk", f"rash airway_swelling {BREATH} {SHOCK}"),
    "radiation": ("12 mo", "open", "none"),
}

REGIONS = {
    "discitis_lumbar": "lumbar",
    "discitis_cervical": "cervical",
    "discitis_thoracic": "thoracic",
    "paralysis": "cervical thoracic",
}
"""Everything else is looked for in all three regions."""

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
    """What fits in its time, by name."""
    found = fitting(told(*flags), TESTED, TESTED.after(after), region, TABLE)
    return {each.kind.value for each in found if each.window is Window.OPEN}


def test_every_window_is_as_transcribed() -> None:
    """From, until with their units, and the signs, cell by cell; none added."""
    found = {
        id_.removeprefix("signs_"): (
            _length(f"onset_{id_.removeprefix('signs_')}_from"),
            _length(f"onset_{id_.removeprefix('signs_')}_until"),
            _sorted(str(row.value)),
        )
        for id_, row in ROWS.items()
        if id_.startswith("signs_")
    }

    assert found == {id_: (*ends, _sorted(flags)) for id_, (*ends, flags) in WINDOWS.items()}
    assert set(WINDOWS) == set(Complication)
    pointed = {each for _, _, flags in WINDOWS.values() for each in flags.split()}
    assert pointed == {*RedFlag, "none"} - {RedFlag.WOUND_RED_OR_LEAKING}


def _length(id_: str) -> str:
    row = ROWS[id_]
    return f"{row.value} {row.unit}" if row.unit else str(row.value)


def _sorted(flags: str) -> str:
    return " ".join(sorted(flags.split()))


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
HOLLOW = {"visceral_vascular_or_pleural", "contrast_allergy"}
ANYWHERE = LATE | {"discitis_cervical", "discitis_thoracic"}
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
            HOLLOW,
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
    asked = TESTED.after(timedelta(days=days))
    before, after = (
        {each.kind for each in fitting(told(*each), TESTED, asked, None, TABLE)}
        for each in (flags, {*flags, more})
    )

    assert before <= after


def test_a_country_that_nobody_knows_has_no_number() -> None:
    """None is invented; the clinic's own profile says it."""
    assert emergency_number("es", TABLE, ON) == "112"
    assert emergency_number("ZZ", TABLE, ON) is None
    assert emergency_number(None, TABLE, ON) is None


def test_what_would_have_begun_earlier_is_named_last_and_never_hidden() -> None:
    """M26: a limb weak on day three may have been so since the haematoma began."""
    found = fitting(told(WEAK), TESTED, TESTED.after(timedelta(days=3)), Region.LUMBAR, TABLE)

    windows = {each.kind.value: each.window for each in found}
    assert windows["deep_haematoma"] is Window.PASSED
    assert windows["herniation_or_cauda_equina"] is Window.OPEN
    assert [each.window for each in found] == sorted(each.window for each in found)


@pytest.mark.parametrize(("day", "expected"), [(1, set()), (2, {"paralysis"})])
def test_a_window_begins_at_its_row(day: int, expected: set[str]) -> None:
    """A complication that cannot have begun yet is not named, in or out of its time."""
    rows = tuple(
        replace(row, value=Decimal(2), unit=Unit.DAY)
        if row.id == "onset_paralysis_from"
        else row
        for row in TABLE.rows
    )
    asked = TESTED.after(timedelta(days=day))
    found = fitting(told(WEAK), TESTED, asked, Region.CERVICAL, replace(TABLE, rows=rows))

    assert {each.kind.value for each in found} & {"paralysis"} == expected


def test_a_window_without_an_end_never_passes() -> None:
    """`open` stays open after years, if a clinic signs a sign for it."""
    rows = tuple(
        replace(row, value="night_pain") if row.id == "signs_radiation" else row
        for row in TABLE.rows
    )
    asked = TESTED.after(timedelta(days=4000))
    night = told(RedFlag.NIGHT_PAIN)
    found = fitting(night, TESTED, asked, Region.LUMBAR, replace(TABLE, rows=rows))

    assert {each.kind: each.window for each in found}[Complication.RADIATION] is Window.OPEN
