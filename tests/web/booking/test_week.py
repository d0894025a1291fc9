"""M02: where things stand on the page of a week."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from discogram.application.ports import CalendarRow
from discogram.pathway.booking.hours import Closure, Hours
from discogram.pathway.booking.timetable import USUAL
from discogram.web.booking.grid import STEPS
from discogram.web.booking.week import Look, Shut, monday, span, week
from discogram.words.civil import CivilTime
from tests.pathway.booking.cases import CHICAGO, HOURS, every_day, opening

MONDAY = date(2026, 12, 7)
NOW = CivilTime.parse("2026-12-08T12:00[America/Chicago]")


def look(hours: Hours = HOURS, *, may_move: bool = True) -> Look:
    """Somebody who looks on Tuesday at noon."""
    return Look(hours, USUAL, NOW, {}, {}, may_move)


def row(starts: str, minutes: int = 60, day: date = MONDAY) -> CalendarRow:
    """A room that is booked by the clock of Chicago, with a quarter before and half after."""
    begins = CivilTime(datetime.combine(day, time.fromisoformat(starts)), CHICAGO).instant
    ends = begins + timedelta(minutes=minutes)
    around = (begins - timedelta(minutes=15), ends + timedelta(minutes=30))
    return CalendarRow(uuid4(), "room-1", *around, begins, ends)


def test_a_booking_lies_at_its_time_with_its_buffers() -> None:
    """Five minutes a row from midnight: half past nine is row 114."""
    monday_, *_ = week(MONDAY, [row("09:30")], look())

    (shown,) = monday_.booked
    assert (shown.at, shown.lasts) == (111, 21)
    assert (shown.before, shown.itself, shown.after) == (3, 12, 6)
    assert f"{shown.starts.local:%H:%M}–{shown.ends.local:%H:%M}" == "09:30–10:30"


def test_what_lies_outside_of_the_opening_hours_is_marked() -> None:
    """An emergency in the evening; a test that ends at closing time is an ordinary one."""
    rows = [row("16:00"), row("16:30"), row("18:00")]

    monday_, *_ = week(MONDAY, rows, look())

    assert [each.outside for each in monday_.booked] == [False, True, True]


def test_half_an_hour_has_room_for_more_than_a_line() -> None:
    """A shorter one has not."""
    (day, *_) = week(MONDAY, [row("09:00", 25), row("13:00", 30)], look())

    assert [each.short for each in day.booked] == [True, False]


def test_what_has_begun_is_not_moved_and_who_may_not_moves_nothing() -> None:
    """Monday is over on Tuesday; Wednesday is to come."""
    past, to_come = row("09:30"), row("09:30", day=MONDAY + timedelta(days=2))

    mine = week(MONDAY, [past, to_come], look())
    theirs = week(MONDAY, [past, to_come], look(may_move=False))

    assert [each.may_move for day in mine for each in day.booked] == [False, True]
    assert not any(each.may_move for day in theirs for each in day.booked)


def test_a_row_of_before_the_test_was_kept_apart_has_no_buffers() -> None:
    """It is shown whole."""
    old = CalendarRow(uuid4(), "room-1", *span(MONDAY, CHICAGO, 1))
    monday_, *_ = week(MONDAY, [old], look())

    (shown,) = monday_.booked
    assert (shown.before, shown.itself, shown.after) == (0, STEPS, 0)


def test_a_weekend_has_a_column_when_something_is_there() -> None:
    """An emergency on Saturday is not lost from the page."""
    saturday = row("20:00", day=MONDAY + timedelta(days=5))

    assert [each.date.weekday() for each in week(MONDAY, [saturday], look())] == [
        0,
        1,
        2,
        3,
        4,
        5,
    ]


def test_a_closure_is_told_from_closing_time() -> None:
    """Noon to two is closed with a reason; after five with none."""
    shut = Closure(MONDAY, "Party", opening("12:00", "14:00"))
    late = [row("18:00", day=MONDAY + timedelta(days=1))]
    hours = Hours(HOURS.zone, HOURS.week, (shut,))

    monday_, *_ = week(MONDAY, late, look(hours))

    assert monday_.shut == (Shut(144, 24, "Party"), Shut(204, 36))


def test_a_whole_closed_day_is_shut_from_end_to_end() -> None:
    """With its reason once."""
    hours = Hours(HOURS.zone, HOURS.week, (Closure(MONDAY, "Holiday"),))

    monday_, *_ = week(MONDAY, [], look(hours))

    assert monday_.shut == (Shut(108, 96, "Holiday"),)


def test_now_is_marked_today_alone() -> None:
    """Tuesday at noon, row 144."""
    assert [each.now for each in week(MONDAY, [], look())] == [None, 144, None, None, None]


@given(st.dates(date(2001, 1, 1), date(2150, 1, 1)))
def test_a_week_begins_on_its_monday_and_lasts_to_the_next(day: date) -> None:
    """Also when the clocks change in it: a day has 23 to 25 hours, a week seven of them."""
    first = monday(day)
    starts, ends = span(first, CHICAGO)

    assert first.weekday() == 0
    assert timedelta(0) <= day - first < timedelta(days=7)
    assert (ends - starts) == timedelta(days=7)  # by the wall clock
    hours = (ends.astimezone(UTC) - starts.astimezone(UTC)) / timedelta(hours=1)
    assert 167 <= hours <= 169


@given(st.lists(st.tuples(st.integers(0, 23 * 4), st.integers(5, 300)), max_size=8))
def test_every_booking_is_within_the_page(made: list[tuple[int, int]]) -> None:
    """Whatever the hour, it is shown, once, and as tall as its parts."""
    day = every_day(CHICAGO, opening("09:00", "17:00"))
    rows = [
        row(f"{quarter // 4:02d}:{quarter % 4 * 15:02d}", minutes) for quarter, minutes in made
    ]

    monday_, *_ = week(MONDAY, rows, look(day))

    assert len(monday_.booked) == len(rows)
    for each in monday_.booked:
        assert monday_.first <= each.at
        assert each.at + each.lasts <= monday_.last <= STEPS
        assert 0 <= each.lane < each.lanes
