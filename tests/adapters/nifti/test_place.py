import nibabel as nib
import numpy as np
import pytest

from discogram.adapters.nifti.place import affine_ras_of
from discogram.errors import InputError
from tests.imaging.sentences import said

RAS = np.diag([2.0, 2.0, 2.0, 1.0])
MOVED = RAS.copy()
MOVED[:3, 3] = [5.0, 6.0, 7.0]
LAS = np.diag([-2.0, 2.0, 2.0, 1.0])


def header(sform, sform_code: int, qform, qform_code: int):
    """A header that says two things."""
    image = nib.Nifti1Image(np.zeros((4, 4, 4), np.int16), None)
    image.set_sform(sform, sform_code)
    image.set_qform(qform, qform_code)
    return image.header


@pytest.mark.parametrize(
    ("said_by_both", "taken"),
    [
        # sform, code, qform, code: which of them stands
        (header(RAS, 1, MOVED, 1), RAS),
        (header(RAS, 2, MOVED, 1), RAS),
        (header(RAS, 1, RAS, 0), RAS),
        (header(RAS, 0, MOVED, 1), MOVED),
        (header(LAS, 4, MOVED, 1), MOVED),  # an atlas is nobody's body
        (header(LAS, 4, MOVED, 0), LAS),  # unless there is nothing else
    ],
)
def test_the_form_that_speaks_of_the_body_stands(said_by_both, taken) -> None:
    """The sform first, except when it speaks of an atlas and the qform of the body."""
    assert np.allclose(affine_ras_of(said_by_both), taken)


@pytest.mark.parametrize(
    ("unclear", "id_"),
    [
        (header(RAS, 1, LAS, 1), "imaging-nifti-two-orientations"),
        (header(RAS, 0, RAS, 0), "imaging-nifti-no-orientation"),
        (
            header(np.zeros((4, 4)) + np.diag([0, 0, 0, 1.0]), 1, RAS, 0),
            "imaging-affine-singular",
        ),
    ],
)
def test_a_side_is_never_guessed(unclear, id_: str) -> None:
    """Two answers, none, or one without directions: the file is refused."""
    with pytest.raises(InputError) as wrong:
        affine_ras_of(unclear)

    assert said(wrong.value.reasons) == [id_]


def test_a_quaternion_that_turns_nothing_is_refused() -> None:
    """A damaged qform is no direction."""
    damaged = header(RAS, 0, RAS, 1)
    damaged["quatern_b"] = 2.0

    with pytest.raises(InputError) as wrong:
        affine_ras_of(damaged)

    assert said(wrong.value.reasons) == ["imaging-affine-singular"]


def test_a_tilt_apart_is_no_contradiction() -> None:
    """A leaning sform beside its upright qform is one orientation told twice."""
    leaning = RAS.copy()
    leaning[1, 2] = 2.0 * np.tan(np.radians(25))

    assert np.allclose(affine_ras_of(header(leaning, 1, RAS, 1)), leaning)
