"""Which single picture shows somebody what an attached scan is?

Three slices through the middle, side by side, in grey. Arrays only: whoever draws the picture
puts the letters beside it and says that it is no picture to read from.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.reformat import Plane, Slice, slice_at
from discogram.imaging.volume import Volume

Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Window:
    """Which values are told apart: black below, white above; Hounsfield units for a CT."""

    centre: float
    width: float


BONE = Window(400.0, 1800.0)
"""A usual setting of viewers for bone: for looking, not a rule."""

SOFT_TISSUE = Window(40.0, 400.0)
"""A usual setting of viewers for soft tissue: for looking, not a rule."""

VESSELS = Window(300.0, 600.0)
"""A setting between the two, in which contrast does not whiten out; unverified, as the others.

For looking, not a rule: viewers differ."""

_GUTTER = 4
"""Black pixels between two slices."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of direction (R, L, A, P, S, I) and the pixel that its centre belongs on."""

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Panel:
    """One slice in a picture: where it lies, in pixels of the picture, and its letters.

    `plane` is None for a film, which has no letters where nobody said its sides.
    """

    plane: Plane | None
    row: int
    column: int
    height: int
    width: int
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Grey pixels of shape (rows, columns), 0 black to 255 white, `pixel_mm` wide."""

    pixels: Grey
    pixel_mm: float
    panels: tuple[Panel, ...]


def windowed(values: ArrayLike, window: Window) -> Grey:
    """Values as grey, any shape; what is unknown (NaN) is black.

    DICOM PS3.3 C.11.2.1.3.2, LINEAR_EXACT.
    """
    shade = (np.asarray(values, dtype=np.float64) - window.centre) / window.width + 0.5
    grey = np.rint(np.clip(np.nan_to_num(shade, nan=0.0), 0.0, 1.0) * 255)
    return grey.astype(np.uint8)


def spread(volume: Volume) -> Window:
    """A window over all the values there are, for a picture that is no CT."""
    values = volume.array[np.isfinite(volume.array)]
    low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 0.0)
    return Window((low + high) / 2, max(high - low, 1.0))


def bulk(volume: Volume) -> Window:
    """A window that leaves the brightest and the darkest hundredth out, as MR needs."""
    values = volume.array[np.isfinite(volume.array)]
    low, high = map(float, np.percentile(values, (1, 99))) if values.size else (0.0, 0.0)
    return Window((low + high) / 2, max(high - low, 1.0))


def narrow(volume: Volume) -> Window:
    """The same middle in half the width, for what differs little."""
    usual = bulk(volume)
    return Window(usual.centre, usual.width / 2)


def key_picture(
    volume: Volume, window: Window = BONE, point_ras: ArrayLike | None = None
) -> Picture:
    """The axial, coronal and sagittal slice through a point (mm), side by side.

    The point is the middle of the volume when it is None.
    """
    point = volume.centre_ras if point_ras is None else point_ras
    slices = [slice_at(volume, plane, point) for plane in Plane]
    height = max(slice_.values.shape[0] for slice_ in slices)
    width = sum(slice_.values.shape[1] for slice_ in slices) + _GUTTER * (len(slices) - 1)
    pixels = np.zeros((height, width), dtype=np.uint8)
    panels, column = [], 0
    for slice_ in slices:
        panel = _panel(slice_, (height - slice_.values.shape[0]) // 2, column)
        pixels[panel.row : panel.row + panel.height, column : column + panel.width] = windowed(
            slice_.values, window
        )
        panels.append(panel)
        column += panel.width + _GUTTER
    return Picture(pixels, slices[0].pixel_mm, tuple(panels))


def one_slice(volume: Volume, plane: Plane, point_ras: ArrayLike, window: Window) -> Picture:
    """The one slice of a plane through a point (mm)."""
    slice_ = slice_at(volume, plane, point_ras)
    panel = _panel(slice_, 0, 0)
    return Picture(windowed(slice_.values, window), slice_.pixel_mm, (panel,))


def _panel(slice_: Slice, row: int, column: int) -> Panel:
    height, width = slice_.values.shape
    letters = letters_at_edges(slice_.letters, row, column, height, width)
    return Panel(slice_.plane, row, column, height, width, letters)


def letters_at_edges(
    letters: tuple[str, str, str, str], row: int, column: int, height: int, width: int
) -> tuple[Letter, ...]:
    """The letters of the left, right, top and bottom edge, at the middle of each."""
    left, right, top, bottom = letters
    middle_row, middle_column = row + height // 2, column + width // 2
    return (
        Letter(left, middle_row, column),
        Letter(right, middle_row, column + width - 1),
        Letter(top, row, middle_column),
        Letter(bottom, row + height - 1, middle_column),
    )
