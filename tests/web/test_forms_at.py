"""An address that is only sent to: whoever comes to it finds the page of its form."""

import re

import pytest
from django.urls import resolve

from discogram.web.forms_at import FORMS_AT
from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.records import CHOSEN, copied
from tests.web.conftest import opened
from tests.web.misuse.pages import WORDS, addresses, roles_for
from tests.web.patients import referred_episode


@pytest.fixture(scope="module")
def episode(prepared_clinic, tmp_path_factory):
    """Serve one clinic with one patient to all these tests."""
    folder = tmp_path_factory.mktemp("served") / "record"
    with opened(copied(prepared_clinic(CHOSEN), folder)) as place:
        yield referred_episode(place)[0]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_address_of_the_table_answers_with_an_empty_page(episode, signed_in, name):
    """Looked at by anybody who may: a page, a file, another page, or a sentence about it."""
    for where in addresses(name, episode):
        for role in roles_for(name):
            answer = signed_in(role).get(where)
            assert answer.status_code not in (204, 405), (where, role)
            assert answer.streaming or answer.content or answer.status_code in (302, 303)


@pytest.mark.parametrize("name", sorted(FORMS_AT))
def test_what_is_only_sent_to_leads_to_a_page_that_is_open_to_the_same_people(
    episode, signed_in, name
):
    """The page of the form is no way round the table, and never one more detour."""
    for where in addresses(name, episode):
        for role in roles_for(name):
            answer = signed_in(role).get(where)
            landed = resolve(re.sub(r"[?#].*", "", answer["Location"])).view_name
            assert (answer.status_code, landed) == (302, FORMS_AT[name]), role
            assert signed_in(role).get(answer["Location"]).status_code != 403, role


def test_a_page_that_has_a_form_is_a_page():
    """None of them is only sent to itself, and each is in the table."""
    assert PAGES.keys() >= FORMS_AT.keys() | set(FORMS_AT.values())
    assert not FORMS_AT.keys() & set(FORMS_AT.values())


@pytest.mark.parametrize(
    ("role", "where", "sent", "held"),
    [
        (Role.NURSE, "/account/pin/", {"pin": "1"}, "account-pin"),
        (Role.ADMINISTRATOR, "/account/staff/save/", {"new": "yes"}, "account-staff-save"),
        (Role.CLINIC_LEAD, "/calendar/site/close/", {"day": "soon"}, "booking-close"),
        (
            Role.CLINIC_LEAD,
            f"/lead/policies/{WORDS['table'][0]}/choose/",
            {"version": "x", "choice-x": "y"},
            "lead-policy-choose",
        ),
    ],
)
def test_a_refused_form_is_found_again_in_the_other_language(
    episode, signed_in, role, where, sent, held
):
    """The switch on the page that was drawn again leads to the form, in Spanish."""
    del episode
    client = signed_in(role)

    refused = client.post(where, sent)
    page = refused.content.decode()
    back = re.search(r'action="/language/">.*?name="next" value="([^"]*)"', page, re.S)
    assert back is not None
    answer = client.post("/language/", {"next": back[1], "language": "es"}, follow=True)

    assert refused.status_code in (409, 422)
    assert answer.status_code == 200
    assert '<html lang="es"' in answer.content.decode()
    assert f'action="{where}"' in answer.content.decode(), held
