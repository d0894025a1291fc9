"""Rows M23, B01: a planned needle points to the side and height it was planned for."""

from dataclasses import replace
from decimal import Decimal

import pytest

from discogram.pathway.needle.facts import (
    CArmView,
    CtPath,
    DiscNeedle,
    Modality,
    Needle,
    NeedlePlan,
)
from discogram.web.reading.overlay import confirmed_labels, needle_lines
from discogram.words.spine import Disc, Side
from discogram.words.units import Angle
from tests.pathway.needle.cases import fold
from tests.pathway.needle.guided_cases import (
    CHOSEN,
    CONFIRMED,
    CORRECTED,
    CT,
    PLANS,
    PROPOSED,
)


def deg(value: int) -> Angle:
    """An angle."""
    return Angle.of(value, "deg")


def line_of(plan: NeedlePlan, modality: Modality = Modality.FLUOROSCOPY):
    """The one line of a plan."""
    (line,) = needle_lines(Needle(modality, None, (DiscNeedle(plan),)))
    return line


@pytest.mark.parametrize(("side", "sign"), [(Side.RIGHT, 1), (Side.LEFT, -1)])
def test_the_needle_comes_from_behind_on_its_side(side: Side, sign: int) -> None:
    """RAS: the right is positive, the back negative, the head positive; a unit vector."""
    plan = NeedlePlan(Disc.L4_L5, side, c_arm=CArmView(deg(45), deg(10)))

    x, y, z = line_of(plan).towards_ras

    assert x * sign == pytest.approx(0.6964, abs=1e-4)
    assert y == pytest.approx(-0.6964, abs=1e-4)
    assert z == pytest.approx(0.1736, abs=1e-4)
    assert x * x + y * y + z * z == pytest.approx(1)


def test_under_ct_the_angles_of_the_slice_are_taken() -> None:
    """The path in the slice leans by the gantry."""
    plan = NeedlePlan(
        Disc.L4_L5, Side.RIGHT, c_arm=CArmView(deg(10)), ct=CtPath(in_plane=deg(90))
    )

    assert line_of(plan, Modality.CT).towards_ras == pytest.approx((1.0, 0.0, 0.0))


def test_a_plan_without_a_side_or_an_angle_is_not_drawn() -> None:
    """Nothing is guessed: no line is better than a wrong one."""
    plans = (
        NeedlePlan(Disc.L4_L5, None, c_arm=CArmView(deg(45))),
        NeedlePlan(Disc.L3_L4, Side.LEFT),
        NeedlePlan(Disc.L5_S1, Side.LEFT, c_arm=CArmView(None, deg(5))),
    )

    assert needle_lines(Needle(None, None, tuple(map(DiscNeedle, plans)))) == ()


def test_a_proposal_is_never_drawn() -> None:
    """Neither a proposed level nor a proposed needle is a label on the image."""
    assert confirmed_labels(fold(PROPOSED), CT) == ()
    planned = confirmed_labels(fold(PROPOSED, CONFIRMED, PLANS), CT)
    assert [each.needle for each in planned] == [None, None]


def test_the_confirmed_levels_are_drawn_where_they_lie() -> None:
    """The corrected names, at the places of the discs, on their own image alone."""
    facts = fold(PROPOSED, CORRECTED)

    labels = confirmed_labels(facts, CT)

    assert [each.disc for each in labels] == [Disc.L4_L5, Disc.L5_S1]
    assert labels[0].at == (1.5, -20.25, 340.0)
    assert confirmed_labels(facts, "d" * 64) == ()


def test_a_disc_that_was_tested_comes_first() -> None:
    """The viewer opens there; those beside it keep their order."""
    facts = fold(PROPOSED, CORRECTED)

    tested = confirmed_labels(facts, CT, [Disc.L5_S1])
    others = confirmed_labels(facts, CT, [Disc.L3_L4])

    assert [each.disc for each in tested] == [Disc.L5_S1, Disc.L4_L5]
    assert [each.disc for each in others] == [Disc.L4_L5, Disc.L5_S1]


def test_the_chosen_needle_is_drawn_from_target_to_skin() -> None:
    """On the side it was planned from, where it was planned: the left lies below 0 in RAS."""
    upper, lower = confirmed_labels(fold(PROPOSED, CONFIRMED, PLANS, CHOSEN), CT)

    assert upper.needle is None
    assert lower.needle == ((2.0, -24.0, 303.75), (-95.2, -119.4, 325.1))


def test_a_disc_reaches_as_far_as_it_is_tilted() -> None:
    """Along the column little more than half its height, across it far more; else not known."""
    facts = fold(PROPOSED, CONFIRMED)
    tilted = replace(
        PROPOSED.discs[0],
        normal_ras=(Decimal(0), Decimal("0.6"), Decimal("0.8")),
        anterior_ras=(Decimal(0), Decimal("0.8"), Decimal("-0.6")),
    )
    steep = fold(replace(PROPOSED, discs=(tilted, PROPOSED.discs[1])), CONFIRMED)

    assert confirmed_labels(facts, CT)[0].reach == pytest.approx((20.0, 14.9, 5.3), abs=0.1)
    assert confirmed_labels(steep, CT)[0].reach == pytest.approx((20.0, 12.4, 9.8), abs=0.1)
