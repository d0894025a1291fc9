"""Hours and midnights across clock changes (M17, M18)."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.preparation.clock import before, days_before, later, midnight
from discogram.words.civil import CivilTime
from tests.pathway.preparation.cases import at

YEAR_2 = datetime.fromisoformat("0002-01-01")
"""Hypothesis gives the zone; an hour before year 1 is no time."""
moments = st.builds(
    CivilTime.at,
    st.datetimes(YEAR_2, timezones=st.timezones(), allow_imaginary=False),
    st.sampled_from(["America/Chicago", "Europe/Madrid", "America/Havana", "Asia/Kolkata"]),
)


@pytest.mark.parametrize(
    ("booked", "zone", "hours", "stop"),
    [
        # 1 November 2026: the clock in Chicago goes back, so the wall clock shows an hour more.
        ("2026-11-02T09:30", "America/Chicago", 120, "2026-10-28T10:30-05:00"),
        # 14 March 2027: it goes forward.
        ("2027-03-15T09:30", "America/Chicago", 120, "2027-03-10T08:30-06:00"),
        # 25 October 2026 and 28 March 2027: Madrid.
        ("2026-10-26T09:30", "Europe/Madrid", 72, "2026-10-23T10:30+02:00"),
        ("2027-03-29T09:30", "Europe/Madrid", 72, "2027-03-26T08:30+01:00"),
        ("2026-12-01T09:30", "Europe/Madrid", 72, "2026-11-28T09:30+01:00"),
    ],
)
def test_a_hold_is_real_hours(booked: str, zone: str, hours: int, stop: str) -> None:
    """Five days without a medicine are 120 hours, also in the week when the clocks change."""
    assert str(before(at(booked, zone), Decimal(hours))) == f"{stop}[{zone}]"


@given(moments, st.integers(0, 400))
def test_hours_there_and_back_are_the_same_moment(moment: CivilTime, hours: int) -> None:
    """Counting back and forth ends where it began."""
    there = before(moment, Decimal(hours))

    assert moment.instant - there.instant == timedelta(hours=hours)
    assert later(there, Decimal(hours)).instant == moment.instant


@pytest.mark.parametrize(
    ("day", "zone", "begins"),
    [
        (date(2026, 11, 1), "America/Chicago", "2026-11-01T00:00-05:00"),
        (date(2027, 3, 14), "America/Chicago", "2027-03-14T00:00-06:00"),
        (date(2027, 3, 28), "Europe/Madrid", "2027-03-28T00:00+01:00"),
        # Havana skips midnight in spring, and strikes it twice in autumn.
        (date(2027, 3, 14), "America/Havana", "2027-03-14T01:00-04:00"),
        (date(2026, 11, 1), "America/Havana", "2026-11-01T00:00-04:00"),
    ],
)
def test_midnight_is_the_wall_clocks(day: date, zone: str, begins: str) -> None:
    """A day begins when 00:00 first strikes, or when the clock first shows the day."""
    assert str(midnight(day, zone)) == f"{begins}[{zone}]"


@given(moments, st.integers(0, 40))
def test_days_before_begin_on_the_day_they_name(moment: CivilTime, days: int) -> None:
    """Whole days are counted on the calendar, not in hours."""
    begins = days_before(moment, Decimal(days))

    assert begins.day == moment.day - timedelta(days=days)
    assert begins.instant <= moment.instant
