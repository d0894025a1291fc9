from io import BytesIO

import nibabel as nib
import numpy as np
import pytest
from hypothesis import given, settings

from discogram.adapters.nifti import read, write
from discogram.errors import InputError
from discogram.imaging.volume import Volume
from tests.imaging.cases import volumes


@settings(max_examples=50, deadline=None)
@given(volumes())
def test_what_is_written_is_read_back(volume: Volume) -> None:
    """Any orientation, turned or sheared: the same numbers at the same places."""
    back = read.volume_from(write.content_of(volume))

    assert np.array_equal(back.array, volume.array)
    assert np.allclose(back.affine_ras, volume.affine_ras, atol=1e-3)


@settings(max_examples=25, deadline=None)
@given(volumes())
def test_another_reader_sees_the_same_place(volume: Volume) -> None:
    """nibabel, reading for itself, finds the affine in sform and, where it can be, in qform."""
    image = nib.Nifti1Image.from_bytes(write.content_of(volume, packed=False))

    assert np.allclose(image.affine, volume.affine_ras, atol=1e-3)
    qform = image.get_qform(coded=True)[0]
    assert qform is None or np.allclose(qform, volume.affine_ras, atol=0.5)


def test_an_upright_volume_is_said_in_both_forms() -> None:
    """Readers that know only the qform find the place too."""
    volume = Volume(np.zeros((2, 3, 4), np.int16), np.diag([-1.0, -1.0, 2.0, 1.0]))
    header = nib.Nifti1Image.from_bytes(write.content_of(volume, packed=False)).header

    assert (int(header["sform_code"]), int(header["qform_code"])) == (1, 1)
    assert header.get_xyzt_units()[0] == "mm"
    assert bytes(header["descrip"]).strip(b"\0") == b""


def test_the_same_volume_gives_the_same_bytes() -> None:
    """No clock and no name is packed in, so the vault keeps one copy."""
    volume = Volume(np.arange(8).reshape(2, 2, 2), np.eye(4))

    assert write.content_of(volume) == write.content_of(volume)
    assert BytesIO(write.content_of(volume)).read(2) == b"\x1f\x8b"


@pytest.mark.parametrize(
    ("given_type", "kept"),
    [
        (bool, np.uint8),
        (np.int64, np.int32),
        (np.uint16, np.uint16),
        (np.float64, np.float32),
        (np.float16, np.float32),
        (np.float32, np.float32),
    ],
)
def test_every_type_becomes_one_that_others_read(given_type, kept) -> None:
    """Numbers are kept; the type is one that every reader of NIfTI knows."""
    volume = Volume(np.array([[[0, 1], [1, 1]]]).astype(given_type), np.eye(4))

    back = read.volume_from(write.content_of(volume))

    assert back.array.dtype == kept
    assert back.array.tolist() == [[[0, 1], [1, 1]]]


def test_numbers_too_large_are_not_bent() -> None:
    """Rather refused than wrapped round."""
    with pytest.raises(InputError):
        write.content_of(Volume(np.array([[[2**40]]]), np.eye(4)))
