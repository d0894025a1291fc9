"""How does one side of a disc look, so that left and right are planned by the same numbers?

The *side* frame of a disc: away from the midline on the named side, to the front, and along the
normal to the head; mm. On the left side it is the disc's frame; on the right its first number
changes its sign. Nothing but this file knows which side is which.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.words.spine import Side


@dataclass(frozen=True, slots=True, eq=False)
class DiscSide:
    """A disc as it is reached from one side."""

    disc: FoundDisc
    side: Side

    @property
    def sign(self) -> float:
        """What turns the disc's left into *away from the midline*."""
        return 1.0 if self.side is Side.LEFT else -1.0

    @property
    def axes(self) -> Array:
        """Rows: outward, anterior, normal, as unit vectors in RAS; shape (3, 3)."""
        frame = self.disc.frame
        return np.array([self.sign * frame.left, frame.anterior, frame.normal])

    @property
    def outline(self) -> Array:
        """The rim as (outward, anterior) pairs, shape (n, 2), mm."""
        return self.disc.shape.outline * [self.sign, 1.0]

    def to_ras(self, points: ArrayLike) -> Array:
        """Points of shape (..., 3) of the side frame in RAS, mm."""
        answer: Array = np.asarray(points, float) @ self.axes + self.disc.frame.centre_ras
        return answer

    def from_ras(self, points_ras: ArrayLike) -> Array:
        """Points of shape (..., 3) of RAS in the side frame, mm."""
        away = np.asarray(points_ras, float) - self.disc.frame.centre_ras
        answer: Array = away @ self.axes.T
        return answer
