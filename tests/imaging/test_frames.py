import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging import frames
from tests.imaging.cases import LETTERS, affines_ras, points


def test_lps_and_ras_differ_in_left_and_front() -> None:
    """A point 1 mm left, 2 mm back and 3 mm up is right and front of nothing."""
    left_back_up_lps = [1.0, 2.0, 3.0]

    assert frames.ras_from_lps(left_back_up_lps).tolist() == [-1.0, -2.0, 3.0]


@settings(deadline=None)
@given(points)
def test_there_and_back_is_the_same_place(points_lps: list[list[float]]) -> None:
    """LPS to RAS and back changes nothing."""
    there = frames.ras_from_lps(points_lps)

    assert np.array_equal(frames.lps_from_ras(there), points_lps)


@settings(deadline=None)
@given(affines_ras(), points)
def test_an_affine_and_its_points_change_frame_together(affine_lps, voxels) -> None:
    """Turning the affine into RAS or turning the points it gives: the same places."""
    points_ras = frames.transform(frames.affine_ras_from_lps(affine_lps), voxels)

    expected = frames.ras_from_lps(frames.transform(affine_lps, voxels))
    assert np.allclose(points_ras, expected)
    back = frames.affine_lps_from_ras(frames.affine_ras_from_lps(affine_lps))
    assert np.array_equal(back, affine_lps)


@settings(deadline=None)
@given(affines_ras(), points)
def test_the_inverse_leads_back(affine, voxels) -> None:
    """Through an affine and its inverse a voxel comes back to itself."""
    there = frames.transform(affine, voxels)

    assert np.allclose(frames.transform(frames.inverse(affine), there), voxels, atol=1e-6)


@pytest.mark.parametrize(
    ("steps", "letters"),
    [
        (np.diag([3.0, 3.0, 3.0]), "RAS"),
        (np.diag([-1.0, -1.0, 2.0]), "LPS"),
        ([[0.0, 0.0, 1.5], [-1.5, 0.0, 0.0], [0.0, -1.5, 0.0]], "PIR"),
        # 50 degrees about z: the nearest letters, and no line named twice.
        ([[0.64, -0.77, 0.0], [0.77, 0.64, 0.0], [0.0, 0.0, 1.0]], "ALS"),
    ],
)
def test_letters_say_where_the_axes_point(steps, letters: str) -> None:
    """Each axis has the letter of the end of the body that it is nearest to."""
    affine = np.eye(4)
    affine[:3, :3] = steps

    assert frames.orientation(affine) == letters


@settings(deadline=None)
@given(st.sampled_from(LETTERS), st.sampled_from(LETTERS))
def test_a_turn_gives_the_wanted_letters(letters: str, wanted: str) -> None:
    """Taking the axes a turn names, and reversing those it says, gives what was asked."""
    axes, backwards = frames.turn(letters, wanted)

    turned = [
        frames.opposite(letters[axis]) if back else letters[axis]
        for axis, back in zip(axes, backwards, strict=True)
    ]
    assert "".join(turned) == wanted


@pytest.mark.parametrize("letters", ["RA", "RRS", "XAS", "ras", "RLS", ""])
def test_words_that_are_no_orientation_are_refused(letters: str) -> None:
    """An orientation names each line of the body once, in capitals."""
    with pytest.raises(InputError) as wrong:
        frames.check_orientation(letters)

    assert [why.id for why in wrong.value.reasons] == ["imaging-orientation-unknown"]


@pytest.mark.parametrize(
    ("affine", "id_"),
    [
        (np.diag([1.0, 0.0, 1.0, 1.0]), "imaging-affine-singular"),
        (np.diag([1.0, np.nan, 1.0, 1.0]), "imaging-affine-singular"),
        (np.ones((4, 4)), "imaging-affine-form"),
        (np.eye(3), "imaging-affine-form"),
        (
            [[1.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0, 0, 0, 1.0]],
            "imaging-affine-singular",
        ),
    ],
)
def test_an_affine_that_leads_nowhere_is_refused(affine, id_: str) -> None:
    """No size, no direction or no number: there is no way back to the voxel."""
    with pytest.raises(InputError) as wrong:
        frames.inverse(affine)

    assert [why.id for why in wrong.value.reasons] == [id_]
