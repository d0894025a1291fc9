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
_SHARP = 1.0
"""How much of what is finer than `_FINE_MM` is added once more."""

_FINE_MM = 2.0
_STARVED = 9.0
"""So little gets through (0.01 %) that more makes nothing darker: a needle seen end on."""

_OUTLIERS = (1.0, 99.5)
"""Per cent of the values in the field that are white, and from which on they are black."""


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
    """Line integrals with wide differences evened out and edges drawn out; the same shape."""
    from scipy.ndimage import gaussian_filter, uniform_filter

    seen = np.minimum(picture, _STARVED)
    wide = seen
    for _ in range(2):  # two boxes make a tent, and cost the same however wide it is
        wide = uniform_filter(wide, int(_WIDE_MM / pixel_mm), mode="nearest")
    fine = gaussian_filter(seen, _FINE_MM / pixel_mm, mode="nearest")
    made: Float32 = seen - _EVEN * wide + _SHARP * (seen - fine)
    return made


def usual_window(values: Float32, shutters: Shutters = OPEN) -> Window:
    """The window over what the shutters leave open, outliers aside; of evened values."""
    low, high = np.percentile(values[shutters.opening(len(values)) > 0], _OUTLIERS)
    return Window(float(low + high) / 2, max(float(high - low), 1e-3))


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
