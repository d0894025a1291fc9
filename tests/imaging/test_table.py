import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.frames import opposite
from discogram.imaging.table import PatientPosition as Lies
from discogram.imaging.table import ras_from_table, table_axes, table_from_ras
from tests.imaging.cases import points
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS

# Written from PS3.3 C.7.3.1.1.2 by hand: which way of the body points up, to the head end, and
# to the left hand of somebody at the foot end who looks along the table.
LYING = {
    "HFS": ("A", "S", "R"),
    "HFP": ("P", "S", "L"),
    "FFS": ("A", "I", "L"),
    "FFP": ("P", "I", "R"),
    "HFDR": ("L", "S", "A"),
    "HFDL": ("R", "S", "P"),
    "FFDR": ("L", "I", "P"),
    "FFDL": ("R", "I", "A"),
}
RIGHT_RAS, FRONT_RAS, HEAD_RAS = MARKERS_RAS.values()


@pytest.mark.parametrize("position", Lies)
def test_every_position_lies_as_dicom_says(position: Lies) -> None:
    """Up, head end and both sides, for all eight positions."""
    up, head_end, left = LYING[position.value]

    assert (position.up, position.head_end, position.left) == (up, head_end, left)
    assert position.right == opposite(left)


@pytest.mark.parametrize("position", Lies)
def test_the_markers_arrive_where_the_letters_say(position: Lies) -> None:
    """The marker on the patient's right, in front and at the head, seen from the table."""
    seen = table_from_ras([RIGHT_RAS, FRONT_RAS, HEAD_RAS], position, CENTRE_RAS)

    for letters, place in zip(("RL", "AP", "SI"), seen, strict=True):
        letter = next(each for each in LYING[position.value] if each in letters)
        axis = (1, 2, 0)[LYING[position.value].index(letter)]
        sign = 1 if letter == letters[0] else -1
        assert place[axis] == pytest.approx(sign * 12)
        assert np.abs(np.delete(place, axis)).max() < 1e-9


def test_head_first_and_supine_the_table_is_the_body() -> None:
    """Head first, supine: the table's axes are those of RAS."""
    assert np.array_equal(table_axes(Lies.HFS), np.eye(3))


def test_a_supine_patient_has_the_right_side_on_the_left_hand() -> None:
    """From the foot end, who lies head first on the back has the right side on our left."""
    x, y, z = table_from_ras(RIGHT_RAS, Lies.HFS, CENTRE_RAS)

    assert (x, y, z) == pytest.approx((12, 0, 0))


@settings(deadline=None)
@given(st.sampled_from(Lies), points, points)
def test_table_and_body_lead_back_to_each_other(position, places_ras, origins) -> None:
    """To the table and back is the same place, whatever the origin."""
    there = table_from_ras(places_ras, position, origins[0])

    assert np.allclose(ras_from_table(there, position, origins[0]), places_ras)


@settings(deadline=None)
@given(st.sampled_from([each for each in Lies if each.on_a_side]), st.floats(-90, 90))
def test_no_position_mirrors_the_body(position, forward_deg) -> None:
    """Turning a person round never swaps the sides, rolled forward or not."""
    axes = table_axes(position, forward_deg)

    assert np.allclose(axes @ axes.T, np.eye(3))
    assert np.linalg.det(axes) == pytest.approx(1)


@pytest.mark.parametrize(
    ("position", "prone"),
    [
        (Lies.HFDR, Lies.HFP),
        (Lies.HFDL, Lies.HFP),
        (Lies.FFDR, Lies.FFP),
        (Lies.FFDL, Lies.FFP),
    ],
)
def test_rolled_forward_by_90_degrees_is_prone(position: Lies, prone: Lies) -> None:
    """Who lies on a side and rolls on onto the belly lies prone, the head where it was."""
    assert np.allclose(table_axes(position, 90), table_axes(prone))


@pytest.mark.parametrize("position", [Lies.HFS, Lies.FFP])
def test_only_who_lies_on_a_side_is_rolled_forward(position: Lies) -> None:
    """Rolled forward means nothing for the back or the belly."""
    with pytest.raises(InputError) as wrong:
        table_axes(position, 10)

    assert [why.id for why in wrong.value.reasons] == ["imaging-table-roll"]
