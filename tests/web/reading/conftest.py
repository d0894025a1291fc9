"""Cases in the clinic of the website's tests."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client

from discogram.bootstrap import Installation
from discogram.scans import showing
from discogram.web.accounts.models import User
from discogram.web.place import place
from tests.web.clinic import SITE, STAFF
from tests.web.reading.played import IDS, play
from tests.web.remembering import remembered

Make = Callable[..., UUID]
As = Callable[[str], Client]


@pytest.fixture
def case(clinic: Installation) -> Make:
    """Make a case: `case()` waits to be read, `case(until="close_session")` has no image."""
    del clinic
    showing._LAST.clear()
    staff = {each.id: each for each in STAFF if each.id in IDS}

    def make(until: str = "attach_image", image: Path | None = None, further: int = 0) -> UUID:
        key = ("reading", until, image, further)
        wish = (staff, until, image, further)
        return remembered(place(), key, lambda: play(place(), SITE, *wish))

    return make


@pytest.fixture
def as_(clinic: Installation) -> As:
    """Come in as one person: `as_("reader-2")`, in the first role that is held."""
    del clinic

    def client(name: str) -> Client:
        made = Client(HTTP_HOST="localhost")
        made.force_login(User.objects.get(username=name))
        return made

    return client
