"""What is kept of a scan that is attached to an episode?

The file itself goes to the vault and is found again by its SHA-256. Beside it stands a
description that names nobody: no header text and no name of a file or folder, for people are
named there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.errors import Reason, reason
from discogram.imaging.volume import Modality, Volume

_CHUNK = 1 << 20
"""One mebibyte: how much is handed to the vault at a time."""

_STEP_MM = Decimal("0.0001")
"""Spacing is told to a tenth of a micrometre; the file has it exactly."""


class ImageKind(StrEnum):
    """What lies in the vault, and so who can read it back."""

    NIFTI = "nifti"
    DICOM_SERIES = "dicom-series"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A file for the vault. Its name is ours, never the one it came with."""

    name: str
    content: bytes = field(repr=False)

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces, as `ports.Vault.put` takes it."""
        for start in range(0, len(self.content), _CHUNK):
            yield self.content[start : start + _CHUNK]


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a file names; None is *not said*.

    It is held against the patient when the file is attached, and kept nowhere. `names` is as
    the header writes it (PS3.5, 6.2, PN), `issuer` is who gave the `number`.
    """

    names: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    sex: str | None = field(default=None, repr=False)
    number: str | None = field(default=None, repr=False)
    issuer: str | None = field(default=None, repr=False)

    @property
    def says_who(self) -> bool:
        """Whether it points to a person: who gives the numbers, or a sex, names nobody."""
        written = (self.names or "").strip(" ^=")
        return bool(written or self.born or (self.number or "").strip())


@dataclass(frozen=True, slots=True)
class AttachedImage:
    """A scan ready to be attached, and what may be told of it in an event.

    `shape`, `spacing_mm` and `orientation` are of the array that the reader answers; the last
    two are None for a film, on which nothing can be measured. `uid` is that of the DICOM
    series, or of the one image that a film is; None where there is none. `modality` is None
    when nobody said. `taken_on` is the day that the file gives, None where it gives none.
    `named` is everybody whom the file names, none of whom the event names.
    `notes` are for the person who attaches it (other series left out, a
    tilted gantry), not the event.
    """

    kind: ImageKind
    file: ImageFile
    shape: tuple[int, int, int]
    spacing_mm: tuple[Decimal, Decimal, Decimal] | None
    orientation: str | None
    modality: Modality | None = None
    uid: str | None = None
    notes: tuple[Reason, ...] = ()
    taken_on: date | None = None
    named: tuple[Named, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        kind: ImageKind,
        file: ImageFile,
        volume: Volume,
        uid: str | None = None,
        notes: tuple[Reason, ...] = (),
        taken_on: date | None = None,
        named: tuple[Named, ...] = (),
    ) -> "AttachedImage":
        """Describe a file by the volume that was read from it."""
        i, j, k = (Decimal(step).quantize(_STEP_MM) for step in volume.spacing_mm)
        return cls(
            kind,
            file,
            volume.shape,
            (i, j, k),
            volume.orientation,
            volume.modality,
            uid,
            notes,
            taken_on,
            named,
        )


def kind_of(head: bytes) -> ImageKind | None:
    """Which kind a file is by its first 352 bytes or more; None when it is none of them.

    A zip is taken for a DICOM series and a gzip for NIfTI: their readers tell if they are not.
    A DICOM file names itself behind its preamble (PS3.10, 7.1); PNG and JPEG begin with marks
    of their own (ISO 15948, 5.2; ISO 10918-1, B.1).
    """
    if head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return ImageKind.PICTURE
    if head.startswith(b"PK") or head[128:132] == b"DICM":
        return ImageKind.DICOM_SERIES
    nifti = head.startswith(b"\x1f\x8b") or head[344:347] == b"n+1" or head[4:7] == b"n+2"
    return ImageKind.NIFTI if nifti else None


def refused(head: bytes) -> Reason | None:
    """Why a file is none that can be attached, by its first bytes; None where it may be one."""
    if head.startswith(b"%PDF"):
        return reason("imaging-picture-pdf")
    if head.startswith((b"GIF8", b"BM", b"II*\0", b"MM\0*")) or head[8:12] == b"WEBP":
        return reason("imaging-picture-other")
    if head[4:8] == b"ftyp":  # HEIC, as telephones take pictures (ISO 14496-12, 4.3)
        return reason("imaging-picture-other")
    return None if kind_of(head) else reason("imaging-unknown")
