"""How does a file on the disk become an image of an episode?

Its bytes go into the vault under their SHA-256; the event keeps the address, the shape and the
orientation, and nothing that names a patient. Nothing is stored for an order that is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from discogram.adapters.dicom import read as dicom
from discogram.adapters.dicom.sources import BOUNDS, Bounds
from discogram.adapters.nifti import read as nifti
from discogram.adapters.pictures import read as pictures
from discogram.application.ports import Draft, Head, Office, Records, Stored, Vault, Views
from discogram.bootstrap import Installation
from discogram.errors import InputError, reason
from discogram.imaging.attached import AttachedImage as Described
from discogram.imaging.attached import ImageKind as Kind
from discogram.imaging.attached import kind_of, refused
from discogram.imaging.film import Film
from discogram.imaging.volume import Modality, Volume
from discogram.pathway.images.facts import (
    AttachedImage,
    ImageKind,
    ImageModality,
    ImagePurpose,
)

_HEAD = 352
"""Bytes that tell a NIfTI file from a DICOM one: the longer of the two headers."""


def attached(
    described: Described, purpose: ImagePurpose, taken_on: date | None = None
) -> AttachedImage:
    """What the record will say of an image; nothing is stored yet.

    `taken_on` is the day of the examination, None where neither file nor person said it.
    """
    digest = sha256()
    for chunk in described.file.chunks():
        digest.update(chunk)
    return AttachedImage(
        sha256=digest.hexdigest(),
        kind=ImageKind(described.kind.value),
        purpose=purpose,
        modality=_modality(described.modality),
        shape=described.shape,
        spacing_mm=described.spacing_mm,
        orientation=described.orientation,
        uid=described.uid,
        taken_on=taken_on,
    )


def is_known(image: AttachedImage, among: Iterable[AttachedImage]) -> bool:
    """Whether this very image is attached for this purpose and nothing new is said of it.

    A day that is told now and was not before is new; one that is told no more is not.
    """
    return any(
        each == replace(image, taken_on=image.taken_on or each.taken_on) for each in among
    )


def _modality(said: Modality | None) -> ImageModality | None:
    """What made it in the words of the record, which has none for a PET."""
    if said is None:
        return None
    known = {each.value for each in ImageModality}
    return ImageModality(said.value) if said.value in known else ImageModality.OTHER


def storing(described: Described, address: str, place: Installation) -> Office:
    """The office for the order that attaches an image: its bytes are stored with the event."""
    records = _WithFile(place.office.records, place.vault, described, address)
    return replace(place.office, records=records)


@dataclass(frozen=True, slots=True)
class _WithFile:
    """The record; a file goes into the vault just before its event is written, not earlier."""

    records: Records
    vault: Vault
    described: Described
    address: str

    def append(self, draft: Draft, views: Views) -> Stored:
        """Store the file, then write: by now nothing refuses the order any more."""
        if self.vault.put(self.described.file.chunks()) != self.address:
            raise InputError(reason("cli-image-unsteady"))
        return self.records.append(draft, views)

    def history(self, episode: UUID) -> Sequence[Stored]:
        return self.records.history(episode)

    def by_command(self, command: UUID) -> Stored | None:
        return self.records.by_command(command)

    def keeps(self, policy: str) -> bool:
        return self.records.keeps(policy)

    def kept(self, policy: str) -> Mapping[str, str]:
        return self.records.kept(policy)

    def head(self) -> Head | None:
        return self.records.head()


def describe(
    path: Path,
    series: str | None = None,
    modality: Modality = Modality.CT,
    bounds: Bounds = BOUNDS,
) -> Described:
    """What an image is, read from a NIfTI file, a DICOM file, zip or folder, or a picture.

    `series` names one of several DICOM series; `modality` is what made a NIfTI file, which does
    not say it.
    """
    if path.is_dir():
        return dicom.attached(path, series, bounds)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(reason("input-file-unreadable", name=path.name, why=why)) from None
    if why_not := refused(head):
        raise InputError(why_not)
    match kind_of(head):
        case Kind.DICOM_SERIES:
            return dicom.attached(path, series, bounds)
        case Kind.PICTURE:
            return pictures.attached(path)
        case _:
            return nifti.attached(path, modality)


def read_back(image: AttachedImage, vault: Vault) -> Volume:
    """The volume of an attached image, its bytes proved against the address."""
    content = _content(image, vault)
    if image.kind is ImageKind.NIFTI:
        modality = Modality(image.modality.value) if image.modality else None
        return nifti.volume_from(content, modality)
    return dicom.volume_from(content)


def read_film(image: AttachedImage, vault: Vault) -> Film:
    """The film of an attached projection, its bytes proved against the address."""
    content = _content(image, vault)
    if image.kind is ImageKind.PICTURE:
        return pictures.film_from(content)
    return dicom.film_from(content)


def is_film(image: AttachedImage) -> bool:
    """Whether it is a projection, which lies nowhere in the patient, and no volume."""
    return image.kind is not ImageKind.NIFTI and image.orientation is None


def _content(image: AttachedImage, vault: Vault) -> bytes:
    return b"".join(vault.open(image.sha256))
