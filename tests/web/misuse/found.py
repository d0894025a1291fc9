"""Which forms does the whole website show, to whoever may see them, with something in it?"""

from collections.abc import Iterator

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from discogram.pathway.stations import Station
from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.web.clinic import PASSWORD
from tests.web.conftest import SignedIn
from tests.web.misuse.pages import Sent, addresses, asks, roles_for, shown_to
from tests.web.misuse.ways import Ways

LEADERS = (Role.PHYSICIAN, Role.CLINIC_LEAD, Role.NURSE, Role.READER, Role.COORDINATOR)


def every_form(ways: Ways, signed_in: SignedIn) -> list[Sent]:
    """Every form that posts, once for each set of fields; what ends a session comes last."""
    _furnish(ways, signed_in)
    forms: dict[tuple[str, tuple[str, ...]], Sent] = {}
    episodes = [ways.at(each) for each in AT]
    at_the_door = comes_in()
    for name, role in _looks():
        client = at_the_door if name.startswith(OF_AN_ACCOUNT) else signed_in(role)
        for episode in episodes if "episode" in asks(name) else episodes[:1]:
            for sent in shown_to(client, role, list(addresses(name, episode))):
                forms.setdefault((sent.name, tuple(each.name for each in sent.fields)), sent)
    nobody = Client(HTTP_HOST="localhost")
    for sent in shown_to(nobody, Role.PATIENT, [reverse("account_login"), "/call-back/"]):
        forms.setdefault((sent.name, tuple(each.name for each in sent.fields)), sent)
    return sorted(forms.values(), key=lambda each: each.name.startswith("account"))


AT = (Station.PREPARATION, Station.IMAGES, Station.CONCLUSION)
OF_AN_ACCOUNT = ("mfa_", "usersessions_")
"""Pages that ask for a sign-in a moment ago."""


def _looks() -> Iterator[tuple[str, Role]]:
    """Each page with who looks at it: readings are shown to a reader and to a physician."""
    for name in PAGES:
        allowed = roles_for(name)
        yield name, next((each for each in LEADERS if each in allowed), allowed[0])
        if Role.READER in allowed and Role.PHYSICIAN in allowed:
            yield name, Role.READER


def comes_in() -> Client:
    """A physician who has just typed the password, twice."""
    client = Client(HTTP_HOST="localhost")
    typed = {"login": "physician-1", "password": PASSWORD}
    for page in ("account_login", "account_reauthenticate"):
        assert client.post(reverse(page), typed).status_code == 302
    return client


def _furnish(ways: Ways, signed_in: SignedIn) -> None:
    """One of everything that a page can only show when it is there."""
    cache.clear()  # of how often an earlier test asked to be called back
    asked = {"name": "Robin", "phone": "+1 312 555 0177", "agreed": "yes"}
    Client(HTTP_HOST="localhost").post("/call-back/", asked)
    admin, lead = signed_in(Role.ADMINISTRATOR), signed_in(Role.CLINIC_LEAD)
    admin.post(f"/account/emergency/{ways.at(Station.REFERRAL)}/", {"reason": "just collapsed"})
    lead.post("/calendar/site/resource/", {"what": "room", "id": "r1", "name": "Lake"})
    lead.post("/calendar/site/feed/", {"resource": "r1"})
    lead.post("/calendar/site/close/", {"day": "2199-12-24", "why": "Holiday"})
