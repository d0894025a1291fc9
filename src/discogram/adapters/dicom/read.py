"""Which volume does a folder or a zip of DICOM files hold?

Every problem of the chosen series is told at once. Slices and series are named by the last
characters of their UID, never by a tag or a file name that could name a person.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from discogram.adapters.dicom import pixels, stack
from discogram.adapters.dicom.archive import packed
from discogram.adapters.dicom.choice import Choice, Series, choose, listed
from discogram.adapters.dicom.headers import Header, found_in
from discogram.adapters.dicom.sources import BOUNDS, Bounds, opened
from discogram.errors import InputError, Reason, reason
from discogram.imaging.attached import AttachedImage, ImageFile, ImageKind
from discogram.imaging.film import Film, sides_of
from discogram.imaging.frames import affine_ras_from_lps
from discogram.imaging.volume import SYNTHETIC, Modality, Volume

_UPRIGHT_DEG = 0.5
"""A lean below this is rounding in the headers, not a tilted gantry."""


@dataclass(frozen=True, slots=True)
class SeriesVolume:
    """A volume, the UID of its series (None where blanked), and what a person should know."""

    volume: Volume
    uid: str | None
    notes: tuple[Reason, ...]


def attached(path: Path, series: str | None = None, bounds: Bounds = BOUNDS) -> AttachedImage:
    """A series of a folder or zip, ready to be attached; raises `InputError`.

    `series` is a series UID or its last characters; None takes the series with most images.
    """
    with opened(path, bounds) as files:
        choice = choose(found_in(files), series)
        file = ImageFile("series.zip", packed(_distinct(choice.series.headers)))
        if choice.series.is_film:
            return _attached_film(choice, file)
        read = _read(choice)
    return AttachedImage.of(
        ImageKind.DICOM_SERIES,
        file,
        read.volume,
        read.uid,
        read.notes,
        choice.series.taken_on,
        choice.series.named,
    )


@dataclass(frozen=True, slots=True)
class SeriesFound:
    """One series of a source as a person may choose it: no name, no date, no description."""

    uid: str | None
    modality: Modality
    images: int
    columns: int
    rows: int


def series_in(path: Path, bounds: Bounds = BOUNDS) -> tuple[SeriesFound, ...]:
    """Every series of a folder, a zip or a file, largest first; raises `InputError`."""
    with opened(path, bounds) as files:
        return tuple(_found(each) for each in listed(found_in(files)))


def _found(series: Series) -> SeriesFound:
    first = series.headers[0]
    count = len(series.headers)
    return SeriesFound(series.uid, series.modality, count, first.columns, first.rows)


def read_series(
    source: Path | bytes, series: str | None = None, bounds: Bounds = BOUNDS
) -> SeriesVolume:
    """A series of a folder, a zip or a zip's bytes; raises `InputError` with every problem."""
    with opened(source, bounds) as files:
        return _read(choose(found_in(files), series))


def volume_from(content: bytes) -> Volume:
    """The volume in the bytes of an archive from the vault; raises `InputError`."""
    return read_series(content).volume


def film_from(content: bytes) -> Film:
    """The film in the bytes of an archive from the vault; raises `InputError`."""
    with opened(content) as files:
        return _film(choose(found_in(files)).series.headers[0])


def _attached_film(choice: Choice, file: ImageFile) -> AttachedImage:
    header = choice.series.headers[0]
    film = _film(header)
    rows, columns = film.pixels.shape
    notes = (*choice.notes(), *_shown_notes(choice.series.headers))
    return AttachedImage(
        ImageKind.DICOM_SERIES,
        file,
        (columns, rows, 1),
        None,
        None,
        choice.series.modality,
        header.instance,
        notes,
        choice.series.taken_on,
        choice.series.named,
    )


def _film(header: Header) -> Film:
    problems = tuple(pixels.problems([header]))
    if problems:
        raise InputError(problems)
    array = pixels.decoded([header])[:, :, 0].T
    inverted = header.photometric == "MONOCHROME1"
    return Film(-array if inverted else array, sides_of(header.towards))


def _read(choice: Choice) -> SeriesVolume:
    headers = _distinct(choice.series.headers)
    problems = [*stack.problems(headers), *pixels.problems(headers)]
    if problems:
        raise InputError([*problems, *_unreadable(headers)])
    ordered = stack.stacked(headers)
    volume = Volume(
        pixels.decoded(ordered.headers),
        affine_ras_from_lps(ordered.affine_lps),
        choice.series.modality,
    )
    notes = (*choice.notes(), *_notes(choice.series.headers, headers, volume))
    return SeriesVolume(volume, choice.series.uid, notes)


def _unreadable(headers: Sequence[Header]) -> tuple[Reason, ...]:
    """Slices that cannot be decoded either: a person wants to hear of everything at once."""
    alike = len({(header.rows, header.columns) for header in headers}) == 1
    if not alike or any(pixels.problems(headers)):
        return ()
    try:
        pixels.decoded(headers)
    except InputError as wrong:
        return wrong.reasons
    return ()


def _distinct(headers: Sequence[Header]) -> tuple[Header, ...]:
    """The slices without second copies: the same instance, byte for byte."""
    uses = Counter((header.instance, header.frame) for header in headers)
    distinct: dict[tuple[str, int | None, str], Header] = {}
    seen: dict[int, str] = {}
    for header in headers:
        content = ""
        if uses[header.instance, header.frame] > 1:
            key = id(header.file)
            seen[key] = seen.get(key) or sha256(header.file.content()).hexdigest()
            content = seen[key]
        distinct.setdefault((header.instance, header.frame, content), header)
    return tuple(distinct.values())


def _notes(every: Sequence[Header], kept: Sequence[Header], volume: Volume) -> Iterator[Reason]:
    """What should be known of the series itself."""
    if all(header.phantom for header in kept):
        yield SYNTHETIC
    if len(every) > len(kept):
        yield reason("imaging-dicom-copies", files=len(every) - len(kept))
    if volume.lean_deg > _UPRIGHT_DEG:
        degrees = Decimal(f"{volume.lean_deg:.1f}")
        yield reason("imaging-dicom-tilted", degrees=degrees, side=volume.leans_up_at)
    yield from _shown_notes(kept)


def _shown_notes(kept: Sequence[Header]) -> Iterator[Reason]:
    """What should be known of how the pictures look."""
    if any(header.lossy for header in kept):
        yield reason("imaging-dicom-lossy")
    if any(header.photometric == "MONOCHROME1" for header in kept):
        yield reason("imaging-dicom-inverted")
