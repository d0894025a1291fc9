import numpy as np
import pytest

from discogram.errors import InputError
from discogram.imaging.carm import CArm
from discogram.imaging.fluoroscopy.looks import (
    Field,
    Shutters,
    evened,
    fluoroscopic,
    usual_window,
)

SIZE = 128
POSE = CArm(0, 0, np.zeros(3))


def picture():
    """Soft tissue, thicker to the right, with a bone in the middle and gas beside it."""
    values = np.tile(np.linspace(3, 5, SIZE, dtype=np.float32), (SIZE, 1))
    values[50:70, 50:70] += 0.8
    values[50:70, 90:110] -= 0.8
    return values


def test_bone_is_dark_and_gas_is_bright() -> None:
    """As on the screen in the room: less light arrives where bone is."""
    grey = fluoroscopic(picture(), POSE).astype(int)

    assert grey[60, 60] < grey[60, 40] - 40
    assert grey[60, 100] > grey[60, 80] + 40


def test_thickness_is_evened_out() -> None:
    """From the thin side to the thick one there is far less difference than there was."""
    values = evened(picture(), POSE.pixel_mm(SIZE))

    assert abs(values[20, 110] - values[20, 20]) < 0.6


def test_behind_the_shutters_it_is_black() -> None:
    """Nothing shows outside the round field, nor outside a square one."""
    round_ = fluoroscopic(picture(), POSE)
    square = fluoroscopic(picture(), POSE, Shutters(Field.SQUARE, width=0.5, height=0.25))

    assert not round_[[0, 0, -1, -1], [0, -1, 0, -1]].any()
    assert round_[SIZE // 2, 3] > 0
    open_rows, open_columns = np.nonzero(square)
    assert (int(np.ptp(open_rows)), int(np.ptp(open_columns))) == (31, 63)


def test_a_kept_window_keeps_the_brightness() -> None:
    """With the window of an earlier view, more in the way is darker; alone it is not."""
    pixel_mm = POSE.pixel_mm(SIZE)
    window = usual_window(evened(picture(), pixel_mm))
    darker = picture() + 2

    assert np.array_equal(
        fluoroscopic(picture(), POSE, window=window), fluoroscopic(picture(), POSE)
    )
    assert fluoroscopic(darker, POSE, window=window).mean() < fluoroscopic(darker, POSE).mean()


def test_metal_makes_no_halo_wider_than_its_edge() -> None:
    """A needle seen end on is a dot, however much steel lies behind it."""
    values = picture()
    values[30, 30] += 100

    bright = fluoroscopic(values, POSE).astype(int) - fluoroscopic(picture(), POSE)

    assert bright[30, 30] < -40
    assert np.abs(bright[60:, 60:]).max() < 25


def test_air_around_a_body_is_white_and_changes_nothing_else() -> None:
    """A small scan in the middle of much air keeps its contrast."""
    full = np.tile(np.linspace(3, 3.5, SIZE, dtype=np.float32), (SIZE, 1))
    full[60:68, 60:68] += 0.5
    small = np.where(np.pad(np.ones((48, 48)), 40) > 0, full, 0).astype(np.float32)

    grey = fluoroscopic(small, POSE).astype(int)

    assert grey[10, 64] == 255
    assert grey[56, 64] - grey[64, 64] > 40


def test_a_field_of_air_is_white() -> None:
    """Nothing in the way at all: no number is missing."""
    grey = fluoroscopic(np.zeros((SIZE, SIZE), dtype=np.float32), POSE)

    assert grey[SIZE // 2, SIZE // 2] == 255


@pytest.mark.parametrize("shut", [{"width": 0.0}, {"height": 1.5}, {"width": np.nan}])
def test_shutters_that_are_shut_are_refused(shut) -> None:
    """Nothing open, or more than there is."""
    with pytest.raises(InputError) as wrong:
        Shutters(**shut)

    assert [why.id for why in wrong.value.reasons] == ["imaging-fluoro-shutters"]
