"""Row M04: a needle that was chosen on a CT is a needle plan, and nothing is typed twice."""

from decimal import Decimal

from discogram.pathway.needle.facts import CArmView, CtPath, NeedlePlan
from discogram.pathway.needle.from_chosen import plans_from_chosen, with_chosen
from discogram.words.spine import Disc, Side
from tests.pathway.needle.cases import fold
from tests.pathway.needle.guided_cases import (
    CHOSEN,
    CONFIRMED,
    DESPITE,
    PLANS,
    PROPOSED,
    deg,
)


def test_the_chosen_needle_is_the_plan_of_its_disc() -> None:
    """Side, length, both guidances' angles; no gauge, and no height of a table."""
    facts = fold(PROPOSED, CONFIRMED, PLANS, CHOSEN)

    assert plans_from_chosen(facts.guided) == (
        NeedlePlan(
            Disc.L4_L5,
            Side.LEFT,
            needle_length_mm=Decimal("152.0"),
            c_arm=CArmView(deg("45.5"), deg("8.9")),
            ct=CtPath(None, deg("12.6"), deg("45.5"), Decimal(104)),
        ),
    )


def test_the_newest_choice_counts() -> None:
    """Whoever chooses again has one needle in the disc, from the other side."""
    facts = fold(PROPOSED, CONFIRMED, PLANS, CHOSEN, DESPITE)

    assert [each.approach for each in plans_from_chosen(facts.guided)] == [Side.RIGHT]


def test_a_proposal_is_no_plan() -> None:
    """Nothing is planned by what nobody chose."""
    assert plans_from_chosen(fold(PROPOSED, CONFIRMED, PLANS).guided) == ()


def test_a_plan_by_hand_keeps_its_gauges_and_its_other_discs() -> None:
    """Where the needle goes is the newer word; what it is made of nobody said anew."""
    by_hand = (
        NeedlePlan(Disc.L3_L4, Side.RIGHT, needle_gauge=22),
        NeedlePlan(Disc.L4_L5, Side.RIGHT, introducer_gauge=18, needle_gauge=22),
    )
    chosen = plans_from_chosen(fold(PROPOSED, CONFIRMED, PLANS, CHOSEN).guided)

    other, same = with_chosen(by_hand, chosen)

    assert other == by_hand[0]
    assert (same.approach, same.introducer_gauge, same.needle_gauge) == (Side.LEFT, 18, 22)
    assert same.needle_length_mm == Decimal("152.0")
