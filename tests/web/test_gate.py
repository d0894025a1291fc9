"""Deny by default: who may open which page?"""

import pytest
from django.test import Client
from django.urls import get_resolver

from discogram.web.pages import PAGES, Open
from discogram.words.people import Role


def page_names():
    """Every name that an address of the website has."""
    return sorted(name for name in get_resolver().reverse_dict if isinstance(name, str))


def test_every_page_stands_in_the_table_and_nothing_else_does():
    """A page without an entry would be nobody's; an entry without a page hides a mistake."""
    assert sorted(PAGES) == page_names()


def test_who_is_not_signed_in_is_sent_to_sign_in_and_back(clinic):
    """The way in remembers where somebody wanted to go."""
    answer = Client(HTTP_HOST="localhost").get("/work/")

    assert answer.status_code == 302
    assert answer["Location"] == "/account/sign-in/?next=%2Fwork%2F"


def test_another_roles_page_is_refused_in_a_sentence(signed_in):
    """A nurse is told that the staff page is for another role."""
    answer = signed_in(Role.NURSE).get("/account/staff/")

    assert answer.status_code == 403
    assert "This page is for another role" in answer.content.decode()


def test_an_account_whose_roles_were_taken_away_opens_nothing(clinic, signed_in):
    """Without a role nothing opens, although the session is still there."""
    client = signed_in(Role.NURSE)
    staff = clinic.store.directory.staff("nurse-1", "lakeside")
    clinic.store.directory.save_staff(
        type(staff)(staff.id, staff.name, frozenset()), "lakeside", "os", Role.ADMINISTRATOR
    )

    assert client.get("/work/").status_code == 403


@pytest.mark.parametrize("allowed", list(PAGES.values()))
def test_no_page_is_for_roles_that_have_no_pages(allowed):
    """Patients, carers and the machine itself sign in nowhere here."""
    if isinstance(allowed, Open):
        return
    assert not allowed & {Role.PATIENT, Role.CARER, Role.SYSTEM, Role.TRAINEE}
