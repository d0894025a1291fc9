"""M02, M17: a coordinator books, drags and moves by keyboard, in a real browser."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.booking.test_booking import FORM
from tests.web.browser import SCREENSHOTS, TABLET, axe, screenshot
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
    expect(page.locator(".booked .time")).to_have_text("10:30–11:30")
    page.screenshot(path=SCREENSHOTS / f"booking-dragged-{part[1:]}.png")
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


def test_a_block_is_dragged_by_keys_and_says_where_it_would_be(
    page: Page, busy_clinic: Busy
) -> None:
    """Enter takes it, arrows move it, Escape puts it back, Enter shows what would change."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    time, told = page.locator(".booked .time"), page.locator("#told")
    time.focus()
    page.keyboard.press("ArrowDown")
    expect(time).to_have_text("09:30–10:30")
    for key in ("Enter", "ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    expect(time).to_have_text("10:00–11:00")
    expect(told).to_contain_text("Wed")
    expect(told).to_contain_text("10:00–11:00")
    expect(time).to_have_accessible_name(re.compile("^10:00–11:00"))
    expect(page.locator("ol.rows.target")).to_have_attribute("data-day", at(2, "")[:10])
    page.screenshot(path=SCREENSHOTS / "booking-dragged-keys.png")
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(time).to_have_text("09:30–10:30")
    expect(page.locator(".target, .dragged")).to_have_count(0)
    for key in ("Enter", "ArrowUp", "Enter"):
        page.keyboard.press(key)

    expect(page.get_by_role("heading", level=1)).to_have_text("Check this move")
    expect(page.locator("#starts")).to_have_value(at(1, "09:15"))


class Finger:
    """One finger on a screen, by the browser's own protocol."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def __call__(self, what: str, x: float = 0, y: float = 0) -> None:
        """Put it down, move it or lift it."""
        points = [] if what == "touchEnd" else [{"x": x, "y": y}]
        self._session.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": points})
        self._page.wait_for_timeout(30)


@pytest.mark.parametrize("part", [".team", ".name"])
def test_a_finger_that_rests_takes_the_block_and_one_that_moves_scrolls(
    page: Page, busy_clinic: Busy, part: str
) -> None:
    """Anywhere on the block; the page stays where it is only while the block is held."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.set_viewport_size(TABLET)
    finger = Finger(page)
    time, rows = page.locator(".booked .time"), page.locator("ol.rows").nth(1)
    page.locator(f".booked {part}").scroll_into_view_if_needed()
    here, column = page.locator(f".booked {part}").bounding_box(), rows.bounding_box()
    assert here
    assert column
    first, last = (int(rows.get_attribute(f"data-{each}") or 0) for each in ("first", "last"))
    hour = column["height"] / (last - first) * 12
    x, y = here["x"] + 8, here["y"] + 8

    finger("touchStart", x, y)
    for step in range(1, 6):
        finger("touchMove", x, y - 20 * step)
    page.wait_for_timeout(500)
    expect(page.locator(".dragged, .held")).to_have_count(0)
    finger("touchEnd")
    page.wait_for_timeout(300)
    scrolled = page.evaluate("scrollY")
    assert scrolled > 0
    now = page.locator(f".booked {part}").bounding_box()
    assert now
    x, y = now["x"] + 8, now["y"] + 8
    finger("touchStart", x, y)
    page.wait_for_timeout(600)
    for step in range(1, 6):
        finger("touchMove", x, y + hour * step / 5)
    expect(time).to_have_text("10:30–11:30")
    page.screenshot(path=SCREENSHOTS / f"booking-dragged-finger-{part[1:]}.png")
    assert page.evaluate("scrollY") == scrolled
    finger("touchEnd")

    expect(page.get_by_role("heading", level=1)).to_have_text("Check this move")
    expect(page.locator("#starts")).to_have_value(at(1, "10:30"))


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
