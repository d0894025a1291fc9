"""`discogram phantom`: a synthetic spine as files, whole or not at all."""

import json
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from PIL import Image

from discogram.adapters.dicom import read
from tests.cli.conftest import Discogram

COARSE = ("--spacing", "5", "--thickness", "5", "--noise", "10")


def test_everything_is_written_and_fits_together(discogram: Discogram, desk: Path) -> None:
    """CT, labels, DICOM, truth and picture tell of one and the same phantom."""
    out = desk / "made"
    ran = discogram("phantom", "--seed", 7, "--out", out, "--contrast", "L4/L5=3", *COARSE)
    truth = json.loads((out / "truth.json").read_text())
    ct, labels = (
        nib.nifti1.Nifti1Image.from_filename(out / name)
        for name in ("ct.nii.gz", "labels.nii.gz")
    )
    series = read.read_series(out / "dicom").volume.oriented("RAS")

    assert ran.code == 0
    assert "L4/L5" in ran.out
    assert truth["format"] == "discogram.phantom/1"
    assert ct.shape == labels.shape == tuple(truth["shape"])
    assert np.array_equal(series.array, np.asanyarray(ct.dataobj))
    assert np.allclose(series.affine_ras, ct.affine, atol=1e-3)
    assert Image.open(out / "sheet.png").width > 1000
    (given,) = truth["recipe"]["injections"]
    assert (given["disc"], given["grade"]) == ("L4/L5", 3)
    assert [each for each in desk.iterdir() if each != out] == []


def test_a_program_reads_the_truth_and_the_files(discogram: Discogram, desk: Path) -> None:
    """--json prints what truth.json holds, and where the files are."""
    told = discogram(
        "phantom", "--seed", 3, "--out", desk / "a", "--nifti", "--json", *COARSE
    ).json
    names = {Path(each).name for each in told["files"]}

    assert told["synthetic"] is True
    assert names == {"ct.nii.gz", "labels.nii.gz", "sheet.png", "truth.json"}


@pytest.mark.parametrize("file", ["dicom", "ct.nii.gz"])
def test_what_is_made_from_a_phantom_is_marked_without_being_asked(
    file: str, discogram: Discogram, desk: Path
) -> None:
    """The file says that it is nobody's: no flag is needed for its pictures to say so too."""
    discogram("phantom", "--seed", 3, "--out", desk / "a", *COARSE)
    told = discogram("fluoro", desk / "a" / file, "--size", 32, "--json").json
    found = discogram("discs", desk / "a" / file, "--json").json

    assert (told["synthetic"], found["synthetic"]) == (True, True)
    assert "The file says that this is a phantom and nobody’s scan." in told["notes"]


def test_a_position_and_a_tilt_reach_the_files(discogram: Discogram, desk: Path) -> None:
    """Prone, feet first, tilted: the series says so, and is read."""
    out = desk / "b"
    words = ("--position", "ffp", "--tilt", "10", "--dicom")
    discogram("phantom", "--seed", 3, "--out", out, *words, *COARSE)

    assert read.read_series(out / "dicom").volume.lean_deg == pytest.approx(10.0, abs=0.1)
    assert not (out / "ct.nii.gz").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--seed", "-1"), "seed"),
        (("--seed", "1", "--contrast", "L4=3"), "L4/L5=3"),
        (("--seed", "1", "--contrast", "L4/L5=9"), "Dallas"),
        (("--seed", "1", "--contrast", "L5/L6=2"), "no disc L5/L6"),
        (("--seed", "1", "--spacing", "nan"), "spacing_mm"),
        (("--seed", "1", "--tilt", "70"), "tilt_deg"),
        (("--seed", "1", "--spacing", "0.2", "--thickness", "0.3"), "million"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    words, complaint, discogram: Discogram, desk: Path
) -> None:
    """One sentence, and an empty desk."""
    ran = discogram("phantom", "--out", desk / "c", *words)

    assert ran.code == 2
    assert len(ran.complaints) == 1
    assert complaint in ran.complaints[0]
    assert list(desk.iterdir()) == []


def test_nothing_is_written_over(discogram: Discogram, desk: Path) -> None:
    """A folder that holds something is left alone."""
    (desk / "mine").mkdir()
    (desk / "mine" / "letter.txt").write_text("mine")
    ran = discogram("phantom", "--seed", 1, "--out", desk / "mine", *COARSE)

    assert ran.code == 2
    assert [each.name for each in (desk / "mine").iterdir()] == ["letter.txt"]


def test_a_failure_half_way_leaves_nothing(
    discogram: Discogram, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the picture: no folder, no leftovers, one sentence."""

    def full(_made: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("discogram.adapters.pictures.phantom.sheet", full)
    ran = discogram("phantom", "--seed", 1, "--out", desk / "d", *COARSE)

    assert ran.code != 0
    assert len(ran.complaints) == 1
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize("name", ["x" * 256, "new/" + "x" * 300, "file/below"])
def test_a_folder_that_cannot_be_is_said(
    name: str, discogram: Discogram, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name too long, or below a file: one sentence, before any work is begun."""
    monkeypatch.setattr("discogram.cli.phantom._made", None)
    (desk / "file").write_text("here")
    ran = discogram("phantom", "--seed", 1, "--out", desk / name, *COARSE)

    assert ran.code != 0
    assert len(ran.complaints) == 1
    assert [each.name for each in desk.iterdir()] == ["file"]


def test_the_longest_name_is_written(discogram: Discogram, desk: Path) -> None:
    """What a disk takes for a name is no reason to fail after the work."""
    out = desk / ("x" * 255)
    ran = discogram("phantom", "--seed", 1, "--out", out, "--nifti", *COARSE)

    assert (ran.code, ran.err) == (0, "")
    assert (out / "truth.json").exists()


def test_it_speaks_spanish(discogram: Discogram, desk: Path) -> None:
    """What was made is told in the language asked for."""
    ran = discogram("phantom", "--seed", 2, "--out", desk / "e", *COARSE, "--lang", "es")

    assert "Columna sintética" in ran.out
