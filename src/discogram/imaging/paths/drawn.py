"""How does a needle look as voxels and as a surface, for another program to show?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.scene.grid import Grid
from discogram.imaging.volume import Volume

SHOWN_MM = 1.0
"""Half the thickness that is drawn: a 22 G needle of 0.7 mm would hardly be seen."""

_AROUND = 16


def needle_labels(grid: Grid, needles: Sequence[tuple[ArrayLike, ArrayLike]]) -> Volume:
    """A label map in which needle n, from entry to target in RAS mm, has the number n + 1."""
    labels = np.zeros(grid.shape, np.uint8)
    for number, (entry, target) in enumerate(needles, start=1):
        start, end = np.asarray(entry, float), np.asarray(target, float)
        steps = max(2, int(np.linalg.norm(end - start) / (0.25 * grid.step_mm)))
        line = start + np.linspace(0.0, 1.0, steps)[:, None] * (end - start)
        for shift in _cross(end - start, SHOWN_MM / 2):
            index = np.rint(grid.index_of(line + shift)).astype(int)
            index = index[((index >= 0) & (index < grid.shape)).all(axis=-1)]
            labels[index[:, 0], index[:, 1], index[:, 2]] = number
    return Volume(labels, grid.affine_ras)


def needle_surface(entry: ArrayLike, target: ArrayLike) -> NDArray[np.float64]:
    """The triangles of a closed tube from entry to target, shape (n, 3, 3), same frame, mm."""
    start, end = np.asarray(entry, float), np.asarray(target, float)
    ring = _cross(end - start, SHOWN_MM)
    following = np.roll(ring, -1, axis=0)
    one, other = start + ring, start + following
    far, further = end + ring, end + following
    ends = np.broadcast_to(start, one.shape), np.broadcast_to(end, one.shape)
    return np.concatenate(
        [
            np.stack([one, further, far], axis=1),
            np.stack([one, other, further], axis=1),
            np.stack([ends[0], other, one], axis=1),
            np.stack([ends[1], far, further], axis=1),
        ]
    )


def _cross(along: Array, radius_mm: float) -> Array:
    """A ring of points across a direction, shape (n, 3)."""
    out = along / np.linalg.norm(along)
    aside = np.cross(out, np.eye(3)[int(np.abs(out).argmin())])
    aside /= np.linalg.norm(aside)
    up = np.cross(out, aside)
    turn = np.arange(_AROUND) * (2 * np.pi / _AROUND)
    ring: Array = radius_mm * (np.cos(turn)[:, None] * aside + np.sin(turn)[:, None] * up)
    return ring
