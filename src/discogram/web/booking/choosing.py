"""When could this patient's test be? The next free times first, then the week."""

from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from discogram.application.rebooking import busy_of
from discogram.pathway.booking.calendar import as_resource
from discogram.pathway.booking.facts import Slot
from discogram.pathway.booking.free import NEEDED, Search, Wanted, first_free, free_on, wanted
from discogram.pathway.booking.timetable import Bookable, Timetable
from discogram.pathway.needle.facts import Modality
from discogram.web.asking import now_at
from discogram.web.booking.calendar import (
    around,
    day_of,
    hours_of,
    look_of,
    of_the_site,
    seen_first,
    who_is_shown,
)
from discogram.web.booking.slots import Typed, query_of
from discogram.web.booking.week import monday, span, week
from discogram.web.episodes import Opened, opened
from discogram.web.place import place
from discogram.web.who import Asking
from discogram.words.units import Duration

OFFERED = 6
"""How many free times stand at the top."""
MACHINES = (Bookable.C_ARM, Bookable.CT)
A_DAY = 2
"""How many of them lie on one day, so that a patient who cannot come then has others."""


@require_GET
def choose(request: Asking, episode: UUID) -> HttpResponse:
    """The free times of a week for one episode, and the next free ones."""
    shown = opened(request, episode, "show-free-times")
    timetable = place().store.directory.timetable(request.who.site.id)
    machine = _machine(request, shown, timetable)
    of = _wanted(request, shown, timetable, machine)
    today = now_at(request.who).day
    first = monday(day_of(request, today))
    rows, standing = of_the_site(first, request.who)
    people = who_is_shown(request, {row.episode: standing[row.episode] for row in rows})
    look = look_of(request.who, timetable, people, standing)
    free = _free_in(first, of, _search(request, shown, timetable, first, 7))
    next_free = _next_free(today, of, _search(request, shown, timetable, today, _ahead(shown)))
    minutes = round(of.length.exact / 60)
    chosen = {what.value: request.GET.get(what.value, "") for what in NEEDED}
    context = {
        "opened": shown,
        "booked": shown.episode.booking.slot,
        "free": free,
        "later_free": None if free else _later_free(request, shown, timetable, first, of),
        "offered": [(slot, query_of(slot)) for slot in next_free],
        "machine": machine,
        "machines": [each for each in MACHINES if timetable.that_are(each)],
        "minutes": minutes,
        "choices": [
            (what, timetable.that_are(what), request.GET.get(what.value, "")) for what in NEEDED
        ],
        "keep": urlencode({**chosen, "machine": machine.value, "minutes": minutes}),
        "undeclared": not timetable.resources,
        **seen_first(week(first, rows, look, free), look),
        **around(first, timetable),
    }
    return render(request, "booking/choose.html", context)


def _machine(request: Asking, shown: Opened, timetable: Timetable) -> Bookable:
    """What the needle is guided by: as asked for, as booked, as planned, or what there is."""
    asked = request.GET.get("machine", "")
    if asked in (Bookable.C_ARM, Bookable.CT):
        return Bookable(asked)
    slot, planned = shown.episode.booking.slot, shown.episode.needle.modality
    if slot is not None and (slot.ct or slot.c_arm):
        return Bookable.C_ARM if slot.c_arm else Bookable.CT  # of both the C-arm guides
    if planned is Modality.CT or not timetable.that_are(Bookable.C_ARM):
        return Bookable.CT
    return Bookable.C_ARM


def _wanted(request: Asking, shown: Opened, timetable: Timetable, machine: Bookable) -> Wanted:
    """How long and with whom, as the form asks; the patient has to be free too."""
    table, slot = shown.tables["booking"], shown.episode.booking.slot
    usual = round(float(table.row("slot_length", shown.moment.on).number))
    typed = Typed.of(request.GET, slot, usual)
    length = int(typed.minutes) if typed.minutes.isascii() and typed.minutes.isdigit() else 0
    length = length if 1 <= length <= 24 * 60 else usual
    chosen = {what: request.GET.get(what.value, "") for what in NEEDED}
    besides = (as_resource(shown.patient),)
    return wanted(timetable, Duration.of(length, "min"), machine, chosen, besides)


def _search(
    request: Asking, shown: Opened, timetable: Timetable, first: date, days: int
) -> Search:
    """Among everything that is booked but the episode's own slot, which would come free."""
    rows = place().store.lists.calendar(*span(first, request.who.site.zone, days + 1))
    busy = busy_of(rows, without=shown.id)
    hours = hours_of(request.who, timetable)
    return Search(hours, busy, shown.tables["booking"], now_at(request.who).instant)


def _ahead(shown: Opened) -> int:
    return int(shown.tables["booking"].row("offered_ahead", shown.moment.on).number)


def _free_in(first: date, of: Wanted, where: Search) -> list[Slot]:
    days = (first + timedelta(days=n) for n in range(7))
    return [slot for day in days for slot in free_on(day, of, where)]


def _next_free(today: date, of: Wanted, where: Search) -> list[Slot]:
    return first_free(today, of, where, OFFERED, A_DAY)


def _later_free(
    request: Asking, shown: Opened, timetable: Timetable, week_from: date, of: Wanted
) -> date | None:
    """The Monday of the next week with a free time; None as far ahead as is looked."""
    after = max(now_at(request.who).day, week_from + timedelta(days=7))
    where = _search(request, shown, timetable, after, _ahead(shown))
    return next((monday(slot.starts.day) for slot in first_free(after, of, where, 1, 1)), None)
