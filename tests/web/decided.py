"""A synthetic patient whom a physician decided about, under the tables in force."""

from uuid import UUID

from discogram.application.handlers import handle
from discogram.bootstrap import Installation
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.candidacy.facts import Decision
from discogram.words.people import Role
from tests.web.patients import order, referred_episode


def decided_episode(place: Installation) -> UUID:
    """A patient who is to wait; answers the episode."""
    episode, patient = referred_episode(place)
    wish = CandidacyDecided(Decision.DEFER, "physician-1")
    asked = order(place, episode, patient, "physician-1", Role.PHYSICIAN, wish)
    handle(asked, place.office)
    return episode
