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


@pytest.mark.parametrize("language", ["en-US", "es-ES"])
def test_whatever_stands_alone_is_as_big_as_a_finger(driver, server, language):
    """On a touch screen, 44 px at least: the e-mail, the sources, every link of the page."""
    with driver.awake() as browser:
        context = browser.new_context(viewport=TABLET, has_touch=True, locale=language)
        page = context.new_page()
        page.goto(server.url("/"))
        expect(page.locator(".reach a[href^='mailto:']")).to_have_count(1)
        assert page.locator(".counted cite a").count() > 3
        small = page.evaluate(SMALL)
        page.locator(".counted").scroll_into_view_if_needed()
        page.screenshot(path=SCREENSHOTS / f"public-touch-{language}.png")
        context.close()

    assert small == []


SMALL = """() => [...document.querySelectorAll("a, button, summary, select")]
  .filter((each) => each.offsetParent && !each.closest(".skip, .visually-hidden"))
  .filter((each) => each.closest("cite") || ![...each.parentElement.childNodes].some(
    (other) => other.nodeType === 3 && /[\\p{L}]{2}/u.test(other.textContent)))
  .map((each) => [each.textContent.trim().slice(0, 30), each.getBoundingClientRect().height])
  .filter(([, height]) => height && height < 43.5)"""
"""What stands alone, not within a sentence, and is too low; sources stand at the end of one."""


def test_one_word_stops_the_test_on_the_page_and_on_the_paper(page, server):
    """In Spanish too: whoever read «pare» at home says «pare» in the room."""
    page.goto(server.url("/"))
    page.get_by_role("button", name="Español").click()

    words = page.locator("main.public, main").first.inner_text()
    assert "«pare»" in words
    assert "«alto»" not in words
