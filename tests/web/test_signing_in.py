import pytest

from discogram.words.people import Role
from tests.web.browser import axe, screenshot
from tests.web.served_clinic import NAMES
from tests.web.signing_in import HOME, IN, SIGN_IN


def session_of(page):
    """What the browser holds to show who it is; None when nobody is signed in."""
    held = {each["name"]: each["value"] for each in page.context.cookies()}
    return held.get("sessionid")


@pytest.mark.parametrize("role", NAMES)
def test_every_role_comes_in_by_the_form(page, comes_in, role):
    """A member of staff of each role signs in with a password and is greeted by name."""
    comes_in.by_form(page, role)

    assert NAMES[role] in page.locator(IN).inner_text()


def test_a_session_is_kept_for_the_next_test(context, trouble, comes_in):
    """A role that came in before comes in again without the form."""
    del trouble
    comes_in(context.new_page(), Role.NURSE)
    context.clear_cookies()
    asked = []
    context.on("request", lambda request: asked.append(request.method))

    page = comes_in(context.new_page(), Role.NURSE)

    assert NAMES[Role.NURSE] in page.locator(IN).inner_text()
    assert "POST" not in asked


def test_a_session_that_ended_is_begun_anew(page, comes_in, server):
    """A test that signs out does not keep a later test out."""
    comes_in(page, Role.READER)
    before = session_of(page)
    page.goto(server.url("/account/sign-out/"))
    page.locator("main form button").click()
    page.wait_for_url(f"**{SIGN_IN}*")

    comes_in(page, Role.READER)

    assert page.url == server.url(HOME)
    assert session_of(page) not in (None, before)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_way_in_is_for_everybody(page, server, scheme):
    """axe-core has nothing against the page to sign in, light or dark."""
    page.emulate_media(color_scheme=scheme)
    page.goto(server.url(SIGN_IN))

    screenshot(page, f"sign-in-{scheme}")

    assert axe(page) == []
