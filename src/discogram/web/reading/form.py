"""What does a reader fill in for each disc, and what was meant by what came back?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from discogram.errors import InputError, reason
from discogram.pathway.images.agreement import Field
from discogram.pathway.images.events import ImageRead
from discogram.pathway.images.facts import (
    HIGHEST_GRADE,
    LOWEST_GRADE,
    DiscImage,
    ImagePlane,
    Mark,
    MarkKind,
    Nucleogram,
    Reading,
)
from discogram.web.forms.typed import Typed
from discogram.web.reading.drawings import dallas_drawing
from discogram.web.saying import said
from discogram.words.spine import Disc

GRADES = tuple(range(LOWEST_GRADE, HIGHEST_GRADE + 1))
_LEAK = {"yes": True, "no": False}
_MOST_MARKS = 60
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade as the form offers it."""

    value: str
    words: str
    drawing: str


@dataclass(frozen=True, slots=True)
class DiscFields:
    """The fields of one disc with what was typed in them; empty is *not read*."""

    disc: Disc
    nucleogram: str
    grade: str
    leak: str

    @property
    def name(self) -> str:
        """The disc in the name of a field."""
        return self.disc.name


def fields(discs: Sequence[Disc], typed: Typed) -> tuple[DiscFields, ...]:
    """A set of fields for each disc."""
    return tuple(
        DiscFields(
            disc,
            *(_one(typed, f"{kind}-{disc.name}") for kind in ("nucleogram", "grade", "leak")),
        )
        for disc in discs
    )


def typed_of(reading: Reading) -> Typed:
    """A reading as it would have been typed, marks left out."""
    typed: dict[str, list[str]] = {}
    for image in reading.discs:
        grade, leak = image.modified_dallas, image.leak
        typed[f"nucleogram-{image.disc.name}"] = [image.nucleogram or ""]
        typed[f"grade-{image.disc.name}"] = ["" if grade is None else str(grade)]
        typed[f"leak-{image.disc.name}"] = ["" if leak is None else "yes" if leak else "no"]
    return typed


def grades() -> tuple[Grade, ...]:
    """Every grade with its words and its drawing."""
    return tuple(
        Grade(str(each), said(f"web-reading-dallas-{each}"), dallas_drawing(each))
        for each in GRADES
    )


def read(reader: str, discs: Sequence[Disc], typed: Typed) -> ImageRead:
    """The reading that was typed; raises `InputError` with every problem."""
    images = disc_images(discs, typed)
    if all(image == DiscImage(image.disc) for image in images):
        raise InputError(reason("web-reading-empty"))
    return ImageRead(reader, images, marks(typed))


def disc_images(discs: Sequence[Disc], typed: Typed) -> tuple[DiscImage, ...]:
    """What was typed of each disc."""
    return tuple(
        DiscImage(
            disc,
            _nucleogram(_one(typed, f"nucleogram-{disc.name}")),
            _grade(_one(typed, f"grade-{disc.name}")),
            _LEAK.get(_one(typed, f"leak-{disc.name}")),
        )
        for disc in discs
    )


def label(field: Field) -> str:
    """What a field is called on the page."""
    return said(f"web-reading-{_LABELS.get(field, field.value)}")


_LABELS = {Field.MODIFIED_DALLAS: "dallas"}


def left_open(images: Sequence[DiscImage]) -> Iterator[tuple[Disc, tuple[Field, ...]]]:
    """What of which disc would go into the record as not read, cranial first."""
    for image in images:
        fields = tuple(field for field in Field if getattr(image, field) is None)
        if fields:
            yield image.disc, fields


def marks(typed: Typed) -> tuple[Mark, ...]:
    """Key slices and labels; raises `InputError` when one cannot be read."""
    words = typed.get("mark", [])
    if len(words) > _MOST_MARKS:
        raise InputError(reason("web-reading-marks-many", most=_MOST_MARKS))
    return tuple(_mark(each) for each in words)


def written(mark: Mark) -> str:
    """A mark as the form carries it."""
    places = " ".join(str(each) for each in mark.at_ras_mm)
    plane, disc = mark.plane or _NOTHING, mark.disc.name if mark.disc else _NOTHING
    return f"{mark.kind} {mark.image} {places} {plane} {disc}"


def _mark(words: str) -> Mark:
    try:
        kind, image, x, y, z, plane, disc = words.split(" ")
        return Mark(
            image,
            MarkKind(kind),
            (Decimal(x), Decimal(y), Decimal(z)),
            None if plane == _NOTHING else ImagePlane(plane),
            None if disc == _NOTHING else Disc[disc],
        )
    except (ValueError, KeyError, InvalidOperation):
        raise InputError(reason("web-reading-mark-unreadable")) from None


def shown_marks(typed: Typed) -> Iterator[tuple[str, Mark]]:
    """The marks of a draft that can be read, each as the form carries it."""
    for words in typed.get("mark", []):
        try:
            yield words, _mark(words)
        except InputError:
            continue


def _one(typed: Typed, name: str) -> str:
    return next(iter(typed.get(name, [])), "")


def _nucleogram(word: str) -> Nucleogram | None:
    return Nucleogram(word) if word in {each.value for each in Nucleogram} else None


def _grade(word: str) -> int | None:
    return int(word) if word in {str(each) for each in GRADES} else None
