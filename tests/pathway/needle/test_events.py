"""Needle events: M05, M23."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.needle.events import (
    BODIES,
    Body,
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
)
from discogram.pathway.needle.facts import Modality, NeedlePlan, Plane, Position
from discogram.pathway.needle.guiding import BODIES as GUIDING
from discogram.words.spine import Disc, Side
from tests.pathway.needle.cases import DISC, PLACED, PLANNED, REMOVED, fold, seen

BODIES_SEEN = st.sampled_from(
    (
        PLANNED,
        PLACED,
        REMOVED,
        *(seen(plane, third) for plane in Plane for third in (True, None)),
    )
)


def test_a_needle_that_is_moved_has_to_be_confirmed_again() -> None:
    """What was seen before the tip moved says nothing about where it lies now."""
    moved = fold(PLANNED, PLACED, seen(Plane.AP), seen(Plane.LATERAL), PLACED).get(DISC)

    assert moved is not None
    assert moved.placed is True
    assert moved.confirmations == ()


def test_the_newest_look_in_each_view_stands() -> None:
    """A second look in the same view replaces the first and leaves the other view alone."""
    needle = fold(PLANNED, PLACED, seen(Plane.AP, False), seen(Plane.LATERAL), seen(Plane.AP))

    found = needle.get(DISC)
    assert found is not None
    assert found.seen(Plane.AP) is True
    assert found.seen(Plane.LATERAL) is True
    assert len(found.confirmations) == 2


def test_a_new_plan_takes_no_needle_out_of_the_patient() -> None:
    """A needle keeps its state when the plan changes, even when its disc is dropped."""
    same = replace(PLANNED, discs=(NeedlePlan(DISC, Side.RIGHT),))
    other = replace(PLANNED, discs=(NeedlePlan(Disc.L3_L4),), position=Position.PRONE)

    kept = fold(PLANNED, PLACED, seen(Plane.AP), same).get(DISC)
    assert kept is not None
    assert kept.plan.approach is Side.RIGHT
    assert kept.seen(Plane.AP) is True
    dropped = fold(PLANNED, PLACED, other)
    assert {needle.disc for needle in dropped.discs} == {DISC, Disc.L3_L4}


def test_a_disc_that_was_only_planned_leaves_with_its_plan() -> None:
    """Without a needle in it, a disc that the new plan does not name is gone."""
    facts = fold(PLANNED, replace(PLANNED, discs=(NeedlePlan(Disc.L3_L4),)))

    assert facts.get(DISC) is None


def test_a_needle_in_a_disc_that_nobody_planned_is_recorded_all_the_same() -> None:
    """What is in the patient is a fact, planned or not."""
    found = fold(PLACED, REMOVED).get(DISC)

    assert found is not None
    assert (found.placed, found.removed) == (True, True)


def test_a_disc_planned_twice_is_refused() -> None:
    """Two plans for one disc leave open which of them holds."""
    with pytest.raises(InputError) as caught:
        NeedlePlanned(Modality.CT, None, (NeedlePlan(DISC), NeedlePlan(DISC, Side.LEFT)))

    assert [why.id for why in caught.value.reasons] == ["needle-disc-twice"]


@given(st.lists(BODIES_SEEN))
def test_confirmations_are_those_since_the_needle_was_last_placed(bodies: list[Body]) -> None:
    """Whatever happened, each view shows the newest look after the last placement."""
    since = bodies
    for number, body in enumerate(bodies):
        if isinstance(body, NeedlePlaced):
            since = bodies[number:]
    # A plan that is replaced before anything was placed keeps its disc, and so what was seen.
    looks = [body for body in since if isinstance(body, NeedleConfirmed)]
    newest = {look.plane: look.in_middle_third for look in looks}

    found = fold(*bodies).get(DISC)
    shown = (
        {}
        if found is None
        else {each.plane: each.in_middle_third for each in found.confirmations}
    )
    assert shown == newest


def test_every_event_of_the_station_is_listed() -> None:
    """The codec learns of all of them."""
    own = {NeedlePlanned, NeedlePlaced, NeedleConfirmed, NeedleRemoved}
    assert own | set(GUIDING) == set(BODIES)
