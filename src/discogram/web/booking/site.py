"""When is this site open, and what can be booked here? The lead and the administrator say.

Whoever sends a form of an older page is told what somebody else changed meanwhile, and nothing
is written over unseen.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, time
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from discogram.errors import InputError, Refused, reason
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.web.booking.as_shown import (
    check_closed,
    check_not_closed,
    check_resource,
    check_week,
)
from discogram.web.booking.closing import Under, of_the_day, tell, to_come, under
from discogram.web.booking.site_page import Sent, site_page
from discogram.web.booking.slots import on_the_calendar
from discogram.web.booking.typed_week import time_of, typed_week
from discogram.web.failing import status_of
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Asking

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
        who = request.who
        check_week(request.POST.get("seen", ""), who)
        own = request.POST.get("own") == "yes"
        week = typed_week(request.POST) if own else None
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
        sent = Sent("close", request.POST, status=UNCONFIRMED)
        return site_page(request, sent, under=met, seen=_those(met))

    def saved() -> str:
        closure, who = _closure(request), request.who
        check_not_closed(closure, who)
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
        check_closed(closure, who)
        place().store.timetables.reopen(who.site.id, closure, who.actor, who.role)
        tell(of_the_day(closure.day, who), who)
        return said("web-booking-reopened", day=closure.day)

    return _done(request, "reopen", saved)


@require_POST
def resource(request: Asking) -> HttpResponse:
    """A physician, room, machine or nurse: new, renamed, out of use or in use again."""
    seen = request.POST.get("seen", "")

    def saved() -> str:
        what, who = request.POST.get("what", ""), request.who
        id = request.POST.get("id", "").strip()
        check_resource(seen, id, who)
        if what not in set(Bookable):
            raise InputError(reason("web-booking-kind-missing").at("what"))
        made = Resource(
            id=id,
            what=Bookable(what),
            name=request.POST.get("name", "").strip(),
            in_use=request.POST.get("in_use") == "yes",
        )
        place().store.timetables.save_resource(who.site.id, made, who.actor, who.role)
        return said("web-booking-resource-saved", name=made.name)

    return _done(request, "resource" if seen else "new", saved)


def _done(request: Asking, form: str, save: Callable[[], str]) -> HttpResponse:
    """Save, and come back to the page; with what was typed where something is wrong."""
    try:
        messages.success(request, save())
    except (InputError, Refused) as error:
        return site_page(request, Sent(form, request.POST, error.reasons, status_of(error)))
    return redirect("booking-site")


def _time(typed: str) -> time:
    found = time_of(typed)
    if found is None:
        raise InputError(reason("web-booking-time-wrong").at("span"))
    return found


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
