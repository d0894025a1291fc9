"""When is this site open, and what can be booked here? The lead and the administrator say."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, time, timedelta
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.booking.hours import WEEKDAYS, Closure, Opening
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.web.asking import now_at
from discogram.web.booking.calendar import hours_of
from discogram.web.booking.closing import Under, of_the_day, tell, to_come, under
from discogram.web.booking.naming import may_name, shows_names
from discogram.web.booking.slots import on_the_calendar
from discogram.web.failing import status_of
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking

HALVES = 2
"""How many openings of a day the form has: before and after a midday break."""
UNCONFIRMED = HTTPStatus.UNPROCESSABLE_ENTITY
"""Nothing is wrong with what was sent, but it is asked once more."""


@require_GET
def site(request: Asking) -> HttpResponse:
    """Hours, closures, resources and the addresses of their calendars."""
    return site_page(request)


@require_POST
def hours(request: Asking) -> HttpResponse:
    """A week of the site's own, or that of the table again."""

    def saved() -> str:
        own = request.POST.get("own") == "yes"
        week = tuple(_week(request)) if own else None
        who = request.who
        place().store.timetables.save_week(who.site.id, week, who.actor, who.role)
        tell(to_come(who), who)
        return said("web-booking-hours-saved")

    return _done(request, "hours", saved)


@require_POST
def close(request: Asking) -> HttpResponse:
    """A day or a part of it on which the doors stay shut.

    Where bookings lie under it they are shown first, and it is asked once more.
    """
    met = _under(request)
    if met and request.POST.get("seen") != _those(met):
        more: dict[str, object] = {"form": "close", "typed": request.POST}
        more |= {"under": met, "seen": _those(met)}
        return site_page(request, more, UNCONFIRMED)

    def saved() -> str:
        closure, who = _closure(request), request.who
        place().store.timetables.close(who.site.id, closure, who.actor, who.role)
        tell(of_the_day(closure.day, who), who)
        if met:
            messages.warning(request, said("web-booking-closed-over", count=len(met)))
        return said("web-booking-closed", day=closure.day)

    return _done(request, "close", saved)


def _under(request: Asking) -> tuple[Under, ...]:
    """The bookings beneath the closure that was sent; none where it cannot be read."""
    with suppress(InputError):
        return under(request, _closure(request))
    return ()


def _those(met: tuple[Under, ...]) -> str:
    """Exactly these bookings: one that came meanwhile is shown before it is closed over."""
    return " ".join(f"{each.episode}@{each.starts}" for each in met)


@require_POST
def reopen(request: Asking) -> HttpResponse:
    """A closure is taken back."""

    def saved() -> str:
        closure, who = _closure(request), request.who
        place().store.timetables.reopen(who.site.id, closure, who.actor, who.role)
        tell(of_the_day(closure.day, who), who)
        return said("web-booking-reopened", day=closure.day)

    return _done(request, "close", saved)


@require_POST
def resource(request: Asking) -> HttpResponse:
    """A physician, room, machine or nurse: new, renamed, out of use or in use again."""

    def saved() -> str:
        what, who = request.POST.get("what", ""), request.who
        if what not in set(Bookable):
            raise InputError(reason("web-booking-kind-missing").at("what"))
        made = Resource(
            id=request.POST.get("id", "").strip(),
            what=Bookable(what),
            name=request.POST.get("name", "").strip(),
            in_use=request.POST.get("in_use") == "yes",
        )
        place().store.timetables.save_resource(who.site.id, made, who.actor, who.role)
        return said("web-booking-resource-saved", name=made.name)

    return _done(request, "resource", saved)


def _done(request: Asking, form: str, save: Callable[[], str]) -> HttpResponse:
    """Save, and come back to the page; with what was typed where something is wrong."""
    try:
        messages.success(request, save())
    except (InputError, Refused) as error:
        more: dict[str, object] = {"form": form, "typed": request.POST}
        more["problems"] = list(_said(error.reasons))
        return site_page(request, more, int(status_of(error)))
    return redirect("booking-site")


def _said(reasons: tuple[Reason, ...]) -> Iterator[str]:
    for why in reasons:
        where = _day_of(why.place or "")
        yield f"{where}: {said_reason(why)}" if where else said_reason(why)


def _day_of(place_: str) -> str:
    """Which day of the week a problem is about, by its place such as ``week[2]``."""
    number = place_.removeprefix("week[")[:1]
    return said(f"web-booking-{WEEKDAYS[int(number)]}") if number.isdigit() else ""


def _week(request: Asking) -> Iterator[tuple[Opening, ...]]:
    for number in range(len(WEEKDAYS)):
        pairs = (
            (
                request.POST.get(f"opens-{number}-{half}"),
                request.POST.get(f"closes-{number}-{half}"),
            )
            for half in range(HALVES)
        )
        yield tuple(
            Opening(_time(opens, number), _time(closes, number))
            for opens, closes in pairs
            if opens or closes
        )


def _time(typed: str | None, number: int | None = None) -> time:
    try:
        return time.fromisoformat(typed or "").replace(tzinfo=None)
    except ValueError:
        where = "span" if number is None else f"week[{number}]"
        raise InputError(reason("web-booking-time-wrong").at(where)) from None


def _closure(request: Asking) -> Closure:
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        raise InputError(reason("web-booking-day-missing").at("day")) from None
    if not on_the_calendar(day):
        raise InputError(reason("web-booking-day-far").at("day"))
    opens, closes = request.POST.get("from", ""), request.POST.get("to", "")
    span = Opening(_time(opens), _time(closes)) if opens or closes else None
    return Closure(day, request.POST.get("why", "").strip(), span)


def site_page(
    request: Asking, more: dict[str, object] | None = None, status: int = 200
) -> HttpResponse:
    """The page, with what was typed and what is wrong with it."""
    who, store = request.who, place().store
    timetable = store.directory.timetable(who.site.id)
    today = now_at(who).day
    feeds = store.feeds.of(who.site.id)
    week = timetable.week or hours_of(who, timetable).week
    typed = more.get("form") == "hours" if more else False
    context = {
        "timetable": timetable,
        "week": [
            (
                number,
                f"web-booking-{WEEKDAYS[number]}",
                _typed_halves(request, number) if typed else _halves(openings),
            )
            for number, openings in enumerate(week)
        ],
        "closures": [each for each in timetable.closures if each.day >= today - timedelta(31)],
        "kinds": tuple(Bookable),
        "resources": timetable.resources,
        "feeds": [
            (each, timetable.resource(each.resource), shows_names(each)) for each in feeds
        ],
        "may_name": may_name(who.role),
        "typed": {},
        **(more or {}),
    }
    return render(request, "booking/site.html", context, status=status)


def _halves(openings: tuple[Opening, ...]) -> list[tuple[int, str, str]]:
    """The openings of a day as the form has them, blank where there is none."""
    typed = [(f"{each.opens:%H:%M}", f"{each.closes:%H:%M}") for each in openings[:HALVES]]
    typed += [("", "")] * (HALVES - len(typed))
    return [(half, *pair) for half, pair in enumerate(typed)]


def _typed_halves(request: Asking, number: int) -> list[tuple[int, str, str]]:
    """The same as somebody typed them, so that nothing is lost that was wrong."""
    get = request.POST.get
    return [
        (half, get(f"opens-{number}-{half}", ""), get(f"closes-{number}-{half}", ""))
        for half in range(HALVES)
    ]
