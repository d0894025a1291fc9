"""What do the images show of each disc, and who read them? None is *not read*."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.errors import InputError, Reason, reason
from discogram.words.spine import Disc
from discogram.words.text import FreeText


class Nucleogram(StrEnum):
    """The five types of Adams, Dolan and Hutton 1986, I to V."""

    COTTONBALL = "cottonball"
    LOBULAR = "lobular"
    IRREGULAR = "irregular"
    FISSURED = "fissured"
    RUPTURED = "ruptured"


@dataclass(frozen=True, slots=True)
class DiscImage:
    """One disc as read: nucleogram, modified Dallas grade 0-5 and contrast outside the disc."""

    disc: Disc
    nucleogram: Nucleogram | None = None
    modified_dallas: int | None = None
    leak: bool | None = None


LOWEST_GRADE, HIGHEST_GRADE = 0, 5
"""Modified Dallas: Sachs 1987 0-3, 4 by Aprill and Bogduk 1992, 5 by Schellhas 1996."""


LEAK_GRADE = 5
"""Modified Dallas 5 is contrast outside the disc, as a ruptured nucleogram is."""


def leak_fits(image: DiscImage) -> bool | None:
    """Whether leak and grade of one disc go together; None where one of them was not read."""
    if image.leak is None or image.modified_dallas is None:
        return None
    return image.leak == (image.modified_dallas == LEAK_GRADE)


class ImageKind(StrEnum):
    """In which form an image lies in the vault."""

    NIFTI = "nifti"
    DICOM_SERIES = "dicom-series"
    PICTURE = "picture"
    """A photograph or an export of a film: nobody said its scale or its sides."""


class ImageModality(StrEnum):
    """What made the image, in DICOM's own words (PS3.3 C.7.3.1.1.1)."""

    CT = "CT"
    MR = "MR"
    XA = "XA"
    RF = "RF"
    DX = "DX"
    CR = "CR"
    OTHER = "OT"


class ImagePurpose(StrEnum):
    """What an image is for."""

    PLANNING = "planning"
    """Made before the test: the needle is planned on it."""
    DISCOGRAM = "discogram"
    """Made after the injection: the readers read it."""
    OTHER = "other"


_SHA256 = re.compile(r"[0-9a-f]{64}")
FIRST_X_RAY = date(1895, 11, 8)
"""Röntgen 1895: no image of anybody is older. A year of two digits gives one that is."""

_AXES = ({"L", "R"}, {"A", "P"}, {"S", "I"})


@dataclass(frozen=True, slots=True)
class AttachedImage:
    """An image in the vault, named by the SHA-256 of its bytes.

    `shape` counts voxels and `spacing_mm` is their size along each array axis. `orientation` is
    the side of the patient towards which each axis grows, for instance ``LPS``; the file holds
    the exact angles. `uid` is the DICOM series, None for NIfTI. `taken_on` is the day of the
    examination, None where nobody said it.
    """

    sha256: str
    kind: ImageKind
    purpose: ImagePurpose
    modality: ImageModality | None = None
    shape: tuple[int, ...] | None = None
    spacing_mm: tuple[Decimal, ...] | None = None
    orientation: str | None = None
    uid: str | None = None
    taken_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be true of any image."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        if not _SHA256.fullmatch(self.sha256):
            yield reason("images-digest-unreadable", value=self.sha256).at("sha256")
        if self.shape is not None and not (self.shape and all(n > 0 for n in self.shape)):
            yield reason("images-shape-impossible", shape=self.shape).at("shape")
        if self.spacing_mm is not None and not _all_positive(self.spacing_mm):
            yield reason("images-spacing-impossible", spacing=self.spacing_mm).at("spacing_mm")
        if self.orientation is not None and not _is_orientation(self.orientation):
            why = reason("images-orientation-unreadable", value=self.orientation)
            yield why.at("orientation")
        if self.taken_on is not None and self.taken_on < FIRST_X_RAY:
            yield reason("images-day-impossible", day=self.taken_on).at("taken_on")


def _all_positive(lengths: Sequence[Decimal]) -> bool:
    return bool(lengths) and all(each.is_finite() and each > 0 for each in lengths)


def _is_orientation(word: str) -> bool:
    """Whether three letters name three different axes of the body."""
    return len(word) == 3 and all(len(axis & set(word)) == 1 for axis in _AXES)


class MarkKind(StrEnum):
    """What a reader pointed at."""

    DISC_CENTRE = "disc_centre"
    """The middle of a disc, named by the reader: no guidance had found it."""
    KEY_SLICE = "key_slice"
    """The slice that shows what was read."""


class ImagePlane(StrEnum):
    """The plane of a slice."""

    AXIAL = "axial"
    CORONAL = "coronal"
    SAGITTAL = "sagittal"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in an image that a reader pointed at while reading.

    `image` is the image's SHA-256, `at_ras_mm` the place in its own space (NIfTI RAS, mm).
    `plane` is that of a key slice, `disc` what it shows; None where nobody said.
    """

    image: str
    kind: MarkKind
    at_ras_mm: tuple[Decimal, ...]
    plane: ImagePlane | None = None
    disc: Disc | None = None

    def __post_init__(self) -> None:
        """Refuse a place that is none, and a disc's centre without its disc."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        if not _SHA256.fullmatch(self.image):
            yield reason("images-digest-unreadable", value=self.image).at("image")
        if len(self.at_ras_mm) != 3 or not all(map(_is_near, self.at_ras_mm)):
            yield reason("images-mark-nowhere").at("at_ras_mm")
        if self.kind is MarkKind.DISC_CENTRE and self.disc is None:
            yield reason("images-mark-without-disc").at("disc")


_FARTHEST_MM = 10_000
"""No scanner's space reaches farther from its origin."""


def _is_near(length: Decimal) -> bool:
    return length.is_finite() and abs(length) <= _FARTHEST_MM


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader saw, disc by disc.

    `blind` says that nobody else's reading could be seen when it was given. `marks` are the
    discs that were labelled by hand, and the key slices.
    """

    reader: str
    discs: tuple[DiscImage, ...]
    blind: bool = True
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a grade that does not exist and a disc that is read twice."""
        check_readings(self.discs)

    def get(self, disc: Disc) -> DiscImage | None:
        """What was seen of a disc, or None when it was not read."""
        return next((image for image in self.discs if image.disc is disc), None)


@dataclass(frozen=True, slots=True)
class Agreed:
    """The one reading that stands after two differed, who settled it, and why."""

    discs: tuple[DiscImage, ...]
    by: str
    note: FreeText | None = None


@dataclass(frozen=True, slots=True)
class Images:
    """Every image that belongs to the episode, and every reading ever given of them.

    `unblinded` says that the readers were told what they must not know: no later reading is
    an independent one. `veiled` says that readings of others, if there are any, were left out:
    whoever asks must not know whether there are.
    """

    attached: tuple[AttachedImage, ...] = ()
    readings: tuple[Reading, ...] = ()
    agreed: Agreed | None = None
    unblinded: bool = False
    veiled: bool = False

    @property
    def blind_readings(self) -> tuple[Reading, ...]:
        """The independent readings, one for each reader."""
        return tuple(reading for reading in self.readings if reading.blind)

    def blind_reading_by(self, reader: str) -> Reading | None:
        """A reader's independent reading, or None when it is still to come."""
        return next((each for each in self.blind_readings if each.reader == reader), None)


def check_readings(readings: Sequence[DiscImage]) -> None:
    """Raise with every problem at once unless grades exist and each disc is read once."""
    problems = tuple(_reading_problems(readings))
    if problems:
        raise InputError(problems)


def _reading_problems(readings: Sequence[DiscImage]) -> Iterator[Reason]:
    counted = Counter(image.disc for image in readings)
    for number, image in enumerate(readings):
        place = f"discs[{number}]"
        if counted[image.disc] > 1:
            yield reason("images-disc-twice", disc=image.disc).at(f"{place}.disc")
        grade = image.modified_dallas
        if grade is not None and not LOWEST_GRADE <= grade <= HIGHEST_GRADE:
            why = reason("images-grade-unknown", disc=image.disc, grade=grade)
            yield why.at(f"{place}.modified_dallas")
