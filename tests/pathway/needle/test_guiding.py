"""Rows B01, M04: what an algorithm says is a proposal until a physician confirmed it."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.needle.events import BODIES, NeedlePlanned
from discogram.pathway.needle.facts import Needle
from discogram.pathway.needle.guidance import (
    Agreement,
    ConfirmedDisc,
    ProposedDisc,
    chosen_plans,
    confirmed_discs,
)
from discogram.pathway.needle.guiding import Body, DiscsProposed, LevelsConfirmed, refusal
from discogram.words.spine import Disc
from tests.pathway.needle.cases import PLANNED, fold
from tests.pathway.needle.guided_cases import (
    ANTERIOR,
    CHOSEN,
    CONFIRMED,
    CORRECTED,
    CT,
    DESPITE,
    FINDER,
    FORBIDDEN,
    LOWER,
    NORMAL,
    PLAN,
    PLANNER,
    PLANS,
    PROPOSED,
    UPPER,
)


def why_not(facts: Needle, body: Body) -> str | None:
    """Which message refuses a body; None when it may come."""
    why = refusal(facts.guided, body)
    return why.id if why else None


def test_a_proposal_is_no_level() -> None:
    """What was found is known, and neither a level nor a needle can be asked of it."""
    facts = fold(PROPOSED)

    assert facts.guided[0].finder == FINDER
    assert facts.guided[0].proposed == PROPOSED.discs
    assert confirmed_discs(facts.guided, CT) == ()
    assert chosen_plans(facts.guided, CT) == ()


def test_a_physician_agrees_or_corrects() -> None:
    """The levels are what the person says, and the proposal stays beside them."""
    agreed, corrected = fold(PROPOSED, CONFIRMED), fold(PROPOSED, CORRECTED)

    assert [each.level for each in confirmed_discs(agreed.guided, CT)] == [
        Disc.L3_L4,
        Disc.L4_L5,
    ]
    assert [each.level for each in confirmed_discs(corrected.guided, CT)] == [
        Disc.L4_L5,
        Disc.L5_S1,
    ]
    assert corrected.guided[0].confirmed_by == "physician-1"
    assert corrected.guided[0].proposed == PROPOSED.discs


def test_nothing_can_be_confirmed_that_was_not_proposed() -> None:
    """Without a proposal, or at another place than its discs, there is nothing to confirm."""
    elsewhere = (Decimal(0), Decimal(0), Decimal(0))
    stray = LevelsConfirmed(
        CT, (ConfirmedDisc(elsewhere, Disc.L4_L5, Agreement.CORRECTED),), "dr-gray"
    )

    assert why_not(Needle(), CONFIRMED) == "needle-discs-first"
    assert why_not(fold(PROPOSED), stray) == "needle-discs-are-others"
    assert why_not(fold(PROPOSED), CONFIRMED) is None


@pytest.mark.parametrize(
    ("level", "how"),
    [(Disc.L5_S1, Agreement.AGREED), (Disc.L4_L5, Agreement.CORRECTED)],
)
def test_who_agrees_agrees_to_what_was_proposed(level: Disc, how: Agreement) -> None:
    """An agreement to another level, or a correction that is none, was made of an old page."""
    body = LevelsConfirmed(CT, (ConfirmedDisc(LOWER, level, how),), "dr-gray")

    assert why_not(fold(PROPOSED), body) == "needle-level-not-agreed"


def test_a_disc_without_a_proposed_level_can_only_be_named_by_a_person() -> None:
    """Where nothing tells the level, a person's word is a correction."""
    unknown = DiscsProposed(CT, FINDER, (ProposedDisc(LOWER, NORMAL, ANTERIOR),))
    named = LevelsConfirmed(
        CT, (ConfirmedDisc(LOWER, Disc.L4_L5, Agreement.CORRECTED),), "dr-gray"
    )

    assert why_not(fold(unknown), named) is None


@given(st.permutations([Disc.L2_L3, Disc.L3_L4, Disc.L4_L5]))
def test_levels_run_from_head_to_feet(levels: list[Disc]) -> None:
    """Two levels that changed places are refused: the needle would go into the wrong disc."""
    discs = tuple(ConfirmedDisc(UPPER, each, Agreement.AGREED) for each in levels)
    if levels == sorted(levels, key=list(Disc).index):
        assert LevelsConfirmed(CT, discs, "dr-gray").discs == discs
    else:
        with pytest.raises(InputError) as caught:
            LevelsConfirmed(CT, discs, "dr-gray")
        assert [why.id for why in caught.value.reasons] == ["needle-levels-out-of-order"]


def test_discs_listed_in_another_order_than_they_lie_are_refused() -> None:
    """The list may not turn the spine upside down where the levels alone look right."""
    upside_down = LevelsConfirmed(
        CT,
        (
            ConfirmedDisc(LOWER, Disc.L3_L4, Agreement.CORRECTED),
            ConfirmedDisc(UPPER, Disc.L4_L5, Agreement.CORRECTED),
        ),
        "dr-gray",
    )

    assert why_not(fold(PROPOSED), upside_down) == "needle-discs-are-others"


def column(*levels: Disc | None, gap_mm: int = 33) -> tuple[DiscsProposed, LevelsConfirmed]:
    """Discs of a CT one below the other, and the names that a person gives them."""
    places = [(Decimal(0), Decimal(0), Decimal(-gap_mm * at)) for at in range(len(levels))]
    proposed = DiscsProposed(
        CT, FINDER, tuple(ProposedDisc(place, NORMAL, ANTERIOR) for place in places)
    )
    named = tuple(
        ConfirmedDisc(place, level, Agreement.CORRECTED)
        for place, level in zip(places, levels, strict=True)
        if level is not None
    )
    return proposed, LevelsConfirmed(CT, named, "dr-gray")


@pytest.mark.parametrize(
    ("levels", "why"),
    [
        ((Disc.L2_L3, Disc.L3_L4, Disc.L4_L5, Disc.L5_S1), None),
        ((Disc.L2_L3, Disc.L4_L5, Disc.L5_S1), "needle-level-skipped"),
        ((Disc.T12_L1, Disc.L1_L2, Disc.L5_S1), "needle-level-skipped"),
        ((Disc.L2_L3, None, Disc.L4_L5), None),
        ((Disc.L3_L4, None, Disc.L4_L5), None),
        ((None, Disc.L3_L4, Disc.L4_L5), None),
        ((Disc.L4_L5, Disc.L5_L6, Disc.L6_S1), None),
        ((Disc.L4_L5, Disc.L6_S1), "needle-level-skipped"),
        ((Disc.L4_L5, Disc.L5_S1, Disc.L5_L6), "spine-disc-not-in-count"),
        ((Disc.L4_L5, Disc.L5_S1, Disc.S1_S2), None),
        ((Disc.T12_L1, Disc.L1_L2, Disc.L2_L3, Disc.L3_L4, Disc.L4_L5), None),
        ((Disc.T11_T12, Disc.T12_L1), None),
    ],
)
def test_neighbours_in_the_ct_are_neighbours_by_name(
    levels: tuple[Disc | None, ...], why: str | None
) -> None:
    """No name is skipped between two of them; four and six lumbar vertebrae stay possible."""
    proposed, confirmed = column(*levels)

    assert why_not(fold(proposed), confirmed) == why


def test_a_disc_that_was_passed_over_may_be_skipped() -> None:
    """Twice as far apart as the others, or as any lumbar discs are: one is missing there."""
    proposed, confirmed = column(Disc.L1_L2, Disc.L2_L3, Disc.L4_L5)
    low = replace(proposed.discs[2], centre_ras_mm=(Decimal(0), Decimal(0), Decimal(-99)))
    named = replace(confirmed.discs[2], centre_ras_mm=low.centre_ras_mm)
    wide = replace(proposed, discs=(*proposed.discs[:2], low))
    skipping = replace(confirmed, discs=(*confirmed.discs[:2], named))

    assert why_not(fold(wide), skipping) is None
    assert why_not(*_folded(*column(Disc.L2_L3, Disc.L4_L5, gap_mm=70))) is None
    refused = why_not(*_folded(*column(Disc.L2_L3, Disc.L4_L5, gap_mm=40)))
    assert refused == "needle-level-skipped"


def _folded(proposed: DiscsProposed, body: LevelsConfirmed) -> tuple[Needle, LevelsConfirmed]:
    return fold(proposed), body


def test_plans_are_proposed_for_confirmed_levels_alone() -> None:
    """Before the confirmation, or for a level that nobody confirmed, there is no plan."""
    assert why_not(fold(PROPOSED), PLANS) == "needle-level-unconfirmed"
    other = replace(PLANS, plans=(replace(PLAN, disc=Disc.L2_L3),))
    assert why_not(fold(PROPOSED, CONFIRMED), other) == "needle-level-unconfirmed"
    assert why_not(fold(PROPOSED, CONFIRMED), PLANS) is None


def test_a_plan_is_used_once_a_physician_chose_it() -> None:
    """Proposed plans are no needle; the chosen one is, with who chose it."""
    proposed = fold(PROPOSED, CONFIRMED, PLANS)
    assert proposed.guided[0].planner == PLANNER
    assert chosen_plans(proposed.guided, CT) == ()
    assert why_not(proposed, CHOSEN) is None

    (chosen,) = chosen_plans(fold(PROPOSED, CONFIRMED, PLANS, CHOSEN).guided, CT)

    assert (chosen.plan, chosen.by) == (PLAN, "physician-1")


def test_one_needle_for_each_disc() -> None:
    """The newest choice takes the place of the one before."""
    (chosen,) = chosen_plans(fold(PROPOSED, CONFIRMED, PLANS, CHOSEN, DESPITE).guided, CT)

    assert chosen.plan == FORBIDDEN


def test_a_plan_that_breaks_a_rule_needs_a_reason() -> None:
    """The plan that breaks the least is offered, and taken only by who says why."""
    facts = fold(PROPOSED, CONFIRMED, PLANS)

    assert why_not(facts, replace(DESPITE, despite=None)) == "needle-plan-breaks"
    assert why_not(facts, DESPITE) is None


def test_a_plan_that_was_not_proposed_cannot_be_chosen() -> None:
    """Neither before there are plans, nor for a disc that has none."""
    assert why_not(fold(PROPOSED, CONFIRMED), CHOSEN) == "needle-plan-not-proposed"
    other = replace(CHOSEN, disc=Disc.L3_L4)
    assert why_not(fold(PROPOSED, CONFIRMED, PLANS), other) == "needle-plan-not-proposed"


@pytest.mark.parametrize("again", [PROPOSED, CORRECTED, CONFIRMED])
def test_what_is_confirmed_anew_voids_what_stood_on_it(again: Body) -> None:
    """No plan and no choice outlives the levels that it was made for."""
    facts = fold(PROPOSED, CONFIRMED, PLANS, CHOSEN, again)

    assert chosen_plans(facts.guided, CT) == ()
    assert facts.guided[0].plans == ()


def test_discs_that_are_proposed_anew_are_to_be_confirmed_anew() -> None:
    """A newer algorithm takes the confirmation away with the discs it was of."""
    assert confirmed_discs(fold(PROPOSED, CONFIRMED, PROPOSED).guided, CT) == ()


def test_two_scans_do_not_mix() -> None:
    """What is confirmed on one CT says nothing of another."""
    other = replace(PROPOSED, image="d" * 64)
    facts = fold(PROPOSED, other, CONFIRMED)

    assert len(confirmed_discs(facts.guided, CT)) == 2
    assert confirmed_discs(facts.guided, "d" * 64) == ()


def test_a_plan_by_hand_leaves_the_guidance_alone() -> None:
    """The room's plan and the plan on the CT stand beside each other."""
    facts = fold(PROPOSED, CONFIRMED, PLANS, CHOSEN, PLANNED)

    assert len(chosen_plans(facts.guided, CT)) == 1
    assert NeedlePlanned in BODIES


@pytest.mark.parametrize(
    "change",
    [
        {"image": "no digest"},
        {"discs": ()},
        {"discs": (PROPOSED.discs[0], PROPOSED.discs[0])},
    ],
)
def test_an_impossible_proposal_is_refused(change: dict[str, Any]) -> None:
    """An image without an address, no disc, and one level twice cannot be written."""
    with pytest.raises(InputError):
        replace(PROPOSED, **change)


def test_a_disc_that_lies_nowhere_is_refused() -> None:
    """A place has three finite lengths that a scanner can reach."""
    with pytest.raises(InputError) as caught:
        ConfirmedDisc((Decimal("NaN"), Decimal(0)), Disc.L4_L5, Agreement.AGREED)

    assert [why.place for why in caught.value.reasons] == ["centre_ras_mm"]
