"""What lies beside the column, with the column drawn straight?

Between two discs the frames are blended, beyond the last ones they go straight on, so that a
rib, a pedicle or a wing of the sacrum is found by its distance from the column, however the
patient is bent or lies on the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values, values_at
from discogram.imaging.volume import Volume

STEP_MM = 2.0
SIDE_MM = np.arange(-66.0, 66.1, STEP_MM)
"""Places to the patient's left (positive) and right."""

FRONT_MM = np.arange(-60.0, 10.1, STEP_MM)
"""Places in front (positive) of and behind the middle of the body."""

_BEYOND_MM = 44.0
"""A vertebra and its disc are looked at beyond either end."""


@dataclass(frozen=True, slots=True, eq=False)
class Straight:
    """`values` of shape (along, side, front), `STEP_MM` apart, NaN outside the scan.

    `along_mm` runs from feet to head, 0 at the lowest disc; `discs_mm` says where each disc
    lies on it.
    """

    values: Values
    along_mm: Array
    discs_mm: Array


def straightened(volume: Volume, discs: Sequence[FoundDisc]) -> Straight:
    """The surroundings of two discs or more, lowest first."""
    centres = np.array([disc.frame.centre_ras for disc in discs])
    steps = np.linalg.norm(np.diff(centres, axis=0), axis=1)
    at = np.concatenate([[0.0], np.cumsum(steps)])
    along = np.arange(-_BEYOND_MM, at[-1] + _BEYOND_MM + 0.1, STEP_MM)
    fronts = _directions(along, at, np.array([disc.frame.anterior for disc in discs]))
    ups = _directions(along, at, np.array([disc.frame.normal for disc in discs]))
    fronts = _unit(fronts - (fronts * ups).sum(axis=1, keepdims=True) * ups)
    lefts = np.cross(ups, fronts)
    points = (
        _middle(along, at, centres, ups)[:, None, None]
        + SIDE_MM[None, :, None, None] * lefts[:, None, None]
        + FRONT_MM[None, None, :, None] * fronts[:, None, None]
    )
    return Straight(_smooth(values_at(volume, points)), along, at)


def _middle(along: Array, at: Array, centres: Array, ups: Array) -> Array:
    inside = np.column_stack([np.interp(along, at, line) for line in centres.T])
    beyond = np.where(
        along < at[0], along - at[0], np.where(along > at[-1], along - at[-1], 0.0)
    )
    answer: Array = inside + beyond[:, None] * ups
    return answer


def _directions(along: Array, at: Array, vectors: Array) -> Array:
    return _unit(np.column_stack([np.interp(along, at, line) for line in vectors.T]))


def _unit(vectors: Array) -> Array:
    answer: Array = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return answer


def _smooth(values: Values) -> Values:
    """Less grainy; what lies outside the scan stays unknown and darkens nothing beside it."""
    known = np.isfinite(values)
    weight = ndimage.gaussian_filter(known.astype(np.float32), 0.8)
    shared = ndimage.gaussian_filter(np.where(known, values, 0.0), 0.8)
    answer: Values = np.where(known, shared / np.maximum(weight, 1e-3), np.nan)
    return answer
