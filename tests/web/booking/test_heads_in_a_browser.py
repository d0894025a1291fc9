"""M02: the head of a day says what the hours below it do not show at first."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from discogram.words.people import Role
from tests.web.booking.test_sizes import cancel_evening, looked_at, size
from tests.web.booking.test_story import MONDAY, Busy, at, book, busy_clinic, urgent
from tests.web.browser import SCREENSHOTS, Trouble, axe, screenshot

__all__ = ["busy_clinic"]

WHY = "The C-arm is serviced"


@pytest.fixture
def evening(page: Page, busy_clinic: Busy) -> Iterator[Page]:
    """Give the week with an emergency on Monday at six, and take it back."""
    door, episodes = busy_clinic
    urgent(door, page, episodes["Sam Keyboard"], at(0, "18:00"))
    yield page
    door(page, Role.COORDINATOR, f"/calendar/?day={MONDAY}")
    cancel_evening(page)


@pytest.fixture
def closed(page: Page, busy_clinic: Busy, trouble: Trouble) -> Iterator[Page]:
    """Give the week in which Tuesday is closed from nine to eleven, above a booking."""
    door, episodes = busy_clinic
    trouble.expect("status of 422")  # the closure is asked about before it is laid
    book(door, page, episodes["Robin Browser"], at(1, "09:30"))
    door(page, Role.CLINIC_LEAD, "/calendar/site/")
    typed = {"day": at(1, "")[:10], "from": "09:00", "to": "11:00", "why": WHY}
    for field, value in typed.items():
        page.locator(f"#{field}").fill(value)
    page.get_by_role("button", name="Add closure").click()
    page.get_by_role("button", name="Close all the same").click()
    door(page, Role.COORDINATOR, f"/calendar/?day={MONDAY}")
    yield page
    door(page, Role.CLINIC_LEAD, "/calendar/site/")
    page.get_by_role("button", name="Take back").click()


def seen(what: Locator) -> bool:
    """Whether the middle of something is what a person sees there."""
    return what.evaluate("""(each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return there !== null && (each === there || each.contains(there));
    }""")


@size
@pytest.mark.parametrize("script", [True, False])
def test_a_booking_of_the_evening_is_found_from_the_head_of_its_day(
    evening: Page, size: str, *, script: bool
) -> None:
    """The link brings time and name into view, with the script of the page and without."""
    if not script:
        evening.route("**/booking*.js", lambda route: route.fulfill(body=""))
    looked_at(evening, size)
    evening.reload()
    looked_at(evening, size)
    block = evening.locator(".booked", has_text="Sam Keyboard")
    evening.evaluate("scrollTo(0, 0)")
    hidden = not seen(block.locator(".time"))
    link = evening.locator(".day").first.get_by_role("link", name="1 booking after 17:00")
    screenshot(evening, f"booking-unseen-{size}")
    link.click()
    evening.screenshot(path=SCREENSHOTS / f"booking-found-{size}.png")

    assert hidden
    assert seen(block.locator(".time"))
    assert seen(block.locator(".name"))
    assert axe(evening) == []


def test_an_address_that_names_a_booking_opens_with_it_in_view(evening: Page) -> None:
    """The script, which looks at nine o'clock first, leaves it there."""
    evening.set_viewport_size({"width": 1280, "height": 800})
    link = evening.get_by_role("link", name="1 booking after 17:00").get_attribute("href")
    evening.goto(f"{evening.url.split('?')[0]}?resource=&day={MONDAY}{link}")

    assert seen(evening.locator(".booked", has_text="Sam Keyboard").locator(".time"))


@size
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_reason_of_a_closure_is_read_above_a_booking(
    closed: Page, size: str, media: Literal["screen", "print"]
) -> None:
    """On the screen and on paper, whatever is booked in these hours."""
    looked_at(closed, size)
    closed.emulate_media(media=media)
    closed.evaluate("scrollTo(0, 0)")
    why = closed.get_by_text(f"Closed 09:00–11:00: {WHY}")
    why.scroll_into_view_if_needed()
    screenshot(closed, f"booking-closed-{size}-{media}")

    expect(why).to_be_visible()
    assert seen(why)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_closed_day_is_in_order_light_and_dark(
    closed: Page, scheme: Literal["light", "dark"]
) -> None:
    """axe-core has nothing against the reason at the head."""
    closed.emulate_media(color_scheme=scheme)

    assert axe(closed) == []
