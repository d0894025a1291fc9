"""M01, M11, M12: the public page in a real browser: read anywhere, printed, without scripts."""

import pytest
from playwright.sync_api import expect

from tests.web.browser import SCREENSHOTS, TABLET, WINDOW, axe, screenshot

SIZES = {1280: WINDOW, 820: TABLET, 400: {"width": 400, "height": 800}}


@pytest.mark.parametrize("width", SIZES)
def test_the_page_is_read_on_any_screen(page, server, width):
    """Nothing is cut off, axe finds nothing, and the emergency line stays on the screen."""
    page.set_viewport_size(SIZES[width])
    page.goto(server.url("/"))
    for picture in page.locator("figure.people img").all():
        picture.scroll_into_view_if_needed()
    screenshot(page, f"public-{width}")
    page.get_by_role("link", name="How to reach us").click()

    expect(page.locator(".lifeline")).to_be_in_viewport()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert axe(page) == []


def test_the_whole_page_speaks_spanish(page, server):
    """One button changes the language, and the page stays where it was."""
    page.goto(server.url("/?part=cervical"))
    page.get_by_role("button", name="Español").click()

    expect(page.get_by_role("heading", name="Qué es la prueba")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert "part=cervical" in page.url
    screenshot(page, "public-es")


def test_the_page_is_printed(page, server):
    """A PDF of some pages, the emergency line on it, no navigation."""
    page.goto(server.url("/"))

    page.emulate_media(media="print")
    expect(page.locator(".lifeline")).to_be_visible()
    expect(page.locator("header.frame")).to_be_hidden()
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    pdf = page.pdf(path=SCREENSHOTS / "public.pdf", format="A4")
    assert pdf.startswith(b"%PDF")
    assert 4 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 12


def test_a_call_is_asked_for_without_scripts(driver, server):
    """Every step works with JavaScript off."""
    with driver.awake() as browser:
        context = browser.new_context(java_script_enabled=False, locale="en-US")
        page = context.new_page()
        page.goto(server.url("/"))
        page.get_by_role("link", name="Ask us to call you back").first.click()
        page.get_by_label("Your name").fill("Robin Testcase")
        page.get_by_label("Telephone number").fill("+1 312 555 0177")
        page.get_by_label("I agree").check()
        page.get_by_role("button", name="Ask for the call").click()

        expect(page.get_by_role("heading", name="We have your request")).to_be_visible()
        assert "Robin" not in page.url
        context.close()
