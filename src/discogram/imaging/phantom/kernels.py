"""How deep inside a shape does each voxel lie, and what is measured there?

Numba kernels. `hu` and `labels` are arrays of one block; `matrix`, shape (3, 4), leads from
its voxel index to the body frame, mm; `box` is the part of the block to visit, shape (3, 2).
Every shape answers a depth in mm, positive inside. A voxel at the surface is mixed by the share
of it that lies inside, so that edges fall between voxels as they do on a scanner.
"""

from math import atan2, cos, exp, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.compiled import njit
from discogram.imaging.frames import Array

Hounsfield = NDArray[np.float32]
Labels = NDArray[np.uint8]
Box = NDArray[np.int64]

_KEEP = 255
"""A label that leaves what is there."""

_DEEP_MM = 30.0
"""Farther inside than any wall is thick: there the exact depth is not asked for."""


@njit(cache=True, inline="always")
def _share(depth: float, pixel_mm: float) -> float:
    return min(max(depth / pixel_mm + 0.5, 0.0), 1.0)


@njit(cache=True, inline="always")
def _put(
    hu: Hounsfield,
    labels: Labels,
    i: int,
    j: int,
    k: int,
    depth: float,
    pixel_mm: float,
    paint: Array,
) -> None:
    """Mix one material in; `paint` is inside, shell, thickness of the shell, label, skin.

    What lies less deep than the skin is left as it is.
    """
    depth -= paint[4]
    share = _share(depth, pixel_mm)
    if share <= 0.0:
        return
    value = paint[0]
    if paint[2] > 0.0:
        value += (paint[1] - paint[0]) * _share(paint[2] - depth, pixel_mm)
    hu[i, j, k] += np.float32(share * (value - hu[i, j, k]))
    if depth >= 0.0 and paint[3] != _KEEP:
        labels[i, j, k] = np.uint8(paint[3])


@njit(cache=True)
def solid(
    hu: Hounsfield,
    labels: Labels,
    matrix: Array,
    pixel_mm: float,
    box: Box,
    centre: Array,
    axes: Array,
    semi: Array,
    power: float,
    bend: Array,
    paint: Array,
) -> None:
    """A superellipsoid; `axes` are rows, `bend` curves it along the second axis."""
    least = min(semi[0], semi[1], semi[2])
    outside = 1.0 + pixel_mm / least
    # Below this the depth is surely beyond shell and edge, for any power from 2 on.
    well_inside = max(1.0 - (paint[2] + paint[4] + pixel_mm) / least, 0.0) ** 2
    for i in range(box[0, 0], box[0, 1]):
        for j in range(box[1, 0], box[1, 1]):
            for k in range(box[2, 0], box[2, 1]):
                x = matrix[0, 0] * i + matrix[0, 1] * j + matrix[0, 2] * k + matrix[0, 3]
                y = matrix[1, 0] * i + matrix[1, 1] * j + matrix[1, 2] * k + matrix[1, 3]
                z = matrix[2, 0] * i + matrix[2, 1] * j + matrix[2, 2] * k + matrix[2, 3]
                x -= centre[0]
                y -= centre[1]
                z -= centre[2]
                u = axes[0, 0] * x + axes[0, 1] * y + axes[0, 2] * z
                v = axes[1, 0] * x + axes[1, 1] * y + axes[1, 2] * z
                w = axes[2, 0] * x + axes[2, 1] * y + axes[2, 2] * z
                v -= bend[0] * u * u + bend[1] * w * w
                u = abs(u) / semi[0]
                v = abs(v) / semi[1]
                w = abs(w) / semi[2]
                if max(u, v, w) > outside:
                    continue
                if u * u + v * v + w * w < well_inside:
                    _put(hu, labels, i, j, k, _DEEP_MM, pixel_mm, paint)
                    continue
                if power == 2.0:
                    f = sqrt(u * u + v * v + w * w) + 1e-9
                    gu, gv, gw = u / f, v / f, w / f
                else:
                    f = (u**power + v**power + w**power) ** (1.0 / power) + 1e-9
                    gu = (u / f) ** (power - 1.0)
                    gv = (v / f) ** (power - 1.0)
                    gw = (w / f) ** (power - 1.0)
                gu /= semi[0]
                gv /= semi[1]
                gw /= semi[2]
                slope = sqrt(gu * gu + gv * gv + gw * gw) + 1e-9
                _put(hu, labels, i, j, k, (1.0 - f) / slope, pixel_mm, paint)


@njit(cache=True, inline="always")
def _beside(x: float, y: float, z: float, one: Array, other: Array) -> tuple[float, float]:
    """How far along a segment and how far off, as a share of its half axes; the depth too.

    A node is x, y, z, the sideways direction (3), and the half axes sideways and across.
    """
    dx, dy, dz = other[0] - one[0], other[1] - one[1], other[2] - one[2]
    px, py, pz = x - one[0], y - one[1], z - one[2]
    t = (px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz + 1e-12)
    t = min(max(t, 0.0), 1.0)
    px -= t * dx
    py -= t * dy
    pz -= t * dz
    lx = one[3] + t * (other[3] - one[3])
    ly = one[4] + t * (other[4] - one[4])
    lz = one[5] + t * (other[5] - one[5])
    a = one[6] + t * (other[6] - one[6])
    b = one[7] + t * (other[7] - one[7])
    side = px * lx + py * ly + pz * lz
    rest = sqrt(max(px * px + py * py + pz * pz - side * side, 0.0))
    side = abs(side) / a
    rest /= b
    f = sqrt(side * side + rest * rest) + 1e-9
    slope = sqrt((side / a) ** 2 + (rest / b) ** 2) / f + 1e-9
    return f, (1.0 - f) / slope


@njit(cache=True)
def tube(
    hu: Hounsfield,
    labels: Labels,
    matrix: Array,
    pixel_mm: float,
    box: Box,
    nodes: Array,
    at: int,
    paint: Array,
) -> None:
    """One stretch of a tube, from node `at` to the next; its neighbours share the edge."""
    last = nodes.shape[0] - 2
    for i in range(box[0, 0], box[0, 1]):
        for j in range(box[1, 0], box[1, 1]):
            for k in range(box[2, 0], box[2, 1]):
                x = matrix[0, 0] * i + matrix[0, 1] * j + matrix[0, 2] * k + matrix[0, 3]
                y = matrix[1, 0] * i + matrix[1, 1] * j + matrix[1, 2] * k + matrix[1, 3]
                z = matrix[2, 0] * i + matrix[2, 1] * j + matrix[2, 2] * k + matrix[2, 3]
                f, depth = _beside(x, y, z, nodes[at], nodes[at + 1])
                if depth < -pixel_mm:
                    continue
                if at > 0:
                    before, _ = _beside(x, y, z, nodes[at - 1], nodes[at])
                    if before <= f:
                        continue
                if at < last:
                    after, _ = _beside(x, y, z, nodes[at + 1], nodes[at + 2])
                    if after < f:
                        continue
                _put(hu, labels, i, j, k, depth, pixel_mm, paint)


@njit(cache=True, inline="always")
def _across(u: float, v: float, a: float, b: float, hollow: float) -> float:
    """The share of the way from the middle to the rim of a vertebra; 1 on the rim."""
    if v >= 0.0:
        return float(((abs(u) / a) ** 2.2 + (v / b) ** 2.2) ** (1.0 / 2.2))
    b *= 1.0 - hollow * exp(-((u / (0.38 * a)) ** 2))
    return float(((abs(u) / a) ** 2.6 + (-v / b) ** 2.6) ** (1.0 / 2.6))


@njit(cache=True, inline="always")
def _dip(across: float, depth: float) -> float:
    """How far an endplate is hollow there; the rim is flat, the hollow is not in the middle."""
    if across >= 0.85:
        return 0.0
    return depth * (1.0 - (across / 0.85) ** 2)


@njit(cache=True)
def slab_at(
    x: float, y: float, z: float, planes: Array, shape: Array
) -> tuple[float, float, float, float, float, float]:
    """Where a point lies between two endplates: across, depth below the upper, above the lower.

    `planes`, shape (2, 15), upper and lower: centre, left, anterior, normal, half width, half
    depth, hollow of the endplate. `shape`: +1 between vertebrae and -1 within one, bulge of the
    middle, hollow of the back wall. Answers also left and anterior, mm, and the height share.
    """
    local = np.empty((2, 3))
    for side in range(2):
        px, py, pz = x - planes[side, 0], y - planes[side, 1], z - planes[side, 2]
        for axis in range(3):
            local[side, axis] = (
                px * planes[side, 3 + 3 * axis]
                + py * planes[side, 4 + 3 * axis]
                + pz * planes[side, 5 + 3 * axis]
            )
    above, below = local[0, 2], local[1, 2]
    t = min(max(below / (below - above + 1e-9), 0.0), 1.0) if below > above else 0.5
    u = (1.0 - t) * local[1, 0] + t * local[0, 0]
    v = (1.0 - t) * local[1, 1] + t * local[0, 1]
    swell = 1.0 + shape[1] * 4.0 * t * (1.0 - t)
    a = ((1.0 - t) * planes[1, 12] + t * planes[0, 12]) * swell
    b = ((1.0 - t) * planes[1, 13] + t * planes[0, 13]) * swell
    across = _across(u, v, a, b, shape[2])
    top = shape[0] * _dip(across, planes[0, 14]) - above
    bottom = below + shape[0] * _dip(across, planes[1, 14])
    return across, top, bottom, u, v, t


@njit(cache=True)
def slab_at_points(points: Array, planes: Array, shape: Array) -> Array:
    """`slab_at` for points of shape (n, 3): across, top and bottom, shape (n, 3)."""
    answer = np.empty((points.shape[0], 3))
    for n in range(points.shape[0]):
        across, top, bottom, _, _, _ = slab_at(
            points[n, 0], points[n, 1], points[n, 2], planes, shape
        )
        answer[n, 0] = across
        answer[n, 1] = top
        answer[n, 2] = bottom
    return answer


@njit(cache=True)
def body(
    hu: Hounsfield,
    labels: Labels,
    matrix: Array,
    pixel_mm: float,
    box: Box,
    planes: Array,
    shape: Array,
    paint: Array,
) -> None:
    """A vertebral body: hollow endplates, a waist, a hollow back wall, a cortical shell."""
    for i in range(box[0, 0], box[0, 1]):
        for j in range(box[1, 0], box[1, 1]):
            for k in range(box[2, 0], box[2, 1]):
                x = matrix[0, 0] * i + matrix[0, 1] * j + matrix[0, 2] * k + matrix[0, 3]
                y = matrix[1, 0] * i + matrix[1, 1] * j + matrix[1, 2] * k + matrix[1, 3]
                z = matrix[2, 0] * i + matrix[2, 1] * j + matrix[2, 2] * k + matrix[2, 3]
                across, top, bottom, u, v, _ = slab_at(x, y, z, planes, shape)
                if across > 1.3:
                    continue
                radial = sqrt(u * u + v * v) * (1.0 - across) / (across + 1e-6)
                if across < 0.05:
                    radial = 10.0
                _put(hu, labels, i, j, k, min(radial, top, bottom), pixel_mm, paint)


NUCLEUS = 0.55
"""Where the nucleus ends, as a share of the way to the rim; the annulus lies outside."""


@njit(cache=True, inline="always")
def _away(one: float, other: float) -> float:
    """The angle between two directions, 0 to pi."""
    apart = abs(one - other) % (2.0 * pi)
    return min(apart, 2.0 * pi - apart)


@njit(cache=True)
def _filled(across: float, u: float, v: float, height: float, dye: Array) -> float:
    """How much of a voxel holds contrast, 0 to 1.

    `height` runs from -1 at the lower endplate to 1 at the upper. `dye`: HU (0: nothing was
    injected), pattern I to V as 1 to 5, reach of the fissure as a share of the way to the rim,
    its direction, half of its width inside, half of its arc outside (radians), seed.
    """
    pattern = int(dye[1])
    angle = atan2(u, v)
    inside = across / NUCLEUS
    if pattern == 1:
        edge = 0.80 * sqrt(max(1.0 - (height / 0.75) ** 2, 0.0))
    elif pattern == 2:
        lobe = abs(abs(height) - 0.42)
        edge = 0.90 * sqrt(max(1.0 - (lobe / 0.30) ** 2, 0.0))
        if inside < 0.25 and abs(height) < 0.42:
            edge = 0.9
    else:
        rough = 0.12 * cos(3.0 * angle + dye[6]) + 0.08 * cos(7.0 * angle + 2.0 * dye[6])
        edge = (0.78 + rough) * sqrt(max(1.0 - (height / 0.7) ** 2, 0.0))
    share = min(max((edge - inside) / 0.08 + 0.5, 0.0), 1.0)
    if dye[2] > NUCLEUS and abs(height) < 0.45:
        away = _away(angle, dye[3])
        reaches = min(max((dye[2] - across) / 0.03 + 0.5, 0.0), 1.0)
        narrow = min(max((dye[4] - away * across) / 0.06 + 0.5, 0.0), 1.0)
        share = max(share, min(reaches, narrow) if away < pi / 2.0 else 0.0)
        # The outer arc: a ring in the last third, as wide as asked.
        ring = min(max((0.09 - abs(across - 0.91)) / 0.03 + 0.5, 0.0), 1.0)
        wide = min(max((dye[5] - away) / 0.05 + 0.5, 0.0), 1.0)
        share = max(share, min(min(ring, wide), reaches) if dye[5] > 0.0 else 0.0)
    return share


@njit(cache=True)
def disc(
    hu: Hounsfield,
    labels: Labels,
    matrix: Array,
    pixel_mm: float,
    box: Box,
    planes: Array,
    shape: Array,
    stuff: Array,
    dye: Array,
    paint: Array,
) -> None:
    """A disc: nucleus in annulus; `stuff`: annulus and nucleus HU, share of gas in the cleft.

    It reaches a little into the endplates: the bodies are painted over it.
    """
    for i in range(box[0, 0], box[0, 1]):
        for j in range(box[1, 0], box[1, 1]):
            for k in range(box[2, 0], box[2, 1]):
                x = matrix[0, 0] * i + matrix[0, 1] * j + matrix[0, 2] * k + matrix[0, 3]
                y = matrix[1, 0] * i + matrix[1, 1] * j + matrix[1, 2] * k + matrix[1, 3]
                z = matrix[2, 0] * i + matrix[2, 1] * j + matrix[2, 2] * k + matrix[2, 3]
                across, top, bottom, u, v, _ = slab_at(x, y, z, planes, shape)
                if across > 1.3 or top < -1.5 * pixel_mm or bottom < -1.5 * pixel_mm:
                    continue
                radial = sqrt(u * u + v * v) * (1.0 - across) / (across + 1e-6)
                if across < 0.05:
                    radial = 10.0
                height = (bottom - top) / (abs(bottom + top) + 1e-6)
                core = min(max((NUCLEUS - across) / 0.12 + 0.5, 0.0), 1.0)
                value = stuff[0] + core * (stuff[1] - stuff[0])
                if stuff[2] > 0.0:
                    cleft = (across / 0.8) ** 2 + (height / 0.45) ** 2
                    value += stuff[2] * (-850.0 - value) * min(max(3.0 - 3.0 * cleft, 0.0), 1.0)
                if dye[0] > 0.0:
                    value += (dye[0] - value) * _filled(across, u, v, height, dye)
                paint[0] = value
                inside = min(radial, top, bottom)
                share = _share(min(radial, top + pixel_mm, bottom + pixel_mm), pixel_mm)
                hu[i, j, k] += np.float32(share * (value - hu[i, j, k]))
                if inside >= 0.0:
                    labels[i, j, k] = np.uint8(paint[3])


@njit(cache=True)
def trunk(
    hu: Hounsfield,
    labels: Labels,
    matrix: Array,
    pixel_mm: float,
    profile: Array,
    start_mm: float,
    walls: Array,
) -> None:
    """Skin, fat, the wall of muscle and the fat inside, for every voxel of the block.

    `profile`, one row per mm from `start_mm` upwards: half width, back and front, mm, and the
    thickness of fat at the side, back and front. `walls`: skin, wall of muscle, mm; HU of
    skin, fat, muscle and the fat inside.
    """
    rows = profile.shape[0]
    for i in range(hu.shape[0]):
        for j in range(hu.shape[1]):
            for k in range(hu.shape[2]):
                x = matrix[0, 0] * i + matrix[0, 1] * j + matrix[0, 2] * k + matrix[0, 3]
                y = matrix[1, 0] * i + matrix[1, 1] * j + matrix[1, 2] * k + matrix[1, 3]
                z = matrix[2, 0] * i + matrix[2, 1] * j + matrix[2, 2] * k + matrix[2, 3]
                row = min(max(int(z - start_mm), 0), rows - 1)
                wide, back, front = profile[row, 0], profile[row, 1], profile[row, 2]
                # A furrow over the spine between the two long muscles.
                furrow = profile[row, 6] * exp(-((x / 14.0) ** 2))
                depth = _in_oval(x, y, wide, back + furrow, front)
                if depth < -pixel_mm:
                    continue
                inner = _in_oval(
                    x,
                    y,
                    wide - profile[row, 3],
                    back + profile[row, 4],
                    front - profile[row, 5],
                )
                value = walls[3]
                value += (walls[4] - walls[3]) * _share(inner, pixel_mm)
                value += (walls[5] - value) * _share(inner - walls[1], pixel_mm)
                value += (walls[2] - value) * _share(walls[0] - depth, pixel_mm)
                hu[i, j, k] += np.float32(_share(depth, pixel_mm) * (value - hu[i, j, k]))


@njit(cache=True, inline="always")
def _in_oval(x: float, y: float, wide: float, back: float, front: float) -> float:
    """The depth in an oval that is flatter behind than in front."""
    middle = back + 0.45 * (front - back)
    half = front - middle if y > middle else middle - back
    u, v = abs(x) / wide, abs(y - middle) / half
    if max(u, v) > 1.1:
        return -1e3
    if u * u + v * v < 0.5:
        return _DEEP_MM
    power = 2.2 if y > middle else 2.6
    f = (u**power + v**power) ** (1.0 / power) + 1e-9
    gu, gv = (u / f) ** (power - 1.0) / wide, (v / f) ** (power - 1.0) / half
    return float((1.0 - f) / (sqrt(gu * gu + gv * gv) + 1e-9))
