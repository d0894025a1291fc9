"""M02, M17: a coordinator books, drags and moves by keyboard, in a real browser."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

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
    page.wait_for_load_state()  # the heading stands there before the script that takes keys


def urgent(door: Door, page: Page, episode: str, starts: str) -> None:
    """Book an emergency while the doors are shut."""
    shut = f"{query(starts)}&lifts=hours&urgent=Infection"
    door(page, Role.COORDINATOR, f"/calendar/preview/{episode}/?{shut}")
    page.get_by_label("What this emergency lifts").or_(page.locator("#urgent")).first.wait_for()
    page.locator("input[name=lifts]").first.check()
    page.locator("#urgent").fill("Infection")
    page.get_by_role("button", name="Check again").click()
    page.get_by_role("button", name="Book", exact=True).click()


def cancel(page: Page, way: Locator | None = None) -> None:
    """Take a booking back, by its own way or by the first of the week."""
    ways = page.get_by_role("link", name=re.compile("^Cancel the booking of "))
    (way or ways.first).focus()
    page.keyboard.press("Enter")
    page.locator("#why").fill("Synthetic")
    page.get_by_role("button", name="Cancel the booking").click()


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
    page: Page, busy_clinic: Busy, scheme: Literal["light", "dark"]
) -> None:
    """axe-core has nothing against the calendar, on a screen and on a tablet."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.emulate_media(color_scheme=scheme)
    screenshot(page, f"booking-week-{scheme}")
    wide = axe(page)
    page.set_viewport_size(TABLET)

    assert wide == []
    assert axe(page) == []


@pytest.mark.parametrize(
    ("part", "along"), [("time", 0.1), ("team", 0.1), ("name", 0.5), ("who", 0.7)]
)
def test_a_booking_is_dragged_to_another_day(
    page: Page, busy_clinic: Busy, part: str, along: float
) -> None:
    """From Tuesday to Wednesday, an hour later; nothing moves before it is confirmed.

    It is taken anywhere: by its time, by the team, by the name that leads to the episode, and
    by the empty place beside that name.
    """
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.locator(".booked").hover()  # which shows the whole of it
    handle = page.locator(f".booked .{part}")
    handle.scroll_into_view_if_needed()
    here, column = handle.bounding_box(), page.locator("ol.rows").nth(2).bounding_box()
    rows = page.locator("ol.rows").nth(2)
    assert here
    assert column
    first, last = (int(rows.get_attribute(f"data-{each}") or 0) for each in ("first", "last"))
    hour = column["height"] / (last - first) * 12
    start = (here["x"] + along * here["width"], here["y"] + 5)

    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(column["x"] + 30, start[1] + hour / 2, steps=5)
    page.mouse.move(column["x"] + 30, start[1] + hour, steps=5)
    expect(page.locator(".booked .time")).to_have_text("10:30–11:30")
    page.screenshot(path=SCREENSHOTS / f"booking-dragged-{part}.png")
    page.mouse.up()

    expect(page.get_by_role("heading", level=1)).to_have_text("Check this move")
    expect(page.locator("#starts")).to_have_value(at(2, "10:30"))
    expect(page.get_by_text("preparation plan").first).to_be_visible()
    page.get_by_role("button", name="Move the booking").click()
    expect(page.locator(".booked .time")).to_have_text("10:30–11:30")


def test_a_press_that_does_not_move_follows_the_name(page: Page, busy_clinic: Busy) -> None:
    """And one that moved does not, though it was put back before it was let go."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    name = page.locator(".booked .name")
    here = name.bounding_box()
    assert here
    x, y = here["x"] + 10, here["y"] + 8

    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 60, steps=4)
    expect(page.locator(".dragged")).to_have_count(1)
    page.keyboard.press("Escape")
    page.mouse.move(x, y, steps=4)
    page.mouse.up()
    expect(page.locator(".dragged")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Calendar")
    page.mouse.move(x + 2, y)
    page.mouse.down()
    page.mouse.move(x, y)
    page.mouse.up()

    expect(page).to_have_url(re.compile(f"/episodes/{episodes['Robin Browser']}/"))


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
    """To the pointer and to the keys, without scrolling inside it; a badge is no bar."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.locator(".booked .time").focus()
    screenshot(page, "booking-block")

    inside, outside = (
        page.locator(where).bounding_box() for where in (".booked .team", ".booked .itself")
    )

    assert inside
    assert outside
    assert inside["y"] + inside["height"] <= outside["y"] + outside["height"] + 1


def test_the_day_from_nine_to_five_is_seen_at_once(page: Page, busy_clinic: Busy) -> None:
    """On a desk of 1280 by 800, with who is tested and when, and their ways."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("scrollTo(0, 0)")
    five = page.locator(".clock .hour", has_text="16:00").bounding_box()
    block = page.locator(".booked .itself").bounding_box()
    named = page.locator(".booked .name").bounding_box()

    assert five
    assert five["y"] + five["height"] <= 800
    assert block
    assert named
    assert named["y"] + named["height"] <= block["y"] + block["height"]


def test_a_test_in_the_evening_begins_where_the_doors_open(
    page: Page, busy_clinic: Busy
) -> None:
    """Longer hours scroll beneath their days, which stay in sight."""
    door, episodes = busy_clinic
    urgent(door, page, episodes["Sam Keyboard"], at(1, "00:30"))
    page.set_viewport_size({"width": 1280, "height": 800})
    page.reload()

    top = page.locator(".week").bounding_box()
    first, last = (
        page.locator(".clock .hour", has_text=hour).bounding_box()
        for hour in ("09:00", "16:00")
    )
    name = page.locator(".day-name").nth(1).bounding_box()
    cancel(page)

    assert top
    assert first
    assert last
    assert name
    assert abs(name["y"] - top["y"]) < 3
    assert name["y"] + name["height"] <= first["y"]
    assert last["y"] + last["height"] <= top["y"] + top["height"] <= 800


def test_two_tests_at_one_time_stand_side_by_side(page: Page, busy_clinic: Busy) -> None:
    """The second of two lanes begins where the first one ends."""
    door, episodes = busy_clinic
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    page.evaluate("document.querySelector('.booked').classList.replace('lane-0-1', 'lane-1-2')")
    block = page.locator(".booked").bounding_box()
    column = page.locator("ol.rows").nth(1).bounding_box()

    assert block
    assert column
    assert abs(block["x"] - (column["x"] + column["width"] / 2)) < 2


def test_the_sites_page_is_in_order(page: Page, busy_clinic: Busy) -> None:
    """Hours, closures, resources and addresses, for the lead."""
    door, _ = busy_clinic
    door(page, Role.CLINIC_LEAD, "/calendar/site/")
    screenshot(page, "booking-site")

    assert axe(page) == []
