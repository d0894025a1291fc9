import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.discs.frame import DiscFrame

numbers = st.floats(-200, 200)
points = st.tuples(numbers, numbers, numbers)


def test_an_upright_disc_has_its_left_on_the_patients_left():
    """RAS grows to the right, so left is minus x."""
    frame = DiscFrame.of([0, 0, 0], normal=[0, 0, 1], anterior=[0, 1, 0])
    assert frame.left.tolist() == [-1, 0, 0]
    assert frame.to_ras([10, 0, 0]).tolist() == [-10, 0, 0]


@given(points, st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_there_and_back_is_the_same_place(point, tilt, roll):
    """A point keeps its place whichever frame it is told in."""
    frame = DiscFrame.of([5, -20, 300], [roll, tilt, 1], [0.1, 1, 0])
    assert np.allclose(frame.from_ras(frame.to_ras(point)), point, atol=1e-9)


@given(st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_the_anterior_direction_is_bent_into_the_plane(tilt, roll):
    """Whoever knows only roughly where the front is gets a frame at right angles."""
    frame = DiscFrame.of([0, 0, 0], [roll, tilt, 1], [0.2, 1, 0.3])
    assert np.allclose(frame.axes @ frame.axes.T, np.eye(3))
    assert np.allclose(np.cross(frame.normal, frame.anterior), frame.left)


@pytest.mark.parametrize("normal", [[0, 0, 0], [np.nan, 0, 1]])
def test_a_plane_without_a_normal_is_refused(normal):
    """Nothing faces nowhere."""
    with pytest.raises(InputError):
        DiscFrame.of([0, 0, 0], normal, [0, 1, 0])


def test_a_mirrored_frame_is_refused():
    """A left that is a right is the one mistake that must never pass."""
    with pytest.raises(InputError):
        DiscFrame(np.zeros(3), np.array([1, 0, 0]), np.array([0, 1, 0]), np.array([0, 0, 1]))
