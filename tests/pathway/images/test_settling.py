"""What of a settlement is left open, and what is no reader's."""

import pytest

from discogram.pathway.images.facts import DiscImage, Reading
from discogram.pathway.images.settling import settled
from discogram.words.spine import Disc

DISC = Disc.L4_L5


def graded(grade: int | None) -> DiscImage:
    """A disc of which the grade alone may be known."""
    return DiscImage(DISC, modified_dallas=grade)


@pytest.mark.parametrize(
    ("seen", "value", "left_open", "of_no_reader"),
    [
        ((4, 3), 4, False, False),
        ((4, 3), None, True, False),
        ((4, 3), 2, False, True),
        ((4, 4), 4, False, False),
        ((4, 4), None, False, True),
        ((4, 4), 3, False, True),
        ((4, None), None, False, False),
        ((4, None), 3, False, True),
        ((None, None), None, False, False),
        ((None, None), 3, False, True),
        ((4, None, 3), None, True, False),
    ],
)
def test_what_has_to_be_looked_at_again(
    seen: tuple[int | None, ...], value: int | None, *, left_open: bool, of_no_reader: bool
) -> None:
    """Only a difference can be left open; whatever nobody saw is no reader's."""
    readings = [Reading(str(at), (graded(each),)) for at, each in enumerate(seen)]
    (found,) = (
        each for each in settled(readings, [graded(value)]) if each.field == "modified_dallas"
    )

    assert (found.left_open, found.of_no_reader) == (left_open, of_no_reader)
    assert found.seen == seen


def test_a_disc_that_a_reader_left_out_is_open_there() -> None:
    """Every field of it is what that reader did not see."""
    found = settled([Reading("a", (graded(4),)), Reading("b", ())], [graded(4)])

    assert [each.seen for each in found if each.field == "modified_dallas"] == [(4, None)]
