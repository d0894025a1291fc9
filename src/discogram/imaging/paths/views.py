"""Which slices and which map of the back show a needle, and where on them does it lie?

A `Face` is a flat picture through the body: a corner, the way to the right and the way down,
and values on square pixels. Slices keep the radiological convention, the patient's right on
the screen's left; the back is seen from behind, the patient's left on the screen's left.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import CRANIOCAUDAL_DEG, OBLIQUE_DEG, direction_of
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.distances import Distances
from discogram.imaging.scene.grid import Grid, Mask, marked
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.volume import Volume

PIXEL_MM = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A picture of `size_mm` (right, down) whose corner, at the top left, lies in RAS."""

    corner_ras: Array
    right: Array
    down: Array
    size_mm: tuple[float, float]

    @property
    def points_ras(self) -> Array:
        """The pixels' places, shape (rows, columns, 3), mm."""
        across = np.arange(0.0, self.size_mm[0], PIXEL_MM)
        along = np.arange(0.0, self.size_mm[1], PIXEL_MM)
        answer: Array = (
            self.corner_ras
            + across[None, :, None] * self.right
            + along[:, None, None] * self.down
        )
        return answer

    def places_of(self, points_ras: ArrayLike) -> Array:
        """Where points of shape (..., 3) lie on it, (right, down), mm; shape (..., 2)."""
        away = np.asarray(points_ras, float) - self.corner_ras
        return np.stack([away @ self.right, away @ self.down], axis=-1)

    def of(self, values: Volume | Distances) -> Array:
        """The values on it, shape (rows, columns)."""
        return values.at(self.points_ras)


def along_needle(entry: Array, target: Array) -> Face:
    """The slice that holds the needle and the left-right axis: axial, leaning with it."""
    out = entry - target
    back = np.array([0.0, out[1], out[2]])
    back /= np.linalg.norm(back)
    right, down = np.array([-1.0, 0.0, 0.0]), back
    away = (target - entry) @ right
    aside = 75.0 + abs(away) / 2
    middle = (entry + target) / 2
    top = target - 50.0 * down
    corner = middle - aside * right + ((top - middle) @ down) * down
    corner += (target - corner) @ np.cross(right, down) * np.cross(right, down)
    reach = float((entry - target) @ down) + 70.0
    return Face(corner, right, down, (2 * aside, reach))


def sagittal_through(
    point: Array, low_mm: float, high_mm: float, front_mm: float = -np.inf
) -> Face:
    """The sagittal slice through a point between two heights; the front on the left.

    It reaches 75 mm in front of the point, or as far as `front_mm` where that is further.
    """
    right, down = np.array([0.0, -1.0, 0.0]), np.array([0.0, 0.0, -1.0])
    front = max(float(point[1]) + 75.0, front_mm)
    corner = np.array([point[0], front, high_mm])
    return Face(corner, right, down, (front - float(point[1]) + 120.0, high_mm - low_mm))


def back_around(centre: Array, half_mm: float, low_mm: float, high_mm: float) -> Face:
    """The back from behind, the patient's left on the screen's left."""
    right, down = np.array([1.0, 0.0, 0.0]), np.array([0.0, 0.0, -1.0])
    corner = np.array([centre[0] - half_mm, centre[1], high_mm])
    return Face(corner, right, down, (2 * half_mm, high_mm - low_mm))


@dataclass(frozen=True, slots=True, eq=False)
class EntryMap:
    """Ways to one target by angle: where each meets the skin, and what was measured.

    `entries_ras` has shape (o, c, 3), mm; `ways` fields have shape (o, c).
    """

    entries_ras: Array
    ways: Ways
    seen: NDArray[np.bool_]


def entry_map(
    measurer: Measurer, reached: DiscSide, target: Array, through: tuple[float, float]
) -> EntryMap:
    """Every other degree of the fan, from one target to the skin.

    The degrees are counted from `through`, the oblique and cranio-caudal angle of a planned
    needle, so that the needle's own entry is one of them however narrow its gate is.
    """
    oblique = _every_other(through[0], OBLIQUE_DEG)
    tilt = _every_other(through[1], CRANIOCAUDAL_DEG)
    grid = np.stack(np.meshgrid(oblique, tilt, indexing="ij"), axis=-1)
    towards = direction_of(reached, grid[..., 0], grid[..., 1])
    ways = measurer.ways(np.broadcast_to(target, towards.shape), towards)
    return EntryMap(target + ways.length_mm[..., None] * towards, ways, ways.in_view)


def _every_other(angle: float, within: tuple[int, int]) -> Array:
    first = angle - 2.0 * np.floor((angle - within[0]) / 2.0)
    return np.arange(first, within[1] + 1e-6, 2.0)


def bone_from_behind(face: Face, bone: Mask, grid: Grid, depths_mm: ArrayLike) -> Array:
    """How much bone lies behind each pixel of the back, 0 to 1; shape (rows, columns)."""
    points = face.points_ras
    total = np.zeros(points.shape[:2])
    depths = np.asarray(depths_mm, float)
    for depth in depths:
        layer = points.copy()
        layer[..., 1] = depth
        total += marked(bone, grid, layer)
    answer: Array = np.minimum(total / max(len(depths) * 0.35, 1.0), 1.0)
    return answer
