"""M02: which times are offered, and that none of them is anybody else's."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.booking.calendar import Occupied, occupied
from discogram.pathway.booking.facts import Booking, Slot
from discogram.pathway.booking.free import Search, Wanted, first_free, free_on, usual, wanted
from discogram.pathway.booking.hours import Closure, Hours
from discogram.pathway.booking.rules import findings, in_the_way
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.words.units import Duration
from tests.pathway.booking.cases import CHICAGO, HOURS, MADRID, NOW, ON, every_day, opening
from tests.pathway.booking.table import TABLE

TUESDAY = date(2026, 12, 1)
HOUR = Duration.of(60, "min")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
SITE = Timetable(
    resources=(
        Resource("dr-1", Bookable.PHYSICIAN, "Dr. One"),
        Resource("dr-2", Bookable.PHYSICIAN, "Dr. Two"),
        Resource("room-1", Bookable.ROOM, "Room 1"),
        Resource("arm-1", Bookable.C_ARM, "C-arm 1"),
        Resource("ct-1", Bookable.CT, "CT 1"),
        Resource("nurse-1", Bookable.NURSE, "Nurse 1"),
        Resource("nurse-2", Bookable.NURSE, "Nurse 2"),
    )
)
NAMES = tuple(each.id for each in SITE.resources)
BY_X_RAY = wanted(SITE, HOUR, Bookable.C_ARM, besides=("patient:x",))


def where(*busy: Occupied, hours: Hours = HOURS, after: datetime = LONG_AGO) -> Search:
    """A search among what is busy."""
    return Search(hours, busy, TABLE, after)


def busy(resource: str, starts: str, ends: str, day: date = TUESDAY) -> Occupied:
    """A resource that is taken from one UTC time to another."""
    times = (datetime.combine(day, time.fromisoformat(each), UTC) for each in (starts, ends))
    return Occupied(resource, *times)


def clocks(slots: list[Slot]) -> list[str]:
    """When they begin, by the wall clock."""
    return [f"{each.starts.local:%d. %H:%M}" for each in slots]


def test_an_empty_day_is_offered_from_the_first_to_the_last_quarter() -> None:
    """Nine to four for an hour's test, with everything that it needs."""
    found = list(free_on(TUESDAY, BY_X_RAY, where()))

    assert (clocks(found)[0], clocks(found)[-1], len(found)) == ("01. 09:00", "01. 16:00", 29)
    assert set(found[0].resources) == {"dr-1", "room-1", "arm-1", "nurse-1"}


def test_whoever_is_free_takes_the_place_of_whoever_is_not() -> None:
    """The second physician is offered while the first is busy; the only room is not."""
    dr = busy("dr-1", "14:00", "23:00")
    room = busy("room-1", "18:00", "23:00")
    found = list(free_on(TUESDAY, BY_X_RAY, where(dr, room)))

    assert {each.physician for each in found} == {"dr-2"}
    # Twelve in Chicago is 18:00 UTC; the recovery of half an hour has to fit before it.
    assert clocks(found)[-1] == "01. 10:30"


def test_a_patient_who_is_elsewhere_is_offered_nothing() -> None:
    """The patient fills no place, and must be free all the same."""
    away = busy("patient:x", "00:00", "23:59")

    assert list(free_on(TUESDAY, BY_X_RAY, where(away))) == []


def test_one_who_is_chosen_is_not_replaced() -> None:
    """Who asks for the first physician gets that one or nothing."""
    chosen = wanted(SITE, HOUR, Bookable.CT, {Bookable.PHYSICIAN: "dr-1"})

    free = list(free_on(TUESDAY, chosen, where()))
    taken = list(free_on(TUESDAY, chosen, where(busy("dr-1", "00:00", "23:59"))))

    assert {(each.physician, each.ct, each.c_arm) for each in free} == {("dr-1", "ct-1", None)}
    assert taken == []


def test_a_site_without_a_machine_offers_nothing() -> None:
    """There is no time at which what is not there is free."""
    without = wanted(Timetable(resources=SITE.resources[:3]), HOUR, Bookable.CT)

    assert list(free_on(TUESDAY, without, where())) == []


def test_what_has_passed_is_not_offered() -> None:
    """At noon the morning is over, and nobody can begin the set-up for noon any more."""
    noon = datetime(2026, 12, 1, 18, tzinfo=UTC)

    assert clocks(list(free_on(TUESDAY, BY_X_RAY, where(after=noon))))[0] == "01. 12:15"


def test_the_first_free_times_are_apart_and_on_several_days() -> None:
    """Two a day, none overlapping, over the weekend to Monday."""
    friday = date(2026, 12, 4)

    found = first_free(friday, BY_X_RAY, where(), most=3, a_day=2)

    assert clocks(found) == ["04. 09:00", "04. 10:00", "07. 09:00"]


def test_where_nothing_is_free_nothing_is_offered() -> None:
    """The search ends as far ahead as the table says."""
    never = Hours(CHICAGO, ((),) * 7)

    assert first_free(ON, BY_X_RAY, where(hours=never), most=3, a_day=2) == []


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_a_night_on_which_the_clocks_change_is_offered_as_the_wall_shows_it(day: date) -> None:
    """A time that the clock skips is none, and the day does not end early or late."""
    night = every_day(CHICAGO, opening("00:00", "06:00"))

    found = list(free_on(day, BY_X_RAY, where(hours=night)))

    assert clocks(found)[-1].endswith("05:00")
    assert all(night.hold(each) for each in found)


def test_a_slot_is_as_long_as_the_table_says() -> None:
    """Unless somebody says otherwise."""
    assert usual(TABLE, ON) == HOUR


quarters = st.integers(0, 200)
rows = st.builds(
    lambda name, start, length: Occupied(
        name,
        datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=7 * start),
        datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=7 * (start + length)),
    ),
    st.sampled_from((*NAMES, "patient:x")),
    quarters,
    st.integers(1, 30),
)
closures = st.builds(
    lambda start, length: Closure(
        TUESDAY, "x", opening(f"{start:02d}:00", f"{start + length:02d}:30")
    ),
    st.integers(7, 15),
    st.integers(0, 4),
)


@given(
    st.lists(rows, max_size=12),
    st.lists(closures, max_size=2),
    st.integers(5, 240),
    st.sampled_from((Bookable.C_ARM, Bookable.CT)),
    st.sampled_from((CHICAGO, MADRID)),
)
def test_what_is_offered_can_be_booked(
    taken: list[Occupied], shut: list[Closure], length: int, machine: Bookable, zone: str
) -> None:
    """No offered slot leaves the hours, meets a busy row, or has anything against it."""
    hours = Timetable(closures=tuple(shut)).hours(zone, TABLE, ON)
    of = wanted(SITE, Duration.of(length, "min"), machine, besides=("patient:x",))

    found = list(free_on(TUESDAY, of, where(*taken, hours=hours)))

    for slot in found:
        against = findings(Booking(slot), TABLE, TUESDAY, hours, NOW, SITE.resources)
        assert in_the_way(against, None) == ()
        assert not any(
            mine.resource == each.resource
            and mine.starts < each.ends
            and each.starts < mine.ends
            for mine in occupied(slot, TABLE, besides=of.besides)
            for each in taken
        )


@given(st.lists(rows, max_size=8))
def test_what_is_not_offered_cannot_be_had(taken: list[Occupied]) -> None:
    """With one resource for each place, a time is left out only because one of it is busy."""
    one = Wanted(HOUR, {Bookable.ROOM: ("room-1",), Bookable.NURSE: ("nurse-1",)})
    offered = {each.starts for each in free_on(TUESDAY, one, where(*taken))}
    every = list(free_on(TUESDAY, one, where()))

    for slot in every:
        meets = any(
            mine.resource == each.resource
            and mine.starts < each.ends
            and each.starts < mine.ends
            for mine in occupied(slot, TABLE)
            for each in taken
        )
        assert (slot.starts in offered) is not meets
