"""M01, M02: what a site tells of its hours, its closures and its resources."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.booking.facts import PLACES, ResourceKind
from discogram.pathway.booking.hours import Closure, Hours, Opening
from discogram.pathway.booking.timetable import KIND, USUAL, Bookable, Resource, Timetable
from tests.pathway.booking.cases import CHICAGO, HOURS, ON, opening, slot
from tests.pathway.booking.table import TABLE

TUESDAY = date(2026, 12, 1)
ROOM = Resource("room-1", Bookable.ROOM, "Room 1")
OLD = Resource("room-0", Bookable.ROOM, "Annexe", in_use=False)
FIRST = Resource("room-2", Bookable.ROOM, "Attic")


def ids(caught: pytest.ExceptionInfo[InputError]) -> list[str]:
    """Which problems were named."""
    return [why.id for why in caught.value.reasons]


def test_a_site_that_told_nothing_keeps_the_hours_of_the_table() -> None:
    """Nine to five on weekdays, and nothing is listed."""
    assert USUAL.hours(CHICAGO, TABLE, ON) == HOURS
    assert USUAL.resources == ()


def test_a_resource_is_called_by_its_name_and_by_its_id_where_nobody_named_it() -> None:
    """A booking of long ago may hold what the site never listed."""
    assert Timetable(resources=(ROOM,)).name("room-1") == "Room 1"
    assert USUAL.name("room-1") == "room-1"


def test_a_sites_own_week_takes_the_place_of_the_tables() -> None:
    """Open on Saturday morning alone."""
    saturday = ((),) * 5 + ((opening("09:00", "12:00"),), ())
    hours = Timetable(saturday).hours(CHICAGO, TABLE, ON)

    assert hours.hold(slot("2026-12-05T10:00[America/Chicago]"))
    assert not hours.hold(slot("2026-12-01T10:00[America/Chicago]"))


def test_a_half_day_leaves_the_other_half() -> None:
    """Closed from noon: the morning can be booked, and the reason is kept."""
    party = Closure(TUESDAY, "Staff meeting", opening("12:00", "17:00"))
    hours = Timetable(closures=(party,)).hours(CHICAGO, TABLE, ON)

    assert hours.on(TUESDAY) == (opening("09:00", "12:00"),)
    assert hours.closed_on(TUESDAY) == (party,)
    assert hours.hold(slot("2026-12-01T11:00[America/Chicago]"))
    assert not hours.hold(slot("2026-12-01T11:30[America/Chicago]"))


def test_a_closure_in_the_middle_leaves_two_pieces() -> None:
    """A slot does not run across it."""
    hours = Timetable(closures=(Closure(TUESDAY, "Fire drill", opening("11:00", "12:00")),))

    found = hours.hours(CHICAGO, TABLE, ON).on(TUESDAY)

    assert found == (opening("09:00", "11:00"), opening("12:00", "17:00"))


minutes = st.integers(0, 23 * 60 + 59).map(lambda each: time(each // 60, each % 60))
ordered = st.tuples(minutes, minutes).filter(lambda two: two[0] < two[1])
spans = ordered.map(lambda two: Opening(*two))


@given(spans, spans, minutes)
def test_a_moment_is_open_unless_the_closure_holds_it(
    open_: Opening, shut: Opening, at: time
) -> None:
    """What is left of an opening is exactly what the closure does not cover."""
    left = Closure(TUESDAY, "x", shut).leaves(open_)

    is_open = any(each.opens <= at < each.closes for each in left)
    assert is_open == (open_.opens <= at < open_.closes and not shut.opens <= at < shut.closes)


@given(st.dates(date(2024, 1, 1), date(2035, 1, 1)), spans)
def test_a_closed_day_has_no_opening_whatever_its_week_says(day: date, span: Opening) -> None:
    """A whole closure beats every opening, and touches no other day."""
    hours = Hours(CHICAGO, ((span,),) * 7, (Closure(day, "Holiday"),))

    assert hours.on(day) == ()
    assert hours.on(date.fromordinal(day.toordinal() + 1)) == (span,)


def test_a_closure_says_why_and_ends_after_it_begins() -> None:
    """Both are asked for at once."""
    with pytest.raises(InputError) as caught:
        Closure(TUESDAY, " ", opening("12:00", "12:00"))

    assert ids(caught) == ["booking-closure-unexplained", "booking-opening-reversed"]


def test_openings_of_one_day_do_not_overlap() -> None:
    """Nine to two and one to five is one opening that was typed as two."""
    both = (opening("09:00", "14:00"), opening("13:00", "17:00"))
    with pytest.raises(InputError) as caught:
        Hours(CHICAGO, (both, *((),) * 6))

    assert ids(caught) == ["booking-openings-overlap"]


def test_what_is_in_use_is_listed_by_name() -> None:
    """An old room is found by its id and offered no more."""
    timetable = Timetable(resources=(ROOM, OLD, FIRST))

    assert timetable.that_are(Bookable.ROOM) == (FIRST, ROOM)
    assert timetable.that_are(Bookable.CT) == ()
    assert timetable.resource("room-0") == OLD
    assert timetable.resource("room-9") is None


def test_no_resource_is_called_like_a_patient_of_the_calendar() -> None:
    """Nor is one nameless."""
    with pytest.raises(InputError) as caught:
        Resource("patient:1", Bookable.ROOM, " ")

    assert ids(caught) == ["booking-resource-blank", "booking-resource-reserved"]


def test_every_place_of_a_slot_can_be_listed() -> None:
    """The words of the list are the fields of the slot, and each is one of the four kinds."""
    assert tuple(each.value for each in Bookable) == PLACES
    assert set(KIND) == set(Bookable)
    assert set(KIND.values()) == set(ResourceKind)


def test_an_opening_reads_as_digits() -> None:
    """Times of the door are never put into words."""
    assert str(opening("09:00", "17:00")) == "09:00–17:00"
