"""M02: what a calendar program gets to read of a resource."""

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar

from discogram.adapters.calendar.feed import Entry, feed

NINE = datetime(2026, 3, 10, 14, 30, tzinfo=UTC)
WRITTEN = datetime(2026, 2, 9, 12, 0, tzinfo=UTC)


def entry(about: str = "episode room-1", **changes: Any) -> Entry:
    """An hour in a room."""
    usual = {"title": "Discography", "starts": NINE, "ends": NINE + timedelta(hours=1)}
    return Entry(about, **{**usual, "where": "Room Lake", **changes})


def events(content: bytes) -> list[Any]:
    """The entries of a calendar file."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_an_entry_has_its_time_in_utc_and_its_room() -> None:
    """And the calendar has the name of its resource."""
    content = feed("Room Lake", [entry()], WRITTEN)

    (event,) = events(content)
    assert (event["dtstart"].dt, event["dtend"].dt) == (NINE, NINE + timedelta(hours=1))
    assert (str(event["summary"]), str(event["location"])) == ("Discography", "Room Lake")
    assert "X-WR-CALNAME:Room Lake" in content.decode()


def test_a_moved_test_replaces_itself_and_tells_nothing_by_its_id() -> None:
    """The id is made from what the entry is about, and does not hold it."""
    first, moved = (
        events(feed("x", [entry(starts=starts)], WRITTEN))[0]
        for starts in (NINE, NINE - timedelta(days=1))
    )
    (other,) = events(feed("x", [entry("another room-1")], WRITTEN))

    assert first["uid"] == moved["uid"] != other["uid"]
    assert "episode" not in str(first["uid"])


def test_words_of_people_break_no_line() -> None:
    """Commas, semicolons and line ends are escaped as RFC 5545 asks."""
    (event,) = events(feed("x", [entry(title="a,b;c\nBEGIN:VEVENT")], WRITTEN))

    assert str(event["summary"]) == "a,b;c\nBEGIN:VEVENT"


def test_an_empty_calendar_is_one() -> None:
    """Nothing is booked, and a program can still read it."""
    assert events(feed("Room Lake", [], WRITTEN)) == []
