"""Emergency access in a real browser: what a reason lacks is said beside it."""

import re

from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import axe, screenshot

ENOUGH = re.compile("Say why, so that somebody else understands it later")


def test_a_reason_of_one_letter_is_asked_for_again_beside_its_field(page, comes_in, trouble):
    """In the search and before one patient; what was typed stays."""
    trouble.expect("status of 422")
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    page.keyboard.type("Robin Emergency")
    page.get_by_label("Birth date", exact=True).fill("1938-02-03")
    page.get_by_label("Phone", exact=True).fill("+34 600 000 111")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/episodes/"))
    episode = page.url.split("/episodes/")[1].split("/")[0]

    comes_in(page, Role.ADMINISTRATOR, "/patients/emergency/")
    page.locator("#reason").fill("x")
    page.locator("#words").fill("Emergency")
    page.locator("#words").press("Enter")
    expect(page.locator("#reason")).to_have_accessible_description(ENOUGH)
    expect(page.locator("#reason")).to_have_value("x")
    expect(page.locator(".found")).to_have_count(0)
    screenshot(page, "glass-search-reason")
    assert axe(page) == []

    comes_in(page, Role.ADMINISTRATOR, f"/account/emergency/{episode}/")
    page.locator("#reason").fill("x")
    page.locator("main form button").click()
    expect(page.locator("#reason")).to_have_accessible_description(ENOUGH)
    screenshot(page, "glass-reason")
    assert axe(page) == []
    page.locator("#reason").fill("chest pain")
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile(f"/episodes/{episode}/"))
