"""Row B02: a sheet shows the picture, the needle and the sides as they are."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.pictures.fluoro_sheet import (
    FluoroWords,
    Shown,
    fluoro_sheet,
    number_places,
)
from discogram.imaging.carm import CArm
from discogram.imaging.table import PatientPosition

WORDS = FluoroWords(
    title="Title",
    lines=[("label", "a value " * 12), ("another", "short")],
    notes=["a note"],
    scale="50 mm",
    above="across",
    beside="along",
)
NEEDLE = np.array([[-60.0, -40.0, 0.0], [0.0, 0.0, 0.0]])


def pixels(shown: Shown, words: FluoroWords = WORDS):
    """The sheet's colours, shape (rows, columns, 3)."""
    return np.asarray(Image.open(BytesIO(fluoro_sheet(shown, words))).convert("RGB")).astype(
        int
    )


def grey(bright: int = 128):
    """A picture, dark on its left half."""
    made = np.full((256, 256), bright, dtype=np.uint8)
    made[:, :128] = 40
    return made


def yellow(image):
    """Where the marks of a needle are: rows and columns."""
    red, green, blue = np.moveaxis(image, -1, 0)
    return np.argwhere((red > 220) & (green > 180) & (blue < 90))


def test_the_picture_is_not_mirrored() -> None:
    """What is dark on the left of the picture is dark on the left of the sheet."""
    image = pixels(Shown(grey(), CArm(0, 0, np.zeros(3))))[:, :900].mean(axis=2)

    assert image[300:400, 100:200].mean() < 60
    assert image[300:400, 700:800].mean() > 110


@pytest.mark.parametrize(("primary", "on_the_left"), [(180, True), (0, False)])
def test_the_entry_is_on_its_side_of_the_sheet(primary: float, on_the_left: bool) -> None:
    """A needle from the patient's left: from behind it comes from the left of the picture."""
    image = pixels(Shown(grey(), CArm(primary, 0, np.zeros(3)), (NEEDLE * [1, 1, 1],)))

    columns = yellow(image)[:, 1]

    assert bool(columns.min() < 350) is on_the_left
    assert bool(columns.max() > 580) is not on_the_left


def test_marks_are_there_only_with_a_needle() -> None:
    """No needle, no ring."""
    assert not len(yellow(pixels(Shown(grey(), CArm(0, 0, np.zeros(3))))))


@pytest.mark.parametrize("position", [None, *PatientPosition])
def test_every_position_can_be_drawn(position) -> None:
    """With the table under the patient, and without one where nobody said how he lies."""
    image = pixels(Shown(grey(), CArm(130, 10, np.zeros(3)), (), position))

    assert image.shape == (960, 1400, 3)


def test_a_synthetic_sheet_says_so() -> None:
    """The mark stands in red beside the title."""
    marked = FluoroWords("T", (), (), "s", "a", "b", synthetic="SYNTHETIC")

    def red(image) -> int:
        return int(((image[..., 0] > 150) & (image[..., 1] < 60) & (image[..., 2] < 80)).sum())

    shown = Shown(grey(), CArm(0, 0, np.zeros(3)))
    assert red(pixels(shown, marked)) > 50
    assert red(pixels(shown)) == 0


@pytest.mark.parametrize("discs", [1, 3, 6])
def test_no_number_lies_over_another_or_over_a_tip(discs: int) -> None:
    """Needles of both sides into every disc, and two into each: each number can be read."""
    size = 512
    tips = [(80.0 + 60 * disc, 256.0 + aside) for disc in range(discs) for aside in (-1, 1)]
    ends = [
        np.array([[row - 15, column + away], [row, column]])
        for row, column in tips
        for away in (-150, 150)
    ]
    places = np.array(number_places(ends, size))
    away = np.linalg.norm(places[:, None] - places, axis=2)
    off = np.linalg.norm(places[:, None] - np.array([each[1][::-1] for each in ends]), axis=2)

    assert (away[~np.eye(len(ends), dtype=bool)] >= 0.034 * size).all()
    assert off.min() > 0.025 * size
    assert ((places > 0) & (places < size)).all()
