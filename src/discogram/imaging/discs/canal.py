"""Where does the spinal canal run?

In an axial slice the canal is soft, bone stands around it, a vertebral body lies in front and a
spinous process behind. Each voxel is scored by these, and the best path from slice to slice is
kept, so that a slice between two arches, or one that noise has eaten, is carried by its
neighbours (Viterbi, "Error bounds for convolutional codes", 1967).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.compiled import njit, prange
from discogram.imaging.discs.survey import STEP_MM, Survey
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values

_RAYS = 16
_NEAREST, _FARTHEST = 2, 9
"""In steps of the survey: bone stands 4 to 18 mm from the middle of a canal."""

_THINNED = 2
"""Every second voxel is enough for a path: 4 mm."""

_MIRRORED_MM = 60.0
"""So far to each side a trunk is compared with its mirror image."""

_REACH, _STIFF = 2, (0.3, 0.05)
"""A path moves at most 8 mm between slices 4 mm apart, and pays more to the side."""

_WORTH = 0.4
"""A slice with less score than this costs more than it brings: a path ends before it."""

_SHORTEST = 10
"""Slices of 4 mm: one vertebra and its disc."""


@dataclass(frozen=True, slots=True, eq=False)
class Canal:
    """The canal's middle, one place for each `z_mm` from feet to head; `points_ras` (n, 3)."""

    points_ras: Array
    score: Array


def canals(survey: Survey, tries: int = 3) -> list[Canal]:
    """The likeliest canals, best first: each is the best path that keeps off earlier ones."""
    score = _score(survey) - np.float32(_WORTH)
    found = []
    for _ in range(tries):
        first, path = best_path(score, _REACH, _STIFF)
        if len(path) < _SHORTEST:
            break
        rows = first + np.arange(len(path))
        voxels = np.column_stack([path, rows]) * _THINNED
        along = score[rows, path[:, 0], path[:, 1]] + _WORTH
        found.append(Canal(survey.to_ras(voxels), along.astype(np.float64)))
        _block(score, rows, path)
    return found


def _score(survey: Survey) -> Values:
    """How much each place looks like canal, thinned; shape (z, x, y) for the path."""
    thin = (slice(None, None, _THINNED),) * 3
    soft = survey.values - survey.soft
    candidates = (survey.body & (soft < 80.0) & (soft > -170.0))[thin]
    angles = np.arange(_RAYS) * 2 * np.pi / _RAYS
    rays = np.column_stack([np.cos(angles), np.sin(angles)])
    enclosed = _enclosed(survey.bone.astype(np.uint8), candidates, rays, _THINNED)
    hard = _means(np.clip(survey.hardness, 0.0, 1.0))
    front = _box(hard, 6, (14, 34), 12)
    behind = _box(hard, 3, (-32, -10), 18)
    score = enclosed * np.clip(4 * front, 0, 1) * (0.3 + np.clip(3 * behind, 0, 1))
    score *= 0.2 + 0.8 * _symmetry(hard)[:, None, :]
    smooth = ndimage.gaussian_filter(score, (0.35, 0.35, 1.0))
    return np.ascontiguousarray(smooth.transpose(2, 0, 1), dtype=np.float32)


def _means(hard: Values) -> Values:
    """Blocks of the thinned grid, each averaged around its voxel."""
    thin = (slice(None, None, _THINNED),) * 3
    return np.asarray(ndimage.uniform_filter(hard, _THINNED)[thin], dtype=np.float32)


def _symmetry(hard: Values) -> Values:
    """How alike the bone left and right of each x and z is, 0 to 1; shape (x, z).

    A spine stands in the middle of a trunk; a femur and an ilium are enclosed marrow too, but
    the way to them leads through places where nothing is symmetrical.
    """
    seen = ndimage.gaussian_filter1d(np.clip(hard, 0, 1).sum(axis=1), 2.0, axis=1)
    half = round(_MIRRORED_MM / (STEP_MM * _THINNED))
    padded = np.pad(seen, ((half, half), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1, axis=0)
    windows = windows - windows.mean(axis=-1, keepdims=True)
    alike = (windows * windows[..., ::-1]).sum(axis=-1)
    share = np.clip(alike / ((windows**2).sum(axis=-1) + 1e-3), 0, 1)
    return np.asarray(share, dtype=np.float32)


def _box(hard: Values, half_x_mm: int, y_mm: tuple[int, int], half_z_mm: int) -> Values:
    """The mean over a box that stands at an offset along y from each place."""
    step = STEP_MM * _THINNED
    near, far = (round(edge / step) for edge in y_mm)
    size = [2 * round(half_x_mm / step) + 1, far - near + 1, 2 * round(half_z_mm / step) + 1]
    mean = ndimage.uniform_filter(hard, size, mode="constant")
    moved: Values = np.zeros_like(mean)
    shift = (near + far) // 2
    if shift > 0:
        moved[:, :-shift] = mean[:, shift:]
    else:
        moved[:, -shift:] = mean[:, :shift]
    return moved


@njit(parallel=True, cache=True, error_model="numpy")
def _enclosed(
    bone: NDArray[np.uint8], candidates: NDArray[np.bool_], rays: Array, thinned: int
) -> Values:
    """The share of rays that meet bone at a canal's distance, at each candidate."""
    nx, ny, _ = bone.shape
    out = np.zeros(candidates.shape, dtype=np.float32)
    for i in prange(candidates.shape[0]):
        for j in range(candidates.shape[1]):
            for k in range(candidates.shape[2]):
                if not candidates[i, j, k]:
                    continue
                hits = 0.0
                for ray in range(len(rays)):
                    for r in range(1, _FARTHEST + 1):
                        x = int(i * thinned + rays[ray, 0] * r + 0.5)
                        y = int(j * thinned + rays[ray, 1] * r + 0.5)
                        if x < 0 or y < 0 or x >= nx or y >= ny:
                            break
                        if bone[x, y, k * thinned]:
                            hits += 1.0 if r >= _NEAREST else 0.6
                            break
                out[i, j, k] = hits / len(rays)
    return out


@njit(cache=True, error_model="numpy")
def best_path(
    score: Values, reach: int, stiff: tuple[float, float]
) -> tuple[int, NDArray[np.int64]]:
    """The first row and the places (i, j), shape (m, 2), that sum highest; m = 0 for none.

    `score` has shape (rows, i, j); a step is at most `reach` along i and along j and costs
    ``stiff * step²`` of each. A path begins and ends where it pays: at no negative sum.
    """
    rows, ni, nj = score.shape
    wide = 2 * reach + 1
    back = np.full((rows, ni, nj), -1, dtype=np.int16)
    best = np.maximum(score[0], np.float32(0.0))
    top_row, top_place, top_sum = 0, int(best.argmax()), best.max()
    for row in range(1, rows):
        new = np.empty((ni, nj), dtype=np.float32)
        for i in range(ni):
            for j in range(nj):
                top, came = np.float32(0.0), -1
                for di in range(max(-reach, -i), min(reach, ni - 1 - i) + 1):
                    for dj in range(max(-reach, -j), min(reach, nj - 1 - j) + 1):
                        value = best[i + di, j + dj] - stiff[0] * di * di - stiff[1] * dj * dj
                        if value > top:
                            top, came = value, (di + reach) * wide + dj + reach
                new[i, j] = top + score[row, i, j]
                back[row, i, j] = came
        best = new
        if best.max() > top_sum:
            top_row, top_place, top_sum = row, int(best.argmax()), best.max()
    path = np.zeros((top_row + 1, 2), dtype=np.int64)
    i, j, row = top_place // nj, top_place % nj, top_row
    while top_sum > 0:
        path[row, 0], path[row, 1] = i, j
        came = back[row, i, j]
        if came < 0 or row == 0:
            return row, path[row:]
        i, j, row = i + came // wide - reach, j + came % wide - reach, row - 1
    return 0, path[:0]


def _block(score: Values, rows: NDArray[np.int64], path: NDArray[np.int64]) -> None:
    """Take a path and 20 mm around it out of the score, in place."""
    radius = round(20.0 / (STEP_MM * _THINNED))
    for row, (i, j) in zip(rows, path, strict=True):
        wide = slice(max(i - radius, 0), i + radius + 1)
        deep = slice(max(j - radius, 0), j + radius + 1)
        score[row, wide, deep] = -_WORTH
