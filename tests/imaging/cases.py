"""What Hypothesis draws volumes and affines from."""

from itertools import permutations, product

import numpy as np
from hypothesis import strategies as st

from discogram.imaging.volume import Volume

LETTERS = sorted(
    "".join(letters)
    for lines in permutations(("RL", "AP", "SI"))
    for letters in product(*lines)
)
"""All 48 orientations."""

_small = st.floats(-20, 20, allow_nan=False)


@st.composite
def affines_ras(draw):
    """An axis-aligned affine in any of the 48 orientations, turned and sheared a little."""
    letters = draw(st.sampled_from(LETTERS))
    matrix = np.zeros((3, 3))
    for axis, letter in enumerate(letters):
        line = {"R": 0, "L": 0, "A": 1, "P": 1, "S": 2, "I": 2}[letter]
        matrix[line, axis] = 1.0 if letter in "RAS" else -1.0
    lean = np.reshape(draw(st.lists(st.floats(-0.15, 0.15), min_size=9, max_size=9)), (3, 3))
    spacing = draw(st.lists(st.floats(0.3, 6), min_size=3, max_size=3))
    affine = np.eye(4)
    affine[:3, :3] = (np.eye(3) + lean) @ matrix * spacing
    affine[:3, 3] = draw(st.lists(st.floats(-500, 500), min_size=3, max_size=3))
    return affine


@st.composite
def volumes(draw):
    """A small volume in which every voxel has another value."""
    shape = tuple(draw(st.lists(st.integers(1, 5), min_size=3, max_size=3)))
    array = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    return Volume(array, draw(affines_ras()))


points = st.lists(st.lists(_small, min_size=3, max_size=3), min_size=1, max_size=4)
