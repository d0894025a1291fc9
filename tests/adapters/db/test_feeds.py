"""M01: a resource's calendar is read by a secret address, until it is revoked."""

import pytest

from discogram.adapters.db.models import Access, CalendarFeed
from discogram.adapters.db.store import Store
from discogram.errors import InputError
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.words.people import Role
from tests.adapters.db.test_directory import NORTH, SOUTH

LEAD = ("lead-1", Role.CLINIC_LEAD)


@pytest.fixture
def north(store: Store) -> Store:
    """Give a store with a room at one of two sites."""
    store.directory.save_site(NORTH, *LEAD)
    store.directory.save_site(SOUTH, *LEAD)
    room = Resource("room-1", Bookable.ROOM, "Room 1")
    store.timetables.save_resource("north", room, *LEAD)
    return store


def test_a_secret_opens_one_resource(north: Store) -> None:
    """Every address has a secret of its own, and names nobody unless asked to."""
    plain = north.feeds.make("room-1", "north", *LEAD)
    named = north.feeds.make("room-1", "north", *LEAD, names_patients=True)

    found = [north.feeds.find(each) for each in (plain, named)]

    assert plain != named
    assert min(len(plain), len(named)) >= 43  # 256 bits
    assert [(each.resource, each.site, each.names_patients) for each in found if each] == [
        ("room-1", "north", False),
        ("room-1", "north", True),
    ]
    assert north.feeds.find("room-1") is None
    assert len(north.feeds.of("north")) == 2
    assert list(north.feeds.of("south")) == []


def test_the_secret_itself_is_kept_nowhere(north: Store) -> None:
    """Neither in the table nor in the access log."""
    token = north.feeds.make("room-1", "north", *LEAD)

    rows = str(list(CalendarFeed.objects.using(north.alias).values()))
    lines = str(list(Access.objects.using(north.alias).values()))

    assert token not in rows + lines
    assert "make-calendar-feed" in lines


def test_a_revoked_address_answers_nothing(north: Store) -> None:
    """By its own site alone, once, and on the access chain."""
    token = north.feeds.make("room-1", "north", *LEAD)
    found = north.feeds.find(token)
    assert found is not None

    assert not north.feeds.revoke(found.digest, "south", *LEAD)
    assert north.feeds.find(token) is not None
    assert north.feeds.revoke(found.digest, "north", *LEAD)
    assert north.feeds.find(token) is None
    assert not north.feeds.revoke(found.digest, "north", *LEAD)
    assert list(north.feeds.of("north")) == []


@pytest.mark.parametrize(("resource", "site"), [("room-9", "north"), ("room-1", "south")])
def test_only_a_resource_of_the_site_has_an_address(
    north: Store, resource: str, site: str
) -> None:
    """What the site does not have has no calendar there."""
    with pytest.raises(InputError, match="booking-resource-unknown"):
        north.feeds.make(resource, site, *LEAD)
