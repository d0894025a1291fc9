"""A rate drawn as people: M12."""

from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from discogram.adapters.documents.drawings.icons import CELL, IN_A_ROW, can_be_drawn, icons
from discogram.adapters.documents.drawings.picture import INK, PAPER
from discogram.pathway.preparation.frequencies import Frequency

SVG = "{http://www.w3.org/2000/svg}"


def drawn(frequency: Frequency) -> list[ET.Element]:
    """Every path of the drawing."""
    return list(ET.fromstring(icons(frequency)).iter(f"{SVG}path"))


@pytest.mark.parametrize(
    ("least", "most", "out_of"),
    [(0, 0, 100), (3, 3, 100), (40, 40, 100), (100, 100, 100), (2, 3, 1000), (0, 1, 1000)],
)
def test_as_many_are_black_as_were_counted(least: int, most: int, out_of: int) -> None:
    """Black, half black and white figures add up to everybody."""
    fills = Counter(path.get("fill") for path in drawn(Frequency(least, most, out_of)))

    assert fills[INK] == most  # a half black figure has one black half
    assert fills[PAPER] == out_of - least  # white, the half black one below its half
    assert fills["none"] == most


def test_shape_says_what_fill_says() -> None:
    """A box stands around whom it happened to, a dashed one where it lies between."""
    boxes = [path for path in drawn(Frequency(2, 3, 1000)) if path.get("fill") == "none"]

    assert [path.get("stroke-dasharray") for path in boxes] == [None, None, "1.4 1"]


@pytest.mark.parametrize("out_of", CELL)
def test_every_figure_stands_within_the_picture(out_of: int) -> None:
    """Full rows, and no box beyond the edge."""
    root = ET.fromstring(icons(Frequency(out_of, out_of, out_of)))
    width, height = (float(root.get(side, "0")) for side in ("width", "height"))

    assert width == pytest.approx(CELL[out_of] * IN_A_ROW[out_of])
    assert out_of % IN_A_ROW[out_of] == 0
    for path in root.iter(f"{SVG}path"):
        x, y = path.get("d", "").split(" ")[0].removeprefix("M").split(",")
        assert 0 <= float(x) <= width
        assert 0 <= float(y) <= height


def test_what_nobody_could_count_is_not_drawn() -> None:
    """Ten thousand figures would be a grey area."""
    assert can_be_drawn(Frequency(2, 3, 1000))
    assert not can_be_drawn(Frequency(9, 10, 10_000))
