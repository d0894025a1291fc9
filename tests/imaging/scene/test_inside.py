"""Is a disc free of bone inside, and only there?"""

import numpy as np
import pytest

from discogram.imaging.scene.build import scene_of
from discogram.imaging.scene.grid import Grid, marked
from discogram.imaging.scene.inside import inside
from discogram.imaging.volume import Modality, Volume
from tests.imaging.discs.cases import made
from tests.imaging.scene.toy import toy_discs, toy_volume

GRID = Grid.around((-40.0, -40.0, -20.0), (40.0, 40.0, 20.0), 1.0)
DISC = made(width=48.0, depth=34.0, height=10.0)


def free(place, disc=DISC):
    """Whether a place of the disc's frame is marked as inside."""
    return bool(marked(inside([disc], GRID), GRID, disc.frame.to_ras(place)))


@pytest.mark.parametrize("place", [(0, 0, 0), (0, 0, 3), (0, 0, -3), (15, 0, 1), (0, -16, 0)])
def test_the_middle_of_a_disc_is_inside(place):
    """Between its endplates, as far as the rim."""
    assert free(place)


@pytest.mark.parametrize(
    "place", [(0, 0, 5), (0, 0, -5), (22, 0, 3), (0, -15, -3), (0, 0, 4.4)]
)
def test_near_the_endplates_nothing_is_sure(place):
    """Endplates are dished and discs wedges: at the rim less of the height is."""
    assert not free(place)


@pytest.mark.parametrize("place", [(26, 0, 0), (0, 19, 0), (18, -14, 0)])
def test_outside_of_the_rim_nothing_is_inside(place):
    """A spur beside the disc stays bone."""
    assert not free(place)


def test_a_collapsed_disc_has_no_inside():
    """Where the endplates nearly meet a voxel cannot tell them apart."""
    assert not inside([made(height=2.5)], GRID).any()


def test_a_tilted_disc_takes_its_inside_along():
    """The same places of its own frame, wherever it leans."""
    disc = made(normal=(0.2, -0.4, 1.0))
    assert free((0, 0, 2), disc)
    assert free((12, -8, 0), disc)
    assert not free((0, 0, 5.5), disc)


def mixed(more_hu: float) -> Volume:
    """The toy's CT, its middle disc measuring more than a disc does."""
    made_ = toy_volume()
    hu = made_.array.copy()
    (disc,) = toy_discs()[1:2]
    places = np.moveaxis(np.indices(hu.shape), 0, -1) @ made_.affine_ras[:3, :3].T
    own = disc.frame.from_ras(places + made_.affine_ras[:3, 3])
    core = (np.hypot(own[..., 0], own[..., 1]) < 12) & (np.abs(own[..., 2]) < 1.6)
    hu[core] += round(more_hu)
    return Volume(hu, made_.affine_ras, Modality.CT)


def test_a_disc_mixed_with_its_endplates_is_no_bone():
    """It measures a little more than where bone begins: a needle may rest in it."""
    scene = scene_of(mixed(0.0), toy_discs())
    begins = scene.tissue.bone_hu - scene.tissue.disc_hu
    scene = scene_of(mixed(begins + 30.0), toy_discs())
    assert scene.bone.at([0.0, 0.0, 0.0]) > 1.0


def test_a_bridge_of_bone_through_a_disc_is_bone():
    """What measures plainly more than a mixture is in the needle's way."""
    assert scene_of(mixed(900.0), toy_discs()).bone.at([0.0, 0.0, 0.0]) < 0.0
