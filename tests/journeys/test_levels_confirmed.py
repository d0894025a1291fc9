"""B01, M04: the CT says which discs these are; nothing goes by it before a physician agrees.

The synthetic patient is Noor Leveltest. The CT's lower landmark is out of view, so the levels
are proposals one too high: L3/L4 and L4/L5, where the physician sees L4/L5 and L5/S1.
"""

from typing import Any

from discogram.adapters.language.entry_detail import detail_of, event_message
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.converter import CONVERTER
from discogram.errors import reason
from discogram.pathway.needle.guidance import Guided, chosen_plans, confirmed_discs
from discogram.pathway.needle.guiding import BODIES
from discogram.words.spine import Disc
from tests.journeys.clinic import Clinic
from tests.pathway.needle.guided_cases import CONFIRMED, CORRECTED, CT, PLANS, PROPOSED

MORNING = "2026-03-09T09:00"
IMAGE = {"sha256": CT, "kind": "nifti", "purpose": "planning", "modality": "CT"}
CHOICE = {
    "image": CT,
    "disc": "L4/L5",
    "side": "left",
    "chosen_for": "balance",
    "by": "physician-1",
}


def facts(body: object) -> dict[str, Any]:
    """A body as a file of commands writes it."""
    written: dict[str, Any] = CONVERTER.unstructure(body)
    return written


def ct_attached() -> Clinic:
    """The patient, with the CT in the record and its discs proposed."""
    clinic = Clinic("Noor Leveltest")
    clinic.goes_the_usual_way(to="needles_are_planned")
    clinic.does("attach_image", MORNING, "technologist-1", image=IMAGE)
    clinic.does("propose_discs", MORNING, "technologist-1", **facts(PROPOSED))
    return clinic


def guided(clinic: Clinic) -> tuple[Guided, ...]:
    """What the record holds of every CT."""
    return clinic.episode.needle.guided


def told(clinic: Clinic, language: str) -> list[str]:
    """The entries about the CT's discs, as the history says them."""
    speak = Speaker(language, strict=True)
    episode = clinic.episode
    return [
        f"{speak.say(reason(event_message(type(each.body).__name__)))} "
        f"{detail_of(each.body, episode, speak)}"
        for each in episode.events
        if isinstance(each.body, BODIES)
    ]


def test_a_proposed_level_is_used_for_nothing() -> None:
    """A proposal waits.

    Given     discs found in the CT, which nobody has looked at.
    Asked     for the levels, and to plan needles and choose one.
    Expected  there are no levels; both are refused, and the report is as if nothing was found.
    """
    clinic = ct_attached()
    report = clinic.report()

    assert confirmed_discs(guided(clinic), CT) == ()
    assert clinic.refuses("propose_plans", MORNING, "technologist-1", **facts(PLANS)) == (
        "needle-level-unconfirmed",
    )
    assert clinic.refuses("choose_plan", MORNING, "physician-1", **CHOICE) == (
        "needle-plan-not-proposed",
    )
    without = Clinic("Noor Leveltest")
    without.goes_the_usual_way(to="needles_are_planned")
    without.does("attach_image", MORNING, "technologist-1", image=IMAGE)
    assert report.study == without.report().study


def test_a_physician_confirms_and_nobody_else() -> None:
    """The levels are a physician's word, in the physician's own name.

    Given     the proposed discs.
    Asked     by a technologist to confirm, and by a physician in another's name.
    Expected  both are refused.
    """
    clinic = ct_attached()
    other = {**facts(CONFIRMED), "by": "physician-2"}

    by_hand = clinic.refuses("confirm_levels", MORNING, "technologist-1", **facts(CONFIRMED))
    in_a_name = clinic.refuses("confirm_levels", MORNING, "physician-1", **other)

    assert by_hand == ("permission-not-this-role",)
    assert in_a_name == ("order-by-another",)


def test_the_physician_corrects_the_levels_and_chooses_a_plan() -> None:
    """What counts is what the person said.

    Given     proposals one level too high, which the physician corrects.
    Asked     which discs these are, and which needle is chosen.
    Expected  L4/L5 and L5/S1; a plan for L4/L5 is proposed after that, and the choice holds it.
    """
    clinic = ct_attached()
    clinic.does("confirm_levels", MORNING, "physician-1", **facts(CORRECTED))
    clinic.does("propose_plans", MORNING, "technologist-1", **facts(PLANS))
    clinic.does("choose_plan", MORNING, "physician-1", **CHOICE)

    levels = [each.level for each in confirmed_discs(guided(clinic), CT)]
    (chosen,) = chosen_plans(guided(clinic), CT)

    assert levels == [Disc.L4_L5, Disc.L5_S1]
    assert (chosen.plan, chosen.by) == (PLANS.plans[0], "physician-1")


def test_the_history_says_who_proposed_and_what_a_person_made_of_it() -> None:
    """Everybody can read afterwards by which software and with which doubt it was proposed.

    Given     the discs proposed, corrected, planned and chosen.
    Asked     for the history, in English and in Spanish.
    Expected  the algorithm and its version, how sure it was, *corrected*, and the chosen plan.
    """
    clinic = ct_attached()
    clinic.does("confirm_levels", MORNING, "physician-1", **facts(CORRECTED))
    clinic.does("propose_plans", MORNING, "technologist-1", **facts(PLANS))
    clinic.does("choose_plan", MORNING, "physician-1", **CHOICE)

    assert told(clinic, "en") == [
        (
            "Discs were found in a CT; their levels are a proposal. "
            "discogram.imaging.discs 1: L3/L4 (high) and L4/L5 (low)"
        ),
        "A physician confirmed the levels of the discs. L4/L5 (corrected), L5/S1 (corrected)",
        (
            "Needle plans were proposed for the confirmed levels. "
            "discogram.pathway.needle.planning 1: 2 for L4/L5"
        ),
        "A physician chose a needle plan. L4/L5, left, best balance",
    ]
    assert "L4/L5 (corregido)" in told(clinic, "es")[1]


def test_a_choice_after_the_time_out_asks_for_another_one() -> None:
    """The team agreed on another plan.

    Given     the room is ready, the time-out is done, and then a plan is chosen on the CT.
    Asked     to place the needle.
    Expected  it is refused until the time-out is done again.
    """
    clinic = ct_attached()
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.does("confirm_levels", "2026-03-10T09:36", "physician-1", **facts(CORRECTED))
    clinic.does("propose_plans", "2026-03-10T09:36", "technologist-1", **facts(PLANS))
    clinic.does("choose_plan", "2026-03-10T09:37", "physician-1", **CHOICE)

    refused = clinic.refuses("place_needle", "2026-03-10T09:40", "nurse-1", disc="L4/L5")

    assert refused == ("provocation-time-out-stale",)


def test_only_a_ct_of_this_patient_can_be_used() -> None:
    """Discs of an image that is not attached, or that is no CT, are nobody's.

    Given     a patient without a CT, and then with an MRI at that address.
    Asked     to propose discs on it.
    Expected  both are refused.
    """
    clinic = Clinic("Noor Leveltest")
    clinic.goes_the_usual_way(to="needles_are_planned")
    before = clinic.refuses("propose_discs", MORNING, "technologist-1", **facts(PROPOSED))
    mr = {**IMAGE, "modality": "MR"}
    clinic.does("attach_image", MORNING, "technologist-1", image=mr)

    after = clinic.refuses("propose_discs", MORNING, "technologist-1", **facts(PROPOSED))

    assert before == after == ("episode-no-such-ct",)
