"""On which lattice of the body are obstacles kept?

A `Grid` is upright in RAS and the same step in all three directions, however the scan was
stored: a distance is then a number of steps, and a needle crosses it without any affine. It is
laid around the middle of its box, so that a mirrored patient gets the mirrored lattice.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.sampling import on_lattice
from discogram.imaging.volume import Volume

Mask = NDArray[np.bool_]
"""What is marked on a grid; the grid's shape."""

AIR_HU = -1024.0
"""What is taken for true beyond the scan: nothing is there that anybody knows of."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A lattice: `corner_ras` is the centre of its first voxel, shape (3,), mm."""

    corner_ras: Array
    step_mm: float
    shape: tuple[int, int, int]

    @classmethod
    def around(cls, low_ras: ArrayLike, high_ras: ArrayLike, step_mm: float) -> "Grid":
        """The lattice within a box of RAS, its middle in the middle of the box."""
        low, high = np.asarray(low_ras, float), np.asarray(high_ras, float)
        counts = np.maximum(np.floor((high - low) / step_mm + 1e-6).astype(int), 1) + 1
        corner = (low + high) / 2 - (counts - 1) / 2 * step_mm
        return cls(corner, step_mm, (int(counts[0]), int(counts[1]), int(counts[2])))

    @property
    def affine_ras(self) -> Array:
        """From voxel to RAS, 4x4."""
        affine = np.diag([self.step_mm] * 3 + [1.0])
        affine[:3, 3] = self.corner_ras
        return affine

    @property
    def far_ras(self) -> Array:
        """The centre of the last voxel, shape (3,), mm."""
        answer: Array = self.corner_ras + (np.array(self.shape) - 1) * self.step_mm
        return answer

    def index_of(self, points_ras: ArrayLike) -> Array:
        """The voxel index, with fractions, of points of shape (..., 3) in mm."""
        answer: Array = (np.asarray(points_ras, float) - self.corner_ras) / self.step_mm
        return answer

    def points_ras(self, indices: ArrayLike) -> Array:
        """Where voxels of shape (..., 3) lie, mm."""
        answer: Array = np.asarray(indices, float) * self.step_mm + self.corner_ras
        return answer

    def holds(self, points_ras: ArrayLike) -> NDArray[np.bool_]:
        """Which points of shape (..., 3) lie on the lattice; shape (...)."""
        index = self.index_of(points_ras)
        inside = (index >= 0) & (index <= np.array(self.shape) - 1)
        answer: NDArray[np.bool_] = np.asarray(inside.all(axis=-1))
        return answer

    def part(self, low_ras: ArrayLike, high_ras: ArrayLike) -> tuple[slice, slice, slice]:
        """The voxels within a box of RAS, as three slices of the lattice's arrays."""
        low = np.floor(self.index_of(low_ras) + 1e-6).astype(int)
        high = np.ceil(self.index_of(high_ras) - 1e-6).astype(int) + 1
        ends = [
            slice(int(np.clip(a, 0, n)), int(np.clip(b, 0, n)))
            for a, b, n in zip(low, high, self.shape, strict=True)
        ]
        return ends[0], ends[1], ends[2]

    def within(self, part: tuple[slice, slice, slice]) -> "Grid":
        """The lattice of a part."""
        start = np.array([each.start for each in part])
        shape = tuple(each.stop - each.start for each in part)
        return Grid(self.points_ras(start), self.step_mm, (shape[0], shape[1], shape[2]))


def resampled(volume: Volume, grid: Grid, outside: float = AIR_HU) -> NDArray[np.float32]:
    """The volume's values on the lattice, by trilinear interpolation; `outside` beyond it."""
    return on_lattice(volume, grid.affine_ras, grid.shape, outside)


def marked(mask: Mask, grid: Grid, points_ras: ArrayLike) -> Mask:
    """Whether the voxel nearest to each point of shape (..., 3) is marked; False beyond."""
    index = np.rint(grid.index_of(points_ras)).astype(int)
    inside: Mask = np.asarray(((index >= 0) & (index < grid.shape)).all(axis=-1))
    index = np.where(inside[..., None], index, 0)
    answer: Mask = mask[index[..., 0], index[..., 1], index[..., 2]] & inside
    return answer
