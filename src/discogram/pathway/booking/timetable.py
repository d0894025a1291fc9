"""What has a site told of itself: its hours, its closures, and what can be booked there?

A site that has told nothing keeps the hours of the table, and books resources by any name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from discogram.errors import InputError, reason
from discogram.pathway.booking.facts import ResourceKind
from discogram.pathway.booking.hours import Closure, Hours, Opening, usual_hours
from discogram.words.evidence import Table


class Bookable(StrEnum):
    """The places of a slot: what imaging is done with is told apart here."""

    PHYSICIAN = "physician"
    ROOM = "room"
    C_ARM = "c_arm"
    CT = "ct"
    NURSE = "nurse"


KIND: Mapping[Bookable, ResourceKind] = MappingProxyType(
    {
        Bookable.PHYSICIAN: ResourceKind.PHYSICIAN,
        Bookable.ROOM: ResourceKind.ROOM,
        Bookable.C_ARM: ResourceKind.IMAGING,
        Bookable.CT: ResourceKind.IMAGING,
        Bookable.NURSE: ResourceKind.NURSE,
    }
)
"""Which of the four things that a test needs each place fills."""

RESERVED = "patient:"
"""How the calendar's own rows for a patient begin; no resource may be called so."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One person, room or machine that can be booked; `id` is unique in the installation."""

    id: str
    what: Bookable
    name: str
    in_use: bool = True

    def __post_init__(self) -> None:
        """Refuse a blank name, a blank id and one that the calendar keeps for patients."""
        problems = [
            reason("booking-resource-blank").at(place)
            for place in ("id", "name")
            if not getattr(self, place).strip()
        ]
        if self.id.startswith(RESERVED):
            problems.append(reason("booking-resource-reserved", id=self.id).at("id"))
        if problems:
            raise InputError(problems)


@dataclass(frozen=True, slots=True)
class Timetable:
    """A site's own hours (`week` None: those of the table), closures and resources."""

    week: tuple[tuple[Opening, ...], ...] | None = None
    closures: tuple[Closure, ...] = ()
    resources: tuple[Resource, ...] = ()

    def hours(self, zone: str, table: Table, on: date) -> Hours:
        """When the doors are open; `on` is the day whose table counts."""
        if self.week is None:
            return usual_hours(zone, table, on, self.closures)
        return Hours(zone, self.week, self.closures)

    def resource(self, id: str) -> Resource | None:
        """What is called so; None when the site has told of no such thing."""
        return next((each for each in self.resources if each.id == id), None)

    def name(self, id: str) -> str:
        """What people call it; its id when the site has told of no such thing."""
        found = self.resource(id)
        return id if found is None else found.name

    def that_are(self, what: Bookable) -> tuple[Resource, ...]:
        """What is in use and fills a place, by name."""
        found = (each for each in self.resources if each.in_use and each.what is what)
        return tuple(sorted(found, key=lambda each: (each.name, each.id)))


USUAL = Timetable()
"""That of a site which has told nothing."""
