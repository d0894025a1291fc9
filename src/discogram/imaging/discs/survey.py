"""What of this scan is body, and how bright is this patient's soft tissue and bone?

Scanners, doses and people differ, so nothing here counts in fixed Hounsfield units: the
patient's own muscle is the zero and everything else is told from there.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values, on_grid
from discogram.imaging.volume import Volume

STEP_MM = 2.0
"""The survey's grid: a canal is eight voxels wide, and 512 × 512 × 600 fit in 70 MiB."""

AIR = -1000.0
"""Hounsfield units of what lies outside the scan."""

_SKIN = -250.0
"""Between air and fat, in Hounsfield units, which for these two are the scanner's own zero."""

BONE_ABOVE_SOFT = 110.0
"""So much brighter than muscle is what encloses a canal; a thin lamina blurs to this."""

_SOFTEST, _HARDEST = -20.0, 130.0
"""Where muscle may lie: a fat-rich one and one with contrast in it."""

_LEAST_MM = 60.0
"""A body is at least so wide each way; what is smaller is a limb or a crop of nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """The scan on a coarse upright grid: `values` of shape (x, y, z) in RAS, `STEP_MM` apart.

    `corner_ras` is the centre of voxel (0, 0, 0), mm. `body` is the largest piece that is not
    air, without table and blankets. `soft` is the value of this patient's muscle.
    """

    values: Values
    corner_ras: Array
    body: NDArray[np.bool_]
    soft: float

    @property
    def bone(self) -> NDArray[np.bool_]:
        """What is so bright that it may enclose a canal."""
        return self.values > self.soft + BONE_ABOVE_SOFT

    @property
    def hardness(self) -> Values:
        """0 at muscle, 1 at dense bone, clipped: metal and contrast count no more."""
        answer: Values = np.clip((self.values - self.soft) / 150.0, -0.5, 1.0)
        return answer

    def to_ras(self, voxels: Array) -> Array:
        """Where grid places of shape (..., 3) lie, mm."""
        return self.corner_ras + np.asarray(voxels, dtype=np.float64) * STEP_MM


def survey(volume: Volume) -> Survey:
    """Look over the whole scan; raises `InputError` where there is no body in it."""
    corners = volume.corners_ras
    low, high = corners.min(axis=0), corners.max(axis=0)
    x, y, z = (int(length / STEP_MM) + 1 for length in high - low)
    values = on_grid(volume, low, (x, y, z), STEP_MM)
    np.nan_to_num(values, copy=False, nan=AIR)
    body = _body(values)
    return Survey(values, low, body, _soft(values[body]))


def _body(values: Values) -> NDArray[np.bool_]:
    opened = ndimage.binary_opening(values > _SKIN, iterations=2)
    pieces, count = ndimage.label(opened)
    if not count:
        raise InputError(reason("imaging-no-body"))
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    body: NDArray[np.bool_] = pieces == sizes.argmax()
    return body


def _soft(inside: Values) -> float:
    """The commonest value between fat and bone."""
    edges = np.arange(_SOFTEST, _HARDEST + 1, 5.0)
    counts, _ = np.histogram(inside, bins=edges)
    smooth = ndimage.gaussian_filter1d(counts.astype(np.float64), 1.0)
    return float(edges[smooth.argmax()] + 2.5)
