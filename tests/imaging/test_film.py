import numpy as np
import pytest

from discogram.imaging.film import (
    ALL,
    NARROW,
    OUTLIERS,
    Film,
    Sides,
    film_picture,
    grey,
    hung,
    sides_of,
)

PIXELS = np.array([[9, 1, 1], [1, 1, 5]])
"""Bright in the first row and column, less so in the last."""


@pytest.mark.parametrize(
    ("towards", "sides"),
    [
        (("L", "F"), Sides("R", "L", "S", "I")),
        (("R", "F"), Sides("L", "R", "S", "I")),
        (("P", "F"), Sides("A", "P", "S", "I")),
        (("LF", "FR"), Sides("R", "L", "S", "I")),
        (("L", "R"), None),
        (("L", ""), None),
        (("L",), None),
        (("Q", "F"), None),
        (None, None),
    ],
)
def test_the_edges_are_what_the_file_says_of_them(towards, sides) -> None:
    """Rows run to the right edge and columns to the lower one; nothing is guessed."""
    assert sides_of(towards) == sides


def test_a_narrower_window_tells_less_apart_at_the_ends() -> None:
    """Every value keeps a grey of its own in the widest, fewer in the usual, then fewest."""
    ramp = Film(np.arange(256).reshape(16, 16))
    shades = [len(np.unique(grey(ramp, each))) for each in (ALL, OUTLIERS, NARROW)]

    assert shades == sorted(shades, reverse=True)
    assert shades[0] == 256
    assert len(set(shades)) == 3


@pytest.mark.parametrize("towards", [("L", "F"), ("R", "F"), ("L", "H"), ("R", "H")])
def test_the_patients_right_hangs_on_the_left(towards) -> None:
    """However a film was stored: R is at the left edge, the head above, pixels with them."""
    stored = PIXELS[:, ::-1] if towards[0] == "R" else PIXELS
    stored = stored[::-1] if towards[1] == "H" else stored

    shown = hung(Film(stored, sides_of(towards)))

    assert shown.sides == Sides("R", "L", "S", "I")
    assert np.array_equal(shown.pixels, PIXELS)


def test_the_front_hangs_on_the_left() -> None:
    """A lateral film looks to the screen's left."""
    shown = hung(Film(PIXELS[:, ::-1], sides_of(("A", "F"))))

    assert shown.sides == Sides("A", "P", "S", "I")
    assert np.array_equal(shown.pixels, PIXELS)


def test_a_film_without_sides_is_left_alone() -> None:
    """It gets no letter, for a wrong one is worse than none."""
    picture = film_picture(Film(PIXELS))

    assert picture.panels[0].letters == ()
    assert np.array_equal(picture.pixels, grey(Film(PIXELS)))


def test_the_letters_stand_at_their_edges() -> None:
    """Left, right, top and bottom."""
    (panel,) = film_picture(Film(PIXELS, sides_of(("L", "F")))).panels

    assert [(each.text, each.column) for each in panel.letters[:2]] == [("R", 0), ("L", 2)]
    assert [(each.text, each.row) for each in panel.letters[2:]] == [("S", 0), ("I", 1)]
