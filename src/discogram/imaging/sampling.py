"""What does the volume measure at very many places, fast?

`Volume.at` answers for a few points; these kernels answer for millions, on every core. They
take and give voxel coordinates, so that whoever calls them says once where the points lie.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.compiled import njit, prange
from discogram.imaging.frames import Array, inverse
from discogram.imaging.volume import Volume

Values = NDArray[np.float32]


def values_at(volume: Volume, points_ras: ArrayLike, outside: float = np.nan) -> Values:
    """The values at points of shape (..., 3) in mm, trilinear; shape (...), float32.

    A point beyond the outermost voxel centres gets `outside`. The same answer as `Volume.at`,
    by another road, which a test compares.
    """
    points = np.ascontiguousarray(points_ras, dtype=np.float64)
    to_voxel: Array = inverse(volume.affine_ras)
    flat = points.reshape(-1, 3)
    values = _sampled(volume.array, to_voxel, flat, outside)
    answer: Values = values.reshape(points.shape[:-1])
    return answer


def on_grid(
    volume: Volume, corner_ras: ArrayLike, shape: tuple[int, int, int], step_mm: float
) -> Values:
    """The values on an upright RAS grid whose first voxel is centred on the corner, mm.

    NaN outside the volume. Values are averaged over a step first where the volume is finer, so
    that nothing falls between two places of the grid.
    """
    smooth, affine = _thinned(volume, step_mm)
    grid = np.diag([step_mm, step_mm, step_mm, 1.0])
    grid[:3, 3] = np.asarray(corner_ras, dtype=np.float64)
    return _gridded(smooth, inverse(affine) @ grid, shape, np.nan)


def on_lattice(
    volume: Volume, affine_ras: Array, shape: tuple[int, int, int], outside: float = np.nan
) -> Values:
    """The values on any lattice, an affine to RAS and a shape, as they are: not averaged."""
    return _gridded(volume.array, inverse(volume.affine_ras) @ affine_ras, shape, outside)


def _thinned(volume: Volume, step_mm: float) -> tuple[NDArray[Any], Array]:
    """The volume in blocks no longer than a step, averaged, and where the blocks lie."""
    blocks = [max(int(step_mm / edge + 0.25), 1) for edge in volume.spacing_mm]
    blocks = [min(block, size) for block, size in zip(blocks, volume.shape, strict=True)]
    if blocks == [1, 1, 1]:
        return volume.array, volume.affine_ras
    affine = volume.affine_ras @ np.diag([*map(float, blocks), 1.0])
    affine[:3, 3] = (
        volume.affine_ras[:3, :3] @ (np.array(blocks) - 1) / 2 + volume.affine_ras[:3, 3]
    )
    return _blocked(volume.array, *blocks), affine


@njit(parallel=True, cache=True, error_model="numpy")
def _blocked(array: NDArray[Any], a: int, b: int, c: int) -> Values:
    ni, nj, nk = array.shape[0] // a, array.shape[1] // b, array.shape[2] // c
    out = np.empty((ni, nj, nk), dtype=np.float32)
    share = np.float32(1.0 / (a * b * c))
    for i in prange(ni):
        for j in range(nj):
            for k in range(nk):
                total = np.float32(0.0)
                for u in range(i * a, i * a + a):
                    for v in range(j * b, j * b + b):
                        for w in range(k * c, k * c + c):
                            total += np.float32(array[u, v, w])
                out[i, j, k] = total * share
    return out


@njit(cache=True, error_model="numpy", inline="always")
def trilinear(array: NDArray[Any], x: float, y: float, z: float, outside: float) -> float:
    """One value at voxel coordinates, for other kernels to call; `outside` beyond the edge."""
    ni, nj, nk = array.shape
    if not (-1e-6 <= x <= ni - 1 + 1e-6 and -1e-6 <= y <= nj - 1 + 1e-6):
        return outside
    if not -1e-6 <= z <= nk - 1 + 1e-6:
        return outside
    x, y, z = max(x, 0.0), max(y, 0.0), max(z, 0.0)
    i, j, k = min(int(x), ni - 1), min(int(y), nj - 1), min(int(z), nk - 1)
    u, v, w = min(i + 1, ni - 1), min(j + 1, nj - 1), min(k + 1, nk - 1)
    p, q, r = x - i, y - j, z - k
    front = (array[i, j, k] * (1 - r) + array[i, j, w] * r) * (1 - q)
    front += (array[i, v, k] * (1 - r) + array[i, v, w] * r) * q
    back = (array[u, j, k] * (1 - r) + array[u, j, w] * r) * (1 - q)
    back += (array[u, v, k] * (1 - r) + array[u, v, w] * r) * q
    answer: float = front * (1 - p) + back * p
    return answer


@njit(parallel=True, cache=True, error_model="numpy")
def _sampled(array: NDArray[Any], to_voxel: Array, points: Array, outside: float) -> Values:
    out = np.empty(len(points), dtype=np.float32)
    m = to_voxel
    for n in prange(len(points)):
        a, b, c = points[n, 0], points[n, 1], points[n, 2]
        x = m[0, 0] * a + m[0, 1] * b + m[0, 2] * c + m[0, 3]
        y = m[1, 0] * a + m[1, 1] * b + m[1, 2] * c + m[1, 3]
        z = m[2, 0] * a + m[2, 1] * b + m[2, 2] * c + m[2, 3]
        out[n] = trilinear(array, x, y, z, outside)
    return out


@njit(parallel=True, cache=True, error_model="numpy")
def _gridded(
    array: NDArray[Any], m: Array, shape: tuple[int, int, int], outside: float
) -> Values:
    out = np.empty(shape, dtype=np.float32)
    for i in prange(shape[0]):
        for j in range(shape[1]):
            for k in range(shape[2]):
                x = m[0, 0] * i + m[0, 1] * j + m[0, 2] * k + m[0, 3]
                y = m[1, 0] * i + m[1, 1] * j + m[1, 2] * k + m[1, 3]
                z = m[2, 0] * i + m[2, 1] * j + m[2, 2] * k + m[2, 3]
                out[i, j, k] = trilinear(array, x, y, z, outside)
    return out
