"""Whom do the files of a series name? Row M05."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from discogram.adapters.dicom import read
from discogram.imaging.attached import Named
from tests.adapters.dicom.series import slices, write

SAID = {
    "PatientName": "Müller^Zoë",
    "PatientBirthDate": "1972.09.14",
    "PatientSex": "F",
    "PatientID": " 12 ",
    "IssuerOfPatientID": "County",
}


def named(folder: Path, tags: Mapping[str, str], of: int | None = None) -> tuple[Named, ...]:
    """Everybody named by a series in which all slices, or only one, have these tags."""

    def change(slice_, index: int) -> None:
        slice_.SpecificCharacterSet = "ISO_IR 100"
        slice_.PatientName = slice_.PatientID = ""
        if of in (None, index):
            for tag, value in tags.items():
                setattr(slice_, tag, value)

    return read.attached(write(folder, slices(change=change))).named


def test_a_file_names_its_patient_in_its_own_letters(tmp_path: Path) -> None:
    """Name, birth date, sex and number with its issuer; once, however many slices."""
    zoe = Named("Müller^Zoë", date(1972, 9, 14), "female", "12", "County")

    assert named(tmp_path / "x", SAID) == (zoe,)


def test_one_slice_of_somebody_is_enough(tmp_path: Path) -> None:
    """Nobody else's slice hides among the rest."""
    assert [each.number for each in named(tmp_path / "x", SAID, of=7)] == ["12"]


@pytest.mark.parametrize(
    "tags",
    [
        {},
        SAID | {"PatientIdentityRemoved": "YES"},
        {"PatientBirthDate": "19000101"},
        {"PatientBirthDate": "soon"},
        {"PatientSex": "O"},
    ],
)
def test_what_was_blanked_names_nobody(tmp_path: Path, tags: dict[str, str]) -> None:
    """An empty tag, a date that blanking leaves, an identity that was removed."""
    assert named(tmp_path / "x", tags) == ()
