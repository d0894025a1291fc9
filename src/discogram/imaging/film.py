"""What does a projection (an X-ray) show, and which way round does it hang?

A film lies nowhere in the patient: each point of it is a ray, and what is near the tube is
magnified. So it has no millimetres, and its sides are only what the file says of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.frames import opposite
from discogram.imaging.picture import Grey, Panel, Picture, Window, letters_at_edges, windowed

_LETTERS = {"R": "R", "L": "L", "A": "A", "P": "P", "H": "S", "F": "I"}
"""DICOM says head and feet (PS3.3 C.7.6.1.1.1) where frames say superior and inferior."""

_FIRST_ON_THE_SCREEN = ("R", "A")
"""Radiological convention: the patient's right, or the front, hangs on the screen's left."""

Percent = tuple[float, float]
"""The share of the values that are black, and the share from which on they are white."""

OUTLIERS: Percent = (0.5, 99.5)
"""What lies beyond is a collimator's edge or a marker of lead."""

NARROW: Percent = (10.0, 90.0)
"""For what differs little; for looking, not a rule."""

ALL: Percent = (0.0, 100.0)
"""Every value there is."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The letters at the edges of a film."""

    left: str
    right: str
    top: str
    bottom: str


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """Numbers of shape (rows, columns), higher is brighter; `sides` None when nobody said."""

    pixels: NDArray[Any]
    sides: Sides | None = None


def sides_of(towards: Sequence[str] | None) -> Sides | None:
    """The edges by where a row and a column run, as DICOM says it; None when it does not.

    Only the main direction counts: "LF" runs left, and a little to the feet.
    """
    if towards is None or len(towards) != 2:
        return None
    right, bottom = (_LETTERS.get(word[:1]) for word in towards)
    if right is None or bottom is None or right in (bottom, opposite(bottom)):
        return None
    return Sides(opposite(right), right, opposite(bottom), bottom)


def hung(film: Film) -> Film:
    """The film turned over where its sides ask for it; left as it is when nobody knows them."""
    sides = film.sides
    if sides is None:
        return film
    if sides.right in _FIRST_ON_THE_SCREEN:
        film = Film(film.pixels[:, ::-1], replace(sides, left=sides.right, right=sides.left))
        sides = film.sides or sides
    if sides.bottom == "S":
        film = Film(film.pixels[::-1], replace(sides, top=sides.bottom, bottom=sides.top))
    return film


def grey(film: Film, within: Percent = OUTLIERS) -> Grey:
    """The film's pixels as grey, shape (rows, columns), outliers aside."""
    low, high = np.percentile(film.pixels, within)
    return windowed(film.pixels, Window((low + high) / 2, max(high - low, 1.0)))


def film_picture(film: Film, within: Percent = OUTLIERS) -> Picture:
    """The film as it hangs, with the letters of its sides where they are known."""
    film = hung(film)
    rows, columns = film.pixels.shape
    sides = film.sides
    letters = (
        letters_at_edges(
            (sides.left, sides.right, sides.top, sides.bottom), 0, 0, rows, columns
        )
        if sides
        else ()
    )
    return Picture(grey(film, within), 1.0, (Panel(None, 0, 0, rows, columns, letters),))
