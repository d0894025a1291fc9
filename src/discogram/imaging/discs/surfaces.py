"""How do the endplates lie exactly, when a slice is thicker than an endplate?

A thick slice mixes disc, plate and bone, and what is read off between slices lies in terraces.
So the mixing is modelled instead: two dished surfaces, with disc between them, a plate of a
millimetre on each and bone behind, averaged over a slice; and the surfaces are moved until the
model and the voxels themselves agree (least squares, with little weight on what does not fit).
What the voxels leave open is decided by what endplates usually are: nearly parallel, a little
hollow, hard (a Gaussian prior; Gauss and Newton's steps, from several leans, the best is kept).
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

_TURNS, _STILL = 14, 0.02
"""So many steps at most; none after one that moved everything by less than this part."""

_FARTHEST = np.array([1.0, 0.1, 0.1, 0.7, 1.0, 0.1, 0.1, 0.7, 60.0, 200.0, 100.0])
"""A step moves nothing further than this: surfaces in mm, leans, values in Hounsfield units."""

_COUNTS_AS = 200.0
"""So many independent voxels are all of them worth against what is usual.

Neighbours are blurred into one another, and no model is whole. Of 50, 200 and 800 this gave the
best tilts on synthetic spines of 3 to 5 mm slices."""

_LOOSE = np.diag([1.0, 100.0, 100.0, 1.0, 1.0, 100.0, 100.0, 1.0, 1e-4, 1e-4, 1e-4]) * 1e-3
"""Keeps a step finite where neither voxels nor habit say anything."""

_LEANS = np.radians([0.0, -8.0, 8.0])
"""Of the mid-plane to the front: between two slices several leans may look alike."""

_USUAL = (
    # What (as weights of the eleven), its mean, its spread.
    ({1: 1.0, 5: -1.0}, 0.0, np.radians(3.0)),  # wedge to the side
    ({2: 1.0, 6: -1.0}, np.radians(4.0), np.radians(6.0)),  # wedge to the front
    ({3: 1.0}, 1.0, 0.6),  # how hollow the plate above is, mm
    ({7: 1.0}, -0.6, 0.6),  # and the one below
    ({1: 0.5, 5: 0.5}, 0.0, np.radians(12.0)),  # lean from where it is supposed
    ({2: 0.5, 6: 0.5}, 0.0, np.radians(12.0)),
    ({0: 0.5, 4: 0.5}, 0.0, 1.5),  # and the place of the middle, mm
    ({8: 1.0}, 20.0, 40.0),  # disc, plate and bone against muscle, Hounsfield units
    ({9: 1.0}, 900.0, 350.0),
)
_BONE_OF_CONTRAST, _BONE_HU = 0.8, 100.0
"""Bone behind the plate: this part of the contrast that was seen, give or take."""


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
    if len(voxels.values) < 10 * len(_FARTHEST):
        return found
    usual = _Usual.of(found, soft)
    tried = [_solved(_start(found, lean, soft), voxels, usual) for lean in _LEANS]
    values = min(tried, key=lambda each: _cost(each, voxels, usual))
    above, below = values[0:4], values[4:8]
    height = float(above[0] + above[3] - below[0] - below[3])
    lean = np.abs(values[[1, 2, 5, 6]]).max()
    if not (np.isfinite(values).all() and 0.5 <= height <= 20.0 and lean <= 0.6):
        return found
    return replace(
        found,
        above=_plane(above),
        below=_plane(below),
        height_mm=height,
        unsure_deg=_unsure_deg(values, voxels, usual),
    )


def _plane(surface: Array) -> Array:
    """The plane of a dished surface; the dish is half as deep on average as in the middle."""
    a, b, c, dish = surface
    return np.array([a + dish / 2, b, c])


@dataclass(frozen=True, slots=True, eq=False)
class _Usual:
    """What endplates usually are: `rows` @ values is about 0, give or take 1."""

    rows: Array
    means: Array

    @classmethod
    def of(cls, found: Plates, soft: float) -> "_Usual":
        bone = ({10: 1.0}, _BONE_OF_CONTRAST * max(found.contrast, 60.0), _BONE_HU)
        rows = np.zeros((len(_USUAL) + 1, len(_FARTHEST)))
        means = np.zeros(len(rows))
        for row, (weights, mean, spread) in enumerate((*_USUAL, bone)):
            for at, weight in weights.items():
                rows[row, at] = weight / spread
            means[row] = (mean + (soft if min(weights) >= 8 else 0.0)) / spread
        return cls(rows, means)

    def off(self, values: Array) -> Array:
        answer: Array = self.rows @ values - self.means
        return answer


def _start(found: Plates, lean: float, soft: float) -> Array:
    """Both surfaces (a, b, c, dish), then the values of disc, plate and bone."""
    half, middle = found.height_mm / 2, found.middle[0]
    bone = soft + _BONE_OF_CONTRAST * max(found.contrast, 60.0)
    above, below = (middle + half, 0.0, lean, 1.0), (middle - half, 0.0, lean, -0.6)
    return np.array([*above, *below, soft + 20.0, soft + 900.0, bone])


def _solved(values: Array, voxels: _Voxels, usual: _Usual) -> Array:
    for _ in range(_TURNS):
        step = _step(values, voxels, usual)
        values = values + step
        if np.abs(step / _FARTHEST).max() < _STILL:
            break
    return values


def _step(values: Array, voxels: _Voxels, usual: _Usual) -> Array:
    """One step of Gauss and Newton, held back to what the surfaces can move at once."""
    weighed, slopes, off = _weighed(values, voxels)
    square = weighed.T @ slopes + usual.rows.T @ usual.rows + _LOOSE
    step = np.linalg.solve(square, -(weighed.T @ off + usual.rows.T @ usual.off(values)))
    answer: Array = np.clip(step, -_FARTHEST, _FARTHEST)
    return answer


def _weighed(values: Array, voxels: _Voxels) -> tuple[Array, Array, Array]:
    """The slopes with and without their weights, and how far the model is off."""
    off, slopes = _off(values, voxels)
    weight = _COUNTS_AS / len(off) / np.sqrt(1.0 + off**2)
    return slopes * weight[:, None], slopes, off


def _unsure_deg(values: Array, voxels: _Voxels, usual: _Usual) -> float:
    """How uncertain the mid-plane's lean to the front is, as a spread (Laplace's method)."""
    weighed, slopes, _ = _weighed(values, voxels)
    square = weighed.T @ slopes + usual.rows.T @ usual.rows + _LOOSE
    lean = np.zeros(len(values))
    lean[[2, 6]] = 0.5
    return float(np.degrees(np.sqrt(lean @ np.linalg.solve(square, lean))))


def _cost(values: Array, voxels: _Voxels, usual: _Usual) -> float:
    """What the steps make smaller: voxels that do not fit, and what is unusual."""
    off, _ = _off(values, voxels)
    fits = _COUNTS_AS * float((np.sqrt(1.0 + off**2) - 1.0).mean())
    return fits + float((usual.off(values) ** 2).sum()) / 2


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
