"""The screen in a real browser: it locks in every window, and in none while one is used."""

import re

from playwright.sync_api import expect

from discogram.words.people import Role

KEEPS = """
document.addEventListener("discogram:leaving", (event) => {
    const kept = new Promise((done) => setTimeout(done, 300));
    event.detail.wait(kept.then(() => { window.name = "kept"; return true; }));
})
"""
LOCKED = re.compile("/account/locked/")


def pass_time(pages, seconds):
    """The clock of every window goes on."""
    for page in pages:
        page.clock.fast_forward(seconds * 1000)
        page.wait_for_timeout(50)


def test_a_window_that_lies_idle_does_not_lock_the_one_that_is_used(
    page, context, comes_in, trouble
):
    """Eight minutes in one window with a key now and then; then nobody touches either."""
    other = context.new_page()
    for each in (page, other):
        each.clock.install()
        comes_in(each, Role.NURSE, "/work/")

    for _ in range(4):
        pass_time([page, other], 120)
        other.keyboard.press("Shift")
        other.wait_for_timeout(100)

    assert "/work/" in page.url
    assert "/work/" in other.url
    pass_time([page, other], 301)
    for each in (page, other):
        expect(each).to_have_url(LOCKED)


def test_the_lock_waits_for_what_a_page_still_keeps(page, comes_in):
    """What was typed a moment ago is on its way before the screen locks."""
    comes_in(page, Role.NURSE, "/work/")
    page.evaluate(KEEPS)

    page.locator("details.me summary").click()
    page.get_by_role("button", name="Lock this screen").click()

    expect(page).to_have_url(LOCKED)
    assert page.evaluate("window.name") == "kept"
    expect(page.locator("main")).to_contain_text("What was being typed has been kept")


def test_the_lock_says_nothing_of_a_page_that_keeps_nothing(page, comes_in):
    """Where no form keeps itself, no sentence claims it."""
    comes_in(page, Role.NURSE, "/account/")

    page.locator("#id_pin").fill("4711")
    page.locator("details.me summary").click()
    page.get_by_role("button", name="Lock this screen").click()

    expect(page).to_have_url(LOCKED)
    expect(page.locator("main")).to_contain_text("is signed in.")
    assert "kept" not in page.locator("main").inner_text()
