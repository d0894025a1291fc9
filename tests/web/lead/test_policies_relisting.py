"""M08, M14: when other numbers come into force, the worklists follow in the running website."""

from discogram.adapters.db.models import Worklist
from discogram.adapters.tables import read_tables
from discogram.application.views import made_by
from discogram.web.lead import policies_relisting
from discogram.web.lead.policies_relisting import settled
from discogram.words.people import Role
from tests.web.lead.test_policies import choosing, signing
from tests.web.patients import referred_episode


def made(episode):
    """By which rules and tables the row of an episode was made."""
    return Worklist.objects.get(episode=str(episode)).made_by


def fails(*_):
    """What nobody foresaw."""
    raise KeyError("a patient's name")


def test_a_choice_and_a_signature_make_the_worklists_anew(clinic, signed_in):
    """Nobody has to start the website again to see what is due by the new numbers."""
    episode, _ = referred_episode(clinic)
    lead, seen = signed_in(Role.CLINIC_LEAD), [made(episode)]

    for change in (lambda: choosing(lead, "6"), lambda: signing(lead)):
        assert change().status_code == 302
        settled()
        assert made(episode) == made_by(read_tables(clinic.clinic))
        assert made(episode) not in seen
        seen.append(made(episode))


def test_lists_that_cannot_be_made_leave_the_change_in_place(
    clinic, signed_in, monkeypatch, caplog
):
    """The log says so without a word of a patient; the next start makes them."""
    episode, _ = referred_episode(clinic)
    before = made(episode)
    monkeypatch.setattr(policies_relisting, "relist", fails)

    with caplog.at_level("ERROR"):
        answer = choosing(signed_in(Role.CLINIC_LEAD), "6")
        settled()

    assert answer.status_code == 302
    assert made(episode) == before
    assert made_by(read_tables(clinic.clinic)) != before
    assert caplog.messages == ["worklists not made anew: KeyError"]
