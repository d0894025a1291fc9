"""M01: a patient is found from every page, however the name is typed, and it is audited."""

from datetime import date

import pytest
from django.test import Client

from discogram.web.place import place
from discogram.words.people import Role
from tests.web.desk.patients import lines, patient


@pytest.fixture
def nunez(clinic):
    """Give a patient with accents, born in 1979."""
    return patient(clinic, "Iñigo Núñez Álvarez", "is_referred", birth_date=date(1979, 8, 21))


@pytest.mark.both_databases
@pytest.mark.parametrize("words", ["nunes", "ALVAREZ inigo", "21/08/1979", "nuñ"])
def test_accents_slips_and_dates_find_the_patient(nunez, signed_in, words):
    """The answer names the patient, the birth date, the mark and the way to the episode."""
    page = signed_in(Role.COORDINATOR).post("/patients/search/", {"words": words})
    found = page.content.decode()

    assert "Iñigo Núñez Álvarez" in found
    assert "born 21 August 1979" in found
    assert "synthetic" in found
    assert f'href="/episodes/{nunez.id}/"' in found


def test_while_somebody_types_the_answer_alone_is_sent(nunez, signed_in):
    """The same address gives htmx a piece of a page, and a browser without it a whole one."""
    client = signed_in(Role.NURSE)

    piece = client.post("/patients/search/", {"words": "nun"}, headers={"HX-Request": "true"})
    whole = client.post("/patients/search/", {"words": "nun"})

    assert "<html" not in piece.content.decode()
    assert "<html" in whole.content.decode()
    assert "Núñez" in piece.content.decode()


@pytest.mark.both_databases
def test_a_search_is_one_line_that_says_who_was_shown_and_not_what_was_typed(nunez, signed_in):
    """The log holds ids, never names."""
    signed_in(Role.NURSE).post("/patients/search/", {"words": "nunez"})
    (line,) = lines(place(), "search-patient")

    assert line.actor == "nurse-1"
    assert str(nunez.patient.id) in line.outcome
    assert "nunez" not in line.outcome


def test_nobody_found_is_audited_and_says_what_to_try(clinic, signed_in):
    """An empty answer offers the next step."""
    page = signed_in(Role.COORDINATOR).post("/patients/search/", {"words": "xqzw"})

    assert "Nobody is found." in page.content.decode()
    assert 'href="/patients/new/"' in page.content.decode()
    assert lines(clinic, "search-patient")[0].outcome == "shown 0"


def test_words_in_the_address_are_no_question(nunez, signed_in):
    """A name never stands in an address: it would stay in browsers and logs."""
    page = signed_in(Role.NURSE).get("/patients/search/?words=nunez")

    assert "Núñez" not in page.content.decode()
    assert lines(place(), "search-patient") == []


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_does_not_care_for_patients_finds_nobody(nunez, signed_in, role):
    """Neither the page nor its box in the head is theirs."""
    client = signed_in(role)

    assert client.post("/patients/search/", {"words": "nunez"}).status_code == 403
    assert 'type="search"' not in client.get("/work/").content.decode()


def test_a_search_from_another_site_is_refused(nunez, signed_in):
    """Without the token of a form nothing is answered."""
    asking = signed_in(Role.NURSE)
    strict = Client(enforce_csrf_checks=True, HTTP_HOST="localhost")
    strict.cookies = asking.cookies

    assert strict.post("/patients/search/", {"words": "nunez"}).status_code == 403


def test_a_name_is_shown_as_text_whatever_it_holds(clinic, signed_in):
    """Script in a name stays a name."""
    patient(clinic, "Mallory <script>alert(1)</script>", "phones")

    page = signed_in(Role.NURSE).post("/patients/search/", {"words": "mallory"})

    assert "<script>alert" not in page.content.decode()
    assert "&lt;script&gt;" in page.content.decode()
