import numpy as np
import pytest

from discogram.imaging.discs.facing import faced
from discogram.imaging.volume import Volume
from tests.imaging.discs.cases import made


def body(turn_deg: float) -> Volume:
    """A vertebra in a trunk, seen from below: body, two pedicles and a spinous process.

    Alike on both sides of a plane that is turned to the patient's left.
    """
    line = np.arange(-90.0, 91.0, 1.5)
    x, y = np.meshgrid(line, line, indexing="ij")
    turn = np.radians(turn_deg)
    right, front = np.cos(turn) * x + np.sin(turn) * y, np.cos(turn) * y - np.sin(turn) * x
    values = np.full(x.shape, 50.0)
    values[(right / 24) ** 2 + (front / 17) ** 2 < 1] = 200.0
    values[(np.abs(np.abs(right) - 14) < 4) & (front < -12) & (front > -28)] = 300.0
    values[(np.abs(right) < 4) & (front < -36) & (front > -58)] = 300.0
    values[(right / 85) ** 2 + ((front - 5) / 75) ** 2 > 1] = -900.0
    affine = np.diag([1.5, 1.5, 2.0, 1.0])
    affine[:3, 3] = [-90.0, -90.0, -30.0]
    return Volume(np.repeat(values[..., None], 30, axis=2).astype(np.int16), affine)


@pytest.mark.parametrize("turn", [-17.0, -4.0, 0.0, 12.0, 20.0])
def test_the_front_is_where_both_sides_are_alike(turn):
    """Within a degree, whichever way the patient lies turned; the rim stays where it was."""
    disc = made()
    (found,) = faced(body(turn), [disc], soft=50.0)
    front = found.frame.anterior

    assert np.degrees(np.arctan2(-front[0], front[1])) == pytest.approx(turn, abs=1.0)
    flat = np.zeros((len(disc.shape.outline), 1))
    before, after = (
        each.frame.to_ras(np.hstack([each.shape.outline, flat])) for each in (disc, found)
    )
    assert np.allclose(before, after)
    assert found.shape.width_mm == pytest.approx(np.ptp(found.shape.outline[:, 0]))


def test_neighbours_are_heard():
    """One disc whose surroundings say nothing does not face another way than its column."""
    column = [made((0.0, 0.0, z)) for z in (-12.0, 0.0, 12.0)]
    fronts = [disc.frame.anterior for disc in faced(body(10.0), column, soft=50.0)]
    turns = [np.degrees(np.arctan2(-front[0], front[1])) for front in fronts]
    assert turns == pytest.approx([10.0] * 3, abs=1.5)
