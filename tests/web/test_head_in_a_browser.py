"""The head of every page: small where a line holds little, and whole by keyboard and finger."""

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot

SCREEN = {"width": 1280, "height": 800}
SMALL = """() => [...document.querySelectorAll(
    "header.frame :is(a, button, summary, input:not([type=hidden]))")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
  .filter(([_, box]) => box.height < 43.5 || box.width < 43.5)
  .map(([what, box]) => `${what} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
HEIGHT = "document.querySelector('header.frame').getBoundingClientRect().height"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(("size", "text"), [(SCREEN, "200%"), (TABLET, "100%")])
def test_the_head_leaves_three_quarters_to_the_page(page, comes_in, size, text):
    """Whoever has most pages finds them behind one button: by Enter, Tab and Escape."""
    page.set_viewport_size(size)
    comes_in(page, Role.CLINIC_LEAD, "/lead/policies/")
    page.evaluate(f"document.documentElement.style.fontSize = '{text}'")
    button, pages = page.get_by_role("button", name="Menu"), page.locator("#ways")

    assert page.evaluate(HEIGHT) <= 200
    assert page.evaluate(TOO_WIDE) == 0
    expect(pages).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(pages).to_be_visible()
    assert page.evaluate(SMALL) == []
    assert axe(page) == []
    screenshot(page, f"head-menu-{text.strip('%')}")
    page.keyboard.press("Escape")
    expect(pages).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page).to_have_url(page.url.partition("/lead/")[0] + "/work/")


def test_a_wide_screen_shows_every_page_at_once(page, comes_in):
    """And no button for them."""
    comes_in(page, Role.CLINIC_LEAD, "/lead/policies/")

    expect(page.locator("#ways a[aria-current]")).to_be_visible()
    expect(page.locator(".ways-open")).to_be_hidden()
    assert page.evaluate(HEIGHT) <= 130
