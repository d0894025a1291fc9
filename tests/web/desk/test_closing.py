"""M13: an episode that never comes to its test is closed, and found again beside another."""

import re

import pytest

from discogram.application.history import whole
from discogram.pathway.ending import Ending
from discogram.words.people import Role
from tests.web.desk.test_register import form
from tests.web.patients import ROBIN, opened_episode, referred_episode

SENT = {"ending": "withdrew", "why": "Wants no test any more."}


def closing(client, episode):
    """The form as its page would send it."""
    page = client.get(f"/episodes/{episode}/close/").content.decode()
    command = re.search(r'name="(_?command)" value="([^"]+)"', page)
    assert command is not None
    return {**SENT, command[1]: command[2]}


@pytest.mark.both_databases
@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.PHYSICIAN])
def test_an_episode_is_closed_with_a_reason_and_nothing_is_due_in_it(clinic, signed_in, role):
    """Its head says how it ended; the entry stands in the history with its words."""
    episode, _ = referred_episode(clinic)
    client = signed_in(role)
    where = f"/episodes/{episode}/"
    before = client.get(where).content.decode()

    answer = client.post(f"{where}close/", closing(client, episode))
    after, history = (client.get(w).content.decode() for w in (where, f"{where}history/"))

    assert answer.status_code == 302
    assert f'href="{where}close/"' in before
    assert f'href="{where}close/"' not in after
    assert "This episode is closed: the patient withdrew." in after
    assert "Wants no test any more." in history
    assert clinic.store.tasks.kinds_of([episode]) == {}
    closed = whole(episode, clinic.office).episode.closed
    assert closed is not None
    assert closed.ending is Ending.WITHDREW


def test_a_closed_episode_offers_no_form(clinic, signed_in):
    """What the record would refuse is not asked for: the page says how to go on."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    form_at = f"/episodes/{episode}/form/record_imaging/"
    before = client.get(f"/episodes/{episode}/at/candidacy/").content.decode()
    client.post(f"/episodes/{episode}/close/", closing(client, episode))

    assert form_at in before
    assert form_at not in client.get(f"/episodes/{episode}/at/candidacy/").content.decode()
    page = client.get(form_at).content.decode()
    assert "This episode is closed." in page
    assert 'data-draft="' not in page


@pytest.mark.parametrize("left_out", ["ending", "why"])
def test_it_is_not_closed_without_how_and_why(clinic, signed_in, left_out):
    """What was said stays in the form."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)

    sent = {**closing(client, episode), left_out: " "}
    answer = client.post(f"/episodes/{episode}/close/", sent)

    assert answer.status_code == 422
    assert whole(episode, clinic.office).episode.closed is None


@pytest.mark.both_databases
def test_a_second_open_episode_needs_a_reason(clinic, signed_in):
    """The one that stands is shown with its station and its way, before anything is written."""
    standing, patient = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    sent = {**form(client, names=ROBIN), "known": str(patient)}

    asked = client.post("/patients/new/", sent)
    unsaid = client.post("/patients/new/", {**sent, "second": "yes", "why": " "})
    before = len(clinic.store.lists.episodes(patient))
    answer = client.post("/patients/new/", {**sent, "second": "yes", "why": "The neck now."})
    pages = {
        episode: client.get(f"/episodes/{episode}/").content.decode()
        for episode in (standing, sent["episode"])
    }
    history = client.get(f"/episodes/{sent['episode']}/history/").content.decode()

    assert (asked.status_code, unsaid.status_code, before) == (409, 422, 1)
    assert f'href="/episodes/{standing}/"' in asked.content.decode()
    assert "Another episode of this patient is open: candidacy." in asked.content.decode()
    assert answer.status_code == 303
    assert "Another episode of this patient is open: referral." in pages[standing]
    assert f'href="/episodes/{sent["episode"]}/"' in pages[standing]
    assert "Another episode of this patient is open: candidacy." in pages[sent["episode"]]
    assert "The neck now." in history


def test_a_closed_episode_is_no_other_one(clinic, signed_in):
    """Another is opened without a question, and no head tells of it."""
    closed, patient = opened_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    client.post(f"/episodes/{closed}/close/", closing(client, closed))
    sent = {**form(client, names=ROBIN), "known": str(patient)}

    answer = client.post("/patients/new/", sent)
    page = client.get(answer["Location"]).content.decode()

    assert answer.status_code == 303
    assert "Another episode" not in page
    assert whole(closed, clinic.office).episode.closed is not None
