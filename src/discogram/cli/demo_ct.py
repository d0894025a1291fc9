"""A small synthetic CT of a lumbar spine after a discogram, for the demonstration.

Blocks and cylinders with the densities of bone, disc, contrast and fat: enough to see which way
round it is. It is no phantom for measuring: that one is `imaging.phantom`.
"""

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.volume import Modality, Volume

_SPACING_MM = 1.5
_SHAPE = (120, 90, 110)
"""Voxels from left to right, back to front, and foot to head."""

_AIR, _FAT, _MUSCLE, _DISC, _BONE, _CONTRAST, _METAL = -1000, -90, 50, 90, 450, 1100, 3000
"""Hounsfield units as usual in CT; for looking only."""

_LEVELS_MM = (46.0, 82.0, 118.0)
"""Heights of L5/S1, L4/L5 and L3/L4 above the lowest slice; L4/L5 lies in the middle."""

_BEAD_MM = (70.0, 5.0, 82.0)
"""Where the bead lies: to the right and front of the body's middle, and up; each middle slice
but the sagittal one shows it."""


def synthetic_ct() -> Volume:
    """The volume, RAS; contrast in each disc, a fissure backwards in the middle one.

    A metal bead lies on the patient's right, so that a swapped side would be seen.
    """
    right, front, up = np.indices(_SHAPE, dtype=np.float64) * _SPACING_MM
    x, y = right - 90.0, front - 62.0  # the middle of the body, in mm
    values = np.full(_SHAPE, float(_AIR))
    values[(x / 82) ** 2 + ((y + 2) / 56) ** 2 < 1] = _FAT
    values[(x / 74) ** 2 + ((y + 2) / 48) ** 2 < 1] = _MUSCLE
    body = (x / 24) ** 2 + (y / 17) ** 2 < 1
    values[body] = _BONE
    for height in _LEVELS_MM:
        _disc(values, body, np.abs(up - height), (x / 9) ** 2 + (y / 6) ** 2 < 1)
    fissure = (np.abs(x) < 2) & (y < 0) & (y > -16) & (np.abs(up - _LEVELS_MM[1]) < 2)
    values[fissure] = _CONTRAST
    arch = (np.abs(x) < 30) & (y < -30) & (y > -36) & (np.mod(up, 36.0) < 22)
    values[arch] = _BONE
    beside, before, above = _BEAD_MM
    bead = (x - beside) ** 2 + (y - before) ** 2 + (up - above) ** 2 < 16
    values[bead] = _METAL
    return Volume(values.astype(np.int16), _affine(), Modality.CT)


def _disc(
    values: NDArray[np.float64],
    body: NDArray[np.bool_],
    off: NDArray[np.float64],
    nucleus: NDArray[np.bool_],
) -> None:
    values[body & (off < 5)] = _DISC
    values[nucleus & (off < 2.5)] = _CONTRAST


def _affine() -> NDArray[np.float64]:
    """Voxel to RAS in mm: the first axis grows to the patient's right."""
    affine = np.diag([_SPACING_MM, _SPACING_MM, _SPACING_MM, 1.0])
    affine[:3, 3] = (-90.0, -62.0, -80.0)
    return affine
