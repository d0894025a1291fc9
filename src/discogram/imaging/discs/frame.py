"""Which way does one disc face, and how does its own frame lie in the patient's?

The *disc* frame: origin in the middle of the disc, axes to the patient's left, to the front,
and along the normal of the disc's mid-plane to the head; mm. Seen as a radiologist sees an
axial slice, left points to the screen's right and anterior up; ``normal × anterior = left``.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array

_SHARP = 1e-6
"""How far three directions may be from right angles and unit length."""


@dataclass(frozen=True, slots=True, eq=False)
class DiscFrame:
    """A disc's middle and its three directions: unit vectors in RAS, each of shape (3,).

    `centre_ras` is the centroid of the area of the mid-plane inside the outline, mm.
    """

    centre_ras: Array
    left: Array
    anterior: Array
    normal: Array

    def __post_init__(self) -> None:
        """Refuse directions that lean, that are no unit vectors, or that mirror the body."""
        for name in ("centre_ras", "left", "anterior", "normal"):
            value = np.array(getattr(self, name), dtype=np.float64)
            value.setflags(write=False)
            object.__setattr__(self, name, value)
        if np.abs(self.axes @ self.axes.T - np.eye(3)).max() > _SHARP or not self._is_a_body():
            raise InputError(reason("imaging-disc-frame"))

    @classmethod
    def of(cls, centre_ras: ArrayLike, normal: ArrayLike, anterior: ArrayLike) -> "DiscFrame":
        """The frame of a plane: `anterior` is bent into it, both may have any length."""
        up = _unit(normal)
        front = np.asarray(anterior, dtype=np.float64)
        front = _unit(front - (front @ up) * up)
        return cls(np.asarray(centre_ras, dtype=np.float64), np.cross(up, front), front, up)

    @property
    def axes(self) -> Array:
        """Rows: left, anterior, normal; shape (3, 3)."""
        return np.array([self.left, self.anterior, self.normal])

    def to_ras(self, points_disc: ArrayLike) -> Array:
        """Points of shape (..., 3) from (left, anterior, normal) of this disc to RAS, mm."""
        answer: Array = np.asarray(points_disc, dtype=np.float64) @ self.axes + self.centre_ras
        return answer

    def from_ras(self, points_ras: ArrayLike) -> Array:
        """Points of shape (..., 3) from RAS to (left, anterior, normal) of this disc, mm."""
        away = np.asarray(points_ras, dtype=np.float64) - self.centre_ras
        answer: Array = away @ self.axes.T
        return answer

    def _is_a_body(self) -> bool:
        return bool(np.cross(self.normal, self.anterior) @ self.left > 0)


def _unit(vector: ArrayLike) -> Array:
    values = np.asarray(vector, dtype=np.float64)
    length = float(np.linalg.norm(values))
    if not np.isfinite(length) or length < _SHARP:
        raise InputError(reason("imaging-disc-frame"))
    answer: Array = values / length
    return answer
