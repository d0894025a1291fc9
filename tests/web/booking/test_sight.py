"""M02: which part of a week is seen first, and what is told of the rest."""

from datetime import timedelta

from discogram.web.booking.sight import in_sight, look_at
from discogram.web.booking.week import Unseen, week
from tests.pathway.booking.cases import CHICAGO, HOURS, every_day
from tests.web.booking.test_week import MONDAY, look, row

LATER = MONDAY + timedelta(days=7)
"""A week without the present moment in it."""


def test_the_week_is_first_looked_at_where_the_doors_open_or_an_hour_before_now() -> None:
    """Nine o'clock is row 108; a week without hours begins at its top."""
    night, later = row("02:00"), LATER

    here = week(MONDAY, [night], look())
    next_ = week(later, [row("02:00", day=later)], look())
    shut = week(later, [], look(every_day(CHICAGO)))

    assert look_at(here, HOURS) == 11 * 12
    assert look_at(next_, HOURS) == 9 * 12
    assert look_at(shut, every_day(CHICAGO)) == shut[0].first


def test_a_day_tells_what_it_has_outside_of_the_first_sight() -> None:
    """Eight hours from nine are seen at once: not half past eight, nor five and later."""
    starts = ("09:00", "16:45", "18:00", "17:00", "08:30")
    rows = [row(each, day=LATER) for each in starts]
    shown = week(LATER, rows, look())

    monday, tuesday, *_ = in_sight(shown, look_at(shown, HOURS))

    first = {start: each.episode for start, each in zip(starts, rows, strict=True)}
    assert monday.earlier == Unseen(1, "09:00", first["08:30"])
    assert monday.later == Unseen(2, "17:00", first["17:00"])
    assert (tuesday.earlier, tuesday.later) == (None, None)


def test_a_week_that_is_seen_whole_tells_of_nothing() -> None:
    """From nine to five, although it is noon already and the page would begin at eleven."""
    days = week(MONDAY, [row("09:30")], look())

    monday, *_ = in_sight(days, look_at(days, HOURS))

    assert (monday.earlier, monday.later) == (None, None)
