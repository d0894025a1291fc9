"""What the calendar keeps free: M02, M03."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.booking.calendar import Occupied, occupied, usual_length
from discogram.pathway.booking.facts import Lift, Slot
from discogram.words.civil import CivilTime
from discogram.words.units import Duration
from tests.pathway.booking.cases import CHICAGO, EMERGENCY, MADRID, ON, lifting, slot
from tests.pathway.booking.table import TABLE


def test_every_resource_is_kept_free_from_set_up_to_recovery() -> None:
    """9:30 in Chicago is 15:30 UTC; 15 minutes before and 30 after the hour are kept (M02)."""
    starts = datetime(2026, 12, 1, 15, 15, tzinfo=UTC)
    ends = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)

    assert occupied(slot(), TABLE) == tuple(
        Occupied(each, starts, ends) for each in ("dr-gray", "room-1", "c-arm-1", "nurse-lee")
    )


def test_an_emergency_may_lift_the_buffers_with_a_reason() -> None:
    """Only a reason makes an override of the buffers work (M03)."""
    bare = occupied(slot(), TABLE, lifting(Lift.BUFFERS))
    without_reason = occupied(slot(), TABLE, lifting(Lift.BUFFERS, because=None))
    of_hours = occupied(slot(), TABLE, lifting(Lift.HOURS, because=EMERGENCY))

    assert {(each.starts.minute, each.ends.minute) for each in bare} == {(30, 30)}
    assert without_reason == of_hours == occupied(slot(), TABLE)


@given(
    st.sampled_from((CHICAGO, MADRID)),
    st.dates(date(2024, 1, 2), date(2035, 12, 31)),
    st.integers(4 * 60, 24 * 60 - 1),
    st.integers(1, 600),
)
def test_real_time_is_kept_free_across_every_clock_change(
    zone: str, day: date, minute: int, minutes: int
) -> None:
    """Length and buffers are real minutes: they neither shrink nor grow when clocks change."""
    starts = CivilTime(datetime.combine(day, time(0)) + timedelta(minutes=minute), zone)
    found = Slot(starts, Duration.of(minutes, "min"), room="room-1")

    (kept,) = occupied(found, TABLE)
    assert kept.ends - kept.starts == timedelta(minutes=15 + minutes + 30)
    assert kept.starts == starts.instant - timedelta(minutes=15)


def test_a_slot_lasts_an_hour_unless_somebody_says_otherwise() -> None:
    """The usual length comes from the table."""
    assert usual_length(TABLE, ON) == Duration.of(60, "min")
