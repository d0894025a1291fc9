"""Opening hours: M01, M02."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.booking.hours import Closure, Hours, Opening, usual_hours
from tests.pathway.booking.cases import (
    CHICAGO,
    HOURS,
    MADRID,
    ON,
    at,
    every_day,
    opening,
    slot,
)
from tests.pathway.booking.table import TABLE

ZONES = st.sampled_from((CHICAGO, MADRID))
DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))
CHANGES = st.sampled_from(
    # The days on which the clocks change, forward and back, in 2026.
    (date(2026, 3, 8), date(2026, 11, 1), date(2026, 3, 29), date(2026, 10, 25))
)


def test_a_clinic_that_says_nothing_is_open_on_weekdays_from_nine_to_five() -> None:
    """Monday to Friday 9:00-17:00, closed at the weekend (M01)."""
    nine_to_five = (Opening(time(9), time(17)),)

    assert HOURS.week == (nine_to_five,) * 5 + ((),) * 2
    assert HOURS.zone == CHICAGO


@pytest.mark.parametrize(
    ("starts", "minutes", "held"),
    [
        ("2026-12-01T09:00[America/Chicago]", 60, True),
        ("2026-12-01T08:59[America/Chicago]", 60, False),
        ("2026-12-01T16:00[America/Chicago]", 60, True),
        ("2026-12-01T16:01[America/Chicago]", 60, False),
        ("2026-12-01T09:00[America/Chicago]", 480, True),
        ("2026-12-01T09:00[America/Chicago]", 24 * 60, False),
        ("2026-12-05T10:00[America/Chicago]", 60, False),
    ],
)
def test_a_slot_must_lie_within_one_opening(starts: str, minutes: int, held: bool) -> None:
    """From the first minute to the last the doors are open; Saturday is closed."""
    assert HOURS.hold(slot(starts, minutes)) is held


def test_a_midday_break_is_not_worked_through() -> None:
    """A slot that begins before the break and ends after it lies in neither opening."""
    hours = every_day(MADRID, opening("09:00", "14:00"), opening("16:00", "20:00"))

    assert hours.hold(at("2026-12-01T13:00", MADRID))
    assert hours.hold(at("2026-12-01T16:00", MADRID))
    assert not hours.hold(at("2026-12-01T13:30", MADRID, minutes=180))


def test_a_closure_closes_a_weekday() -> None:
    """On a holiday nothing can be booked within the hours."""
    closed = usual_hours(CHICAGO, TABLE, ON, closures=(Closure(date(2026, 12, 1), "Holiday"),))

    assert closed.on(date(2026, 12, 1)) == ()
    assert not closed.hold(slot())
    assert closed.hold(slot("2026-12-02T09:30[America/Chicago]"))


@given(ZONES, st.one_of(DAYS, CHANGES), st.integers(0, 23 * 60), st.integers(1, 600))
def test_hours_are_those_of_the_clock_on_the_wall_in_every_season(
    zone: str, day: date, minute: int, minutes: int
) -> None:
    """Outside the night of a change, the same wall clock gets the same answer every day."""
    starts = datetime.combine(day, time(4)) + timedelta(minutes=minute)
    ends = starts + timedelta(minutes=minutes)
    hours = every_day(zone, opening("09:00", "17:00"))

    by_hand = starts.time() >= time(9) and ends <= datetime.combine(starts.date(), time(17))
    if starts.date() == day:
        assert hours.hold(at(starts.isoformat(), zone, minutes)) is by_hand


def test_an_hour_that_strikes_twice_does_not_prolong_the_day() -> None:
    """When the clock is turned back during a slot, closing time is not reached twice."""
    night = every_day(CHICAGO, opening("00:00", "01:30"))
    turned_back = at("2026-11-01T00:45", CHICAGO, minutes=90)

    assert f"{turned_back.ends.local:%H:%M}" == "01:15"
    assert not night.hold(turned_back)


def test_an_hour_that_is_skipped_counts_as_the_clock_shows_it() -> None:
    """When the clock jumps during a slot, the end is what the wall shows."""
    night = every_day(CHICAGO, opening("00:00", "03:00"))

    assert night.hold(at("2026-03-08T01:00", CHICAGO, minutes=60))
    assert not night.hold(at("2026-03-08T01:00", CHICAGO, minutes=61))


def test_a_week_that_cannot_be_is_refused_with_every_problem() -> None:
    """A week of one day, with an opening that ends before it begins, names both."""
    with pytest.raises(InputError) as caught:
        Hours(CHICAGO, ((opening("17:00", "09:00"),),))

    assert [why.id for why in caught.value.reasons] == [
        "booking-week-not-seven-days",
        "booking-opening-reversed",
    ]
