"""Where does a NIfTI file say that its voxels lie?

A file may say it twice: *sform*, a free affine, and *qform*, a rotation. Each carries a code
that says of which space it speaks: 1 the scanner, 2 another scan of the same person, 3 and more
an atlas, which is nobody's body. NIfTI names no winner, so:

- a form that speaks of the body is taken before one that speaks of an atlas;
- of two that speak of the body the sform is taken, for it alone can lean (gantry tilt);
- two that speak of the body and point different ways are refused: one of them may have left and
  right, or front and back, the wrong way round, and nobody here can know which;
- a file that says it in neither form is refused: nibabel would guess.
"""

from typing import Any

import numpy as np

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array, check_affine, orientation, spacing_mm

_BODY = (1, 2)
"""The codes of the person's own space: scanner, and aligned to another scan."""

_SAME_WAY_DEG = 45.0
"""A gantry leans by 30 degrees at most; beyond 45 an axis has another name."""

_MM = {1: 1000.0, 2: 1.0, 3: 0.001}
"""Millimetres per unit, by the header's code; who leaves the unit out writes millimetres."""


def affine_ras_of(header: Any) -> Array:
    """The affine, 4x4, voxel to RAS in mm, of a nibabel header; raises `InputError`."""
    forms = _forms(header)
    if not forms:
        raise InputError(reason("imaging-nifti-no-orientation"))
    taken = [affine for code, affine in forms if code in _BODY] or [forms[0][1]]
    for affine in taken:
        check_affine(affine)
    if len(taken) > 1 and _apart_deg(*taken) > _SAME_WAY_DEG:
        sform, qform = (orientation(affine) for affine in taken)
        raise InputError(reason("imaging-nifti-two-orientations", sform=sform, qform=qform))
    return taken[0]


def _apart_deg(one: Array, other: Array) -> float:
    """The largest angle between an axis of one form and the same axis of the other."""
    first, second = (affine[:3, :3] / spacing_mm(affine) for affine in (one, other))
    cosines = np.clip((first * second).sum(axis=0), -1.0, 1.0)
    return float(np.degrees(np.arccos(cosines)).max())


def _forms(header: Any) -> list[tuple[int, Array]]:
    """The forms that are set with their codes, sform first, in millimetres."""
    try:
        pairs = (header.get_sform(coded=True), header.get_qform(coded=True))
    except (ArithmeticError, ValueError):
        # A quaternion longer than one turns nothing.
        raise InputError(reason("imaging-affine-singular")) from None
    unit = _MM.get(int(header["xyzt_units"]) & 7, 1.0)
    scale = np.diag([unit, unit, unit, 1.0])
    return [(int(code), scale @ affine) for affine, code in pairs if affine is not None]
