"""One number for an image, on every page and for ever; two of one day are told apart."""

from datetime import date

from discogram.pathway.episode import fold
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import (
    AttachedImage,
    ImageKind,
    ImageModality,
    ImagePurpose,
)
from discogram.web.image_labels import labelled
from tests.properties.histories import OPENED, WHY, events

DAY = date(2026, 3, 10)


def image(letter: str, purpose: ImagePurpose, *shape: int) -> ImageAttached:
    """A CT of one day."""
    kind, made = ImageKind.NIFTI, ImageModality.CT
    return ImageAttached(
        AttachedImage(letter * 64, kind, purpose, made, shape, taken_on=DAY), None
    )


FIRST = image("a", ImagePurpose.PLANNING, 512, 512, 90)
SECOND = image("b", ImagePurpose.DISCOGRAM, 512, 512, 60)
THIRD = image("c", ImagePurpose.PLANNING, 512, 512, 200)


def test_the_number_is_the_order_of_attaching_and_alike_images_have_their_size() -> None:
    """What one word tells apart needs no size."""
    found = labelled(fold(events((OPENED, FIRST, SECOND, THIRD))))

    told = [(digest[0], each.number, each.size) for digest, each in found.items()]
    assert told == [("a", 1, (512, 512, 90)), ("b", 2, None), ("c", 3, (512, 512, 200))]


def test_a_number_stays_whatever_is_struck_out() -> None:
    """What is attached again has the number that it had."""
    struck = EntryStruckOut(2, WHY)

    left = labelled(fold(events((OPENED, FIRST, SECOND, struck, THIRD))))
    again = labelled(fold(events((OPENED, FIRST, SECOND, struck, THIRD, FIRST))))

    assert [(digest[0], each.number) for digest, each in left.items()] == [("b", 2), ("c", 3)]
    assert [each.number for each in again.values()] == [1, 2, 3]
    assert left["c" * 64].size is None
