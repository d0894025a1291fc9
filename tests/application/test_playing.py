"""M23, M25: a test that is entered afterwards becomes the room's own orders."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from discogram.application.commands import Order
from discogram.application.playing import PlayInjections, expanded, last_of
from discogram.errors import InputError
from discogram.words.people import Role
from tests.journeys.clinic import Clinic
from tests.journeys.usual import PAINFUL_L4_L5, QUIET_L3_L4, QUIET_L5_S1, Facts, sham

PLACES = ("L3/L4", None, "L4/L5")
ONE_STEP: Facts = {**QUIET_L3_L4, "steps": QUIET_L3_L4["steps"][:1]}


def sealed() -> Clinic:
    """A patient whose order is L3/L4, sham, L4/L5."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": disc} for disc in PLACES]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)
    return clinic


def asked(clinic: Clinic, *injections: Facts, needles: bool = True) -> list[Order]:
    """The orders behind a list of injections."""
    facts = playing(*injections, needles=needles)
    return list(clinic.orders("play_injections", "2026-03-10T09:40", "physician-1", facts))


def playing(*injections: Facts, needles: bool = True) -> dict[str, Any]:
    """The facts of the command."""
    who = {"observer": "nurse-1", "observer_role": "nurse", "needles": needles}
    return {**who, "injections": list(injections)}


def test_the_sealed_order_decides_not_the_list() -> None:
    """However the file lists the discs, they are recorded as they were drawn."""
    clinic = sealed()

    orders = asked(clinic, PAINFUL_L4_L5, QUIET_L3_L4, sham())
    started = [each.wish.token for each in orders if each.name == "start_injection"]  # type: ignore[attr-defined]

    order = clinic.episode.session.order
    assert order is not None
    assert started == [step.token for step in order.order]


def test_one_disc_becomes_the_steps_of_the_room() -> None:
    """Needle, two views, injection, question by question, and the needle out again."""
    clinic = sealed()

    orders = asked(clinic, ONE_STEP)

    assert [(each.name, each.actor) for each in orders] == [
        ("place_needle", "physician-1"),
        ("confirm_needle", "physician-1"),
        ("confirm_needle", "physician-1"),
        ("start_injection", "physician-1"),
        ("read_opening_pressure", "physician-1"),
        ("record_step", "physician-1"),
        ("report_pain", "nurse-1"),
        ("end_injection", "physician-1"),
        ("remove_needle", "physician-1"),
    ]
    assert orders[6].role is Role.NURSE


def test_a_sham_and_a_needle_that_was_recorded_before_have_no_needle() -> None:
    """Nothing is placed for a sham, and nothing twice."""
    clinic = sealed()

    without = asked(clinic, ONE_STEP, needles=False)
    with_sham = asked(clinic, ONE_STEP, sham())

    assert not any("needle" in each.name for each in without)
    assert sum(each.name == "place_needle" for each in with_sham) == 1
    assert sum(each.name == "start_injection" for each in with_sham) == 2


def test_a_step_without_an_answer_has_no_question_recorded() -> None:
    """Silence is not 0/10."""
    clinic = sealed()
    silent = {**ONE_STEP, "steps": [{**ONE_STEP["steps"][0], "pain": None}]}

    orders = asked(clinic, silent)

    assert "report_pain" not in [each.name for each in orders]


def test_the_entries_follow_one_another_in_time_under_ids_of_their_own() -> None:
    """Twenty seconds apart; the same list again gives the same ids, so nothing is doubled."""
    clinic = sealed()
    order = clinic.order(
        "play_injections", "2026-03-10T09:40", "physician-1", playing(QUIET_L3_L4, sham())
    )
    assert isinstance(order.wish, PlayInjections)

    first = list(expanded(order, order.wish, clinic.episode))
    for each in first:
        clinic.carries_out(each)
    count = clinic.episode.sequence
    again = list(expanded(order, order.wish, clinic.episode))

    instants = [each.occurred_at.instant for each in first]
    assert instants == sorted(set(instants))
    assert again == first
    assert all(clinic.carries_out(each).repeated for each in again)
    assert clinic.episode.sequence == count


def test_a_session_whose_end_is_known_fills_its_time() -> None:
    """What follows at 09:44 is not said to have come before the last needle was out."""
    clinic = sealed()
    facts = {**playing(QUIET_L3_L4, sham()), "ends": "2026-03-10T09:44"}
    order = clinic.order("play_injections", "2026-03-10T09:40", "physician-1", facts)
    assert isinstance(order.wish, PlayInjections)

    orders = list(expanded(order, order.wish, clinic.episode))
    gaps = {
        later.occurred_at.instant - earlier.occurred_at.instant
        for earlier, later in pairwise(orders)
    }

    assert orders[0].occurred_at == order.occurred_at
    assert str(orders[-1].occurred_at) <= "2026-03-10T09:44"
    assert gaps == {timedelta(seconds=240 // (len(orders) - 1))}


@pytest.mark.parametrize("ends", [None, "2026-03-10T09:44"])
@pytest.mark.parametrize("injections", [(QUIET_L3_L4, sham()), (QUIET_L3_L4,), (ONE_STEP,)])
def test_the_last_entry_is_known_before_any_is_written(
    injections: tuple[Facts, ...], ends: str | None
) -> None:
    """So that a file whose session would reach into the future is refused whole."""
    clinic = sealed()
    facts = {**playing(*injections), "ends": ends}
    order = clinic.order("play_injections", "2026-03-10T09:40", "physician-1", facts)
    assert isinstance(order.wish, PlayInjections)

    orders = list(expanded(order, order.wish, clinic.episode))

    assert last_of(order, order.wish) == orders[-1].occurred_at


def test_a_test_that_was_broken_off_ends_where_it_ended() -> None:
    """The first places of the order were carried out, the rest never."""
    clinic = sealed()
    clinic.does("play_injections", "2026-03-10T09:40", "physician-1", **playing(QUIET_L3_L4))

    session = clinic.episode.session
    order = session.order
    assert order is not None

    assert list(session.injections) == [order.order[0].token]
    assert session.next_token == order.order[1].token


@pytest.mark.parametrize(
    ("injections", "why"),
    [
        ((QUIET_L3_L4, sham(), PAINFUL_L4_L5, QUIET_L5_S1), "play-not-in-the-order"),
        ((QUIET_L3_L4, sham(), PAINFUL_L4_L5, sham()), "play-not-in-the-order"),
        ((QUIET_L3_L4, sham(), QUIET_L5_S1), "play-not-observed"),
        ((QUIET_L3_L4, PAINFUL_L4_L5), "play-not-observed"),
        ((sham(),), "play-not-observed"),
    ],
)
def test_a_list_that_does_not_fit_the_order_records_nothing(
    injections: tuple[Facts, ...], why: str
) -> None:
    """One too many, another disc, a place left out in the middle: told before anything else."""
    clinic = sealed()
    before = clinic.episode.sequence

    with pytest.raises(InputError) as refused:
        clinic.does(
            "play_injections", "2026-03-10T09:40", "physician-1", **playing(*injections)
        )

    assert [each.id for each in refused.value.reasons] == [why]
    assert clinic.episode.sequence == before


def test_without_an_order_nothing_can_be_played() -> None:
    """The order has to be sealed before the first injection."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")

    refused = clinic.refuses(
        "play_injections", "2026-03-10T09:40", "physician-1", **playing(sham())
    )

    assert refused == ("provocation-order-missing",)


def test_pain_is_entered_by_whoever_observed_it() -> None:
    """The operator measures, the observer asks; each entry has its own hand."""
    clinic = sealed()
    order = clinic.order(
        "play_injections", "2026-03-10T09:40", "physician-1", playing(QUIET_L3_L4)
    )
    assert isinstance(order.wish, PlayInjections)
    rater = replace(order.wish, observer="rater-1", observer_role=Role.RATER)

    orders = expanded(order, rater, clinic.episode)
    hands = {each.name: (each.actor, each.role) for each in orders}

    assert hands["report_pain"] == ("rater-1", Role.RATER)
    assert hands["record_step"] == ("physician-1", Role.PHYSICIAN)
