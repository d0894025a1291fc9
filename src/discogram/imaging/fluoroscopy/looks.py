"""How does a C-arm show what its detector received?

As in the room: bone and metal dark, air bright; large differences of thickness evened out,
edges drawn out, and everything behind the shutters black. A picture to look at: whoever
measures takes the line integrals.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from discogram.errors import InputError, reason
from discogram.imaging.carm import CArm
from discogram.imaging.fluoroscopy.fan import Float32
from discogram.imaging.picture import Grey, Window, windowed

_EVEN = 0.85
"""How much of what is wider than `_WIDE_MM` is taken off; for looking, as all numbers here."""

_WIDE_MM = 60.0
_NOTHING = 0.03
"""Weaker than by this is air: a millimetre or two of the body."""

_THICKEST = 98.0
_THIN = 0.2
"""Thinner than this share of the thickest two per cent counts as air: a rim of body or scan."""

_SHARP = 1.0
"""How much of what is finer than `_FINE_MM` is added once more."""

_FINE_MM = 2.0
_STARVED = 9.0
"""So little gets through (0.01 %) that more makes nothing darker: a needle seen end on."""

_DARKEST = 99.5
"""Per cent of the values in the field that are not quite black."""

_BRIGHTER = 1.5
"""White is so many times as far from the middle as black is: gas and skin may be white."""


class Field(StrEnum):
    """What the shutters leave open."""

    CIRCLE = "circle"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Shutters:
    """The field that is open, and how much of the detector's side it spans, 0 to 1."""

    field: Field = Field.CIRCLE
    width: float = 1.0
    height: float = 1.0

    def __post_init__(self) -> None:
        """Refuse shutters that are shut, or wider open than the detector."""
        if not (0 < self.width <= 1 and 0 < self.height <= 1):
            raise InputError(reason("imaging-fluoro-shutters"))

    def opening(self, size: int) -> Float32:
        """How open they are above each pixel: 1 open, 0 shut; shape (size, size)."""
        place = np.abs(np.arange(size) - (size - 1) / 2)
        wide, high = self.width * size / 2, self.height * size / 2
        if self.field is Field.SQUARE:
            across, down = np.clip(wide - place, 0, 1), np.clip(high - place, 0, 1)
            square: Float32 = np.outer(down, across).astype(np.float32)
            return square
        out = np.hypot(place[:, None] / high, place[None, :] / wide)
        opening: Float32 = np.clip((1 - out) * min(wide, high), 0, 1).astype(np.float32)
        return opening


OPEN = Shutters()
"""Round, as wide as the detector."""


def evened(picture: Float32, pixel_mm: float) -> Float32:
    """Line integrals with wide differences evened out and edges drawn out; the same shape.

    NaN where next to nothing is in the way, so that the air around a body counts for nothing.
    """
    from scipy.ndimage import gaussian_filter

    there = picture > max(_NOTHING, _THIN * float(np.percentile(picture, _THICKEST)))
    seen = np.minimum(picture, _STARVED)
    share = _wide(there.astype(np.float32), pixel_mm)
    wide = _wide(np.where(there, seen, 0), pixel_mm) / np.maximum(share, _NOTHING)
    fine = gaussian_filter(seen, _FINE_MM / pixel_mm, mode="nearest")
    made: Float32 = seen - _EVEN * wide + _SHARP * (seen - fine)
    made[~there] = np.nan
    return made


def _wide(values: Float32, pixel_mm: float) -> Float32:
    """The mean around each pixel, near ones most: two boxes cost the same however wide."""
    from scipy.ndimage import uniform_filter

    width = max(int(_WIDE_MM / pixel_mm), 1)
    made: Float32 = uniform_filter(uniform_filter(values, width), width)
    return made


def usual_window(values: Float32, shutters: Shutters = OPEN) -> Window:
    """The window around the middle of what the shutters leave open; of evened values.

    As automatic brightness does: the middle value is the same grey in every view.
    """
    seen = values[(shutters.opening(len(values)) > 0) & np.isfinite(values)]
    middle, dark = np.percentile(seen, (50, _DARKEST)) if seen.size else (0.0, 1.0)
    white = middle - _BRIGHTER * (dark - middle)
    return Window(float(white + dark) / 2, max(float(dark - white), 1e-3))


def fluoroscopic(
    picture: Float32, pose: CArm, shutters: Shutters = OPEN, window: Window | None = None
) -> Grey:
    """Line integrals as grey, shape (rows, columns): 0 black, bone dark, shut black.

    `window` is of evened values, `usual_window` of this picture when it is None: keep one
    while the C-arm turns, or the brightness pumps.
    """
    values = evened(picture, pose.pixel_mm(len(picture)))
    bright = 255 - windowed(values, window or usual_window(values, shutters))
    grey: Grey = np.rint(bright * shutters.opening(len(picture))).astype(np.uint8)
    return grey
