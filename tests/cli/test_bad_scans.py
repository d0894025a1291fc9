"""What is no CT of a spine: one clear sentence from every command, and nothing written.

Issue 5's list of bad input, each through `discs`, `plan` and `fluoro`.
"""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from discogram.adapters.nifti.write import content_of
from discogram.imaging.volume import Modality, Volume
from tests.adapters.dicom.series import SERIES, slices, write
from tests.cli.conftest import Discogram
from tests.imaging.discs.cases import phantom

pytestmark = pytest.mark.xdist_group("bad-scans")

GRID = np.diag([3.0, 3.0, 3.0, 1.0])


def nifti(folder: Path, array, affine=GRID) -> Path:
    """A file with these numbers."""
    path = folder / "scan.nii.gz"
    path.write_bytes(content_of(Volume(np.asarray(array), affine, Modality.CT)))
    return path


def empty_room(folder: Path) -> Path:
    """A scan of nobody."""
    return nifti(folder, np.full((40, 40, 40), -1000, np.int16))


def head(folder: Path) -> Path:
    """A ball of brain in a skull: no canal."""
    x, y, z = np.indices((70, 70, 60)) - np.array([35, 35, 30])[:, None, None, None]
    away = np.sqrt(x**2 + y**2 + z**2)
    return nifti(
        folder, np.where(away < 25, 35, np.where(away < 28, 1100, -1000)).astype(np.int16)
    )


def knee(folder: Path) -> Path:
    """Two shafts of bone with marrow in soft tissue."""
    x, y, _ = np.indices((60, 60, 60)) - np.array([30, 30, 0])[:, None, None, None]
    flesh = np.where(np.hypot(x, y) < 22, 50, -1000)
    for middle in (-8, 8):
        away = np.hypot(x - middle, y)
        flesh = np.where(away < 6, 900, flesh)
        flesh = np.where(away < 4, -60, flesh)
    return nifti(folder, flesh.astype(np.int16))


def chest(folder: Path) -> Path:
    """The top of a phantom: lower thoracic bodies, too few of them whole."""
    volume = phantom("plain").volume.oriented("RAS")
    return nifti(folder, volume.array[:, :, -32:], volume.affine_ras)


def single_slice(folder: Path) -> Path:
    """One slice of a good scan."""
    volume = phantom("plain").volume.oriented("RAS")
    return nifti(folder, volume.array[:, :, 80:81], volume.affine_ras)


def mr(folder: Path) -> Path:
    """A series that says it is MR."""
    made = slices(change=lambda slice_, _: setattr(slice_, "Modality", "MR"))
    return write(folder / "series", made)


def localiser(folder: Path) -> Path:
    """A scout: one slice of a CT."""
    return write(folder / "series", slices(count=1))


def truncated(folder: Path) -> Path:
    """A series of which one file was cut off while it was copied."""
    write(folder / "series", slices())
    path = sorted((folder / "series").iterdir())[4]
    path.write_bytes(path.read_bytes()[:900])
    return folder / "series"


def two_mixed(folder: Path) -> Path:
    """Two orientations under one series UID."""
    return write(folder / "series", [*slices(), *slices("HFDR", series=SERIES)])


def singular(folder: Path) -> Path:
    """A NIfTI file whose affine flattens it."""
    image = nib.nifti1.Nifti1Image(np.zeros((20, 20, 20), np.int16), np.diag([1.0, 1, 1, 1]))
    image.header["sform_code"], image.header["qform_code"] = 1, 0
    image.header["srow_x"], image.header["srow_y"] = [1, 0, 0, 0], [1, 0, 0, 0]
    path = folder / "flat.nii"
    path.write_bytes(image.to_bytes())
    return path


def not_numbers(folder: Path) -> Path:
    """Nothing but NaN."""
    return nifti(folder, np.full((40, 40, 40), np.nan, np.float32))


def bomb(folder: Path) -> Path:
    """A zip that unpacks to gigabytes."""
    path = folder / "series.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(40):
            packed.writestr(f"{number}.dcm", b"\0" * (64 << 20))
    return path


def gzip_bomb(folder: Path) -> Path:
    """A small .nii.gz that claims and unpacks to far more than a scan."""
    header = nib.nifti1.Nifti1Header()
    header.set_data_shape((9000, 9000, 900))
    header.set_data_dtype(np.int16)
    header["vox_offset"] = 352
    path = folder / "big.nii.gz"
    path.write_bytes(gzip.compress(header.binaryblock + b"\0\0\0\0" + b"\0" * (8 << 20)))
    return path


def missing(folder: Path) -> Path:
    """A path of 255 characters that nobody made."""
    return folder / ("x" * 248 + ".nii.gz")


BAD: tuple[Callable[[Path], Path], ...] = (
    empty_room,
    head,
    knee,
    chest,
    single_slice,
    mr,
    localiser,
    truncated,
    two_mixed,
    singular,
    not_numbers,
    bomb,
    gzip_bomb,
    missing,
)


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_bad_scans_are_refused_in_words(
    discogram: Discogram, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    """The reader's mistake, said in a sentence in two languages; no traceback, no output."""
    path = make(tmp_path)
    for command in ("discs", "plan"):
        out = tmp_path / "out"
        for language in ("en", "es"):
            ran = discogram(command, path, "--out", out, "--lang", language)
            assert ran.code == 2, (command, ran)
            assert ran.err.startswith("discogram: ")
            assert ran.err.rstrip().endswith(".")
            assert "Traceback" not in ran.err
            assert path.name == "series" or path.name not in ran.err
            assert not out.exists()


@pytest.mark.parametrize(("make", "shown"), [(chest, True), (mr, False)])
def test_where_discs_are_not_found_plan_says_how_to_show_them(
    discogram: Discogram, tmp_path: Path, make: Callable[[Path], Path], shown: bool
) -> None:
    """A person may see the discs that the search does not; of an MR nobody shall."""
    ran = discogram("plan", make(tmp_path), "--out", tmp_path / "out")

    assert ran.code == 2
    assert ("show each disc: --click" in ran.complaints[-1]) == shown


@pytest.mark.parametrize(
    "make",
    [mr, localiser, truncated, two_mixed, singular, not_numbers, gzip_bomb, missing],
    ids=lambda make: make.__name__,
)
def test_the_virtual_c_arm_refuses_them_too(
    discogram: Discogram, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    """What cannot be read as a CT makes no picture."""
    ran = discogram("fluoro", make(tmp_path), "--size", "64", "--out", tmp_path / "out")
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert not (tmp_path / "out").exists()


def _pierced() -> np.ndarray:
    array = np.zeros((40, 40, 40), np.float32)
    array[10:30, 10:30, 10:20] = 27
    array[5, 5, 5] = np.nan
    return array


def _neck() -> np.ndarray:
    array = np.zeros((40, 40, 40), np.uint8)
    array[10:30, 10:30, 5:15], array[10:30, 10:30, 20:30] = 49, 50
    return array


@pytest.mark.parametrize(
    ("array", "said"),
    [
        (_pierced(), "values that are no numbers"),
        (np.full((40, 40, 40), -1000, np.int16), "no label map but a scan"),
        (np.arange(64000, dtype=np.int16).reshape(40, 40, 40) % 3000, "no label map but"),
        (np.zeros((40, 40, 40), np.uint8), "label map is empty"),
        (_neck(), "holds no disc that can be measured"),
    ],
    ids=["holes", "air", "scan", "empty", "neck"],
)
@pytest.mark.parametrize("command", ["discs", "plan"])
def test_bad_label_maps_are_refused_in_words(
    discogram: Discogram, tmp_path: Path, command: str, array: np.ndarray, said: str
) -> None:
    """A map that is none: one sentence, and nothing is written."""
    flesh = np.full((40, 40, 40), 40, np.int16)
    flesh[10:30, 10:30] = 300
    ct = nifti(tmp_path, flesh)
    (tmp_path / "map").mkdir()
    map_ = nifti(tmp_path / "map", array)
    ran = discogram(command, ct, "--labels", map_, "--out", tmp_path / "out")
    assert ran.code == 2, ran
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "out").exists()
