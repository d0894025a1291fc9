"""Needle rules: M04, M05, M21, M23."""

from dataclasses import replace
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.needle.facts import (
    DiscNeedle,
    Modality,
    Needle,
    NeedlePlan,
    Plane,
    Position,
)
from discogram.pathway.needle.rules import (
    APPROACH,
    POSITIONS,
    approach_is_opposite_the_pain,
    confirmed_in_two_planes,
    findings,
    modality_is_chosen,
    position_fits,
)
from discogram.pathway.referral.facts import Referral
from discogram.words.spine import Disc, Region, Side
from discogram.words.text import FreeText
from discogram.words.verdict import Verdict
from tests.pathway.needle.cases import DISC, ON, PLACED, PLANNED, REMOVED, WHY, fold, seen
from tests.pathway.needle.table import TABLE

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
LUMBAR, THORACIC, CERVICAL = Region.LUMBAR, Region.THORACIC, Region.CERVICAL
LEFT, RIGHT = Side.LEFT, Side.RIGHT
BLANK = FreeText("digest", " ")


def approach(
    region: Region | None,
    pain: Side | None,
    side: Side | None,
    because: FreeText | None = None,
    midline: bool | None = None,
) -> Verdict:
    """The verdict on one side of approach."""
    referral = Referral(region=region, dominant_side=pain, midline=midline)
    needle = DiscNeedle(NeedlePlan(DISC, side, because))
    return approach_is_opposite_the_pain(needle, referral, TABLE, ON).verdict


@pytest.mark.parametrize(
    ("region", "pain", "side", "verdict"),
    [
        (LUMBAR, RIGHT, LEFT, MET),
        (LUMBAR, LEFT, RIGHT, MET),
        (LUMBAR, LEFT, LEFT, NOT_MET),
        (THORACIC, RIGHT, RIGHT, NOT_MET),
        (THORACIC, RIGHT, LEFT, MET),
        (CERVICAL, RIGHT, RIGHT, MET),
        (CERVICAL, LEFT, RIGHT, MET),
        (CERVICAL, None, RIGHT, MET),
        (CERVICAL, RIGHT, LEFT, NOT_MET),
        (LUMBAR, None, LEFT, UNKNOWN),
        (LUMBAR, LEFT, None, UNKNOWN),
        (None, LEFT, RIGHT, UNKNOWN),
    ],
)
def test_the_needle_comes_from_opposite_the_pain_and_in_the_neck_from_the_right(
    region: Region | None, pain: Side | None, side: Side | None, verdict: Verdict
) -> None:
    """Opposite the worse pain; in the neck from the right, whatever side hurts."""
    assert approach(region, pain, side) is verdict


def test_pain_in_the_midline_leaves_the_side_free() -> None:
    """Only a midline that was said frees the side; a side that nobody named is unknown."""
    assert approach(LUMBAR, None, LEFT, midline=True) is MET
    assert approach(LUMBAR, None, LEFT, midline=False) is UNKNOWN
    assert approach(LUMBAR, LEFT, LEFT, midline=True) is NOT_MET


@pytest.mark.parametrize("region", [LUMBAR, THORACIC])
def test_the_same_side_needs_a_reason_and_shows_it(region: Region) -> None:
    """With a reason the same side is accepted and the reason is part of the answer."""
    referral = Referral(region=region, dominant_side=LEFT)
    needle = DiscNeedle(NeedlePlan(DISC, LEFT, WHY))

    finding = approach_is_opposite_the_pain(needle, referral, TABLE, ON)
    assert finding.verdict is MET
    assert finding.reason.params["because"] == WHY
    assert approach(region, LEFT, LEFT, BLANK) is NOT_MET
    assert approach(region, LEFT, LEFT, FreeText(WHY.digest)) is MET


@pytest.mark.parametrize(
    ("region", "fitting"),
    [
        (LUMBAR, {Position.PRONE, Position.SIDE_ROLLED_FORWARD}),
        (THORACIC, {Position.PRONE, Position.SIDE_ROLLED_FORWARD}),
        (CERVICAL, {Position.SUPINE}),
    ],
)
def test_each_region_has_its_positions(region: Region, fitting: set[Position]) -> None:
    """Prone or on the side rolled forward below the neck, supine for the neck (M21)."""
    verdicts = {
        position: position_fits(
            Needle(position=position), Referral(region=region), TABLE, ON
        ).verdict
        for position in Position
    }

    assert verdicts == {each: MET if each in fitting else NOT_MET for each in Position}


def test_a_clinic_may_choose_prone_only() -> None:
    """Where sources disagree the clinic's choice decides."""
    strict = replace(TABLE, chosen={"positions_lumbar": "prone-only"})
    rolled = Needle(position=Position.SIDE_ROLLED_FORWARD)

    assert position_fits(rolled, Referral(region=LUMBAR), strict, ON).verdict is NOT_MET


@pytest.mark.parametrize(
    ("modality", "verdict"), [(None, UNKNOWN), (Modality.FLUOROSCOPY, MET), (Modality.CT, MET)]
)
def test_guidance_must_be_chosen(modality: Modality | None, verdict: Verdict) -> None:
    """Fluoroscopy and CT are both right; no choice is unknown (M04)."""
    facts = Needle(modality=modality)

    assert modality_is_chosen(facts, Referral(), TABLE, ON).verdict is verdict


@pytest.mark.parametrize("ap", [True, False, None])
@pytest.mark.parametrize("lateral", [True, False, None])
def test_both_planes_must_show_the_tip_in_the_middle_third(
    ap: bool | None, lateral: bool | None
) -> None:
    """Met by two yeses only; one no settles it; anything else is unknown (M05)."""
    facts = fold(PLANNED, PLACED, seen(Plane.AP, ap), seen(Plane.LATERAL, lateral))

    expected = MET if ap and lateral else NOT_MET if False in (ap, lateral) else UNKNOWN
    assert confirmed_in_two_planes(facts, DISC, TABLE, ON).verdict is expected


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (Needle(), UNKNOWN),
        (fold(PLANNED), UNKNOWN),
        (fold(PLANNED, seen(Plane.AP), seen(Plane.LATERAL)), UNKNOWN),
        (fold(PLANNED, PLACED, seen(Plane.AP)), UNKNOWN),
        (fold(PLANNED, PLACED, seen(Plane.AP), seen(Plane.LATERAL), REMOVED), NOT_MET),
        (fold(PLANNED, PLACED, seen(Plane.AP), seen(Plane.LATERAL), PLACED), UNKNOWN),
    ],
)
def test_nothing_is_injected_through_a_needle_that_is_not_surely_in_place(
    facts: Needle, verdict: Verdict
) -> None:
    """Not placed, seen in one view, moved since or taken out: none is confirmed (M23)."""
    assert confirmed_in_two_planes(facts, DISC, TABLE, ON).verdict is verdict


def test_a_confirmation_of_one_disc_says_nothing_of_another() -> None:
    """Each disc is confirmed for itself."""
    facts = fold(PLANNED, PLACED, seen(Plane.AP), seen(Plane.LATERAL))

    assert confirmed_in_two_planes(facts, Disc.L3_L4, TABLE, ON).verdict is UNKNOWN


@pytest.mark.parametrize("order", tuple(permutations((0, 1, 2))))
def test_the_order_in_which_discs_are_planned_does_not_matter(order: tuple[int, ...]) -> None:
    """The same plan written in another order gives the same findings."""
    plans = (NeedlePlan(DISC, LEFT), NeedlePlan(Disc.L3_L4), NeedlePlan(Disc.L5_S1, RIGHT, WHY))
    referral = Referral(region=LUMBAR, dominant_side=RIGHT)
    written, shuffled = (
        Needle(discs=tuple(DiscNeedle(plans[each]) for each in places))
        for places in ((0, 1, 2), order)
    )

    assert set(findings(written, referral, TABLE, ON)) == set(
        findings(shuffled, referral, TABLE, ON)
    )


def test_the_order_of_views_does_not_matter() -> None:
    """AP first or lateral first gives the same answer."""
    ap, lateral = seen(Plane.AP), seen(Plane.LATERAL, False)

    one = confirmed_in_two_planes(fold(PLANNED, PLACED, ap, lateral), DISC, TABLE, ON)
    other = confirmed_in_two_planes(fold(PLANNED, PLACED, lateral, ap), DISC, TABLE, ON)
    assert one == other


OPTIONAL_SIDE = st.sampled_from((None, *Side))


@given(
    st.sampled_from((None, *Region)),
    OPTIONAL_SIDE,
    st.sampled_from((None, True, False)),
    OPTIONAL_SIDE,
    st.sampled_from((None, *Modality)),
    st.sampled_from((None, *Position)),
)
def test_unknown_never_becomes_met(
    region: Region | None,
    pain: Side | None,
    midline: bool | None,
    side: Side | None,
    modality: Modality | None,
    position: Position | None,
) -> None:
    """Forgetting a fact that a met rule stands on can only make the rule unknown."""
    facts = Needle(modality, position, (DiscNeedle(NeedlePlan(DISC, side)),))
    referral = Referral(region=region, dominant_side=pain, midline=midline)
    nothing = Needle(discs=(DiscNeedle(NeedlePlan(DISC)),))

    for finding in findings(nothing, referral, TABLE, ON):
        assert finding.verdict is UNKNOWN
    for finding in findings(facts, Referral(), TABLE, ON):
        assert finding.verdict is UNKNOWN or finding.rule == "modality_is_chosen"


def test_every_region_has_its_rows() -> None:
    """No region is without a side and a position."""
    assert set(APPROACH) == set(POSITIONS) == set(Region)
    assert all(TABLE.row(row, ON) for row in (*APPROACH.values(), *POSITIONS.values()))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_has_a_sentence(language: str) -> None:
    """Each finding can be said in both languages with the parameters that it carries."""
    speaker = Speaker(language, strict=True)
    plans = [NeedlePlan(DISC, side, why) for side in (None, *Side) for why in (None, WHY)]
    pains = [(None, None), (None, True), (LEFT, None)]
    asked = [
        finding
        for region, (pain, midline), position, modality, plan in product(
            (None, *Region), pains, (None, *Position), (None, *Modality), plans
        )
        for finding in findings(
            Needle(modality, position, (DiscNeedle(plan),)),
            Referral(region=region, dominant_side=pain, midline=midline),
            TABLE,
            ON,
        )
    ]
    looks = [
        confirmed_in_two_planes(facts, DISC, TABLE, ON)
        for facts in (
            fold(),
            fold(PLANNED, PLACED),
            fold(PLANNED, PLACED, seen(Plane.AP, False)),
            fold(PLANNED, PLACED, seen(Plane.AP), seen(Plane.LATERAL)),
            fold(PLACED, REMOVED),
        )
    ]

    assert all(speaker.say(finding.reason) for finding in (*asked, *looks))
