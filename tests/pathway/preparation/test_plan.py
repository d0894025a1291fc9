"""The dated plan (M14, M17, M18, M20): strictest first, also when the clocks change."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.preparation.facts import Medicine, MedicineTaken, Preparation
from discogram.pathway.preparation.labs import LabKind
from discogram.pathway.preparation.plan import Line, Plan, Step, plan
from discogram.words.civil import CivilTime
from tests.pathway.preparation.cases import (
    AGREED,
    BOOKED,
    IBUPROFEN,
    LABS,
    PATIENT,
    TABLE,
    WARFARIN,
    at,
    but,
    egfr,
    inr,
    words,
)

SPEAKERS = [Speaker(language, strict=True) for language in ("en", "es")]


def taking(*medicines: Medicine) -> Preparation:
    """A patient who takes these, and of whom nothing else is known."""
    return Preparation(medicines=tuple(MedicineTaken(each, True) for each in medicines))


def line(made: Plan, step: Step) -> Line:
    """The only line of a kind."""
    (found,) = [each for each in made.lines if each.step is step]
    return found


def moments(found: Line) -> dict[str, str]:
    """Each figure's id and moment, the scheduled one first."""
    return {each.row.id: str(each.at)[:16] for each in found.options}


@pytest.mark.parametrize(
    ("booked", "zone", "stop"),
    [
        ("2026-12-01T09:30", "America/Chicago", "2026-11-26T09:30-06:00"),
        ("2026-11-03T09:30", "America/Chicago", "2026-10-29T10:30-05:00"),
        ("2027-03-16T09:30", "America/Chicago", "2027-03-11T08:30-06:00"),
        ("2026-10-27T09:30", "Europe/Madrid", "2026-10-22T10:30+02:00"),
        ("2027-03-30T09:30", "Europe/Madrid", "2027-03-25T08:30+01:00"),
    ],
)
def test_warfarin_stops_five_real_days_before(booked: str, zone: str, stop: str) -> None:
    """120 hours, also across both changes of the clock in both countries."""
    made = plan(at(booked, zone), taking(Medicine.WARFARIN), TABLE)

    assert str(line(made, Step.LAST_DOSE).at) == f"{stop}[{zone}]"


def test_every_rule_of_a_medicine_is_shown_and_the_longest_scheduled() -> None:
    """The clinic stops ibuprofen a day ahead, the society not at all: both are on the plan."""
    found = line(plan(BOOKED, taking(Medicine.IBUPROFEN), TABLE), Step.LAST_DOSE)

    assert moments(found) == {
        "ibuprofen_hold_asra_optional": "2026-11-30T09:30",
        "ibuprofen_hold_clinic": "2026-11-30T09:30",
        "ibuprofen_hold_asra": "2026-12-01T09:30",
    }
    assert str(found.at)[:16] == "2026-11-30T09:30"
    assert set(found.sources) == {"clinic-policy", "asra-2018"}


def test_apixaban_takes_the_stricter_society() -> None:
    """ASRA's three days are kept where SIR would do with two."""
    found = line(plan(BOOKED, taking(Medicine.APIXABAN), TABLE), Step.LAST_DOSE)

    assert str(found.at)[:16] == "2026-11-28T09:30"
    assert set(moments(found)) == {
        "apixaban_hold_asra",
        "apixaban_hold_sir_kidneys_good",
        "apixaban_hold_sir_kidneys_middling",
    }


def test_a_medicine_that_needs_no_hold_goes_on() -> None:
    """The patient is told to go on, not left to guess."""
    made = plan(BOOKED, taking(Medicine.CELECOXIB), TABLE)

    assert line(made, Step.CONTINUE).what.params["medicine"] is Medicine.CELECOXIB
    assert Step.RESTART not in {each.step for each in made.lines}


def test_a_medicine_that_is_not_taken_is_not_on_the_plan() -> None:
    """No line speaks of it."""
    facts = Preparation(medicines=(MedicineTaken(Medicine.WARFARIN, False),))

    steps = {each.step for each in plan(BOOKED, facts, TABLE).lines}

    assert steps.isdisjoint({Step.LAST_DOSE, Step.RESTART, Step.CONTINUE})


def test_a_restart_counts_from_the_needle() -> None:
    """Before the needle is out it has hours and no moment; then the later figure counts."""
    facts = taking(Medicine.WARFARIN)

    ahead = line(plan(BOOKED, facts, TABLE), Step.RESTART)
    done = line(plan(BOOKED, facts, TABLE, withdrawn=at("2026-12-01T10:05")), Step.RESTART)

    assert (ahead.at, ahead.what.params["hours"]) == (None, 24)
    assert moments(done) == {
        "warfarin_restart_sir": "2026-12-02T10:05",
        "warfarin_restart_asra": "2026-12-01T16:05",
    }
    assert str(done.at)[:16] == "2026-12-02T10:05"


def test_without_a_printed_restart_none_is_invented() -> None:
    """Where no figure says when to start again, the plan says nothing."""
    rows = tuple(row for row in TABLE.rows if "_restart_" not in row.id)

    made = plan(BOOKED, taking(Medicine.WARFARIN), replace(TABLE, rows=rows))

    assert Step.LAST_DOSE in {each.step for each in made.lines}
    assert Step.RESTART not in {each.step for each in made.lines}


@pytest.mark.parametrize(
    ("booked", "zone", "midnight", "solids", "fluids"),
    [
        ("2026-12-01T09:30", "America/Chicago", "12-01T00:00", "12-01T01:30", "12-01T07:30"),
        # the night in which the clock goes back: eight real hours before 09:30 CST
        ("2026-11-01T09:30", "America/Chicago", "11-01T00:00", "11-01T01:30", "11-01T07:30"),
        # seven hours of wall clock are eight real ones
        ("2026-11-01T08:30", "America/Chicago", "11-01T00:00", "11-01T01:30", "11-01T06:30"),
        ("2027-03-28T10:30", "Europe/Madrid", "03-28T00:00", "03-28T01:30", "03-28T08:30"),
    ],
)
def test_midnight_is_by_the_wall_clock_and_hours_are_real(
    booked: str, zone: str, midnight: str, solids: str, fluids: str
) -> None:
    """Both rules are shown; the earlier one is kept."""
    made = plan(at(booked, zone), Preparation(), TABLE)

    food, drink = line(made, Step.LAST_SOLID), line(made, Step.LAST_CLEAR_FLUID)

    assert str(food.at)[5:16] == str(drink.at)[5:16] == midnight
    assert moments(food)["solids_asa_fatty"][5:] == solids
    assert moments(drink)["clear_fluids_asa"][5:] == fluids


def test_in_the_small_hours_the_societys_hours_are_stricter() -> None:
    """Midnight is never used to eat later than the society allows."""
    made = plan(at("2026-12-01T03:00"), Preparation(), TABLE)

    assert str(line(made, Step.LAST_SOLID).at)[:16] == "2026-11-30T19:00"
    assert str(line(made, Step.LAST_CLEAR_FLUID).at)[:16] == "2026-12-01T00:00"


def lab_lines(facts: Preparation) -> dict[object, tuple[str, str]]:
    """Which blood values are asked for, from when to when."""
    return {
        each.what.params["lab"]: (str(each.not_before)[:16], str(each.at)[:16])
        for each in plan(BOOKED, facts, TABLE).lines
        if each.step is Step.LAB
    }


def test_blood_is_asked_for_within_the_days_that_count() -> None:
    """From the day on which it is fresh enough, up to a day before the test."""
    window = ("2026-11-01T00:00", "2026-11-30T09:30")

    assert lab_lines(Preparation()) == {
        LabKind.CREATININE: window,
        LabKind.INR: window,
        LabKind.PLATELETS: window,
        LabKind.CRP: ("2026-11-24T00:00", "2026-11-30T09:30"),
    }


def test_blood_that_will_do_is_not_asked_for_again() -> None:
    """Only what is missing or will be too old is on the plan."""
    assert lab_lines(PATIENT) == {}
    assert set(
        lab_lines(but(labs=(LABS[0], LABS[2], LABS[4], inr("1", "2026-10-01T10:00"))))
    ) == {LabKind.INR}


def test_after_warfarin_the_inr_is_taken_at_the_last_moment() -> None:
    """It is asked for on the day or the day before, once the medicine is held."""
    asked = lab_lines(but(medicines=(WARFARIN,)))

    assert asked == {LabKind.INR: ("2026-11-30T00:00", "2026-12-01T09:30")}


def test_a_pregnancy_test_is_planned_within_its_hours() -> None:
    """From two days before, whoever could be pregnant or was not asked."""
    asked = line(plan(BOOKED, Preparation(), TABLE), Step.PREGNANCY_TEST)
    never = {each.step for each in plan(BOOKED, but(could_be_pregnant=False), TABLE).lines}

    assert str(asked.not_before)[:16] == "2026-11-29T00:00"
    assert Step.PREGNANCY_TEST not in never
    assert Step.PREGNANCY_TEST not in {each.step for each in plan(BOOKED, PATIENT, TABLE).lines}


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        (PATIENT, []),
        (but(medicines_complete=None), ["preparation-medicine-list-open"]),
        (but(could_be_pregnant=None), ["preparation-pregnancy-not-asked"]),
        (but(medicines=(WARFARIN,)), ["preparation-medicine-no-agreement"]),
        (but(medicines=(WARFARIN,), agreements=(AGREED,)), []),
        (but(medicines=(replace(IBUPROFEN, taking=None),)), ["preparation-medicine-not-asked"]),
        (
            but(medicines=(MedicineTaken(Medicine.OTHER_BLOOD_THINNER, True),)),
            ["preparation-medicine-no-figure"],
        ),
    ],
)
def test_the_plan_says_what_it_cannot_know(facts: Preparation, asked: list[str]) -> None:
    """What has to be asked stands beside the plan, not inside it."""
    assert [why.id for why in plan(BOOKED, facts, TABLE).to_ask] == asked


def test_lines_follow_the_clock() -> None:
    """The patient reads from the first thing to the last; restarts come at the end."""
    made = plan(BOOKED, taking(*Medicine), TABLE)
    dated = [each.at.instant for each in made.lines if each.at is not None]

    assert dated == sorted(dated)
    assert [each.step for each in made.lines][-1] is Step.RESTART


bookings = st.builds(
    lambda local, zone: CivilTime.at(local, zone),
    st.datetimes(
        min_value=at("2026-01-01T00:00").local,
        max_value=at("2029-12-31T00:00").local,
        timezones=st.timezones(),
    ),
    st.sampled_from(["America/Chicago", "Europe/Madrid", "America/Havana", "Pacific/Apia"]),
)


@given(bookings, st.frozensets(st.sampled_from(Medicine)))
def test_the_scheduled_moment_keeps_every_rule(
    booked: CivilTime, medicines: frozenset[Medicine]
) -> None:
    """Whoever keeps the plan breaks no rule that is printed on it, whenever the test is."""
    made = plan(booked, taking(*medicines), TABLE)
    told = [each for each in made.lines if each.at is not None and each.step is not Step.LAB]

    for each in told:
        assert each.at is not None
        assert each.at.instant <= booked.instant
        if each.step in {Step.LAST_DOSE, Step.LAST_SOLID, Step.LAST_CLEAR_FLUID}:
            assert all(
                other.at is not None and each.at.instant <= other.at.instant
                for other in each.options
            )


@given(bookings, st.integers(0, 400))
def test_a_moved_booking_moves_the_hold_with_it(booked: CivilTime, days: int) -> None:
    """The hours between the last dose and the needle stay the same, whatever the season."""
    moved = booked.after(timedelta(days=days))

    found = line(plan(moved, taking(Medicine.WARFARIN), TABLE), Step.LAST_DOSE)

    assert found.at is not None
    assert moved.instant - found.at.instant == timedelta(hours=120)


@pytest.mark.parametrize("speaker", SPEAKERS, ids=["en", "es"])
@pytest.mark.parametrize("withdrawn", [None, BOOKED])
def test_every_line_can_be_said(speaker: Speaker, withdrawn: CivilTime | None) -> None:
    """Each line and each question has its sentence, with every parameter it needs."""
    made = plan(BOOKED, taking(*Medicine), TABLE, withdrawn=withdrawn)

    assert all(speaker.say(each.what) for each in made.lines)
    assert all(speaker.say(why) for why in made.to_ask)
    assert {each.step for each in made.lines} == set(Step) - {Step.PREMEDICATION}


@pytest.mark.parametrize(
    ("medicine", "step", "word"),
    [
        (Medicine.SSRI_OR_SNRI, Step.CONTINUE, "preparation-plan-never-abrupt"),
        (Medicine.LONG_TERM_OPIOID, Step.CONTINUE, "preparation-plan-never-abrupt"),
        (Medicine.METFORMIN, Step.CONTINUE, "preparation-plan-continue"),
        (Medicine.FEVERFEW, Step.LAST_DOSE, "preparation-plan-taper"),
        (Medicine.NAPROXEN, Step.LAST_DOSE, "preparation-plan-last-dose"),
        (Medicine.ASPIRIN, Step.LAST_DOSE, "preparation-plan-last-dose-once-agreed"),
        (Medicine.INSULIN_OR_SULFONYLUREA, Step.ADJUST, "preparation-plan-adjust"),
        (Medicine.CLOPIDOGREL, Step.LOOK, "preparation-plan-look"),
        (Medicine.GLP1_WEEKLY, Step.LIQUID_DIET, "preparation-plan-liquid-diet"),
    ],
)
def test_nobody_is_told_to_stop_what_must_not_be_stopped(
    medicine: Medicine, step: Step, word: str
) -> None:
    """Each medicine has its own sentence: go on, taper, ask, stop once agreed."""
    found = line(plan(BOOKED, taking(medicine), TABLE), step)

    assert found.what.id == word


def test_once_the_prescriber_has_agreed_the_hold_is_plain() -> None:
    """Aspirin is stopped when its prescriber said so, and not before."""
    agreed = replace(AGREED, medicine=Medicine.ASPIRIN)
    facts = replace(taking(Medicine.ASPIRIN), agreements=(agreed,))

    found = line(plan(BOOKED, facts, TABLE), Step.LAST_DOSE)

    assert found.what.id == "preparation-plan-last-dose"


@pytest.mark.parametrize(
    "medicine",
    [
        Medicine.ENOXAPARIN,
        Medicine.DALTEPARIN,
        Medicine.DABIGATRAN,
        Medicine.RIVAROXABAN,
        Medicine.APIXABAN,
        Medicine.EDOXABAN,
    ],
)
@pytest.mark.parametrize(
    ("rates", "word"), [((), "unknown"), (("16",), "weak"), (("29",), "weak"), (("95",), None)]
)
def test_hours_that_are_printed_for_other_kidneys_say_so(
    medicine: Medicine, rates: tuple[str, ...], word: str | None
) -> None:
    """Below the printed range, or of unknown kidneys, the plan never shows the plain hours."""
    labs = tuple(egfr(rate) for rate in rates)
    facts = replace(
        taking(medicine), labs=labs, agreements=(replace(AGREED, medicine=medicine),)
    )
    made = plan(BOOKED, facts, TABLE)
    looks = [
        (each.what.id, option.row.id, each.what.params["egfr"])
        for each in made.lines
        for option in each.options
        if option.row.id.endswith("_kidneys_least")
    ]
    asked = {why.id for why in made.to_ask if "kidneys" in why.id}
    told = f"preparation-plan-kidneys-{word}"
    rate = Decimal(rates[0]) if rates else None

    assert looks == ([] if word is None else [(told, f"{medicine}_kidneys_least", rate)])
    assert asked == (set() if word is None else {f"preparation-medicine-kidneys-{word}"})
    plain = line(made, Step.LAST_DOSE).what.id == "preparation-plan-last-dose"
    assert plain is (word is None)
    assert all(each.say(found.what) for each in SPEAKERS for found in made.lines)


def test_a_medicine_whose_hours_ask_for_no_kidneys_is_silent_about_them() -> None:
    """Warfarin leaves by another way."""
    made = plan(BOOKED, replace(taking(Medicine.WARFARIN), labs=(egfr("16"),)), TABLE)

    assert not [each for each in made.lines if "kidneys" in each.what.id]
    assert not [why for why in made.to_ask if "kidneys" in why.id]


def test_what_the_figures_differ_by_is_asked() -> None:
    """The longest hold is scheduled meanwhile."""
    made = plan(BOOKED, taking(Medicine.ENOXAPARIN), TABLE)

    assert "preparation-medicine-circumstance" in {why.id for why in made.to_ask}
    assert str(line(made, Step.LAST_DOSE).at)[:16] == "2026-11-30T09:30"


def test_a_medicine_without_a_name_in_the_table_is_called_by_its_own() -> None:
    """The patient reads the name that is on the box."""
    named = MedicineTaken(Medicine.WARFARIN, True, name=words("Coumadin"))
    found = line(plan(BOOKED, Preparation(medicines=(named,)), TABLE), Step.LAST_DOSE)

    assert SPEAKERS[0].say(found.what).startswith("Coumadin (warfarin): ")


def test_arrival_and_the_way_home_are_on_the_plan() -> None:
    """An hour before the needle; somebody else drives."""
    made = plan(BOOKED, Preparation(), TABLE)

    assert str(line(made, Step.ARRIVAL).at)[:16] == "2026-12-01T08:30"
    assert line(made, Step.DRIVER).what.params["hours"] == 24
    assert "preparation-plan-no-driver" in {why.id for why in made.to_ask}
    assert "preparation-plan-no-driver" not in {
        why.id for why in plan(BOOKED, PATIENT, TABLE).to_ask
    }
