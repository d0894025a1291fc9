"""Do real scans come back the right way round, through both doors?

The reference is a network's labels: it shows that nothing is mirrored or shifted, and measures
no accuracy.
"""

from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from discogram.adapters.dicom import read as dicom
from discogram.adapters.nifti import read as nifti
from discogram.adapters.nifti import write
from discogram.imaging.frames import transform
from discogram.imaging.picture import key_picture
from discogram.imaging.volume import Modality

pytestmark = pytest.mark.real_data

DISCS_RAS = {
    # shared/data/README.md: volume centroids of the labels, mm
    "T12/L1": (-6.9, 120.4, 403.0),
    "L1/L2": (-6.8, 130.2, 369.6),
    "L2/L3": (-5.2, 140.6, 333.9),
    "L3/L4": (-4.5, 145.2, 296.5),
    "L4/L5": (-3.6, 144.5, 258.6),
    "L5/S1": (-0.9, 128.0, 224.1),
}
BODY, DISC = 1, 2


def volume(path: Path):
    """A scan or a label map, read in place."""
    return nifti.volume_from(path.read_bytes(), Modality.CT)


def nearest(labels, point_ras) -> int:
    """The label of the voxel that a point lies in."""
    index = np.rint(labels.voxels_at(point_ras)).astype(int)
    return int(labels.array[tuple(index)])


def test_the_abdomen_is_described_as_it_is_listed(real_data: Path) -> None:
    """RAS, 122x101x112 voxels of 3 mm, in Hounsfield units."""
    image = nifti.attached(real_data / "totalseg_example" / "ct.nii.gz", Modality.CT)
    ct = nifti.volume_from(b"".join(image.file.chunks()))

    assert (image.shape, image.orientation) == ((122, 101, 112), "RAS")
    assert image.spacing_mm == (Decimal(3),) * 3
    assert -1300 < ct.array.min() < -1000
    assert ct.array.max() > 1000


@pytest.mark.parametrize("disc", DISCS_RAS)
def test_a_listed_disc_centre_lies_in_a_disc(real_data: Path, disc: str) -> None:
    """The voxel at the listed RAS place is labelled disc, with bodies above and below."""
    labels = volume(real_data / "totalseg_example" / "seg_body_disc.nii.gz")
    right, front, up = DISCS_RAS[disc]

    column = [nearest(labels, (right, front, up + step)) for step in range(-21, 22, 3)]

    assert column[7] == DISC
    assert column.count(BODY) > 2


def test_the_discs_are_darker_than_the_bodies(real_data: Path) -> None:
    """CT and labels lie in one frame: discs are soft, vertebral bodies are bone."""
    folder = real_data / "totalseg_example"
    ct, labels = volume(folder / "ct.nii.gz"), volume(folder / "seg_body_disc.nii.gz")
    bodies_ras = transform(labels.affine_ras, np.argwhere(labels.array == BODY))

    discs = ct.at(list(DISCS_RAS.values()))

    assert discs.max() < np.median(ct.at(bodies_ras))


def test_the_crop_in_another_order_turns_the_right_way(real_data: Path) -> None:
    """PIR to RAS: L2 stays above L4, and every label keeps its place."""
    labels = volume(real_data / "tptbox_l3" / "sub-ct_seg-vert_label-22_msk.nii.gz")
    turned = labels.oriented("RAS")

    assert (labels.orientation, turned.orientation) == ("PIR", "RAS")
    heights = [np.argwhere(turned.array == level)[:, 2].mean() for level in (23, 22, 21)]
    assert heights == sorted(heights)
    for level in (21, 22, 23):
        before = transform(labels.affine_ras, np.argwhere(labels.array == level)).mean(axis=0)
        after = transform(turned.affine_ras, np.argwhere(turned.array == level)).mean(axis=0)
        assert np.allclose(before, after)


def test_the_arch_lies_behind_the_body(real_data: Path) -> None:
    """In the crop the vertebral body (49) is in front of the spinous process (42)."""
    regions = volume(real_data / "tptbox_l3" / "sub-ct_seg-subreg_label-22_msk.nii.gz")
    fronts = {
        region: transform(regions.affine_ras, np.argwhere(regions.array == region))[:, 1].mean()
        for region in (42, 49)
    }

    assert fronts[49] > fronts[42] + 20


def test_a_compressed_series_is_decoded_and_kept_whole(real_data: Path) -> None:
    """Twenty slices of JPEG 2000 with blanked UIDs, through the vault and back."""
    image = dicom.attached(real_data / "totalseg_example" / "dicom_20slices")
    ct = dicom.volume_from(b"".join(image.file.chunks()))

    assert image.shape == (512, 512, 20)
    assert image.spacing_mm == (Decimal("0.9766"), Decimal("0.9766"), Decimal(2))
    assert (image.orientation, image.modality, image.uid) == ("LPS", Modality.CT, None)
    assert image.notes == ()
    again = dicom.attached(real_data / "totalseg_example" / "dicom_20slices")
    assert sha256(again.file.content).digest() == sha256(image.file.content).digest()
    # A thorax on a table: lungs and bone are there, and the table lies behind the patient.
    assert ct.array.min() == -1024
    assert np.mean((ct.array > -950) & (ct.array < -700)) > 0.03
    assert ct.array.max() > 1000


def test_a_series_written_as_nifti_stays_where_it_was(real_data: Path) -> None:
    """Two doors, one place: DICOM in, NIfTI out and in again."""
    ct = dicom.read_series(real_data / "totalseg_example" / "dicom_20slices").volume

    back = nifti.volume_from(write.content_of(ct, packed=False), Modality.CT)

    assert np.array_equal(back.array, ct.array)
    assert np.allclose(back.affine_ras, ct.affine_ras, atol=1e-3)


def test_the_key_picture_shows_the_spine_at_the_back(real_data: Path) -> None:
    """On the axial slice of a CT the spine lies in the lower half of the picture."""
    picture = key_picture(
        volume(real_data / "totalseg_example" / "ct.nii.gz"), point_ras=DISCS_RAS["L3/L4"]
    )
    axial = picture.panels[0]
    shown = picture.pixels[axial.row : axial.row + axial.height, : axial.width]

    rows = np.argwhere(shown > 120)[:, 0]
    assert rows.mean() > axial.height / 2
