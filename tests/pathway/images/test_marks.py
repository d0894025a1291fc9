"""Places that a reader pointed at: M05, B08."""

from decimal import Decimal

import pytest

from discogram.errors import InputError
from discogram.pathway.images.events import ImageRead
from discogram.pathway.images.facts import ImagePlane, Mark, MarkKind
from discogram.pathway.images.upcasts import image_read_1
from discogram.words.spine import Disc
from tests.pathway.images.cases import TORN, fold

HERE = (Decimal("1.5"), Decimal("-20.3"), Decimal("300.0"))


def test_a_reading_keeps_what_shows_it() -> None:
    """Key slices and labels go with the reading that they were made for."""
    mark = Mark("c" * 64, MarkKind.KEY_SLICE, HERE, ImagePlane.AXIAL, Disc.L4_L5)

    (reading,) = fold(ImageRead("amy", (TORN,), (mark,))).readings

    assert reading.marks == (mark,)


@pytest.mark.parametrize(
    ("image", "at", "disc", "problems"),
    [
        ("c" * 64, HERE, None, ["images-mark-without-disc"]),
        ("c", HERE[:2], Disc.L4_L5, ["images-digest-unreadable", "images-mark-nowhere"]),
        ("c" * 64, (*HERE[:2], Decimal("NaN")), Disc.L4_L5, ["images-mark-nowhere"]),
        ("c" * 64, (*HERE[:2], Decimal(10_001)), Disc.L4_L5, ["images-mark-nowhere"]),
    ],
)
def test_a_mark_lies_somewhere_and_a_label_names_its_disc(image, at, disc, problems) -> None:
    """Every problem is told at once."""
    with pytest.raises(InputError) as wrong:
        Mark(image, MarkKind.DISC_CENTRE, at, disc=disc)

    assert [why.id for why in wrong.value.reasons] == problems


def test_an_old_reading_pointed_at_nothing() -> None:
    """Version 1 asked for no mark, and none is made up."""
    old = {"reader": "amy", "readings": []}

    assert image_read_1(old) == {**old, "marks": []}
    assert "marks" not in old
