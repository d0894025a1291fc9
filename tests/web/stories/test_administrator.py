"""The administrator lets somebody in: from the way in to the way out, by keyboard."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot
from tests.web.served_clinic import PASSWORD
from tests.web.stories.keyboard import signs_in, signs_out, tabs_to

OWN = "a-password-of-my-own-81"


@pytest.fixture
def newcomer() -> str:
    """Give a short name that nobody has."""
    return f"new-{uuid4().hex[:8]}"


def test_an_administrator_makes_an_account_and_its_owner_chooses_a_password(
    page, server, newcomer, trouble
) -> None:
    """Staff page, a mistake told, an account, proved; the newcomer chooses a password."""
    trouble.expect("status of 422")
    signs_in(page, server, Role.ADMINISTRATOR)
    tabs_to(page, page.locator("nav a[href='/account/staff/']"))
    page.keyboard.press("Enter")
    expect(page.locator("#new-id")).to_be_visible()
    screenshot(page, "story-administrator-staff")
    assert axe(page) == []

    _fills(page, newcomer, "Ines Nurse\u202e")
    expect(page.locator(".problems")).to_contain_text("holds a sign that cannot be kept")
    expect(page.locator("#new-id")).to_have_value(newcomer)
    screenshot(page, "story-administrator-problem")
    assert axe(page) == []
    page.locator("#new-name").fill("")
    page.locator("#new-name").focus()
    page.keyboard.type("Ines Nurse")
    page.keyboard.press("Enter")
    expect(page.locator("#new-secret-problem")).to_contain_text("As nurse, Ines Nurse may open")
    screenshot(page, "story-administrator-proves")
    assert axe(page) == []
    page.locator("#new-secret").focus()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    told = page.locator(".message.info")
    expect(told).to_contain_text(f"Password for {newcomer}")
    password = told.inner_text().rsplit(": ", 1)[1].strip()
    page.set_viewport_size(TABLET)
    screenshot(page, "story-administrator-made-tablet")
    assert axe(page) == []
    page.reload()
    expect(told).to_have_count(0)  # shown this once
    signs_out(page, server)

    signs_in(page, server, newcomer, password)
    expect(page).to_have_url(server.url("/account/password/"))
    assert axe(page) == []
    for name, word in (("oldpassword", password), ("password1", OWN), ("password2", OWN)):
        page.locator(f"input[name={name}]").fill(word)
    page.keyboard.press("Enter")
    expect(page).to_have_url(server.url("/work/"))  # nothing is owed any more
    expect(page.locator("details.me")).to_contain_text("Ines Nurse")
    signs_out(page, server)
    signs_in(page, server, newcomer, OWN)
    expect(page).to_have_url(server.url("/work/"))
    screenshot(page, "story-administrator-newcomer")
    signs_out(page, server)


def _fills(page, id_: str, name: str) -> None:
    """Fill in the form for somebody new, and Enter."""
    page.locator("#new-id").focus()
    page.keyboard.type(id_)
    page.keyboard.press("Tab")
    page.keyboard.insert_text(name)
    tabs_to(page, page.locator("form:has(#new-id) input[name=roles][value=nurse]"))
    page.keyboard.press("Space")
    page.locator("#new-name").focus()
    page.keyboard.press("Enter")
