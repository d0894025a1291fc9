"""Row B02: the column, the slice of a needle, and the C-arm's view, as pictures."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from discogram.web.guidance.drawn import Column, NeedleCut
from tests.pathway.needle.guided_cases import PLAN, PROPOSED

LEFT = {"disc": "L4_L5", "side": "left", "plan": "balance"}


def grey(answer):
    """The pixels of an answer."""
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert answer["Cache-Control"] == "private, no-store"
    return np.asarray(Image.open(BytesIO(answer.content)).convert("L"), dtype=float)


@pytest.mark.parametrize("view", ["sagittal", "coronal"])
def test_the_lines_lie_on_the_picture(patient, physician, view):
    """The page draws over a picture of the very size that it says."""
    someone = patient("discs")
    column = Column(view, PROPOSED.discs, ("L3/L4", "L4/L5 ?"))

    rows, columns = grey(physician.get(someone.at("column.png"), {"view": view})).shape

    assert rows * column.width == columns * column.height
    upper, lower = column.lines
    assert upper.ends[1] < lower.ends[1]
    assert all(0 <= each <= max(column.width, column.height) for each in upper.ends)


def test_front_and_right_come_first():
    """A disc's line runs from front to back, and from the patient's right to the left."""
    for view in ("sagittal", "coronal"):
        for line in Column(view, PROPOSED.discs, ("", "")).lines:
            assert line.ends[0] < line.ends[2]


def test_a_needle_from_the_left_comes_from_the_right_of_the_screen():
    """Radiological convention, the back below: the entry is right of the target and below."""
    cut = NeedleCut(PLAN)
    entry_right, entry_down, right, down = cut.ends

    assert (entry_right > right, entry_down > down) == (True, True)
    assert (0 < entry_right < cut.width, 0 < entry_down < cut.height) == (True, True)


def test_the_slice_and_the_view_are_pictures(patient, physician):
    """Both are made of the CT; the view changes when the C-arm turns, and ends at its ends."""
    someone = patient("plans")
    assert grey(physician.get(someone.at("needle.png"), LEFT)).std() >= 0

    planned = grey(physician.get(someone.at("c-arm.png"), LEFT))
    turned = grey(physician.get(someone.at("c-arm.png"), LEFT | {"primary": "150"}))
    as_planned = LEFT | {"primary": "134.5", "secondary": "-8.9"}

    assert not np.array_equal(planned, turned)
    assert np.array_equal(planned, grey(physician.get(someone.at("c-arm.png"), as_planned)))
    far = LEFT | {"primary": "1e9", "secondary": "-1e9"}
    assert grey(physician.get(someone.at("c-arm.png"), far)).shape == planned.shape
    for word in ("nan", "inf", "left"):
        odd = grey(physician.get(someone.at("c-arm.png"), LEFT | {"primary": word}))
        assert np.array_equal(planned, odd)


@pytest.mark.parametrize(
    ("part", "asked"),
    [
        ("column.png", {"view": "axial"}),
        ("needle.png", LEFT | {"side": "right"}),
        ("c-arm.png", {}),
    ],
)
def test_what_is_not_there_has_no_picture(patient, physician, part, asked):
    """An address that somebody guessed."""
    assert physician.get(patient("plans").at(part), asked).status_code == 404
