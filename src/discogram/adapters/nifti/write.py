"""How is a volume written for others to read?

Where it lies is said in both forms, with code 1 (the scanner's space). A leaning volume cannot
be said in the qform, which is then left unset.
"""

import gzip
from typing import Any

import numpy as np
from nibabel.nifti1 import Nifti1Image
from numpy.typing import NDArray

from discogram.adapters.nifti.mark import MARK
from discogram.errors import InputError, reason
from discogram.imaging.volume import Volume

_UPRIGHT_DEG = 0.01
"""A lean below this is rounding; the qform drops it."""


_SMALLEST, _FASTEST = 9, 1
"""How hard gzip tries. The fastest takes a fifth of the time for a tenth more bytes."""


def content_of(
    volume: Volume, packed: bool = True, quickly: bool = False, synthetic: bool = False
) -> bytes:
    """The bytes of a `.nii.gz`, or of a `.nii` when not packed.

    The same volume gives the same bytes. No name, date or free text is written, but for the
    mark of what is `synthetic`.
    """
    make: Any = Nifti1Image  # nibabel leaves its constructors and setters untyped
    image = make(_common(volume.array), volume.affine_ras)
    upright = _is_a_turned_box(volume)
    image.set_sform(volume.affine_ras, code=1)
    image.set_qform(volume.affine_ras if upright else None, code=1 if upright else 0)
    image.header.set_xyzt_units("mm")
    if synthetic:
        image.header["descrip"] = MARK
    content: bytes = image.to_bytes()
    level = _FASTEST if quickly else _SMALLEST
    return gzip.compress(content, level, mtime=0) if packed else content


def _common(array: NDArray[Any]) -> NDArray[Any]:
    """The same numbers in a type every reader knows; raises `InputError` when none fits."""
    types = {"b": np.uint8, "i": np.int32, "u": np.int32, "f": np.float32}
    if array.dtype.itemsize == 4 or (array.dtype.itemsize < 4 and array.dtype.kind in "iu"):
        return array
    common = array.astype(types[array.dtype.kind])
    if array.dtype.kind in "iu" and not np.array_equal(common, array):
        raise InputError(reason("imaging-volume-not-numbers"))
    return common


def _is_a_turned_box(volume: Volume) -> bool:
    steps = volume.affine_ras[:3, :3] / volume.spacing_mm
    return bool(np.allclose(steps.T @ steps, np.eye(3), atol=np.radians(_UPRIGHT_DEG)))
