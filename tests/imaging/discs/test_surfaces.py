import numpy as np
import pytest

from discogram.imaging.discs.endplates import Plates
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.surfaces import settled
from discogram.imaging.volume import Volume


def slab(thickness_mm: float, lean: float) -> Volume:
    """Two leaning endplates 10 mm apart, each slice averaged over its thickness."""
    fine = 0.25
    x, y = np.meshgrid(np.arange(-25, 26), np.arange(-20, 21), indexing="ij")
    z = np.arange(-20, 20, fine)
    away = np.abs(z - lean * y[..., None])
    values = np.where(away < 5, 80.0, np.where(away < 6, 800.0, 180.0))
    per = round(thickness_mm / fine)
    whole = values[..., : len(z) // per * per].reshape(*x.shape, -1, per).mean(axis=-1)
    affine = np.diag([1.0, 1.0, thickness_mm, 1.0])
    affine[:3, 3] = [-25, -20, -20 + thickness_mm / 2 - fine / 2]
    return Volume(whole.astype(np.int16), affine)


@pytest.mark.parametrize("thickness", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("lean", [0.0, 0.12])
def test_a_thick_slice_does_not_hide_how_an_endplate_leans(thickness, lean):
    """Read off between slices the lean would be a staircase; modelled it is a line."""
    start = Plates(np.array([4.0, 0.0, 0.0]), np.array([-4.0, 0, 0]), 8.0, 150.0, 1.0, 1.0)
    frame = DiscFrame.of([0, 0, 0], [0, 0, 1], [0, 1, 0])
    found = settled(slab(thickness, lean), frame, start, (18.0, 13.0), soft=50.0)
    assert found.middle[0] == pytest.approx(0.0, abs=0.3)
    assert np.degrees(found.middle[1:] - [0, lean]) == pytest.approx([0, 0], abs=1.0)
    assert found.height_mm == pytest.approx(10.0, abs=1.6)
