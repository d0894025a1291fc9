"""Two clinics in one installation: whoever works at the one reaches nothing of the other."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import check_password
from django.test import Client
from django.urls import reverse

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.ports import Person, Site, Staff
from discogram.pathway.events import EpisodeOpened
from discogram.web.accounts.models import BrokenGlass, Notice, User
from discogram.web.desk.models import Draft
from discogram.web.pages import PAGES
from discogram.web.place import place
from discogram.web.public.models import CallBack
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.application.fakes import FakeClock
from tests.journeys.clinic import Clinic
from tests.web.clinic import PASSWORD, SITE
from tests.web.misuse.pages import addresses, asks
from tests.web.patients import referred_episode
from tests.web.sealed import brought_back

HARBOUR = Site("harbour", "Harbour Clinic", "Europe/Madrid", demonstration=True)
MARLOW = "Marlow Elsewhere-Quill"
LOOKING = (Role.PHYSICIAN, Role.READER, Role.CLINIC_LEAD, Role.ADMINISTRATOR)
"""Between them these roles open every page that names an episode, but a call and a booking."""
SECRET = "another patient of another site"


@pytest.fixture
def elsewhere(clinic):
    """Give an episode of another site, with a member of staff who works only there."""
    directory = clinic.store.directory
    directory.save_site(HARBOUR, "os", Role.ADMINISTRATOR)
    roles = frozenset({Role.ADMINISTRATOR, Role.CLINIC_LEAD, Role.COORDINATOR})
    directory.save_staff(Staff("harbour-1", "Pau Ferrer", roles), HARBOUR.id, "os", Role.SYSTEM)
    User.objects.make("harbour-1", "a password of their own")
    person = Person(uuid4(), MARLOW, synthetic=True)
    clinic.office.people.save(person, "harbour-1", Role.COORDINATOR)
    now = CivilTime.at(clinic.office.clock.now(), HARBOUR.zone)
    wish, episode = EpisodeOpened("en", synthetic=True), uuid4()
    ask = ("harbour-1", Role.COORDINATOR, now, wish)
    handle(Order(uuid4(), episode, person.id, HARBOUR.id, *ask), clinic.office)
    return episode


@pytest.mark.parametrize("role", LOOKING)
def test_no_address_opens_or_changes_an_episode_of_another_site(
    clinic, signed_in, elsewhere, role
) -> None:
    """Every address that names one, by looking and by sending, in the roles that see most."""
    client = signed_in(role)
    before = clinic.store.records.head()
    for name in (each for each in PAGES if "episode" in asks(each)):
        for where in addresses(name, elsewhere):
            for answer in (client.get(where), client.post(where, {"why": "x", "reason": "x"})):
                assert answer.status_code in (302, 403, 404, 405), (name, answer.status_code)
                assert MARLOW not in answer.content.decode(), name
    assert clinic.store.records.head() == before
    assert not Draft.objects.exists()
    assert not BrokenGlass.objects.exists()


@pytest.mark.parametrize("role", [Role.CLINIC_LEAD, Role.ADMINISTRATOR])
def test_nobody_is_renamed_closed_or_given_a_password_by_another_site(
    clinic, signed_in, elsewhere, role
) -> None:
    """The lead of the one clinic cannot take over the account of the other's administrator."""
    client, save = signed_in(role), reverse("account-staff-save")
    theirs = {
        **brought_back(client.get(reverse("account-staff")), save, "harbour-1"),
        "name": "Pau Ferrer",
    }
    tries = (
        {**theirs, "name": "Somebody Else", "roles": "nurse"},
        {**theirs, "roles": "nurse", "password": "new"},
    )

    assert [client.post(save, each).status_code for each in tries] == [422, 422]
    assert client.post(save, theirs).status_code == 302  # no role here, as before
    given = {**theirs, "roles": "nurse", "secret": PASSWORD}
    assert client.post(save, given).status_code == 302

    account = User.objects.get(username="harbour-1")
    assert check_password("a password of their own", account.password)
    assert account.is_active
    assert clinic.store.directory.staff("harbour-1", HARBOUR.id).name == "Pau Ferrer"


def test_what_belongs_to_another_site_is_not_marked_read_or_revoked(
    clinic, signed_in, elsewhere
) -> None:
    """Requests for a call, notices of broken glass, addresses of calendars."""
    now = datetime.now(UTC)
    call = CallBack.objects.create(
        id=uuid4(), site=HARBOUR.id, name=SECRET, phone="1", good_at="any", language="en",
        question="", asked_at=now, called_by="",
    )  # fmt: skip
    notice = Notice.objects.create(
        what="opened", actor="harbour-1", role="nurse", site=HARBOUR.id,
        about=str(elsewhere), reason=SECRET, at=now,
    )  # fmt: skip
    there = {"what": "room", "id": "dock", "name": SECRET, "in_use": "yes"}
    _harbour().post(reverse("booking-resource"), there)
    made = _harbour().post(reverse("booking-feed-make"), {"resource": "dock"})
    token = re.findall(r"/calendar/([^/<]*)[.]ics<", made.content.decode())[0]
    (feed,) = clinic.store.feeds.of(HARBOUR.id)
    lead, nurse = signed_in(Role.CLINIC_LEAD), signed_in(Role.NURSE)

    nurse.post(reverse("public-callback-called", args=[call.id]))
    lead.post(reverse("account-notice-read", args=[notice.pk]))
    lead.post(reverse("booking-feed-revoke"), {"digest": feed.digest})
    lead.post(reverse("booking-feed-make"), {"resource": "dock"})
    renamed = lead.post(reverse("booking-resource"), {**there, "name": "Mine"})
    pages = [
        nurse.get("/call-backs/"),
        lead.get("/account/notices/"),
        lead.get("/calendar/site/"),
    ]

    call.refresh_from_db()
    notice.refresh_from_db()
    assert (call.called_at, notice.read_at, renamed.status_code) == (None, None, 409)
    assert clinic.store.feeds.find(token) == feed
    assert len(clinic.store.feeds.of(HARBOUR.id)) == 1
    assert all(SECRET not in each.content.decode() for each in pages)


def test_a_calendar_holds_nothing_of_another_site(clinic, elsewhere) -> None:
    """A site without a list books by any name, a name of this site's list among them."""
    clock = FakeClock(datetime(2026, 3, 1, tzinfo=UTC))
    vars(place())["office"] = replace(place().office, clock=clock)
    robin = Clinic(MARLOW, site=SITE, at=place().office, clock=clock)
    robin.goes_the_usual_way(to="is_booked")
    there = {"what": "room", "id": "demo-room-1", "name": "Dock", "in_use": "yes"}
    _harbour().post(reverse("booking-resource"), there)
    wanted = {"resource": "demo-room-1", "names": "yes"}
    made = _harbour().post(reverse("booking-feed-make"), wanted)
    (where,) = re.findall(r"<code>http://localhost([^<]*)<", made.content.decode())
    clock.moment = datetime(2026, 3, 1, tzinfo=UTC)

    calendar = Client(HTTP_HOST="localhost").get(where)

    assert calendar.status_code == 200
    assert "VEVENT" not in calendar.content.decode()
    assert MARLOW not in calendar.content.decode()


def _harbour() -> Client:
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username="harbour-1"))
    session = client.session
    session["role"] = "clinic_lead"
    session.save()
    return client


def test_acting_as_keeps_to_sites_and_roles_that_are_held(clinic, signed_in, elsewhere) -> None:
    """A site or a role that somebody only names is not theirs."""
    client = signed_in(Role.NURSE)
    for told in ({"site": HARBOUR.id, "role": "nurse"}, {"role": "administrator"}):
        client.post(reverse("account-acting-as"), told)

        assert client.get("/account/staff/").status_code == 403
        assert client.get(f"/episodes/{elsewhere}/").status_code == 404


def test_a_draft_is_found_only_under_its_writers_own_name(clinic, signed_in) -> None:
    """No address and no hidden field asks for somebody else's."""
    episode, _ = referred_episode(clinic)
    path = f"/episodes/{episode}/form/record_imaging/"
    signed_in(Role.NURSE).post(path + "draft/", {"imaging.mri_on": SECRET})
    other = signed_in(Role.COORDINATOR)

    asked = [path, f"{path}?actor=nurse-1&imaging.mri_on=", f"/episodes/{episode}/"]
    other.post(path + "draft/", {"_drop": "1", "actor": "nurse-1"})

    assert all(SECRET not in other.get(each).content.decode() for each in asked)
    assert Draft.objects.get().actor == "nurse-1"
