"""Where does a disc end, all around?

The rim of a disc is the rim of the two bodies it lies between, for bone is sharp where annulus
and muscle are not. Just inside each endplate the values are unrolled into angle and radius;
the rim is the closed line on which the fall from bone to what lies outside is steepest, and
reached without having left the bone before. Both endplates count: where one runs on, as the
sacrum does into its ala, the other one still ends.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage

from discogram.imaging.discs.endplates import Plates
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.sampling import values_at
from discogram.imaging.volume import Volume

ANGLES = np.arange(72) * 2 * np.pi / 72
"""Where a rim is measured, from the left counter-clockwise, radians."""

_STEP_MM = 0.5
_RADII_MM = np.arange(4.0, 42.1, _STEP_MM)
_INTO_BONE_MM = np.arange(0.5, 3.6, 0.5)

_EDGE_MM = 2.5
"""The fall is the mean over so far inside less the mean over so far outside."""

_BEND = 3
"""The rim moves at most 1.5 mm outwards or inwards from one angle to the next, 5 degrees on."""

_BENT = 0.03
"""What each half millimetre of that costs, squared, against a fall of 1."""

_ABOUT, _NOWHERE = 0.1, -4.0
"""A rim that is expected lies within a tenth of where; elsewhere no fall weighs so much."""

_MARROW = slice(8, 21)
"""Radii of 8 to 14 mm: inside every lumbar body, beyond the dish of its endplate."""

_DARK_HU = 60.0
"""Marrow less above muscle than this looks as if the bone had been left."""


def outline(
    volume: Volume, frame: DiscFrame, found: Plates, soft: float, near: Array | None = None
) -> tuple[Array, float]:
    """The rim as (left, anterior) pairs, shape (72, 2), mm, and how sharp it is, 0 to 1.

    `near`, shape (72,), says how far out the rim is expected at each of `ANGLES`, mm; it is
    looked for nowhere else.
    """
    both = [
        _edges(volume, frame, plane, sign, soft)
        for plane, sign in ((found.above, 1.0), (found.below, -1.0))
    ]
    edges = np.mean(both, axis=0)
    rows = _closed(edges if near is None else np.where(_expected(near), edges, _NOWHERE))
    sharp = float(np.clip(edges[np.arange(72), rows], 0, 1).mean())
    radius = ndimage.gaussian_filter1d(_RADII_MM[rows], 1.0, mode="wrap")
    return np.column_stack([np.cos(ANGLES), np.sin(ANGLES)]) * radius[:, None], sharp


def _expected(near: Array) -> NDArray[np.bool_]:
    away = np.abs(_RADII_MM - near[:, None])
    answer: NDArray[np.bool_] = away <= np.maximum(_ABOUT * near, _STEP_MM)[:, None]
    return answer


def area_centroid(rim: Array) -> Array:
    """The centroid of the area inside a closed line of shape (n, 2), by Green's theorem."""
    x, y = rim.T
    nx, ny = np.roll(rim, -1, axis=0).T
    cross = x * ny - nx * y
    area = cross.sum() / 2
    middle = [((x + nx) * cross).sum(), ((y + ny) * cross).sum()]
    return np.asarray(np.array(middle) / (6 * area), dtype=np.float64)


def reach_mm(rim: Array, towards: ArrayLike) -> Array:
    """How far out a closed line of shape (n, 2) lies in directions, any shape, radians.

    From the origin of its plane, which it goes around once; directions as those of `ANGLES`.
    """
    angles = np.arctan2(rim[:, 1], rim[:, 0])
    radii = np.hypot(rim[:, 0], rim[:, 1])
    answer: Array = np.interp(np.asarray(towards), angles, radii, period=2 * np.pi)
    return answer


def _edges(volume: Volume, frame: DiscFrame, plane: Array, sign: float, soft: float) -> Array:
    """The fall at each angle and radius, 1 where bone ends sharply; shape (72, radii)."""
    bone = _slab(volume, frame, plane, sign, soft)
    bright = float(np.median(bone[:, : len(_RADII_MM) // 4]))
    dark = float(np.quantile(bone[:, _MARROW], 0.25)) < soft + _DARK_HU
    bone = np.clip((bone - soft) / max(bright - soft, 40.0), -0.3, 1.3)
    reach = round(_EDGE_MM / _STEP_MM)
    total = np.cumsum(np.pad(bone, ((0, 0), (reach + 1, reach)), mode="edge"), axis=1)
    inside = total[:, reach : -reach or None] - total[:, : -2 * reach]
    outside = total[:, 2 * reach :] - total[:, reach:-reach]
    fall = (inside[:, : bone.shape[1]] - outside[:, : bone.shape[1]]) / reach
    return np.asarray(fall if dark else fall * _held(bone, reach), dtype=np.float64)


def _held(bone: Array, reach: int) -> Array:
    """Whether the bone has not been left before, 1 where it has not, at each place."""
    left_before = np.minimum.accumulate(ndimage.uniform_filter1d(bone, 5, axis=1), axis=1)
    held = np.clip(np.roll(left_before, reach + 1, axis=1) * 2.5, 0, 1)
    held[:, : reach + 1] = 1.0
    return np.asarray(held)


def _slab(volume: Volume, frame: DiscFrame, plane: Array, sign: float, soft: float) -> Array:
    """The mean of the bone just beyond an endplate, unrolled; shape (72, radii)."""
    rays = np.stack([np.cos(ANGLES), np.sin(ANGLES)], axis=-1)
    at = rays[:, None, :] * _RADII_MM[:, None]
    height = plane[0] + at @ plane[1:]
    away = height[..., None] + sign * _INTO_BONE_MM
    flat = np.broadcast_to(at[..., None, :], (*away.shape, 2))
    places = np.concatenate([flat, away[..., None]], axis=-1)
    values = values_at(volume, frame.to_ras(places), outside=soft).mean(axis=-1)
    return np.asarray(ndimage.gaussian_filter1d(values, 1.0, axis=0, mode="wrap"))


def _closed(edges: Array) -> NDArray[np.int64]:
    """The radius at each angle of the best closed line; twice around, the middle is kept."""
    twice = np.concatenate([edges, edges, edges])
    count, radii = twice.shape
    moves = np.arange(-_BEND, _BEND + 1)
    price = _BENT * moves**2
    back = np.zeros((count, radii), dtype=np.int64)
    best = twice[0].copy()
    for row in range(1, count):
        padded = np.pad(best, _BEND, constant_values=-np.inf)
        came = np.stack([padded[k : k + radii] for k in range(len(moves))]) - price[:, None]
        choice = came.argmax(axis=0)
        back[row] = np.arange(radii) + moves[choice]
        best = came[choice, np.arange(radii)] + twice[row]
    path = np.zeros(count, dtype=np.int64)
    path[-1] = best.argmax()
    for row in range(count - 1, 0, -1):
        path[row - 1] = back[row, path[row]]
    return path[len(edges) : 2 * len(edges)]
