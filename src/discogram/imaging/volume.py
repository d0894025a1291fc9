"""What was measured at each place of the body?

A `Volume` is an array with the affine that says where it lies. Reorienting never moves
anything: it only chooses in which order the same places are listed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.errors import DiscogramError, InputError, Reason, reason
from discogram.imaging.frames import (
    Array,
    check_affine,
    inverse,
    orientation,
    spacing_mm,
    transform,
    turn,
)

SYNTHETIC = reason("imaging-synthetic")
"""Told of a scan whose file says that it is of a phantom, and so of nobody."""

_ON_THE_EDGE = 1e-6
"""In voxels: a point this far outside is on the edge, moved there by rounding."""


class Modality(StrEnum):
    """What made the picture, in DICOM's own words (PS3.3 C.7.3.1.1.1)."""

    CT = "CT"
    MR = "MR"
    PET = "PT"
    FLUOROSCOPY = "XA"
    RADIOFLUOROSCOPY = "RF"
    DIGITAL_XRAY = "DX"
    COMPUTED_XRAY = "CR"
    OTHER = "OT"


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Numbers at places: `array` has shape (i, j, k), `affine_ras` is 4x4, voxel to RAS in mm.

    A CT holds Hounsfield units. `modality` is None when nobody said what made it (NIfTI does
    not). Both arrays are kept read-only. Axes may lean against each other: a CT taken with a
    tilted gantry is a sheared volume.
    """

    array: NDArray[Any]
    affine_ras: Array
    modality: Modality | None = None

    def __post_init__(self) -> None:
        """Refuse, every problem at once, what is no volume of numbers with a place in space."""
        array = np.asarray(self.array).view()
        affine = np.array(self.affine_ras, dtype=np.float64)
        problems = tuple(_problems(array, affine))
        if problems:
            raise InputError(problems)
        for name, value in (("array", array), ("affine_ras", affine)):
            value.setflags(write=False)
            object.__setattr__(self, name, value)

    @property
    def shape(self) -> tuple[int, int, int]:
        """How many voxels along i, j and k."""
        i, j, k = self.array.shape
        return (i, j, k)

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """How far apart neighbouring voxel centres lie along i, j and k."""
        i, j, k = spacing_mm(self.affine_ras).tolist()
        return (i, j, k)

    @property
    def orientation(self) -> str:
        """Where i, j and k point: three letters such as "RAS"."""
        return orientation(self.affine_ras)

    @property
    def lean_deg(self) -> float:
        """How far the k axis leans from the normal of the i-j plane; 0 in an upright volume.

        For a CT this is the gantry tilt.
        """
        i, j, k = self.affine_ras[:3, :3].T / spacing_mm(self.affine_ras)[:, None]
        normal = np.cross(i, j)
        along = abs(normal @ k) / np.linalg.norm(normal)
        return float(np.degrees(np.arccos(min(along, 1.0))))

    @property
    def leans_up_at(self) -> str:
        """Where a leaning slice is nearest to the head: "front", "back", "left" or "right"."""
        upright = self.oriented("RAS").affine_ras[:3, :3]
        along = upright[:, 2] / np.linalg.norm(upright[:, 2])
        right, front = along @ (upright[:, :2] / np.linalg.norm(upright[:, :2], axis=0))
        if abs(right) > abs(front):
            return "right" if right > 0 else "left"
        return "front" if front > 0 else "back"

    @property
    def corners_ras(self) -> Array:
        """The centres of the eight corner voxels; shape (8, 3), mm."""
        ends = [(0, size - 1) for size in self.shape]
        return transform(self.affine_ras, list(product(*ends)))

    @property
    def centre_ras(self) -> Array:
        """The middle of the volume; shape (3,), mm."""
        return transform(self.affine_ras, (np.array(self.shape) - 1) / 2)

    def oriented(self, letters: str = "RAS") -> "Volume":
        """The same numbers at the same places, with the axes pointing as the letters say.

        The array is a view: nothing is copied and nothing is interpolated.
        """
        axes, backwards = turn(self.orientation, letters)
        steps = tuple(slice(None, None, -1 if back else None) for back in backwards)
        matrix = np.eye(4)[:, [*axes, 3]]
        for new, (old, back) in enumerate(zip(axes, backwards, strict=True)):
            if back:
                matrix[old, new] = -1.0
                matrix[old, 3] = self.shape[old] - 1
        return Volume(
            self.array.transpose(axes)[steps], self.affine_ras @ matrix, self.modality
        )

    def voxels_at(self, points_ras: ArrayLike) -> Array:
        """The voxel index, with fractions, of points of shape (..., 3) in mm."""
        return transform(inverse(self.affine_ras), points_ras)

    def at(self, points_ras: ArrayLike, outside: float = np.nan) -> Array:
        """The value at points of shape (..., 3) in mm, by trilinear interpolation; shape (...).

        A point beyond the outermost voxel centres gets `outside`, which is NaN (*unknown*)
        unless said otherwise.
        """
        index = self.voxels_at(points_ras)
        last = np.array(self.shape) - 1
        within = (index >= -_ON_THE_EDGE) & (index <= last + _ON_THE_EDGE)
        inside: NDArray[np.bool_] = np.asarray(within.all(axis=-1))
        index = np.where(inside[..., None], np.clip(index, 0, last), 0.0)
        low = np.floor(index).astype(np.intp)
        high = np.minimum(low + 1, last)
        part = index - low
        values = np.zeros(inside.shape)
        for ends in product((False, True), repeat=3):
            corner = np.where(ends, high, low)
            weight = np.where(ends, part, 1.0 - part).prod(axis=-1)
            values += weight * self.array[corner[..., 0], corner[..., 1], corner[..., 2]]
        return np.where(inside, values, outside)


def _problems(array: NDArray[Any], affine: Array) -> Iterator[Reason]:
    if array.ndim != 3 or not array.size:
        yield reason("imaging-volume-not-3d", shape="×".join(map(str, array.shape)))
    if array.dtype.kind not in "biuf":
        yield reason("imaging-volume-not-numbers")
    try:
        check_affine(affine)
    except DiscogramError as wrong:
        yield from wrong.reasons
