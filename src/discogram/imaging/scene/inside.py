"""Which voxels lie inside a disc, and so are no bone?

In thick slices a voxel of a disc holds a part of its endplates and measures as bone does. But
where the endplates lie is known better than by a voxel: they were laid through many.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.outline import reach_mm
from discogram.imaging.frames import Array
from discogram.imaging.scene.grid import Grid, Mask

_FROM_ENDPLATES_MM = 1.5
"""What of the height stays untouched on either side, for what the endplates may be off."""

_LOWER_AT_THE_RIM = 0.5
"""The part of a disc's height that its rim may lack: endplates are dished, discs wedges."""


def inside(discs: Iterable[FoundDisc], grid: Grid) -> Mask:
    """Whether each voxel lies within a disc's outline and surely between its endplates."""
    mask: Mask = np.zeros(grid.shape, np.bool_)
    for disc in discs:
        part = grid.part(*_box(disc))
        mask[part] |= _within(disc, grid.within(part))
    return mask


def _box(disc: FoundDisc) -> tuple[Array, Array]:
    flat = disc.shape.outline
    half = disc.shape.height_mm / 2
    ends = [np.column_stack([flat, np.full(len(flat), up)]) for up in (-half, half)]
    corners = disc.frame.to_ras(np.vstack(ends))
    return corners.min(axis=0), corners.max(axis=0)


def _within(disc: FoundDisc, grid: Grid) -> NDArray[np.bool_]:
    places = disc.frame.from_ras(grid.points_ras(np.moveaxis(np.indices(grid.shape), 0, -1)))
    left, front = places[..., 0], places[..., 1]
    outwards = np.hypot(left, front) / reach_mm(disc.shape.outline, np.arctan2(front, left))
    half = disc.shape.height_mm / 2 * (1.0 - _LOWER_AT_THE_RIM * outwards**2)
    between = np.abs(places[..., 2]) <= half - _FROM_ENDPLATES_MM
    answer: NDArray[np.bool_] = between & (outwards <= 1.0)
    return answer
