"""What is asked before an image is attached: its day. Row M05."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from discogram.application.ports import Person
from discogram.imaging.attached import AttachedImage as Described
from discogram.imaging.attached import ImageFile, Named
from discogram.imaging.attached import ImageKind as Kind
from discogram.pathway.images.facts import AttachedImage, ImageKind, ImagePurpose
from discogram.scans.questions import notes, questions

DESCRIBED = Described(Kind.PICTURE, ImageFile("x", b""), (1, 1, 1), None, None)
IMAGE = AttachedImage("a" * 64, ImageKind.PICTURE, ImagePurpose.DISCOGRAM)
TEST = date(2026, 3, 10)
PERSON = Person(UUID(int=1), "Robin Testcase", birth_date=date(1979, 8, 21))


@pytest.mark.parametrize(
    ("purpose", "day", "told"),
    [
        ("discogram", TEST, []),
        ("discogram", date(2026, 3, 11), []),
        ("discogram", None, []),
        ("discogram", date(2025, 12, 4), ["images-day-not-of-the-test"]),
        ("discogram", date(2026, 3, 12), ["images-day-not-of-the-test"]),
        ("planning", date(2025, 12, 4), []),
        ("planning", TEST, []),
        ("planning", date(2026, 3, 11), ["images-day-after-the-test"]),
        ("other", date(2026, 9, 1), []),
        ("other", date(1979, 8, 20), ["images-day-before-birth"]),
        ("other", date(1979, 8, 21), []),
    ],
)
def test_a_day_that_does_not_fit_is_asked_about(
    purpose: str, day: date | None, told: list[str]
) -> None:
    """After the injection is that day or the next; nothing was taken before birth."""
    image = replace(IMAGE, purpose=ImagePurpose(purpose), taken_on=day)
    found = questions(DESCRIBED, image, PERSON, TEST)

    assert [each.told.id for each in found] == told
    assert [each.in_full.id for each in found] == told


def test_an_unknown_day_or_test_or_birth_is_asked_about_by_nobody() -> None:
    """What nobody knows cannot disagree."""
    image = replace(IMAGE, taken_on=date(1975, 1, 1))

    assert questions(DESCRIBED, image, None, None) == ()


@pytest.mark.parametrize(
    ("named", "somebody"),
    [
        (Named(), False),
        (Named(issuer="COUNTY"), False),
        (Named(names="^^", number="  ", sex="male", issuer="COUNTY"), False),
        (Named(names="Testcase^Robin"), True),
        (Named(born=date(1979, 8, 21)), True),
        (Named(number="12", issuer="COUNTY"), True),
    ],
)
def test_a_file_without_name_birth_date_and_number_names_nobody(
    named: Named, somebody: bool
) -> None:
    """Whoever gives the numbers is no person: the picture is held against the papers."""
    told = [each.id for each in notes(replace(DESCRIBED, named=(named,)))]

    assert told == ([] if somebody else ["whose-nobody"])
