import numpy as np
import pytest

from discogram.imaging.discs.views import View, followed, in_plane
from discogram.imaging.volume import Volume
from tests.imaging.discs.cases import made


def marked() -> Volume:
    """Water with a mark on the patient's right of the middle and one in front."""
    array = np.zeros((100, 100, 120), np.int16)
    array[68:72, 48:52, 58:62] = 700
    array[48:52, 68:72, 58:62] = 900
    affine = np.diag([1.0, 1.0, 1.0, 1.0])
    affine[:3, 3] = [-50, -50, -60]
    return Volume(array, affine)


def test_right_and_front_come_first_on_the_screen():
    """Coronal: the patient's right on the left; sagittal: the front on the left."""
    centres = [(0, 0, -33), (0, 0, 0), (0, 0, 33)]
    marks: dict[View, tuple[int, int, int]] = {"coronal": (20, 0, 0), "sagittal": (0, 20, 0)}
    for view, mark in marks.items():
        slice_ = followed(centres, view)
        row, column = slice_.pixel_of(mark)
        assert column < slice_.pixel_of((0, 0, 0))[1]
        assert slice_.of(marked())[round(row), round(column)] > 500


def test_a_disc_is_seen_from_the_feet():
    """The patient's right is on the left of the picture, the front on top."""
    picture = np.nan_to_num(in_plane(marked(), made()))
    middle = len(picture) // 2
    row, column = np.argwhere(picture > 800).mean(axis=0)
    assert row < middle - 15
    assert column == pytest.approx(middle, abs=2)
    rest = np.argwhere((picture > 500) & (picture < 750)).mean(axis=0)
    assert rest[1] < middle - 15
