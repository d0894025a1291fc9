"""A questionnaire in a real browser: kept while it is copied, counted, recorded."""

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot


@pytest.fixture(scope="module")
def case(server):
    """Make a patient whose test is over."""
    return server.run("tests.web.reading.played")


def test_a_sheet_is_copied_counted_and_recorded(page, comes_in, case, trouble):
    """Ten items by number; the sum is in per cent, and a reload loses nothing."""
    trouble.expect("status of 422")
    page.set_viewport_size(TABLET)
    comes_in(page, Role.NURSE, f"/episodes/{case}/questionnaires/")
    screenshot(page, "questionnaires")
    assert axe(page) == []
    page.get_by_role("button", name="Enter Oswestry Disability Index").click()
    for item in range(10):
        page.locator(f"[name='questionnaire.items[{item}]'][value='2']").check()
    expect(page.locator(".draft-state")).to_contain_text("kept")
    page.reload()
    # The draft's own sum is on the page already: only a page that was sent tells of this one.
    with page.expect_navigation():
        page.get_by_role("button", name="Work out the sum").click()
    expect(page.get_by_text("40 %, from the 10 of 10 items")).to_be_visible()
    page.locator("[name='questionnaire.total']").fill("41")
    page.get_by_role("button", name="Save").last.click()

    expect(page.locator("#problems a")).to_have_count(2)
    screenshot(page, "questionnaire-problems")
    assert axe(page) == []
    page.locator("[name='questionnaire.total']").fill("")
    page.locator("[name='questionnaire.on']").fill("2026-02-05")
    page.get_by_role("button", name="Save").last.click()
    expect(page.get_by_text("Recorded: Oswestry Disability Index, 40 of 100.")).to_be_visible()
