"""How does a dated plan become a calendar file that a telephone opens?

iCalendar (RFC 5545) by the icalendar library: the appointment, and an entry for each moment of
the plan, each with an alarm. Moments are written in UTC (section 3.3.5, form 2): a wall clock
strikes one hour a year twice, and the zone that icalendar writes has its spring change an hour
late; a telephone shows the instant on its own clock either way. No entry names the patient: a
calendar is seen by others. The id of an entry is made from what it is about, so a plan that is
sent again replaces the old one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from discogram.application.ports import Site
from discogram.errors import Reason
from discogram.pathway.preparation.plan import Plan
from discogram.words.civil import CivilTime

NAMESPACE = UUID("5b0d7a3e-51a0-4f0f-9d52-9d4a1c0b7e11")
"""Ours: ids made in it are never another program's."""
_AHEAD = timedelta(hours=2)
"""How long before its moment an entry rings."""
_SHORT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Booked:
    """What a calendar is made of: the plan, where, and an opaque word for whom it is."""

    site: Site
    made: Plan
    whom: str
    title: str
    """What the appointment is called; it names nobody."""
    length: timedelta


def calendar(booked: Booked, say: Callable[[Reason], str], written: datetime) -> bytes:
    """The plan as a calendar file; `written` is an aware datetime."""
    made = Calendar()
    made.add("prodid", "-//Discogram//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for event in _events(booked, say):
        event.add("dtstamp", written)
        made.add_component(event)
    return bytes(made.to_ical())


def _events(booked: Booked, say: Callable[[Reason], str]) -> Iterator[Event]:
    yield _event(booked, booked.title, booked.made.booked, "appointment", booked.length)
    for line in booked.made.lines:
        if line.at is not None:
            about = f"{line.step} {line.about}"
            yield _event(booked, say(line.what), line.at, about, _SHORT)


def _event(booked: Booked, summary: str, at: CivilTime, about: str, length: timedelta) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE, f"{booked.site.id} {booked.whom} {about}")))
    event.add("summary", summary)
    event.add("dtstart", at.instant)
    event.add("dtend", at.instant + length)
    event.add("description", _reached(booked.site))
    if booked.site.address:
        event.add("location", booked.site.address)
    event.add_component(_alarm(summary))
    return event


def _reached(site: Site) -> str:
    """How the clinic is reached, the national emergency number last."""
    return " · ".join(filter(None, (site.name, *site.phones, site.emergency_number)))


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -_AHEAD)
    return alarm
