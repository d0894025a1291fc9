"""Does looking between the ways of the fan find gates that the fan misses, and lose nothing?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from discogram.imaging.paths.fan import OBLIQUE_DEG, WITHIN_MM, targets
from discogram.imaging.paths.measure import Measurer
from discogram.imaging.scene.build import scene_of
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning.between import Between
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.pathway.needle.planning.refine import refined, within_the_fan
from discogram.pathway.needle.planning.search import search
from discogram.words.spine import Side
from tests.imaging.scene.toy import is_bone, is_wall, toy_discs, toy_volume
from tests.pathway.needle.table import TABLE

pytestmark = pytest.mark.xdist_group("toy-refine")

LIMITS = Limits.of(TABLE)
CENTRE = np.array([[0.0, 0.0, 0.0, 45.0, 0.0]])


def hill(top, ridge=1.0):
    """A worth that falls off from `top`, the worst of its five numbers deciding."""
    return lambda ways: -(np.abs(ways - top) * [1, 1, 1, ridge, ridge]).max(axis=-1)


def test_a_gate_of_a_fraction_of_a_degree_is_found():
    """The best way lies at no whole degree and at none of the 27 targets."""
    top = np.array([0.6, -0.9, 0.3, 45.4, 1.6])
    (way,), (worth,) = refined(CENTRE, hill(top))
    assert np.abs(way - top).max() < 0.4
    assert worth > hill(top)(CENTRE)[0]


@settings(deadline=None)
@given(
    top=arrays.arrays(float, 5, elements=st.floats(-3, 3)),
    start=st.integers(0, 26),
    ridge=st.floats(0.2, 5),
)
def test_never_worse_than_where_it_began_and_never_outside_the_fan(top, start, ridge):
    """Whatever is looked for, from whatever target."""
    worth = hill(np.add(top, (0, 0, 0, OBLIQUE_DEG[0], 50)), ridge)
    begun = np.array([[*targets()[start], OBLIQUE_DEG[0] + 1.0, 49.0]])
    ends, reached = refined(begun, worth)
    assert reached[0] >= worth(begun)[0]
    assert within_the_fan(ends).all()
    assert np.linalg.norm(ends[0, :3]) <= WITHIN_MM + 1e-6


def test_the_same_question_gets_the_same_answer():
    """No chance is in it, and one start does not change where another leads."""
    starts = np.concatenate([CENTRE, np.add(CENTRE, (1.0, 0, 0, 3, 2))])
    worth = hill(np.array([0.5, 0.5, 0.0, 46.3, 0.7]))
    together, _ = refined(starts, worth)
    for alone, way in zip(starts, together, strict=True):
        assert np.array_equal(refined(alone[None], worth)[0][0], way)


@pytest.fixture(scope="module")
def scenes():
    """The toy, free and with a wall around the disc."""
    free = scene_of(toy_volume(), toy_discs())
    wall = toy_volume(bone=lambda points: is_bone(points) | is_wall(points))
    return {"free": free, "walled": scene_of(wall, toy_discs())}


def between_of(scene, side, limits=LIMITS):
    """The ways into the toy's middle disc."""
    reached = DiscSide(scene.discs[1], side)
    return Between(Measurer(scene, scene.around(reached), limits.organs_mm), reached, limits)


@pytest.mark.parametrize("side", Side)
def test_a_way_that_breaks_rules_is_never_moved_to_break_more(scenes, side):
    """Walled in: fewer millimetres are broken afterwards, or as many."""
    between = between_of(scenes["walled"], side)
    start = np.array([[0, 0, 0, 45.0, 0]])
    _, worth = refined(start, between.safer)
    assert between.safer(start)[0] < 0
    assert worth[0] >= between.safer(start)[0]


@pytest.mark.parametrize("side", Side)
def test_an_allowed_way_stays_allowed_and_its_balance_is_no_worse(scenes, side):
    """Free: the first plan is at least as good as the fan's own best way."""
    between = between_of(scenes["free"], side)
    answer = search(between.measurer, between.reached, LIMITS)
    first = answer.found[0]
    place = between.reached.from_ras(np.array(first.target_ras))
    way = np.array([[*place, first.oblique_deg, first.craniocaudal_deg]])
    whole = np.array(
        [
            [*target, oblique, tilt]
            for target in targets()
            for oblique in range(40, 61, 4)
            for tilt in (-4, 0, 4)
        ]
    )
    assert between.better(way)[0] >= between.better(whole).max() - 1e-6
    assert np.isfinite(between.better(way)[0])


def test_mirrored_ways_are_refined_to_mirrored_ways(scenes):
    """The toy is its own mirror: left and right are moved to the same numbers."""
    ends = [
        refined(np.array([[0, 0, 0, 45.0, 0]]), between_of(scenes["walled"], side).safer)
        for side in Side
    ]
    assert ends[0][1] == pytest.approx(ends[1][1], abs=0.3)


def test_a_gate_without_room_for_the_hand_is_called_narrow(scenes):
    """Limits are drawn tight until two degrees are too much: one plan, and it is allowed."""
    between = between_of(scenes["free"], Side.LEFT)
    found = search(between.measurer, between.reached, LIMITS).found[0]
    place = between.reached.from_ras(np.array(found.target_ras))
    start = np.array([[*place, found.oblique_deg, found.craniocaudal_deg]])
    ends, _ = refined(start, between.safer)
    ways = between.measured(ends)
    bone, root = float(ways.bone_mm[0]), float(ways.root_mm[0])
    tight = replace(LIMITS, bone_mm=bone - 0.01, root_mm=root - 0.01)
    (narrow,) = search(between.measurer, between.reached, tight).found
    assert narrow.chosen_for is ChosenFor.NARROW
