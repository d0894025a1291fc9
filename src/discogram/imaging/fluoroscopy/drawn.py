"""What do a needle and a pool of contrast add to a picture that is summed already?

Their shadows are exact: the length of each ray inside a cylinder or an ellipsoid, times the
attenuation. Nothing is summed anew when a needle moves. Both go *into* the body: what they
push aside is not taken away, which for a needle of 0.7 mm cannot be seen.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discogram.errors import InputError, reason
from discogram.imaging.carm import CArm
from discogram.imaging.compiled import njit
from discogram.imaging.fluoroscopy.fan import Float32
from discogram.imaging.frames import Array

STEEL_PER_MM = 0.95
"""Iron at 60 keV, 1.20 cm2/g, times 7.9 g/cm3 (NIST XCOM). For looking, not for dose."""

IODINE_PER_MM = 0.227
"""Iodine at 60 keV, 7.58 cm2/g, in 300 mg/mL (NIST XCOM). For looking, not for dose."""

GAUGE_22_MM = 0.72
"""The outer width of a needle of 22 gauge (ISO 9626)."""

_FINE = 4
"""Rays of a pixel to each side: the edge of a needle is narrower than a pixel."""

_STRAIGHT = 1e-12
_SHORTEST_MM = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Needle:
    """A straight needle from its entry to its tip, each of shape (3,) in RAS, mm."""

    entry_ras: Array
    tip_ras: Array
    diameter_mm: float = GAUGE_22_MM
    per_mm: float = STEEL_PER_MM

    def __post_init__(self) -> None:
        """Refuse a needle without length, or one that lies nowhere."""
        ends = np.array([self.entry_ras, self.tip_ras], dtype=np.float64)
        long = float(np.linalg.norm(ends[1] - ends[0]))
        if not np.isfinite(ends).all() or long < _SHORTEST_MM or not self.diameter_mm > 0:
            raise InputError(reason("imaging-fluoro-needle"))


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """An ellipsoid of contrast: centre of shape (3,) in RAS, mm, three half axes as rows."""

    centre_ras: Array
    half_axes: Array
    per_mm: float = IODINE_PER_MM


def with_needle(picture: Float32, pose: CArm, needle: Needle) -> Float32:
    """The line integrals, shape (rows, columns), with a needle in the body; a new array."""
    size = len(picture)
    made = picture.copy()
    ends = np.array([needle.entry_ras, needle.tip_ras], dtype=np.float64)
    if not _in_front(pose, ends):
        return made
    nearest = float(((ends - pose.source_ras) @ pose.axes[2]).min())
    shadow = needle.diameter_mm * pose.source_detector_mm / nearest / pose.pixel_mm(size)
    away = pose.source_ras - ends[0]
    axis = ends[1] - ends[0]
    long = float(np.linalg.norm(axis))
    begin = float(away @ axis) / long
    away = away - begin / long * axis
    # What the sums need of a ray is linear in its pixel.
    along = _rays(pose, size) @ axis / long
    aside = _rays(pose, size) @ away
    clear = float(away @ away) - (needle.diameter_mm / 2) ** 2
    tube = (begin, long, clear)
    near = (pose.pixels_of(ends, size), shadow / 2 + 1)
    _add_cylinder(made, near, _rays(pose, size), along, aside, tube, needle.per_mm)
    return made


def with_contrast(picture: Float32, pose: CArm, contrast: Contrast) -> Float32:
    """The line integrals, shape (rows, columns), with contrast in the body; a new array."""
    size = len(picture)
    made = picture.copy()
    signs = np.array(np.meshgrid(*[(-1, 1)] * 3)).reshape(3, -1).T
    corners = contrast.centre_ras + signs @ np.asarray(contrast.half_axes)
    if not _in_front(pose, corners):
        return made
    pixels = pose.pixels_of(corners, size)
    low = np.clip(np.floor(pixels.min(axis=0)), 0, size).astype(int)
    high = np.clip(np.ceil(pixels.max(axis=0)) + 1, 0, size).astype(int)
    into = np.linalg.inv(np.asarray(contrast.half_axes, dtype=np.float64).T)
    rays = _rays(pose, size)
    source = into @ (pose.source_ras - contrast.centre_ras)
    _add_sphere(made, rays, rays @ into.T, source, low, high, contrast.per_mm)
    return made


def _in_front(pose: CArm, points_ras: Array) -> bool:
    """Whether all of it is between tube and anywhere: what is behind throws no shadow."""
    return bool((((points_ras - pose.source_ras) @ pose.axes[2]) > 1.0).all())


def _rays(pose: CArm, size: int) -> Array:
    """Rows: the way from the tube to pixel (0, 0), a step to the right, one down; RAS, mm."""
    right, down, _ = pose.axes * pose.pixel_mm(size)
    corner = pose.ras_of(pose.places_of((0, 0), size)) - pose.source_ras
    return np.array([corner, right, down])


@njit(nogil=True, error_model="numpy", cache=True)
def _add_cylinder(
    picture: Float32,
    near: tuple[Array, float],
    rays: Array,
    along: Array,
    aside: Array,
    tube: tuple[float, float, float],
    per_mm: float,
) -> None:
    """Add a cylinder to the pixels that are near the line between its ends' pixels."""
    pixels, wide = near
    size = len(picture)
    down, right = pixels[1, 0] - pixels[0, 0], pixels[1, 1] - pixels[0, 1]
    square = max(down * down + right * right, _STRAIGHT)
    first = max(0.0, min(pixels[0, 0], pixels[1, 0]) - wide)
    last = min(size - 1.0, max(pixels[0, 0], pixels[1, 0]) + wide)
    left = max(0.0, min(pixels[0, 1], pixels[1, 1]) - wide)
    end = min(size - 1.0, max(pixels[0, 1], pixels[1, 1]) + wide)
    for row in range(int(first), int(last) + 1):
        for column in range(int(left), int(end) + 1):
            y, x = row - pixels[0, 0], column - pixels[0, 1]
            share = min(max((y * down + x * right) / square, 0.0), 1.0)
            y, x = y - share * down, x - share * right
            if y * y + x * x > wide * wide:
                continue
            inside = 0.0
            for fine in range(_FINE * _FINE):
                v = row + (fine // _FINE + 0.5) / _FINE - 0.5
                u = column + (fine % _FINE + 0.5) / _FINE - 0.5
                inside += _in_cylinder(u, v, rays, along, aside, tube)
            picture[row, column] += np.float32(inside * per_mm / (_FINE * _FINE))


@njit(nogil=True, error_model="numpy", cache=True)
def _in_cylinder(
    u: float,
    v: float,
    rays: Array,
    along: Array,
    aside: Array,
    tube: tuple[float, float, float],
) -> float:
    """How far the ray of a place of the picture runs inside; mm.

    `tube` holds where along the axis the source is, the cylinder's length, and by how much the
    source's distance from the axis exceeds the radius, both squared.
    """
    begin, long, clear = tube
    square = 0.0
    for line in range(3):
        part = rays[0, line] + u * rays[1, line] + v * rays[2, line]
        square += part * part
    rate = along[0] + u * along[1] + v * along[2]
    b = aside[0] + u * aside[1] + v * aside[2]
    a = square - rate * rate
    if a < _STRAIGHT * square:  # along the needle: inside all the way, or never
        return long if clear <= 0.0 else 0.0
    root = b * b - a * clear
    if root <= 0.0:
        return 0.0
    enter, leave = (-b - np.sqrt(root)) / a, (-b + np.sqrt(root)) / a
    if abs(rate) > _STRAIGHT * np.sqrt(square):
        one, two = -begin / rate, (long - begin) / rate
        enter, leave = max(enter, min(one, two)), min(leave, max(one, two))
    elif begin < 0.0 or begin > long:
        return 0.0
    inside: float = max(leave - enter, 0.0) * np.sqrt(square)
    return inside


@njit(nogil=True, error_model="numpy", cache=True)
def _add_sphere(
    picture: Float32,
    rays: Array,
    shrunk: Array,
    source: Array,
    low: NDArray[np.int64],
    high: NDArray[np.int64],
    per_mm: float,
) -> None:
    """Add what is a sphere of radius 1 about 0 where `shrunk` are the rays, from `source`."""
    clear = source[0] ** 2 + source[1] ** 2 + source[2] ** 2 - 1.0
    for row in range(low[0], high[0]):
        for column in range(low[1], high[1]):
            a = b = square = 0.0
            for line in range(3):
                part = shrunk[0, line] + column * shrunk[1, line] + row * shrunk[2, line]
                true = rays[0, line] + column * rays[1, line] + row * rays[2, line]
                a, b, square = a + part * part, b + part * source[line], square + true * true
            root = b * b - a * clear
            if root > 0.0:
                chord = 2.0 * np.sqrt(root) / a * np.sqrt(square)
                picture[row, column] += np.float32(chord * per_mm)
