"""Where on the pictures of a CT do its discs and its needle lie?

Places are pixels of the picture, to the right and down. They are drawn over it by the page, so
that a name is text and follows what the physician chooses.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.discs.views import Followed, View, followed
from discogram.imaging.frames import Array
from discogram.imaging.paths.views import PIXEL_MM, Face, along_needle
from discogram.pathway.needle.guidance import ProposedDisc, ProposedPlan

_HALF_MM = {"sagittal": 17.0, "coronal": 23.0}
"""Half of the line that is drawn for a disc: about half of a lumbar one. For looking only."""

Ends = tuple[float, float, float, float]
"""From one place to another: right, down, right, down."""


@dataclass(frozen=True, slots=True)
class DiscLine:
    """The line of a disc, `number` counted from 0 at the head, and where its name begins."""

    number: int
    name: str
    ends: Ends
    name_at: tuple[float, float]


@dataclass(frozen=True)
class Column:
    """One picture of the column with the line of each disc."""

    view: View
    discs: tuple[ProposedDisc, ...]
    names: tuple[str, ...] = ()

    @cached_property
    def slice_(self) -> Followed:
        """The slice that follows the discs."""
        return followed([floats(disc.centre_ras_mm) for disc in self.discs], self.view)

    @property
    def width(self) -> int:
        """Of the picture, in pixels."""
        return self.slice_.shape[1]

    @property
    def height(self) -> int:
        """Of the picture, in pixels."""
        return self.slice_.shape[0]

    @property
    def lines(self) -> tuple[DiscLine, ...]:
        """The discs from head to feet."""
        return tuple(map(self._line, range(len(self.discs)), self.discs, self.names))

    def _line(self, number: int, disc: ProposedDisc, name: str) -> DiscLine:
        ends = self._ends(disc)
        return DiscLine(number, name, ends, (round(ends[2] + 4, 1), round(ends[3] + 3, 1)))

    def _ends(self, disc: ProposedDisc) -> Ends:
        """From the front to the back, or from the patient's right to the left."""
        centre, front = floats(disc.centre_ras_mm), floats(disc.anterior_ras)
        right = np.cross(front, floats(disc.normal_ras))
        way = (front if self.view == "sagittal" else right) * _HALF_MM[self.view]
        (row, column), (to_row, to_column) = map(
            self.slice_.pixel_of, (centre + way, centre - way)
        )
        return _rounded(column, row, to_column, to_row)


@dataclass(frozen=True)
class NeedleCut:
    """The slice that holds a needle, and the needle in it from the skin to the target."""

    plan: ProposedPlan

    @cached_property
    def face(self) -> Face:
        """The slice."""
        return along_needle(floats(self.plan.entry_ras_mm), floats(self.plan.target_ras_mm))

    @property
    def width(self) -> int:
        """Of the picture, in pixels."""
        return int(self.face.points_ras.shape[1])

    @property
    def height(self) -> int:
        """Of the picture, in pixels."""
        return int(self.face.points_ras.shape[0])

    @property
    def ends(self) -> Ends:
        """The entry and the target."""
        ends = [floats(self.plan.entry_ras_mm), floats(self.plan.target_ras_mm)]
        return _rounded(*(self.face.places_of(np.array(ends)) / PIXEL_MM).ravel())


def floats(place: tuple[Decimal, ...]) -> Array:
    """A place or a direction of the record, for reckoning."""
    found: NDArray[np.float64] = np.array(place, dtype=np.float64)
    return found


def _rounded(*values: float) -> Ends:
    a, b, c, d = (round(float(each), 1) for each in values)
    return a, b, c, d
