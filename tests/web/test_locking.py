"""The screen: it locks by itself, and a PIN brings back the page that was open."""

import re
import time
from dataclasses import replace

import pytest
from django.test import Client

from discogram.adapters.db.models import Access
from discogram.web.accounts.models import User
from discogram.words.people import Role
from tests.web.clinic import PASSWORD, SITE


def idle(client, seconds):
    """Nobody touched this screen for a while."""
    session = client.session
    session["seen"] = int(time.time()) - seconds
    session.save()


def test_an_idle_screen_locks_and_a_pin_returns(clinic, signed_in):
    """A minute after an idle window locked itself the server does; the PIN leads back."""
    User.objects.get(username="nurse-1").choose_pin("4711")
    client = signed_in(Role.NURSE)
    client.get("/work/")
    idle(client, 361)

    locked = client.get("/work/")
    wrong = client.post("/account/locked/", {"secret": "0000", "next": "/work/"})
    right = client.post("/account/locked/", {"secret": "4711", "next": "/work/"})

    assert locked["Location"] == "/account/locked/?next=%2Fwork%2F"
    assert wrong.status_code == 422
    assert right["Location"] == "/work/"
    assert client.get("/work/").status_code == 200


def test_a_screen_that_is_used_without_asking_for_anything_stays_open(clinic, signed_in):
    """A long call, or a CT that is leafed through: the window tells that somebody works."""
    client = signed_in(Role.NURSE)
    client.get("/work/")
    for _ in range(3):
        idle(client, 290)
        assert client.get("/account/used/").status_code == 200

    assert client.get("/work/").status_code == 200
    client.post("/account/lock/")
    told = client.get("/account/used/", headers={"HX-Request": "true"})
    assert told.status_code == 423


def test_a_locked_screen_records_nothing(clinic, signed_in):
    """What is sent from a locked screen is refused by its status, and the page knows why."""
    client = signed_in(Role.NURSE)
    client.get("/work/")
    client.post("/account/lock/")

    assert client.post("/account/acting-as/", {"role": "nurse"}).status_code == 423


@pytest.mark.both_databases
def test_five_wrong_pins_sign_out(clinic, signed_in):
    """A PIN cannot be tried out."""
    User.objects.get(username="nurse-1").choose_pin("4711")
    client = signed_in(Role.NURSE)
    client.post("/account/lock/")

    answers = [client.post("/account/locked/", {"secret": str(n)}) for n in range(5)]

    assert [each.status_code for each in answers] == [422, 422, 422, 422, 302]
    assert "_auth_user_id" not in client.session


@pytest.mark.both_databases
def test_a_second_window_goes_on_once_the_first_opened_the_session(clinic, signed_in):
    """Opened, reloaded or sent, its lock leads on; what is typed there is no wrong try."""
    User.objects.get(username="nurse-1").choose_pin("4711")
    client = signed_in(Role.NURSE)
    client.post("/account/lock/")
    client.post("/account/locked/", {"secret": "4711", "next": "/work/"})

    again = client.get("/account/locked/?next=%2Fday%2F")
    sent = client.post("/account/locked/", {"secret": "0000", "next": "/day/"})
    elsewhere = client.get("/account/locked/?next=https://evil.example")

    assert (again.status_code, again["Location"]) == (302, "/day/")
    assert (sent.status_code, sent["Location"]) == (302, "/day/")
    assert elsewhere["Location"] == "/"
    assert User.objects.get(username="nurse-1").pin_failures == 0
    assert not Access.objects.filter(what="unlock", outcome="refused").exists()


def test_what_a_second_window_lost_is_said_where_it_goes_on(clinic, signed_in):
    """The lock that would have said it was never read."""
    client = signed_in(Role.NURSE)

    page = client.get("/account/locked/?next=/work/&typed=lost", follow=True).content.decode()

    assert "could not be kept: look through the form" in page


def test_nobody_is_led_to_another_site(clinic, signed_in):
    """The way back is a page of ours."""
    User.objects.get(username="nurse-1").choose_pin("4711")
    client = signed_in(Role.NURSE)
    client.post("/account/lock/")

    answer = client.post("/account/locked/", {"secret": "4711", "next": "https://evil.example"})

    assert answer["Location"] == "/"


def test_signing_in_gives_a_new_session(clinic):
    """A session that somebody planted is worth nothing after the sign-in."""
    client = Client(HTTP_HOST="localhost")
    client.get("/account/sign-in/")
    client.cookies["sessionid"] = "planted"

    client.post("/account/sign-in/", {"login": "nurse-1", "password": PASSWORD})

    assert client.cookies["sessionid"].value != "planted"
    assert client.get("/work/").status_code == 200


@pytest.mark.both_databases
def test_a_wrong_password_is_audited_without_the_name_that_was_typed(clinic):
    """A password typed into the wrong field is not kept."""
    client = Client(HTTP_HOST="localhost")
    client.post("/account/sign-in/", {"login": "my-password", "password": "x"})

    last = Access.objects.latest("position")
    assert (last.what, last.outcome) == ("sign-in", "refused")
    assert "my-password" not in (last.actor + last.outcome)


def signed_in_with(password, user="tess"):
    """Somebody who comes in by the form."""
    client = Client(HTTP_HOST="localhost")
    client.post("/account/sign-in/", {"login": user, "password": password})
    return client


def changed(client, old, new):
    """Another password, as the page asks for it."""
    told = {"oldpassword": old, "password1": new, "password2": new}
    return client.post("/account/password/", told)


def test_a_new_account_comes_in_once_its_first_password_is_changed(clinic, signed_in):
    """M01: made by the administrator, changed once, and nobody is asked again or signed out."""
    admin = signed_in(Role.ADMINISTRATOR)
    form = {"id": "tess", "name": "Tess Nurse", "roles": ["nurse"], "secret": PASSWORD}
    page = admin.post("/account/staff/save/", form, follow=True).content.decode()
    (first,) = re.findall(r"Password for tess, shown this once: ([\w-]{16})", page)
    client = signed_in_with(first)

    assert client.get("/work/")["Location"] == "/account/password/"
    changed(client, first, "a password of my own")

    assert client.get("/work/").status_code == 200
    assert signed_in_with("a password of my own").get("/work/").status_code == 200
    assert signed_in_with(first).get("/work/").status_code == 302


def test_who_still_owes_a_password_keeps_nobody_elses_account(clinic, signed_in):
    """The staff page is for administrators who have paid."""
    User.objects.filter(username="admin-1").update(must_change=True)

    answer = signed_in(Role.ADMINISTRATOR).get("/account/staff/")

    assert answer["Location"] == "/account/password/"


def test_a_real_clinic_asks_for_a_second_factor(clinic, signed_in):
    """Only a demonstration opens with a password alone."""
    real = replace(SITE, demonstration=False)
    clinic.store.directory.save_site(real, "os", Role.ADMINISTRATOR)

    assert signed_in(Role.NURSE).get("/work/")["Location"] == "/account/second/"


def test_a_form_from_elsewhere_is_refused(clinic):
    """Without the page's own token nothing is accepted."""
    client = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    client.force_login(User.objects.get(username="nurse-1"))

    answer = client.post("/account/acting-as/", {"role": "nurse"})

    assert answer.status_code == 403
    assert "This form is from an earlier sign-in" in answer.content.decode()
