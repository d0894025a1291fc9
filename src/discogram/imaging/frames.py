"""In which frame is this point, and how does it get into another one?

Three frames, in millimetres save the first:

- *voxel*: (i, j, k), the index into the array; whole numbers are the centres of voxels;
- *LPS*: x to the patient's left, y to the back, z to the head, as DICOM writes;
- *RAS*: x to the patient's right, y to the front, z to the head, as NIfTI writes.

An affine is 4x4 and stands left of a column vector, ``[x, y, z, 1] = affine @ [i, j, k, 1]``,
so its first three columns are the steps along i, j and k, and its last is the centre of voxel
(0, 0, 0). `affine_ras` goes from voxel to RAS. Points are arrays of shape (..., 3), and every
name that holds some says the frame: `tip_lps`, `centres_ras`.

The patient is the frame: neither the table nor the screen has a left or a right here.
"""

from itertools import permutations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.errors import InputError, reason

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]

_FLIP = np.diag([-1.0, -1.0, 1.0, 1.0])
"""LPS and RAS differ by half a turn about z, which is its own inverse."""

_POSITIVE, _NEGATIVE = "RAS", "LPI"
_OPPOSITE = dict(zip(_POSITIVE + _NEGATIVE, _NEGATIVE + _POSITIVE, strict=True))

_FLAT = 1e-6
"""A voxel's volume over the product of its edges: below this it has no thickness."""


def ras_from_lps(points_lps: ArrayLike) -> Array:
    """The same places in RAS; shape (..., 3), mm."""
    return np.asarray(points_lps, dtype=np.float64) * _FLIP.diagonal()[:3]


def lps_from_ras(points_ras: ArrayLike) -> Array:
    """The same places in LPS; shape (..., 3), mm."""
    return ras_from_lps(points_ras)


def affine_ras_from_lps(affine_lps: ArrayLike) -> Array:
    """The affine that ends in RAS where the given one, 4x4, ends in LPS."""
    answer: Array = _FLIP @ np.asarray(affine_lps, dtype=np.float64)
    return answer


def affine_lps_from_ras(affine_ras: ArrayLike) -> Array:
    """The affine that ends in LPS where the given one, 4x4, ends in RAS."""
    return affine_ras_from_lps(affine_ras)


def transform(affine: ArrayLike, points: ArrayLike) -> Array:
    """The points, shape (..., 3), in the frame where the affine, 4x4, ends."""
    matrix = np.asarray(affine, dtype=np.float64)
    answer: Array = np.asarray(points, dtype=np.float64) @ matrix[:3, :3].T + matrix[:3, 3]
    return answer


def inverse(affine: ArrayLike) -> Array:
    """The affine, 4x4, that leads back; raises `InputError` when none does."""
    check_affine(affine)
    return np.linalg.inv(np.asarray(affine, dtype=np.float64))


def check_affine(affine: ArrayLike) -> None:
    """Raise `InputError` unless it is 4x4, finite, and gives every voxel a thickness."""
    matrix = np.asarray(affine, dtype=np.float64)
    if matrix.shape != (4, 4) or not np.array_equal(matrix[3], [0.0, 0.0, 0.0, 1.0]):
        raise InputError(reason("imaging-affine-form"))
    if not np.isfinite(matrix).all():
        raise InputError(reason("imaging-affine-singular"))
    edges = spacing_mm(matrix)
    if not edges.all() or abs(np.linalg.det(matrix[:3, :3] / edges)) < _FLAT:
        raise InputError(reason("imaging-affine-singular"))


def spacing_mm(affine: ArrayLike) -> Array:
    """How far apart neighbouring voxel centres lie along i, j and k; shape (3,), mm."""
    steps = np.asarray(affine, dtype=np.float64)[:3, :3]
    answer: Array = np.sqrt((steps * steps).sum(axis=0))
    return answer


def orientation(affine_ras: ArrayLike) -> str:
    """Where i, j and k point, as three letters: "RAS", "LPS", "PIR".

    An oblique axis takes the letter it is nearest to, and no two axes share a line.
    """
    cosines = np.asarray(affine_ras, dtype=np.float64)[:3, :3] / spacing_mm(affine_ras)
    lines = max(
        permutations(range(3)),
        key=lambda lines: sum(abs(cosines[line, axis]) for axis, line in enumerate(lines)),
    )
    return "".join(
        (_POSITIVE if cosines[line, axis] > 0 else _NEGATIVE)[line]
        for axis, line in enumerate(lines)
    )


def opposite(letter: str) -> str:
    """The letter of the other end: "L" for "R"."""
    return _OPPOSITE[letter]


def check_orientation(letters: str) -> None:
    """Raise `InputError` unless the letters name each of the three lines of the body once."""
    lines = sorted(_POSITIVE.find(_positive(letter)) for letter in letters)
    if lines != [0, 1, 2]:
        raise InputError(reason("imaging-orientation-unknown", letters=letters))


def turn(letters: str, wanted: str) -> tuple[tuple[int, int, int], tuple[bool, bool, bool]]:
    """Which old axis each new axis comes from, and whether the new axis runs backwards.

    Both words are orientations, such as "PIR" and "RAS".
    """
    check_orientation(letters)
    check_orientation(wanted)
    lines = [_positive(letter) for letter in letters]
    i, j, k = (lines.index(_positive(letter)) for letter in wanted)
    axes = (i, j, k)
    a, b, c = (letters[axis] != letter for axis, letter in zip(axes, wanted, strict=True))
    return axes, (a, b, c)


def _positive(letter: str) -> str:
    return _OPPOSITE[letter] if letter in _NEGATIVE else letter
