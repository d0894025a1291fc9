"""What does each pixel of a C-arm's detector receive?

The true line integral of the linear attenuation along its ray: no unit, exp(-value) of the
X-rays arrive. All of the CT in front of the tube counts.

A detector that leans to the head or the feet is not parallel to the body, and fans need one
that is. So the picture is summed on an upright detector behind it, of the same tube, and each
pixel taken from where its ray goes through: a row of pixels is a row there, at a height of its
own, so that only along the rows something is blended.
"""

import numpy as np

from discogram.errors import InputError, reason
from discogram.imaging.attenuation import UNIT_PER_MM, Attenuation
from discogram.imaging.carm import CArm
from discogram.imaging.compiled import njit
from discogram.imaging.fluoroscopy.direct import direct_sums
from discogram.imaging.fluoroscopy.fan import Float32, fan_sums
from discogram.imaging.frames import Array

STEEPEST_DEG = 60.0
"""Beyond, tube or detector would be where the patient's legs or head are; our own limit."""

SIZES = range(16, 2049)
"""Rows and columns of a picture."""

_STEEP = 1.2
"""In voxels: a ray that rises faster from plane to plane skips some, and is summed directly."""

_MARGIN = 2
"""Columns more at each side than needed: the blend takes two from each."""


def line_integrals(ct: Attenuation, pose: CArm, size: int) -> Float32:
    """The picture as line integrals, shape (rows, columns), as it lies on the screen.

    `size` is how many rows and columns it has. Raises `InputError` for a size that is none, and
    for a view along the body.
    """
    check_view(pose, size)
    places = pose.places_of(np.moveaxis(np.indices((size, size)), 0, -1), size)
    if is_steep(ct, pose):
        return _direct(ct, pose, places)
    return _upright(ct, pose, places[0, :, 0], places[:, 0, 1])


def check_view(pose: CArm, size: int) -> None:
    """Raise `InputError` where there can be no such picture."""
    if size not in SIZES:
        raise InputError(reason("imaging-fluoro-size", least=SIZES[0], most=SIZES[-1]))
    if abs(pose.secondary_deg) > STEEPEST_DEG:
        raise InputError(reason("imaging-fluoro-steep", most=int(STEEPEST_DEG)))


def is_steep(ct: Attenuation, pose: CArm) -> bool:
    """Whether some ray rises too fast for fans."""
    half = pose.detector_mm / 2
    corners = pose.rays([(right, down) for right in (-half, 0, half) for down in (-half, half)])
    x, y, z = np.abs(corners / ct.spacing_mm).T
    return bool((z > _STEEP * np.maximum(x, y)).any())


def _direct(ct: Attenuation, pose: CArm, places: Array) -> Float32:
    ends = _voxels(ct, pose.ras_of(places)).reshape(-1, 3)
    sums = direct_sums(ct, _voxels(ct, pose.source_ras), ends)
    return sums.reshape(places.shape[:2]) * np.float32(UNIT_PER_MM)


def _upright(ct: Attenuation, pose: CArm, rights: Array, downs: Array) -> Float32:
    """The picture from an upright detector through the real one's middle."""
    tilt = np.radians(pose.secondary_deg)
    away = pose.source_detector_mm * np.cos(tilt)
    # By how much a row is nearer to the tube than the upright detector is.
    scales = away / (away + downs * np.sin(tilt))
    heights = (pose.source_detector_mm * np.sin(tilt) - downs * np.cos(tilt)) * scales
    across = rights if pose.secondary_deg == 0 else _wide_enough(rights, scales)
    right = pose.axes[0]
    ends = np.zeros((len(across), 3)) + pose.detector_ras + across[:, None] * right
    columns = _voxels(ct, ends)[:, :2]
    rising = (pose.source_ras[2] + heights - ct.origin_ras[2])[::-1] / ct.spacing_mm[2]
    sums = fan_sums(ct, _voxels(ct, pose.source_ras), columns, np.ascontiguousarray(rising))
    flat = np.ascontiguousarray(sums.T[::-1]) * np.float32(UNIT_PER_MM)
    if across is rights:
        return flat
    places = (rights * scales[:, None] - across[0]) / (across[1] - across[0])
    return _along_rows(flat, places)


def _wide_enough(rights: Array, scales: Array) -> Array:
    """Columns of the upright detector: as close as pixels ever are there, and to both ends."""
    step = (rights[1] - rights[0]) * scales.min()
    many = int(np.ceil(rights[-1] * scales.max() / step)) + _MARGIN
    answer: Array = np.arange(-many, many + 1) * step
    return answer


@njit(nogil=True, error_model="numpy", cache=True)
def _along_rows(flat: Float32, places: Array) -> Float32:
    """The values between the columns of each row: a cubic through four (Keys, a = -1/2)."""
    made = np.empty(places.shape, dtype=np.float32)
    for row in range(places.shape[0]):
        line = flat[row]
        for column in range(places.shape[1]):
            k = int(places[row, column])
            s = np.float32(places[row, column] - k)
            a, b, c, d = line[k - 1], line[k], line[k + 1], line[k + 2]
            bend = np.float32(2.0) * a - np.float32(5.0) * b + np.float32(4.0) * c - d
            twist = np.float32(3.0) * (b - c) + d - a
            made[row, column] = b + np.float32(0.5) * s * (c - a + s * (bend + s * twist))
    return made


def _voxels(ct: Attenuation, points_ras: Array) -> Array:
    answer: Array = (points_ras - ct.origin_ras) / ct.spacing_mm
    return answer
