"""How near does each way come to each obstacle? The loop that does it, compiled.

A distance changes by no more than the way one goes. So from a place that is `d` from an
obstacle, nothing nearer than the nearest so far, `best`, is met within ``d - best``: the loop
jumps that far and misses nothing. The skin is looked for in the same manner.

Numbers of a way stand in the columns named below; a way that leaves the scan before the skin
has no entry, and its length is that to the edge.
"""

from typing import Any

import numpy as np

from discogram.imaging.compiled import njit, prange

LENGTH, BONE, CANAL, GAS, ORGAN, ROOT, BESIDE_ROOT, BESIDE_JOINT, SECTOR, RIM, IN_VIEW = range(
    11
)
"""mm, save SECTOR (degrees from straight back) and IN_VIEW (1 or 0).

ROOT is the distance to the root's course, BESIDE_ROOT the same with the sign of the side: above
0 it passes below and inward of the root, as it has to. BESIDE_JOINT is how far outward of the
joint's middle it passes, RIM how far from the disc's plane it enters the annulus.
"""
COLUMNS = 11

_LEAST_STEP = 0.4
_SKIN_MM = 0.05
_FAR = 99.0
"""`distances.FAR_MM`, as a plain number for the compiler; a test proves that they agree."""

_OUTSIDE = 1e6
"""No distance that is kept: deep under the skin `_FAR` itself is one."""

_LONGEST_MM = 400.0


@njit(cache=True, error_model="numpy", inline="always")
def _sample(values: Any, i: float, j: float, k: float) -> float:
    """Trilinear at an index with fractions; `_OUTSIDE` beyond the grid."""
    ni, nj, nk = values.shape
    if not (0 <= i <= ni - 1 and 0 <= j <= nj - 1 and 0 <= k <= nk - 1):
        return _OUTSIDE
    i0, j0, k0 = min(int(i), ni - 2), min(int(j), nj - 2), min(int(k), nk - 2)
    a, b, c = i - i0, j - j0, k - k0
    low = (values[i0, j0, k0] * (1 - c) + values[i0, j0, k0 + 1] * c) * (1 - b) + (
        values[i0, j0 + 1, k0] * (1 - c) + values[i0, j0 + 1, k0 + 1] * c
    ) * b
    high = (values[i0 + 1, j0, k0] * (1 - c) + values[i0 + 1, j0, k0 + 1] * c) * (1 - b) + (
        values[i0 + 1, j0 + 1, k0] * (1 - c) + values[i0 + 1, j0 + 1, k0 + 1] * c
    ) * b
    return float(low * (1 - a) + high * a)


@njit(cache=True, error_model="numpy")
def _to_skin(skin: Any, corner: Any, step: float, p: Any, u: Any) -> tuple[float, float]:
    """The way's length to the skin, and 1; or to the edge of the scan, and 0."""
    i, j, k = (p[0] - corner[0]) / step, (p[1] - corner[1]) / step, (p[2] - corner[2]) / step
    di, dj, dk = u[0] / step, u[1] / step, u[2] / step
    t = 0.0
    while t < _LONGEST_MM:
        depth = _sample(skin, i + di * t, j + dj * t, k + dk * t)
        if depth == _OUTSIDE:
            return t, 0.0
        if depth <= _SKIN_MM:
            return t, 1.0
        t += max(0.9 * depth, _SKIN_MM)
    return t, 0.0


@njit(cache=True, error_model="numpy")
def _nearest(
    values: Any, corner: Any, step: float, p: Any, u: Any, length: float, stop: float
) -> float:
    """The least distance on the way; as soon as it is below `stop`, whatever it is then."""
    i, j, k = (p[0] - corner[0]) / step, (p[1] - corner[1]) / step, (p[2] - corner[2]) / step
    di, dj, dk = u[0] / step, u[1] / step, u[2] / step
    best, t = _FAR, 0.0
    while True:
        here = _sample(values, i + di * t, j + dj * t, k + dk * t)
        if here < best:
            best = here
            if best < stop:
                return best
        if t >= length:
            return best
        # Trilinear interpolation of distances is no steeper than one, but for rounding.
        t = min(t + max(here - best, _LEAST_STEP), length)


@njit(cache=True, error_model="numpy")
def _root(course: Any, p: Any, u: Any, length: float) -> tuple[float, float]:
    """Distance to a course of points, and the same with the sign of the side; side frame."""
    best, sign = 1e9, 1.0
    for n in range(len(course) - 1):
        a, b = course[n], course[n + 1]
        v0, v1, v2 = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        w0, w1, w2 = p[0] - a[0], p[1] - a[1], p[2] - a[2]
        vv = v0 * v0 + v1 * v1 + v2 * v2
        uv = u[0] * v0 + u[1] * v1 + u[2] * v2
        uw = u[0] * w0 + u[1] * w1 + u[2] * w2
        vw = v0 * w0 + v1 * w1 + v2 * w2
        # The nearest points of two stretches: Ericson, Real-Time Collision Detection, 5.1.9.
        slant = vv - uv * uv
        t = (uv * vw - vv * uw) / slant if slant > 1e-9 else 0.0
        t = min(max(t, 0.0), length)
        s = min(max((uv * t + vw) / vv, 0.0), 1.0)
        t = min(max(uv * s - uw, 0.0), length)
        d0, d1, d2 = w0 + u[0] * t - v0 * s, w1 + u[1] * t - v1 * s, w2 + u[2] * t - v2 * s
        away = (d0 * d0 + d1 * d1 + d2 * d2) ** 0.5
        if away < best:
            best = away
            # Looking along the way, on which hand of the root does it pass?
            c0, c1, c2 = v1 * d2 - v2 * d1, v2 * d0 - v0 * d2, v0 * d1 - v1 * d0
            sign = 1.0 if c0 * u[0] + c1 * u[1] + c2 * u[2] < 0 else -1.0
    return best, sign * best


@njit(cache=True, error_model="numpy")
def _rim(outline: Any, p: Any, u: Any) -> tuple[float, float]:
    """Where a way leaves the disc: degrees from straight back, and mm from the disc's plane."""
    best = 1e9
    for n in range(len(outline)):
        a, b = outline[n], outline[(n + 1) % len(outline)]
        e0, e1 = b[0] - a[0], b[1] - a[1]
        across = u[0] * e1 - u[1] * e0
        if abs(across) < 1e-12:
            continue
        t = ((a[0] - p[0]) * e1 - (a[1] - p[1]) * e0) / across
        s = ((a[0] - p[0]) * u[1] - (a[1] - p[1]) * u[0]) / across
        if t > 0 and -1e-9 <= s <= 1 + 1e-9 and t < best:
            best = t
    if best > 1e8:
        return 180.0, _FAR
    x, y = p[0] + u[0] * best, p[1] + u[1] * best
    return np.degrees(np.arctan2(x, -y)), abs(p[2] + u[2] * best)


@njit(cache=True, error_model="numpy")
def _beside(joint: Any, p: Any, u: Any) -> float:
    """How far outward of the joint's middle a way passes at its depth; `_FAR` without one."""
    best = _FAR
    for n in range(len(joint)):
        if u[1] > -1e-9:
            continue
        t = (joint[n, 1] - p[1]) / u[1]
        if t > 0:
            best = min(best, p[0] + u[0] * t - joint[n, 0])
    return best


@njit(parallel=True, cache=True, error_model="numpy")
def march(
    points: Any,
    directions: Any,
    axes: Any,
    centre: Any,
    outline: Any,
    course: Any,
    joint: Any,
    bone: Any,
    bone_corner: Any,
    canal: Any,
    canal_corner: Any,
    fine: float,
    skin: Any,
    gas: Any,
    organ: Any,
    coarse_corner: Any,
    coarse: float,
    stops: Any,
    out: Any,
) -> None:
    """Fill `out`, shape (ways, `COLUMNS`), for ways from points along directions, (ways, 3).

    `axes` and `centre` lead from RAS to the side frame, where outline, course and joint lie.
    `stops` are the distances to bone, canal, gas and organ below which a way is not measured
    to its end; minus infinity measures all.
    """
    for n in prange(len(points)):
        p, u = points[n], directions[n]
        q, v = axes @ (p - centre), axes @ u
        out[n, SECTOR], out[n, RIM] = _rim(outline, q, v)
        out[n, BESIDE_JOINT] = _beside(joint, q, v)
        length, out[n, IN_VIEW] = _to_skin(skin, coarse_corner, coarse, p, u)
        out[n, LENGTH] = length
        out[n, ROOT], out[n, BESIDE_ROOT] = _root(course, q, v, length)
        out[n, BONE] = _nearest(bone, bone_corner, fine, p, u, length, stops[0])
        out[n, CANAL], out[n, GAS], out[n, ORGAN] = _FAR, _FAR, _FAR
        if out[n, BONE] < stops[0]:
            continue
        out[n, CANAL] = _nearest(canal, canal_corner, fine, p, u, length, stops[1])
        if out[n, CANAL] < stops[1]:
            continue
        out[n, GAS] = _nearest(gas, coarse_corner, coarse, p, u, length, stops[2])
        out[n, ORGAN] = _nearest(organ, coarse_corner, coarse, p, u, length, stops[3])
