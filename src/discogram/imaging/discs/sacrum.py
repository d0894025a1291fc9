"""Does the sacrum lie below the lowest disc?

Two signs that do not depend on one another: bone runs on to both sides below the disc, which
are the wings of the sacrum, and the disc after next is a rudiment, low and narrow, between
pieces that have grown together.
"""

from collections.abc import Sequence

import numpy as np

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.sampling import values_at
from discogram.imaging.volume import Volume

_BONE = 60.0
"""Hounsfield units above muscle; the wings are mostly marrow, and counted with their shell."""

_SIDE = np.arange(0.58, 0.86, 0.04)
_FRONT = np.arange(-0.36, 0.09, 0.04)
_AWAY_MM = np.arange(7.0, 20.0, 2.0)
"""Where wings lie: to the side and front in widths of the disc, and below its endplate."""

WINGS = 0.12
"""So much of that place is bone on the poorer side where there are wings."""

_MORE = 2.0
"""And so many times as much as beside the vertebra above."""

_NARROW, _LOW = 0.82, 0.6
"""A rudiment is narrower, and lower, than the disc above it by these parts."""


def wings(volume: Volume, disc: FoundDisc, soft: float) -> bool | None:
    """Whether the wings of the sacrum begin below a disc; None where they are not in view."""
    below, above = (_beside(volume, disc, soft, side) for side in (-1.0, 1.0))
    if below is None:
        return None
    return below >= WINGS and below >= _MORE * (above or 0.0)


def is_rudiment(lower: FoundDisc, upper: FoundDisc) -> bool:
    """Whether the lower of two discs is what is left of one between two sacral pieces."""
    narrow = lower.shape.width_mm <= _NARROW * upper.shape.width_mm
    low = lower.shape.height_mm <= _LOW * upper.shape.height_mm
    return narrow and (low or lower.shape.depth_mm <= _NARROW * upper.shape.depth_mm)


def without_rudiments(
    discs: Sequence[FoundDisc],
) -> tuple[tuple[FoundDisc, ...], FoundDisc | None]:
    """The discs, lowest first, less those below a rudiment, and the rudiment."""
    for index in (1, 0):
        if len(discs) > index + 1 and is_rudiment(discs[index], discs[index + 1]):
            return tuple(discs[index + 1 :]), discs[index]
    return tuple(discs), None


def _beside(volume: Volume, disc: FoundDisc, soft: float, away: float) -> float | None:
    """How much bone there is on the poorer side, above (+) or below; None out of view."""
    width = disc.shape.width_mm
    shares = []
    for side in (-1.0, 1.0):
        grid = np.stack(
            np.meshgrid(
                side * _SIDE * width,
                _FRONT * width,
                away * (disc.shape.height_mm / 2 + _AWAY_MM),
                indexing="ij",
            ),
            axis=-1,
        )
        values = values_at(volume, disc.frame.to_ras(grid))
        known = np.isfinite(values)
        if known.mean() < 0.5:
            return None
        shares.append(float((values[known] > soft + _BONE).mean()))
    return min(shares)
