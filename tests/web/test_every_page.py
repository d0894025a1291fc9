"""Every page opens for a physician, whichever database the record lies in."""

import pytest

from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.web.patients import referred_episode
from tests.web.test_every_address import OURS, address, allowed


@pytest.mark.both_databases
def test_every_page_answers_a_physician(clinic, signed_in):
    """No page asks something that a database cannot answer, and none breaks on what is sent."""
    episode, _ = referred_episode(clinic)
    names = [name for name in OURS if allowed(name, Role.PHYSICIAN)]
    for name in names:
        client = signed_in(Role.PHYSICIAN)  # some of the pages sign out or lock
        for answer in (client.get(address(name, episode)), client.post(address(name, episode))):
            assert answer.status_code < 500, name

    assert len(names) < len(PAGES)
