"""M13, M14, M26: what is due, for whom, from which day, and what it waits for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from discogram.application.commands import ORDERS
from discogram.application.due import due
from discogram.application.permissions import MAY
from discogram.application.ports import TaskRow
from discogram.application.relisting import relist_these
from discogram.application.task_kinds import WORK, TaskKind, kinds_of, what_to_do, whose
from discogram.application.tried import tried
from discogram.errors import InputError
from discogram.pathway.booking.facts import Lift, Override
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Timetable
from discogram.pathway.followup.facts import Contact, RedFlag
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.application.fakes import FakeDirectory, FakeRecords
from tests.application.test_relisting import FakeLists
from tests.journeys.clinic import WAY, Clinic, slot


def tasks(clinic: Clinic) -> Mapping[str, TaskRow]:
    """What is due of the patient, by kind; of several calls the first."""
    assert isinstance(clinic.office.records, FakeRecords)
    rows = clinic.office.records.tasks[clinic.id]
    return {row.kind: row for row in reversed(rows)}


def on_the_way(step: str) -> Clinic:
    """A patient as far as a step of the usual way."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to=step)
    return clinic


@pytest.mark.parametrize(
    ("step", "kinds"),
    [
        ("phones", {"referral_missing"}),
        ("is_referred", {"candidacy_to_decide", "authorisation_to_ask"}),
        ("is_found_eligible", {"authorisation_run_out", "to_book"}),
        ("is_prepared", {"plan_to_confirm", "labs_missing", "needle_plan_missing", "test"}),
        ("is_confirmed", {"labs_missing", "needle_plan_missing", "test"}),
        ("needles_are_planned", {"test"}),
        ("room_is_ready", {"test"}),
        (
            "test_is_closed",
            {"images_missing", "first_reading", "conclusion_to_write", "discharge_missing"},
        ),
        ("is_read", {"conclusion_to_write", "call_due"}),
        ("is_concluded", {"report_to_sign", "call_due"}),
        ("report_is_signed", {"call_due"}),
    ],
)
def test_what_is_due_follows_the_patient(step: str, kinds: set[str]) -> None:
    """Every station leaves what is still to do, and takes away what was done."""
    assert set(tasks(on_the_way(step))) == kinds


def test_the_report_is_the_writers_of_the_conclusion() -> None:
    """A name stands under its own words: the task is nobody else's."""
    assert tasks(on_the_way("is_concluded"))["report_to_sign"].owner == "physician-1"


def test_nothing_of_the_usual_way_is_left_without_a_task() -> None:
    """At every step somebody knows what comes next."""
    clinic = Clinic()

    for step in WAY:
        clinic.goes_the_usual_way(to=step)
        assert tasks(clinic)


def test_blood_is_asked_for_from_the_first_day_on_which_it_counts() -> None:
    """Thirty days before a test on 10 March, and late from the day of the test."""
    row = tasks(on_the_way("is_confirmed"))["labs_missing"]

    assert (row.due_on, row.late_on) == (date(2026, 2, 8), date(2026, 3, 10))
    assert row.about == ("creatinine", "inr", "platelets", "crp")


@pytest.mark.parametrize(
    ("closure", "override", "told"),
    [
        (Closure(date(2026, 3, 10), "Burst pipe"), None, True),
        (Closure(date(2026, 3, 10), "Staff", Opening(time(10), time(12))), None, True),
        (Closure(date(2026, 3, 10), "Staff", Opening(time(12), time(17))), None, False),
        (Closure(date(2026, 3, 11), "Burst pipe"), None, False),
        (
            Closure(date(2026, 3, 10), "Burst pipe"),
            Override((Lift.HOURS,), FreeText.of("Infection.", "salt")),
            False,
        ),
    ],
)
def test_a_closure_over_a_booking_is_due_at_once(
    closure: Closure, override: Override | None, told: bool
) -> None:
    """Until it is moved; an emergency that lifted the hours is expected while they are shut."""
    clinic = on_the_way("is_booked")
    episode = clinic.episode
    booking = replace(episode.booking, override=override)
    closed = Timetable(closures=(closure,))

    found = due(replace(episode, booking=booking), clinic.tables, None, closed)
    of_it = [each for each in found if each.kind is TaskKind.BOOKED_WHILE_CLOSED]

    assert bool(of_it) is told
    assert all(each.on < date(2026, 3, 10) == each.late_on for each in of_it)
    assert due(episode, clinic.tables) == due(episode, clinic.tables, None, Timetable())


def test_nothing_is_due_in_a_closed_episode_until_it_is_opened_again() -> None:
    """The booking is given up first; the closing is struck out like any other entry."""
    clinic = on_the_way("is_found_eligible")
    before = set(tasks(clinic))
    ended = {"ending": "withdrew", "why": "Wants no test any more."}

    clinic.does("close_episode", "2026-02-09T10:00", "coordinator-1", **ended)
    closed = set(tasks(clinic))
    number = clinic.episode.sequence
    struck = {"sequence": number, "why": "Called again."}
    clinic.does("strike_out", "2026-02-10T10:00", "coordinator-1", **struck)

    assert before
    assert closed == set()
    assert set(tasks(clinic)) == before


def test_a_booking_that_is_made_anew_takes_the_closure_along() -> None:
    """Whatever happens in the episode, the task stands until the booking has moved."""
    clinic = on_the_way("is_booked")
    directory = clinic.office.directory
    assert isinstance(directory, FakeDirectory)
    directory.timetables["demo"] = Timetable(
        closures=(Closure(date(2026, 3, 10), "Burst pipe"),)
    )

    lists = FakeLists([])
    relist_these(clinic.office, lists, "demo", [clinic.id])
    (views,) = lists.written
    moved = ("move_booking", "2026-03-02T15:00", "coordinator-1")
    clinic.does(*moved, slot=slot("2026-03-11T09:30"))

    assert TaskKind.BOOKED_WHILE_CLOSED in {row.kind for row in views.tasks}
    assert TaskKind.BOOKED_WHILE_CLOSED not in tasks(clinic)


def test_a_move_makes_labs_stale_and_asks_for_the_plan_again() -> None:
    """Blood of 9 March is too old for a test in May; the new dates have to be told."""
    clinic = on_the_way("has_labs")

    moved = ("move_booking", "2026-03-09T15:00", "coordinator-1")
    clinic.does(*moved, slot=slot("2026-05-12T09:30"))
    found = tasks(clinic)

    assert "plan_to_reconfirm" in found
    assert set(found["labs_stale"].about) >= {"creatinine", "platelets"}
    assert found["labs_stale"].due_on == date(2026, 4, 12)
    assert found["test"].due_on == date(2026, 5, 12)


def test_a_medicine_after_the_plan_was_gone_through_makes_it_due_again() -> None:
    """An anticoagulant that the patient was told nothing of; gone once it was gone through."""
    clinic = on_the_way("is_confirmed")
    before = tasks(clinic)
    told = "2026-02-25T09:00"
    taken = {"medicine": "rivaroxaban", "taking": True, "told_at": told}
    clinic.does("record_medicine", told, "nurse-1", **taken)
    changed = tasks(clinic)
    booked = clinic.episode.booking.slot
    assert booked is not None
    again = {"booked": str(booked.starts)}
    clinic.does("confirm_preparation", "2026-02-25T10:00", "nurse-1", **again)

    assert "plan_changed" not in before
    assert changed["plan_changed"].due_on == date(2026, 2, 24)
    assert "plan_changed" not in tasks(clinic)


def test_what_the_patient_does_alike_asks_for_no_plan_again() -> None:
    """A medicine that is not taken, and blood that was drawn."""
    clinic = on_the_way("is_confirmed")
    told = "2026-02-25T09:00"
    taken = {"medicine": "rivaroxaban", "taking": False, "told_at": told}
    clinic.does("record_medicine", told, "nurse-1", **taken)
    clinic.has_labs()

    assert "plan_changed" not in tasks(clinic)


def test_a_prescriber_who_has_not_answered_is_asked_until_the_medicine_is_stopped() -> None:
    """Warfarin needs an agreement: late on the day of its last dose, gone once agreed."""
    clinic = on_the_way("is_prepared")
    told = "2026-02-24T09:00"
    clinic.does(
        "record_medicine",
        told,
        "nurse-1",
        medicine="warfarin",
        taking=True,
        told_at=told,
    )
    waiting = tasks(clinic)["prescriber_to_answer"]
    stop = tasks(clinic)["medicine_stop"]
    clinic.does(
        "record_prescriber_agreement",
        "2026-02-24T09:30",
        "nurse-1",
        medicine="warfarin",
        prescriber="Dr. Synthetic",
        agreed_at="2026-02-24T09:30",
    )

    assert (waiting.waits_for, waiting.about) == ("prescriber", ("warfarin",))
    assert waiting.late_on == stop.late_on
    assert stop.about == ("warfarin",)
    assert stop.late_on == stop.due_on + timedelta(days=1)
    assert "prescriber_to_answer" not in tasks(clinic)


def test_a_medicine_is_stopped_once_the_patient_was_asked_on_its_last_day() -> None:
    """The task is done by the call, not by the calendar."""
    clinic = on_the_way("is_prepared")
    day = "2026-03-08T09:00"
    clinic.does(
        "record_medicine",
        day,
        "nurse-1",
        medicine="warfarin",
        taking=True,
        last_dose="2026-03-04T18:00",
        told_at=day,
    )

    assert "medicine_stop" not in tasks(clinic)


@pytest.mark.parametrize(
    ("state", "kind", "waits"),
    [
        ("requested", "authorisation_pending", "payer"),
        ("denied", "authorisation_denied", None),
        ("not_asked", "authorisation_to_ask", None),
    ],
)
def test_the_payer_is_asked_until_there_is_an_answer(
    state: str, kind: str, waits: str | None
) -> None:
    """Who waits for the payer sees it, and booking says that it waits."""
    clinic = on_the_way("is_found_eligible")
    clinic.does(
        "record_authorisation",
        "2026-02-06T12:00",
        "coordinator-1",
        authorisation={"state": state, "on": "2026-02-06"},
    )

    assert tasks(clinic)[kind].waits_for == waits
    assert tasks(clinic)["to_book"].waits_for == waits


def test_an_approval_that_ends_before_the_test_is_late_once_it_has_ended() -> None:
    """It is seen as soon as the test is booked."""
    clinic = on_the_way("is_booked")
    clinic.does(
        "record_authorisation",
        "2026-02-07T12:00",
        "coordinator-1",
        authorisation={"state": "approved", "on": "2026-02-07", "valid_until": "2026-03-01"},
    )
    row = tasks(clinic)["authorisation_ends_first"]

    assert (row.due_on, row.late_on) == (date(2026, 2, 7), date(2026, 3, 2))


def test_who_is_not_eligible_has_nothing_due() -> None:
    """The door is closed by a decision; a deferred one is decided again."""
    clinic = on_the_way("is_worked_up")
    clinic.does(
        "decide_candidacy",
        "2026-02-06T11:00",
        "physician-1",
        decision="defer",
        by="physician-1",
    )
    deferred = set(tasks(clinic))
    clinic.does(
        "decide_candidacy",
        "2026-02-06T11:30",
        "physician-1",
        decision="not_eligible",
        by="physician-1",
    )

    assert deferred == {"candidacy_deferred", "authorisation_run_out"}
    assert tasks(clinic) == {}


def test_a_call_opens_and_is_late_after_its_last_day() -> None:
    """The early call after a test on 10 March: from the 11th, late from the 14th."""
    row = tasks(on_the_way("goes_home"))["call_due"]

    assert row.about == ("early_call",)
    assert (row.due_on, row.late_on) == (date(2026, 3, 11), date(2026, 3, 14))


def scored(clinic: Clinic, at: str, instrument: str) -> None:
    """The nurse records a score."""
    score = {"instrument": instrument, "value": "8", "on": at[:10]}
    clinic.does("record_outcome", at, "nurse-1", outcome=score)


def test_the_contact_about_the_outcome_stays_until_its_score_is_in() -> None:
    """Nineteen answers close the call; what is left names the score, until it is taken."""
    clinic, at = on_the_way("goes_home"), "2026-09-15T10:00"
    told = [{"flag": str(flag), "present": False} for flag in RedFlag]
    for contact in Contact:
        call = {"contact": str(contact), "answers": told}
        clinic.does("answer_follow_up", at, "nurse-1", call=call)
    scored(clinic, "2026-09-15T10:05", "pain_nrs")
    open_ = tasks(clinic)["outcome_score"]
    scored(clinic, "2026-09-15T10:10", "odi")

    assert (open_.about, open_.due_on) == (("odi",), date(2026, 6, 10))
    assert open_.late_on == date(2027, 3, 11)
    assert not {"outcome_score", "call_due"} & set(tasks(clinic))


def calls(clinic: Clinic, at: str, **answers: bool) -> None:
    """The nurse calls and records these answers."""
    told = [{"flag": flag, "present": present} for flag, present in answers.items()]
    clinic.does(
        "answer_follow_up", at, "nurse-1", call={"contact": "early_call", "answers": told}
    )


def finds(clinic: Clinic, at: str, by: str, kind: str) -> None:
    """Somebody records a complication."""
    clinic.does("record_complication", at, by, complication={"kind": kind})


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ({"saddle_bladder_or_bowel": True}, "emergency_told"),
        ({"rash": True}, "red_flag_told"),
        ({"fever_or_rigors": True, "postural_headache": True}, "emergency_told"),
    ],
)
def test_a_red_flag_is_due_at_once_and_late_at_once(
    answers: Mapping[str, bool], kind: str
) -> None:
    """Whoever told one has to be seen on that day; two flags together can be worse than one."""
    clinic = on_the_way("goes_home")
    calls(clinic, "2026-03-12T10:00", **answers)
    row = tasks(clinic)[kind]

    assert (row.due_on, row.late_on) == (date(2026, 3, 12), date(2026, 3, 12))
    assert set(row.about) == set(answers)
    assert TaskKind(kind) in kinds_of(Role.PHYSICIAN)


def test_an_emergency_counts_from_the_day_on_which_it_became_one() -> None:
    """A rash of the day before is on the same list, and makes it no older."""
    clinic = on_the_way("goes_home")
    calls(clinic, "2026-03-11T10:00", rash=True)
    calls(clinic, "2026-03-12T10:00", saddle_bladder_or_bowel=True)
    row = tasks(clinic)["emergency_told"]

    assert row.due_on == date(2026, 3, 12)
    assert set(row.about) == {"saddle_bladder_or_bowel", "rash"}


def test_a_red_flag_closes_by_a_no_or_by_what_a_physician_found() -> None:
    """Not asked again is no answer; nor is a nurse's guess, nor another complication."""
    clinic = on_the_way("goes_home")
    calls(clinic, "2026-03-12T10:00", saddle_bladder_or_bowel=True, rash=True)
    calls(clinic, "2026-03-12T11:00", night_pain=False, rash=False)
    finds(clinic, "2026-03-12T11:10", "nurse-1", "herniation_or_cauda_equina")
    finds(clinic, "2026-03-12T11:20", "physician-1", "skin_bleeding")
    still = tasks(clinic)["emergency_told"]
    finds(clinic, "2026-03-12T11:30", "physician-1", "herniation_or_cauda_equina")

    assert still.about == ("saddle_bladder_or_bowel",)
    assert "emergency_told" not in tasks(clinic)


def test_a_measured_fever_stands_beside_a_no_until_a_no_without_one() -> None:
    """The thermometer outweighs what was said; a later no, no fever measured, closes it."""
    clinic = on_the_way("goes_home")
    no = [{"flag": "fever_or_rigors", "present": False}]
    told = {"contact": "early_call", "answers": no}
    heat = {"value": "38.4", "unit": "Cel"}
    clinic.does(
        "answer_follow_up", "2026-03-12T10:00", "nurse-1", call={**told, "temperature": heat}
    )
    row = tasks(clinic)["red_flag_told"]
    clinic.does("answer_follow_up", "2026-03-13T10:00", "nurse-1", call=told)

    assert row.about == ("fever_or_rigors",)
    assert "red_flag_told" not in tasks(clinic)


def test_a_red_flag_that_comes_back_is_due_again() -> None:
    """What was explained once and is told again later has to be seen again, from that day."""
    clinic = on_the_way("goes_home")
    calls(clinic, "2026-03-12T10:00", saddle_bladder_or_bowel=True)
    finds(clinic, "2026-03-12T11:30", "physician-1", "herniation_or_cauda_equina")
    calls(clinic, "2026-03-20T10:00", saddle_bladder_or_bowel=True)

    assert tasks(clinic)["emergency_told"].due_on == date(2026, 3, 20)


def misses(clinic: Clinic, at: str, **facts: str) -> None:
    """The nurse calls, and nobody answers."""
    clinic.does("miss_contact", at, "nurse-1", missed={"contact": "early_call", **facts})


@pytest.mark.parametrize(
    ("again", "on"),
    [
        ({}, date(2026, 3, 11)),
        ({"again_at": "2026-03-13T10:00"}, date(2026, 3, 13)),
        ({"again_at": "2026-04-13T10:00"}, date(2026, 3, 14)),
    ],
)
def test_who_did_not_answer_is_called_again_and_the_call_stays_due(
    again: Mapping[str, str], on: date
) -> None:
    """From the day that was said, never later than it is late; no flag is answered."""
    clinic = on_the_way("goes_home")
    misses(clinic, "2026-03-11T10:00", **again)
    row = tasks(clinic)["call_again"]

    assert (row.due_on, row.late_on) == (on, date(2026, 3, 14))
    assert row.about == ("early_call",)
    assert not clinic.episode.followup.calls


def test_tries_are_counted_with_the_last_and_the_next() -> None:
    """Two calls in vain, and none of another contact."""
    clinic = on_the_way("goes_home")
    misses(clinic, "2026-03-11T10:00")
    misses(clinic, "2026-03-11T16:00", again_at="2026-03-12T10:00")
    found = tried(clinic.episode, Contact.EARLY_CALL)

    assert found is not None
    assert (found.times, found.last.local.hour) == (2, 16)
    assert found.again_at is not None
    assert tried(clinic.episode, Contact.OUTCOME) is None


def test_the_next_try_lies_ahead() -> None:
    """Nobody calls again in the past; the minute of the try itself is no contradiction."""
    clinic, told = on_the_way("goes_home"), "2026-03-11T10:00"
    missed = {"contact": "early_call", "again_at": "2020-03-11T10:00"}

    error = clinic.refusal("miss_contact", told, "nurse-1", missed=missed)
    misses(clinic, told, again_at=told)

    assert isinstance(error, InputError)
    assert [(why.id, why.place) for why in error.reasons] == [
        ("order-again-in-the-past", "missed.again_at")
    ]
    assert len(clinic.episode.followup.missed) == 1


def test_every_kind_is_done_by_an_order_that_somebody_may_give() -> None:
    """No task is left that nobody may do, and each says what to do."""
    assert set(WORK) == set(TaskKind)
    assert {work.order for work in WORK.values()} <= set(ORDERS) | set(MAY)
    for kind, work in WORK.items():
        assert MAY[work.order]
        about = () if work.about is None else tuple(work.about)[:2]
        assert what_to_do(kind, about).params["about"] == about


def test_a_kind_is_first_the_work_of_some_who_may_do_it() -> None:
    """Whose it is never goes beyond who may, and everything is somebody's."""
    for kind in TaskKind:
        assert whose(kind)
        assert whose(kind) <= MAY[WORK[kind].order]


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("call_due", {"coordinator", "nurse"}),
        ("to_book", {"coordinator"}),
        ("labs_stale", {"nurse"}),
        ("candidacy_to_decide", {"physician"}),
        ("red_flag_told", {"nurse", "physician"}),
        ("report_to_sign", {"physician"}),
        ("first_reading", {"reader", "physician"}),
        ("images_missing", {"technologist"}),
        ("test", {"nurse", "technologist", "physician"}),
    ],
)
def test_whose_work_it_is_first(kind: str, roles: set[str]) -> None:
    """Nobody is shown everything as their own."""
    assert whose(TaskKind(kind)) == roles


def test_a_role_sees_what_it_is_to_do_first() -> None:
    """The reader reads, the physician is not asked to book, the administrator has no task."""
    reads = {TaskKind.FIRST_READING, TaskKind.SECOND_READING, TaskKind.FURTHER_READING}
    assert kinds_of(Role.READER) == reads
    assert TaskKind.CANDIDACY_TO_DECIDE not in kinds_of(Role.COORDINATOR)
    assert TaskKind.TO_BOOK in kinds_of(Role.COORDINATOR)
    assert not {TaskKind.TO_BOOK, TaskKind.CALL_DUE, TaskKind.LABS_STALE} & kinds_of(
        Role.PHYSICIAN
    )
    assert kinds_of(Role.ADMINISTRATOR) == frozenset()
