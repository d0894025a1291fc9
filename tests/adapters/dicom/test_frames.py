"""One file of many frames is the same volume as one file for each slice."""

from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from pydicom import Dataset

from discogram.adapters.dicom import read
from discogram.errors import InputError
from discogram.imaging.volume import Modality
from tests.adapters.dicom.enhanced import enhanced
from tests.adapters.dicom.series import NAME, POSITIONS, SLICES, slices, write
from tests.imaging.sentences import said
from tests.imaging.water_block import is_right


def refused(folder: Path) -> list[str]:
    """Why it is refused, said in both languages, none naming the patient."""
    with pytest.raises(InputError) as wrong:
        read.read_series(folder)
    assert NAME not in repr([(why.id, dict(why.params)) for why in wrong.value.reasons])
    return said(wrong.value.reasons)


@pytest.mark.parametrize("tilt_deg", [0.0, 17.0])
@pytest.mark.parametrize("position", sorted(POSITIONS))
def test_the_markers_come_back_right_out_of_one_file(
    tmp_path: Path, position: str, tilt_deg: float
) -> None:
    """However the patient lies, and in whatever order the frames stand."""
    file = write(tmp_path / "one", [enhanced(position, tilt_deg=tilt_deg)])
    flat = write(tmp_path / "many", slices(position, tilt_deg=tilt_deg))

    one, many = read.read_series(file).volume, read.read_series(flat).volume

    assert is_right(one)
    assert np.array_equal(one.array, many.array)
    assert np.allclose(one.affine_ras, many.affine_ras)
    assert one.modality is Modality.CT


@pytest.mark.parametrize("modality", ["CT", "MR"])
def test_frames_may_say_everything_themselves(tmp_path: Path, modality: str) -> None:
    """Nothing need be shared; each frame has its own scale."""

    def scaled(groups: Dataset, index: int) -> None:
        groups.PixelValueTransformationSequence[0].RescaleIntercept = str(index - 1024)

    file = enhanced(modality=modality, everything_per_frame=True, groups=scaled)
    plain = enhanced(modality=modality, everything_per_frame=True)
    one = read.read_series(write(tmp_path / "scaled", [file])).volume
    other = read.read_series(write(tmp_path / "plain", [plain])).volume

    added = (one.array - other.array).reshape(-1, SLICES)
    assert is_right(other)
    assert one.modality == Modality(modality)
    assert (added == added[0]).all()
    assert sorted(added[0].tolist()) == list(range(SLICES))


def test_the_file_is_kept_whole_and_reads_back(tmp_path: Path) -> None:
    """The vault has it once, byte for byte, and a second copy changes nothing."""
    once = write(tmp_path / "once", [enhanced()])
    twice = write(tmp_path / "twice", [enhanced(), enhanced()])
    (file,) = once.iterdir()

    image, again = read.attached(once), read.attached(twice)
    (tmp_path / "series.zip").write_bytes(image.file.content)

    with ZipFile(tmp_path / "series.zip") as archive:
        assert [archive.read(each) for each in archive.infolist()] == [file.read_bytes()]
    assert is_right(read.volume_from(image.file.content))
    assert again.file.content == image.file.content
    assert said(again.notes) == ["imaging-dicom-copies"]
    assert image.shape[2] == SLICES
    assert [each.images for each in read.series_in(once)] == [SLICES]


def moved(at: int, **tags: object):
    """A change of one frame's place."""

    def change(groups: Dataset, index: int) -> None:
        if index == at:
            for tag, value in tags.items():
                setattr(groups.PlanePositionSequence[0], tag, value)

    return change


def turned(groups: Dataset, index: int) -> None:
    """A change: the third frame lies across."""
    if index == 2:
        item = Dataset()
        item.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
        groups.PlaneOrientationSequence = [item]


def uneven(slice_: Dataset, index: int) -> None:
    """A change: from the sixth slice on everything lies 1.2 mm farther."""
    if index > 4:
        x, y, z = slice_.ImagePositionPatient
        slice_.ImagePositionPatient = [x, y, float(z) + 1.2]


def a_gap(slice_: Dataset, index: int) -> None:
    """A change: from the sixth slice on everything lies one slice farther."""
    if index > 4:
        x, y, z = slice_.ImagePositionPatient
        slice_.ImagePositionPatient = [x, y, float(z) + 3.0]


def without(name: str) -> Dataset:
    """A file in which no frame says this, nor do all together."""
    file = enhanced()
    delattr(file.SharedFunctionalGroupsSequence[0], name)
    return file


def a_run() -> Dataset:
    """A file of many frames that does not say where any of them lies."""
    file = enhanced()
    del file.PerFrameFunctionalGroupsSequence
    return file


def cut_short() -> Dataset:
    """A file that lost most of its pixels."""
    file = enhanced()
    file.PixelData = file.PixelData[:5000]
    return file


def miscounted() -> Dataset:
    """A file that has fewer frames than it says."""
    file = enhanced()
    file.NumberOfFrames = SLICES + 1
    return file


WRONG = {
    "a missing slice": (enhanced(change=a_gap), "imaging-dicom-slices-missing"),
    "uneven slices": (enhanced(change=uneven), "imaging-dicom-uneven"),
    "two orientations": (enhanced(groups=turned), "imaging-dicom-two-orientations"),
    "a frame without place": (
        enhanced(groups=moved(3, ImagePositionPatient=None)),
        "imaging-dicom-no-place",
    ),
    "no orientation": (without("PlaneOrientationSequence"), "imaging-dicom-no-place"),
    "no pixel spacing": (without("PixelMeasuresSequence"), "imaging-dicom-no-place"),
    "no scale": (without("PixelValueTransformationSequence"), "imaging-dicom-no-rescale"),
    "a film run": (a_run(), "imaging-dicom-multiframe"),
    "cut short": (cut_short(), "imaging-dicom-slices-unreadable"),
    "miscounted": (miscounted(), "imaging-dicom-damaged"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_frames_are_checked_like_slices(tmp_path: Path, kind: str) -> None:
    """A gap is a gap, in one file or in many; each is told in its own sentence."""
    file, why = WRONG[kind]

    assert why in refused(write(tmp_path, [file]))
