"""M02, M03, M26: what the worklist and the calendar show after each event."""

from datetime import UTC, date, datetime, timedelta

import pytest

from discogram.application.ports import CalendarRow, WorklistRow
from discogram.pathway.booking.calendar import as_resource
from tests.application.fakes import FakeRecords
from tests.journeys.clinic import WAY, Clinic, another, slot

RESOURCES = {"demo-physician-1", "demo-room-1", "demo-c-arm-1", "demo-nurse-1"}


def record(clinic: Clinic) -> FakeRecords:
    """The record with its projections."""
    assert isinstance(clinic.office.records, FakeRecords)
    return clinic.office.records


def row(clinic: Clinic) -> WorklistRow:
    """The patient's line on the worklist."""
    (found,) = record(clinic).worklist("demo")
    return found


def busy(clinic: Clinic) -> tuple[CalendarRow, ...]:
    """What the calendar keeps free for the patient."""
    return record(clinic).busy[clinic.id]


def span(clinic: Clinic) -> set[tuple[str, str]]:
    """From when to when, in UTC; one span for every resource or the test fails."""
    resources = {each.resource for each in busy(clinic)}
    assert resources == {*RESOURCES, as_resource(clinic.patient.id)}
    return {(f"{each.starts:%d. %H:%M}", f"{each.ends:%d. %H:%M}") for each in busy(clinic)}


DUE = {
    "is_found_eligible": ("booking", None, None),
    "is_booked": ("preparation", "test", date(2026, 3, 10)),
    "is_confirmed": ("needle", "test", date(2026, 3, 10)),
    "room_is_ready": ("provocation", "test", date(2026, 3, 10)),
    "test_is_closed": ("images", "early_call", date(2026, 3, 11)),
    "report_is_signed": ("followup", "early_call", date(2026, 3, 11)),
}


@pytest.mark.parametrize("step", DUE)
def test_the_worklist_follows_the_patient(step: str) -> None:
    """Station and what is due next move with the events."""
    clinic = Clinic()

    clinic.goes_the_usual_way(to=step)

    assert (row(clinic).station, row(clinic).due, row(clinic).due_on) == DUE[step]
    assert row(clinic).signed is (step == "report_is_signed")
    assert row(clinic).sequence == clinic.episode.sequence


def test_the_worklist_never_shows_another_station_than_the_episode() -> None:
    """Projection and fold agree after every step."""
    clinic = Clinic()

    for step in WAY:
        clinic.goes_the_usual_way(to=step)
        assert row(clinic).station == clinic.station.value


def test_a_booking_keeps_every_resource_free_with_set_up_and_recovery() -> None:
    """Half past nine to half past ten in Chicago, 15 minutes before and 30 after, in UTC."""
    clinic = Clinic()

    clinic.goes_the_usual_way(to="is_booked")

    assert span(clinic) == {("10. 14:15", "10. 16:00")}
    assert all(each.starts.tzinfo is UTC for each in busy(clinic))


def test_an_emergency_that_lifts_the_buffers_keeps_the_bare_slot() -> None:
    """The staff chose to do without set-up and recovery, and said why."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    override = {"lifts": ["buffers"], "reason": "A synthetic emergency."}

    wanted = slot("2026-03-10T09:30")
    book = ("book_slot", "2026-03-09T11:30", "coordinator-1")
    clinic.does(*book, slot=wanted, override=override)

    assert span(clinic) == {("10. 14:30", "10. 15:30")}


def test_a_move_takes_the_calendar_along_and_a_cancellation_empties_it() -> None:
    """One booking at a time, and none after it was given up."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    at = "2026-02-07T09:00"

    clinic.does("move_booking", at, "coordinator-1", slot=slot("2026-03-05T13:00"))
    moved = span(clinic), row(clinic).due_on
    clinic.does("cancel_booking", at, "coordinator-1")

    # Before 8 March Chicago is six hours behind UTC, after it five.
    assert moved == ({("05. 18:45", "05. 20:30")}, date(2026, 3, 5))
    assert busy(clinic) == ()
    assert (row(clinic).station, row(clinic).due) == ("booking", None)


def test_what_is_no_booking_leaves_the_calendar_alone() -> None:
    """The rows are those that the booking wrote."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    before = busy(clinic)

    clinic.goes_the_usual_way(to="report_is_signed")

    assert busy(clinic) is before


def struck(clinic: Clinic, kind: str) -> None:
    """The newest entry of a kind is struck out by its writer."""
    newest = [each for each in clinic.whole.stored if each.type == kind][-1]
    at, sequence = "2026-02-07T10:00", newest.sequence
    clinic.does("strike_out", at, newest.actor, sequence=sequence, why="A slip.")


def test_a_booking_that_is_struck_out_keeps_nobody_busy() -> None:
    """An entry made for the wrong patient gives its time back."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")

    struck(clinic, "SlotBooked")

    assert clinic.episode.booking.slot is None
    assert busy(clinic) == ()
    assert row(clinic).due is None


def test_a_cancellation_that_is_struck_out_takes_the_time_again() -> None:
    """The booking stands once more, so nobody else may have the room."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    before = span(clinic)
    clinic.does("cancel_booking", "2026-02-07T09:00", "coordinator-1")

    struck(clinic, "BookingCancelled")

    assert span(clinic) == before
    assert row(clinic).due_on == date(2026, 3, 10)


def test_a_move_that_is_struck_out_goes_back_to_the_first_time() -> None:
    """The calendar shows what counts."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    before = span(clinic)
    at = "2026-02-07T09:00"
    clinic.does("move_booking", at, "coordinator-1", slot=slot("2026-03-05T13:00"))

    struck(clinic, "BookingMoved")

    assert span(clinic) == before


def test_striking_out_anything_else_leaves_the_calendar_alone() -> None:
    """A void answer about imaging moves no booking."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    before = busy(clinic)

    struck(clinic, "ScoreRecorded")

    assert busy(clinic) is before
    starts = datetime(2026, 3, 10, 14, 15, tzinfo=UTC)
    assert {each.starts for each in before} == {starts}


def test_a_patient_is_not_booked_twice_at_one_time_in_two_episodes() -> None:
    """Other rooms, other staff, the same person: the calendar refuses the second booking."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    second = another(clinic, "The same person's second episode")
    second.patient = clinic.patient
    second.goes_the_usual_way(to="is_found_eligible")
    elsewhere = {"physician": "d-2", "room": "r-2", "c_arm": "c-2", "nurse": "n-2"}
    book = ("book_slot", "2026-03-09T11:30", "coordinator-1")

    refused = second.refuses(*book, slot=slot("2026-03-10T10:00", **elsewhere))
    second.does(*book, slot=slot("2026-03-10T13:00", **elsewhere))

    assert refused == ("db-patient-booked-then",)


def test_a_booking_moves_with_the_episode_to_another_patient() -> None:
    """It was opened for the wrong person: now the right one is busy then."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    right = another(clinic, "The right person").patient

    at, who = "2026-02-07T10:00", "administrator-1"
    clinic.does("move_to_patient", at, who, patient=str(right.id), why="Wrong person.")

    resources = {each.resource for each in busy(clinic)}
    assert resources == {*RESOURCES, as_resource(right.id)}


def test_a_test_that_is_over_is_not_booked_anew() -> None:
    """Whose it was is corrected; the calendar of that day is history."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="test_is_closed")
    before = busy(clinic)
    right = another(clinic, "The right person").patient

    at, who = "2026-03-12T10:00", "administrator-1"
    clinic.does("move_to_patient", at, who, patient=str(right.id), why="Wrong person.")

    assert busy(clinic) is before


def test_the_calendar_knows_the_test_apart_from_its_buffers() -> None:
    """Half past nine to half past ten in Chicago, whatever is kept free around it."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")

    tests = {(each.slot_starts, each.slot_ends) for each in busy(clinic)}

    starts = datetime(2026, 3, 10, 14, 30, tzinfo=UTC)
    assert tests == {(starts, starts + timedelta(hours=1))}


def test_an_emergency_lifts_its_own_buffers_and_not_its_neighbours() -> None:
    """What another test keeps free for its recovery is not the emergency's to take."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    urgent = another(clinic, "Urgent Synthetic")
    urgent.goes_the_usual_way(to="is_found_eligible")
    override = {"lifts": ["buffers"], "reason": "A synthetic emergency."}
    book = ("book_slot", "2026-03-09T11:30", "coordinator-1")

    in_recovery = slot("2026-03-10T10:45")
    refused = urgent.refuses(*book, slot=in_recovery, override=override)
    urgent.does(*book, slot=slot("2026-03-10T11:00"), override=override)

    assert refused == ("db-resource-taken",)
