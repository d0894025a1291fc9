import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.imaging.reformat import LAYOUTS, Plane, slice_at
from discogram.imaging.volume import Volume
from tests.imaging.cases import LETTERS
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS, volume_of

RIGHT, FRONT, HEAD = MARKERS_RAS


def phantom() -> Volume:
    """The phantom in the middle of a cube."""
    affine = np.diag([1.5, 1.5, 1.5, 1.0])
    affine[:3, 3] = CENTRE_RAS - 24
    return volume_of(affine, (33, 33, 33))


def place(values, marker: int) -> tuple[float, float]:
    """Row and column of a marker, from the middle of the picture: up and left are negative."""
    row, column = np.argwhere(np.abs(values - marker) < 1).mean(axis=0)
    return row - (values.shape[0] - 1) / 2, column - (values.shape[1] - 1) / 2


@pytest.mark.parametrize("letters", LETTERS)
def test_the_right_of_the_patient_is_on_the_left_of_the_screen(letters: str) -> None:
    """However it was stored: right on the left, front at the top, head at the top."""
    volume = phantom().oriented(letters)

    axial = slice_at(volume, Plane.AXIAL, CENTRE_RAS).values
    coronal = slice_at(volume, Plane.CORONAL, CENTRE_RAS).values
    sagittal = slice_at(volume, Plane.SAGITTAL, CENTRE_RAS).values

    assert place(axial, RIGHT)[1] == pytest.approx(-8)
    assert place(axial, FRONT)[0] == pytest.approx(-8)
    assert place(coronal, RIGHT)[1] == pytest.approx(-8)
    assert place(coronal, HEAD)[0] == pytest.approx(-8)
    assert place(sagittal, FRONT)[1] == pytest.approx(-8)
    assert place(sagittal, HEAD)[0] == pytest.approx(-8)


def test_every_plane_has_a_layout() -> None:
    """No plane is drawn without saying which way it faces."""
    assert set(LAYOUTS) == set(Plane)


def test_the_letters_of_a_slice_go_left_right_top_bottom() -> None:
    """The caller prints what is beside the picture, not what it guesses."""
    letters = {plane: slice_at(phantom(), plane, CENTRE_RAS).letters for plane in Plane}

    assert letters == {
        Plane.AXIAL: ("R", "L", "A", "P"),
        Plane.CORONAL: ("R", "L", "S", "I"),
        Plane.SAGITTAL: ("A", "P", "S", "I"),
    }


def test_a_slice_along_the_axes_is_the_array_itself() -> None:
    """Nothing is blurred where no interpolation is needed."""
    array = np.arange(2 * 3 * 4).reshape(2, 3, 4)

    axial = slice_at(Volume(array, np.eye(4)), Plane.AXIAL, [0, 0, 2])

    assert np.array_equal(axial.values, array[::-1, ::-1, 2].T)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(Plane), st.lists(st.floats(-15, 15), min_size=3, max_size=3))
def test_a_pixel_shows_the_point_it_lies_on(plane: Plane, offset: list[float]) -> None:
    """The pixel found for a point holds the value that the volume has there."""
    volume = Volume(np.indices((33, 33, 33)).sum(axis=0), phantom().affine_ras)
    point_ras = CENTRE_RAS + offset
    slice_ = slice_at(volume, plane, point_ras, pixel_mm=0.75)

    row, column = slice_.pixel_of(point_ras)

    shown = slice_.values[round(row), round(column)]
    assert shown == pytest.approx(float(volume.at(point_ras)), abs=0.55)


def test_a_tilted_gantry_is_shown_upright() -> None:
    """A sheared volume is drawn where the body is, not where the array puts it."""
    affine = np.diag([1.5, 1.5, 1.5, 1.0])
    affine[1, 2] = 0.5
    affine[:3, 3] = CENTRE_RAS - affine[:3, :3] @ [20, 30, 16]

    coronal = slice_at(volume_of(affine, (41, 61, 33)), Plane.SAGITTAL, CENTRE_RAS)

    row, column = coronal.pixel_of(MARKERS_RAS[HEAD])
    assert coronal.values[round(row), round(column)] == HEAD
