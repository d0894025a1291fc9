"""Are the discs of a real CT found, named, and the same through every door? Row B01.

The reference is a network's labels, not a person's: figures are of agreement, not of accuracy.
"""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from discogram.adapters.dicom.read import read_series
from discogram.imaging.discs.clicks import Click
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


def crop(real_data: Path):
    """Two whole discs, whose marrow is darker than they are: as bright as muscle."""
    return volume(real_data / "tptbox_l3" / "sub-ct_label-22_ct.nii.gz")


def test_two_discs_between_dark_bodies_are_no_column(real_data):
    """What made three of them lay inside L3 and L4, beside one endplate each."""
    found = find(crop(real_data))
    assert not found.discs
    assert [why.id for why in found.refused] == ["imaging-no-three-discs"]


@pytest.mark.parametrize(
    ("z", "found_z"), [(-46.7, -45.0), (-83.8, -83.8), (-60, None), (-66, None), (-70, None)]
)
def test_a_click_is_taken_for_a_disc_only_in_one(real_data, z, found_z):
    """However dark the marrow of L3 is."""
    found = find(crop(real_data), clicks=[Click(np.array([-25.0, -162.0, z]))])
    if found_z is None:
        assert [why.id for why in found.refused] == ["imaging-click-in-body"]
    else:
        (disc,) = found.discs
        assert abs(disc.frame.centre_ras[2] - found_z) < 2.0


@pytest.mark.parametrize("pair", list(pairwise(DISCS_RAS)))
def test_no_click_in_a_body_of_the_whole_ct_is_a_disc(real_data, pair):
    """A body of 18 mm between two bright plates passed for a tall disc."""
    above, below = (np.array(DISCS_RAS[each]) for each in pair)
    for share in (0.35, 0.5, 0.65):
        found = find(lumbar(real_data), clicks=[Click(below + share * (above - below))])
        assert not found.discs
        assert found.refused[0].id in {"imaging-click-in-body", "imaging-click-no-disc"}
