"""The clinic lead's numbers in a real browser: by keyboard, on a tablet, in the dark."""

import re

import pytest
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.browser import TABLET, WINDOW, axe, screenshot
from tests.web.served_clinic import PASSWORD

HOME = "/lead/policies/"
PAGES = {
    "overview": HOME,
    "search": f"{HOME}?q=guyer",
    "nothing-found": f"{HOME}?q=nosuch",
    "table": f"{HOME}conclusion/",
    "preparation": f"{HOME}preparation/",
    "sign": f"{HOME}candidacy/sign/",
}


def thin_out(page: Page) -> None:
    """Keep three closed groups of each list: axe-core takes its time, and all are alike."""
    page.evaluate(
        """() => {
          const subjects = [...document.querySelectorAll(".subject")];
          for (const list of new Set(subjects.map((each) => each.parentElement))) {
            const closed = [...list.querySelectorAll(":scope > .subject:not([open])")];
            closed.slice(3).forEach((each) => each.remove());
          }
        }"""
    )


@pytest.mark.parametrize(
    ("size", "name"),
    [
        *((WINDOW, name) for name in PAGES if name != "preparation"),
        *((TABLET, name) for name in PAGES),
    ],
)
def test_a_page_is_in_order_and_fits(page, comes_in, name, size):
    """Nothing for axe-core to find, nothing beside the window."""
    page.set_viewport_size(size)
    comes_in(page, Role.CLINIC_LEAD, PAGES[name])

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    screenshot(page, f"policies-{name}-{size['width']}")
    thin_out(page)
    assert axe(page) == []


@pytest.mark.parametrize("name", ["overview", "table", "sign"])
def test_a_page_is_in_order_in_the_dark(page, comes_in, name):
    """Contrast holds in the dark theme too."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    comes_in(page, Role.CLINIC_LEAD, PAGES[name])

    assert axe(page) == []
    screenshot(page, f"policies-{name}-dark")


def test_the_lead_chooses_and_signs_by_keyboard(page: Page, comes_in):
    """From the first page to a signature, and on to another choice that is told as a change."""
    comes_in(page, Role.CLINIC_LEAD, HOME)
    page.get_by_role("link", name="images").first.press("Enter")
    page.get_by_role("button", name="Read and sign").press("Enter")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_label("Your password").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Signed.")
    expect(page.get_by_text(re.compile("signed by Lea Lead")).first).to_be_visible()

    page.get_by_role("radio", name=re.compile("one reader")).press("Space")
    page.get_by_role("button", name="Put these choices in place").press("Enter")

    expect(page.get_by_role("status")).to_contain_text("The choices are in place.")
    told = page.get_by_role(
        "row", name=re.compile("Readers that are needed.*Default.*one reader")
    )
    expect(told).to_be_visible()
    assert axe(page) == []
    screenshot(page, "policies-changed")
    comes_in(page, Role.CLINIC_LEAD, HOME)
    expect(page.get_by_text(re.compile("changed since Lea Lead signed"))).to_be_visible()
    screenshot(page, "policies-overview-changed")


def test_a_long_table_is_read_by_subject(page: Page, comes_in):
    """Closed groups with a contents list; a row's address opens its group, and axe agrees."""
    row = "#row-aspirin_hold_sir"
    comes_in(page, Role.CLINIC_LEAD, PAGES["preparation"])
    height = page.evaluate("document.documentElement.scrollHeight")
    expect(page.locator(row)).to_be_hidden()
    page.get_by_role("navigation", name="Subjects").get_by_role("link", name="Risk").click()
    expect(page.get_by_role("rowheader", name="Risk: abscess, how often")).to_be_visible()
    page.evaluate(f"location.hash = '{row}'")

    expect(page.locator(row)).to_be_visible()
    assert height < 9_000
    screenshot(page, "policies-preparation-open")
    thin_out(page)
    assert axe(page) == []


def test_a_printed_table_holds_every_row(page: Page, comes_in):
    """Paper has no groups to open; afterwards the screen is as it was."""
    comes_in(page, Role.CLINIC_LEAD, PAGES["preparation"])
    closed = page.locator("details:not([open])")
    before = closed.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert closed.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


def test_a_source_is_as_big_as_a_finger_only_where_a_finger_is(driver, comes_in):
    """44 px on a touch screen, in rows, choices and the list; a desk keeps its short rows."""
    high = {}
    with driver.awake() as browser:
        for touched in (True, False):
            context = browser.new_context(
                viewport=TABLET, has_touch=touched, is_mobile=touched, locale="en-US"
            )
            page = context.new_page()
            comes_in(page, Role.CLINIC_LEAD, PAGES["table"])
            high[touched] = page.evaluate(SOURCES)
            wide = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert wide, touched
            if touched:
                screenshot(page, "policies-table-touched")
            context.close()

    assert len(high[True]) > 10
    assert min(high[True]) >= 43.5, high[True]
    assert min(high[False]) < 30


SOURCES = """() => [...document.querySelectorAll("cite a, .sources a")]
  .map((each) => each.getBoundingClientRect().height).filter(Boolean)"""
"""How high the links to sources are, those that are on the page."""
