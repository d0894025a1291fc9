"""Where are the two endplates of a disc, and how does its mid-plane lie?

Rays run along the normal from inside the disc into the bone above and below; a plane is laid
through the places where they meet it, and those that stand off it (a rim, a Schmorl node)
count little.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array, Flags
from discogram.imaging.sampling import values_at
from discogram.imaging.volume import Volume

_BETWEEN_MM = 2.0
_STEP_MM = 0.5
_FARTHEST_MM = 13.0
_AWAY_MM = np.arange(-_FARTHEST_MM, _FARTHEST_MM + 0.1, _STEP_MM)
_MIDDLE = len(_AWAY_MM) // 2

_PLATE_MM = 4.5
"""An endplate is looked for so far beyond where it was supposed."""

_NEAR_THE_TOP = 0.75
"""Of the way from the disc to the brightest: the first top above it is the endplate's."""

_HALF_PLATE_MM = 0.5
"""From the middle of a bony endplate to its side that faces the disc; they are 1 mm thick."""

_BEHIND_MM = 4.0
"""So far behind the top, bone is trabecular and the plate is past."""

_PLATE_STEPS = np.arange(round(-1.5 / _STEP_MM), round(3.0 / _STEP_MM) + 1)
"""A plate is as bright as the brightest from a little before where it begins to behind it."""

_BEHIND_STEPS = np.arange(round(4.0 / _STEP_MM), round(8.0 / _STEP_MM))
"""Past a plate: marrow behind that of a disc, disc or the next plate behind that of a body."""

_ROUNDS = 8
"""Of weighing anew; the weights stand still before."""

_TUKEY = 4.7
"""Times the spread: Tukey's biweight, 95 % as good as least squares on clean data."""

_LEAST_RAYS = 12


MOST_UNSURE_DEG = 12.0
"""Nobody's lean is less certain: a disc turns no further from its column."""


@dataclass(frozen=True, slots=True, eq=False)
class Plates:
    """Both endplates as planes in the disc's frame: ``t = a + b·left + c·anterior``, mm.

    `above` and `below` are (a, b, c). `height_mm` is measured at the centre. `contrast` is how
    much brighter the plates are than the disc, `rough_mm` how far the crossings stand off
    their planes, `seen` the share of rays that crossed both. `unsure_deg` is how uncertain the
    mid-plane's lean is, as a spread; the largest where nobody has reckoned it. `weaker` is the
    contrast of the weaker plate as a share of the stronger one's: a disc has two, while a place
    beside an endplate within a body has one, and grain on its other side. `plate_hu` is the
    contrast of the weaker plate, `behind_hu` how much brighter it is behind both than between.
    """

    above: Array
    below: Array
    height_mm: float
    contrast: float
    rough_mm: float
    seen: float
    unsure_deg: float = MOST_UNSURE_DEG
    weaker: float = 1.0
    plate_hu: float = 0.0
    behind_hu: float = 0.0

    @property
    def middle(self) -> Array:
        """The mid-plane, (a, b, c)."""
        return (self.above + self.below) / 2


def plates(
    volume: Volume,
    frame: DiscFrame,
    height_mm: float,
    radii_mm: tuple[float, float],
    soft: float,
) -> Plates | None:
    """The endplates within an ellipse (half width, half depth); None where too few are seen."""
    grid, inside = _grid(*radii_mm)
    values = _values(volume, frame, grid, inside, soft)
    upper = _crossings(values[..., _MIDDLE:], height_mm)
    lower = _crossings(values[..., _MIDDLE::-1], height_mm)
    both = np.isfinite(upper) & np.isfinite(lower) & inside
    if both.sum() < _LEAST_RAYS:
        return None
    at = grid[both]
    above, off_above = _plane(at, upper[both])
    below, off_below = _plane(at, -lower[both])
    near = (at**2).sum(axis=1) <= np.quantile((at**2).sum(axis=1), 0.35)
    height = np.median((upper[both] + lower[both])[near])
    middle = float(np.median(values[..., _MIDDLE][inside]))
    bright = np.nanmax(values, axis=-1)[inside]
    sides = (
        (values[..., _MIDDLE:][inside], _away(grid[inside], above)),
        (values[..., _MIDDLE::-1][inside], -_away(grid[inside], below)),
    )
    stands_out = [
        float(np.median(_beyond(*side, _PLATE_STEPS).max(axis=-1))) - middle for side in sides
    ]
    behind = [
        float(np.median(_beyond(*side, _BEHIND_STEPS).mean(axis=-1))) - middle for side in sides
    ]
    return Plates(
        above,
        below,
        float(height),
        float(np.median(bright)) - middle,
        float(np.hypot(off_above, off_below)),
        float(both.sum() / inside.sum()),
        weaker=_weaker(*stands_out),
        plate_hu=min(stands_out),
        behind_hu=min(behind),
    )


def _away(at: Array, plane: Array) -> Array:
    """How far a plane is from the middle at places (left, anterior), mm."""
    answer: Array = plane[0] + at @ plane[1:]
    return answer


def _beyond(values: Array, away_mm: Array, steps: NDArray[np.int64]) -> Array:
    """The values of each ray so many steps before (-) or behind a plane that is so far out."""
    start = np.rint(np.maximum(away_mm, 0.0) / _STEP_MM).astype(np.int64)
    at = np.clip(start[:, None] + steps, 0, values.shape[-1] - 1)
    answer: Array = np.take_along_axis(values, at, -1)
    return answer


def _weaker(above_hu: float, below_hu: float) -> float:
    """The weaker contrast as a share of the stronger; 0 where a plate does not stand out."""
    low, high = sorted((above_hu, below_hu))
    return max(low, 0.0) / high if high > 0.0 else 0.0


def levelled(frame: DiscFrame, found: Plates) -> DiscFrame:
    """The frame moved into the mid-plane between the plates."""
    a, b, c = found.middle
    normal = frame.normal - b * frame.left - c * frame.anterior
    return DiscFrame.of(frame.centre_ras + a * frame.normal, normal, frame.anterior)


def _grid(half_width: float, half_depth: float) -> tuple[Array, Flags]:
    """Places (left, anterior) of a square grid, and which lie in the ellipse."""
    u = np.arange(-half_width, half_width + 0.1, _BETWEEN_MM)
    w = np.arange(-half_depth, half_depth + 0.1, _BETWEEN_MM)
    grid = np.stack(np.meshgrid(u, w, indexing="ij"), axis=-1)
    inside = (grid[..., 0] / half_width) ** 2 + (grid[..., 1] / half_depth) ** 2 <= 1.0
    return grid, inside


def _values(volume: Volume, frame: DiscFrame, grid: Array, inside: Flags, soft: float) -> Array:
    """Values along each ray, averaged with the rays beside it; shape (u, w, distances)."""
    places = np.concatenate(
        [
            np.broadcast_to(grid[..., None, :], (*grid.shape[:2], len(_AWAY_MM), 2)),
            np.broadcast_to(_AWAY_MM[:, None], (*grid.shape[:2], len(_AWAY_MM), 1)),
        ],
        axis=-1,
    )
    found = values_at(volume, frame.to_ras(places), outside=soft)
    # Gas in a disc is darker than any disc: it would draw the halfway value down with it.
    bounded = np.clip(found, soft - 30.0, soft + 600.0)
    weight = ndimage.uniform_filter(inside.astype(np.float64), 3, mode="constant")
    shared = ndimage.uniform_filter(bounded * inside[..., None], (3, 3, 1), mode="constant")
    smooth = ndimage.gaussian_filter1d(
        shared / np.maximum(weight, 1e-6)[..., None], 1.0, axis=-1
    )
    return np.asarray(smooth, dtype=np.float64)


def _crossings(values: Array, height_mm: float) -> Array:
    """How far out the bone begins along each ray; NaN where no endplate stands out.

    A step from disc to bone, however blurred, is halfway up where it begins. A plate that is
    thinner than the blur is brightest at its own place, and halfway up before it. What lies
    behind the top tells which of the two a ray has met, and how much of each.
    """
    last = min(int((height_mm / 2 + _PLATE_MM) / _STEP_MM) + 1, values.shape[-1])
    window = values[..., :last]
    start = min(int(height_mm / 4 / _STEP_MM) + 1, last)
    dark, bright = window[..., :start].min(axis=-1), window.max(axis=-1)
    # From the darkest place outwards: a bright centre (contrast, calcium) is not an endplate.
    beyond = np.arange(last) > window[..., :start].argmin(axis=-1)[..., None]
    half = _first_above(window, (dark + bright) / 2, beyond)
    top = _first_top(window, dark + _NEAR_THE_TOP * (bright - dark), beyond)
    behind = np.minimum(top + round(_BEHIND_MM / _STEP_MM), values.shape[-1] - 1)
    after = np.take_along_axis(values, behind[..., None], -1)[..., 0]
    plate = np.clip((bright - after) / np.where(bright > dark, bright - dark, 1.0), 0.0, 1.0)
    middle = _middle_of_plate(values, top, dark, after)
    begins = half + plate * np.maximum(middle - _HALF_PLATE_MM - half, 0.0)
    return np.where(bright - dark > 1e-3, begins, np.nan)


def _middle_of_plate(
    values: Array, top: NDArray[np.int64], before: Array, after: Array
) -> Array:
    """Where the weight of the plate lies, mm: of what stands above a step at its top.

    The top itself lies on a slice, wherever between two slices the plate is; the weight does
    not, for a plate between them lights up both.
    """
    steps = np.arange(values.shape[-1])
    away = steps - top[..., None]
    base = np.where(away < 0, before[..., None], after[..., None])
    base = np.where(away == 0, (before + after)[..., None] / 2, base)
    reach = np.abs(away) <= round(_BEHIND_MM / _STEP_MM)
    weight = np.where(reach, np.clip(values - base, 0.0, None), 0.0)
    total = weight.sum(axis=-1)
    centroid = (weight * steps).sum(axis=-1) / np.where(total > 0, total, 1.0)
    return np.where(total > 0, centroid, top) * _STEP_MM


def _first_above(window: Array, level: Array, beyond: Flags) -> Array:
    """Where each ray first reaches its level, between two steps, mm; NaN where it does not."""
    above = (window >= level[..., None]) & beyond
    first = above.argmax(axis=-1)
    before = np.maximum(first - 1, 0)
    high = np.take_along_axis(window, first[..., None], -1)[..., 0]
    low = np.take_along_axis(window, before[..., None], -1)[..., 0]
    part = np.clip((level - low) / np.where(high > low, high - low, 1.0), 0.0, 1.0)
    return np.where(above.any(axis=-1), (before + part) * _STEP_MM, np.nan)


def _first_top(window: Array, level: Array, beyond: Flags) -> NDArray[np.int64]:
    """The step at which each ray, above its level, first stops to grow."""
    padded = np.pad(window, ((0, 0), (0, 0), (0, 1)), constant_values=-np.inf)
    top = (window >= level[..., None]) & beyond & (padded[..., :-1] >= padded[..., 1:])
    return np.asarray(top.argmax(axis=-1), dtype=np.int64)


def _plane(at: Array, away: Array) -> tuple[Array, float]:
    """The plane (a, b, c) through most of the crossings, and their spread about it, mm."""
    columns = np.column_stack([np.ones(len(at)), at])
    weight = np.ones(len(at))
    plane = np.zeros(3)
    spread = 1.0
    for _ in range(_ROUNDS):
        root = np.sqrt(weight)[:, None]
        plane = np.linalg.lstsq(columns * root, away * root[:, 0], rcond=None)[0]
        off = away - columns @ plane
        spread = max(1.4826 * float(np.median(np.abs(off))), 0.2)
        weight = np.clip(1 - (off / (_TUKEY * spread)) ** 2, 0, None) ** 2 + 1e-9
    return plane, spread
