"""What would this booking change, and does somebody confirm it?

Looking writes nothing. What was looked at comes back with the confirmation: where the booking
or the plan is another by then, the page is shown again instead.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from discogram.application.ports import CalendarRow
from discogram.application.rebooking import Preview, preview, wish_for
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.booking.facts import Lift
from discogram.pathway.booking.timetable import Bookable
from discogram.pathway.preparation.moved import Change
from discogram.pathway.preparation.plan import Line
from discogram.web.asking import asked, now_at
from discogram.web.booking.slots import LONGEST_MIN, Typed, typed_time
from discogram.web.called import called
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking

AROUND = timedelta(days=2)
"""So far around a slot lies everything that could meet it."""
FAR = timedelta(days=365)
"""Whoever books a test further ahead than this is asked whether the year is right."""


@require_http_methods(["GET", "POST"])
def preview_page(request: Asking, episode: UUID) -> HttpResponse:
    """Show what would change; with ``do=confirm``, do it."""
    shown = _now(opened(request, episode, "preview-booking"), request)
    typed = Typed.of(
        request.POST if request.method == "POST" else request.GET,
        shown.episode.booking.slot,
        round(float(shown.tables["booking"].row("slot_length", shown.moment.on).number)),
    )
    try:
        _check_to_come(shown, typed)
        made = _previewed(shown, typed)
    except InputError as wrong:
        return _page(request, shown, typed, None, wrong.reasons, 422)
    if request.method == "GET" or request.POST.get("do") != "confirm":
        return _page(request, shown, typed, made, made.against)
    if request.POST.get("seen") != seal(made):
        again = (reason("web-booking-meanwhile"), *made.against)
        return _page(request, shown, typed, made, again, 409)
    return _confirmed(request, shown, typed, made)


def _confirmed(request: Asking, shown: Opened, typed: Typed, made: Preview) -> HttpResponse:
    """Ask for it; whoever was faster has it, and what was typed stays."""
    try:
        asked(
            request,
            made.wish,
            episode=shown.id,
            patient=shown.patient,
            command=command_of(request),
        )
    except (InputError, Refused) as error:
        again = _previewed(shown, typed)
        against = (*error.reasons, *again.against)
        return _page(request, shown, typed, again, against, int(status_of(error)))
    told = "web-booking-moved" if made.moves else "web-booking-booked"
    messages.success(request, said(told, starts=made.wish.slot.starts))
    week = f"{reverse('booking-week')}?day={made.wish.slot.starts.day:%Y-%m-%d}"
    return redirect(week)


def _now(shown: Opened, request: Asking) -> Opened:
    """Asked at this very moment, whatever the episode is judged by elsewhere."""
    return replace(shown, moment=replace(shown.moment, at=now_at(request.who)))


def _check_to_come(shown: Opened, typed: Typed) -> None:
    """Raise for a day that has passed: nothing is planned for it, nor had it our numbers."""
    starts = typed.slot(shown.moment.site.zone).starts
    if starts.day < shown.moment.on:
        raise InputError(reason("booking-in-the-past", starts=starts).at("starts"))


def _is_far(made: Preview, shown: Opened) -> bool:
    """Whether the year may have been mistyped."""
    return made.wish.slot.starts.day > shown.moment.on + FAR


def _holds_both(made: Preview) -> bool:
    """Whether C-arm and CT are kept at once: only one of them guides the needle."""
    slot = made.wish.slot
    return slot.c_arm is not None and slot.ct is not None


def _previewed(shown: Opened, typed: Typed) -> Preview:
    moment = shown.moment
    slot = typed.slot(moment.site.zone)
    wish = wish_for(moment, slot, typed.override(), typed.because())
    starts, ends = slot.starts.instant, slot.ends.instant
    rows: tuple[CalendarRow, ...] = tuple(
        place().store.lists.calendar(starts - AROUND, ends + AROUND)
    )
    return preview(moment, wish, shown.id, shown.patient, rows)


def seal(made: Preview) -> str:
    """What was looked at, in short: the booking that stands and the plan that would be."""
    lines = [(str(line.step), line.about, str(line.at)) for line in made.made.lines]
    told = repr((made.earlier and (str(made.earlier.starts), made.earlier.resources), lines))
    return sha256(told.encode()).hexdigest()[:32]


def command_of(request: Asking) -> UUID | None:
    """The form's own id, so that sending it twice books once; None where it has none."""
    with suppress(ValueError):
        return UUID(request.POST.get("command", ""))
    return None


def _changes(made: Preview) -> list[tuple[str, str, str]]:
    """What is done otherwise: how it differs, what it was, what it is; in words that differ."""
    told = ((each, _words(each.earlier), _words(each.now)) for each in made.changes)
    return [(_how(each), was, now) for each, was, now in told if was != now]


def _words(line: Line | None) -> str:
    return said_reason(line.what) if line else ""


def _how(change: Change) -> str:
    """The message that says how a line of the plan differs."""
    if change.now is None:
        return "web-booking-change-gone"
    if change.earlier is None:
        return "web-booking-change-new"
    moves = (change.earlier.at, change.earlier.not_before) != (
        change.now.at,
        change.now.not_before,
    )
    return "web-booking-change-other" if moves else "web-booking-change-words"


def _said(why: Reason, shown: Opened) -> str:
    """A reason in words, with what is booked called by its name rather than by its id."""
    return said_reason(called(why, shown.moment.timetable, {}))


def _page(
    request: Asking,
    shown: Opened,
    typed: Typed,
    made: Preview | None,
    against: tuple[Reason, ...],
    status: int = 200,
) -> HttpResponse:
    timetable = shown.moment.timetable
    booked = shown.episode.booking.slot
    context = {
        "opened": shown,
        "typed": typed,
        "made": made,
        "both": made is not None and _holds_both(made),
        "far": made is not None and _is_far(made, shown),
        "booked": booked,
        "booked_time": typed_time(booked.starts) if booked else "",
        "against": tuple(dict.fromkeys(_said(why, shown) for why in against)),
        "changes": _changes(made) if made else (),
        "seen": seal(made) if made else "",
        "command": uuid4(),
        "lifts": tuple(Lift),
        "longest": LONGEST_MIN,
        "choices": [
            (what, getattr(typed, what.value), timetable.that_are(what)) for what in Bookable
        ],
        "undeclared": not timetable.resources,
    }
    return render(request, "booking/preview.html", context, status=status)
