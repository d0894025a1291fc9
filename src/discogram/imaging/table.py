"""Which way of the patient points up, and which to the head end of the table?

The *table* frame, mm: x to the left hand of somebody who stands at the table's foot end and
looks to its head end, y up, against gravity, z to the head end. The head end is where the
gantry stands, "the front of the imaging equipment" of DICOM. For a patient who lies head first
and supine the axes of table and RAS are the same; a test says so.

Positions are DICOM's (PS3.3 C.7.3.1.1.2): *head first*, the patient's head points to the head
end; *decubitus right*, the right side is down. They say nothing of where on the table the
patient lies: the table frame begins at the point that the caller names.
"""

from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array, opposite

_AXES = {
    letter: sign * axis
    for sign, letters in ((1.0, "RAS"), (-1.0, "LPI"))
    for letter, axis in zip(letters, np.eye(3), strict=True)
}
"""The unit vector in RAS of each letter of the body."""

_HEAD_END = {"HF": "S", "FF": "I"}
_UP = {"S": "A", "P": "P", "DR": "L", "DL": "R"}
"""Supine, prone, on the right side, on the left side."""


class PatientPosition(StrEnum):
    """How the patient lies (0018,5100): the positions in which a disc is reached."""

    HFS = "HFS"
    HFP = "HFP"
    FFS = "FFS"
    FFP = "FFP"
    HFDR = "HFDR"
    HFDL = "HFDL"
    FFDR = "FFDR"
    FFDL = "FFDL"

    @property
    def up(self) -> str:
        """The letter of the body that points to the ceiling."""
        return _UP[self.value[2:]]

    @property
    def head_end(self) -> str:
        """The letter of the body that points to the table's head end."""
        return _HEAD_END[self.value[:2]]

    @property
    def left(self) -> str:
        """The letter of the body on the left hand of who looks to the head end."""
        axis = np.cross(_AXES[self.up], _AXES[self.head_end])
        return next(letter for letter, each in _AXES.items() if each @ axis > 0.5)

    @property
    def right(self) -> str:
        """The letter of the body on the right hand of who looks to the head end."""
        return opposite(self.left)

    @property
    def on_a_side(self) -> bool:
        """Whether the patient lies on a side."""
        return self.up in "RL"


def table_axes(position: PatientPosition, forward_deg: float = 0.0) -> Array:
    """Rows: the table's x, y and z as unit vectors in RAS; shape (3, 3).

    `forward_deg` is how far a patient on a side is rolled forward, so that the belly comes
    down: 90 would be prone. Raises `InputError` where it is not 0 and nobody lies on a side.
    """
    axes = np.array([_AXES[position.left], _AXES[position.up], _AXES[position.head_end]])
    if not forward_deg:
        return axes
    if not position.on_a_side or not np.isfinite(forward_deg):
        raise InputError(reason("imaging-table-roll", position=position.value))
    angle = np.radians(forward_deg)
    up = np.cos(angle) * axes[1] + np.sin(angle) * _AXES["P"]
    return np.array([np.cross(up, axes[2]), up, axes[2]])


def table_from_ras(
    points_ras: ArrayLike,
    position: PatientPosition,
    origin_ras: ArrayLike = (0.0, 0.0, 0.0),
    forward_deg: float = 0.0,
) -> Array:
    """The same places in the table frame that begins at a point; shape (..., 3), mm."""
    away = np.asarray(points_ras, dtype=np.float64) - np.asarray(origin_ras, dtype=np.float64)
    answer: Array = away @ table_axes(position, forward_deg).T
    return answer


def ras_from_table(
    points_table: ArrayLike,
    position: PatientPosition,
    origin_ras: ArrayLike = (0.0, 0.0, 0.0),
    forward_deg: float = 0.0,
) -> Array:
    """The same places in RAS; shape (..., 3), mm."""
    there = np.asarray(points_table, dtype=np.float64) @ table_axes(position, forward_deg)
    answer: Array = there + np.asarray(origin_ras, dtype=np.float64)
    return answer
