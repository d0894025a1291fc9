"""M02: the list of a procedure day, room by room, for paper."""

import pytest

from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.words.people import Role
from tests.web.clinic import SITE
from tests.web.desk.patients import lines, patient


def text(answer):
    """The page as text; it has to have been answered."""
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_day_shows_who_is_tested_when_and_what_is_missing(clinic, signed_in):
    """Half past nine in room 1, with what stands in the way."""
    patient(clinic, "Bo Booked", "is_booked")

    page = text(signed_in(Role.TECHNOLOGIST).get("/day/?on=2026-03-10"))

    assert "Procedure day: 10 March 2026" in page
    assert "demo-room-1</h2>" in page
    assert "09:30" in page
    assert "Bo Booked" in page
    assert "L4/L5" in page
    assert "suspected; no needle plan yet" in page
    assert "Labs missing" in page
    assert "Allergies not all asked" in page


def test_what_the_gate_would_ask_for_is_missing_on_the_paper(clinic, signed_in):
    """M14, M18: platelets that a physician has to look at, and what is asked on the day."""
    rea = patient(clinic, "Rea Ready", "needles_are_planned")
    rea.lab("platelets", "2026-03-09T09:00", "62")

    page = text(signed_in(Role.NURSE).get("/day/?on=2026-03-10"))

    assert 'class="verdict not_met">✗ ' in page
    assert "platelets" in page
    assert 'class="verdict unknown">?' in page
    assert "<td>nothing</td>" not in page


def test_a_test_that_is_over_lacks_nothing(clinic, signed_in):
    """What was not asked that day is history."""
    patient(clinic, "Tess Tested", "test_is_closed")

    page = text(signed_in(Role.NURSE).get("/day/?on=2026-03-10"))

    assert "verdict unknown" not in page
    assert "verdict not_met" not in page


def test_room_machine_and_team_stand_by_the_names_that_people_know(clinic, signed_in):
    """The site listed its rooms: no id of the calendar is on the paper."""
    known = {
        "physician": "Dr. Voss",
        "room": "Room Lake",
        "c_arm": "C-arm Blue",
        "nurse": "Nurse Ruiz",
    }
    for what, name in known.items():
        id = f"demo-{what.replace('_', '-')}-1"
        resource = Resource(id, Bookable(what), name)
        clinic.store.timetables.save_resource(SITE.id, resource, "lead-1", Role.CLINIC_LEAD)
    patient(clinic, "Bo Booked", "is_booked")

    page = text(signed_in(Role.NURSE).get("/day/?on=2026-03-10"))

    assert "Room Lake</h2>" in page
    assert all(name in page for name in known.values())
    assert "demo-" not in page


def test_a_prepared_patient_shows_the_planned_levels_and_what_the_day_asks(clinic, signed_in):
    """All that had to be done before was done; fasting and vital signs come with the day."""
    patient(clinic, "Rea Ready", "needles_are_planned")

    page = text(signed_in(Role.NURSE).get("/day/?on=2026-03-10"))

    assert "L3/L4, L4/L5 and L5/S1" in page
    assert "suspected" not in page
    assert "✗" not in page
    assert "Whether the patient has fasted" in page


@pytest.mark.parametrize("on", ["2026-03-11", "", "never", "2026-02-30", "9999-12-31"])
def test_another_day_has_nobody_and_says_what_to_do(clinic, signed_in, on):
    """A day without a test, and a day that is none."""
    patient(clinic, "Bo Booked", "is_booked")

    page = text(signed_in(Role.PHYSICIAN).get("/day/", {"on": on}))

    assert "No test is booked for this day." in page
    assert "Bo Booked" not in page


def test_everybody_on_the_list_stands_in_the_access_log(clinic, signed_in):
    """One line for each patient who was shown."""
    one = patient(clinic, "Bo Booked", "is_booked")

    signed_in(Role.NURSE).get("/day/?on=2026-03-10")
    found = lines(clinic, "show-day")

    assert [(line.actor, line.patient) for line in found] == [("nurse-1", str(one.patient.id))]


def test_the_list_is_not_for_who_reads_blind(clinic, signed_in):
    """It names patients."""
    assert signed_in(Role.READER).get("/day/").status_code == 403
