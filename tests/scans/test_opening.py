"""A CT without an episode comes in through the same doors, and nothing else does."""

from pathlib import Path

import numpy as np
import pytest

from discogram.adapters.nifti.write import content_of
from discogram.cli.demo_ct import synthetic_ct
from discogram.errors import InputError
from discogram.imaging.attenuation import Attenuation
from discogram.imaging.carm import CArm
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.table import PatientPosition
from discogram.imaging.volume import SYNTHETIC, Modality
from discogram.scans.opening import open_ct, read_ct
from tests.adapters.dicom.series import POSITIONS, slices, write
from tests.imaging.sentences import said
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS


def test_a_nifti_file_is_taken_for_a_ct(tmp_path: Path) -> None:
    """NIfTI does not say what made it; whoever gives it says so."""
    path = tmp_path / "ct.nii.gz"
    path.write_bytes(content_of(synthetic_ct()))

    volume, notes = read_ct(path)

    assert np.array_equal(volume.array, synthetic_ct().array)
    assert (volume.modality, notes) == (Modality.CT, ())


def test_a_series_is_opened_with_its_uid(tmp_path: Path) -> None:
    """Of DICOM; a NIfTI file has none."""
    series = slices("HFS")
    nifti = tmp_path / "ct.nii.gz"
    nifti.write_bytes(content_of(synthetic_ct()))

    opened = open_ct(write(tmp_path / "series", series))

    assert opened.series_uid == series[0].SeriesInstanceUID
    assert open_ct(nifti).series_uid is None


@pytest.mark.parametrize("packed", [True, False])
def test_a_phantom_is_known_by_its_mark(tmp_path: Path, packed: bool) -> None:
    """Without the mark nothing is said of it; other free text is nobody's business."""
    path = tmp_path / "ct.nii"
    path.write_bytes(content_of(synthetic_ct(), packed=packed, synthetic=True))

    assert read_ct(path)[1] == (SYNTHETIC,)


@pytest.mark.parametrize("position", PatientPosition)
def test_the_markers_come_right_through_every_position(tmp_path: Path, position) -> None:
    """A DICOM series taken in any position: right and front fall where the C-arm says."""
    volume, _ = read_ct(write(tmp_path / "series", slices(position.value)))
    ct = Attenuation.of(volume)

    for marker, line, sign in ((700, 1, -1), (900, 0, 0), (1100, 0, -1)):
        dense = np.where(volume.array == marker, 1000, -1000).astype(np.int16)
        alone = Attenuation.of(type(volume)(dense, volume.affine_ras))
        frontal = CArm(0, 0, CENTRE_RAS, detector_mm=80)
        shadow = np.argwhere(line_integrals(alone, frontal, 80) > 0.02).mean(axis=0)

        assert np.abs(shadow - frontal.pixels_of(MARKERS_RAS[marker], 80)).max() < 3
        if sign:
            assert (shadow - 39.5)[line] * sign > 8
    assert ct.values.max() == 2100


@pytest.mark.parametrize("position", PatientPosition)
def test_a_scanner_s_screen_agrees_with_the_table(position: PatientPosition) -> None:
    """Seen from the foot end, right and down of each position as its series are written."""
    row_lps, column_lps = (np.array(each) for each in POSITIONS[position.value])
    letters = {"L": (1, 0, 0), "R": (-1, 0, 0), "P": (0, 1, 0), "A": (0, -1, 0)}

    assert tuple(row_lps) == letters[position.right]
    assert tuple(-column_lps) == letters[position.up]


def test_an_mr_series_is_refused(tmp_path: Path) -> None:
    """Its values are no attenuation."""

    def as_mr(slice_, index):
        slice_.Modality = "MR"

    with pytest.raises(InputError) as wrong:
        read_ct(write(tmp_path / "series", slices(change=as_mr)))

    assert said(wrong.value.reasons) == ["scan-no-ct"]


@pytest.mark.parametrize("name", ["missing.nii", "x" * 255, "y" * 300, "text.nii"])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    """No such file, a name that is too long, and a file of another kind."""
    if name == "text.nii":
        (tmp_path / name).write_text("no scan at all", encoding="utf-8")

    with pytest.raises(InputError) as wrong:
        read_ct(tmp_path / name)

    assert len(said(wrong.value.reasons)) == 1
