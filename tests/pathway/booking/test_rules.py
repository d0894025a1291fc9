"""Booking rules: M01, M02, M03."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.errors import reason
from discogram.pathway.booking.facts import Booking, Lift, ResourceKind, Slot
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.rules import (
    LIFTED,
    OVERRIDABLE,
    RULES,
    every_resource_is_in_use,
    every_resource_is_named,
    findings,
    in_the_way,
    not_in_the_past,
    overridable,
    override_has_a_reason,
    time_is_the_sites,
    within_opening_hours,
)
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.words.verdict import Finding, Verdict
from tests.pathway.booking.cases import HOURS, MADRID, NOW, ON, booked, lifting, opening, slot
from tests.pathway.booking.table import TABLE

LATE = slot("2026-12-01T20:00[America/Chicago]")


def asked(facts: Booking) -> tuple[Finding, ...]:
    """Every finding on the day of the tests."""
    return findings(facts, TABLE, ON, HOURS, NOW)


def verdicts(facts: Booking) -> dict[str, Verdict]:
    """Each rule's verdict by its name."""
    return {finding.rule: finding.verdict for finding in asked(facts)}


def test_a_complete_booking_within_hours_may_be_made() -> None:
    """Everybody named, the doors open, the time to come: nothing is in the way."""
    assert set(verdicts(booked()).values()) == {Verdict.MET}
    assert in_the_way(asked(booked()), None) == ()


def test_an_empty_booking_is_unknown_and_never_met() -> None:
    """Without a slot nothing about the time or the people can be met."""
    answers = verdicts(Booking())

    for rule in (
        "not_in_the_past",
        "time_is_the_sites",
        "within_opening_hours",
        "every_resource_is_named",
    ):
        assert answers[rule] is Verdict.UNKNOWN


@given(st.sets(st.sampled_from(("physician", "room", "c_arm", "nurse"))))
def test_a_resource_that_is_not_named_keeps_the_rule_from_being_met(left_out: set[str]) -> None:
    """The rule is met when nothing is left out, and otherwise names exactly what is."""
    full = slot()
    names = {
        name: None if name in left_out else getattr(full, name)
        for name in ("physician", "room", "c_arm", "nurse")
    }
    finding = every_resource_is_named(
        Booking(Slot(full.starts, full.length, **names)), TABLE, ON
    )

    kinds = {ResourceKind.IMAGING if name == "c_arm" else name for name in left_out}
    assert set(finding.missing) == kinds
    assert finding.verdict is (Verdict.UNKNOWN if left_out else Verdict.MET)


def test_a_time_in_another_zone_is_not_the_sites_and_not_judged_by_its_hours() -> None:
    """10:00 in Madrid is the middle of the night in Chicago: neither guessed nor converted."""
    facts = booked(slot(f"2026-12-01T10:00[{MADRID}]"))

    assert time_is_the_sites(facts, TABLE, ON, HOURS).verdict is Verdict.NOT_MET
    assert within_opening_hours(facts, TABLE, ON, HOURS).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("starts", "id_"),
    [
        ("2026-12-01T09:30[America/Chicago]", "booking-within-hours"),
        ("2026-12-01T20:00[America/Chicago]", "booking-outside-hours"),
        ("2026-12-05T09:30[America/Chicago]", "booking-closed-that-day"),
    ],
)
def test_the_reason_tells_a_late_hour_from_a_closed_day(starts: str, id_: str) -> None:
    """What the coordinator should change depends on why the doors are shut."""
    assert within_opening_hours(booked(slot(starts)), TABLE, ON, HOURS).reason.id == id_


@given(st.integers(-100_000, 100_000))
def test_the_past_ends_now(minutes: int) -> None:
    """A slot is to come exactly when it does not begin before now."""
    facts = booked()
    assert facts.slot is not None
    now = facts.slot.starts.instant - timedelta(minutes=minutes)

    expected = Verdict.MET if minutes >= 0 else Verdict.NOT_MET
    assert not_in_the_past(facts, now).verdict is expected


def test_an_override_without_a_reason_is_void() -> None:
    """An emergency that gives no reason lifts nothing and is itself in the way (M03)."""
    facts = booked(LATE, lifting(Lift.HOURS, because=None))

    assert override_has_a_reason(facts, TABLE, ON).verdict is Verdict.UNKNOWN
    assert {each.rule for each in in_the_way(asked(facts), facts.override)} == {
        "within_opening_hours",
        "override_has_a_reason",
    }


def test_an_override_with_a_reason_lifts_what_it_names_and_no_more() -> None:
    """Hours lift hours; buffers do not (M03)."""
    of_hours = booked(LATE, lifting(Lift.HOURS))
    of_buffers = booked(LATE, lifting(Lift.BUFFERS))
    of_both = booked(LATE, lifting(Lift.HOURS, Lift.BUFFERS))

    assert in_the_way(asked(of_hours), of_hours.override) == ()
    assert in_the_way(asked(of_both), of_both.override) == ()
    (left,) = in_the_way(asked(of_buffers), of_buffers.override)
    assert left.rule == "within_opening_hours"


@given(
    st.text(min_size=1).filter(lambda name: name not in OVERRIDABLE),
    st.sampled_from((Verdict.NOT_MET, Verdict.UNKNOWN)),
)
def test_no_override_lifts_a_safety_stop(rule: str, verdict: Verdict) -> None:
    """Any rule off the list, of any station, stays in the way of any emergency (M03)."""
    stop = Finding(rule, verdict, reason("x"))

    assert not overridable(rule)
    assert in_the_way((stop,), lifting(*Lift)) == (stop,)


@pytest.mark.parametrize("rule", OVERRIDABLE)
def test_what_is_unknown_is_found_out_rather_than_lifted(rule: str) -> None:
    """An emergency lifts what is surely not met; it cannot answer what nobody knows."""
    unknown = Finding.unknown(rule, reason("x"), "slot")

    assert overridable(rule)
    assert in_the_way((unknown,), lifting(*Lift)) == (unknown,)


def test_the_words_of_an_override_and_the_overridable_rules_are_the_same() -> None:
    """Every word lifts one rule of the list, and every rule of the list has a word."""
    assert set(LIFTED) == set(Lift)
    assert tuple(LIFTED.values()) == OVERRIDABLE
    assert set(OVERRIDABLE) <= {finding.rule for finding in asked(booked())}


@pytest.mark.parametrize("order", tuple(permutations(Lift)))
def test_the_order_of_what_is_lifted_does_not_matter(order: tuple[Lift, ...]) -> None:
    """The same emergency written in another order has the same findings in the way."""
    facts = booked(LATE, lifting(*order))

    assert in_the_way(asked(facts), facts.override) == ()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "facts",
    [
        Booking(),
        booked(),
        booked(slot(nurse=None, room=None)),
        booked(LATE, lifting(*Lift)),
        booked(LATE, lifting(Lift.HOURS, because=None)),
        booked(slot("2026-12-05T09:30[America/Chicago]")),
        booked(slot(f"2026-11-01T10:00[{MADRID}]")),
    ],
)
def test_every_reason_has_a_sentence(language: str, facts: Booking) -> None:
    """Each finding can be said in both languages with the parameters that it carries."""
    speaker = Speaker(language, strict=True)

    assert all(speaker.say(finding.reason) for finding in asked(facts))


def test_every_rule_names_its_source() -> None:
    """No rule of the table answers without saying whose rule it is."""
    assert all(rule(booked(), TABLE, ON).sources for rule in RULES)


LISTED = (
    Resource("dr-gray", Bookable.PHYSICIAN, "Dr. Gray"),
    Resource("room-1", Bookable.ROOM, "Room 1"),
    Resource("c-arm-1", Bookable.C_ARM, "C-arm 1"),
    Resource("ct-1", Bookable.CT, "CT 1"),
    Resource("nurse-lee", Bookable.NURSE, "Nurse Lee"),
    Resource("room-0", Bookable.ROOM, "Annexe", in_use=False),
)


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (slot(), "booking-resources-in-use"),
        (slot(c_arm=None, ct="ct-1"), "booking-resources-in-use"),
        (slot(room="room-9"), "booking-resource-unknown"),
        (slot(room="room-0"), "booking-resource-out-of-use"),
        (slot(c_arm="ct-1"), "booking-resource-misplaced"),
        (slot(nurse="dr-gray", physician="nurse-lee"), "booking-resource-misplaced"),
    ],
)
def test_only_what_is_listed_and_in_use_is_booked_in_its_place(of: Slot, why: str) -> None:
    """One clear sentence says which resource it is; no emergency lifts it."""
    facts = booked(of, lifting(Lift.HOURS, Lift.BUFFERS))
    found = every_resource_is_in_use(facts, TABLE, ON, LISTED)

    met = why == "booking-resources-in-use"
    assert found.reason.id == why
    assert (found.verdict is Verdict.MET) is met
    assert in_the_way((found,), facts.override) == (() if met else (found,))
    assert all(Speaker(each, strict=True).say(found.reason) for each in ("en", "es"))


def test_a_site_that_lists_nothing_books_any_name() -> None:
    """As before there were lists."""
    found = every_resource_is_in_use(booked(slot(room="anywhere")), TABLE, ON, ())

    assert (found.verdict, found.reason.id) == (Verdict.MET, "booking-resources-undeclared")


@pytest.mark.parametrize(
    ("span", "open_"),
    [
        (None, "Choose another day"),
        (opening("09:00", "12:00"), "It is open 12:00–17:00 only."),
    ],
)
def test_a_closure_gives_its_reason(span: Opening | None, open_: str) -> None:
    """Whoever calls is told why, and when the doors are open that day."""
    shut = Closure(date(2026, 12, 1), "Staff day", span)
    found = within_opening_hours(booked(), TABLE, ON, replace(HOURS, closures=(shut,)))

    assert found.verdict is Verdict.NOT_MET
    said = Speaker("en", strict=True).say(found.reason)
    assert "the clinic is closed: Staff day" in said
    assert open_ in said
    assert "Staff day" in Speaker("es", strict=True).say(found.reason)


def test_now_is_compared_as_an_instant() -> None:
    """15:30 UTC is 9:30 in Chicago: a slot that begins at this moment is not in the past."""
    at_the_moment = datetime(2026, 12, 1, 15, 30, tzinfo=UTC)

    assert not_in_the_past(booked(), at_the_moment).verdict is Verdict.MET
    just_after = at_the_moment + timedelta(seconds=1)
    assert not_in_the_past(booked(), just_after).verdict is Verdict.NOT_MET
