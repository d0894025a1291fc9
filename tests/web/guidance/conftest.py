"""A patient with a CT, and what was found in it so far."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.test import Client

from discogram.application.history import whole
from discogram.bootstrap import Installation
from discogram.pathway.needle.guidance import Guided
from discogram.scans import showing
from discogram.web.guidance import working
from discogram.web.place import place
from discogram.words.people import Role
from tests.web.clinic import SITE, STAFF
from tests.web.guided import guide
from tests.web.reading.played import IDS, play
from tests.web.remembering import remembered


@dataclass(frozen=True)
class Patient:
    """An episode with one CT."""

    episode: UUID
    ct: str

    @property
    def image(self) -> UUID:
        """What the CT is called in an address."""
        return UUID(hex=self.ct[:32])

    def at(self, part: str = "") -> str:
        """An address of the CT; its page where nothing is said."""
        page = f"/guidance/{self.episode}/"
        return f"{page}{self.image}/{part}" if part else f"{page}?image={self.image}"

    @property
    def guided(self) -> Guided | None:
        """What the record holds of the CT."""
        known = whole(self.episode, place().office).episode.needle.guided
        return next((each for each in known if each.image == self.ct), None)


@pytest.fixture
def patient(clinic: Installation) -> Callable[[str], Patient]:
    """Give a patient: `patient("levels")` has discs found and levels confirmed."""
    del clinic
    showing._LAST.clear()
    working._JOBS.clear()
    return lambda until: remembered(place(), ("guided", until), lambda: _made(until))


def _made(until: str) -> Patient:
    staff = {each.id: each for each in STAFF if each.id in IDS}
    episode = play(place(), SITE, staff)
    (image,) = whole(episode, place().office).episode.images.attached
    if until:
        guide(episode, image.sha256, place().office, until)
    return Patient(episode, image.sha256)


@pytest.fixture
def physician(signed_in: Callable[[Role], Client]) -> Client:
    """Give the physician's browser."""
    return signed_in(Role.PHYSICIAN)
