"""M01: a clinic says who it is, in the browser; pages, papers and feeds say it at once."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client

from discogram.adapters.db.models import Access
from discogram.words.people import Role
from tests.web.clinic import SITE

PROFILE = "/profile/"
TOLD = {
    "name": "Harbour Spine",
    "phones": "+1 312 555 0111\n+1 312 555 0112 ext. 4",
    "email": "ask@harbour.example",
    "address": "7 Pier Road, Chicago",
    "zone": "America/New_York",
    "emergency_number": "+1 312 555 0199",
}
BARE = replace(SITE, phones=(), email=None, address=None, emergency_number=None)


def sealed(answer):
    """What the page sends back of itself."""
    (seal,) = re.findall(r'name="seen" value="([^"]*)"', answer.content.decode())
    return {"seen": seal}


def seen(client):
    """The same, of the page as somebody opens it."""
    return sealed(client.get(PROFILE))


def problems(answer):
    """The fields that are told of, in the list at the top."""
    top = answer.content.decode().partition('id="problems"')[2].partition("</ul>")[0]
    return re.findall(r'href="#profile-([a-z_]+)"', top)


@pytest.mark.both_databases
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.CLINIC_LEAD])
def test_a_clinic_without_a_profile_writes_one_and_visitors_see_it_at_once(
    clinic, signed_in, role
):
    """From the first sign-in to the public page: nothing of it needs a terminal."""
    clinic.store.directory.save_site(BARE, "os", Role.ADMINISTRATOR)
    client = signed_in(role)

    answer = client.post(PROFILE, {**TOLD, **seen(client)})
    public = unescape(Client(HTTP_HOST="localhost").get("/").content.decode())

    assert answer.status_code == 302
    for told in ("Harbour Spine", "tel:+1 312 555 0111", "ask@harbour.example", "7 Pier Road"):
        assert told in public
    assert "The clinic’s emergency line: +1 312 555 0199" in public
    assert "America/New_York" in public
    kept = clinic.store.directory.site(SITE.id)
    assert kept.phones == ("+1 312 555 0111", "+1 312 555 0112 ext. 4")
    assert kept.demonstration == SITE.demonstration


def test_whoever_changed_the_profile_stands_in_the_access_log(clinic, signed_in):
    """With the site; saving what stands already writes nothing."""
    client = signed_in(Role.ADMINISTRATOR)

    client.post(PROFILE, {**TOLD, **seen(client)})
    client.post(PROFILE, {**TOLD, **seen(client)})

    rows = Access.objects.using(clinic.store.alias).filter(what="save-site", actor="admin-1")
    assert [row.outcome for row in rows] == [SITE.id]


def test_everything_wrong_is_told_at_once_and_at_its_field(clinic, signed_in):
    """Six fields, six problems; what was typed stays, and nothing is saved."""
    wrong = {
        "name": "...",
        "phones": "+1 312 555 0111\n" + "1" * 200,
        "email": "desk",
        "address": "a" * 301,
        "zone": "Mars/Olympus",
        "emergency_number": "call us",
    }

    client = signed_in(Role.CLINIC_LEAD)
    answer = client.post(PROFILE, {**wrong, **seen(client)})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert sorted(problems(answer)) == sorted(wrong)
    assert page.count('aria-invalid="true"') == len(wrong)
    assert 'value="Mars/Olympus"' in page
    assert clinic.store.directory.site(SITE.id) == SITE


@pytest.mark.parametrize("number", ["", "112"])
def test_a_zone_without_a_national_number_asks_for_one(clinic, signed_in, number):
    """No page may stand without a number to call."""
    client = signed_in(Role.ADMINISTRATOR)
    sent = {**TOLD, "zone": "UTC", "emergency_number": number, **seen(client)}

    answer = client.post(PROFILE, sent)

    assert problems(answer) == ([] if number else ["emergency_number"])


def test_what_somebody_else_changed_meanwhile_is_not_written_over_unseen(clinic, signed_in):
    """Two tabs: the second is told, keeps what was typed, and may save again."""
    first, second = signed_in(Role.ADMINISTRATOR), signed_in(Role.CLINIC_LEAD)
    stale = seen(second)
    first.post(PROFILE, {**TOLD, **seen(first)})

    answer = second.post(PROFILE, {**TOLD, "name": "Pier Spine", **stale})
    page = answer.content.decode()
    again = {**TOLD, "name": "Pier Spine", **sealed(answer)}

    assert answer.status_code == 409
    assert 'value="Pier Spine"' in page
    assert clinic.store.directory.site(SITE.id).name == "Harbour Spine"
    assert second.post(PROFILE, again).status_code == 302


def test_an_older_page_with_something_wrong_stays_an_older_page(clinic, signed_in):
    """Both are told at once: the page that is shown again comes back as a fresh one."""
    first, second = signed_in(Role.ADMINISTRATOR), signed_in(Role.CLINIC_LEAD)
    stale = seen(second)
    first.post(PROFILE, {**TOLD, **seen(first)})

    answer = second.post(PROFILE, {**TOLD, "email": "desk", **stale})

    assert answer.status_code == 409
    assert "Somebody else changed the profile meanwhile" in answer.content.decode()
    assert problems(answer) == ["name", "email"]


def test_the_public_page_tells_staff_what_the_profile_lacks_and_visitors_nothing(
    clinic, signed_in
):
    """Phone, e-mail and address; who may write them is led there, the others are told who."""
    clinic.store.directory.save_site(BARE, "os", Role.ADMINISTRATOR)

    keeper = unescape(signed_in(Role.ADMINISTRATOR).get("/").content.decode())
    nurse = unescape(signed_in(Role.NURSE).get("/").content.decode())
    visitor = unescape(Client(HTTP_HOST="localhost").get("/").content.decode())

    lacking = "does not say it: Telephone numbers, E-mail, Address."
    assert f'{lacking} <a href="{PROFILE}">' in keeper
    assert f"{lacking} The administrator or the clinic lead writes it." in nurse
    assert "profile" not in visitor
    assert 'href="tel:+' not in visitor


def test_a_visitor_is_not_told_to_call_a_clinic_without_a_phone(clinic):
    """The sixth request within the hour is put off, not sent to a number that is not there."""
    clinic.store.directory.save_site(BARE, "os", Role.ADMINISTRATOR)
    client = Client(HTTP_HOST="localhost", REMOTE_ADDR="203.0.113.77")

    answers = [client.post("/call-back/", {}).content.decode() for _ in range(6)]

    assert "Please try again in an hour." in answers[-1]
    assert "call us" not in answers[-1]


def test_the_navigation_leads_there(clinic, signed_in):
    """For those two roles, and for no other."""
    assert (
        f'href="{PROFILE}"'
        in signed_in(Role.ADMINISTRATOR).get("/account/staff/").content.decode()
    )
    assert f'href="{PROFILE}"' not in signed_in(Role.NURSE).get("/calls/").content.decode()
