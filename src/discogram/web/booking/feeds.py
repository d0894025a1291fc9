"""How does a calendar program read what is booked? By a secret address for each resource."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from discogram.adapters.calendar.feed import Entry, feed
from discogram.adapters.db.feeds import Feed
from discogram.application.ports import CalendarRow
from discogram.errors import InputError, reason
from discogram.web.booking.naming import may_name, shows_names
from discogram.web.booking.site_page import Sent, site_page
from discogram.web.failing import status_of
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Asking
from discogram.words.people import Role

BEHIND, AHEAD = timedelta(days=31), timedelta(days=366)
"""How far back and ahead a calendar reaches."""
READER = "calendar-feed"
"""Who looks, in the access log: whoever holds the secret."""


@require_safe
def feed_of(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind a secret; the same answer again is told in one line (ETag)."""
    found = place().store.feeds.find(token)
    if found is None:
        raise Http404
    entries = tuple(_entries(found))
    tag = f'"{sha256(repr((found, entries)).encode()).hexdigest()[:32]}"'
    answer = HttpResponse(status=304)
    if request.headers.get("If-None-Match") != tag:
        name = _name(found)
        written = place().office.clock.now()
        answer = HttpResponse(feed(name, entries, written), content_type="text/calendar")
        answer.headers["Content-Disposition"] = 'inline; filename="calendar.ics"'
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


@require_POST
def make(request: Asking) -> HttpResponse:
    """A new address, shown on this page and never again."""
    try:
        token = _made(request)
    except InputError as wrong:
        return site_page(request, Sent("feed", request.POST, wrong.reasons, status_of(wrong)))
    url = request.build_absolute_uri(reverse("booking-feed", args=[token]))
    return site_page(request, made_url=url)


def _made(request: Asking) -> str:
    """The secret of a new address. Raises `InputError` where its maker sees less than it."""
    who, named = request.who, request.POST.get("names") == "yes"
    if named and not may_name(who.role):
        raise InputError(reason("web-booking-feed-may-not-name"))
    resource = request.POST.get("resource", "")
    feeds = place().store.feeds
    return feeds.make(resource, who.site.id, who.actor, who.role, names_patients=named)


@require_POST
def revoke(request: Asking) -> HttpResponse:
    """An address that answers nothing from now on."""
    who = request.who
    gone = place().store.feeds.revoke(
        request.POST.get("digest", ""), who.site.id, who.actor, who.role
    )
    if gone:
        messages.success(request, said("web-booking-feed-revoked"))
    return redirect("booking-site")


def _name(found: Feed) -> str:
    known = place().store.directory.timetable(found.site).resource(found.resource)
    return found.resource if known is None else known.name


def _entries(found: Feed) -> Iterator[Entry]:
    store, now = place().store, place().office.clock.now()
    timetable = store.directory.timetable(found.site)
    rows = store.lists.calendar(now - BEHIND, now + AHEAD)
    held = _held(rows, found)
    rooms = {
        row.episode: known.name
        for row in rows
        if (known := timetable.resource(row.resource)) is not None and known.what == "room"
    }
    names = _names({row.episode for row in held}) if shows_names(found) else {}
    for row in held:
        yield _entry(row, rooms.get(row.episode, ""), names.get(row.episode), found)


def _held(rows: Sequence[CalendarRow], found: Feed) -> Sequence[CalendarRow]:
    """What holds the resource at its own site: another may book any name, this one too."""
    named = [row for row in rows if row.resource == found.resource]
    standing = place().store.lists.of_episodes({row.episode for row in named})
    return [
        row
        for row in named
        if row.episode in standing and standing[row.episode].site == found.site
    ]


def _entry(row: CalendarRow, room: str, name: str | None, found: Feed) -> Entry:
    title = " · ".join(filter(None, (said("web-booking-feed-title"), room, name)))
    about = f"{row.episode} {found.resource}"
    starts, ends = row.slot_starts or row.starts, row.slot_ends or row.ends
    return Entry(about, title, starts, ends, room)


def _names(episodes: set[UUID]) -> Mapping[UUID, str]:
    """Who is tested, where the address may name them; each look is audited."""
    store = place().store
    standing = store.lists.of_episodes(episodes)
    people = store.people.several({row.patient for row in standing.values()})
    shown = sorted(people, key=str)
    store.access.record_each(READER, Role.SYSTEM, "show-calendar", shown, "done")
    return {
        id: people[row.patient].names for id, row in standing.items() if row.patient in people
    }
