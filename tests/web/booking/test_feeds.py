"""M02: a calendar program reads what is booked; no names unless the clinic chose so."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from discogram.adapters.db.models import Access
from discogram.bootstrap import Installation
from discogram.words.people import Role
from tests.journeys.clinic import slot
from tests.web.booking.conftest import Patients
from tests.web.conftest import SignedIn


def entries(content: bytes) -> list[Any]:
    """The entries of a calendar."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


ANYBODY = Client(HTTP_HOST="localhost")


def made(client: Client, resource: str = "demo-room-1", **more: str) -> str:
    """Make an address and answer its path."""
    said = client.post("/calendar/site/feed/", {"resource": resource, **more}).content.decode()
    found = re.search(r"<code>http://localhost(/calendar/[^<]*\.ics)</code>", said)
    assert found is not None
    return unescape(found[1])


def test_the_calendar_of_a_resource_names_nobody(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Time, what it is, and the room; the test itself without its buffers."""
    robin = patients("Robin Testcase", to="is_booked")
    path = made(signed_in(Role.CLINIC_LEAD))

    answer = ANYBODY.get(path)

    (event,) = entries(answer.content)
    assert answer["Content-Type"].startswith("text/calendar")
    assert str(event["summary"]) == "Discography · Room Lake"
    assert f"{event['dtstart'].dt:%H:%M}–{event['dtend'].dt:%H:%M}" == "14:30–15:30"
    for secret in ("Robin", "Testcase", str(robin.id), str(robin.patient.id)):
        assert secret not in answer.content.decode()


def test_names_are_shown_where_the_clinic_chose_so_and_each_look_is_audited(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """Whoever holds the secret has looked."""
    robin = patients("Robin Testcase", to="is_booked")
    path = made(signed_in(Role.CLINIC_LEAD), names="yes")

    said = ANYBODY.get(path).content.decode()

    line = Access.objects.using(listed.store.alias).filter(what="show-calendar").last()
    assert "Robin Testcase" in said
    assert line is not None
    assert (line.actor, line.patient) == ("calendar-feed", str(robin.patient.id))


@pytest.mark.both_databases
def test_what_did_not_change_is_not_sent_again(signed_in: SignedIn, patients: Patients) -> None:
    """An ETag says so; a move changes it."""
    robin = patients("Robin Testcase", to="is_booked")
    path = made(signed_in(Role.CLINIC_LEAD))
    first = ANYBODY.get(path)
    again = ANYBODY.get(path, headers={"If-None-Match": first["ETag"]})
    at = ("move_booking", "2026-02-09T10:00", "coordinator-1")
    robin.does(*at, slot=slot("2026-03-11T09:30"))
    moved = ANYBODY.get(path, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert moved.status_code == 200
    uids = [
        str(Calendar.from_ical(each.content).walk("VEVENT")[0]["uid"])
        for each in (first, moved)
    ]
    assert uids[0] == uids[1]


def test_another_resource_is_not_in_it(signed_in: SignedIn, patients: Patients) -> None:
    """The CT's calendar is empty while the C-arm is used."""
    patients("Robin Testcase", to="is_booked")
    path = made(signed_in(Role.ADMINISTRATOR), "demo-ct-1")

    assert not entries(ANYBODY.get(path).content)


def test_a_revoked_or_guessed_address_is_nowhere(
    signed_in: SignedIn, listed: Installation
) -> None:
    """The same page for both."""
    client = signed_in(Role.CLINIC_LEAD)
    path = made(client)
    page = client.get("/calendar/site/").content.decode()
    digest = re.search(r'name="digest" value="([0-9a-f]{64})"', page)
    assert digest is not None

    client.post("/calendar/site/feed/revoke/", {"digest": digest[1]})

    assert ANYBODY.get(path).status_code == 404
    assert ANYBODY.get("/calendar/guessed.ics").status_code == 404


def test_only_what_is_listed_has_an_address(signed_in: SignedIn, clinic: Installation) -> None:
    """An unknown resource is said to be unknown."""
    answer = signed_in(Role.CLINIC_LEAD).post("/calendar/site/feed/", {"resource": "moon"})

    assert answer.status_code == 422
    assert "no resource called moon" in answer.content.decode()


def test_who_sees_no_names_makes_no_address_that_shows_them(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """The administrator's own calendar names nobody: the choice is not offered, nor taken."""
    patients("Robin Testcase", to="is_booked")
    admin = signed_in(Role.ADMINISTRATOR)

    page = admin.get("/calendar/site/").content.decode()
    asked = {"resource": "demo-room-1", "names": "yes"}
    refused = admin.post("/calendar/site/feed/", asked)

    assert 'name="names"' not in page
    assert 'name="names"' in signed_in(Role.CLINIC_LEAD).get("/calendar/site/").content.decode()
    assert refused.status_code == 422
    assert "Your role shows no names" in refused.content.decode()
    assert not listed.store.feeds.of("lakeside")


def test_an_address_names_nobody_once_its_maker_lost_the_role(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """It still tells when the room is used; the page says that names are no longer in it."""
    patients("Robin Testcase", to="is_booked")
    path = made(signed_in(Role.CLINIC_LEAD), names="yes")
    before = ANYBODY.get(path)
    directory = listed.store.directory
    lead = directory.staff("lead-1", "lakeside")
    assert lead is not None
    left = replace(lead, roles=lead.roles - {Role.CLINIC_LEAD})
    directory.save_staff(left, "lakeside", "os", Role.SYSTEM)

    after = ANYBODY.get(path, headers={"If-None-Match": before["ETag"]})

    assert "Robin" in before.content.decode()
    assert after.status_code == 200
    assert "Robin" not in after.content.decode()
    assert len(entries(after.content)) == 1
    page = signed_in(Role.ADMINISTRATOR).get("/calendar/site/").content.decode()
    assert "names no more" in page
