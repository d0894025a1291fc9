import numpy as np
import pytest

from discogram.imaging.picture import BONE, SOFT_TISSUE, Window, key_picture, spread, windowed
from discogram.imaging.reformat import Plane
from discogram.imaging.volume import Volume
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS, volume_of

RIGHT, FRONT, HEAD = MARKERS_RAS


def phantom(shape: tuple[int, int, int] = (33, 29, 41)) -> Volume:
    """The phantom in a box that is longest from head to foot."""
    affine = np.diag([1.5, 1.5, 1.5, 1.0])
    affine[:3, 3] = CENTRE_RAS - 0.75 * (np.array(shape) - 1)
    return volume_of(affine, shape)


@pytest.mark.parametrize(
    ("value", "window", "grey"),
    [
        (-160, SOFT_TISSUE, 0),
        (40, SOFT_TISSUE, 128),
        (240, SOFT_TISSUE, 255),
        (-3024, BONE, 0),
        (3071, BONE, 255),
        (float("nan"), BONE, 0),
    ],
)
def test_a_window_runs_from_black_to_white(value: float, window: Window, grey: int) -> None:
    """Below the window is black, above white, its centre middle grey, the unknown black."""
    assert windowed([value], window).tolist() == [grey]


def test_three_slices_stand_side_by_side() -> None:
    """Axial, coronal and sagittal, each in its panel, none over another."""
    picture = key_picture(phantom())

    assert [panel.plane for panel in picture.panels] == list(Plane)
    assert [(panel.height, panel.width) for panel in picture.panels] == [
        (29, 33),
        (41, 33),
        (41, 29),
    ]
    assert picture.pixels.shape == (41, 33 + 4 + 33 + 4 + 29)
    assert picture.pixels.dtype == np.uint8
    covered = np.zeros(picture.pixels.shape, dtype=int)
    for panel in picture.panels:
        covered[panel.row : panel.row + panel.height, panel.column :][:, : panel.width] += 1
    assert covered.max() == 1


def test_the_letter_r_stands_beside_the_marker_on_the_right() -> None:
    """The letters and the pixels agree on which side is which."""
    axial = key_picture(phantom(), Window(700, 10)).panels[0]
    pixels = key_picture(phantom(), Window(700, 10)).pixels
    shown = pixels[axial.row : axial.row + axial.height, : axial.width]
    marker_column = np.argwhere(shown == 128)[:, 1].mean()
    column_of = {letter.text: letter.column for letter in axial.letters}

    assert abs(marker_column - column_of["R"]) < abs(marker_column - column_of["L"])
    assert (column_of["R"], column_of["L"]) == (0, axial.width - 1)


def test_a_picture_that_is_no_ct_uses_all_its_values() -> None:
    """Without Hounsfield units the darkest value is black and the brightest white."""
    volume = Volume(np.array([[[2.0, 4.0, np.nan, 10.0]]]), np.eye(4))

    assert windowed(volume.array, spread(volume)).ravel().tolist() == [0, 64, 0, 255]
