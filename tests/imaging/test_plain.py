"""Is a volume the same in the form that the kernels are compiled for?"""

from itertools import permutations, product
from typing import Literal

import numpy as np
import pytest
from numpy.typing import DTypeLike

from discogram.imaging.frames import Array
from discogram.imaging.plain import plain
from discogram.imaging.volume import Modality, Volume

ORDERS = [
    "".join(letters) for axes in permutations(("RL", "AP", "SI")) for letters in product(*axes)
]


def volume(kind: DTypeLike = np.int16, order: Literal["C", "F"] = "C") -> Volume:
    """A small volume with a number of its own at each place, leaning a little."""
    array = np.arange(3 * 4 * 5).reshape(3, 4, 5).astype(kind, order=order)
    affine: Array = np.diag([0.8, 0.9, 2.0, 1.0])
    affine[:3, 3] = (-10.0, 20.0, 300.0)
    affine[1, 2] = 0.3
    return Volume(array, affine, Modality.CT)


@pytest.mark.parametrize("letters", ORDERS)
def test_every_number_stays_at_its_place(letters):
    """All 48 orders of the axes: one form, and the same numbers where they were."""
    given = volume().oriented(letters)
    made = plain(given)
    assert made.array.flags.c_contiguous
    assert made.modality is Modality.CT
    assert places(made) == pytest.approx(places(given))


def places(each: Volume) -> Array:
    """Every number with the place where it lies, from the smallest number on; shape (n, 4)."""
    index = np.stack(np.meshgrid(*map(np.arange, each.shape), indexing="ij"), -1)
    where = index.reshape(-1, 3) @ each.affine_ras[:3, :3].T + each.affine_ras[:3, 3]
    return np.column_stack([each.array.ravel(), where])[np.argsort(each.array.ravel())]


@pytest.mark.parametrize("letters", ORDERS)
def test_an_order_of_axes_is_not_copied(letters):
    """A scan of 200 MB is turned by counting otherwise, not by moving it."""
    given = volume().oriented(letters)
    assert np.shares_memory(plain(given).array, given.array)


def test_nifti_order_is_not_copied_either():
    """Files of NIfTI list the first axis first."""
    given = volume(order="F")
    assert np.shares_memory(plain(given).array, given.array)


@pytest.mark.parametrize(
    ("kind", "becomes"),
    [
        (np.int16, np.int16),
        (np.float32, np.float32),
        (np.dtype(">i2"), np.float32),
        (np.int32, np.float32),
        (np.uint16, np.float32),
        (np.float64, np.float32),
    ],
)
def test_two_types_are_enough(kind, becomes):
    """int16 and float32 stay; the others keep their numbers in float32."""
    made = plain(volume(kind))
    assert made.array.dtype == np.dtype(becomes)
    assert made.array.dtype.isnative
    assert (made.array == volume(kind).array).all()


def test_gaps_in_memory_are_closed():
    """Every second slice of a larger scan is copied together, and stays where it was."""
    whole = volume()
    given = Volume(whole.array[:, ::2, :], whole.affine_ras @ np.diag([1.0, 2.0, 1.0, 1.0]))
    assert plain(given).array.flags.c_contiguous
    assert places(plain(given)) == pytest.approx(places(given))
