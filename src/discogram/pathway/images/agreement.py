"""Where do the readers differ, and how much do they agree beyond chance?"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product

from discogram.pathway.images.facts import DiscImage, Reading
from discogram.words.spine import Disc


class Field(StrEnum):
    """What is read of each disc."""

    NUCLEOGRAM = "nucleogram"
    MODIFIED_DALLAS = "modified_dallas"
    LEAK = "leak"


@dataclass(frozen=True, slots=True)
class Seen:
    """One field of one disc, with what each reader saw: pairs of reader and value."""

    disc: Disc
    field: Field
    values: tuple[tuple[str, str | None], ...]

    @property
    def place(self) -> str:
        """Where it is, as the record names it: ``L4/L5 modified_dallas``."""
        return f"{self.disc} {self.field}"

    def __str__(self) -> str:
        """Show what each reader saw, in order of reader: ``L4/L5 modified_dallas 4 | 3``."""
        return f"{self.place} {' | '.join(value or '?' for _, value in self.values)}"


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs for certain, and what somebody left open; cranial first."""

    differences: tuple[Seen, ...]
    gaps: tuple[Seen, ...]


def compare(readings: Sequence[Reading]) -> Compared:
    """Hold readings against one another, field by field, in whatever order they came."""
    ordered = sorted(readings, key=lambda reading: reading.reader)
    read = {image.disc for reading in ordered for image in reading.discs}
    discs = (disc for disc in Disc if disc in read)
    seen = [_seen(ordered, disc, field) for disc, field in product(discs, Field)]
    values = [{value for _, value in each.values} for each in seen]
    return Compared(
        tuple(each for each, said in zip(seen, values, strict=True) if len(said - {None}) > 1),
        tuple(each for each, said in zip(seen, values, strict=True) if None in said),
    )


def _seen(readings: Sequence[Reading], disc: Disc, field: Field) -> Seen:
    values = tuple((each.reader, _value(each.get(disc), field)) for each in readings)
    return Seen(disc, field, values)


def _value(image: DiscImage | None, field: Field) -> str | None:
    value = None if image is None else getattr(image, field)
    return None if value is None else str(value)


def graders(readings: Sequence[Reading], disc: Disc) -> int:
    """How many readers have graded a disc; whoever left its grade open has not."""
    images = (reading.get(disc) for reading in readings)
    return sum(image is not None and image.modified_dallas is not None for image in images)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two readers' modified Dallas grades: how many pairs, the share that is equal, and kappa.

    `kappa` is None when chance alone would explain any agreement.
    """

    pairs: int
    exact: Fraction
    kappa: Fraction | None


def grade_agreement(pairs: Sequence[tuple[int, int]]) -> Agreement | None:
    """How far two readers agree on the grade; None without a pair.

    Kappa is weighted by the squared distance of the grades: 1 - observed / expected distance
    (Cohen 1968, Psychol Bull 70:213-20).
    """
    if not pairs:
        return None
    count = len(pairs)
    exact = Fraction(sum(first == second for first, second in pairs), count)
    observed = Fraction(sum(_weight(*pair) for pair in pairs), count)
    firsts, seconds = zip(*pairs, strict=True)
    expected = Fraction(sum(_weight(*pair) for pair in product(firsts, seconds)), count**2)
    return Agreement(count, exact, 1 - observed / expected if expected else None)


def _weight(first: int, second: int) -> int:
    return (first - second) ** 2


def grade_pairs(first: Reading, second: Reading) -> tuple[tuple[int, int], ...]:
    """The grades of every disc that both readers graded, cranial first."""
    graded = ((first.get(disc), second.get(disc)) for disc in Disc)
    return tuple(
        (one.modified_dallas, other.modified_dallas)
        for one, other in graded
        if one is not None
        and other is not None
        and one.modified_dallas is not None
        and other.modified_dallas is not None
    )
