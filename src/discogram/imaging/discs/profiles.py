"""How much does each place of the column look like a disc: dark between two bright endplates?

At every millimetre of the column and for many tilts, the mean over a small disc is taken at
distances along the normal. Means, because a noisy scan has no single voxel to trust.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.compiled import njit, prange
from discogram.imaging.discs.column import Column
from discogram.imaging.frames import Array, inverse
from discogram.imaging.sampling import Values, trilinear, values_at
from discogram.imaging.volume import Volume

PITCHES = np.radians(np.arange(-35.0, 36.0, 5.0))
"""The front of the disc up (+) or down, against the curve; L5/S1 leans most."""

ROLLS = np.radians(np.arange(-15.0, 16.0, 5.0))
"""The left side down (+) or up, against the curve: wedging in a bent spine."""

_AWAY_MM = np.arange(-11.0, 11.1, 1.0)
_HEIGHTS_MM = (2, 4, 6, 8, 10, 12)
"""The disc heights that are tried; a body is never so low."""

_PEDICLE_BEHIND, _PEDICLE_BESIDE_MM = (0.55, 0.7, 0.85), (11.0, 13.5, 16.0)
"""Where pedicles stand: this part of the way from the body to the canal, and so far aside."""

_ARCHED = 0.5
"""What bone beside the canal costs: a disc has a nerve leaving there, a body its pedicles."""

_RADIUS_MM, _BETWEEN_MM = 11.0, 3.5

_DARKEST, _BRIGHTEST = -80.0, 400.0
"""Values against muscle beyond which nothing counts: gas, contrast, metal."""


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """At each of n places of the column the best disc: all of shape (n,), normals (n, 3).

    `strength` is how much brighter the endplates are than the disc, in Hounsfield units.
    """

    strength: Array
    normals: Array
    fronts: Array
    heights_mm: Array


def matches(volume: Volume, column: Column, soft: float) -> Matches:
    """The best tilt and height of a disc at each place of the column."""
    means = _profiles(
        volume.array,
        inverse(volume.affine_ras),
        np.ascontiguousarray(column.points),
        np.ascontiguousarray(column.up),
        np.ascontiguousarray(column.front),
        PITCHES,
        ROLLS,
        _round(_RADIUS_MM, _BETWEEN_MM),
        _AWAY_MM,
        soft + _DARKEST,
        soft + _BRIGHTEST,
    )
    strength, heights = _response(means)
    strength -= _ARCHED * np.clip(pedicles_hu(volume, column, soft), 0, None)[:, None, None]
    flat = strength.reshape(len(strength), -1)
    best, rows = flat.argmax(axis=1), np.arange(len(flat))
    pitch, roll = PITCHES[best // len(ROLLS)], ROLLS[best % len(ROLLS)]
    normals, fronts = _tilted(column.up, column.front, pitch, roll)
    return Matches(flat[rows, best], normals, fronts, heights.reshape(flat.shape)[rows, best])


def pedicles_hu(volume: Volume, column: Column, soft: float) -> Array:
    """How bright both pedicles are at each place, against muscle; dark where a nerve leaves."""
    left = np.cross(column.up, column.front)
    back = column.canal - column.points
    sides = []
    for side in (-1.0, 1.0):
        spots = [
            column.points + share * back + side * lateral * left
            for share in _PEDICLE_BEHIND
            for lateral in _PEDICLE_BESIDE_MM
        ]
        values = np.clip(values_at(volume, spots, outside=soft) - soft, -50.0, 250.0)
        sides.append(values.mean(axis=0))
    darker = ndimage.gaussian_filter1d(np.minimum(*sides).astype(np.float64), 2.0)
    return np.asarray(darker, dtype=np.float64)


def _response(means: Values) -> tuple[Array, Array]:
    """The best height for each place and tilt; the weaker endplate counts more."""
    best = np.full(means.shape[:3], -np.inf)
    heights = np.zeros(means.shape[:3])
    for height in _HEIGHTS_MM:
        half = height / 2
        inside = means[..., np.abs(_AWAY_MM) <= max(half - 1.0, 0.5)].mean(axis=-1)
        above = means[..., (half <= _AWAY_MM) & (half + 2.5 >= _AWAY_MM)].max(axis=-1)
        below = means[..., (-half >= _AWAY_MM) & (-half - 2.5 <= _AWAY_MM)].max(axis=-1)
        found = 0.6 * np.minimum(above, below) + 0.2 * (above + below) - inside
        better = found > best
        best[better], heights[better] = found[better], height
    return best, heights


def _tilted(up: Array, front: Array, pitch: Array, roll: Array) -> tuple[Array, Array]:
    """The normal and the front once both turns are made; the same turns as in the kernel."""
    left = np.cross(up, front)
    cos, sin = np.cos(pitch)[:, None], np.sin(pitch)[:, None]
    normal, forward = cos * up + sin * front, cos * front - sin * up
    cos, sin = np.cos(roll)[:, None], np.sin(roll)[:, None]
    return cos * normal + sin * left, forward


def _round(radius: float, between: float) -> Array:
    """Points (left, anterior) that fill a circle; shape (m, 2), mm."""
    line = np.arange(-radius, radius + 0.1, between)
    grid = np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)
    answer: Array = grid[(grid**2).sum(axis=1) <= radius**2]
    return answer


@njit(parallel=True, cache=True, error_model="numpy")
def _profiles(
    array: NDArray[Any],
    m: Array,
    points: Array,
    ups: Array,
    fronts: Array,
    pitches: Array,
    rolls: Array,
    disc: Array,
    away: Array,
    darkest: float,
    brightest: float,
) -> Values:
    """Means over a disc; shape (places, pitches, rolls, distances)."""
    shape = (len(points), len(pitches), len(rolls), len(away))
    out = np.zeros(shape, dtype=np.float32)
    for n in prange(len(points)):
        up, front = ups[n], fronts[n]
        left = np.cross(up, front)
        turn = np.ascontiguousarray(m[:3, :3])
        for a in range(len(pitches)):
            normal = np.cos(pitches[a]) * up + np.sin(pitches[a]) * front
            forward = np.cos(pitches[a]) * front - np.sin(pitches[a]) * up
            for b in range(len(rolls)):
                axis = np.cos(rolls[b]) * normal + np.sin(rolls[b]) * left
                side = np.cos(rolls[b]) * left - np.sin(rolls[b]) * normal
                step, across, ahead = turn @ axis, turn @ side, turn @ forward
                start = turn @ points[n] + m[:3, 3]
                for k in range(len(away)):
                    total = 0.0
                    for d in range(len(disc)):
                        p = start + away[k] * step + disc[d, 0] * across + disc[d, 1] * ahead
                        value = trilinear(array, p[0], p[1], p[2], -1000.0)
                        total += min(max(value, darkest), brightest)
                    out[n, a, b, k] = total / len(disc)
    return out
