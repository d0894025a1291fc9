"""Who is booked this week, with whom and where?"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from discogram.application.permissions import MAY
from discogram.application.ports import CalendarRow, Person, WorklistRow
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.timetable import Bookable, Timetable
from discogram.web.asking import now_at
from discogram.web.booking.sight import in_sight, look_at
from discogram.web.booking.slots import on_the_calendar
from discogram.web.booking.week import Day, Look, monday, span, week
from discogram.web.pages import PAGES
from discogram.web.place import place
from discogram.web.seen import seen_each
from discogram.web.who import Asking, Who


@require_GET
def calendar(request: Asking) -> HttpResponse:
    """The week of a day, of one resource or of all."""
    who, timetable = request.who, place().store.directory.timetable(request.who.site.id)
    first = monday(day_of(request, now_at(who).day))
    resource = request.GET.get("resource", "")
    rows, standing = of_the_site(first, who)
    shown = of_the_resource(rows, resource)
    people = who_is_shown(request, {row.episode: standing[row.episode] for row in shown})
    look = look_of(who, timetable, people, standing)
    days = week(first, shown, look)
    context = {
        "may_move": look.may_move,
        "resource": resource,
        "keep": urlencode({"resource": resource}) if resource else "",
        "may_keep": may_open("booking-site", who),
        "empty": not shown,
        **seen_first(days, look),
        **around(first, timetable),
    }
    return render(request, "booking/week.html", context)


def may_open(page: str, who: Who) -> bool:
    """Whether a role may open a page."""
    allowed = PAGES[page]
    return not isinstance(allowed, frozenset) or who.role in allowed


def day_of(request: HttpRequest, usual: date) -> date:
    """The day that the address names; the usual one where it names none."""
    with suppress(ValueError):
        found = date.fromisoformat(request.GET.get("day", ""))
        if on_the_calendar(found):
            return found
    return usual


def of_the_site(
    first: date, who: Who, days: int = 7
) -> tuple[Sequence[CalendarRow], Mapping[UUID, WorklistRow]]:
    """The rows of a week at this site, with where each episode stands."""
    lists = place().store.lists
    rows = lists.calendar(*span(first, who.site.zone, days))
    standing = lists.of_episodes({row.episode for row in rows})
    here = [row for row in rows if row.episode in standing]
    return [row for row in here if standing[row.episode].site == who.site.id], standing


def of_the_resource(rows: Sequence[CalendarRow], resource: str) -> Sequence[CalendarRow]:
    """Every row of the bookings that hold a resource; all of them where none is named."""
    if not resource:
        return rows
    held = {row.episode for row in rows if row.resource == resource}
    return [row for row in rows if row.episode in held]


def who_is_shown(
    request: Asking, standing: Mapping[UUID, WorklistRow]
) -> Mapping[UUID, Person]:
    """Who the patients are, for those who care for them; each look is audited."""
    if not may_open("desk-episode", request.who):
        return {}
    patients = {row.patient for row in standing.values()}
    people = place().store.people.several(patients)
    seen_each(request, "show-calendar", sorted(patients, key=str))
    return {id: people[row.patient] for id, row in standing.items() if row.patient in people}


def look_of(
    who: Who,
    timetable: Timetable,
    people: Mapping[UUID, Person],
    standing: Mapping[UUID, WorklistRow],
) -> Look:
    """How somebody looks at this site's calendar."""
    return Look(
        hours=hours_of(who, timetable),
        timetable=timetable,
        now=now_at(who),
        people=people,
        standing=standing,
        may_move=who.role in MAY["move_booking"],
    )


def hours_of(who: Who, timetable: Timetable) -> Hours:
    """When this site is open, by the table in force."""
    table = place().office.policy.tables(who.site.id)["booking"]
    return timetable.hours(who.site.zone, table, now_at(who).day)


def seen_first(days: Sequence[Day], look: Look) -> dict[str, object]:
    """The days of a calendar page, and where they are looked at first."""
    row = look_at(days, look.hours)
    return {"days": in_sight(days, row), "look_at": row}


def around(first: date, timetable: Timetable) -> dict[str, object]:
    """What every calendar page needs: the weeks beside this one, the clock, the list."""
    groups = [(what, timetable.that_are(what)) for what in Bookable]
    return {
        "first": first,
        "last": first + timedelta(days=6),
        "earlier": first - timedelta(days=7),
        "later": first + timedelta(days=7),
        "groups": [(what, found) for what, found in groups if found],
        "clock": [(hour * 12, f"{hour:02d}:00") for hour in range(24)],
    }
