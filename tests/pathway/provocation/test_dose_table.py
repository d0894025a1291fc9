"""Doses and their factors against a second transcription: M13 (procedure, section 7)."""

import tomllib
from decimal import Decimal
from importlib.resources import files

import pytest

from discogram.words.evidence import Evidence
from tests.pathway.provocation.table import TABLE

# id: (value, unit, source, held against print)
AGAIN = {
    "expected_fluoroscopy_most": ("1.25", "mSv", "schmid-2006", True),
    "expected_ct_least": ("1.5", "mSv", "mettler-2008", False),
    "expected_ct": ("6", "mSv", "mettler-2008", False),
    "expected_ct_most": ("10", "mSv", "mettler-2008", False),
    "usual_fluoroscopy": ("61.0", "s", "manchikanti-2003", True),
    "usual_fluoroscopy_deviation": ("9.0", "s", "manchikanti-2003", True),
    "pulsing_cuts_least": ("0.8", "1", "schmid-2006", True),
    "pulsing_cuts_most": ("0.9", "1", "schmid-2006", True),
    "ct_guided_four_scans": ("1.51", "mSv", "schmid-2006", True),
    "ct_guided_ten_scans": ("3.53", "mSv", "schmid-2006", True),
    "ct_guided_low_dose_least": ("0.22", "mSv", "schmid-2006", True),
    "ct_guided_low_dose_most": ("0.43", "mSv", "schmid-2006", True),
    "tfesi_ct_guided": ("5.73", "mSv", "tfesi-ct", True),
    "tfesi_ct_guided_least": ("3.87", "mSv", "tfesi-ct", True),
    "tfesi_ct_guided_most": ("7.76", "mSv", "tfesi-ct", True),
    "tfesi_fluoroscopy": ("0.55", "mSv", "tfesi-ct", True),
    "tfesi_fluoroscopy_least": ("0.11", "mSv", "tfesi-ct", True),
    "tfesi_fluoroscopy_most": ("1.4", "mSv", "tfesi-ct", True),
    "ct_spine_injection_before": ("1458", "mGy.cm", "shepherd-2011", True),
    "ct_spine_injection_after": ("199", "mGy.cm", "shepherd-2011", True),
    "dose_area_blocks_least": ("0.59", "Gy.cm2", "choi-2016", True),
    "dose_area_blocks_most": ("5.31", "Gy.cm2", "choi-2016", True),
}

# id, choice: (mSv in a minute or for one mGy.cm, source, held against print)
FACTORS = {
    ("fluoroscopy_msv_per_min", "pulsed"): ("0.1", "schmid-2006", True),
    ("fluoroscopy_msv_per_min", "continuous"): ("0.43", "schmid-2006", True),
    ("ct_msv_per_mgy_cm_lumbar", None): ("0.015", "aapm-96", False),
    ("ct_msv_per_mgy_cm_thoracic", None): ("0.014", "aapm-96", False),
    ("ct_msv_per_mgy_cm_cervical", "aapm"): ("0.0059", "aapm-96", False),
    ("ct_msv_per_mgy_cm_cervical", "huda"): ("0.0054", "huda-neck", False),
}


@pytest.mark.parametrize("id_", AGAIN)
def test_every_row_is_as_transcribed(id_: str) -> None:
    """Value, unit, source and state, cell by cell."""
    value, unit, source, verified = AGAIN[id_]
    row = TABLE.row(id_)

    assert (row.number, str(row.unit), row.source) == (Decimal(value), unit, source)
    assert (row.evidence is Evidence.VERIFIED) is verified


def test_every_factor_is_as_transcribed() -> None:
    """Each factor of each choice; there is none from dose-area product, which is uncertain."""
    found = {
        (row.id, row.choice): (str(row.number), row.source, row.evidence is Evidence.VERIFIED)
        for row in TABLE.rows
        if "_msv_per_" in row.id
    }

    assert found == FACTORS
    assert not [row.id for row in TABLE.rows if "gy_cm2" in row.id]


def test_no_dose_is_without_a_second_transcription() -> None:
    """A row that is added to the file of doses is added here too."""
    text = files("discogram.pathway.provocation").joinpath("dose.toml").read_text("utf-8")
    ids = {row["id"] for row in tomllib.loads(text)["row"]}

    assert ids == {*AGAIN, "ct_msv_per_mgy_cm_cervical"}
