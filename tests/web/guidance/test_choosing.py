"""Rows B01, M04: needles are looked at side by side, and a physician chooses one."""

from dataclasses import replace

import pytest

from discogram.application.history import whole
from discogram.errors import InputError
from discogram.pathway.needle.guidance import Agreement, ConfirmedDisc, chosen_plans
from discogram.pathway.needle.guiding import LevelsConfirmed
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.pathway.referral.events import ReferralReceived
from discogram.web.guidance.ct import ends_of
from discogram.words.people import Role
from discogram.words.spine import Count, Disc, Side
from tests.pathway.needle.guided_cases import CHOSEN, LOWER, PLAN, PLANS, UPPER
from tests.web.guided import record

ENDS = ends_of(PLAN)
LEFT = {"disc": "L4_L5", "side": "left", "plan": "balance", "ends": ENDS}
BROKEN = {"disc": "L4_L5", "side": "right", "plan": "least_harm", "ends": ENDS}


def chosen(someone):
    """The needles of the record."""
    return [
        (each.plan.key, each.despite) for each in chosen_plans((someone.guided,), someone.ct)
    ]


def test_nothing_is_planned_before_a_physician_confirmed(patient, physician):
    """The page says so, and so does the answer to whoever asks all the same."""
    someone = patient("discs")

    assert "Nobody has confirmed the levels" in physician.get(someone.at()).content.decode()
    answer = physician.post(someone.at("plan"))
    assert answer.status_code == 409


def test_a_plan_is_shown_with_what_is_set_by_it(patient, physician):
    """Angles with their signs, both guidances, what was not checked, and a broken rule."""
    page = physician.get(patient("plans").at(), LEFT).content.decode()

    for said in (
        "L4/L5 from the left: best balance",
        "46° oblique, 9° entry cranial to the target",
        "primary 134°, secondary -9°",
        "z 325 mm, gantry 13°",
        "Not checked:",
        "distance to bone",
    ):
        assert said in page


def test_a_needle_is_chosen(patient, physician):
    """The record holds it with the name of the physician; the page shows it as chosen."""
    someone = patient("plans")

    answer = physician.post(someone.at("choose"), LEFT, follow=True)

    assert "This needle is chosen for L4/L5" in answer.content.decode()
    assert chosen(someone) == [((Disc.L4_L5, Side.LEFT, ChosenFor.BALANCE), None)]
    assert someone.guided.chosen[0].by == "physician-1"


def test_the_chosen_needle_is_typed_nowhere_again(patient, physician):
    """The form of the needle plan begins with it; the gauge stays for the physician to say."""
    someone = patient("choice")
    page = physician.get(someone.at(), LEFT).content.decode()
    form = f"/episodes/{someone.episode}/form/plan_needles/"

    assert form in page
    filled = physician.get(form).content.decode()
    for value in ("45.5", "8.9", "152.0", "12.6"):
        assert f'value="{value}"' in filled


SIX = (
    ConfirmedDisc(UPPER, Disc.L5_L6, Agreement.CORRECTED),
    ConfirmedDisc(LOWER, Disc.L6_S1, Agreement.CORRECTED),
)


def counted(someone, clinic, count):
    """The referral is written anew, with this count of vertebrae."""
    referral = whole(someone.episode, clinic.office).episode.referral
    record(someone.episode, ReferralReceived(replace(referral, count=count)), clinic.office)


def test_a_level_that_the_referral_s_spine_has_not_is_refused(patient, clinic):
    """One of both is wrong, and what to do is said; else no page would know L5/L6 later."""
    someone = patient("discs")
    counted(someone, clinic, Count.USUAL)

    with pytest.raises(InputError) as refused:
        record(someone.episode, LevelsConfirmed(someone.ct, SIX, "physician-1"), clinic.office)

    assert [each.id for each in refused.value.reasons] == ["order-level-not-in-count"] * 2


@pytest.mark.parametrize("count", [None, Count.SIX_LUMBAR])
def test_a_sixth_lumbar_vertebra_is_part_of_the_spine(patient, physician, clinic, count):
    """Once a physician confirmed L5/L6 on the CT, the form of the needle plan offers it."""
    someone = patient("discs")
    counted(someone, clinic, count)
    for body in (
        LevelsConfirmed(someone.ct, SIX, "physician-1"),
        replace(PLANS, image=someone.ct, plans=(replace(PLAN, disc=Disc.L5_L6),)),
        replace(CHOSEN, image=someone.ct, disc=Disc.L5_L6),
    ):
        record(someone.episode, body, clinic.office)
    filled = physician.get(f"/episodes/{someone.episode}/form/plan_needles/").content.decode()

    assert '<option value="L5/L6" selected>L5/L6</option>' in filled
    assert "L5/L6 (does not fit)" not in filled


def test_a_plan_that_breaks_a_rule_asks_why(patient, physician):
    """Refused without a reason; with one it is chosen, and the reason is kept."""
    someone = patient("plans")
    page = physician.get(someone.at(), BROKEN).content.decode()
    assert "Why is it chosen all the same?" in page

    refused = physician.post(someone.at("choose"), BROKEN | {"despite": " "})
    assert (refused.status_code, chosen(someone)) == (409, [])

    physician.post(someone.at("choose"), BROKEN | {"despite": "fused there, synthetic"})
    ((_, why),) = chosen(someone)
    assert why.words == "fused there, synthetic"


@pytest.mark.parametrize(
    "sent",
    [
        {},
        LEFT | {"plan": "short"},
        LEFT | {"disc": "<b>"},
        LEFT | {"side": "front"},
        LEFT | {"ends": ENDS.replace("9", "8")},  # planned anew since it was looked at
    ],
)
def test_a_plan_that_is_not_proposed_is_not_chosen(patient, physician, sent):
    """A sentence, whatever was sent."""
    someone = patient("plans")

    answer = physician.post(someone.at("choose"), sent)

    assert (answer.status_code, chosen(someone)) == (422, [])
    assert "no longer proposed" in answer.content.decode()


def test_the_technologist_looks_and_does_not_choose(patient, signed_in):
    """What the physician chose is seen by whoever sets the C-arm."""
    someone = patient("choice")
    technologist = signed_in(Role.TECHNOLOGIST)

    page = technologist.get(someone.at()).content.decode()

    assert "This needle is chosen for L4/L5" in page
    assert technologist.post(someone.at("choose"), LEFT).status_code == 403
