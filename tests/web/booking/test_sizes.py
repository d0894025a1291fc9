"""M02: in every size a week shows when a test is and whose, and cuts no line."""

import re

import pytest
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.booking.test_story import Busy, Finger, at, book, busy_clinic, cancel, urgent
from tests.web.browser import SCREENSHOTS, screenshot

__all__ = ["busy_clinic"]

SIZES = {"desk": (1280, 800, 100), "tablet": (820, 1180, 100), "double": (1280, 800, 200)}
"""Width and height in pixels, and the size of the text in percent."""
size = pytest.mark.parametrize("size", SIZES)

NINE = """() => {
  const today = document.querySelector(".week .today .badge");
  if (!today) { // on a weekend: Monday's badge stands for the one of the week's own days
    const first = document.querySelector(".week .day");
    first.classList.add("today");
    const badge = '<span class="badge">today</span>';
    first.querySelector("h3").insertAdjacentHTML("beforeend", badge);
  }
  const hours = [...document.querySelectorAll(".hour")];
  const nine = hours.find((each) => each.textContent === "09:00");
  const line = nine.getBoundingClientRect().top;
  return [...document.querySelectorAll("ol.rows")].map((each) => {
    const { top, height } = each.getBoundingClientRect();
    const { first, last } = each.dataset;
    return top + (height * (108 - first)) / (last - first) - line;
  });
}"""
"""How far below the clock's line of nine each day has its own."""

LINES = """() => [...document.querySelectorAll(".booked .itself")].flatMap((block) => {
  const { left, top } = block.getBoundingClientRect();
  const box = { left: left + block.clientLeft, top: top + block.clientTop };
  box.right = box.left + block.clientWidth;
  box.bottom = box.top + block.clientHeight;
  const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const node = words.currentNode;
    if (!node.textContent.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const below = line.top >= box.bottom - 0.5, beside = line.left >= box.right - 0.5;
      const high = line.top >= box.top - 1 && line.bottom <= box.bottom + 0.5;
      const whole = high && line.right <= box.right + 0.5;
      const part = node.parentElement.closest(".time, .name, .team")?.classList[0] ?? "more";
      found.push([part, below || beside ? "out" : whole ? "whole" : "cut"]);
    }
  }
  return found;
})"""
"""Every line of text in the blocks: a part of which thing, and whether it is seen."""


def looked_at(page: Page, size: str) -> None:
    """Look at the page in a size, with the pointer elsewhere."""
    width, height, percent = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
    page.mouse.move(1, 1)


@size
def test_every_day_begins_where_the_hours_do(page: Page, busy_clinic: Busy, size: str) -> None:
    """In the present week, whose badge makes one day's head the taller."""
    door, _ = busy_clinic
    door(page, Role.COORDINATOR, "/calendar/")
    looked_at(page, size)

    assert [each for each in page.evaluate(NINE) if abs(each) > 1] == []


@size
def test_a_block_shows_when_and_who_and_cuts_no_line(
    page: Page, busy_clinic: Busy, size: str
) -> None:
    """Without pointing at it; of the team as many lines as there is room for, one at least."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    looked_at(page, size)
    screenshot(page, f"booking-lines-{size}")
    lines = page.evaluate(LINES)

    assert [part for part, seen in lines if seen == "cut"] == []
    assert {seen for part, seen in lines if part in ("time", "name")} == {"whole"}
    assert ["team", "whole"] in lines


def test_what_is_pressed_in_a_block_is_as_large_as_a_finger(
    page: Page, busy_clinic: Busy
) -> None:
    """Name, move and cancel: 44 px, beside or beneath each other, and still no line is cut."""
    door, episodes = busy_clinic
    Finger(page)
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    looked_at(page, "tablet")
    page.screenshot(path=SCREENSHOTS / "booking-lines-finger.png")
    boxes = [each.bounding_box() for each in page.locator(".booked a").all()]
    lines = page.evaluate(LINES)
    sides = [side for box in boxes if box for side in (box["width"], box["height"])]

    assert len(sides) == 6
    assert min(sides) >= 43.5
    assert [part for part, seen in lines if seen == "cut"] == []
    assert {seen for part, seen in lines if part in ("time", "name")} == {"whole"}
    assert ["team", "whole"] in lines


@size
def test_a_block_of_the_last_hour_is_whole_and_unfolds_within_the_calendar(
    page: Page, busy_clinic: Busy, size: str
) -> None:
    """An emergency in the evening: its name is seen, and nothing lies beyond the edge."""
    door, episodes = busy_clinic
    urgent(door, page, episodes["Sam Keyboard"], at(3, "18:00"))
    looked_at(page, size)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(".week").evaluate("each => each.scrollTop = each.scrollHeight")
    block = page.locator(".booked", has_text="Sam Keyboard").locator(".itself")
    block.scroll_into_view_if_needed()
    screenshot(page, f"booking-evening-{size}")
    lines, week = page.evaluate(LINES), page.locator(".week").bounding_box()
    block.hover()
    open_ = block.bounding_box()
    cancel_evening(page)

    assert {seen for part, seen in lines if part in ("time", "name")} == {"whole"}
    assert week
    assert open_
    assert open_["y"] + open_["height"] <= week["y"] + week["height"]


def cancel_evening(page: Page) -> None:
    """Take the emergency back, so that the next size finds the clinic as this one did."""
    evening = re.compile("^Cancel the booking of .*18:00")
    cancel(page, page.get_by_role("link", name=evening))


def test_a_short_block_begins_with_the_name_and_opens_to_its_ways(
    page: Page, busy_clinic: Busy
) -> None:
    """By keys, which come to its time, and by a tap, which leads there too."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    block = page.locator(".booked .itself")
    block.evaluate("({ classList }) => classList.replace('for-12', 'for-5')")
    block.evaluate("({ classList }) => classList.add('short')")
    page.mouse.move(1, 1)
    name, time = (page.locator(f".booked .{each}").bounding_box() for each in ("name", "time"))
    ways = page.locator(".booked .do")
    screenshot(page, "booking-short")

    assert name
    assert time
    assert name["x"] + name["width"] <= time["x"]
    expect(ways).to_be_hidden()
    page.locator(".booked .time").focus()
    expect(ways).to_be_visible()
    page.locator("#resource").focus()
    expect(ways).to_be_hidden()
    block.dispatch_event("click")
    expect(ways).to_be_visible()
