"""M03, M26: a follow-up call in a real browser: the emergency opens while one still asks."""

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot


@pytest.fixture(scope="module")
def case(server):
    """Make a patient whose test is over."""
    return server.run("tests.web.reading.played")


def test_a_yes_opens_the_emergency_path_at_once_and_nothing_is_lost(
    page, comes_in, server, case
):
    """The number stands on the screen before anything is sent; a reload keeps every answer."""
    page.set_viewport_size(TABLET)
    comes_in(page, Role.NURSE, f"/episodes/{case}/follow-up/early_call/")
    advice = page.locator("#advice [data-urgency]")
    expect(advice).to_have_attribute("data-urgency", "unfinished")
    assert axe(page) == []

    page.locator("input[name='flag.saddle_bladder_or_bowel'][value=yes]").check()

    expect(advice).to_have_attribute("data-urgency", "emergency")
    expect(page.locator("#advice a[href='tel:911']")).to_be_in_viewport()
    expect(page.locator("#advice a[href='tel:+1 312 555 0199']")).to_be_visible()
    expect(page.locator(".draft-state")).to_contain_text("kept")
    screenshot(page, "followup-emergency")
    assert axe(page) == []
    page.reload()
    expect(advice).to_have_attribute("data-urgency", "emergency")


def test_a_finished_call_stands_on_the_follow_up_page(page, comes_in, server, case):
    """Nineteen answers by the keyboard, recorded, and the contact is answered."""
    comes_in(page, Role.COORDINATOR, f"/episodes/{case}/follow-up/infection_call/")
    for no in page.locator("fieldset.flag input[value=no]").all():
        no.focus()
        page.keyboard.press("Space")
    page.get_by_label("Pain now, 0 to 10").fill("2")
    page.get_by_label("Temperature measured", exact=True).fill("101.2")  # °F stands beside it
    page.keyboard.press("Tab")
    expect(page.locator("#advice")).to_contain_text("what was measured counts")
    screenshot(page, "followup-fever-beside-a-no")
    page.get_by_role("button", name="Record the call").click()

    expect(page.locator(".standing.answered")).to_have_count(1)
    screenshot(page, "followup-episode")
    assert axe(page) == []
    page.goto(server.url("/calls/"))
    screenshot(page, "followup-calls")
    assert axe(page) == []
    page.goto(server.url("/call-backs/"))
    screenshot(page, "followup-call-backs")
    assert axe(page) == []


def test_a_call_about_the_outcome_stays_until_its_score_is_in(page, comes_in, server, case):
    """The page and the calls due say which score is missing, with the way to take it."""
    comes_in(page, Role.NURSE, f"/episodes/{case}/follow-up/outcome/")
    for no in page.locator("fieldset.flag input[value=no]").all():
        no.check()
    page.get_by_label("Pain now, 0 to 10").fill("2")
    page.get_by_role("button", name="Record the call").click()

    expect(page.locator(".message.warning").last).to_contain_text("Oswestry")
    screenshot(page, "followup-score-missing")
    assert axe(page) == []
    page.goto(server.url("/calls/"))
    expect(page.get_by_role("button", name="Record the score").first).to_be_visible()
    screenshot(page, "followup-calls-score")
    assert axe(page) == []


def test_a_call_that_is_recorded_offline_stays_and_is_sent_when_it_can(
    page, comes_in, server, case, trouble
):
    """No error page of the browser, nothing lost, and nothing to be pressed twice."""
    trouble.expect("ERR_INTERNET_DISCONNECTED")
    comes_in(page, Role.NURSE, f"/episodes/{case}/follow-up/late_check/")
    for no in page.locator("fieldset.flag input[value=no]").all():
        no.check()
    page.context.set_offline(True)
    page.get_by_label("Pain now, 0 to 10").fill("3")
    page.get_by_role("button", name="Record the call").click()

    expect(page.locator(".draft-state")).to_contain_text("no connection")
    expect(page.get_by_label("Pain now, 0 to 10")).to_have_value("3")
    page.context.set_offline(False)
    expect(page.get_by_text("Call saved.")).to_be_visible(timeout=15_000)


def test_everything_that_stands_alone_is_as_big_as_a_finger(driver, comes_in, server, case):
    """On a touch screen, 44 px at least: what was recorded, calls due, and the form."""
    with driver.awake() as browser:
        context = browser.new_context(viewport=TABLET, has_touch=True, locale="en-US")
        page = context.new_page()
        comes_in(page, Role.NURSE, f"/episodes/{case}/follow-up/")
        small = {}
        for path in (f"/episodes/{case}/follow-up/", "/calls/", "/call-backs/", "/"):
            page.goto(server.url(path))
            small[path] = page.evaluate(SMALL)
        context.close()

    assert not any(small.values()), small


SMALL = """() => [...document.querySelectorAll("a, button, summary")]
  .filter((each) => each.offsetParent && !each.closest(".skip, .visually-hidden, cite"))
  .filter((each) => ![...each.parentElement.childNodes].some(
    (other) => other.nodeType === 3 && /[\\p{L}]{2}/u.test(other.textContent)))
  .map((each) => [each.textContent.trim().slice(0, 30), each.getBoundingClientRect()])
  .filter(([, box]) => box.height && box.height < 43.5)
  .map(([words, box]) => `${words}: ${box.height}`)"""
"""The links and buttons that stand alone, not within a sentence, and are too low."""


def test_no_figure_that_cannot_be_read_stands_under_no_action(
    page, comes_in, server, case, trouble
):
    """While it is typed, and where nobody can be asked: the panel leads to the field."""
    trouble.expect("ERR_INTERNET_DISCONNECTED")
    comes_in(page, Role.PHYSICIAN, f"/episodes/{case}/follow-up/early_call/")
    advice, heat = page.locator("#advice [data-urgency]"), page.locator("#call-temperature")
    for no in page.locator("fieldset.flag input[value=no]").all():
        no.check()
    page.get_by_label("Pain now, 0 to 10").fill("2")
    page.keyboard.press("Tab")
    expect(advice).to_have_attribute("data-urgency", "none")

    heat.press_sequentially("39")  # beside °F; the field is not left

    expect(advice).to_have_attribute("data-urgency", "unreadable")
    expect(page.locator("#advice")).not_to_contain_text("No action")
    screenshot(page, "followup-unreadable")
    assert axe(page) == []
    page.locator("#advice a", has_text="Temperature measured").click()
    expect(heat).to_be_in_viewport()
    page.locator("[name='temperature.unit']").select_option("Cel")
    expect(advice).not_to_have_attribute("data-urgency", "unreadable")
    heat.fill("")
    expect(advice).to_have_attribute("data-urgency", "none")
    page.context.set_offline(True)
    heat.press_sequentially("38")
    expect(advice).to_have_attribute("data-urgency", "unjudged")
    expect(page.locator("#advice")).not_to_contain_text("No action")
    page.context.set_offline(False)
