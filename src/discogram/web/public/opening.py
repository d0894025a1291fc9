"""When is the clinic open, and when is somebody there next to call?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from discogram.application.ports import Site
from discogram.pathway.booking.hours import Hours, Opening
from discogram.web.place import place
from discogram.words.evidence import Tables

_AHEAD = 60
"""How many days are looked through; a clinic that is closed for longer says no day."""


@dataclass(frozen=True, slots=True)
class Next:
    """The opening that runs now, or the one that comes next."""

    day: date
    opening: Opening
    now: bool


def hours_of(site: Site, tables: Tables, on: date) -> Hours:
    """The opening hours of a site: its own, or those of the table."""
    timetable = place().store.directory.timetable(site.id)
    return timetable.hours(site.zone, tables["booking"], on)


def next_open(hours: Hours, now: datetime) -> Next | None:
    """The opening at, or after, a moment on the clinic's wall clock; None within sight of none.

    An opening that is over within the minute counts as over.
    """
    for day in (now.date() + timedelta(days=ahead) for ahead in range(_AHEAD)):
        for opening in hours.on(day):
            if datetime.combine(day, opening.closes) > now:
                begun = datetime.combine(day, opening.opens) <= now
                return Next(day, opening, begun)
    return None
