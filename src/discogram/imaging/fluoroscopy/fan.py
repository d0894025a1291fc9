"""How is a picture summed from fans of rays, a detector column at a time?

On an upright detector, one that is parallel to the body's long axis z, all rays of one column
lie in one plane that is parallel to z. So wherever they cross a plane of voxels they share x
and y: the two neighbouring columns of voxels are blended once, and each ray takes its height
from the blend. The numbers are those of Joseph's method (IEEE TMI 1982;1:192-196), which
blends four voxels for every ray anew.

All here is in voxels, from the centre of voxel (0, 0, 0), save the spacing.
"""

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.attenuation import Attenuation
from discogram.imaging.compiled import njit
from discogram.imaging.fluoroscopy.threads import in_blocks
from discogram.imaging.frames import Array

Float32 = NDArray[np.float32]
Int16 = NDArray[np.int16]
Int32 = NDArray[np.int32]


def fan_sums(ct: Attenuation, source: Array, columns: Array, heights: Array) -> Float32:
    """The length of every ray times what it meets, shape (columns, rows), mm.

    `source` of shape (3,); `columns` of shape (n, 2) holds x and y of each upright column of
    the detector, `heights` the z of each row, rising. Everything in front of the tube counts.
    """
    sums = np.zeros((len(columns), len(heights)), dtype=np.float32)

    def block(start: int, stop: int) -> None:
        into = sums[start:stop]
        _sum_fans(
            ct.values,
            ct.low,
            ct.high,
            ct.spacing_mm,
            source,
            columns[start:stop],
            heights,
            into,
        )

    in_blocks(block, len(columns))
    return sums


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _sum_fans(
    values: Int16,
    low: Int32,
    high: Int32,
    spacing: Array,
    source: Array,
    columns: Array,
    heights: Array,
    sums: Float32,
) -> None:
    """Fill `sums`, one fan a row of it."""
    wide, deep = values.shape[0], values.shape[1]
    for column in range(len(columns)):
        x, y = columns[column, 0] - source[0], columns[column, 1] - source[1]
        if abs(x) >= abs(y):
            begin, step = (source[0], source[1], source[2]), (x, y)
            strides = (wide, deep, deep, 1)
        else:
            begin, step = (source[1], source[0], source[2]), (y, x)
            strides = (deep, wide, 1, deep)
        _sum_fan(values, low, high, begin, step, strides, heights, sums[column])
        across = (x * spacing[0]) ** 2 + (y * spacing[1]) ** 2
        _measure(across, spacing[2], source[2], step[0], heights, sums[column])


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _sum_fan(
    values: Int16,
    low: Int32,
    high: Int32,
    source: tuple[float, float, float],
    step: tuple[float, float],
    strides: tuple[int, int, int, int],
    heights: Array,
    line: Float32,
) -> None:
    """Add up one fan, plane by plane across its longer direction.

    `source` and `step` have the longer direction first; `strides` are the number of planes,
    the width of one, and how many columns of voxels lie between neighbours, across and beside.
    """
    planes, width, over, beside = strides
    depth = values.shape[2]
    voxels, first, last = values.ravel(), low.ravel(), high.ravel()
    blend = np.empty(depth + 2, dtype=np.float32)
    for plane in range(1, planes - 1):
        t = (plane - source[0]) / step[0]
        place = source[1] + t * step[1]
        if t <= 0.0 or not 0.0 <= place < width - 1:
            continue
        near = int(place)
        one = plane * over + near * beside
        two = one + beside
        bottom, top = _tissue(first, last, one, two)
        if top <= bottom:
            continue
        # Only rows whose ray meets tissue here: z = source + t (height - source).
        begin = int(np.searchsorted(heights, source[2] + (bottom - source[2]) / t))
        end = int(np.searchsorted(heights, source[2] + (top - source[2]) / t))
        if end <= begin:
            continue
        bottom = max(bottom, int(source[2] + t * (heights[begin] - source[2])))
        top = min(top, int(source[2] + t * (heights[end - 1] - source[2])) + 1)
        count = top - bottom + 1
        _blend(voxels, one * depth + bottom, two * depth + bottom, count, place - near, blend)
        _add(blend, source[2] - bottom, source[2], t, heights, begin, end, line)


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _tissue(first: Int32, last: Int32, one: int, two: int) -> tuple[int, int]:
    """Between which heights either column has tissue, with a voxel of air at both ends."""
    if last[one] == 0 and last[two] == 0:
        return 0, 0
    if last[one] == 0:
        return first[two] - 1, last[two]
    if last[two] == 0:
        return first[one] - 1, last[one]
    return min(first[one], first[two]) - 1, max(last[one], last[two])


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _blend(
    voxels: Int16, one: int, two: int, count: int, weight: float, blend: Float32
) -> None:
    """Blend two columns of voxels; one value more behind the end has no weight."""
    # Unsigned: a signed index would be asked each time whether it counts from the end.
    share, near, far = np.float32(weight), np.uint64(one), np.uint64(two)
    for k in range(np.uint64(count)):
        value = np.float32(voxels[near + k])
        blend[k] = value + share * (np.float32(voxels[far + k]) - value)
    blend[np.uint64(count)] = np.float32(0.0)


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _add(
    blend: Float32,
    zero: float,
    source: float,
    t: float,
    heights: Array,
    begin: int,
    end: int,
    line: Float32,
) -> None:
    """Give each row what the blend holds at its height."""
    offset, rise = np.float32(zero), np.float32(t)
    for row in range(np.uint64(begin), np.uint64(end)):
        z = offset + rise * np.float32(heights[row] - source)
        k = np.uint32(z)
        value = blend[k]
        line[row] += value + (z - np.float32(k)) * (blend[k + np.uint32(1)] - value)


@njit(nogil=True, error_model="numpy", cache=True, fastmath=True)
def _measure(
    across: float, spacing: float, source: float, step: float, heights: Array, line: Float32
) -> None:
    """Make a length of each sum: times what its ray has from plane to plane, mm."""
    for row in range(len(heights)):
        rise = (heights[row] - source) * spacing
        line[row] *= np.float32(np.sqrt(across + rise * rise) / abs(step))
