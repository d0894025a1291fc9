"""Which curve runs through the middle of the vertebral bodies, in front of the canal?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.compiled import njit, prange
from discogram.imaging.discs.canal import Canal, best_path
from discogram.imaging.discs.survey import STEP_MM, Survey
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values

_INSIDE, _RING = 7, 12
"""In steps of the survey: a body fills 14 mm around its middle and ends before 24 mm."""

_SIDEWAYS, _NEAREST, _FARTHEST = 6, 8, 20
"""In steps of the survey: where a body's middle is looked for beside and before the canal."""

_USUAL_MM = 27.0
"""From the middle of the canal to the middle of a lumbar body: half a canal and half a body."""

_ALL_ALONG = np.float32(2.0)
"""Added to every score, so that the path runs beside the whole canal to its ends."""

_BEYOND_HEAD_MM, _BEYOND_FEET_MM = 8.0, 24.0
"""How far the curve goes on past the canal that was seen: this is where L5/S1 lies."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The middle of the bodies, a place every millimetre of height, from feet to head.

    `points`, `canal`, `up` (along the curve) and `front` (from the canal, at right angles to
    it) have shape (n, 3), RAS, mm and unit vectors.
    """

    points: Array
    canal: Array
    up: Array
    front: Array

    @property
    def along_mm(self) -> Array:
        """The length of the curve up to each place, from the lowest; shape (n,)."""
        steps = np.linalg.norm(np.diff(self.points, axis=0), axis=1)
        return np.concatenate([[0.0], np.cumsum(steps)])


def column(survey: Survey, canal: Canal) -> Column:
    """The curve through the bodies that the canal runs behind."""
    start = np.rint((canal.points_ras - survey.corner_ras) / STEP_MM).astype(np.int64)
    hard = ndimage.gaussian_filter1d(survey.hardness, 3.0, axis=2)
    score = _bodies(hard, start)
    sideways = (np.arange(score.shape[1]) - _SIDEWAYS)[None, :, None]
    forward = (np.arange(score.shape[2]) + _NEAREST)[None, None, :] * STEP_MM
    score -= (0.004 * sideways**2 + 0.002 * (forward - _USUAL_MM) ** 2).astype(np.float32)
    _, path = best_path(score + _ALL_ALONG, 2, (0.02, 0.02))
    body = start + np.column_stack([path - [_SIDEWAYS, -_NEAREST], np.zeros(len(path), int)])
    return _curve(survey.to_ras(body), canal.points_ras)


@njit(parallel=True, cache=True, error_model="numpy")
def _bodies(hard: Values, start: NDArray[np.int64]) -> Values:
    """How much harder a disc around each place is than the ring before and beside it."""
    nx, ny, _ = hard.shape
    out = np.zeros((len(start), 2 * _SIDEWAYS + 1, _FARTHEST - _NEAREST), dtype=np.float32)
    for n in prange(len(start)):
        z = start[n, 2]
        for a in range(out.shape[1]):
            for b in range(out.shape[2]):
                x0, y0 = start[n, 0] + a - _SIDEWAYS, start[n, 1] + b + _NEAREST
                inner, inners, outer, outers = 0.0, 0, 0.0, 0
                for dx in range(-_RING, _RING + 1):
                    for dy in range(-_RING, _RING + 1):
                        x, y, away = x0 + dx, y0 + dy, dx * dx + dy * dy
                        if x < 0 or y < 0 or x >= nx or y >= ny or away > _RING * _RING:
                            continue
                        if away <= _INSIDE * _INSIDE:
                            inner += hard[x, y, z]
                            inners += 1
                        elif away > (_RING - 2) * (_RING - 2) and dy > -0.3 * _RING:
                            outer += hard[x, y, z]
                            outers += 1
                if inners and outers:
                    out[n, a, b] = inner / inners - outer / outers
    return out


def _curve(body: Array, canal: Array) -> Column:
    """Both paths, smoothed, at every millimetre of height and on past their ends."""
    heights = np.arange(body[0, 2] - _BEYOND_FEET_MM, body[-1, 2] + _BEYOND_HEAD_MM, 1.0)
    points, behind = (_along(path, heights) for path in (body, canal))
    up = _unit(
        np.gradient(ndimage.gaussian_filter1d(points, 8.0, axis=0, mode="nearest"), axis=0)
    )
    # The canal's own place is worth less to the side than front to back: hence the 0.3.
    front = _across(points - behind, up) * [0.3, 1.0, 1.0]
    return Column(points, behind, up, _unit(_across(front, up)))


def _along(path: Array, heights: Array) -> Array:
    """A path's x and y at the heights, smoothed, and straight on past its ends."""
    smooth = ndimage.gaussian_filter1d(path[:, :2], 3.0, axis=0, mode="nearest")
    out = np.column_stack([np.interp(heights, path[:, 2], line) for line in smooth.T])
    far = min(6, len(path) - 1)
    for beyond, end, inner in (
        (heights < path[0, 2], 0, far),
        (heights > path[-1, 2], -1, -1 - far),
    ):
        slope = (smooth[inner] - smooth[end]) / ((path[inner, 2] - path[end, 2]) or 1.0)
        out[beyond] = smooth[end] + slope * (heights[beyond] - path[end, 2])[:, None]
    return np.column_stack([out, heights])


def _across(vectors: Array, up: Array) -> Array:
    answer: Array = vectors - (vectors * up).sum(axis=1, keepdims=True) * up
    return answer


def _unit(vectors: Array) -> Array:
    answer: Array = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return answer
