import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.imaging.paths import march
from discogram.imaging.paths.drawn import needle_labels, needle_surface
from discogram.imaging.paths.fan import angles_of, direction_of, fan_of, targets, tilt_deg
from discogram.imaging.scene.distances import FAR_MM
from discogram.imaging.scene.grid import Grid
from discogram.imaging.scene.sides import DiscSide
from discogram.words.spine import Side
from tests.imaging.scene.toy import toy_discs

DISC = toy_discs()[1]


@given(st.floats(15, 75), st.floats(-50, 50), st.sampled_from(Side))
def test_angles_read_back(oblique, tilt, side):
    """A direction gives back the angles that it was made from, within half a degree."""
    reached = DiscSide(DISC, side)
    again = angles_of(reached, direction_of(reached, oblique, tilt))
    assert again == pytest.approx((oblique, tilt), abs=0.5)


def test_every_sign_is_the_patients():
    """Oblique leads to the named side and back, cranio-caudal above 0 to the head."""
    left = direction_of(DiscSide(DISC, Side.LEFT), 45, 30)
    right = direction_of(DiscSide(DISC, Side.RIGHT), 45, 30)
    assert left[0] < 0 < right[0]
    assert left[1] < 0
    assert left[2] > 0
    assert np.allclose(left * [-1, 1, 1], right)


def test_the_fan_is_as_large_as_it_says():
    """27 targets within 4 mm, 61 obliques, 101 tilts."""
    fan = fan_of(DiscSide(DISC, Side.LEFT))
    assert fan.directions.shape == (61, 101, 3)
    assert np.linalg.norm(targets(), axis=1).max() == pytest.approx(4.0)
    assert fan.targets_ras.shape == (27, 3)


def test_a_way_in_the_discs_plane_does_not_lean():
    """The toy's discs are level: the tilt is the angle to the axial plane."""
    reached = DiscSide(DISC, Side.LEFT)
    assert tilt_deg(reached, direction_of(reached, 40, -12)) == pytest.approx(12)


def test_the_compiler_and_the_maps_agree_what_is_far():
    """One number, kept twice because the compiler wants it plain."""
    assert march._FAR == FAR_MM


def test_a_drawn_needle_lies_on_its_line():
    """Voxels and surface hold the needle and nothing else, from entry to target."""
    grid = Grid.around([-50, -50, -50], [50, 50, 50], 1.0)
    entry, target = np.array([-30.0, -40.0, 10.0]), np.array([0.0, 0.0, 0.0])
    labels = needle_labels(grid, [(entry, target), (-entry, target)])
    places = grid.points_ras(np.argwhere(labels.array == 1))
    out = (entry - target) / np.linalg.norm(entry - target)
    away = places - np.outer(places @ out, out)
    assert np.linalg.norm(away, axis=1).max() < 1.5
    assert (labels.array == 2).sum() > 50
    corners = needle_surface(entry, target).reshape(-1, 3)
    assert np.ptp(corners @ out) == pytest.approx(np.linalg.norm(entry))
