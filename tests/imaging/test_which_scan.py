"""Is a scan known again in another file, and another one never taken for it?"""

from dataclasses import replace

import numpy as np
import pytest

from discogram.adapters.nifti.read import volume_from
from discogram.adapters.nifti.write import content_of
from discogram.imaging.volume import Volume
from discogram.imaging.which_scan import WhichScan

PLACE = np.array([[-0.625, 0, 0, 90], [0, -0.625, 0, 80.1], [0, 0, 3, -312.7], [0, 0, 0, 1.0]])
SCAN = Volume(
    np.random.default_rng(3).integers(-1000, 1800, (12, 11, 7)).astype(np.int16), PLACE
)


def moved(mm: float) -> Volume:
    """The same voxels elsewhere."""
    place = PLACE.copy()
    place[2, 3] += mm
    return Volume(SCAN.array, place)


@pytest.mark.parametrize(
    "again",
    [
        SCAN,
        SCAN.oriented("RAS"),
        SCAN.oriented("SPL"),
        Volume(SCAN.array.astype(np.float32) + np.float32(0.001), PLACE),
        Volume(SCAN.array.astype(">i4"), PLACE),
        volume_from(content_of(SCAN)),
        moved(0.01),
    ],
)
def test_a_scan_is_known_again_however_it_is_kept(again: Volume) -> None:
    """Order of axes, type of number and a header's rounding are not the scan."""
    assert WhichScan.of(SCAN).is_that(WhichScan.of(again, "1.2.3"))
    assert WhichScan.of(again).short == WhichScan.of(SCAN).short


def other_voxel() -> Volume:
    """One voxel, one unit."""
    array = SCAN.array.copy()
    array[4, 5, 6] += 1
    return Volume(array, PLACE)


@pytest.mark.parametrize(
    "other",
    [other_voxel(), moved(1.0), Volume(SCAN.array[::-1], PLACE), Volume(SCAN.array[1:], PLACE)],
)
def test_another_scan_is_another(other: Volume) -> None:
    """One unit in one voxel, or the same voxels in another place, mirrored or cut."""
    assert not WhichScan.of(SCAN).is_that(WhichScan.of(other))
    # The series is told and never trusted: a copy of a file may keep its UID.
    assert not replace(WhichScan.of(SCAN), series_uid="1.2.3").is_that(
        WhichScan.of(other, "1.2.3")
    )


def test_what_is_not_finite_has_an_identity_too() -> None:
    """NaN and infinity are no reason to know nothing."""
    odd = Volume(np.array([[[np.nan, np.inf], [-np.inf, 3.0]]] * 2), np.eye(4))

    assert WhichScan.of(odd).is_that(WhichScan.of(odd))
