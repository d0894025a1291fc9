"""What is an image called on a page, so that nobody takes another one for it?

Its number is the place at which it was attached, what was struck out counted too: the same on
every page and for ever. Two that are told by the same words have their size besides.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from discogram.pathway.episode import Episode
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import AttachedImage
from discogram.web.image_address import image_id


@dataclass(frozen=True, slots=True)
class Labelled:
    """An image with its number; `size` in voxels, where another is told by the same words."""

    image: AttachedImage
    number: int
    size: tuple[int, ...] | None

    @property
    def id(self) -> UUID:
        """What it is called in an address."""
        return image_id(self.image)


def labelled(episode: Episode) -> Mapping[str, Labelled]:
    """Every image that stands in an episode by its digest, in the order of attaching."""
    standing = episode.images.attached
    numbers = _numbers(episode)
    alike = Counter(map(_words, standing))
    return {
        each.sha256: Labelled(
            each, numbers[each.sha256], each.shape if alike[_words(each)] > 1 else None
        )
        for each in sorted(standing, key=lambda each: numbers[each.sha256])
    }


def _numbers(episode: Episode) -> Mapping[str, int]:
    """What is attached again keeps the number that it had."""
    bodies = (each.body for each in episode.events)
    found = (body.image.sha256 for body in bodies if isinstance(body, ImageAttached))
    return {digest: number for number, digest in enumerate(dict.fromkeys(found), 1)}


def _words(image: AttachedImage) -> tuple[object, ...]:
    return image.kind, image.modality, image.purpose, image.taken_on
