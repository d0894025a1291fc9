"""M02: where a time is chosen, every free one is seen and pressed, whatever is booked then."""

import re
from datetime import timedelta
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.booking.test_sizes import LINES, looked_at, size
from tests.web.booking.test_story import MONDAY, Busy, Finger, at, book, busy_clinic
from tests.web.browser import axe, screenshot

__all__ = ["busy_clinic"]

PRESSED = """(link) => {
  const { left, right, top, bottom } = link.getBoundingClientRect();
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return [[left + 4, top + 4], [right - 4, top + 4], [middle.x, middle.y],
    [left + 4, bottom - 4], [right - 4, bottom - 4]]
    .every(([x, y]) => document.elementFromPoint(x, y)?.closest("a") === link);
}"""
"""Whether a press in the middle of a link, or near its corners, meets it."""

COVERED = f"""() => [...document.querySelectorAll(".free a")].filter((link) => {{
  link.scrollIntoView({{ block: "center", inline: "center", behavior: "instant" }});
  return !({PRESSED})(link);
}}).map((link) => link.getAttribute("aria-label"))"""
"""The free times that something else lies over."""

FOCUSED = f"""() => {{
  const link = document.activeElement;
  const seen = getComputedStyle(link).outlineStyle === "solid" && ({PRESSED})(link);
  return [link.textContent, seen];
}}"""
"""What has the focus, and whether it and its outline are seen."""

BESIDE = """() => {
  const block = document.querySelector(".booked");
  const box = block.getBoundingClientRect();
  return [...block.parentElement.querySelectorAll(".free a")]
    .map((each) => each.getBoundingClientRect())
    .filter(({ top }) => top > box.top && top < box.bottom).length;
}"""
"""How many free times stand at the height of the booking, on its day."""


def choosing(page: Page, busy: Busy) -> None:
    """One patient is booked on Tuesday at half past nine; a time is chosen for the other."""
    door, episodes = busy
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    door(
        page,
        Role.COORDINATOR,
        f"/calendar/choose/{episodes['Sam Keyboard']}/?day={MONDAY}&physician=demo-physician-2",
    )


@size
@pytest.mark.parametrize("lanes", ["alone", "beside"])
def test_no_booking_lies_over_a_free_time(
    page: Page, busy_clinic: Busy, size: str, lanes: str
) -> None:
    """Of one booking and of two at a time; each shows when it is and whose."""
    choosing(page, busy_clinic)
    if lanes == "beside":
        page.evaluate("""() => {
          const block = document.querySelector(".booked");
          const other = block.cloneNode(true);
          block.classList.replace("lane-0-1", "lane-0-2");
          other.classList.replace("lane-0-1", "lane-1-2");
          for (const each of [block, other]) each.classList.add("beside");
          other.id += "-other";
          block.after(other);
        }""")
    looked_at(page, size)
    covered, beside = page.evaluate(COVERED), page.evaluate(BESIDE)
    page.locator(".booked").first.scroll_into_view_if_needed()
    screenshot(page, f"booking-lanes-{size}-{lanes}")
    lines = page.evaluate(LINES)

    assert beside > 4
    assert covered == []
    assert {seen for part, seen in lines if part in ("time", "name")} == {"whole"}


def test_a_booking_that_is_pointed_at_lies_over_no_free_time(
    page: Page, busy_clinic: Busy
) -> None:
    """It unfolds in its own lane, also while something in it has the focus."""
    choosing(page, busy_clinic)
    page.locator(".booked a.name").focus()

    assert page.evaluate(COVERED) == []


@size
def test_a_free_time_with_the_focus_is_seen(page: Page, busy_clinic: Busy, size: str) -> None:
    """Tab goes from one to the next of the day that has the booking; none is hidden."""
    choosing(page, busy_clinic)
    looked_at(page, size)
    page.locator("ol.rows").nth(1).locator(".free a").first.focus()
    found = []
    for _ in range(16):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    screenshot(page, f"booking-free-focus-{size}")

    assert [text for text, seen in found if not seen] == []
    assert found[0][0] == "09:15"
    assert found[-1][0] == "13:00"


def test_a_finger_has_room_for_every_free_time(page: Page, busy_clinic: Busy) -> None:
    """44 px each way; a tap beside the booking opens that time's preview."""
    Finger(page)
    choosing(page, busy_clinic)
    looked_at(page, "tablet")
    boxes = [each.bounding_box() for each in page.locator(".free a").all()]
    sides = [side for box in boxes if box for side in (box["width"], box["height"])]
    covered = page.evaluate(COVERED)
    link = page.locator("ol.rows").nth(1).locator(".free a", has_text="10:00")
    link.click()

    assert min(sides) >= 43.5
    assert covered == []
    expect(page.locator("#starts")).to_have_value(at(1, "10:00"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_is_in_order_light_and_dark(
    page: Page, busy_clinic: Busy, scheme: Literal["light", "dark"]
) -> None:
    """axe-core has nothing against free times beside a booking."""
    choosing(page, busy_clinic)
    page.emulate_media(color_scheme=scheme)
    screenshot(page, f"booking-choose-beside-{scheme}")

    assert axe(page) == []


def test_a_week_without_a_free_time_leads_to_one_with_some(
    page: Page, busy_clinic: Busy
) -> None:
    """The week that is over has none; the link opens that week, not the top of its page."""
    door, episodes = busy_clinic
    gone = MONDAY - timedelta(days=14)
    door(page, Role.COORDINATOR, f"/calendar/choose/{episodes['Sam Keyboard']}/?day={gone}")
    screenshot(page, "booking-choose-full")
    against = axe(page)
    page.get_by_role("link", name=re.compile("^To the next week with a free time")).click()

    assert against == []
    expect(page.get_by_role("heading", name="Free times in the week")).to_be_in_viewport()
    expect(page.locator(".free a").first).to_be_visible()
    expect(page.locator(".empty")).to_have_count(0)
