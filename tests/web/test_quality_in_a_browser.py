"""B10: the quality page in a real browser: axe-core, the dark, a tablet, and the keyboard."""

import io

import pytest
from pypdf import PdfReader

from discogram.words.people import Role
from tests.web.browser import SCREENSHOTS, TABLET, axe, screenshot

SPAN = "first=2025-04&last=2026-03"
PAGES = ("", "positive/", "opening-pressure/", "disability-change/")


@pytest.fixture(scope="module")
def filled(server):
    """The served clinic with a year of tests."""
    server.run("tests.web.quality")
    return server


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(filled, page, comes_in, path, scheme):
    """Plots, tables and form, light and dark, for the lead."""
    page.emulate_media(color_scheme=scheme)
    comes_in(page, Role.CLINIC_LEAD, f"/quality/{path}?{SPAN}")

    screenshot(page, f"quality-{path.strip('/') or 'all'}-{scheme}")

    assert page.locator("svg.plot").count() > 0
    assert axe(page) == []


def test_nothing_hangs_over_on_a_tablet(filled, page, comes_in):
    """Wide tables scroll in themselves, and the page does not."""
    page.set_viewport_size(TABLET)
    comes_in(page, Role.PHYSICIAN, f"/quality/positive/?{SPAN}")

    screenshot(page, "quality-tablet")

    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
    assert axe(page) == []


@pytest.mark.parametrize("width", [820, 1280])
def test_a_month_is_read_with_all_of_its_year(filled, page, comes_in, width):
    """The field is wide enough for its words and its button, in the letters of the page."""
    page.set_viewport_size({"width": width, "height": 1180})
    comes_in(page, Role.CLINIC_LEAD, f"/quality/?{SPAN}")
    for name in ("first", "last"):
        needed = page.locator(f"#{name}").evaluate(
            """field => {
              const free = field.cloneNode();
              Object.assign(free.style, { width: "max-content", position: "absolute" });
              document.body.append(free);
              const { width } = free.getBoundingClientRect();
              free.remove();
              return width - field.getBoundingClientRect().width;
            }"""
        )
        assert needed <= 0
    page.locator(".quality-filter").screenshot(path=SCREENSHOTS / f"quality-months-{width}.png")


def test_an_empty_page_is_for_everybody_too(filled, page, comes_in):
    """No test in those months: a sentence, and nothing for axe."""
    comes_in(page, Role.CLINIC_LEAD, "/quality/?first=2020-01&last=2020-12")

    assert "Choose more months" in page.locator("main").inner_text()
    assert axe(page) == []


def test_the_form_is_filled_with_the_keyboard_alone(filled, page, comes_in):
    """Enter in a field shows what was chosen."""
    comes_in(page, Role.CLINIC_LEAD, f"/quality/?{SPAN}")
    page.locator("#operator").focus()
    page.keyboard.type("Ph")
    page.locator("#first").press("Enter")
    page.wait_for_url("**operator=physician*")

    assert "Phyllis Physician" in page.locator("main").inner_text()


def test_paper_begins_with_the_numbers_and_stands_upright(filled, page, comes_in):
    """The first page is not left empty; the list of the day alone lies on its side."""
    comes_in(page, Role.CLINIC_LEAD, f"/quality/?{SPAN}")
    first = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0]
    comes_in(page, Role.NURSE, "/day/")
    page.evaluate("document.querySelector('main').innerHTML = '<p class=room>Room 1</p>'")
    day = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0]

    assert "Positive tests" in first.extract_text()
    assert first.mediabox.height > first.mediabox.width
    assert day.mediabox.height < day.mediabox.width
