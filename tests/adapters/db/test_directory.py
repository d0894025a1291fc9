"""M01: sites, and who holds which role at each."""

from discogram.adapters.db.models import Access
from discogram.adapters.db.store import Store
from discogram.application.ports import Site, Staff
from discogram.words.people import Role

NORTH = Site(
    "north", "Synthetic North", "America/Chicago", ("+1 312 555 0100",), "n@example.org"
)
SOUTH = Site("south", "Synthetic South", "Europe/Madrid", demonstration=True)
ADMIN = ("admin-1", Role.ADMINISTRATOR)


def test_a_site_reads_back_as_saved(store: Store) -> None:
    """New and changed sites come back as they were saved last."""
    store.directory.save_site(Site("north", "Old name", "UTC"), *ADMIN)
    store.directory.save_site(NORTH, *ADMIN)
    store.directory.save_site(SOUTH, *ADMIN)

    assert store.directory.site("north") == NORTH
    assert store.directory.sites() == (NORTH, SOUTH)
    assert store.directory.site("west") is None


def test_roles_are_held_at_a_site(store: Store) -> None:
    """The same person may hold different roles at two sites; saving one leaves the other."""
    store.directory.save_site(NORTH, *ADMIN)
    store.directory.save_site(SOUTH, *ADMIN)
    at_north = Staff("s-1", "Synthetic Nurse", frozenset({Role.NURSE, Role.RATER}))
    at_south = Staff("s-1", "Synthetic Nurse", frozenset({Role.COORDINATOR}))
    store.directory.save_staff(at_north, "north", *ADMIN)
    store.directory.save_staff(at_south, "south", *ADMIN)
    fewer = Staff("s-1", "Synthetic Nurse", frozenset({Role.NURSE}))

    before = store.directory.staff("s-1", "north")
    store.directory.save_staff(fewer, "north", *ADMIN)

    assert before == at_north
    assert store.directory.staff("s-1", "north") == fewer
    assert store.directory.staff("s-1", "south") == at_south
    assert store.directory.staff("s-2", "north") is None


def test_every_change_of_a_role_is_on_the_access_chain(store: Store) -> None:
    """Who gave which role to whom can be read later."""
    store.directory.save_site(NORTH, *ADMIN)
    store.directory.save_staff(Staff("s-1", "N", frozenset({Role.NURSE})), "north", *ADMIN)

    line = Access.objects.using(store.alias).order_by("position").last()

    assert line is not None
    assert (line.actor, line.what) == ("admin-1", "save-staff")
    assert line.outcome == "s-1 at north: nurse"
