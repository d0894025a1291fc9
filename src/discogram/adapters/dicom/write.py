"""How is a synthetic CT written as a DICOM series?

One file per slice, as a scanner would write it for a patient in the position asked for
(CT Image IOD, PS3.3 A.3), and marked as synthetic in every place that a person or a program may
look at: name, comments, image type, quality control subject. Strict: `dciodvfy` finds no error.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from pydicom import Dataset, FileMetaDataset, dcmwrite
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array, lps_from_ras
from discogram.imaging.phantom.scanner import GANTRY
from discogram.imaging.table import PatientPosition
from discogram.imaging.volume import Volume

NAME, NOTE = "SYNTHETIC^PHANTOM", "SYNTHETIC PHANTOM: not a patient, not for diagnosis"

_AIR_HU, _MOST_HU = -1024, 3071
"""Twelve bits hold this range, and so scanners store it."""

_LETTERS = {(1, 0, 0): "L", (-1, 0, 0): "R", (0, 1, 0): "P", (0, -1, 0): "A"}


@dataclass(frozen=True, slots=True)
class Told:
    """What the files say besides the voxels.

    `source` is what the unique identifiers are made from: the same words give the same ones, so
    that a series written twice is one series.
    """

    source: str
    position: PatientPosition
    description: str = "Synthetic spine"


def content_of(volume: Volume, told: Told) -> Iterator[tuple[str, bytes]]:
    """A file name and its bytes for each slice, in the order the scanner took them.

    Raises `InputError` for numbers that are no Hounsfield units.
    """
    turned = volume.oriented(_orientation(told.position))
    if turned.array.min() < _AIR_HU or turned.array.max() > _MOST_HU:
        raise InputError(reason("imaging-dicom-not-hounsfield", least=_AIR_HU, most=_MOST_HU))
    affine = turned.affine_ras
    steps = lps_from_ras(affine[:3, :3].T)
    common = _common(turned, steps, told)
    for index in range(turned.shape[2]):
        corner = lps_from_ras(affine[:3, 3]) + index * steps[2]
        slice_ = Dataset(common)
        _place(slice_, steps, corner, index, told)
        stored = np.asarray(turned.array[:, :, index].T).astype(np.int32) - _AIR_HU
        slice_.PixelData = stored.astype("<u2").tobytes()
        yield f"IM{index + 1:04d}.dcm", _bytes(slice_)


def _orientation(position: PatientPosition) -> str:
    """Where columns, rows and slices run, as three letters: "LPS" for a patient on the back."""
    row, column = GANTRY[position]
    along = np.cross(row, column)
    return _LETTERS[row] + _LETTERS[column] + ("S" if along[2] > 0 else "I")


def _uid(told: Told, *what: str) -> str:
    return str(generate_uid(entropy_srcs=["discogram phantom", told.source, *what]))


def _common(volume: Volume, steps: Array, told: Told) -> Dataset:
    """What all slices share."""
    between_columns, between_rows, _ = volume.spacing_mm
    columns, rows, _ = volume.shape
    same = Dataset()
    _who(same, told)
    _series(same, told)
    same.PatientPosition = told.position.value
    same.PixelSpacing = [_decimal(between_rows), _decimal(between_columns)]
    directions = (steps[0] / between_columns, steps[1] / between_rows)
    same.ImageOrientationPatient = [_decimal(each) for each in np.concatenate(directions)]
    same.SliceThickness = _decimal(_apart(steps))
    same.GantryDetectorTilt = _decimal(_tilt_deg(steps))
    same.SamplesPerPixel, same.PhotometricInterpretation = 1, "MONOCHROME2"
    same.Rows, same.Columns = rows, columns
    same.BitsAllocated, same.BitsStored, same.HighBit = 16, 12, 11
    same.PixelRepresentation = 0
    same.RescaleIntercept, same.RescaleSlope, same.RescaleType = str(_AIR_HU), "1", "HU"
    same.WindowCenter, same.WindowWidth = ["50", "500"], ["400", "2000"]
    same.WindowCenterWidthExplanation = ["SOFT TISSUE", "BONE"]
    return same


def _tilt_deg(steps: Array) -> float:
    """How far the gantry leans, above 0 where a slice's floor side goes ahead of its upper one.

    *Ahead* is where the slices run. The standard names no sign (PS3.3 C.8.2.1): this is the one
    of the recipe, and a negative tilt is told from a positive one.
    """
    down, along = (each / np.linalg.norm(each) for each in steps[1:])
    return float(np.degrees(np.arcsin(np.clip(down @ along, -1.0, 1.0))))


def _who(same: Dataset, told: Told) -> None:
    """Patient, study and the machine that there was not."""
    same.PatientName, same.PatientID = NAME, f"SYN-{told.source}"[:64]
    same.PatientBirthDate, same.PatientSex = "", ""
    same.PatientComments = NOTE
    same.QualityControlSubject = "YES"
    same.StudyInstanceUID = _uid(told, "study")
    same.StudyDate, same.StudyTime, same.AccessionNumber = "", "", ""
    same.ReferringPhysicianName, same.StudyID = "", ""
    same.StudyDescription = NOTE
    same.Manufacturer = "Discogram"
    same.ManufacturerModelName = "Synthetic phantom, no scanner"


def _series(same: Dataset, told: Told) -> None:
    same.SOPClassUID = CTImageStorage
    same.Modality, same.BodyPartExamined = "CT", "LSPINE"
    same.SeriesInstanceUID = _uid(told, "series", told.position.value)
    same.FrameOfReferenceUID = _uid(told, "frame")
    same.PositionReferenceIndicator = ""
    same.SeriesNumber, same.SeriesDescription = "1", f"{told.description}, SYNTHETIC"[:64]
    same.ImageType = ["DERIVED", "SECONDARY", "AXIAL"]
    same.DerivationDescription = NOTE
    same.ImageComments = NOTE
    same.BurnedInAnnotation = "NO"
    same.KVP, same.AcquisitionNumber = "", ""


def _place(slice_: Dataset, steps: Array, corner: Array, index: int, told: Told) -> None:
    slice_.SOPInstanceUID = _uid(told, told.position.value, str(index))
    slice_.InstanceNumber = str(index + 1)
    slice_.ImagePositionPatient = [_decimal(each) for each in corner]
    slice_.SliceLocation = _decimal(index * _apart(steps))


def _apart(steps: Array) -> float:
    """How far two slices lie apart along their normal, mm."""
    normal = np.cross(steps[0], steps[1])
    return float(abs(steps[2] @ normal) / np.linalg.norm(normal))


def _bytes(slice_: Dataset) -> bytes:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = slice_.SOPClassUID
    meta.MediaStorageSOPInstanceUID = slice_.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    slice_.file_meta = meta
    stream = BytesIO()
    dcmwrite(stream, slice_, enforce_file_format=True)
    return stream.getvalue()


def _decimal(value: float | np.float64) -> str:
    """A DS value: at most 16 characters; a nought without a sign."""
    return (
        f"{float(value) + 0.0:.8f}"[:16].rstrip("0").rstrip(".") if abs(value) > 1e-9 else "0"
    )
