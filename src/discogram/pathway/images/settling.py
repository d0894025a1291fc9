"""What of a settlement must somebody look at again before it is recorded?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discogram.pathway.images.agreement import Field
from discogram.pathway.images.facts import DiscImage, Reading
from discogram.words.spine import Disc


@dataclass(frozen=True, slots=True)
class Settled:
    """One field of one disc: what is settled on, and what each reader saw."""

    disc: Disc
    field: Field
    value: object
    seen: tuple[object, ...]

    @property
    def left_open(self) -> bool:
        """Whether the readers differ on it and nothing is settled on."""
        return self.value is None and len(set(self.seen) - {None}) > 1

    @property
    def of_no_reader(self) -> bool:
        """Whether it is what none of them saw; where both saw alike, open is that too."""
        return not self.left_open and self.value not in self.seen


def settled(readings: Sequence[Reading], images: Sequence[DiscImage]) -> tuple[Settled, ...]:
    """Every field of every disc that is settled on, beside what the readers saw of it."""
    return tuple(_fields(readings, images))


def _fields(readings: Sequence[Reading], images: Sequence[DiscImage]) -> Iterator[Settled]:
    for image in images:
        seen = [each.get(image.disc) or DiscImage(image.disc) for each in readings]
        for field in Field:
            values = tuple(getattr(each, field) for each in seen)
            yield Settled(image.disc, field, getattr(image, field), values)
