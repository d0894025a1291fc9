"""How many people is that? A rate drawn as people, twenty or fifty in a row.

Whom it happened to is black and stands in a box, the others are white: shape and fill say it,
so that neither a colour nor a good print is needed. Where the rate lies between two counts, one
more figure is half black, in a box of dashes.
"""

from functools import lru_cache

from discogram.adapters.documents.drawings.picture import INK, PAPER, QUIET, Picture
from discogram.pathway.preparation.frequencies import Frequency

CELL = {100: 12.0, 1000: 9.4}
"""How wide and high the room of one figure is, in points, by how many are drawn."""
IN_A_ROW = {100: 20, 1000: 50}


def can_be_drawn(frequency: Frequency) -> bool:
    """Whether so many figures fit on a page; more of them nobody counts."""
    return frequency.out_of in CELL


@lru_cache(maxsize=64)
def icons(frequency: Frequency) -> str:
    """Draw the figures as SVG, those that it happened to first."""
    cell, across = CELL[frequency.out_of], IN_A_ROW[frequency.out_of]
    picture = Picture(cell * across, cell * (frequency.out_of // across))
    for place in range(frequency.out_of):
        row, column = divmod(place, across)
        at = (cell * (column + 0.5), cell * (row + 0.5))
        if place < frequency.least:
            _box(picture, at, cell, "")
            picture.path(_person(at, cell), fill=INK, width=0.3)
        elif place < frequency.most:
            _box(picture, at, cell, "1.4 1")
            picture.path(_person(at, cell), fill=PAPER, width=0.6)
            picture.path(_left_half(at, cell), fill=INK, width=0.3)
        else:
            picture.path(_person(at, cell), fill=PAPER, colour=QUIET, width=0.5)
    return picture.svg()


def _box(picture: Picture, at: tuple[float, float], cell: float, dash: str) -> None:
    (x, y), half = at, cell * 0.46
    d = f"M{_n(x - half)},{_n(y - half)} h{_n(2 * half)} v{_n(2 * half)} h{_n(-2 * half)} Z"
    picture.path(d, width=0.9, dash=dash)


def _person(at: tuple[float, float], cell: float) -> str:
    """A head over shoulders."""
    (x, y), r, wide = at, cell * 0.13, cell * 0.24
    head = y - cell * 0.2
    top, low = y - cell * 0.02, y + cell * 0.36
    return (
        f"M{_n(x - r)},{_n(head)} a{_n(r)},{_n(r)} 0 1 0 {_n(2 * r)},0 "
        f"a{_n(r)},{_n(r)} 0 1 0 {_n(-2 * r)},0 Z "
        f"M{_n(x - wide)},{_n(low)} V{_n(top + wide)} "
        f"Q{_n(x - wide)},{_n(top)} {_n(x)},{_n(top)} "
        f"Q{_n(x + wide)},{_n(top)} {_n(x + wide)},{_n(top + wide)} V{_n(low)} Z"
    )


def _left_half(at: tuple[float, float], cell: float) -> str:
    """The left half of a person."""
    (x, y), r, wide = at, cell * 0.13, cell * 0.24
    head = y - cell * 0.2
    top, low = y - cell * 0.02, y + cell * 0.36
    return (
        f"M{_n(x)},{_n(head - r)} A{_n(r)},{_n(r)} 0 0 0 {_n(x)},{_n(head + r)} Z "
        f"M{_n(x - wide)},{_n(low)} V{_n(top + wide)} "
        f"Q{_n(x - wide)},{_n(top)} {_n(x)},{_n(top)} V{_n(low)} Z"
    )


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
