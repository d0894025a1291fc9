"""What was measured in each voxel of a slice?

Stored numbers become Hounsfield units by RescaleSlope and RescaleIntercept (PS3.3 C.11.1),
slice by slice, for a PET scales each slice by itself. MONOCHROME1 asks a *screen* to show low
numbers bright; the numbers mean the same, so they are left as they are.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.config import disable_value_validation
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.utils import iter_pixels
from pydicom.uid import UID

from discogram.adapters.dicom.headers import Header
from discogram.adapters.dicom.stack import named
from discogram.errors import InputError, Reason, reason
from discogram.imaging.volume import Modality

_TAGS = [
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "PixelData",
]

MAX_VOXELS = 1 << 30
"""Two gibibytes of 16-bit numbers: what is decoded at most."""


def problems(headers: Sequence[Header]) -> Iterator[Reason]:
    """What the headers alone tell against decoding."""
    if any(header.frames > 1 for header in headers):
        yield reason("imaging-dicom-multiframe")
    if any(header.samples > 1 for header in headers):
        yield reason("imaging-dicom-colour")
    unscaled = [header for header in headers if not _is_scaled(header)]
    if unscaled:
        yield reason("imaging-dicom-no-rescale", **named(unscaled))
    syntaxes = {header.syntax for header in headers if header.syntax is not None}
    closed = sorted(syntax.name for syntax in syntaxes if _is_closed(syntax))
    if closed:
        yield reason("imaging-dicom-compression", syntaxes=tuple(closed))
    if sum(header.rows * header.columns * header.frames for header in headers) > MAX_VOXELS:
        yield reason("imaging-too-large", mib=MAX_VOXELS >> 19)


def decoded(headers: Sequence[Header]) -> NDArray[Any]:
    """The slices as one array of shape (columns, rows, slices), in the order given.

    Whole numbers stay whole. Raises `InputError` that counts every slice that cannot be read.
    """
    rows, columns = headers[0].rows, headers[0].columns
    whole = all(_is_whole(header) for header in headers)
    array = np.zeros((len(headers), rows, columns), np.int16 if whole else np.float32)
    unreadable = []
    for index, stored in _stored(headers):
        header = headers[index]
        values = None if stored is None else _rescaled(stored, header)
        if values is None or values.shape != (rows, columns):
            unreadable.append(header)
            continue
        if whole and array.dtype != np.int32 and not _fits(values):
            array = array.astype(np.int32)
        array[index] = values
    if unreadable:
        raise InputError(reason("imaging-dicom-slices-unreadable", **named(unreadable)))
    return array.transpose(2, 1, 0)


def _stored(headers: Sequence[Header]) -> Iterator[tuple[int, NDArray[Any] | None]]:
    """Every slice by its index, as it is stored; None when it cannot be decoded.

    A file of many slices is opened once.
    """
    by_file: dict[int, list[int]] = {}
    for index, header in enumerate(headers):
        by_file.setdefault(id(header.file), []).append(index)
    for indices in by_file.values():
        decoded = _of_one_file([headers[index] for index in indices])
        yield from zip_longest(indices, decoded)


def _of_one_file(headers: Sequence[Header]) -> Iterator[NDArray[Any]]:
    """The stored numbers of slices of one file; ends at the first that cannot be decoded."""
    frames = [header.frame - 1 for header in headers if header.frame is not None]
    try:
        with disable_value_validation(), headers[0].file.open() as stream:
            said = dcmread(stream, specific_tags=list(_TAGS))
            if frames:
                yield from iter_pixels(said, indices=frames)
            else:
                yield said.pixel_array
    except Exception:  # a foreign decoder on a stranger's bytes raises anything
        return


def _rescaled(stored: NDArray[Any], header: Header) -> NDArray[Any]:
    """The numbers of one slice in units, (rows, columns)."""
    slope, intercept = _scale(header)
    if _is_whole(header):
        answer: NDArray[Any] = stored.astype(np.int32) * int(slope) + int(intercept)
        return answer
    return stored * np.float64(slope) + intercept


def _scale(header: Header) -> tuple[float, float]:
    """Slope and intercept; a picture without units counts in stored numbers."""
    slope = 1.0 if header.slope is None else header.slope
    return slope, header.intercept or 0.0


def _is_scaled(header: Header) -> bool:
    """Whether the numbers have a meaning; a CT without rescale may be wrong by 1024 units."""
    if header.modality is Modality.CT and (header.slope is None or header.intercept is None):
        return False
    return header.slope != 0


def _is_whole(header: Header) -> bool:
    slope, intercept = _scale(header)
    return slope == 1.0 and intercept.is_integer() and abs(intercept) < 1e6


def _is_closed(syntax: UID) -> bool:
    """Whether no decoder at hand opens this transfer syntax."""
    try:
        return not get_decoder(syntax).is_available
    except NotImplementedError:
        return True


def _fits(values: NDArray[Any]) -> bool:
    limits = np.iinfo(np.int16)
    return bool(values.min() >= limits.min and values.max() <= limits.max)
