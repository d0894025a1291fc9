import gzip
from decimal import Decimal
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from discogram.adapters.nifti import read
from discogram.errors import InputError
from discogram.imaging.attached import ImageKind
from discogram.imaging.volume import Modality
from tests.imaging.cases import LETTERS
from tests.imaging.sentences import said
from tests.imaging.water_block import CENTRE_RAS, is_right, volume_of

AFFINE = np.diag([1.5, 1.5, 1.5, 1.0])
AFFINE[:3, 3] = CENTRE_RAS - 24
PHANTOM = volume_of(AFFINE, (33, 33, 33))


def nifti(array=None, affine=AFFINE, kind=nib.Nifti1Image, **header) -> bytes:
    """A file as somebody else writes it, with nibabel and not with our writer."""
    image = kind(np.asarray(PHANTOM.array if array is None else array), affine)
    content = image.to_bytes()
    fields = np.frombuffer(content[:348], nib.nifti1.header_dtype).copy()
    for name, value in header.items():
        fields[name] = value
    return fields.tobytes() + content[348:] if header else content


def refused(content: bytes) -> list[str]:
    """Why it is refused, each said in both languages."""
    with pytest.raises(InputError) as wrong:
        read.volume_from(content)
    return said(wrong.value.reasons)


@pytest.mark.parametrize("letters", LETTERS)
def test_the_markers_come_back_right_however_the_file_lists_them(letters: str) -> None:
    """Right is right and front is front in all 48 orders of voxels."""
    turned = PHANTOM.oriented(letters)

    volume = read.volume_from(nifti(turned.array, turned.affine_ras))

    assert volume.orientation == letters
    assert is_right(volume)


@pytest.mark.parametrize("kind", [nib.Nifti1Image, nib.Nifti2Image])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_both_versions_are_read_packed_or_not(kind, pack) -> None:
    """The bytes say which version it is and whether they are packed."""
    assert is_right(read.volume_from(pack(nifti(kind=kind))))


def test_a_big_endian_file_is_read() -> None:
    """The order of bytes in the file is no matter to who uses the volume."""
    header = nib.Nifti1Header(endianness=">")
    image = nib.Nifti1Image(np.asarray(PHANTOM.array), AFFINE, header)
    content = image.to_bytes()
    assert content[:4] == b"\0\0\x01\x5c"

    volume = read.volume_from(content)

    assert is_right(volume)
    assert volume.array.dtype.isnative


def test_stored_numbers_are_scaled() -> None:
    """scl_slope and scl_inter turn stored numbers into Hounsfield units."""
    stored = ((PHANTOM.array.astype(int) + 1024) // 2).astype(np.int16)

    assert is_right(read.volume_from(nifti(stored, scl_slope=2.0, scl_inter=-1024.0)))


def test_whole_numbers_stay_whole() -> None:
    """A label map keeps its type, so that labels compare equal."""
    assert read.volume_from(nifti()).array.dtype == np.int16


@pytest.mark.parametrize(("unit", "factor"), [("meter", 0.001), ("micron", 1000.0)])
def test_units_become_millimetres(unit: str, factor: float) -> None:
    """A file in metres or micrometres lands where one in millimetres does."""
    image = nib.Nifti1Image(np.asarray(PHANTOM.array), np.diag([factor] * 3 + [1]) @ AFFINE)
    image.header.set_xyzt_units(unit)

    volume = read.volume_from(image.to_bytes())

    assert np.allclose(volume.affine_ras, AFFINE, rtol=1e-5)


def test_a_fourth_axis_of_one_is_no_time() -> None:
    """Some programs write 3D as 4D with a single moment."""
    assert is_right(read.volume_from(nifti(PHANTOM.array[..., None])))


def test_the_file_is_kept_byte_for_byte_and_names_nobody(tmp_path: Path) -> None:
    """Neither the file's name nor its free text reaches the description."""
    content = nifti(descrip=b"Synthetic^Patient 1970")
    path = tmp_path / "Synthetic_Patient.nii"
    path.write_bytes(content)

    image = read.attached(path, Modality.CT)

    assert image.file.content == content
    assert image.kind is ImageKind.NIFTI
    assert image.file.name == "image.nii"
    assert image.shape == (33, 33, 33)
    assert image.spacing_mm == (Decimal("1.5"),) * 3
    assert (image.orientation, image.modality) == ("RAS", Modality.CT)
    assert "Synthetic" not in repr(image)


def test_a_packed_file_is_kept_packed(tmp_path: Path) -> None:
    """The name in the vault says how the bytes are packed, whatever the file was called."""
    path = tmp_path / "scan.img"
    path.write_bytes(gzip.compress(nifti()))

    image = read.attached(path)

    assert image.file.name == "image.nii.gz"
    assert image.modality is None
    assert is_right(read.volume_from(b"".join(image.file.chunks())))


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (b"", ["imaging-nifti-not"]),
        (b"Dear colleague, please find the CT attached. " * 20, ["imaging-nifti-not"]),
        (nifti()[:400], ["imaging-nifti-cut-short"]),
        (gzip.compress(nifti())[:-20], ["imaging-gzip-damaged"]),
        (gzip.compress(b"Dear colleague"), ["imaging-nifti-not"]),
        (nifti().replace(b"n+1\0", b"ni1\0"), ["imaging-nifti-half"]),
        (nifti(np.zeros((4, 4, 4, 5), np.int16)), ["imaging-volume-not-3d"]),
        (nifti(np.zeros((4, 4), np.int16)), ["imaging-volume-not-3d"]),
        (nifti(np.zeros((4, 4, 4), np.complex64)), ["imaging-volume-not-numbers"]),
        (nifti(datatype=9999), ["imaging-nifti-damaged"]),
        (
            nifti(np.zeros((4, 4, 4, 5), np.int16), srow_x=[0, 0, 0, 0]),
            ["imaging-volume-not-3d", "imaging-affine-singular"],
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_file_that_is_no_volume_is_refused_in_plain_words(content: bytes, ids) -> None:
    """Each fault has its own sentence, and two faults are told together."""
    assert refused(content) == ids


def test_a_file_that_unpacks_without_end_is_not_unpacked(monkeypatch) -> None:
    """A gzip of zeros stops at the bound."""
    from discogram.adapters.nifti import unpack

    with pytest.raises(InputError) as wrong:
        unpack.plain(gzip.compress(bytes(5_000_000)), max_bytes=1 << 20)

    assert said(wrong.value.reasons) == ["imaging-too-large"]


@pytest.mark.parametrize("name", ["missing.nii", "."])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    """A missing file or a folder is a sentence, and the path is not repeated in it."""
    with pytest.raises(InputError) as wrong:
        read.attached(tmp_path / name)

    assert said(wrong.value.reasons) == ["imaging-file-unreadable"]


def test_a_file_above_the_bound_is_not_read(tmp_path: Path) -> None:
    """Size is looked at before a byte is read."""
    from discogram.adapters.nifti import unpack

    path = tmp_path / "large.nii"
    path.write_bytes(bytes(11))

    with pytest.raises(InputError) as wrong:
        unpack.content_of(path, max_bytes=10)

    assert said(wrong.value.reasons) == ["imaging-too-large"]
