"""What does one DICOM file say of its slice?

Only the tags in `_TAGS` are ever read. Whom the file names is read for one question, whether it
is the patient to whom it is being attached, and kept nowhere; where the patient is stays in the
file. The day of the examination is read, for whoever reads the image asks for it; no other date
is but that of birth, and no time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from math import isfinite
from typing import Any

from pydicom import Dataset, dcmread
from pydicom.config import disable_value_validation
from pydicom.errors import InvalidDicomError
from pydicom.uid import UID

from discogram.adapters.dicom.sources import SourceFile
from discogram.imaging.attached import Named
from discogram.imaging.volume import Modality

_TAGS = [
    "SOPInstanceUID",
    "SeriesInstanceUID",
    "FrameOfReferenceUID",
    "Modality",
    "Rows",
    "Columns",
    "NumberOfFrames",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "LossyImageCompression",
    "ImageOrientationPatient",
    "ImagePositionPatient",
    "PatientOrientation",
    "PixelSpacing",
    "RescaleSlope",
    "RescaleIntercept",
    "AcquisitionDate",
    "AcquisitionDateTime",
    "ContentDate",
    "StudyDate",
    "SharedFunctionalGroupsSequence",
    "PerFrameFunctionalGroupsSequence",
    "PatientName",
    "PatientBirthDate",
    "PatientSex",
    "PatientID",
    "IssuerOfPatientID",
    "PatientIdentityRemoved",
    "QualityControlSubject",
]

_STACKED = (Modality.CT, Modality.MR, Modality.PET)
"""What lies in space frame by frame, where one file holds many (PS3.3 A.38, A.36, A.56)."""

_DAYS = ("AcquisitionDate", "AcquisitionDateTime", "ContentDate", "StudyDate")
"""What says the day of an image, the nearest to the picture first (PS3.3 C.7.6.1, C.7.2.1)."""

_SEXES = {"F": "female", "M": "male"}
"""A sex in the record's words (PS3.3 C.7.1.1); O, *other*, says nothing for certain."""

_LONGEST = 200
"""Three groups of 64 letters are the longest name that DICOM knows (PS3.5, 6.2)."""

_BLANK_BIRTH = date(1900, 1, 1)
"""What blanking leaves of a birth date."""

_BLANK_BEFORE = date(1970, 1, 1)
"""No digital image is older: an earlier day, 1900 for instance, is what blanking leaves."""

_PROJECTIONS = (
    Modality.FLUOROSCOPY,
    Modality.RADIOFLUOROSCOPY,
    Modality.DIGITAL_XRAY,
    Modality.COMPUTED_XRAY,
)

_DICOMS_OWN = "1.2.840.10008"
"""What the UIDs of DICOM itself begin with (PS3.6, annex A)."""

_TAIL = 6
"""So many last characters of a UID tell slices apart and lead nobody to a patient."""


@dataclass(frozen=True, slots=True)
class Header:
    """One slice as its file describes it; None is *not said*, or not said readably.

    `row_lps` and `column_lps` are the directions in which the column and row index grow, as
    PS3.3 C.7.6.2.1.1 has them; `position_lps` is the centre of the first voxel; mm.
    `spacing_mm` is (between rows, between columns), as PixelSpacing has it. `towards` says
    where a row and a column run, as PatientOrientation has it: ("L", "F"). `frame` counts from
    1 where the file holds many slices and this is one of them; None where it is the file.
    `phantom` is True where the file says that nobody was scanned (PS3.3 C.7.1.3).
    """

    file: SourceFile
    instance: str
    series: str | None
    frame_of_reference: str | None
    modality: Modality
    rows: int
    columns: int
    frames: int
    samples: int
    photometric: str
    lossy: bool
    syntax: UID | None
    orientation_lps: tuple[float, ...] | None
    position_lps: tuple[float, ...] | None
    spacing_mm: tuple[float, ...] | None
    slope: float | None
    intercept: float | None
    towards: tuple[str, ...] | None = None
    taken_on: date | None = None
    frame: int | None = None
    named: Named = field(default=Named(), repr=False)
    phantom: bool = False

    @property
    def is_film(self) -> bool:
        """Whether it is a projection: a picture by itself, which no volume holds."""
        return self.modality in _PROJECTIONS and self.position_lps is None

    @property
    def tail(self) -> str:
        """The slice's name in a message."""
        return tail(self.instance) if self.frame is None else f"#{self.frame}"


@dataclass(frozen=True, slots=True)
class Found:
    """Every slice of a source; `strangers` are no images, `damaged` begin like DICOM only."""

    headers: tuple[Header, ...]
    strangers: int
    damaged: int


def tail(uid: str | None) -> str:
    """The last characters of a UID, "none" when there is none."""
    return uid[-_TAIL:] if uid else "none"


def found_in(files: Iterable[SourceFile]) -> Found:
    """Read the header of every file."""
    headers: list[Header] = []
    strangers, damaged = 0, 0
    for file in files:
        try:
            slices = headers_of(file)
        except InvalidDicomError:
            strangers += 1
        except Exception:  # a foreign reader on a stranger's bytes raises anything
            damaged += 1
        else:
            strangers += not slices
            headers += slices
    return Found(tuple(headers), strangers, damaged)


def headers_of(file: SourceFile) -> tuple[Header, ...]:
    """A header for each slice of a DICOM file; none when it is no image (a report, a DICOMDIR).

    A damaged file raises whatever `pydicom` raises, and EOFError when it ends too soon.
    """
    with disable_value_validation(), file.open() as stream:
        said = dcmread(stream, stop_before_pixels=True, specific_tags=list(_TAGS))
        if "Rows" not in said or "Columns" not in said:
            if _should_be_image(said):
                raise EOFError
            return ()
        whole = _header(said, file)
        if whole.modality in _STACKED and said.get("PerFrameFunctionalGroupsSequence"):
            return tuple(_frames(whole, said))
        return (whole,)


def _header(said: Dataset, file: SourceFile) -> Header:
    return Header(
        file,
        instance=_instance(said, file),
        series=_text(said, "SeriesInstanceUID"),
        frame_of_reference=_text(said, "FrameOfReferenceUID"),
        modality=_modality(said),
        rows=int(said.Rows),
        columns=int(said.Columns),
        frames=int(said.get("NumberOfFrames") or 1),
        samples=int(said.get("SamplesPerPixel") or 1),
        photometric=_text(said, "PhotometricInterpretation") or "",
        lossy=_text(said, "LossyImageCompression") == "01",
        syntax=said.file_meta.get("TransferSyntaxUID"),
        orientation_lps=_floats(said, "ImageOrientationPatient", 6),
        position_lps=_floats(said, "ImagePositionPatient", 3),
        spacing_mm=_floats(said, "PixelSpacing", 2),
        slope=_float(said, "RescaleSlope"),
        intercept=_float(said, "RescaleIntercept"),
        towards=_words(said, "PatientOrientation"),
        taken_on=_taken_on(said),
        named=_named(said),
        phantom=_text(said, "QualityControlSubject") == "YES",
    )


def _named(said: Dataset) -> Named:
    """Whom a file names; nobody where it says that the identity was removed (PS3.15, E)."""
    if _text(said, "PatientIdentityRemoved") == "YES":
        return Named()
    born = _day(_text(said, "PatientBirthDate") or "")
    return Named(
        _short(said, "PatientName"),
        None if born == _BLANK_BIRTH else born,
        _SEXES.get(_text(said, "PatientSex") or ""),
        _short(said, "PatientID"),
        _short(said, "IssuerOfPatientID"),
    )


def _short(said: Dataset, tag: str) -> str | None:
    text = _text(said, tag)
    return text and text[:_LONGEST]


def _frames(whole: Header, said: Dataset) -> Iterator[Header]:
    """Each frame of a multi-frame file as a slice: what it says itself, else what all share.

    PS3.3 C.7.6.16: functional groups, each a sequence of one item. Raises EOFError when there
    are not as many frames as the file says.
    """
    each = said.PerFrameFunctionalGroupsSequence
    if len(each) != whole.frames:
        raise EOFError
    shared = said.get("SharedFunctionalGroupsSequence") or [Dataset()]
    for number, groups in enumerate(each, 1):
        place = _group("PlanePositionSequence", groups, shared[0])
        way = _group("PlaneOrientationSequence", groups, shared[0])
        pixel = _group("PixelMeasuresSequence", groups, shared[0])
        value = _group("PixelValueTransformationSequence", groups, shared[0])
        yield replace(
            whole,
            frames=1,
            frame=number,
            position_lps=_floats(place, "ImagePositionPatient", 3),
            orientation_lps=_floats(way, "ImageOrientationPatient", 6),
            spacing_mm=_floats(pixel, "PixelSpacing", 2),
            slope=_float(value, "RescaleSlope"),
            intercept=_float(value, "RescaleIntercept"),
        )


def _group(name: str, *among: Dataset) -> Dataset:
    """The first of the functional groups that says something of this; an empty one if none."""
    found = (groups[name].value for groups in among if name in groups)
    return next((items[0] for items in found if items), Dataset())


def _should_be_image(said: Dataset) -> bool:
    """Whether a file without rows was cut short: it is of an image class, or its class is cut.

    A maker's own class is nobody's image; one of DICOM's own that does not exist is a piece.
    """
    kind = said.file_meta.get("MediaStorageSOPClassUID")
    if kind is None or kind.name.endswith("Image Storage"):
        return True
    is_piece = kind.startswith(_DICOMS_OWN) or _DICOMS_OWN.startswith(kind)
    return is_piece and kind.name == str(kind)


def _instance(said: Dataset, file: SourceFile) -> str:
    """What tells this slice from every other: its UID or, where it was blanked, its bytes."""
    stored = said.file_meta.get("MediaStorageSOPInstanceUID")
    return _text(said, "SOPInstanceUID") or stored or sha256(file.content()).hexdigest()


def _modality(said: Dataset) -> Modality:
    try:
        return Modality(_text(said, "Modality") or "")
    except ValueError:
        return Modality.OTHER


def _text(said: Dataset, tag: str) -> str | None:
    return str(said.get(tag) or "").strip() or None


def _taken_on(said: Dataset) -> date | None:
    """The day that the image was taken, by the first tag that gives one."""
    days = (_day(_text(said, tag) or "") for tag in _DAYS)
    return next((day for day in days if day is not None and day >= _BLANK_BEFORE), None)


def _day(written: str) -> date | None:
    """The day in a DA or DT value (PS3.5, 6.2); None when it cannot be read.

    Old files write ``2026.03.10``.
    """
    digits = written.replace(".", "")[:8]
    if len(digits) != 8 or not (digits.isascii() and digits.isdecimal()):
        return None
    try:
        return date.fromisoformat(digits)
    except ValueError:
        return None


def _words(said: Dataset, tag: str) -> tuple[str, ...] | None:
    value: Any = said.get(tag)
    if value is None or isinstance(value, str):
        return None
    return tuple(map(str, value)) or None


def _float(said: Dataset, tag: str) -> float | None:
    values = _floats(said, tag, 1)
    return values[0] if values else None


def _floats(said: Dataset, tag: str, count: int) -> tuple[float, ...] | None:
    try:
        value: Any = said.get(tag)
        values = tuple(map(float, [value] if count == 1 else value))
    except (TypeError, ValueError):
        return None
    return values if len(values) == count and all(map(isfinite, values)) else None
