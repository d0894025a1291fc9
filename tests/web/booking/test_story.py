"""M02, M17: a coordinator books, drags and moves by keyboard, in a real browser."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.booking.test_booking import FORM
from tests.web.browser import TABLET, axe, screenshot
from tests.web.serving import served
from tests.web.signing_in import Door

NEXT = datetime.now(UTC).date() + timedelta(days=7)
MONDAY = NEXT - timedelta(days=NEXT.weekday())
"""Of next week, whatever today is."""


Busy = tuple[Door, dict[str, str]]


@pytest.fixture(scope="session")
def busy_clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    """Give the way in to a clinic with two patients, and their episodes."""
    folder = tmp_path_factory.mktemp("calendar")
    first = "tests.web.booking.served_patients"
    with served("discogram.web.asgi:application", folder, first=first) as server:
        episodes = json.loads((folder / "episodes.json").read_text(encoding="utf-8"))
        yield Door(server), episodes
        assert "Traceback" not in server.said(), server.said()


def at(day: int, clock: str) -> str:
    """A time of next week as the form has it."""
    return f"{MONDAY + timedelta(days=day):%Y-%m-%d}T{clock}"


def query(starts: str) -> str:
    """The end of an address that asks for a time, with everybody."""
    return "&".join(f"{name}={value}" for name, value in {**FORM, "starts": starts}.items())


def book(door: Door, page: Page, episode: str, starts: str) -> None:
    """Book a time, or move to it."""
    door(page, Role.COORDINATOR, f"/calendar/preview/{episode}/?{query(starts)}")
    page.get_by_role("button", name=re.compile("^(Book|Move the booking)$")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Calendar")


def test_a_test_is_booked_from_the_first_free_time(page: Page, busy_clinic: Busy) -> None:
    """Three clicks: a free time, a look at the plan, the booking; each page in order."""
    door, episodes = busy_clinic
    door(page, Role.COORDINATOR, f"/calendar/choose/{episodes['Robin Browser']}/")
    choosing = axe(page)
    screenshot(page, "booking-choose")
    page.locator(".offered a").last.click()
    checking = axe(page)
    screenshot(page, "booking-preview")
    page.get_by_role("button", name="Book", exact=True).click()

    expect(page.locator(".booked .name")).to_have_text("Robin Browser")
    assert choosing == []
    assert checking == []
    assert axe(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_week_is_in_order_light_and_dark(
    page: Page, busy_clinic: Busy, scheme: str
) -> None:
    """axe-core has nothing against the calendar, on a screen and on a tablet."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    screenshot(page, f"booking-week-{scheme}")
    wide = axe(page)
    page.set_viewport_size(TABLET)

    assert wide == []
    assert axe(page) == []


@pytest.mark.parametrize("part", [".time", ".team"])
def test_a_booking_is_dragged_to_another_day(page: Page, busy_clinic: Busy, part: str) -> None:
    """From Tuesday to Wednesday, an hour later; nothing moves before it is confirmed.

    It is taken anywhere: by its time, or where the team stands.
    """
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    handle = page.locator(f".booked {part}")
    handle.scroll_into_view_if_needed()
    here, column = handle.bounding_box(), page.locator("ol.rows").nth(2).bounding_box()
    rows = page.locator("ol.rows").nth(2)
    assert here
    assert column
    first, last = (int(rows.get_attribute(f"data-{each}") or 0) for each in ("first", "last"))
    hour = column["height"] / (last - first) * 12
    start = (here["x"] + 5, here["y"] + 5)

    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(column["x"] + 30, start[1] + hour / 2, steps=5)
    page.mouse.move(column["x"] + 30, start[1] + hour, steps=5)
    page.mouse.up()

    expect(page.get_by_role("heading", level=1)).to_have_text("Check this move")
    expect(page.locator("#starts")).to_have_value(at(2, "10:30"))
    expect(page.get_by_text("preparation plan").first).to_be_visible()
    page.get_by_role("button", name="Move the booking").click()
    expect(page.locator(".booked .time")).to_have_text("10:30–11:30")


def test_a_booking_is_moved_by_keyboard_alone(page: Page, busy_clinic: Busy) -> None:
    """Move, a free time of the week, and the confirmation: a key each."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))

    page.get_by_role("link", name=re.compile("^Move the booking of ")).focus()
    page.keyboard.press("Enter")
    column = page.locator("ol.rows").nth(3)
    column.get_by_role("link", name=re.compile("^Free: ")).first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check this move")
    page.get_by_role("button", name="Move the booking").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".booked .time")).to_have_text("09:15–10:15")


def test_a_block_shows_its_whole_team(page: Page, busy_clinic: Busy) -> None:
    """Whoever is booked is read without scrolling inside the block, and a badge is no bar."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    screenshot(page, "booking-block")

    inside, outside = (
        page.locator(where).bounding_box() for where in (".booked .team", ".booked .itself")
    )

    assert inside
    assert outside
    assert inside["y"] + inside["height"] <= outside["y"] + outside["height"] + 1


def test_the_sites_page_is_in_order(page: Page, busy_clinic: Busy) -> None:
    """Hours, closures, resources and addresses, for the lead."""
    door, _ = busy_clinic
    door(page, Role.CLINIC_LEAD, "/calendar/site/")
    screenshot(page, "booking-site")

    assert axe(page) == []
