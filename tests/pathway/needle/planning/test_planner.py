from itertools import pairwise

import numpy as np
import pytest

from discogram.imaging.paths.fan import WITHIN_MM, angles_of
from discogram.imaging.scene.build import scene_of
from discogram.imaging.scene.seen import NEAR_MM
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.volume import Volume
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import ChosenFor, WayOut
from discogram.pathway.needle.planning.pareto import MOST_PLANS
from discogram.pathway.needle.planning.planner import plans_for
from discogram.pathway.needle.planning.rules import RULES
from discogram.words.spine import Side
from tests.imaging.scene.toy import (
    is_body,
    is_bone,
    is_canal,
    is_wall,
    toy_discs,
    toy_volume,
    with_bubble,
)
from tests.pathway.needle.table import TABLE

pytestmark = pytest.mark.xdist_group("toy-planner")

LIMITS = Limits.of(TABLE)
SIDES = (Side.LEFT, Side.RIGHT)


def planned(volume, sides=SIDES):
    """Plans for the middle disc of the toy."""
    scene = scene_of(volume, toy_discs())
    return scene, plans_for(scene, scene.discs[1:2], sides, LIMITS)


@pytest.fixture(scope="module")
def found():
    """The toy's scene, and what was planned in it."""
    return planned(toy_volume())


@pytest.fixture(scope="module")
def walled():
    """The same for a disc that is walled in."""
    return planned(toy_volume(bone=lambda points: is_bone(points) | is_wall(points)))[1]


def line_of(plan, many=800):
    """Points on a needle from its target to the skin."""
    share = np.linspace(0, 1, many)[:, None]
    return plan.target_ras * (1 - share) + plan.entry_ras * share


def test_both_sides_have_one_to_five_plans(found):
    """The first is the best balance, and every one is allowed."""
    _, plans = found
    assert [each.side for each in plans] == list(SIDES)
    for each in plans:
        assert 1 <= len(each.plans) <= MOST_PLANS
        assert each.plans[0].chosen_for is ChosenFor.BALANCE
        assert all(plan.feasible and not plan.violates for plan in each.plans)
        assert all(plan.advice == () for plan in each.plans)


def test_no_accepted_plan_crosses_bone_canal_or_root(found):
    """Held against the formula of the toy, not against the planner's own maps."""
    scene, plans = found
    for each in plans:
        root = scene.around(DiscSide(each.disc, each.side)).root.course
        stretch = np.linspace(0, 1, 60)[:, None]
        course = np.concatenate([a * (1 - stretch) + b * stretch for a, b in pairwise(root)])
        for plan in each.plans:
            line = line_of(plan)
            assert not is_bone(line).any()
            assert not is_canal(line).any()
            own = DiscSide(each.disc, each.side).from_ras(line)
            away = np.linalg.norm(own[:, None] - course[None], axis=-1).min()
            assert away > 2.5 + LIMITS.root_mm - 0.3


def test_a_needle_begins_at_the_skin_and_ends_near_the_centre(found):
    """All of it but its end outside the skin lies in the body; the target within 4 mm."""
    for each in found[1]:
        for plan in each.plans:
            line = line_of(plan)
            assert is_body(line[:-20]).all()
            out = (plan.entry_ras - plan.target_ras) / plan.path_mm
            assert not is_body(plan.entry_ras + 4 * out)
            assert plan.off_centre_mm <= WITHIN_MM + 1e-6
            assert np.linalg.norm(plan.entry_ras - plan.target_ras) == pytest.approx(
                plan.path_mm, abs=1e-3
            )


def test_angles_read_back_from_entry_and_target(found):
    """Within half a degree; the entry lies on the named side, behind, above for more than 0."""
    for each in found[1]:
        reached = DiscSide(each.disc, each.side)
        for plan in each.plans:
            again = angles_of(reached, plan.entry_ras - plan.target_ras)
            assert again == pytest.approx((plan.oblique_deg, plan.craniocaudal_deg), abs=0.5)
            assert (plan.entry_ras[0] < plan.target_ras[0]) == (each.side is Side.LEFT)
            assert plan.entry_depth_mm > 0
            assert plan.lateral_mm == pytest.approx(abs(plan.entry_ras[0]), abs=1.5)


def test_a_needle_passes_outward_of_the_joint_and_below_the_root(found):
    """Through Kambin's triangle: every clause of the topology holds, by its own measure."""
    for each in found[1]:
        for plan in each.plans:
            clauses = {clause.rule: clause for clause in plan.clauses}
            assert [clause.rule for clause in plan.clauses] == [rule.name for rule in RULES]
            for rule in ("sector", "lateral_of_joint", "below_root", "between_endplates"):
                assert clauses[rule].met
            own = DiscSide(each.disc, each.side).from_ras(line_of(plan))
            beside = own[np.abs(own[:, 1] + 36).argmin()]
            assert beside[0] > 21  # the joint's box ends there


def test_the_needle_is_the_next_one_on_the_shelf(found):
    """Long enough to stand out of the skin, and none that is shorter would be."""
    for each in found[1]:
        for plan in each.plans:
            needed = plan.path_mm + LIMITS.spare_mm
            assert plan.needle_mm == min(long for long in LIMITS.stocked_mm if long >= needed)


def test_a_larger_error_never_hits_more_often(found):
    """Shares of hits lie between 0 and 1, and the best plan stands a small error."""
    for each in found[1]:
        small, middle, large = each.plans[0].tolerance.values()
        assert 1 >= small >= middle >= large >= 0
        assert small > 0.5


def test_no_kept_plan_is_worse_in_everything(found):
    """Room, length, centre and tilt: no plan of a set loses to another one in all four."""
    for each in found[1]:
        goals = [(-p.robust_mm, p.path_mm, p.off_centre_mm, p.tilt_deg) for p in each.plans]
        for one in goals:
            for other in goals:
                gains = [a - b for a, b in zip(one, other, strict=True)]
                assert one == other or not all(gain >= 1e-6 for gain in gains)


def test_what_was_not_checked_is_named(found):
    """Without a map of organs every one of them stands on the list, and the root's model."""
    named = set(found[1][0].plans[0].not_checked)
    assert {"vessels", "kidneys", "lungs", "root_is_modelled"} <= named
    assert "joint_not_seen" not in named


def test_under_ct_one_slice_holds_the_needle(found):
    """Both ends lie in the leaning slice, and the angle in it is that to the vertical."""
    for each in found[1]:
        for plan in each.plans:
            out = plan.entry_ras - plan.target_ras
            lean = np.radians(plan.ct.gantry_tilt_deg)
            slice_normal = np.array([0.0, np.sin(lean), np.cos(lean)])
            assert abs(out @ slice_normal) == pytest.approx(
                plan.ct.crosses_mm * np.cos(lean), abs=0.5
            )
            assert plan.ct.crosses_mm < 0.5
            vertical = np.array([0.0, -np.cos(lean), np.sin(lean)])
            in_plane = np.degrees(np.arccos(out @ vertical / np.linalg.norm(out)))
            assert in_plane == pytest.approx(plan.ct.in_plane_deg, abs=0.5)
            assert plan.ct.slice_mm == pytest.approx(plan.entry_ras[2])
            assert plan.ct.grid_offset_mm >= plan.lateral_mm - 2.5


def test_a_mirrored_patient_gets_mirrored_plans(found):
    """Left of the mirror is right of the original: same angles, same depth, same reason."""
    _, mirrored = planned(toy_volume(mirrored=True))
    for each, other in zip(found[1], reversed(mirrored), strict=True):
        assert len(each.plans) == len(other.plans)
        for one, two in zip(each.plans, other.plans, strict=True):
            assert one.chosen_for is two.chosen_for
            assert one.oblique_deg == pytest.approx(two.oblique_deg, abs=1)
            assert one.craniocaudal_deg == pytest.approx(two.craniocaudal_deg, abs=1)
            assert np.allclose(one.target_ras * [-1, 1, 1], two.target_ras, atol=0.1)
            assert one.path_mm == pytest.approx(two.path_mm, abs=2)
            assert one.tolerance == pytest.approx(two.tolerance, abs=0.1)


def test_a_disc_that_is_walled_in_gets_the_plan_that_breaks_least(walled):
    """Never none: one plan, the rules it breaks by how much, and what a person would try."""
    for each in walled:
        (plan,) = each.plans
        assert not plan.feasible
        assert plan.chosen_for is ChosenFor.LEAST_HARM
        assert "bone" in {clause.rule for clause in plan.violates}
        assert all(clause.spare < 0 for clause in plan.violates)
        assert WayOut.CURVED in plan.advice
        assert "canal" not in {clause.rule for clause in plan.violates}


def test_the_other_side_is_advised_where_it_is_free():
    """A wall on the left alone: the left plan names the right side first."""
    one_sided = toy_volume(bone=lambda p: is_bone(p) | (is_wall(p) & (p[..., 0] < 8)))
    left, right = planned(one_sided)[1]
    assert right.feasible
    assert not left.feasible
    assert left.plans[0].advice[0] is WayOut.OTHER_SIDE


def gas(plan):
    """What is told of gas, and the rule about it."""
    (clause,) = (each for each in plan.clauses if each.rule == "gas")
    return plan.clearance_mm["gas"], clause


def test_the_distance_to_gas_is_that_to_the_bubble_in_front():
    """A bubble 30 mm in front of the disc is measured, though no needle passes there."""
    middle, half = np.array([0.0, 48.0, 0.0]), 6 * 1.5 + 0.75
    _, (left,) = planned(with_bubble(toy_volume(), middle), (Side.LEFT,))
    plan = left.plans[0]
    apart = np.maximum(np.abs(line_of(plan) - middle) - half, 0)

    told, clause = gas(plan)
    assert told == pytest.approx(np.linalg.norm(apart, axis=1).min(), abs=2.0)
    assert (clause.value, clause.or_more) == (told, False)


def test_the_distance_to_gas_is_told_no_further_than_the_scan_reaches(found):
    """Without gas in view: 60 mm or more, and less where the scan ends sooner."""
    whole = found[1][0].plans[0]
    assert gas(whole)[0] == whole.seen_mm <= NEAR_MM
    assert gas(whole)[1].or_more

    wide = toy_volume()
    end = int(np.rint(wide.voxels_at([0.0, 30.0, 0.0]))[1])
    cut = Volume(wide.array[:, :end], wide.affine_ras, wide.modality)
    plan = planned(cut, (Side.LEFT,))[1][0].plans[0]
    told, clause = gas(plan)
    assert told == pytest.approx(30.0 - line_of(plan)[:, 1].max(), abs=1.6)
    assert (clause.value, clause.or_more) == (told, True)


def test_a_scan_that_ends_before_the_skin_says_so():
    """A dedicated spine scan of a narrow field: the plan names it and asks for a wider one."""
    wide = toy_volume()
    first, last = np.rint(wide.voxels_at([[-33.0, 0.0, 0.0], [33.0, 0.0, 0.0]])[:, 0]).astype(
        int
    )
    move = np.eye(4)
    move[0, 3] = first
    volume = Volume(wide.array[first:last], wide.affine_ras @ move, wide.modality)
    _, (left,) = planned(volume, (Side.LEFT,))
    (plan,) = left.plans
    assert "skin_in_view" in {clause.rule for clause in plan.violates}
    assert WayOut.WIDER_SCAN in plan.advice
