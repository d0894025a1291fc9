"""Image events: M05, M06, B08."""

import pytest

from discogram.errors import InputError
from discogram.pathway.images.events import (
    BODIES,
    ImageAttached,
    ImageRead,
    ReadingsReconciled,
)
from discogram.pathway.images.facts import AttachedImage, DiscImage, ImageKind, ImagePurpose
from discogram.words.spine import Disc
from tests.pathway.images.cases import BOTH, LEAKING, NOTE, SOUND, TORN, fold, read


def image(digit: str, purpose: ImagePurpose = ImagePurpose.DISCOGRAM) -> ImageAttached:
    """An image whose content is told by one digit."""
    return ImageAttached(AttachedImage(digit * 64, ImageKind.NIFTI, purpose))


def test_the_same_bytes_are_attached_once() -> None:
    """Attaching an image again replaces what was said of it; another image stands beside it."""
    facts = fold(image("a"), image("b"), image("a", ImagePurpose.PLANNING))

    assert [each.sha256[0] for each in facts.attached] == ["b", "a"]
    assert facts.attached[-1].purpose is ImagePurpose.PLANNING


def test_a_blind_reader_may_correct_the_reading() -> None:
    """Before the other reading is in, a second reading replaces the first."""
    facts = fold(read("amy", TORN), read("amy", LEAKING))

    assert [(each.discs, each.blind) for each in facts.readings] == [((LEAKING,), True)]


def test_a_reading_given_with_open_eyes_does_not_replace_the_blind_one() -> None:
    """Once both are in, a changed mind stands beside the independent reading, for ever."""
    facts = fold(read("amy", TORN), read("ben", LEAKING), read("amy", LEAKING))

    blind = facts.blind_reading_by("amy")
    assert blind is not None
    assert blind.discs == (TORN,)
    assert [(each.reader, each.blind) for each in facts.readings] == [
        ("amy", True),
        ("ben", True),
        ("amy", False),
    ]


def test_a_third_reader_reads_blind() -> None:
    """Whoever has not read has not seen the others."""
    facts = fold(read("amy", TORN), read("ben", LEAKING), read("cem", TORN))

    assert all(reading.blind for reading in facts.readings)


def test_what_was_agreed_leaves_the_readings_as_they_were() -> None:
    """Settling on one reading erases none."""
    settled = ReadingsReconciled((SOUND, LEAKING), "dr-gray", NOTE)
    before = fold(read("amy", SOUND, TORN), read("ben", SOUND, LEAKING))
    after = fold(read("amy", SOUND, TORN), read("ben", SOUND, LEAKING), settled)

    assert after.readings == before.readings
    assert after.agreed is not None
    assert (after.agreed.discs, after.agreed.by) == ((SOUND, LEAKING), "dr-gray")


@pytest.mark.parametrize("event", [ImageRead, ReadingsReconciled])
def test_an_event_with_a_grade_that_does_not_exist_is_never_made(event: type) -> None:
    """The record cannot hold a grade 6."""
    wrong = (DiscImage(Disc.L4_L5, modified_dallas=6),)

    with pytest.raises(InputError):
        ImageRead("amy", wrong) if event is ImageRead else ReadingsReconciled(wrong, "amy")


def test_every_event_of_the_station_is_listed() -> None:
    """The codec learns of all three events."""
    assert {ImageAttached, ImageRead, ReadingsReconciled} == set(BODIES)
    assert BOTH.agreed is None
