"""Every address, tried by every role and by nobody: the permission table holds.

One clinic stands for all of it: what is asked here is who is let in, and not what it does.
"""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from discogram.web.pages import DRAFTS, GLASS, PAGES, Open
from discogram.web.who import ORDER
from discogram.words.people import Role
from tests.records import CHOSEN, copied
from tests.web.clinic import STAFF
from tests.web.conftest import opened
from tests.web.patients import ROBIN, referred_episode

OURS = sorted(name for name in PAGES if not name.startswith(("account_", "mfa_")))
WORDS = {
    "order": "receive_referral",
    "station": "referral",
    "things": "allergies",
    "tool": "odi",
    "sequence": 2,
    "table": "images",
}
"""What an address asks for besides ids, in words that exist."""


def address(name, episode):
    """An address with everything that it asks for."""
    given = {}
    for each, kind in asks(name).items():
        number = type(kind).__name__ == "IntConverter"
        given[each] = WORDS.get(each, 1 if number else str(episode))
    return reverse(name, kwargs=given)


def asks(name):
    """What an address asks for, with what reads it."""
    (possibility, *_) = get_resolver().reverse_dict.getlist(name)
    _, asked = possibility[0][0]
    return {each: possibility[3].get(each) for each in asked}


def allowed(name, role):
    """What the table says."""
    rule = PAGES[name]
    return isinstance(rule, Open) or role in rule


def keeps(name, role):
    """Whether somebody who acts in a role keeps a draft, because they hold another that may."""
    held = next(each.roles for each in STAFF if role in each.roles)
    return name in DRAFTS and any(allowed(name, each) for each in held)


def has_its_frame(answer):
    """Whether a page that has the clinic's frame has it whole: whom to call, and where to go.

    A view that gives a name of the frame to something of its own takes it away.
    """
    page = "" if answer.streaming else answer.content.decode(errors="replace")
    body, framed, foot = page.partition('<footer class="frame">')
    head = body.partition('<header class="frame">')[2].partition("</header>")[0]
    return not framed or ('class="emergency"' in foot and "<nav aria-label=" in head)


@pytest.fixture(scope="module")
def clinic(prepared_clinic, tmp_path_factory):
    """Serve one clinic to all these tests."""
    with opened(
        copied(prepared_clinic(CHOSEN), tmp_path_factory.mktemp("served") / "record")
    ) as place:
        yield place


@pytest.fixture(scope="module")
def episode(clinic):
    """Give an episode of a patient who was referred."""
    return referred_episode(clinic)[0]


@pytest.mark.parametrize("name", OURS)
def test_a_page_opens_for_the_roles_of_the_table_and_for_no_other(episode, signed_in, name):
    """Whoever the table does not name is refused, by reading and by sending."""
    where = address(name, episode)

    for role in ORDER:
        client = signed_in(role)
        for answer, may in (
            (client.get(where), allowed(name, role)),
            (client.post(where, {}), allowed(name, role) or keeps(name, role)),
        ):
            assert (answer.status_code == 403) is not may, (name, role)
            assert answer.status_code < 500
            assert has_its_frame(answer), (name, role)


@pytest.mark.parametrize("name", [name for name in OURS if PAGES[name] is not Open.EVERYBODY])
def test_nobody_sees_a_page_without_signing_in(episode, name):
    """Without a session every page but the public ones leads to the way in."""
    client = Client(HTTP_HOST="localhost")

    for answer in (client.get(address(name, episode)), client.post(address(name, episode))):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/account/sign-in/")


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_told_of_an_episode_that_does_not_exist(episode, signed_in, name):
    """An id that somebody guessed opens nothing and breaks nothing."""
    del episode  # it is there, and nothing is told of it
    for role in (Role.NURSE, Role.PHYSICIAN, Role.CLINIC_LEAD):
        answer = signed_in(role).get(address(name, uuid4()))
        assert answer.status_code < 500
        if "episode" in asks(name):
            assert answer.status_code in (302, 403, 404, 405)
            assert ROBIN not in answer.content.decode()


def test_broken_glass_opens_pages_for_looking_only():
    """What the glass opens stands in the table, too."""
    assert PAGES.keys() >= GLASS
