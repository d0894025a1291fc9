"""M10, M17: a plan moves with its booking, and says where the clinic's doors are shut."""

from datetime import date

import pytest

from discogram.adapters.language import Speaker
from discogram.adapters.tables import read_tables
from discogram.application.opening import closed
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.plan import plan
from discogram.words.civil import CivilTime
from tests.pathway.preparation.cases import TABLE, at

BOOKING = read_tables()["booking"]
UNTESTED = Preparation()
"""Nobody took any blood: every value is still due the day before."""


def said(booked: CivilTime, zone: str = "America/Chicago") -> list[str]:
    """What is closed, by its kind; each can be said in both languages."""
    found = closed(plan(booked, UNTESTED, TABLE), zone, BOOKING)
    for language in ("en", "es"):
        assert all(Speaker(language, strict=True).say(why) for why in found)
    return [why.id for why in found]


@pytest.mark.parametrize(
    ("booked", "told"),
    [
        ("2026-12-01T09:30", set()),  # a Tuesday
        ("2026-12-01T07:30", {"booking-outside-hours"}),
        ("2026-12-06T03:00", {"booking-closed-that-day", "preparation-blood-closed"}),
        ("2026-12-07T09:30", {"preparation-blood-closed"}),  # a Monday: due on Sunday
    ],
)
def test_closed_doors_are_told(booked: str, told: set[str]) -> None:
    """Of the test itself, and of the day on which its blood is due."""
    assert set(said(at(booked))) == told


def test_the_last_open_day_is_named() -> None:
    """Sunday's blood is taken on the Friday before."""
    found = closed(plan(at("2026-12-07T09:30"), UNTESTED, TABLE), "America/Chicago", BOOKING)

    assert found
    assert {why.params["due"] for why in found} == {date(2026, 12, 6)}
    assert {why.params["open"] for why in found} == {date(2026, 12, 4)}


def test_a_booking_in_another_zone_is_not_read_by_the_sites_clock() -> None:
    """Nobody guesses what half past nine in Madrid is in Chicago."""
    assert "booking-hours-unreadable" in said(at("2026-12-01T09:30", "Europe/Madrid"))
