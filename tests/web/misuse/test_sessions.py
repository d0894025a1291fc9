"""Forms from elsewhere, planted sessions, cookies: what a stranger's page could try."""

import subprocess
import sys
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from discogram.web.accounts.models import User
from discogram.web.pages import PAGES
from discogram.web.who import ORDER
from discogram.words.people import Role
from tests.web.clinic import PASSWORD
from tests.web.misuse.pages import addresses, roles_for
from tests.web.patients import referred_episode


def test_no_address_takes_a_form_without_our_own_token(clinic, signed_in) -> None:
    """Every address of the website, sent to by who may: 403, and nothing was written."""
    episode, _ = referred_episode(clinic)
    before = clinic.store.records.head()
    strict = {role: _strict(signed_in(role)) for role in ORDER}
    for name in PAGES:
        client, where = strict[roles_for(name)[0]], next(addresses(name, episode))
        answer = client.post(where, {})

        assert answer.status_code == 403, name
        assert "This form is from an earlier sign-in" in answer.content.decode(), name
    assert clinic.store.records.head() == before


def _strict(client: Client) -> Client:
    """The same browser, in which forms from elsewhere are refused as they are when served."""
    strict = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    strict.cookies = client.cookies
    return strict


@pytest.mark.parametrize("token", ["", "a" * 32 + "b" * 32, "é\x00"])
def test_a_token_that_somebody_made_up_is_none(clinic, signed_in, token) -> None:
    """Neither in the form nor beside it."""
    client = _strict(signed_in(Role.NURSE))
    client.cookies["csrftoken"] = "y" * 64

    assert client.post("/account/lock/", {"csrfmiddlewaretoken": token}).status_code == 403
    assert client.get("/work/").status_code == 200


def key_of(client: Client) -> str:
    """The key of the session that a browser holds."""
    return client.cookies["sessionid"].value


def test_a_planted_session_is_worth_nothing_after_signing_in(clinic) -> None:
    """The key that somebody knew before opens nothing afterwards."""
    client, planter = Client(HTTP_HOST="localhost"), Client(HTTP_HOST="localhost")
    client.get("/account/sign-in/")
    session = client.session
    session["planted"] = True
    session.save()
    planted = str(session.session_key)
    client.cookies["sessionid"] = planter.cookies["sessionid"] = planted

    client.post(reverse("account_login"), {"login": "nurse-1", "password": PASSWORD})

    assert key_of(client) != planted
    assert client.get("/work/").status_code == 200
    assert planter.get("/work/").status_code == 302


def test_the_key_of_a_locked_screen_dies_with_the_pin(clinic, signed_in) -> None:
    """Who copied the cookie of a locked screen has nothing once its owner is back."""
    User.objects.get(username="nurse-1").choose_pin("4711")
    client, thief = signed_in(Role.NURSE), Client(HTTP_HOST="localhost")
    client.get("/work/")
    client.post("/account/lock/")
    thief.cookies["sessionid"] = copied = key_of(client)

    client.post("/account/locked/", {"secret": "4711", "next": "/work/"})

    assert key_of(client) != copied
    assert thief.get("/work/")["Location"].startswith("/account/sign-in/")


def test_signing_out_ends_the_session_on_the_server(clinic, signed_in) -> None:
    """The cookie alone brings nobody back."""
    client, thief = signed_in(Role.NURSE), Client(HTTP_HOST="localhost")
    thief.cookies["sessionid"] = key_of(client)

    client.post("/account/sign-out/")

    assert thief.get("/work/").status_code == 302


@pytest.mark.parametrize(
    "typed", [{"login": "nurse-1"}, {"login": "nobody"}, {"login": "nurse-1\x00"}]
)
def test_a_wrong_sign_in_says_the_same_of_everybody(clinic, typed) -> None:
    """Whether there is such an account is not told, and the password comes back nowhere."""
    answer = Client(HTTP_HOST="localhost").post(
        reverse("account_login"), {**typed, "password": "my-own-secret"}
    )

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "my-own-secret" not in page
    assert "sessionid" not in answer.cookies


def test_no_script_of_a_page_can_read_a_cookie(clinic) -> None:
    """Session and token are for the browser alone, and other sites' forms do not carry them."""
    client = Client(HTTP_HOST="localhost")
    client.get("/account/sign-in/")
    client.post(reverse("account_login"), {"login": "nurse-1", "password": PASSWORD})

    for name in ("sessionid", "csrftoken"):
        told = client.cookies[name]
        assert told["httponly"], name
        assert told["samesite"] == "Lax", name
        assert not told["secure"], name  # which would keep the demonstration out of http


SETTINGS = """
import django
django.setup()
from django.conf import settings
for name in ("SESSION_COOKIE", "CSRF_COOKIE", "LANGUAGE_COOKIE"):
    print(getattr(settings, name + "_SECURE"))
print(settings.SECURE_HSTS_SECONDS > 0, settings.CSRF_TRUSTED_ORIGINS)
"""


def test_where_a_proxy_speaks_tls_no_cookie_goes_without_it(tmp_path) -> None:
    """DISCOGRAM_HTTPS=1 makes every cookie secure."""
    told: dict[str, Any] = {
        "DJANGO_SETTINGS_MODULE": "discogram.web.settings",
        "DISCOGRAM_DATA": str(tmp_path / "data"),
        "DISCOGRAM_TRUST": str(tmp_path / "trust"),
        "DISCOGRAM_HTTPS": "1",
        "DISCOGRAM_HOSTS": "clinic.example",
    }
    done = subprocess.run(
        [sys.executable, "-c", SETTINGS], env=told, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["True"] * 4 + ["['https://clinic.example']"]
