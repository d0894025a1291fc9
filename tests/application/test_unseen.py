"""Images that came after the readings: M05, M06."""

from collections.abc import Sequence

import pytest

from discogram.application.unseen import unseen
from discogram.pathway.episode import fold
from discogram.pathway.images.events import ImageAttached, ImageRead
from discogram.pathway.images.facts import ImagePurpose
from discogram.pathway.provocation.events import SessionClosed
from tests.pathway.images.cases import SOUND, read
from tests.pathway.images.test_events import image
from tests.properties.histories import OPENED, events

FIRST, LATER = image("a"), image("b")
PLAN = image("c", ImagePurpose.PLANNING)
AMY, BEN = read("amy", SOUND), read("ben", SOUND)

Bodies = Sequence[ImageAttached | ImageRead]


@pytest.mark.parametrize(
    ("bodies", "told"),
    [
        ((FIRST, AMY, BEN), []),
        ((FIRST, AMY, BEN, LATER), [("b", ("amy", "ben"))]),
        ((FIRST, AMY, LATER, BEN), [("b", ("amy",))]),
        ((FIRST, AMY, LATER, AMY, BEN), []),
        ((FIRST, AMY, BEN, FIRST), []),
        ((FIRST, AMY, BEN, PLAN), []),
        ((FIRST, LATER), []),
    ],
)
def test_an_image_of_after_a_reading_was_not_seen_by_its_reader(
    bodies: Bodies, told: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Whoever read again saw it; one to plan on is nothing to read; twice is the first time."""
    before = (SessionClosed(),)
    found = unseen(fold(events((OPENED, *before, *bodies))))

    assert [(each.image.sha256[0], each.readers) for each in found] == told
