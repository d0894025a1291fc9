"""Which images did the readers not see, because these were attached after they had read?"""

from dataclasses import dataclass

from discogram.errors import Reason, reason
from discogram.pathway.episode import Episode, standing
from discogram.pathway.images.events import ImageAttached, ImageRead
from discogram.pathway.images.facts import AttachedImage, ImagePurpose
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Unseen:
    """An image, when it was attached, and the independent readers who had read before."""

    image: AttachedImage
    at: CivilTime
    readers: tuple[str, ...]

    @property
    def told(self) -> Reason:
        """The same in a sentence."""
        return reason(
            "images-attached-after-reading",
            purpose=self.image.purpose,
            day=self.at.day,
            readers=self.readers,
        )


def unseen(episode: Episode) -> tuple[Unseen, ...]:
    """Every image that somebody's reading came too early for, in the order of attaching.

    An image to plan on is nothing to read. What is attached again was seen when it first was.
    Ask it of what somebody may see: whoever is blind is told of their own reading alone.
    """
    entries, blind = tuple(standing(episode)), episode.images.blind_readings
    last = {e.body.reader: e.sequence for e in entries if isinstance(e.body, ImageRead)}
    readers = {each.reader: last[each.reader] for each in blind if each.reader in last}
    found: dict[str, Unseen] = {}
    for entry in entries:
        if not isinstance(entry.body, ImageAttached):
            continue
        image = entry.body.image
        before = sorted(name for name, number in readers.items() if number < entry.sequence)
        found.setdefault(image.sha256, Unseen(image, entry.occurred_at, tuple(before)))
    return tuple(
        each
        for each in found.values()
        if each.readers and each.image.purpose is not ImagePurpose.PLANNING
    )
