"""How is a picture summed ray by ray, whatever the angle?

Joseph's method (IEEE TMI 1982;1:192-196): a ray is followed along its longest direction from
plane to plane of voxels, and blends four voxels in each. It is exact at every angle and slow:
for steep views only, and to hold the fans against.

All here is in voxels, from the centre of voxel (0, 0, 0), save the spacing.
"""

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.attenuation import Attenuation
from discogram.imaging.compiled import njit
from discogram.imaging.fluoroscopy.fan import Float32, Int16
from discogram.imaging.fluoroscopy.threads import in_blocks
from discogram.imaging.frames import Array


def direct_sums(ct: Attenuation, source: Array, ends: Array) -> Float32:
    """The length of every ray times what it meets, mm; shape (n,) for `ends` of (n, 3)."""
    sums = np.zeros(len(ends), dtype=np.float32)

    def block(start: int, stop: int) -> None:
        _sum_rays(ct.values, ct.spacing_mm, source, ends[start:stop], sums[start:stop])

    in_blocks(block, len(ends))
    return sums


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _sum_rays(values: Int16, spacing: Array, source: Array, ends: Array, sums: Float32) -> None:
    strides = (values.shape[1] * values.shape[2], values.shape[2], 1)
    voxels = values.ravel()
    for ray in range(len(ends)):
        step = ends[ray] - source
        a = int(np.argmax(np.abs(step)))
        b, c = (a + 1) % 3, (a + 2) % 3
        planes = (values.shape[a], values.shape[b], values.shape[c])
        total = _sum_ray(
            voxels,
            (source[a], source[b], source[c]),
            (step[a], step[b], step[c]),
            planes,
            (strides[a], strides[b], strides[c]),
        )
        length = np.sqrt(np.sum((step * spacing) ** 2))
        sums[ray] = total * length / abs(step[a])


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _sum_ray(
    voxels: NDArray[np.int16],
    source: tuple[float, float, float],
    step: tuple[float, float, float],
    planes: tuple[int, int, int],
    strides: tuple[int, int, int],
) -> float:
    """Add up one ray; everything has the longest direction first."""
    total = 0.0
    for plane in range(1, planes[0] - 1):
        t = (plane - source[0]) / step[0]
        u, v = source[1] + t * step[1], source[2] + t * step[2]
        if t <= 0.0 or not (0.0 <= u < planes[1] - 1 and 0.0 <= v < planes[2] - 1):
            continue
        i, j = int(u), int(v)
        f, g = u - i, v - j
        at = np.uint64(plane * strides[0] + i * strides[1] + j * strides[2])
        along, aside = np.uint64(strides[1]), np.uint64(strides[2])
        near = voxels[at] * (1.0 - g) + voxels[at + aside] * g
        far = voxels[at + along] * (1.0 - g) + voxels[at + along + aside] * g
        total += near * (1.0 - f) + far * f
    return total
