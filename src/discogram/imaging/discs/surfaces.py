"""How do the endplates lie exactly, when a slice is thicker than an endplate?

A thick slice mixes disc, plate and bone, and what is read off between slices lies in terraces.
So the mixing is modelled instead: two dished surfaces, with disc between them, a plate of a
millimetre on each and bone behind, averaged over a slice; and the surfaces are moved until the
model and the voxels themselves agree (least squares, with little weight on what does not fit).
"""

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import erf

from discogram.imaging.discs.endplates import Plates
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array, inverse, transform
from discogram.imaging.volume import Volume

_PLATE_MM = 1.0
_BLUR_MM = 0.7
"""The scanner's own blur in every direction, as a spread: half a millimetre to one."""

_BEYOND_MM = 5.0
_MOST_VOXELS = 2400
_OFF_HU = 60.0
"""A voxel that differs by more than this from the model counts less and less."""

_TURNS = 10

_FARTHEST = np.array([1.0, 0.1, 0.1, 0.7, 1.0, 0.1, 0.1, 0.7, 60.0, 200.0, 100.0])
"""A step moves nothing further than this: surfaces in mm, leans, values in Hounsfield units."""

_HELD = 0.15 / np.array([3.0, 0.3, 0.3, 1.0, 3.0, 0.3, 0.3, 1.0, 80.0, 500.0, 200.0])
"""How stiffly each is held to where it stands, against a hundred voxels."""


@dataclass(frozen=True, slots=True, eq=False)
class _Voxels:
    """Places in the disc's frame, their values, and how they are blurred along the normal.

    `round_` is 0 in the middle and 1 on the ellipse. `slice_mm` is a slice's thickness along
    the normal, over which a value is averaged, `blur_mm` the spread of everything else.
    """

    at: Array
    values: Array
    round_: Array
    slice_mm: float
    blur_mm: float


def settled(
    volume: Volume, frame: DiscFrame, found: Plates, radii_mm: tuple[float, float], soft: float
) -> Plates:
    """The plates moved to where they explain the voxels; as they were where they cannot."""
    voxels = _voxels(volume, frame, found, radii_mm, soft)
    values = _start(found, soft)
    if len(voxels.values) < 10 * len(values):
        return found
    for _ in range(_TURNS):
        values = values + _step(values, voxels)
    above, below = values[0:4], values[4:8]
    height = float(above[0] + above[3] - below[0] - below[3])
    lean = np.abs(values[[1, 2, 5, 6]]).max()
    if not (np.isfinite(values).all() and 0.5 <= height <= 20.0 and lean <= 0.6):
        return found
    return replace(found, above=_plane(above), below=_plane(below), height_mm=height)


def _plane(surface: Array) -> Array:
    """The plane of a dished surface; the dish is half as deep on average as in the middle."""
    a, b, c, dish = surface
    return np.array([a + dish / 2, b, c])


def _start(found: Plates, soft: float) -> Array:
    """Both surfaces (a, b, c, dish), then the values of disc, plate and bone."""
    bright = soft + max(found.contrast, 60.0)
    return np.array([*found.above, 0.5, *found.below, -0.5, soft + 20.0, 2 * bright, bright])


def _step(values: Array, voxels: _Voxels) -> Array:
    """One step of Gauss and Newton, held back to what the surfaces can move at once."""
    off, slopes = _off(values, voxels)
    weight = 1.0 / np.sqrt(1.0 + off**2)
    weighed = slopes * weight[:, None]
    # So much as if the start had been measured too: what no voxel decides stays where it was.
    held = np.diag(_HELD**2 * len(off) / 100.0)
    step = np.linalg.solve(weighed.T @ slopes + held, -weighed.T @ off)
    answer: Array = np.clip(step, -_FARTHEST, _FARTHEST)
    return answer


def _off(values: Array, voxels: _Voxels) -> tuple[Array, Array]:
    """How far the model differs from each voxel, in units of what is usual, and its slopes."""
    disc, plate, bone = values[8:11]
    terms = np.column_stack([np.ones(len(voxels.at)), voxels.at[:, :2], 1.0 - voxels.round_])
    above = voxels.at[:, 2] - terms @ values[0:4]
    below = terms @ values[4:8] - voxels.at[:, 2]
    model, slopes = np.full(len(terms), disc), np.zeros((len(terms), 11))
    slopes[:, 8] = 1.0
    for first, sign, away in ((0, -1.0, above), (4, 1.0, below)):
        edge, edge_slope = _risen(away, voxels)
        back, back_slope = _risen(away - _PLATE_MM, voxels)
        model += (plate - disc) * edge + (bone - plate) * back
        moved = (plate - disc) * edge_slope + (bone - plate) * back_slope
        slopes[:, first : first + 4] = sign * moved[:, None] * terms
        slopes[:, 8:11] += np.column_stack([-edge, edge - back, back])
    return (model - voxels.values) / _OFF_HU, slopes / _OFF_HU


def _risen(away_mm: Array, voxels: _Voxels) -> tuple[Array, Array]:
    """The share of a voxel that lies beyond an edge so far behind it, and how fast it grows.

    The edge is blurred like a Gaussian and then averaged over the slice.
    """
    half, blur = voxels.slice_mm / 2, voxels.blur_mm
    near, near_slope = _blurred(away_mm + half, blur)
    far, far_slope = _blurred(away_mm - half, blur)
    return (near - far) / (2 * half), (near_slope - far_slope) / (2 * half)


def _blurred(away_mm: Array, blur_mm: float) -> tuple[Array, Array]:
    """The integral of a blurred step, and the step."""
    scaled = away_mm / blur_mm
    step = 0.5 * (1.0 + erf(scaled / np.sqrt(2.0)))
    bell = np.exp(-(scaled**2) / 2) / np.sqrt(2 * np.pi)
    return blur_mm * (scaled * step + bell), step


def _voxels(
    volume: Volume, frame: DiscFrame, found: Plates, radii_mm: tuple[float, float], soft: float
) -> _Voxels:
    """The voxels around the disc within an ellipse, some thousand of them."""
    half = found.height_mm / 2 + _BEYOND_MM
    box = np.array([radii_mm[0], radii_mm[1], half])
    signs = np.stack(np.meshgrid(*([[-1.0, 1.0]] * 3), indexing="ij"), axis=-1).reshape(-1, 3)
    corners = transform(inverse(volume.affine_ras), frame.to_ras(signs * box))
    last = np.array(volume.shape) - 1
    low = np.clip(np.floor(corners.min(axis=0)), 0, last).astype(np.int64)
    high = np.clip(np.ceil(corners.max(axis=0)), 0, last).astype(np.int64)
    grids = np.meshgrid(*(np.arange(a, b + 1) for a, b in zip(low, high, strict=True)))
    index = np.stack(grids, axis=-1).reshape(-1, 3)
    at = frame.from_ras(transform(volume.affine_ras, index))
    round_ = (at[:, 0] / radii_mm[0]) ** 2 + (at[:, 1] / radii_mm[1]) ** 2
    kept = np.flatnonzero((round_ <= 1.0) & (np.abs(at[:, 2]) <= half))
    kept = kept[:: max(len(kept) // _MOST_VOXELS, 1)]
    i, j, k = index[kept].T
    values = np.clip(volume.array[i, j, k].astype(np.float64), soft - 30.0, soft + 900.0)
    return _Voxels(at[kept], values, round_[kept], *_blur(volume, frame))


def _blur(volume: Volume, frame: DiscFrame) -> tuple[float, float]:
    """The thickness of a slice and the spread of the rest, along the disc's normal, mm."""
    edges = np.abs(volume.affine_ras[:3, :3].T @ frame.normal)
    thick = edges.argmax()
    rest = np.delete(edges, thick)
    return float(edges[thick]), float(np.sqrt((rest**2).sum() / 12.0 + _BLUR_MM**2))


def spread_mm(volume: Volume, frame: DiscFrame) -> float:
    """How widely a voxel averages along the disc's normal, as one spread."""
    thick, rest = _blur(volume, frame)
    return float(np.hypot(thick / np.sqrt(12.0), rest))
