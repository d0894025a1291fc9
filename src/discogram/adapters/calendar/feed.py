"""How does a resource's calendar reach the calendar program of whoever works with it?

The same entries every time (RFC 5545): an id is made from what the entry is about, so a program
that fetches again replaces what it had. Who the patient is stands in no entry unless the clinic
chose so; the id tells nobody anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from icalendar import Calendar, Event

from discogram.adapters.calendar.ics import NAMESPACE


@dataclass(frozen=True, slots=True)
class Entry:
    """One test: an opaque word for what it is about, its title, its time (aware) and place."""

    about: str
    title: str
    starts: datetime
    ends: datetime
    where: str


def feed(name: str, entries: Iterable[Entry], written: datetime) -> bytes:
    """A calendar of entries under a name; `written` is an aware datetime."""
    made = Calendar()
    made.add("prodid", "-//Discogram//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    for entry in entries:
        made.add_component(_event(entry, written))
    return bytes(made.to_ical())


def _event(entry: Entry, written: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE, f"feed {entry.about}")))
    event.add("dtstamp", written)
    event.add("summary", entry.title)
    event.add("dtstart", entry.starts)
    event.add("dtend", entry.ends)
    event.add("location", entry.where)
    return event
