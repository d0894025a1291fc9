import numpy as np
import pytest

from discogram.imaging.discs.endplates import Plates
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.surfaces import settled
from discogram.imaging.volume import Volume


def slab(thickness_mm: float, lean: float) -> Volume:
    """Two leaning endplates, 10 mm apart at the rim and hollow as endplates are.

    Each slice is averaged over its thickness.
    """
    fine = 0.25
    x, y = np.meshgrid(np.arange(-25, 26), np.arange(-20, 21), indexing="ij")
    z = np.arange(-20, 20, fine)
    hollow = np.clip(1 - (x / 24) ** 2 - (y / 17.3) ** 2, 0, None)[..., None]
    up = z - lean * y[..., None]
    away = np.where(up > 0, up - 1.8 * hollow, -up - 1.1 * hollow)
    values = np.where(away < 5, 80.0, np.where(away < 6, 800.0, 180.0))
    per = round(thickness_mm / fine)
    whole = values[..., : len(z) // per * per].reshape(*x.shape, -1, per).mean(axis=-1)
    affine = np.diag([1.0, 1.0, thickness_mm, 1.0])
    affine[:3, 3] = [-25, -20, -20 + thickness_mm / 2 - fine / 2]
    return Volume(whole.astype(np.int16), affine)


@pytest.mark.parametrize("thickness", [1.0, 2.0, 3.0, 4.0, 5.0])
@pytest.mark.parametrize("lean", [0.0, 0.12])
def test_a_thick_slice_does_not_hide_how_an_endplate_leans(thickness, lean):
    """Read off between slices the lean would be a staircase; modelled it is a line.

    In slices of 4 and 5 mm some of it stays open, and it is told how much.
    """
    start = Plates(np.array([4.0, 0.0, 0.0]), np.array([-4.0, 0, 0]), 8.0, 150.0, 1.0, 1.0)
    frame = DiscFrame.of([0, 0, 0], [0, 0, 1], [0, 1, 0])
    found = settled(slab(thickness, lean), frame, start, (18.0, 13.0), soft=50.0)
    assert found.middle[0] == pytest.approx(0.25, abs=0.4)
    off = np.degrees(found.middle[1:] - [0, lean])
    assert abs(off[0]) <= 0.5
    assert abs(off[1]) <= (1.2 if thickness <= 3 else 2.5 * found.unsure_deg)
    assert found.height_mm == pytest.approx(12.9, abs=2.1)
    assert found.unsure_deg < 3.0
