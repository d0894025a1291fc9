"""What does the page of a site's hours and resources show? What stands, or what was typed.

What is wrong is told above with a way to its field, and once more at the field itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from discogram.errors import Reason
from discogram.pathway.booking.hours import WEEKDAYS, Opening
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.web.asking import now_at
from discogram.web.booking.as_shown import seal_of_week
from discogram.web.booking.calendar import hours_of
from discogram.web.booking.naming import may_name, shows_names
from discogram.web.booking.typed_week import ENDS, HALVES, Week, day_of, fields_of
from discogram.web.meanwhile import seal
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking


@dataclass(frozen=True, slots=True)
class Sent:
    """The form that was sent and not done: `form` is which one; none where nothing was sent."""

    form: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Reason, ...] = ()
    status: int = HTTPStatus.OK

    @property
    def overtaken(self) -> bool:
        """Whether somebody else wrote first."""
        return self.status == HTTPStatus.CONFLICT


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, and the id of its field; blank where it has none."""

    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of an opening."""

    name: str
    value: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A row of the week; `stands` is what the site keeps now, where that is told."""

    number: int
    label: str
    halves: tuple[tuple[Typed, Typed], ...]
    problems: tuple[Reason, ...]
    stands: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The form of one resource: its fields as they stand or were typed, and what is wrong."""

    resource: Resource
    name: str
    in_use: bool
    problems: tuple[Reason, ...] = ()
    overtaken: bool = False

    @property
    def seen(self) -> str:
        """What the form brings back of what stands."""
        return seal(self.resource)


def site_page(request: Asking, sent: Sent | None = None, **more: object) -> HttpResponse:
    """The page, with what was typed and what is wrong with it."""
    who, store = request.who, place().store
    sent = sent or Sent()
    timetable = store.directory.timetable(who.site.id)
    today = now_at(who).day
    feeds = store.feeds.of(who.site.id)
    week = timetable.week or hours_of(who, timetable).week
    context: dict[str, Any] = {
        "timetable": timetable,
        "week": tuple(_days(week, sent)),
        "week_seen": seal_of_week(timetable),
        "closures": [each for each in timetable.closures if each.day >= today - timedelta(31)],
        "kinds": tuple(Bookable),
        "resources": timetable.resources,
        "sheets": tuple(_sheets(timetable, sent)),
        "feeds": [
            (each, timetable.resource(each.resource), shows_names(each)) for each in feeds
        ],
        "may_name": may_name(who.role),
        "form": sent.form,
        "typed": sent.typed,
        "problems": tuple(_problems(sent)),
        **more,
    }
    return render(request, "booking/site.html", context, status=sent.status)


def _problems(sent: Sent) -> Iterator[Problem]:
    for why in sent.problems:
        if sent.form == "hours" and day_of(why) >= 0:
            day = said(f"web-booking-{WEEKDAYS[day_of(why)]}")
            at = next(iter(fields_of(why, sent.typed)), "")
            yield Problem(f"{day}: {said_reason(why)}", at)
        else:
            yield Problem(said_reason(why), _at(sent, why.place))


def _at(sent: Sent, where: str | None) -> str:
    """The id of the field at which a problem is mended."""
    if sent.form == "hours":
        return "hours"
    if sent.form == "resource":
        return f"name-{sent.typed.get('id', '')}"
    return {"span": "from"}.get(where or "", where or "")


def _days(week: Week, sent: Sent) -> Iterator[Day]:
    typed = sent.typed if sent.form == "hours" else None
    problems = sent.problems if sent.form == "hours" else ()
    for number, openings in enumerate(week):
        stands = _values(number, openings)
        value = stands if typed is None else {name: typed.get(name, "") for name in stands}
        own = tuple(why for why in problems if day_of(why) == number)
        wrong = {name for why in own for name in fields_of(why, value)}
        halves = tuple(
            _half(Typed(name, value[name], name in wrong) for name in names)
            for names in _names(number)
        )
        told = sent.overtaken and value != stands
        now = _told(openings) if told else None
        yield Day(number, f"web-booking-{WEEKDAYS[number]}", halves, own, now)


def _half(fields: Iterable[Typed]) -> tuple[Typed, Typed]:
    opens, closes = fields
    return opens, closes


def _names(number: int) -> tuple[tuple[str, ...], ...]:
    """The fields of a day, by openings."""
    return tuple(tuple(f"{end}-{number}-{half}" for end in ENDS) for half in range(HALVES))


def _values(number: int, openings: tuple[Opening, ...]) -> dict[str, str]:
    """The openings of a day as the form has them, blank where there is none."""
    pairs = [(f"{each.opens:%H:%M}", f"{each.closes:%H:%M}") for each in openings[:HALVES]]
    pairs += [("", "")] * (HALVES - len(pairs))
    return {
        name: value
        for names, pair in zip(_names(number), pairs, strict=True)
        for name, value in zip(names, pair, strict=True)
    }


def _told(openings: tuple[Opening, ...]) -> str:
    """What the site keeps of a day, in words."""
    return ", ".join(map(str, openings)) or said("web-booking-shut")


def _sheets(timetable: Timetable, sent: Sent) -> Iterator[Sheet]:
    for each in timetable.resources:
        typed = sent.typed
        if sent.form == "resource" and typed.get("id") == each.id:
            name, in_use = typed.get("name", ""), typed.get("in_use") == "yes"
            yield Sheet(each, name, in_use, sent.problems, sent.overtaken)
        else:
            yield Sheet(each, each.name, each.in_use)
