"""A consent talk with a closed window, a locked screen and a lost network: no tick is lost."""

import re

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import axe, screenshot
from tests.web.misuse.test_network import fill, send, state
from tests.web.served_clinic import PASSWORD


@pytest.fixture
def path(page, comes_in, server):
    """Where the consent of a new patient with a referral is, opened by the nurse."""
    episode = server.run("tests.web.misuse.served", "1", told="").strip()
    comes_in(page, Role.NURSE, f"/episodes/{episode}/form/receive_referral/")
    fill(page)
    send(page)
    expect(page.locator(".message.success")).to_be_visible()
    page.goto(server.url(f"/episodes/{episode}/consent/"))
    return f"/episodes/{episode}/consent/"


def point(page, number):
    """One of the points that are gone through."""
    return page.locator("input[name=items]").nth(number)


def again(page):
    """Whether the patient could tell it again."""
    return page.locator("input[name=teach_back][value=yes]")


def test_ticks_survive_a_closed_window_a_lock_and_a_lost_network(
    page, context, trouble, server, path
) -> None:
    """Each is there again with its words; recorded once the network is back, and then gone."""
    trouble.expect("ERR_INTERNET_DISCONNECTED")
    point(page, 0).check()
    again(page).check()
    expect(state(page)).to_contain_text("Draft kept at")
    page.close()

    other = context.new_page()
    other.goto(server.url(path))
    expect(point(other, 0)).to_be_checked()
    expect(again(other)).to_be_checked()
    expect(other.get_by_text("This is your draft")).to_be_visible()
    point(other, 1).check()  # no pause before the lock
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Lock this screen").click()
    expect(other).to_have_url(re.compile("/account/locked/"))
    expect(other.locator("main")).to_contain_text("What was being typed has been kept")
    other.locator("#secret").fill(PASSWORD)
    other.get_by_role("button", name="Open").click()
    expect(other).to_have_url(server.url(path))
    expect(point(other, 1)).to_be_checked()

    for each in other.locator("input[name=items]").all():
        each.check()
    other.locator("input[name=interpreter][value=no]").check()
    expect(state(other)).to_contain_text("Draft kept at")
    context.set_offline(True)
    other.get_by_role("button", name="Record the signed consent").click()
    expect(state(other)).to_contain_text("Not kept: no connection")
    expect(other).to_have_url(server.url(path))
    screenshot(other, "consent-offline")
    assert axe(other) == []
    context.set_offline(False)
    expect(other.locator(".message.success")).to_be_visible(timeout=15_000)
    other.goto(server.url(path))
    expect(point(other, 0)).not_to_be_checked()
