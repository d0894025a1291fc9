"""When the booking moves, what changes and what can no longer be kept is told (M17)."""

from dataclasses import replace

import pytest

from discogram.pathway.preparation.facts import Medicine, MedicineTaken, Preparation
from discogram.pathway.preparation.moved import (
    clock_changes,
    differences,
    no_longer_possible,
)
from discogram.pathway.preparation.plan import Step, plan
from discogram.words.civil import CivilTime
from tests.pathway.preparation.cases import BOOKED, TABLE, at, words

GINKGO = MedicineTaken(Medicine.GINKGO, taking=True)
FACTS = Preparation(medicines=(GINKGO,))
LATER = at("2026-12-08T14:00")


def test_every_moment_that_moved_is_listed_with_both() -> None:
    """Medicines, food and drink, blood, arrival and the way home; the restart has no moment."""
    changes = differences(plan(BOOKED, FACTS, TABLE), plan(LATER, FACTS, TABLE))

    moved = {each.now.step: each for each in changes if each.now}
    assert set(moved) == set(Step) - {
        Step.CONTINUE,
        Step.ADJUST,
        Step.LOOK,
        Step.LIQUID_DIET,
        Step.PREMEDICATION,
        Step.RESTART,
    }
    dose = moved[Step.LAST_DOSE]
    assert dose.earlier is not None
    assert dose.now is not None
    assert (str(dose.earlier.at)[:16], str(dose.now.at)[:16]) == (
        "2026-11-24T09:30",
        "2026-12-01T14:00",
    )


def test_the_same_plan_has_no_differences() -> None:
    """Nothing moved, nothing is listed."""
    assert differences(plan(BOOKED, FACTS, TABLE), plan(BOOKED, FACTS, TABLE)) == ()


def test_what_fell_away_and_what_came_is_listed() -> None:
    """A medicine that is no longer taken leaves the plan, and one that was told enters it."""
    other = Preparation(medicines=(MedicineTaken(Medicine.NAPROXEN, taking=True),))
    changes = differences(plan(BOOKED, FACTS, TABLE), plan(BOOKED, other, TABLE))

    gone = {each.earlier.what.params["medicine"] for each in changes if each.earlier}
    came = {each.now.what.params["medicine"] for each in changes if each.now}
    assert (gone, came) == ({Medicine.GINKGO}, {Medicine.NAPROXEN})


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-24T09:30", []),
        ("2026-11-24T09:31", ["2026-12-01T09:31"]),
        ("2026-11-26T09:30", ["2026-12-03T09:30"]),
    ],
)
def test_a_hold_of_seven_days_with_five_left_is_no_longer_possible(
    now: str, told: list[str]
) -> None:
    """Whoever books is told from when on it would be."""
    found = no_longer_possible(plan(BOOKED, FACTS, TABLE), FACTS, at(now))

    assert [str(each.params["earliest"])[:16] for each in found] == told
    assert {each.id for each in found} <= {"preparation-plan-too-late"}


def test_the_hours_that_are_left_are_told() -> None:
    """Five days are 120 hours."""
    (why,) = no_longer_possible(plan(BOOKED, FACTS, TABLE), FACTS, at("2026-11-26T09:30"))

    assert (why.params["hours"], why.params["left"]) == (168, 120)


def test_seconds_are_rounded_up_to_the_minute() -> None:
    """Nobody books by the second, and rounding never shortens a hold."""
    (why,) = no_longer_possible(plan(BOOKED, FACTS, TABLE), FACTS, at("2026-11-26T09:30:01"))

    assert str(why.params["earliest"])[:22] == "2026-12-03T09:31-06:00"


@pytest.mark.parametrize(("last", "stopped"), [("11-24T09:30", True), ("11-24T09:31", False)])
def test_a_medicine_that_was_stopped_in_time_is_not_too_late(last: str, stopped: bool) -> None:
    """What was told as the last dose counts, also of a medicine with a name of its own."""
    taken = replace(GINKGO, last_dose=at(f"2026-{last}"), name=words("Tanakene"))
    facts = Preparation(medicines=(taken,))

    found = no_longer_possible(plan(BOOKED, facts, TABLE), facts, at("2026-11-28T08:00"))

    assert (found == ()) is stopped


@pytest.mark.parametrize(
    ("booked", "changes"),
    [
        (at("2026-12-01T09:30"), False),
        (at("2026-11-03T09:30"), True),
        (at("2027-03-16T09:30"), True),
        (at("2027-03-30T09:30", "Europe/Madrid"), True),
        (at("2027-02-02T09:30", "Europe/Madrid"), False),
    ],
)
def test_a_change_of_the_clock_between_two_moments_is_said(
    booked: CivilTime, changes: bool
) -> None:
    """Then the wall shows another hour than one would count."""
    assert clock_changes(plan(booked, FACTS, TABLE)) is changes
