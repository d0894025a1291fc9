"""What does a slice through the body look like on a radiologist's screen?

Radiological convention: the patient's right is on the screen's left, as if one faced the
patient (coronal) or stood at the feet (axial). A sagittal slice has the front on the screen's
left. Rows run downwards, columns to the right. Pixels are square and lie in RAS, however the
volume was stored, so that a sheared or oblique volume is shown as the body is.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.frames import Array, opposite
from discogram.imaging.volume import Volume


class Plane(StrEnum):
    """A plane of the body."""

    AXIAL = "axial"
    CORONAL = "coronal"
    SAGITTAL = "sagittal"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a plane lies on the screen: the letter at its left edge and the one at its top."""

    left: Literal["R", "A"]
    top: Literal["A", "S"]


LAYOUTS = MappingProxyType(
    {
        Plane.AXIAL: Layout(left="R", top="A"),
        Plane.CORONAL: Layout(left="R", top="S"),
        Plane.SAGITTAL: Layout(left="A", top="S"),
    }
)
"""The radiological convention; a test proves that no plane is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """One slice: `values` of shape (rows, columns), NaN outside the volume; square pixels.

    `corner_ras` is the centre of the pixel at the top left, shape (3,), mm.
    """

    plane: Plane
    values: Array
    pixel_mm: float
    corner_ras: Array

    @property
    def letters(self) -> tuple[str, str, str, str]:
        """Which way of the body lies at the left, right, top and bottom edge."""
        layout = LAYOUTS[self.plane]
        return (layout.left, opposite(layout.left), layout.top, opposite(layout.top))

    def pixel_of(self, point_ras: ArrayLike) -> tuple[float, float]:
        """Row and column, with fractions, above which a point of shape (3,) in mm lies."""
        layout = LAYOUTS[self.plane]
        away = (self.corner_ras - np.asarray(point_ras, dtype=np.float64)) / self.pixel_mm
        return (float(away[_line(layout.top)]), float(away[_line(layout.left)]))


def slice_at(
    volume: Volume, plane: Plane, point_ras: ArrayLike, pixel_mm: float | None = None
) -> Slice:
    """The slice of a plane through a point of shape (3,) in mm, as wide as the volume.

    `pixel_mm` is the volume's finest spacing when it is None.
    """
    layout = LAYOUTS[plane]
    step = pixel_mm if pixel_mm is not None else min(volume.spacing_mm)
    low, high = volume.corners_ras.min(axis=0), volume.corners_ras.max(axis=0)
    corner = np.array(point_ras, dtype=np.float64)
    counts = []
    for line in (_line(layout.top), _line(layout.left)):
        # Every line starts at its positive end: right, front and head come first on the screen.
        corner[line] = high[line]
        counts.append(int((high[line] - low[line]) / step + 1e-6) + 1)
    rows, columns = np.indices(counts)
    points_ras = np.broadcast_to(corner, (*rows.shape, 3)).copy()
    points_ras[..., _line(layout.top)] -= rows * step
    points_ras[..., _line(layout.left)] -= columns * step
    return Slice(plane, volume.at(points_ras), step, corner)


def _line(letter: str) -> int:
    return "RAS".index(letter)
