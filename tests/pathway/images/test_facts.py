"""Image facts: M05, M06."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.images.facts import (
    AttachedImage,
    DiscImage,
    ImageKind,
    ImageModality,
    ImagePurpose,
    Reading,
)
from discogram.pathway.images.upcasts import image_attached_1, image_attached_2
from discogram.words.spine import Disc

DIGEST = "0" * 64


def attached(**more: object) -> AttachedImage:
    """An image whose digest is readable, unless a test says otherwise."""
    said = {"sha256": DIGEST, "kind": ImageKind.NIFTI, "purpose": ImagePurpose.PLANNING, **more}
    return AttachedImage(**said)  # type: ignore[arg-type]  # the cases give wrong values on purpose


def test_a_whole_image_is_described_without_a_float() -> None:
    """Sizes keep the digits of the file, because they travel through hashes."""
    image = attached(
        modality=ImageModality.CT,
        shape=(512, 512, 200),
        spacing_mm=(Decimal("0.390625"), Decimal("0.390625"), Decimal("0.8")),
        orientation="LPS",
    )

    assert image.spacing_mm is not None
    assert all(isinstance(length, Decimal) for length in image.spacing_mm)


def test_every_problem_of_an_image_is_listed_at_once() -> None:
    """Four wrong fields are four problems, each in its place."""
    with pytest.raises(InputError) as caught:
        attached(sha256="ABC", shape=(0, 3), spacing_mm=(Decimal(0),), orientation="LLS")

    assert [why.place for why in caught.value.reasons] == [
        "sha256",
        "shape",
        "spacing_mm",
        "orientation",
    ]


def test_an_image_older_than_x_rays_is_refused() -> None:
    """A year of two digits is a slip; no day at all is *not said*."""
    with pytest.raises(InputError):
        attached(taken_on=date(26, 3, 10))

    assert attached(taken_on=date(1896, 1, 1)).taken_on is not None
    assert attached().taken_on is None


def test_the_old_event_did_not_say_when_the_image_was_taken() -> None:
    """Version 1 is read with the day unknown, and keeps everything else."""
    old = {"image": {"sha256": DIGEST, "uid": None}}

    assert image_attached_1(old) == {"image": {"sha256": DIGEST, "uid": None, "taken_on": None}}


@pytest.mark.parametrize("field", ["shape", "spacing_mm"])
def test_an_image_without_axes_is_refused(field: str) -> None:
    """An empty shape is not *unknown*: that is None."""
    with pytest.raises(InputError):
        attached(**{field: ()})


def _accepted(orientation: str) -> bool:
    try:
        attached(orientation=orientation)
    except InputError:
        return False
    return True


def test_an_orientation_names_three_axes_of_the_body() -> None:
    """Of the words of these letters exactly those with one letter of each axis are read."""
    words = {"".join(letters) for letters in product("LRAPSI", repeat=3)}
    axes = dict(zip("LRAPSI", "xxyyzz", strict=True))
    by_hand = {word for word in words if len({axes[letter] for letter in word}) == 3}

    assert {word for word in words if _accepted(word)} == by_hand
    assert not _accepted("LP")
    assert not _accepted("lps")


@given(st.integers(-3, 9))
def test_a_grade_is_0_to_5(grade: int) -> None:
    """Six grades exist; no other number is ever read."""
    try:
        Reading("amy", (DiscImage(Disc.L4_L5, modified_dallas=grade),))
        accepted = True
    except InputError:
        accepted = False

    assert accepted is (0 <= grade <= 5)


def test_every_problem_of_a_reading_is_listed_at_once() -> None:
    """A disc read twice and a grade that does not exist are all named, each in its place."""
    images = (
        DiscImage(Disc.L4_L5, modified_dallas=6),
        DiscImage(Disc.L4_L5),
        DiscImage(Disc.L3_L4),
    )

    with pytest.raises(InputError) as caught:
        Reading("amy", images)

    assert [(why.id, why.place) for why in caught.value.reasons] == [
        ("images-disc-twice", "discs[0].disc"),
        ("images-grade-unknown", "discs[0].modified_dallas"),
        ("images-disc-twice", "discs[1].disc"),
    ]


def test_an_image_of_before_anything_was_asked_answers_nothing() -> None:
    """No reason is made up for it."""
    assert image_attached_2({"image": {}}) == {"image": {}, "despite": None}
