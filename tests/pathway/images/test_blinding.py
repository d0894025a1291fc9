"""Two readers who do not see each other: M05, B08."""

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.images.blinding import OpenView, OwnView, blind_view
from discogram.pathway.images.facts import DiscImage, Images, Reading
from tests.pathway.images.cases import BOTH, LEAKING, TORN, fold, read, readings_of


@given(readings_of, readings_of, st.one_of(st.none(), readings_of))
def test_what_the_other_reader_saw_does_not_reach_a_blind_reader(
    one: tuple[DiscImage, ...],
    other: tuple[DiscImage, ...],
    third: tuple[DiscImage, ...] | None,
) -> None:
    """Two studies that differ only in the others' readings look the same before one's own."""
    study = fold(read("ben", *one), read("cem", *one))
    twin = fold(read("ben", *other), *(() if third is None else (read("cem", *third),)))

    assert blind_view(study, "amy") == blind_view(twin, "amy")


@given(readings_of, readings_of)
def test_the_first_reader_waits_for_the_second(
    own: tuple[DiscImage, ...], other: tuple[DiscImage, ...]
) -> None:
    """One's own reading opens nothing; the second one opens both views."""
    alone = fold(read("amy", *own))
    both = fold(read("amy", *own), read("ben", *other))

    assert blind_view(alone, "amy") == OwnView("amy", (), own)
    for reader in ("amy", "ben"):
        view = blind_view(both, reader)
        assert isinstance(view, OpenView)
        assert [each.discs for each in view.readings] == [own, other]


def test_the_blind_view_has_no_place_for_another_reading() -> None:
    """A leak cannot be written where there is no field."""
    assert {field.name for field in fields(OwnView)} == {"reader", "attached", "own"}


def test_a_reading_given_with_open_eyes_opens_no_view() -> None:
    """Only independent readings count towards the two."""
    seen = replace(
        BOTH, readings=(Reading("amy", (TORN,)), Reading("ben", (LEAKING,), blind=False))
    )

    assert isinstance(blind_view(seen, "amy"), OwnView)
    assert isinstance(blind_view(seen, "ben"), OwnView)
    assert isinstance(blind_view(Images(), "amy"), OwnView)
