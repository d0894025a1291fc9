"""Which voxels lie inside a disc, and so are no bone?

In thick slices a voxel of a disc holds a part of its endplates and measures as bone does. But
where the endplates lie is known better than by a voxel: they were laid through many.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.discs.found import FoundDisc
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
    outwards = np.hypot(places[..., 0], places[..., 1]) / _rim(disc, places)
    half = disc.shape.height_mm / 2 * (1.0 - _LOWER_AT_THE_RIM * outwards**2)
    between = np.abs(places[..., 2]) <= half - _FROM_ENDPLATES_MM
    answer: NDArray[np.bool_] = between & (outwards <= 1.0)
    return answer


def _rim(disc: FoundDisc, places: Array) -> Array:
    """How far the outline lies from the centre, in the direction of each place."""
    outline = disc.shape.outline
    angles = np.arctan2(outline[:, 1], outline[:, 0])
    order = np.argsort(angles)
    radii = np.hypot(outline[:, 0], outline[:, 1])[order]
    towards = np.arctan2(places[..., 1], places[..., 0])
    answer: Array = np.interp(towards, angles[order], radii, period=2 * np.pi)
    return answer
