"""What happens at the image station, and what is known afterwards?"""

from dataclasses import dataclass, replace
from typing import assert_never

from discogram.pathway.images.blinding import OpenView, blind_view
from discogram.pathway.images.facts import (
    Agreed,
    AttachedImage,
    DiscImage,
    Images,
    Mark,
    Reading,
    check_readings,
)
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class ImageAttached:
    """An image was put into the vault for this episode.

    `despite` says why it was, although its file names somebody else or its day does not fit.
    """

    image: AttachedImage
    despite: FreeText | None = None


@dataclass(frozen=True, slots=True)
class ImageRead:
    """A reader gave a reading of every disc that shows contrast, and what shows it."""

    reader: str
    readings: tuple[DiscImage, ...]
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a grade that does not exist and a disc that is read twice."""
        check_readings(self.readings)


@dataclass(frozen=True, slots=True)
class ReadingsReconciled:
    """Somebody settled on one reading; the two that differed are kept."""

    readings: tuple[DiscImage, ...]
    by: str
    note: FreeText | None = None

    def __post_init__(self) -> None:
        """Refuse a grade that does not exist and a disc that is read twice."""
        check_readings(self.readings)


BODIES = (ImageAttached, ImageRead, ReadingsReconciled)


def after(facts: Images, body: ImageAttached | ImageRead | ReadingsReconciled) -> Images:
    """The facts once this has happened."""
    match body:
        case ImageAttached():
            others = tuple(each for each in facts.attached if each.sha256 != body.image.sha256)
            return replace(facts, attached=(*others, body.image))
        case ImageRead():
            return _read(facts, body)
        case ReadingsReconciled():
            return replace(facts, agreed=Agreed(body.readings, body.by, body.note))
        case _:
            assert_never(body)


def _read(facts: Images, body: ImageRead) -> Images:
    """Let a reader correct a blind reading; one given with open eyes stands beside it."""
    blind = not facts.unblinded and not isinstance(blind_view(facts, body.reader), OpenView)
    kept = tuple(
        each for each in facts.readings if (each.reader, each.blind) != (body.reader, blind)
    )
    return replace(
        facts, readings=(*kept, Reading(body.reader, body.readings, blind, body.marks))
    )
