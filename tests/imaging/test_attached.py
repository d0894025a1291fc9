from decimal import Decimal

import numpy as np
import pytest

from discogram.imaging.attached import AttachedImage, ImageFile, ImageKind, kind_of
from discogram.imaging.volume import Modality, Volume


def test_a_file_is_told_by_its_volume() -> None:
    """Shape, spacing, orientation and modality are the volume's; spacing is decimal."""
    volume = Volume(np.zeros((2, 3, 4)), np.diag([-0.9765625, -1, 2, 1]), Modality.CT)

    told = AttachedImage.of(ImageKind.NIFTI, ImageFile("image.nii", b"x"), volume)

    assert told.shape == (2, 3, 4)
    assert told.spacing_mm == (Decimal("0.9766"), Decimal(1), Decimal(2))
    assert (told.orientation, told.modality, told.uid) == ("LPS", Modality.CT, None)


@pytest.mark.parametrize("length", [0, 1, 1 << 20, (1 << 20) + 1])
def test_the_pieces_for_the_vault_are_the_file(length: int) -> None:
    """Put together again, the chunks are the content, whole."""
    content = bytes(range(256)) * (length // 256 + 1)

    assert b"".join(ImageFile("x", content[:length]).chunks()) == content[:length]


def test_the_bytes_of_a_scan_are_not_printed() -> None:
    """A log line that shows an image shows no patient."""
    assert "Synthetic" not in repr(ImageFile("series.zip", b"Synthetic Patient"))


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", ImageKind.PICTURE),
        (b"\xff\xd8\xff\xe0", ImageKind.PICTURE),
        (b"PK\x03\x04", ImageKind.DICOM_SERIES),
        (b"\x1f\x8b\x08", ImageKind.NIFTI),
        (b"\0" * 344 + b"n+1\0", ImageKind.NIFTI),
        (b"\x1c\x02\0\0n+2\0\r\n\x1a\n", ImageKind.NIFTI),
        (b"Dear colleague", None),
        (b"", None),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head: bytes, kind: ImageKind | None) -> None:
    """Names lie; the first bytes say who can read the file."""
    assert kind_of(head) is kind
