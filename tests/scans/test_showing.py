"""Rows M05, B01: an image reaches a screen the right way round, and nothing else of it does."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest
from pydicom import Dataset

from discogram.adapters.nifti.write import content_of
from discogram.bootstrap import Installation
from discogram.errors import RecordChanged
from discogram.imaging.picture import BONE
from discogram.imaging.reformat import Plane
from discogram.imaging.volume import Modality, Volume
from discogram.pathway.images.facts import AttachedImage, ImagePurpose
from discogram.scans import showing
from discogram.scans.attaching import attached, describe, is_film, read_film
from tests.adapters.dicom.series import NAME, POSITIONS, slices, write
from tests.imaging.water_block import found_in, is_right, volume_of
from tests.records import empty, forget

ORIENTATIONS = ("RAS", "LPS", "PIR", "ASL", "SRP", "LAI")
SECRET = b"Synthetic"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    """An installation of its own; nothing of an earlier test lies in memory."""
    made = empty(tmp_path / "record")
    showing._LAST.clear()
    yield made
    made.store.close()
    forget(made)


def kept(path: Path, place: Installation, modality: Modality = Modality.CT) -> AttachedImage:
    """Put a file into the vault as attaching does; answer what the event would say."""
    described = describe(path, modality=modality)
    image = attached(described, ImagePurpose.DISCOGRAM)
    assert place.vault.put(described.file.chunks()) == image.sha256
    return image


def phantom(letters: str) -> Volume:
    """The phantom, stored with its axes as the letters say."""
    affine = np.diag([1.5, 1.5, 3.0, 1.0])
    affine[:3, 3] = (-40.0, -10.0, 270.0)
    return volume_of(affine, (40, 40, 20)).oriented(letters)


def shown(image: AttachedImage, place: Installation) -> Volume:
    """What a browser reads from the file that it is given, by another reader than ours."""
    read: Any = nibabel.load(showing.screen_volume(image, place))
    return Volume(np.asanyarray(read.dataobj), read.affine)


@pytest.mark.parametrize("letters", ORIENTATIONS)
def test_a_volume_lies_on_the_screen_as_in_the_body(
    letters: str, place: Installation, tmp_path: Path
) -> None:
    """However the axes were stored, each marker is where the patient has it."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom(letters)))

    assert is_right(shown(kept(path, place), place))


@pytest.mark.parametrize("position", POSITIONS)
def test_a_series_lies_on_the_screen_as_in_the_body(
    position: str, place: Installation, tmp_path: Path
) -> None:
    """LPS becomes RAS in every position in which a patient may lie."""
    folder = write(tmp_path / "series", slices(position))

    assert is_right(shown(kept(folder, place), place))


@pytest.mark.parametrize("letters", ORIENTATIONS)
def test_a_place_is_found_in_the_slice_that_shows_it(
    letters: str, place: Installation, tmp_path: Path
) -> None:
    """The slice through a place is the nearest, however the axes were stored; none beyond."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom(letters)))
    image = kept(path, place)
    near = showing.slice_through(image, place, Plane.AXIAL, (0.0, 0.0, 270.0 + 3 * 7))

    assert near == 7
    assert showing.slice_through(image, place, Plane.AXIAL, (0.0, 0.0, 9e3)) == 19
    assert showing.slice_through(image, place, Plane.SAGITTAL, (-40.0, 0.0, 0.0)) == 0


def test_no_word_of_the_hospital_reaches_a_browser(place: Installation, tmp_path: Path) -> None:
    """Free text of the header is blank, tags stay behind, no file name is in the archive."""
    read = nibabel.Nifti1Image(phantom("RAS").array, phantom("RAS").affine_ras)
    for field in ("descrip", "aux_file", "intent_name", "db_name"):
        read.header[field] = SECRET
    read.header.extensions.append(nibabel.nifti1.Nifti1Extension("comment", SECRET * 9))
    path = tmp_path / f"{SECRET.decode()}.nii"
    path.write_bytes(read.to_bytes())
    folder = write(tmp_path / "series", slices())

    for image in (kept(path, place), kept(folder, place)):
        packed = showing.screen_volume(image, place).read_bytes()
        plain = gzip.decompress(packed)
        assert SECRET not in packed
        assert SECRET not in plain
        assert NAME.encode() not in plain
        texts = (plain[14:32], plain[148:228], plain[228:252], plain[328:344])
        assert [text.strip(b"\0") for text in texts] == [b""] * 4
        assert plain[348:352] == b"\0" * 4  # no extension
        assert packed[3] == 0  # gzip: no name, no comment


def test_what_was_made_is_kept_and_proved(place: Installation, tmp_path: Path) -> None:
    """A second look makes nothing; a vault that was changed is not shown from memory."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom("RAS")))
    image = kept(path, place)
    first = showing.screen_volume(image, place)
    made = first.stat().st_ino
    stored = next(place.store.vault_folder.glob("??/*"))
    stored.chmod(0o600)
    stored.write_bytes(b"another")
    showing._LAST.clear()

    assert showing.screen_volume(image, place).stat().st_ino == made
    first.unlink()
    with pytest.raises(RecordChanged):
        showing.screen_volume(image, place)
    assert list((place.data / showing.FOLDER).iterdir()) == []


def test_the_folder_for_screens_is_bounded(place: Installation, tmp_path: Path) -> None:
    """The longest unused goes first, and what is wanted now never does."""
    images = []
    for letters in ORIENTATIONS[:3]:
        path = tmp_path / f"{letters}.nii.gz"
        path.write_bytes(content_of(phantom(letters)))
        images.append(kept(path, place))
    for at, image in enumerate(images[:2]):
        file = showing.screen_volume(image, place)
        import os

        os.utime(file, (at, at))
    size = file.stat().st_size

    newest = showing.screen_volume(images[2], place, most=int(size * 2.5))

    left = {each.name[:64] for each in newest.parent.iterdir()}
    assert left == {images[1].sha256, images[2].sha256}
    tiny = showing.screen_volume(images[0], place, most=1)
    assert [each.name for each in tiny.parent.iterdir()] == [tiny.name]


@pytest.mark.parametrize("letters", ORIENTATIONS)
def test_a_slice_without_the_viewer_shows_right_on_the_left(
    letters: str, place: Installation, tmp_path: Path
) -> None:
    """The marker on the patient's right is in the left half; the letter R stands there too."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom(letters)))
    image = kept(path, place)
    right = found_in(phantom(letters))[700]
    middle = showing.slices(image, Plane.AXIAL) // 2

    picture = showing.slice_picture(image, place, Plane.AXIAL, middle, BONE)

    bright = np.argwhere(picture.pixels > 150)
    columns = [column for row, column in bright if abs(row - picture.pixels.shape[0] / 2) < 2]
    assert right[0] > 0
    assert picture.panels[0].letters[0].text == "R"
    assert columns
    assert max(columns) < picture.pixels.shape[1] * 0.45


@pytest.mark.parametrize("plane", Plane)
def test_slices_are_counted_along_their_own_axis(
    plane: Plane, place: Installation, tmp_path: Path
) -> None:
    """As many as the scan has, the first and the last inside, more or less than that too."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom("PIR")))
    image = kept(path, place)
    count = showing.slices(image, plane)

    assert count == phantom("RAS").shape[showing.line_of(plane)]
    for index in (-3, 0, count - 1, count + 3):
        assert showing.slice_picture(image, place, plane, index).pixels.shape[0] > 10


def film(folder: Path, **tags: object) -> Path:
    """One X-ray as a machine writes it: no place in the patient."""

    def change(slice_: Dataset, index: int) -> None:
        slice_.Modality = "DX"
        slice_.PatientOrientation = ["L", "F"]
        del slice_.ImagePositionPatient, slice_.ImageOrientationPatient
        del slice_.RescaleSlope, slice_.RescaleIntercept
        for tag, value in tags.items():
            setattr(slice_, tag, value)

    return write(folder, slices(count=1, change=change))


def large_film(folder: Path) -> Path:
    """An X-ray as large as they come, black all over."""
    black = np.zeros((3600, 3000), dtype=np.int16)
    nobody = {"PatientName": "", "PatientID": ""}
    return film(folder, Rows=3600, Columns=3000, PixelData=black.tobytes(), **nobody)


def test_the_sides_of_a_film_are_told_without_its_picture(
    place: Installation, tmp_path: Path
) -> None:
    """As it hangs; None where the file says nothing."""
    said = kept(film(tmp_path / "a"), place)
    silent = kept(film(tmp_path / "b", PatientOrientation=[]), place)

    sides = showing.film_sides(said, place)
    assert sides is not None
    assert (sides.left, sides.right) == ("R", "L")
    assert showing.film_sides(silent, place) is None


def test_an_x_ray_is_a_film(place: Installation, tmp_path: Path) -> None:
    """It hangs with its letters; its event says neither orientation nor millimetres."""
    image = kept(film(tmp_path / "film"), place)
    picture, orientation = showing.picture_of(image, place)

    assert is_film(image)
    assert (image.orientation, image.spacing_mm, orientation) == (None, None, None)
    assert image.modality == "DX"
    assert [each.text for each in picture.panels[0].letters] == ["R", "L", "S", "I"]
    assert showing.slices(image, Plane.AXIAL) == 1


def test_a_film_asked_to_be_inverted_is(place: Installation, tmp_path: Path) -> None:
    """MONOCHROME1 shows low numbers bright, on the screen as on the box."""
    plain = read_film(kept(film(tmp_path / "a"), place), place.vault)
    inverted = film(tmp_path / "b", PhotometricInterpretation="MONOCHROME1")

    assert np.array_equal(read_film(kept(inverted, place), place.vault).pixels, -plain.pixels)


def test_an_mr_volume_is_shown(place: Installation, tmp_path: Path) -> None:
    """It has no Hounsfield units, and is shown in what most of its values lie in."""
    path = tmp_path / "x.nii.gz"
    path.write_bytes(content_of(phantom("RAS")))
    image = kept(path, place, Modality.MR)

    assert image.modality == "MR"
    assert is_right(shown(image, place))
    assert showing.slice_picture(image, place, Plane.SAGITTAL, 20).pixels.any()
