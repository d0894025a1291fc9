"""Where runs the line of the spinous processes, from which a physician measures sideways?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.frames import Array
from discogram.imaging.scene.canal import Canal
from discogram.imaging.scene.grid import Grid

_ASIDE_MM = 14.0
"""A spinous process ends within this of the canal's middle, rotated spines included."""

_BACK_MM = (12.0, 80.0)
"""How far behind the canal's middle it can end."""

_TIP_MM = 6.0
"""What lies within this of the rearmost bone is the tip."""

_EVEN_MM = 15.0
"""Heights are evened out over this: between two processes the line runs straight."""


@dataclass(frozen=True, slots=True, eq=False)
class SpinousLine:
    """The line by height: `heights_mm` (n,) and `across_ras_mm` (n,), x of RAS."""

    heights_mm: Array
    across_ras_mm: Array

    def at(self, height_mm: float) -> float:
        """The line's x of RAS at a height; that of the nearest end beyond its ends."""
        return float(np.interp(height_mm, self.heights_mm, self.across_ras_mm))


def spinous_line(canal: Canal, bone: NDArray[np.bool_], grid: Grid) -> SpinousLine:
    """The line behind the canal; the canal's own middle where no process is seen."""
    middles = canal.middle_ras
    across = np.array([_tip(middle, bone, grid) for middle in middles])
    width = max(1, round(_EVEN_MM / max(float(np.diff(middles[:, 2]).mean()), 0.5)))
    return SpinousLine(middles[:, 2], ndimage.uniform_filter1d(across, width, mode="nearest"))


def _tip(middle: Array, bone: NDArray[np.bool_], grid: Grid) -> float:
    low = np.subtract(middle, (_ASIDE_MM, _BACK_MM[1], 1.5))
    part = grid.part(low, np.add(middle, (_ASIDE_MM, -_BACK_MM[0], 1.5)))
    places = np.argwhere(bone[part])
    if not len(places):
        return float(middle[0])
    points = grid.within(part).points_ras(places)
    tip = points[points[:, 1] <= points[:, 1].min() + _TIP_MM]
    return float(tip[:, 0].mean())
