import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.imaging.sampling import on_grid, values_at
from discogram.imaging.volume import Volume


def leaning() -> Volume:
    """An oblique volume of grain."""
    rows = [[0.9, 0.2, 0, -8], [-0.2, 0.9, 0.1, 4], [0, -0.1, 1.6, 3], [0, 0, 0, 1]]
    return Volume(np.random.default_rng(3).normal(0, 100, (20, 22, 14)), np.array(rows))


@given(st.lists(st.tuples(*[st.floats(-40, 60)] * 3), min_size=1, max_size=20))
def test_the_fast_way_answers_as_the_plain_one(points):
    """Two roads to the same value, inside and outside."""
    volume = leaning()
    fast, plain = values_at(volume, points), volume.at(points)
    voxels, last = volume.voxels_at(points), np.array(volume.shape) - 1
    # On the very edge, rounding may put a point in or out: there either answer is right.
    clear = (np.minimum(np.abs(voxels), np.abs(voxels - last)) > 1e-4).all(axis=-1)
    assert np.allclose(fast[clear], plain[clear], atol=1e-3, equal_nan=True)


def test_a_coarse_grid_averages_what_it_steps_over():
    """A checkerboard of 0 and 100 is 50 everywhere at twice its step, not 0 or 100."""
    board = (np.indices((24, 24, 24)).sum(axis=0) % 2 * 100).astype(np.int16)
    volume = Volume(board, np.eye(4))
    grid = on_grid(volume, [4.5, 4.5, 4.5], (6, 6, 6), 2.0)
    assert grid == pytest.approx(np.full((6, 6, 6), 50.0))


def test_outside_is_unknown():
    """NaN, not air: nothing was measured there."""
    grid = on_grid(Volume(np.zeros((4, 4, 4)), np.eye(4)), [-10.0, 0.0, 0.0], (2, 2, 2), 1.0)
    assert np.isnan(grid).all()
