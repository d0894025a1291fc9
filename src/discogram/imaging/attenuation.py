"""How much does each place of a CT weaken X-rays?

Linear attenuation as whole numbers, int16, a thousandth of that of water each: Hounsfield units
plus 1000, air being 0. The array lies along the body's own axes (x right, y front, z head), z
fastest, so that a column along the body is one piece of memory; an oblique or sheared CT is
resampled into it once. One voxel of air lies around it, so that a ray enters and leaves without
a question.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array, inverse
from discogram.imaging.volume import Volume

Int16 = NDArray[np.int16]
Int32 = NDArray[np.int32]

WATER_PER_MM = 0.02
"""Linear attenuation of water near 63 keV, where a tube of 100-120 kV has its mean.

NIST XCOM: 0.0206 /mm at 60 keV, 0.0184 /mm at 80 keV. For looking, not for dose."""

UNIT_PER_MM = WATER_PER_MM / 1000
"""What one whole number of the array stands for."""

AIR_HU = -950
"""Below this a voxel is air and its noise, and counts as nothing."""

_FAT_HU = -50
_FEWEST = 4
"""Slices, rows and columns of the smallest volume."""

_STRAIGHT = 1e-3
"""How far, in voxels over the whole volume, an axis may stray before it is resampled."""

_MOST_HU = 31767
"""What fits into int16 with 1000 added; metal is told by a few thousand."""

_BLOCK = 32
"""So many planes are turned over at a time: few of the volume, many of a cache line."""

_MOST_VOXELS = 1 << 31
"""An oblique volume in a larger box than this would not fit into memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Attenuation:
    """Linear attenuation: `values` of shape (x, y, z) in `UNIT_PER_MM`, z fastest.

    `origin_ras` is the centre of voxel (0, 0, 0), which lies in the rim of air; `spacing_mm`
    the steps; both of shape (3,). `low` and `high`, of shape (x, y), are the first voxel of a
    column that is not air and the one behind the last; both 0 where all of it is air.
    """

    values: Int16
    origin_ras: Array
    spacing_mm: Array
    low: Int32
    high: Int32

    @classmethod
    def of(cls, volume: Volume) -> "Attenuation":
        """The attenuation of a CT in Hounsfield units; NaN, *unknown*, weakens nothing."""
        ras = volume.oriented("RAS")
        values, affine = _with_rim(ras.array), ras.affine_ras
        if not _is_straight(ras):
            values, affine = _straightened(values, ras)
        spacing = affine[:3, :3].diagonal().copy()
        low, high = _tissue(values)
        return cls(values, affine[:3, 3] - spacing, spacing, low, high)

    @property
    def centre_ras(self) -> Array:
        """The middle of the volume; shape (3,), mm."""
        answer: Array = (
            self.origin_ras + self.spacing_mm * (np.array(self.values.shape) - 1) / 2
        )
        return answer

    def middle_of(self, least_hu: float) -> Array:
        """The middle of what is at least so dense, bone for instance; shape (3,), mm.

        At half the height of the volume, the median across the body of what is dense in its
        middle third; the middle of the volume where nothing is.
        """
        middle = self.centre_ras
        third = self.values.shape[2] // 3
        found = np.argwhere(self.values[::4, ::4, third:-third:4] >= least_hu + 1000)
        if len(found):
            across = np.median(found[:, :2] * 4, axis=0)
            middle[:2] = self.origin_ras[:2] + self.spacing_mm[:2] * across
        return middle


def check_ct(volume: Volume) -> None:
    """Raise `InputError` where a volume cannot be a CT that one can look through.

    Every body has fat, and a CT has air around it: a volume in which nothing is lighter than
    water is a label map, an MR, or not in Hounsfield units. A slice or two are no body.
    """
    if min(volume.shape) < _FEWEST:
        raise InputError(reason("imaging-attenuation-flat", least=_FEWEST))
    if not bool((volume.array < _FAT_HU).any()):
        raise InputError(reason("imaging-not-hounsfield"))


def _is_straight(ras: Volume) -> bool:
    steps = ras.affine_ras[:3, :3]
    stray = np.abs(steps - np.diag(steps.diagonal())) * np.array(ras.shape)
    return bool(stray.max() < _STRAIGHT * steps.diagonal().min())


def _straightened(values: Int16, ras: Volume) -> tuple[Int16, Array]:
    """The values, rim and all, on a grid along the body's axes as fine as their own."""
    from scipy.ndimage import affine_transform

    spacing = np.array(ras.spacing_mm)
    low, high = ras.corners_ras.min(axis=0), ras.corners_ras.max(axis=0)
    shape = np.ceil((high - low) / spacing).astype(int) + 1
    if shape.prod() > _MOST_VOXELS:
        raise InputError(reason("imaging-attenuation-large"))
    affine = np.diag([*spacing, 1.0])
    affine[:3, 3] = low
    index = inverse(ras.affine_ras) @ affine
    made = np.zeros(shape + 2, dtype=np.int16)
    affine_transform(
        values,
        index[:3, :3],
        index[:3, 3] + 1,
        output=made[1:-1, 1:-1, 1:-1],
        output_shape=tuple(shape),
        order=1,
        cval=0,
    )
    return made, affine


def _with_rim(hounsfield: NDArray[Any]) -> Int16:
    """Attenuation of shape (x + 2, y + 2, z + 2), z fastest, air outside."""
    made = np.zeros(np.add(hounsfield.shape, 2), dtype=np.int16)
    inner = made[1:-1, 1:-1, 1:-1]
    for start in range(0, len(hounsfield), _BLOCK):
        block = hounsfield[start : start + _BLOCK]
        if block.dtype != np.int16:  # others wrap round, cannot hold -1000, or hold NaN
            block = np.nan_to_num(block.astype(np.float64), nan=-1000.0)
        block = np.clip(block, -1000, _MOST_HU).astype(np.int16)
        block[block < AIR_HU] = -1000
        inner[start : start + _BLOCK] = block + np.int16(1000)
    return made


def _tissue(values: Int16) -> tuple[Int32, Int32]:
    """The first voxel of each column that is not air, and the one behind the last."""
    low = np.zeros(values.shape[:2], dtype=np.int32)
    high = np.zeros_like(low)
    for x, plane in enumerate(values):
        there = plane != 0
        some = there.any(axis=1)
        low[x] = np.where(some, there.argmax(axis=1), 0)
        high[x] = np.where(some, plane.shape[1] - there[:, ::-1].argmax(axis=1), 0)
    return low, high
