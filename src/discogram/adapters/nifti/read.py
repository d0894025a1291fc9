"""What does a NIfTI file hold?

One file of version 1 or 2 (`.nii`), packed with gzip or not. Free text of the header
(`descrip`, extensions) is never looked at: people are named there. Only whether it is the mark
of a phantom is asked, in `mark`.
"""

from collections.abc import Iterator
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from nibabel.imageglobals import LoggingOutputSuppressor
from nibabel.nifti1 import Nifti1Image
from nibabel.nifti2 import Nifti2Image
from numpy.typing import NDArray

from discogram.adapters.nifti.place import affine_ras_of
from discogram.adapters.nifti.unpack import content_of, plain
from discogram.errors import DiscogramError, InputError, Reason, reason
from discogram.imaging.attached import AttachedImage, ImageFile, ImageKind
from discogram.imaging.volume import Modality, Volume


def attached(path: Path, modality: Modality | None = None) -> AttachedImage:
    """A file ready to be attached; raises `InputError` with every problem.

    The file is kept byte for byte. NIfTI does not say what made the picture: `modality` is what
    the person says, None when nobody does.
    """
    content = content_of(path)
    unpacked = plain(content)
    volume = _volume(unpacked, modality)
    file = ImageFile("image.nii" if unpacked is content else "image.nii.gz", content)
    return AttachedImage.of(ImageKind.NIFTI, file, volume)


def volume_from(content: bytes, modality: Modality | None = None) -> Volume:
    """The volume in the bytes of a file, for instance from the vault; raises `InputError`."""
    return _volume(plain(content), modality)


def _volume(unpacked: bytes, modality: Modality | None) -> Volume:
    image = _image(unpacked)
    # Where the voxels begin, the header no longer says once it was read.
    problems = list(_problems(image.header, int(image.dataobj.offset), len(unpacked)))
    try:
        with np.errstate(all="ignore"):  # what is not finite is told in words
            affine_ras = affine_ras_of(image.header)
    except DiscogramError as wrong:
        problems.extend(wrong.reasons)
    if problems:
        raise InputError(problems)
    return Volume(_array(image), affine_ras, modality)


def _image(unpacked: bytes) -> Any:
    """The image that nibabel makes of the bytes; its voxels are not read yet."""
    if unpacked[344:348] == b"ni1\0" or unpacked[4:8] == b"ni2\0":
        raise InputError(reason("imaging-nifti-half"))
    one, two = unpacked[344:348] == b"n+1\0", unpacked[4:8] == b"n+2\0"
    if not one and not two:
        raise InputError(reason("imaging-nifti-not"))
    try:
        with LoggingOutputSuppressor():
            return (Nifti1Image if one else Nifti2Image).from_bytes(unpacked)
    except Exception:  # a foreign reader on a stranger's bytes raises anything
        raise InputError(reason("imaging-nifti-damaged")) from None


def _problems(header: Any, begins: int, length: int) -> Iterator[Reason]:
    shape = header.get_data_shape()
    if len(shape) < 3 or prod(shape[3:]) != 1 or min(shape) < 1:
        yield reason("imaging-volume-not-3d", shape="×".join(map(str, shape)))
        return
    kind = header.get_data_dtype()
    if kind.kind not in "iuf":
        yield reason("imaging-volume-not-numbers")
    if begins < 0 or begins + prod(shape) * kind.itemsize > length:
        yield reason("imaging-nifti-cut-short")


def _array(image: Any) -> NDArray[Any]:
    """The voxels as the header scales them; whole numbers stay whole if nothing is scaled."""
    with np.errstate(all="ignore"):  # slope and intercept are a stranger's numbers
        array: NDArray[Any] = np.asanyarray(image.dataobj)
    if array.dtype == np.float64:
        # Scaled by nibabel; a float32 holds a Hounsfield unit to 0.001.
        array = array.astype(np.float32)
    native = array.dtype.newbyteorder("=")
    return array.reshape(array.shape[:3]).astype(native, copy=False)
