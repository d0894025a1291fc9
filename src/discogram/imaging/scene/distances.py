"""How far is every place of the body from the nearest obstacle of a kind?"""

from dataclasses import dataclass

import edt
import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.scene.grid import Grid

FAR_MM = 99.0
"""Told where nothing of the kind is near; nobody needs to know more."""

_THREADS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Distances:
    """Distances on a grid, float32, mm; 0 and less is inside the obstacle.

    Measured from voxel centre to voxel centre, less half a step: the obstacle ends at the edge
    of its voxel.
    """

    grid: Grid
    millimetres: NDArray[np.float32]

    def at(self, points_ras: ArrayLike) -> Array:
        """The distance at points of shape (..., 3), trilinear; `FAR_MM` beyond the grid."""
        points = np.asarray(points_ras, float)
        index = self.grid.index_of(points)
        last = np.array(self.grid.shape) - 1
        inside = ((index >= 0) & (index <= last)).all(axis=-1)
        index = np.clip(index, 0, last)
        low = np.minimum(np.floor(index).astype(int), np.maximum(last - 1, 0))
        part = index - low
        values = np.zeros(inside.shape)
        for corner in np.ndindex(2, 2, 2):
            at = np.minimum(low + corner, last)
            weight = np.where(corner, part, 1 - part).prod(axis=-1)
            values += weight * self.millimetres[at[..., 0], at[..., 1], at[..., 2]]
        return np.where(inside, values, FAR_MM)


def distances_to(mask: NDArray[np.bool_], grid: Grid) -> Distances:
    """The distance to what a mask of the grid marks."""
    return Distances(grid, _outside_mm(mask, grid.step_mm))


def signed_inside(mask: NDArray[np.bool_], grid: Grid) -> Distances:
    """How deep under the surface of what a mask marks: above 0 inside, below 0 outside."""
    deep = _outside_mm(~mask, grid.step_mm)
    return Distances(grid, np.where(mask, deep, -_outside_mm(mask, grid.step_mm)))


def _outside_mm(mask: NDArray[np.bool_], step_mm: float) -> NDArray[np.float32]:
    if not mask.any():
        return np.full(mask.shape, FAR_MM, np.float32)
    free = np.ascontiguousarray(~mask)
    found: NDArray[np.float32] = edt.edt(free, anisotropy=(step_mm,) * 3, parallel=_THREADS)
    found -= np.float32(step_mm / 2)
    return np.minimum(found, np.float32(FAR_MM), out=found)
