"""Where exactly does the middle of a disc lie, and what is its form?

Measured on the formula that the disc is painted from, never on voxels.
"""

import numpy as np

from discogram.imaging.discs.found import Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.phantom.column import between
from discogram.imaging.phantom.shapes import Slab

_POINTS = 120
_STEP_MM = 1.5
"""Fine enough: a centroid is a mean over thousands of points."""


def measured(slab: Slab) -> tuple[DiscFrame, Shape, Array]:
    """The frame, the form and the volume centroid of a disc, in the body frame."""
    axes = between(slab.upper.axes, slab.lower.axes)
    middle = (slab.upper.centre + slab.lower.centre) / 2
    rough = DiscFrame(middle, *axes)
    middle = middle + axes[2] * _offset_mm(slab, rough)
    flat = _rim(slab, DiscFrame(middle, *axes))
    area_left, area_front = _area_centroid(flat)
    frame = DiscFrame(middle + area_left * axes[0] + area_front * axes[1], *axes)
    outline = flat - [area_left, area_front]
    height = _height_mm(slab, frame)
    width, depth = np.ptp(outline, axis=0)
    return frame, Shape(outline, height, float(width), float(depth)), _centroid(slab, frame)


def _offset_mm(slab: Slab, frame: DiscFrame) -> float:
    """How far the mid-surface lies above the plane between the rims, over the disc's area."""
    _, places = _inside(slab, frame, 0.0)
    within = places[:, 0] <= 1.0
    return float((places[within, 1] - places[within, 2]).mean() / 2)


def _inside(slab: Slab, frame: DiscFrame, reach_mm: float) -> tuple[Array, Array]:
    """A grid in the frame up to a height to both sides, and its places in the disc."""
    wide = np.arange(-33.0, 33.5, _STEP_MM)
    up = np.arange(-reach_mm, reach_mm + _STEP_MM / 2, _STEP_MM)
    grid = np.stack(np.meshgrid(wide, wide, up, indexing="ij"), axis=-1).reshape(-1, 3)
    points = frame.to_ras(grid)
    return points, slab.places(points)


def _rim(slab: Slab, frame: DiscFrame) -> Array:
    """The outline in the plane of the frame, by halving along rays; shape (n, 2)."""
    angle = 2 * np.pi * np.arange(_POINTS) / _POINTS
    rays = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], axis=1)
    low, high = np.zeros(_POINTS), np.full(_POINTS, 60.0)
    for _ in range(40):
        half = (low + high) / 2
        across = slab.places(frame.to_ras(rays * half[:, None]))[:, 0]
        low, high = np.where(across < 1.0, half, low), np.where(across < 1.0, high, half)
    answer: Array = rays[:, :2] * low[:, None]
    return answer


def _area_centroid(outline: Array) -> tuple[float, float]:
    """The centroid of a polygon's area (the shoelace formula)."""
    x, y = outline.T
    following_x, following_y = np.roll(x, -1), np.roll(y, -1)
    cross = x * following_y - following_x * y
    area = cross.sum() / 2
    left = ((x + following_x) * cross).sum() / (6 * area)
    front = ((y + following_y) * cross).sum() / (6 * area)
    return float(left), float(front)


def _height_mm(slab: Slab, frame: DiscFrame) -> float:
    """The distance between the endplates along the normal at the centre."""
    up = np.arange(-15.0, 15.0, 0.01)
    places = slab.places(frame.to_ras(np.stack([0 * up, 0 * up, up], axis=1)))
    inside = (places[:, 1] >= 0) & (places[:, 2] >= 0)
    return float(inside.sum() * 0.01)


def _centroid(slab: Slab, frame: DiscFrame) -> Array:
    points, places = _inside(slab, frame, 10.5)
    inside = (places[:, 0] <= 1.0) & (places[:, 1] >= 0) & (places[:, 2] >= 0)
    answer: Array = points[inside].mean(axis=0)
    return answer
