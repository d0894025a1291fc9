"""The role is changed in another window of a real browser while somebody types."""

import re

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import axe, screenshot
from tests.web.desk.test_desk_browser import caller
from tests.web.desk.test_patient_browser import episode_of
from tests.web.two_roles import BOTH

__all__ = ["caller"]


@pytest.fixture
def form(page, context, comes_in, caller, server):
    """The address of a form that is open in a window of a nurse, who is a technologist too."""
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    server.run("tests.web.two_roles")
    comes_in.by_form(page, BOTH)
    acts_as(page, "nurse")
    page.goto(server.url(path))
    return path


def acts_as(page, role):
    """Another role, by the menu."""
    page.locator("details.me summary").click()
    page.locator("#act-as").select_option(role)
    page.get_by_role("button", name="Change role").click()
    expect(page.locator("details.me summary")).to_contain_text(role)


def state(page):
    """What the form says of its draft."""
    return page.locator(".send .draft-state, .draft-state").first


def test_typing_goes_on_being_kept_and_one_press_leads_back(
    page, context, form, server, trouble
):
    """Kept after the change too; sent, it is told in which role it may be recorded."""
    trouble.expect("status of 409")
    page.get_by_label("MRI on").fill("2026-01-05")
    expect(state(page)).to_contain_text("Draft kept at")
    other = context.new_page()
    other.goto(server.url("/account/"))
    acts_as(other, "technologist")

    with page.expect_response("**/draft/") as kept:
        page.get_by_label("MRI on").fill("2026-01-06")
    assert kept.value.ok
    expect(state(page)).to_contain_text("Draft kept at")
    page.get_by_label("MRI on").fill("2026-01-07")  # no pause before it is sent
    page.locator(".send button").first.click()
    expect(page.get_by_role("heading", name="Not recorded")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("What you typed is kept as your draft")
    screenshot(page, "another-role")
    assert axe(page) == []

    page.get_by_role("button", name="Act as nurse and go on with the form").click()
    expect(page).to_have_url(server.url(form))
    expect(page.get_by_label("MRI on")).to_have_value("2026-01-07")
    page.locator(".send button").first.click()
    expect(page.locator(".message.success")).to_be_visible()


def test_a_role_that_was_taken_away_leaves_the_words_on_the_page(page, form, server, trouble):
    """The true cause stands beside the form, which stays; given back, it is sent after all."""
    trouble.expect("status of 409")
    page.get_by_label("MRI on").fill("2026-01-05")
    expect(state(page)).to_contain_text("Draft kept at")
    server.run("tests.web.two_roles", "technologist")

    page.get_by_label("MRI on").fill("2026-01-06")
    expect(state(page)).to_contain_text("Neither kept nor recorded: this form is for")
    page.locator(".send button").first.click()
    page.wait_for_timeout(500)
    assert page.url == server.url(form)
    expect(page.get_by_label("MRI on")).to_have_value("2026-01-06")
    expect(state(page)).to_contain_text("you hold no such role here")
    screenshot(page, "another-role-taken")
    assert axe(page) == []

    server.run("tests.web.two_roles", str(Role.NURSE), str(Role.TECHNOLOGIST))
    page.locator(".send button").first.click()
    expect(page).to_have_url(re.compile("/at/"))
    expect(page.locator(".message.success")).to_be_visible()
