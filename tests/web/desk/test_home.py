"""M13: the first page shows each role what it may do, the late first, in pages."""

import pytest

from discogram.words.people import Role
from tests.web.desk.patients import lines, patient


def text(answer):
    """The page as text; it has to have been answered."""
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_role_sees_its_own_work_first(clinic, signed_in):
    """The physician decides; the technologist has nothing to do yet, and is told so."""
    patient(clinic, "Robin Referred", "is_referred")
    patient(clinic, "Elia Eligible", "is_found_eligible")

    physician = text(signed_in(Role.PHYSICIAN).get("/work/"))
    technologist = text(signed_in(Role.TECHNOLOGIST).get("/work/"))

    assert "Robin Referred" in physician
    assert "Decide whether the test is right for this patient." in physician
    assert "Robin Referred" not in technologist
    assert "Nothing waits for you today." in technologist


def test_a_station_holds_what_is_due_there_with_its_number(clinic, signed_in):
    """Tabs carry counts, and what is late says so in words."""
    patient(clinic, "Elia Eligible", "is_found_eligible")
    patient(clinic, "Bo Booked", "is_booked")
    client = signed_in(Role.COORDINATOR)

    booking = text(client.get("/work/?show=booking"))
    preparation = text(client.get("/work/?show=preparation"))

    assert "Elia Eligible" in booking
    assert "Bo Booked" not in booking
    assert "Bo Booked" in preparation
    assert "Labs missing: creatinine, INR, platelets" in preparation
    assert "late since 10 March 2026" in preparation


def test_the_list_is_narrowed_by_kind_and_lateness(clinic, signed_in):
    """A filter keeps what it says, and an empty answer says how to see the rest."""
    patient(clinic, "Bo Booked", "is_booked")
    client = signed_in(Role.NURSE)

    consent = text(client.get("/work/?show=all&kind=consent_missing"))
    nothing = text(client.get("/work/?show=all&kind=report_to_sign"))

    assert consent.count("Bo Booked") == 1
    assert "Nothing fits these filters." in nothing
    assert "Bo Booked" in text(client.get("/work/?show=all&late=yes"))


@pytest.mark.both_databases
def test_a_long_list_has_pages_that_hold_everybody_once(clinic, signed_in):
    """Thirty patients, twenty-five on a page."""
    for number in range(30):
        patient(clinic, f"Patient Number{number:02}", "phones")
    client = signed_in(Role.COORDINATOR)

    first = text(client.get("/work/"))
    second = text(client.get("/work/?show=mine&page=2"))
    names = [f"Patient Number{number:02}" for number in range(30)]

    assert "1 to 25 of 30" in first
    assert "26 to 30 of 30" in second
    assert [(first + second).count(name) for name in names] == [1] * 30


@pytest.mark.parametrize(
    "query", ["page=99", "page=-1", "page=x", "show=nowhere", "kind=%00", "when=never"]
)
def test_an_address_that_asks_for_nothing_known_shows_a_page(clinic, signed_in, query):
    """No address of the list breaks it."""
    patient(clinic, "Robin Referred", "is_referred")

    assert signed_in(Role.COORDINATOR).get(f"/work/?{query}").status_code == 200


def test_a_reader_sees_cases_without_names_and_no_other_work(clinic, signed_in):
    """Who reads blind learns neither who it is nor what else is due of the case."""
    read = patient(clinic, "Ida Image", "test_is_closed")

    page = text(signed_in(Role.READER).get("/work/?show=all"))

    assert "The images wait for their first reader." in page
    assert str(read.id)[:8] in page
    for hidden in ("Ida", "Conclusion to write", "Everything"):
        assert hidden not in page
    assert lines(clinic, "show-worklist") == []


def test_who_was_shown_stands_in_the_access_log_once(clinic, signed_in):
    """One line for the page, with everybody on it by id."""
    one = patient(clinic, "Robin Referred", "is_referred")

    signed_in(Role.PHYSICIAN).get("/work/")
    (line,) = lines(clinic, "show-worklist")

    assert (line.actor, line.role) == ("physician-1", "physician")
    assert str(one.patient.id) in line.outcome
    assert "Robin" not in line.outcome


def test_an_empty_clinic_says_where_to_begin(signed_in):
    """Nothing due is no blank page."""
    page = text(signed_in(Role.COORDINATOR).get("/work/?show=all"))

    assert "A new patient begins with a phone call." in page
    assert 'href="/patients/new/"' in page


def test_the_administrator_cares_for_nobody_and_sees_no_patient(clinic, signed_in):
    """They begin at the staff; no name, no birth date and no task is on a page of theirs."""
    patient(clinic, "Bo Booked", "is_booked")
    client = signed_in(Role.ADMINISTRATOR)

    answer = client.get("/work/", follow=True)

    assert answer.redirect_chain == [("/account/staff/", 302)]
    assert "Bo Booked" not in text(answer)
    assert 'href="/work/"' not in text(answer).partition("<nav")[2].partition("</nav>")[0]


def test_a_patient_of_another_site_is_not_on_the_list(clinic, signed_in):
    """A worklist ends at its site."""
    from dataclasses import replace

    from tests.journeys.clinic import Clinic
    from tests.web.clinic import SITE, STAFF

    south = replace(SITE, id="south")
    clinic.store.directory.save_site(south, "os", Role.ADMINISTRATOR)
    for staff in STAFF[:2]:
        clinic.store.directory.save_staff(staff, "south", "os", Role.ADMINISTRATOR)
    other = Clinic("Sasha South", site=south, at=clinic.office)
    other.goes_the_usual_way(to="phones")

    assert "Sasha South" not in text(signed_in(Role.NURSE).get("/work/?show=all"))
