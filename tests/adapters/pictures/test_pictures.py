"""Rows B01, B05: a picture of a scan shows which side is which, whoever opens it."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.pictures import png
from discogram.imaging.picture import Letter, Panel, Picture, key_picture
from discogram.imaging.reformat import Plane
from tests.imaging.water_block import CENTRE_RAS, volume_of

WIDE = 900
"""A letter can be read from this width on."""


def opened(content: bytes) -> np.ndarray:
    """The grey pixels of a PNG file."""
    image = Image.open(BytesIO(content))
    assert (image.format, image.mode) == ("PNG", "L")
    return np.asarray(image)


def black(*panels: Panel, width: int, height: int) -> Picture:
    """A picture of nothing but its letters."""
    return Picture(np.zeros((height, width), dtype=np.uint8), 1.0, panels)


def lettered(column: int, width: int, height: int) -> Panel:
    """A panel with R and L at the middles of its sides."""
    letters = (
        Letter("R", height // 2, column),
        Letter("L", height // 2, column + width - 1),
    )
    return Panel(Plane.AXIAL, 0, column, height, width, letters)


@pytest.mark.parametrize("width", [40, 300, 900, 1200])
def test_a_small_picture_is_enlarged_and_a_large_one_is_kept(width: int) -> None:
    """By whole factors, so that no pixel is another's; until its letters can be read."""
    content = png(black(lettered(0, width, 50), width=width, height=50))
    shown = opened(content)

    assert shown.shape[1] >= WIDE
    assert shown.shape[1] % width == shown.shape[0] % 50 == 0
    assert shown.shape[1] < WIDE + width or width >= WIDE


def test_the_grey_of_a_picture_is_kept() -> None:
    """A large picture without letters is shown value for value."""
    pixels = np.arange(1000 * 20, dtype=np.uint32).reshape(20, 1000).astype(np.uint8)

    assert np.array_equal(opened(png(Picture(pixels, 1.0, ()))), pixels)


def test_a_letter_lies_wholly_inside_its_own_slice() -> None:
    """The L of one slice and the R of the next never read as one word, nor are cut off."""
    left, right = lettered(0, 498, 200), lettered(502, 498, 200)
    shown = opened(png(black(left, right, width=1000, height=200))) > 128
    columns = np.flatnonzero(shown.any(axis=0))

    assert not shown[:, 490:510].any()
    assert not shown[:, :4].any()
    assert not shown[:, -4:].any()
    runs = np.split(columns, np.flatnonzero(np.diff(columns) > 20) + 1)
    assert len(runs) == 4


@pytest.mark.parametrize(("width", "height"), [(3000, 3600), (1200, 900), (512, 512)])
def test_a_letter_grows_with_its_picture(width: int, height: int) -> None:
    """A page shows a film at a tenth of its size: its letters keep a share of the picture."""
    shown = opened(png(black(lettered(0, width, height), width=width, height=height))) > 128
    rows = np.flatnonzero(shown.any(axis=1))

    assert rows[-1] - rows[0] >= 0.055 * min(shown.shape)


def test_letters_can_be_read_on_white_and_on_black() -> None:
    """Each is white with a black border."""
    panel = lettered(0, 1000, 200)
    white = Picture(np.full((200, 1000), 255, dtype=np.uint8), 1.0, (panel,))

    assert (opened(png(white)) < 50).sum() > 100
    assert (opened(png(black(panel, width=1000, height=200))) > 200).sum() > 100


def test_a_slice_too_narrow_for_its_letters_is_still_drawn() -> None:
    """A sliver of a scan is no reason to fail."""
    sliver = lettered(0, 1, 1)

    assert opened(png(black(sliver, width=1, height=1))).shape == (WIDE, WIDE)


def test_the_same_scan_is_the_same_picture() -> None:
    """No date, no chance: the same bytes every time."""
    affine = np.diag([3.0, 3.0, 3.0, 1.0])
    affine[:3, 3] = CENTRE_RAS - 18
    picture = key_picture(volume_of(affine, (13, 13, 13)))

    assert png(picture) == png(picture)
