"""Where does the canal run, which no needle may enter?

At a disc it lies behind the middle of the posterior rim; between two discs the bone around it
shows where it is. From a seed on the line between the levels' seeds, rays go out in the plane
across the column until they meet bone; the middle of what they enclose is the next seed. Where
the bone is open (a foramen, the gap between laminae) a ray ends at the usual radius.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.scene.grid import Grid, Mask, marked

_BEHIND_MM = 8.0
"""From the posterior rim to the middle of the canal: half its depth of 15 to 20 mm."""

_HALF_WIDTH_MM = 13.0
"""Where no bone is met: the widest lumbar canal between its pedicles is about 26 mm."""

_HALF_DEPTH_MM = 10.0
"""The same from front to back."""

_RAYS = 32
_APART_MM = 1.5
"""Between planes."""

_BEYOND_MM = 22.0
"""How far the canal is followed above the first and below the last disc."""


@dataclass(frozen=True, slots=True, eq=False)
class Canal:
    """The canal's middle in every plane, from feet to head, and its mask on the grid.

    `middle_ras` has shape (n, 3), mm; `mask` the grid's shape.
    """

    middle_ras: Array
    mask: Mask

    def middle_at(self, height_mm: float) -> Array:
        """The canal's middle at a height of RAS; the nearest end beyond its ends."""
        z = self.middle_ras[:, 2]
        return np.array(
            [np.interp(height_mm, z, self.middle_ras[:, axis]) for axis in (0, 1, 2)]
        )


def canal_of(bone: Mask, grid: Grid, discs: Sequence[FoundDisc]) -> Canal:
    """The canal along all the discs, given from head to feet."""
    planes = _planes(discs)
    mask = np.zeros(grid.shape, np.bool_)
    middles = []
    for plane in planes:
        middle, radii = _enclosed(bone, grid, plane)
        _paint(mask, grid, plane, middle, radii)
        middles.append(plane.to_ras([*middle, 0.0]))
    mask = ndimage.binary_closing(mask, iterations=1)
    order = np.argsort([middle[2] for middle in middles])
    return Canal(np.array(middles)[order], mask)


def seed_of(disc: FoundDisc) -> Array:
    """The middle of the canal behind a disc, by the disc alone; shape (3,), mm."""
    return disc.frame.to_ras([0.0, rear_of(disc) - _BEHIND_MM, 0.0])


def rear_of(disc: FoundDisc) -> float:
    """Where the middle of the posterior rim lies along anterior, in the disc's frame, mm."""
    outline = disc.shape.outline
    middle = outline[np.abs(outline[:, 0]) < disc.shape.width_mm / 8]
    return float(middle[:, 1].min()) if len(middle) else -disc.shape.depth_mm / 2


def _planes(discs: Sequence[FoundDisc]) -> list[DiscFrame]:
    """Frames across the canal, their middles on the line through the levels' seeds."""
    seeds = np.array([seed_of(disc) for disc in discs])
    first, last = discs[0].frame, discs[-1].frame
    stops = np.vstack(
        [seeds[0] + _BEYOND_MM * first.normal, seeds, seeds[-1] - _BEYOND_MM * last.normal]
    )
    frames = [first, *(disc.frame for disc in discs), last]
    planes: list[DiscFrame] = []
    for at in range(len(stops) - 1):
        count = max(2, round(float(np.linalg.norm(stops[at + 1] - stops[at])) / _APART_MM))
        shares = (np.arange(count) / count).tolist()
        planes.extend(_between(stops, frames, at, share) for share in shares)
    return planes


def _between(stops: Array, frames: Sequence[DiscFrame], at: int, share: float) -> DiscFrame:
    one, other = frames[at], frames[at + 1]
    return DiscFrame.of(
        stops[at] * (1 - share) + stops[at + 1] * share,
        one.normal * (1 - share) + other.normal * share,
        one.anterior * (1 - share) + other.anterior * share,
    )


_ANGLES = (np.arange(_RAYS) + 0.5) * (2 * np.pi / _RAYS)
_AWAY = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=-1)
_USUAL = 1 / np.hypot(_AWAY[:, 0] / _HALF_WIDTH_MM, _AWAY[:, 1] / _HALF_DEPTH_MM)
"""The radius of the usual ellipse along each ray, mm."""


def _enclosed(bone: Mask, grid: Grid, plane: DiscFrame) -> tuple[Array, Array]:
    """The middle of the canal in a plane, (left, anterior), and the rays' lengths, mm."""
    middle = np.zeros(2)
    radii = _USUAL
    for _ in range(3):
        radii = np.minimum(_free(bone, grid, plane, middle), _USUAL)
        # Shift towards the room there is, but never far: beyond lies another hollow.
        shift = (_AWAY * radii[:, None]).mean(axis=0)
        middle = np.clip(middle + shift, -5.0, 5.0)
    radii = np.minimum(_free(bone, grid, plane, middle), _USUAL)
    return middle, radii


def _free(bone: Mask, grid: Grid, plane: DiscFrame, middle: Array) -> Array:
    """How far each ray goes without meeting bone, mm; shape (rays,)."""
    steps = np.arange(1.0, _HALF_WIDTH_MM + 0.5, 0.5)
    places = middle + _AWAY[:, None, :] * steps[None, :, None]
    points = plane.to_ras(np.concatenate([places, np.zeros((*places.shape[:2], 1))], axis=-1))
    hit = marked(bone, grid, points)
    first = np.where(hit.any(axis=1), hit.argmax(axis=1), len(steps) - 1)
    answer: Array = steps[first]
    return answer


def _paint(mask: Mask, grid: Grid, plane: DiscFrame, middle: Array, radii: Array) -> None:
    """Mark what the rays enclose in one plane."""
    reach = np.arange(-_HALF_WIDTH_MM, _HALF_WIDTH_MM + 0.1, 0.5 * grid.step_mm)
    left, front = (each.ravel() for each in np.meshgrid(reach, reach, indexing="ij"))
    turn = (np.arctan2(front, left) / (2 * np.pi)) % 1.0 * _RAYS - 0.5
    low = np.floor(turn).astype(int) % _RAYS
    part = turn - np.floor(turn)
    limit = radii[low] * (1 - part) + radii[(low + 1) % _RAYS] * part
    kept = np.hypot(left, front) <= limit
    flat = np.zeros((int(kept.sum()), 3))
    flat[:, :2] = np.stack([left[kept], front[kept]], axis=-1) + middle
    for lift in (-0.5 * _APART_MM, 0.0, 0.5 * _APART_MM):
        index = np.rint(grid.index_of(plane.to_ras(np.add(flat, (0.0, 0.0, lift))))).astype(int)
        index = index[((index >= 0) & (index < grid.shape)).all(axis=-1)]
        mask[index[:, 0], index[:, 1], index[:, 2]] = True
