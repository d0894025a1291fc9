"""What does a person have to see to say whether these are the discs?

A slice that follows the column, so that a bent spine is seen from top to bottom, and each disc
in its own plane. Arrays only; whoever draws them writes the letters beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values, values_at
from discogram.imaging.volume import Volume

View = Literal["sagittal", "coronal"]

_STEP_MM = 0.8
_MARGIN_MM = 45.0
_HALF_MM = {"sagittal": (75.0, 65.0), "coronal": (70.0, 70.0)}
"""How far a slice reaches to the screen's left and right of the column: front and back, or
right and left."""


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """A slice that follows the column: `values` (rows, columns), head on top, `step_mm` apart.

    Sagittal has the front on the screen's left, coronal the patient's right. `middle_ras` says
    for each row where the column is, shape (rows, 3).
    """

    view: View
    values: Values
    step_mm: float
    middle_ras: Array

    def pixel_of(self, point_ras: ArrayLike) -> tuple[float, float]:
        """Row and column, with fractions, of a place of shape (3,), mm."""
        point = np.asarray(point_ras, dtype=np.float64)
        row = float((self.middle_ras[0, 2] - point[2]) / self.step_mm)
        at = int(np.clip(round(row), 0, len(self.middle_ras) - 1))
        line = 1 if self.view == "sagittal" else 0
        left = _HALF_MM[self.view][0]
        return row, float((self.middle_ras[at, line] + left - point[line]) / self.step_mm)


def followed(volume: Volume, discs: Sequence[FoundDisc], view: View) -> Followed:
    """The slice through the middles of the discs, from head to feet, and a little beyond."""
    centres = np.array([disc.frame.centre_ras for disc in discs])
    ordered = centres[np.argsort(centres[:, 2])]
    top, low = ordered[-1, 2] + _MARGIN_MM, ordered[0, 2] - _MARGIN_MM
    heights = np.arange(top, low, -_STEP_MM)
    middle = np.column_stack(
        [*(np.interp(heights, ordered[:, 2], line) for line in ordered[:, :2].T), heights]
    )
    left, right = _HALF_MM[view]
    across = np.arange(left, -right, -_STEP_MM)
    points = np.repeat(middle[:, None], len(across), axis=1)
    points[..., 1 if view == "sagittal" else 0] += across
    return Followed(view, values_at(volume, points), _STEP_MM, middle)


def in_plane(volume: Volume, disc: FoundDisc, half_mm: float = 42.0) -> Values:
    """The mid-plane of a disc: rows from front to back, columns from the patient's right.

    Square, ``2 * half_mm / 0.8`` pixels wide, the disc's centre in the middle.
    """
    line = np.arange(-half_mm, half_mm + 0.01, _STEP_MM)
    left, front = np.meshgrid(line, line[::-1])
    places = np.stack([left, front, np.zeros_like(left)], axis=-1)
    return values_at(volume, disc.frame.to_ras(places))
