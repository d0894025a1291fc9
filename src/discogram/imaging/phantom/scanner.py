"""How does a scanner turn shapes into slices?

Thick slices average what lies in them, the beam blurs, and noise is grainy. The patient lies
as the position says; the table is below, wherever that is.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array, affine_ras_from_lps, inverse
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.shapes import Block, Shape
from discogram.imaging.table import PatientPosition
from discogram.imaging.volume import Modality, Volume

Steps = tuple[int, int, int]

GANTRY: Mapping[PatientPosition, tuple[Steps, Steps]] = MappingProxyType(
    {
        PatientPosition.HFS: ((1, 0, 0), (0, 1, 0)),
        PatientPosition.HFP: ((-1, 0, 0), (0, -1, 0)),
        PatientPosition.FFS: ((-1, 0, 0), (0, 1, 0)),
        PatientPosition.FFP: ((1, 0, 0), (0, -1, 0)),
        PatientPosition.HFDR: ((0, 1, 0), (-1, 0, 0)),
        PatientPosition.HFDL: ((0, -1, 0), (1, 0, 0)),
        PatientPosition.FFDR: ((0, -1, 0), (-1, 0, 0)),
        PatientPosition.FFDL: ((0, 1, 0), (1, 0, 0)),
    }
)
"""Where a row and a column of an axial image run, in LPS: a column runs down to the floor."""

_AIR_HU = -1000.0
_BLOCK_VOXELS = 24_000_000
"""So many voxels are painted at once; a float and a label each."""

_MOST_VOXELS = 400_000_000
"""A phantom of this size takes two gigabytes while it is made."""

_PART_MM = 1.1
"""A plate of bone of a millimetre, with its soft edges, lies in at least one such part."""

_GRAIN = 0.8
"""How far noise reaches to its neighbours, in voxels."""


def down_ras(position: PatientPosition) -> Array:
    """Where the floor is, as a unit vector in RAS."""
    answer: Array = np.array(GANTRY[position][1], dtype=np.float64) * [-1, -1, 1]
    return answer


def grid(scan: Scan, centre_ras: Array, length_mm: float) -> Volume:
    """The empty volume of a scan: shape and affine, listed in RAS order; no memory is used.

    Raises `InputError` for one that nobody's memory holds.
    """
    row, column = (np.array(axis, dtype=np.float64) for axis in GANTRY[scan.position])
    along = np.cross(row, column)
    tilt = np.radians(scan.tilt_deg)
    column = column * np.cos(tilt) + along * np.sin(tilt)
    edge = max(int(scan.field_mm / scan.spacing_mm), 8)
    count = max(int(length_mm / scan.thickness_mm), 2)
    if edge * edge * count > _MOST_VOXELS:
        raise InputError(reason("imaging-phantom-too-large", most=_MOST_VOXELS // 1_000_000))
    affine = np.eye(4)
    affine[:3, 0], affine[:3, 1] = row * scan.spacing_mm, column * scan.spacing_mm
    affine[:3, 2] = along * scan.thickness_mm
    shape = (edge, edge, count)
    centre_lps = np.asarray(centre_ras) * [-1, -1, 1]
    affine[:3, 3] = centre_lps - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    empty = np.broadcast_to(np.int16(0), shape)
    return Volume(empty, affine_ras_from_lps(affine), Modality.CT).oriented("RAS")


def scanned(
    shapes: Sequence[Shape],
    where: Volume,
    ras_from_body: Array,
    scan: Scan,
    chance: np.random.Generator,
    tell: Callable[[float], None] = lambda _share: None,
) -> tuple[Volume, Volume]:
    """HU and labels at the voxels of an empty volume; `tell` hears how far it is, 0 to 1."""
    hounsfield = np.empty(where.shape, dtype=np.int16)
    labels = np.empty(where.shape, dtype=np.uint8)
    parts = _parts(scan.thickness_mm)
    wide, high, count = where.shape
    slices = max(_BLOCK_VOXELS // (wide * high * parts), 1)
    for first in range(0, count, slices):
        last = min(first + slices, count)
        block = _block(where, ras_from_body, first, last, parts, scan)
        for at, shape in enumerate(shapes):
            shape.paint_into(block)
            tell((first + (last - first) * (at + 1) / len(shapes)) / count)
        labels[:, :, first:last] = block.labels[:, :, parts // 2 :: parts]
        hounsfield[:, :, first:last] = _measured(block.hu, parts, scan, chance)
    made = (Volume(array, where.affine_ras, Modality.CT) for array in (hounsfield, labels))
    ct, map_ = made
    return ct, Volume(map_.array, map_.affine_ras)


def _parts(thickness_mm: float) -> int:
    """Into how many thinner slices one is cut before it is averaged; an odd number.

    None is thicker than an endplate: what falls between two of them would not be averaged.
    """
    least = int(np.ceil(round(thickness_mm / _PART_MM, 6)))
    return least + 1 - least % 2


def _block(
    where: Volume, ras_from_body: Array, first: int, last: int, parts: int, scan: Scan
) -> Block:
    fine = np.eye(4)
    fine[2, 2] = 1.0 / parts
    fine[2, 3] = first - (parts - 1) / (2 * parts)
    affine = inverse(ras_from_body) @ where.affine_ras @ fine
    shape = (*where.shape[:2], (last - first) * parts)
    pixel = (scan.spacing_mm**2 * scan.thickness_mm / parts) ** (1 / 3)
    hu = np.full(shape, _AIR_HU, dtype=np.float32)
    return Block(hu, np.zeros(shape, dtype=np.uint8), affine, inverse(affine), pixel)


def _measured(
    hu: NDArray[np.float32], parts: int, scan: Scan, chance: np.random.Generator
) -> NDArray[np.int16]:
    """Fine slices averaged, blurred and grainy, as whole Hounsfield units."""
    wide, high, fine = hu.shape
    if parts > 1:
        hu = hu.reshape(wide, high, fine // parts, parts).mean(axis=3)
    blur = scan.blur_mm / scan.spacing_mm
    if blur > 0.2:
        for axis in (0, 1):
            hu = gaussian_filter1d(hu, blur, axis=axis, truncate=3.0)
    if scan.noise_hu:
        hu += scan.noise_hu * _grain(hu.shape, chance)
    return np.clip(np.rint(hu), -1024, 3071).astype(np.int16)


def _grain(shape: tuple[int, ...], chance: np.random.Generator) -> NDArray[np.float32]:
    """Noise of mean 0 and deviation 1 whose neighbours in a slice are alike."""
    noise: NDArray[np.float32] = chance.standard_normal(shape, dtype=np.float32)
    for axis in (0, 1):
        noise = gaussian_filter1d(noise, _GRAIN, axis=axis, truncate=3.0)
    # What is left of white noise behind a Gaussian: 1 / (2 sqrt(pi) sigma) in two directions.
    return noise * np.float32(1.0 / _LEFT)


def _left_by_grain() -> float:
    taps = np.exp(-0.5 * (np.arange(-2, 3) / _GRAIN) ** 2)
    return float(((taps / taps.sum()) ** 2).sum())


_LEFT = _left_by_grain()
"""The deviation that is left of white noise after the grain was laid over it."""
