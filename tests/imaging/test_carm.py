import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.carm import (
    Angles,
    CArm,
    angles_of,
    at_the_table,
    letters_of,
    looking_down,
    of_the_patient,
)
from discogram.imaging.table import PatientPosition as Lies
from discogram.imaging.table import table_axes
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS

RIGHT_RAS, FRONT_RAS, HEAD_RAS = MARKERS_RAS.values()
RIGHT, LEFT, UP, DOWN = (0, 1), (0, -1), (1, -1), (1, 1)
"""Which of (right, down) on the screen, and its sign."""

angles = st.builds(Angles, st.floats(-180, 180), st.floats(-89, 89))
places = st.tuples(st.floats(-300, 300), st.floats(-300, 300), st.floats(-300, 300))


def arm(primary_deg: float, secondary_deg: float, **more: float) -> CArm:
    """A C-arm around the middle of the phantom."""
    return CArm(primary_deg, secondary_deg, CENTRE_RAS, **more)


def apart_deg(one: Angles, other: Angles) -> float:
    """How far two views are apart, as the angle between their beams."""
    beams = [arm(*each).axes[2] for each in (one, other)]
    return float(np.degrees(np.arccos(np.clip(beams[0] @ beams[1], -1, 1))))


@pytest.mark.parametrize(
    ("primary", "secondary", "towards"),
    [
        # PS3.3 C.8.7.5.1.2: where the detector stands.
        (0, 0, "A"),
        (90, 0, "L"),
        (-90, 0, "R"),
        (180, 0, "P"),
        (-180, 0, "P"),
        (0, 90, "S"),
        (0, -90, "I"),
        (45, 0, "LA"),
        (-135, 0, "RP"),
        (0, 45, "SA"),
        (180, -45, "PI"),
    ],
)
def test_the_detector_stands_where_dicom_says(primary, secondary, towards) -> None:
    """LAO is positive and to the patient's left; cranial is positive and to the head."""
    pose = arm(primary, secondary)

    away = pose.detector_ras - CENTRE_RAS

    assert set(letters_of(away / np.linalg.norm(away))) == set(towards)


@pytest.mark.parametrize(
    ("primary", "marker", "edge"),
    [
        (0, RIGHT_RAS, LEFT),  # frontal: as if facing the patient
        (0, HEAD_RAS, UP),
        (180, RIGHT_RAS, RIGHT),  # from behind: as if bending over the back
        (180, HEAD_RAS, UP),
        (90, FRONT_RAS, LEFT),  # detector on the left side: the front is on the left
        (-90, FRONT_RAS, RIGHT),
        (135, RIGHT_RAS, RIGHT),  # oblique from behind on the left
        (-135, RIGHT_RAS, RIGHT),
        (35, RIGHT_RAS, LEFT),
    ],
)
def test_the_markers_arrive_at_their_edge(primary, marker, edge) -> None:
    """Right and left on the screen, for views from the front, the side and the back."""
    line, sign = edge

    assert arm(primary, 0).on_detector(marker)[line] * sign > 5


@pytest.mark.parametrize(
    ("primary", "secondary", "letters"),
    [
        (0, 0, ("R", "L", "S", "I")),
        (180, 0, ("L", "R", "S", "I")),
        (90, 0, ("A", "P", "S", "I")),
        (-90, 0, ("P", "A", "S", "I")),
        (30, 0, ("RA", "LP", "S", "I")),
        (120, 0, ("AL", "PR", "S", "I")),
        (0, 30, ("R", "L", "SP", "IA")),
    ],
)
def test_the_edges_name_the_side_of_the_body(primary, secondary, letters) -> None:
    """The nearest way of the body first; a second letter from 15 degrees on."""
    assert arm(primary, secondary).letters == letters


@settings(deadline=None)
@given(angles, places)
def test_the_letters_agree_with_where_points_fall(view: Angles, step) -> None:
    """A point far out to the letter of an edge falls on the side of that edge."""
    pose = arm(*view)
    for edge, letters in zip((LEFT, RIGHT, UP, DOWN), pose.letters, strict=True):
        axis = {"R": 0, "L": 0, "A": 1, "P": 1, "S": 2, "I": 2}[letters[0]]
        away = np.eye(3)[axis] * (20 if letters[0] in "RAS" else -20)
        line, sign = edge
        assert pose.on_detector(CENTRE_RAS + away)[line] * sign > 0


@settings(deadline=None)
@given(angles)
def test_right_down_and_the_beam_are_a_screen(view: Angles) -> None:
    """Right × down looks from the detector to the tube, and the isocentre is in the middle."""
    right, down, beam = arm(*view).axes

    assert np.allclose(np.cross(right, down), -beam)
    assert np.allclose(arm(*view).on_detector(CENTRE_RAS), 0)
    assert down[2] <= 0  # the head is up


@settings(deadline=None)
@given(angles)
def test_angles_read_back_from_the_beam(view: Angles) -> None:
    """The angles of a pose are found again from where its detector stands."""
    pose = arm(*view)

    read = angles_of(pose.detector_ras - pose.source_ras)

    assert apart_deg(read, view) < 0.01
    assert read.secondary_deg == pytest.approx(view.secondary_deg, abs=1e-6)


@settings(deadline=None)
@given(places, places)
def test_a_needle_is_a_point_in_the_view_down_it(entry_ras, target_ras) -> None:
    """Seen at the angles of `looking_down`, entry and target fall on one place."""
    along = np.subtract(entry_ras, target_ras)
    assume(20 < np.linalg.norm(along) < 300 and np.hypot(*along[:2]) > 1)

    pose = CArm(*looking_down(entry_ras, target_ras), np.array(target_ras))

    assert np.abs(pose.on_detector([entry_ras, target_ras])).max() < 1e-6
    # The detector is above the hub: the entry lies nearer to it than the target.
    from_tube = np.linalg.norm(np.subtract([entry_ras, target_ras], pose.source_ras), axis=1)
    assert from_tube[0] > from_tube[1]


@settings(deadline=None)
@given(places, places)
def test_the_needle_angles_read_back_within_half_a_degree(entry_ras, target_ras) -> None:
    """From the needle to angles as a display shows them, to a tenth of a degree, and back."""
    along = np.subtract(entry_ras, target_ras)
    assume(np.linalg.norm(along) > 20 and np.hypot(*along[:2]) > 1)

    angles = looking_down(entry_ras, target_ras)
    shown = Angles(round(angles.primary_deg, 1), round(angles.secondary_deg, 1))
    assume(abs(shown.primary_deg) <= 180)

    beam = arm(*shown).axes[2]
    cosine = beam @ along / np.linalg.norm(along)
    assert np.degrees(np.arccos(min(cosine, 1.0))) < 0.5


@pytest.mark.parametrize(
    ("entry", "primary", "secondary"),
    [
        ((0, -100, 0), 180, 0),  # straight from behind
        ((-80, -80, 0), 135, 0),  # from behind on the left
        ((80, -80, 0), -135, 0),  # from behind on the right
        ((-80, -80, 40), 135, 19.5),  # and from above: cranial
        ((80, -80, -40), -135, -19.5),
        ((0, 100, 0), 0, 0),  # a neck, from the front
    ],
)
def test_the_view_down_a_needle_by_hand(entry, primary, secondary) -> None:
    """Behind the back the primary angle is beyond 90; an entry to the head is cranial."""
    found = looking_down(entry, (0, 0, 0))

    assert abs(found.primary_deg) == pytest.approx(abs(primary))
    assert np.sign(found.primary_deg) == np.sign(primary) or abs(primary) == 180
    assert found.secondary_deg == pytest.approx(secondary, abs=0.05)


@settings(deadline=None)
@given(angles, st.lists(st.tuples(st.floats(-150, 150), st.floats(-150, 150)), min_size=1))
def test_the_detector_leads_back_to_its_place(view: Angles, on_detector) -> None:
    """From a place on the detector along its ray and back is the same place and pixel."""
    pose = arm(*view)

    midway_ras = pose.source_ras + 600 * pose.rays(on_detector)

    assert np.allclose(pose.on_detector(midway_ras), on_detector, atol=1e-6)
    assert np.allclose(pose.on_detector(pose.ras_of(on_detector)), on_detector, atol=1e-6)
    pixels = pose.pixels_of(midway_ras, 512)
    assert np.allclose(pose.places_of(pixels, 512), on_detector, atol=1e-6)


def test_pixels_are_counted_from_the_top_left_corner() -> None:
    """Right of nothing and below the middle: a column on, rows on, magnified."""
    pose = arm(0, 0, source_isocentre_mm=500, source_detector_mm=1000, detector_mm=256)

    pixel = pose.pixels_of(np.add(CENTRE_RAS, (-10, 0, -5)), 512)

    assert pose.magnification == 2
    assert pixel.tolist() == pytest.approx([255.5 + 20, 255.5 + 40])


def test_what_lies_behind_the_tube_falls_nowhere() -> None:
    """A point that no ray reaches has no place, rather than one on the wrong side."""
    pose = arm(0, 0)

    assert np.isnan(pose.on_detector(pose.source_ras - pose.axes[2])).all()


# By hand: where the detector of a patient's frontal view (0), left lateral view (90), view from
# behind (180) and cranial view (0, 30) stands above the table, as (primary, secondary).
AT_THE_TABLE = {
    "HFS": ((0, 0), (90, 0), (180, 0), (0, 30)),
    "HFP": ((180, 0), (-90, 0), (0, 0), (180, 30)),
    "FFS": ((0, 0), (-90, 0), (180, 0), (0, -30)),
    "FFP": ((180, 0), (90, 0), (0, 0), (180, -30)),
    "HFDR": ((-90, 0), (0, 0), (90, 0), (-90, 30)),
    "HFDL": ((90, 0), (180, 0), (-90, 0), (90, 30)),
    "FFDR": ((90, 0), (0, 0), (-90, 0), (90, -30)),
    "FFDL": ((-90, 0), (180, 0), (90, 0), (-90, -30)),
}
VIEWS = (Angles(0, 0), Angles(90, 0), Angles(180, 0), Angles(0, 30))


@pytest.mark.parametrize("position", Lies)
def test_the_angles_at_the_real_table(position: Lies) -> None:
    """Frontal, lateral, from behind and cranial, as the C-arm itself stands."""
    for view, wanted in zip(VIEWS, AT_THE_TABLE[position.value], strict=True):
        assert apart_deg(at_the_table(view, position), Angles(*wanted)) < 1e-4


@settings(deadline=None)
@given(angles, st.sampled_from(Lies))
def test_table_angles_point_where_the_patient_s_do(view: Angles, position: Lies) -> None:
    """Turned with the patient, the detector of the table's angles stands in the same place."""
    there = at_the_table(view, position)

    assert apart_deg(of_the_patient(there, position), view) < 0.01
    to_head_end = table_axes(position)[2] @ arm(*view).axes[2]
    assert np.degrees(np.arcsin(to_head_end)) == pytest.approx(there.secondary_deg, abs=1e-6)


def test_a_roll_forward_is_made_good_by_the_c_arm() -> None:
    """On the right side, 20 degrees forward: the back is 20 degrees nearer to the ceiling."""
    behind = Angles(180, 0)

    flat = at_the_table(behind, Lies.HFDR)
    rolled = at_the_table(behind, Lies.HFDR, forward_deg=20)

    assert (flat.primary_deg, rolled.primary_deg) == pytest.approx((90, 70))


@pytest.mark.parametrize(
    ("change", "id_"),
    [
        ({"primary_deg": np.nan}, "imaging-carm-numbers"),
        ({"primary_deg": 181.0}, "imaging-carm-angles"),
        ({"secondary_deg": -91.0}, "imaging-carm-angles"),
        ({"source_detector_mm": 600.0}, "imaging-carm-distances"),
        ({"detector_mm": 0.0}, "imaging-carm-distances"),
        ({"isocentre_ras": np.zeros(2)}, "imaging-carm-numbers"),
    ],
)
def test_what_no_c_arm_can_be_is_refused(change, id_: str) -> None:
    """No number, no angle, or a detector between tube and patient."""
    usual = {"primary_deg": 0.0, "secondary_deg": 0.0, "isocentre_ras": CENTRE_RAS}
    with pytest.raises(InputError) as wrong:
        CArm(**(usual | change))

    assert [why.id for why in wrong.value.reasons] == [id_]


def test_a_needle_along_the_body_has_no_view() -> None:
    """Straight to the head every primary angle is the same: none is made up."""
    with pytest.raises(InputError) as wrong:
        looking_down((0, 0, 50), (0, 0, 0))

    assert [why.id for why in wrong.value.reasons] == ["imaging-carm-along-body"]


@settings(deadline=None)
@given(st.floats(-180, 180), st.floats(-80, 80), st.sampled_from(Lies), st.floats(-45, 45))
def test_the_rules_of_thumb_for_the_table_hold(primary, secondary, position, forward) -> None:
    """docs/reference/frames.md: the angles at the table as sums a person can do."""
    rolled = forward if position.on_a_side else 0.0
    sums = {
        "HFS": (primary, secondary),
        "HFP": (primary + 180, secondary),
        "FFS": (-primary, -secondary),
        "FFP": (180 - primary, -secondary),
        "HFDR": (primary - 90 - rolled, secondary),
        "HFDL": (primary + 90 + rolled, secondary),
        "FFDR": (90 - primary + rolled, -secondary),
        "FFDL": (-90 - primary - rolled, -secondary),
    }
    turned, tilted = sums[position.value]

    there = at_the_table(Angles(primary, secondary), position, rolled)

    assert apart_deg(there, Angles((turned + 180) % 360 - 180, tilted)) < 1e-4
