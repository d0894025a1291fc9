"""Every table of a sheet is found by ear: no two have one name, and none has none."""

from discogram.adapters.documents.sheet import Chapter, Grid, Part
from discogram.web.board.blocks import as_blocks

TABLE = Grid(("Disc",), (("L4/L5",),), "l")


def test_a_table_is_named_by_the_heading_over_it_and_numbered_from_the_second_on() -> None:
    """A part's own heading stands nearer than its chapter's."""
    first, second, part, third = as_blocks(
        (
            Chapter("Conclusion", (TABLE, TABLE, Part("Steps", (TABLE,)))),
            Chapter("Amendments", (TABLE,)),
        )
    )

    names = [each["name"] for each in (first, second, *part["blocks"], third)]
    assert names == ["Conclusion", "Conclusion 2", "Steps", "Amendments"]
