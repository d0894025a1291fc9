import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.frames import transform
from discogram.imaging.volume import Volume
from tests.imaging.cases import LETTERS, affines_ras, volumes
from tests.imaging.water_block import is_right, volume_of


def places(volume: Volume) -> dict[int, tuple[float, ...]]:
    """Value to RAS position of every voxel."""
    indices = np.argwhere(np.ones(volume.shape, dtype=bool))
    positions = np.round(transform(volume.affine_ras, indices), 6)
    return {
        int(volume.array[tuple(index)]): tuple(position + 0.0)
        for index, position in zip(indices, positions, strict=True)
    }


@settings(deadline=None)
@given(volumes(), st.sampled_from(LETTERS))
def test_turning_a_volume_moves_nothing(volume: Volume, letters: str) -> None:
    """Every value keeps its place in the body in all 48 orientations."""
    turned = volume.oriented(letters)

    assert turned.orientation == letters
    assert np.allclose(
        [places(turned)[value] for value in sorted(places(turned))],
        [places(volume)[value] for value in sorted(places(volume))],
        atol=1e-5,
    )


@settings(deadline=None)
@given(volumes())
def test_a_voxel_centre_gives_its_own_value(volume: Volume) -> None:
    """Sampling at the centre of each voxel answers the array itself, to the last edge."""
    indices = np.moveaxis(np.indices(volume.shape), 0, -1)
    sampled = volume.at(transform(volume.affine_ras, indices))

    assert np.allclose(sampled, volume.array, atol=1e-3)


@settings(deadline=None)
@given(affines_ras(), st.lists(st.floats(0, 3), min_size=3, max_size=3))
def test_a_slope_is_sampled_exactly(affine, index) -> None:
    """Trilinear interpolation is exact for values that grow evenly through the body."""
    slope = np.array([2.0, -3.0, 5.0])
    indices = np.moveaxis(np.indices((4, 4, 4)), 0, -1)
    volume = Volume(transform(affine, indices) @ slope, affine)
    point_ras = transform(affine, index)

    assert volume.at(point_ras) == pytest.approx(point_ras @ slope, abs=1e-6)


def test_outside_is_unknown_unless_said() -> None:
    """Beyond the outermost voxel centres nothing was measured."""
    volume = Volume(np.full((2, 3, 4), 7, dtype=np.int16), np.eye(4))
    points_ras = np.array([[0, 0, 0], [1, 2, 3], [1.01, 2, 3], [0, 0, -0.5], [np.nan, 0, 0]])

    values = volume.at(points_ras)

    assert values[:2].tolist() == [7, 7]
    assert np.isnan(values[2:]).all()
    assert volume.at(points_ras, outside=-1000.0)[2:].tolist() == [-1000.0] * 3


def test_a_volume_tells_size_spacing_orientation_and_middle() -> None:
    """What an event says of an image is read off the array and its affine."""
    affine = np.array([[0, 0, 1.5, -78], [-2.0, 0, 0, -135], [0, -3.0, 0, -34], [0, 0, 0, 1]])
    volume = Volume(np.zeros((3, 5, 7), dtype=np.int16), affine)

    assert volume.shape == (3, 5, 7)
    assert volume.spacing_mm == (2.0, 3.0, 1.5)
    assert volume.orientation == "PIR"
    assert volume.lean_deg == 0.0
    assert volume.centre_ras.tolist() == [-78 + 4.5, -135 - 2, -34 - 6]


def test_a_lean_is_the_gantry_tilt() -> None:
    """Slices stacked 20 degrees off their normal lean by 20 degrees."""
    affine = np.eye(4)
    affine[:3, 2] = [0, np.sin(np.radians(20)), np.cos(np.radians(20))]

    assert Volume(np.zeros((2, 2, 2)), affine).lean_deg == pytest.approx(20)


@pytest.mark.parametrize(
    ("along", "side"),
    [
        ((0.0, 0.3, 1.0), "front"),
        ((0.0, -0.3, 1.0), "back"),
        ((0.3, 0.0, 1.0), "right"),
        ((-0.3, 0.1, 1.0), "left"),
    ],
)
@pytest.mark.parametrize("letters", ["RAS", "LPS", "LAI", "RPI"])
def test_where_a_leaning_slice_is_nearest_to_the_head(along, side, letters) -> None:
    """It is the patient's own side, in whichever order the voxels are listed."""
    affine = np.eye(4)
    affine[:3, 2] = along

    assert Volume(np.zeros((2, 2, 2)), affine).oriented(letters).leans_up_at == side


def test_the_phantom_is_right_and_a_mirrored_one_is_not() -> None:
    """The judge that other tests trust sees a swapped side."""
    affine = np.diag([1.5, 1.5, 1.5, 1.0])
    affine[:3, 3] = [-34.0, -4.0, 276.0]
    phantom = volume_of(affine, (33, 33, 33))

    assert is_right(phantom)
    assert not is_right(Volume(phantom.array[::-1], affine))
    assert not is_right(Volume(phantom.array[:, ::-1], affine))


def test_a_volume_cannot_be_written_to() -> None:
    """Nobody changes a scan by accident, and the giver's array stays free."""
    given_array, given_affine = np.zeros((2, 2, 2)), np.eye(4)
    volume = Volume(given_array, given_affine)
    given_affine[0, 3] = 99

    with pytest.raises(ValueError, match="read-only"):
        volume.array[0, 0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        volume.affine_ras[0, 3] = 1
    assert volume.affine_ras[0, 3] == 0
    given_array[0, 0, 0] = 1


def test_every_problem_of_a_volume_is_told_at_once() -> None:
    """Wrong shape, wrong type and a flat affine are one error with three reasons."""
    with pytest.raises(InputError) as wrong:
        Volume(np.zeros((2, 2), dtype=complex), np.zeros((4, 4)))

    assert {why.id for why in wrong.value.reasons} == {
        "imaging-volume-not-3d",
        "imaging-volume-not-numbers",
        "imaging-affine-form",
    }
