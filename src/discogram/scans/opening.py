"""How is a scan that belongs to no episode read? For a look at it, a plan, a picture."""

from dataclasses import dataclass
from pathlib import Path

from discogram.adapters.dicom import read as dicom
from discogram.adapters.dicom.sources import BOUNDS, Bounds
from discogram.adapters.nifti import read as nifti
from discogram.adapters.nifti.mark import is_marked
from discogram.adapters.nifti.unpack import content_of
from discogram.errors import InputError, Reason, reason
from discogram.imaging.attached import ImageKind, kind_of
from discogram.imaging.discs.labels import check_map
from discogram.imaging.volume import SYNTHETIC, Modality, Volume

_HEAD = 352
"""Bytes that tell a NIfTI file from a DICOM one: the longer of the two headers."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A CT, the UID of its series (None where no DICOM says one), and what should be known."""

    volume: Volume
    series_uid: str | None
    notes: tuple[Reason, ...]


def read_ct(
    path: Path, series: str | None = None, bounds: Bounds = BOUNDS
) -> tuple[Volume, tuple[Reason, ...]]:
    """The CT alone, and what a person should know; see `open_ct`."""
    opened = open_ct(path, series, bounds)
    return opened.volume, opened.notes


def open_ct(path: Path, series: str | None = None, bounds: Bounds = BOUNDS) -> Opened:
    """The CT of a NIfTI file, a DICOM file, zip or folder, and what a person should know.

    `series` names one of several DICOM series. Among what should be known is `SYNTHETIC` where
    the file says so. Raises `InputError` for what cannot be read and
    for a DICOM series that is no CT; NIfTI does not say what made it.
    """
    if not _is_dicom(path):
        content = content_of(path)
        notes = (SYNTHETIC,) if is_marked(content) else ()
        return Opened(nifti.volume_from(content, Modality.CT), None, notes)
    read = dicom.read_series(path, series, bounds)
    if read.volume.modality is not Modality.CT:
        raise InputError(reason("scan-no-ct", modality=read.volume.modality))
    return Opened(read.volume, read.uid, read.notes)


def _is_dicom(path: Path) -> bool:
    """Whether DICOM's reader is asked, or NIfTI's; raises `InputError` for what is neither."""
    try:
        if path.is_dir():
            return True
        with path.open("rb") as file:
            kind = kind_of(file.read(_HEAD))
    except OSError:  # its name stays out of the error: people are named in file names
        raise InputError(reason("imaging-file-unreadable")) from None
    if kind is None:
        raise InputError(reason("imaging-unknown"))
    return kind is ImageKind.DICOM_SERIES


def read_labels(path: Path, bounds: Bounds = BOUNDS) -> Volume:
    """A label map, from a NIfTI file or a DICOM series; `InputError` where it is none."""
    if _is_dicom(path):
        labels = dicom.read_series(path, None, bounds).volume
    else:
        labels = nifti.volume_from(content_of(path))
    check_map(labels)
    return labels
