"""Are the discs of a real CT found, named, and the same through every door? Row B01.

The reference is a network's labels, not a person's: figures are of agreement, not of accuracy.
"""

from pathlib import Path

import numpy as np
import pytest

from discogram.adapters.dicom.read import read_series
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.find import find
from tests.real_data.test_real_ct import DISCS_RAS, volume

pytestmark = [pytest.mark.real_data, pytest.mark.xdist_group("real-discs")]


def lumbar(real_data: Path):
    """The whole lumbar CT."""
    return volume(real_data / "totalseg_example" / "ct.nii.gz")


@pytest.mark.parametrize("labels", [None, "seg_vertebrae", "seg_body_disc"])
def test_six_discs_with_the_right_levels(real_data, labels):
    """Within 3 mm along the normal of the network's centroid, by search and by both maps."""
    folder = real_data / "totalseg_example"
    map_ = volume(folder / f"{labels}.nii.gz") if labels else None
    found = find(lumbar(real_data), labels=map_)
    assert [disc.level for disc in found.discs] == list(DISCS_RAS)
    for disc in found.discs:
        away = disc.volume_centroid_ras - np.array(DISCS_RAS[str(disc.level)])
        assert abs(away @ disc.frame.normal) <= 3.0
        assert np.linalg.norm(away) <= 4.0
        assert disc.confidence is Confidence.HIGH


def test_a_piece_of_chest_is_refused(real_data):
    """Twenty slices of a thorax: nothing is guessed."""
    found = find(read_series(real_data / "totalseg_example" / "dicom_20slices").volume)
    assert not found.discs
    assert found.refused
