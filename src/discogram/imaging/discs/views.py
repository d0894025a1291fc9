"""What does a person have to see to say whether these are the discs?

A slice that follows the column, so that a bent spine is seen from top to bottom, and each disc
in its own plane. Arrays only; whoever draws them writes the letters beside.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.sampling import Values, values_at
from discogram.imaging.volume import Volume

View = Literal["sagittal", "coronal"]

STEP_MM = 0.8
"""From pixel to pixel of every picture here."""
_MARGIN_MM = 45.0
_HALF_MM = {"sagittal": (75.0, 65.0), "coronal": (70.0, 70.0)}
"""How far a slice reaches to the screen's left and right of the column: front and back, or
right and left."""


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """A slice that follows the column, head on top, pixels `STEP_MM` apart.

    Sagittal has the front on the screen's left, coronal the patient's right. `middle_ras` says
    for each row where the column is, shape (rows, 3).
    """

    view: View
    middle_ras: Array

    @property
    def _across(self) -> Array:
        """How far the columns lie from the middle, to the front or to the right, mm."""
        left, right = _HALF_MM[self.view]
        return np.arange(left, -right, -STEP_MM)

    @property
    def _line(self) -> int:
        """Which axis of RAS runs across the picture."""
        return 1 if self.view == "sagittal" else 0

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.middle_ras), len(self._across)

    def of(self, volume: Volume) -> Values:
        """The values of a scan on it, shape (rows, columns); NaN outside the scan."""
        points = np.repeat(self.middle_ras[:, None], len(self._across), axis=1)
        points[..., self._line] += self._across
        return values_at(volume, points)

    def pixel_of(self, point_ras: ArrayLike) -> tuple[float, float]:
        """Row and column, with fractions, of a place of shape (3,), mm."""
        point = np.asarray(point_ras, dtype=np.float64)
        row = float((self.middle_ras[0, 2] - point[2]) / STEP_MM)
        at = int(np.clip(round(row), 0, len(self.middle_ras) - 1))
        left = _HALF_MM[self.view][0]
        aside = self.middle_ras[at, self._line] + left - point[self._line]
        return row, float(aside / STEP_MM)


def followed(centres_ras: ArrayLike, view: View) -> Followed:
    """The slice through the middles of discs, from head to feet, and a little beyond.

    `centres_ras` has shape (discs, 3), mm, in any order.
    """
    centres = np.asarray(centres_ras, dtype=np.float64)
    ordered = centres[np.argsort(centres[:, 2])]
    top, low = ordered[-1, 2] + _MARGIN_MM, ordered[0, 2] - _MARGIN_MM
    heights = np.arange(top, low, -STEP_MM)
    return Followed(
        view,
        np.column_stack(
            [*(np.interp(heights, ordered[:, 2], line) for line in ordered[:, :2].T), heights]
        ),
    )


def in_plane(volume: Volume, disc: FoundDisc, half_mm: float = 42.0) -> Values:
    """The mid-plane of a disc: rows from front to back, columns from the patient's right.

    Square, ``2 * half_mm / 0.8`` pixels wide, the disc's centre in the middle.
    """
    line = np.arange(-half_mm, half_mm + 0.01, STEP_MM)
    left, front = np.meshgrid(line, line[::-1])
    places = np.stack([left, front, np.zeros_like(left)], axis=-1)
    return values_at(volume, disc.frame.to_ras(places))
