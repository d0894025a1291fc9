"""M01, M02: a site's hours, closures and resources, and who changed them."""

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from discogram.adapters.db.models import Access
from discogram.adapters.db.models import Closure as ClosureRow
from discogram.adapters.db.store import Store
from discogram.errors import InputError, Refused
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import USUAL, Bookable, Resource
from discogram.words.people import Role
from tests.adapters.db.test_directory import NORTH, SOUTH

LEAD = ("lead-1", Role.CLINIC_LEAD)
MORNING = Opening(time(8, 30), time(12))
WEEK = ((MORNING, Opening(time(13), time(18))), *((MORNING,),) * 4, (), ())
HOLIDAY = Closure(date(2026, 12, 25), "Christmas")
HALF = Closure(date(2026, 12, 24), "Christmas Eve", Opening(time(12), time(17)))
ROOM = Resource("room-1", Bookable.ROOM, "Room 1")
CT = Resource("ct-1", Bookable.CT, "CT in the basement")


@pytest.fixture
def sites(store: Store) -> Store:
    """Give a store with two sites that have told nothing."""
    store.directory.save_site(NORTH, *LEAD)
    store.directory.save_site(SOUTH, *LEAD)
    return store


def told(store: Store) -> list[tuple[str, str]]:
    """The newest lines of the access log first: what, and the outcome."""
    rows = Access.objects.using(store.alias).order_by("-position")
    return list(rows.values_list("what", "outcome"))


def test_a_site_that_told_nothing_has_an_empty_timetable(sites: Store) -> None:
    """So has one that nobody knows."""
    assert sites.directory.timetable("north") == USUAL
    assert sites.directory.timetable("west") == USUAL


def test_a_timetable_reads_back_as_saved(sites: Store) -> None:
    """Of this site and no other."""
    sites.timetables.save_week("north", WEEK, *LEAD)
    for closure in (HOLIDAY, HALF):
        sites.timetables.close("north", closure, *LEAD)
    for resource in (ROOM, CT):
        sites.timetables.save_resource("north", resource, *LEAD)

    found = sites.directory.timetable("north")

    assert found.week == WEEK
    assert found.closures == (HALF, HOLIDAY)
    assert found.resources == (CT, ROOM)
    assert sites.directory.timetable("south") == USUAL


def test_what_is_saved_last_counts(sites: Store) -> None:
    """A week is taken back, a closure too; a resource goes out of use and is not forgotten."""
    sites.timetables.save_week("north", WEEK, *LEAD)
    sites.timetables.save_week("north", None, *LEAD)
    sites.timetables.close("north", HALF, *LEAD)
    sites.timetables.close("north", Closure(HALF.day, "Party", HALF.span), *LEAD)
    sites.timetables.close("north", HOLIDAY, *LEAD)
    sites.timetables.reopen("north", HOLIDAY, *LEAD)
    sites.timetables.save_resource("north", ROOM, *LEAD)
    old = Resource("room-1", Bookable.ROOM, "Room 1", in_use=False)
    sites.timetables.save_resource("north", old, *LEAD)

    found = sites.directory.timetable("north")

    assert found.week is None
    assert [each.why for each in found.closures] == ["Party"]
    assert found.resources == (old,)


def test_every_change_is_on_the_access_chain(sites: Store) -> None:
    """Who closed which day can be read later."""
    sites.timetables.save_week("north", WEEK, *LEAD)
    sites.timetables.close("north", HALF, *LEAD)
    sites.timetables.reopen("north", HALF, *LEAD)
    sites.timetables.save_resource("north", CT, *LEAD)

    assert told(sites)[:4] == [
        ("save-resource", "ct-1 at north: ct, CT in the basement, in use"),
        ("reopen", "north 2026-12-24 12:00–17:00: Christmas Eve"),
        ("close", "north 2026-12-24 12:00–17:00: Christmas Eve"),
        (
            "save-hours",
            f"north: 08:30–12:00 13:00–18:00; {'; '.join(['08:30–12:00'] * 4)}; closed; closed",
        ),
    ]


def test_a_week_that_cannot_be_is_not_kept(sites: Store) -> None:
    """Nor is one of six days."""
    with pytest.raises(InputError, match="booking-week-not-seven-days"):
        sites.timetables.save_week("north", WEEK[:6], *LEAD)

    assert sites.directory.timetable("north") == USUAL


def test_an_id_belongs_to_one_site(sites: Store) -> None:
    """Two sites never share a room by accident."""
    sites.timetables.save_resource("north", ROOM, *LEAD)

    with pytest.raises(Refused, match="booking-resource-of-another-site"):
        sites.timetables.save_resource("south", ROOM, *LEAD)

    assert sites.directory.timetable("north").resources == (ROOM,)


def test_the_table_refuses_a_closure_that_ends_before_it_begins(sites: Store) -> None:
    """Whoever writes it."""
    with pytest.raises(IntegrityError), transaction.atomic(using=sites.alias):
        ClosureRow.objects.using(sites.alias).create(
            site_id="north", day=HALF.day, opens=time(12), closes=time(11), why="x"
        )
