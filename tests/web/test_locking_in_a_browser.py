"""The screen in a real browser: it locks in every window, and in none while one is used."""

import re

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import axe
from tests.web.desk.test_desk_browser import caller
from tests.web.desk.test_patient_browser import episode_of
from tests.web.served_clinic import PASSWORD

__all__ = ["caller"]

KEEPS = """
document.addEventListener("discogram:leaving", (event) => {
    const kept = new Promise((done) => setTimeout(done, 300));
    event.detail.wait(kept.then(() => { window.name = "kept"; return true; }));
})
"""
LOCKED = re.compile("/account/locked/")


@pytest.fixture
def case_form(page, comes_in, caller, server):
    """A form that keeps itself, open on a page: its address and a field."""
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    page.goto(server.url(path))
    return path, page.get_by_label("MRI on")


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
        with other.expect_response("**/account/used/"):
            other.keyboard.press("Shift")

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


def test_a_window_that_is_used_tells_the_server(page, comes_in):
    """Whoever leafs or listens sends nothing else: one request each half minute of use."""
    page.clock.install()
    comes_in(page, Role.NURSE, "/work/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    for _ in range(3):
        pass_time([page], 31)
        page.keyboard.press("Shift")
        page.keyboard.press("Shift")
        page.wait_for_timeout(100)
    told = [each for each in asked if each.endswith("/account/used/")]
    pass_time([page], 200)

    assert len(told) == 3
    assert len([each for each in asked if each.endswith("/account/used/")]) == 3


def test_words_typed_under_a_lock_are_not_lost(page, context, comes_in, case_form, trouble):
    """The page says so, leads to the lock in another window, and keeps them afterwards."""
    trouble.expect("status of 423")
    path, field = case_form
    token = next(e["value"] for e in context.cookies() if e["name"] == "csrftoken")
    origin = page.url.split("/episodes/")[0]
    page.request.post(
        f"{origin}/account/lock/",
        form={"csrfmiddlewaretoken": token},
        headers={"Referer": origin},
    )

    field.fill("2026-01-05")
    state = page.locator(".draft-state").last
    expect(state).to_contain_text("Not kept: the screen is locked")
    with context.expect_page() as opened:
        state.get_by_role("link").click()
    lock = opened.value
    lock.locator("#secret").fill(PASSWORD)
    lock.get_by_role("button", name="Open").click()
    expect(lock).to_have_url(re.compile("/work/"))
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")

    expect(state).to_contain_text("Draft kept at")
    assert path in page.url
    expect(field).to_have_value("2026-01-05")


def test_a_locked_window_that_is_looked_at_again_goes_on_once_the_other_is_open(
    page, context, comes_in
):
    """One PIN or password is enough for every window, and each is where it was."""
    comes_in(page, Role.NURSE, "/work/")
    other = context.new_page()
    comes_in(other, Role.NURSE, "/day/")
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Lock this screen").click()
    for each in (page, other):
        expect(each).to_have_url(LOCKED)

    page.evaluate("dispatchEvent(new Event('focus'))")
    page.wait_for_timeout(200)
    assert LOCKED.search(page.url)  # nothing opens before the other does
    other.locator("#secret").fill(PASSWORD)
    other.locator("#secret").press("Enter")
    expect(other).to_have_url(re.compile("/day/"))
    page.evaluate("dispatchEvent(new Event('focus'))")

    expect(page).to_have_url(re.compile("/work/"))


def test_a_wrong_try_in_one_window_leaves_the_way_on_in_it(page, context, comes_in, trouble):
    """The page that says how many tries are left goes on by itself as the first one does."""
    trouble.expect("status of 422")
    comes_in(page, Role.NURSE, "/work/")
    other = context.new_page()
    comes_in(other, Role.NURSE, "/day/")
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Lock this screen").click()
    expect(page).to_have_url(LOCKED)
    page.locator("#secret").fill("not it")
    page.locator("#secret").press("Enter")
    expect(page.locator("#secret-error")).to_be_visible()
    assert axe(page) == []

    other.locator("#secret").fill(PASSWORD)
    other.locator("#secret").press("Enter")
    expect(other).to_have_url(re.compile("/day/"))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(page).to_have_url(re.compile("/work/"))
