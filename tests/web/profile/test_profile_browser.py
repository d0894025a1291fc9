"""M01: the clinic's profile in a real browser, by its labels, and nothing for axe to say."""

from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_the_administrator_mends_a_telephone_where_the_problem_leads(page, comes_in, trouble):
    """From the navigation; what is wrong is told first, and its link goes to the field."""
    trouble.expect("status of 422")
    comes_in(page, Role.ADMINISTRATOR, "/account/staff/")
    page.get_by_role("link", name="The clinic’s profile").click()
    phones = page.get_by_label("Telephone numbers")
    before = phones.input_value()
    phones.fill("by bus")
    page.get_by_role("button", name="Save the profile").click()

    expect(page.get_by_role("alert")).to_contain_text("“by bus” cannot be dialled")
    screenshot(page, "profile-problems")
    assert axe(page) == []
    page.get_by_role("alert").get_by_role("link").click()
    expect(phones).to_be_focused()
    phones.fill(before)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Save the profile").click()

    expect(page.get_by_role("status")).to_contain_text("The profile is saved")
    page.set_viewport_size(TABLET)
    screenshot(page, "profile-tablet")
    assert page.evaluate(TOO_WIDE) <= 0
    assert axe(page) == []
