"""What does every page show around its own content: who is here, where to go, whom to call?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from discogram.application.ports import Site
from discogram.web.accounts.notices import unread
from discogram.web.emergency_lines import Lines, lines_of
from discogram.web.pages import PAGES, Open
from discogram.web.place import place
from discogram.web.public.waiting import how_many_wait
from discogram.web.theme import theme_of
from discogram.web.who import Who, who_of
from discogram.words.civil import CivilTime
from discogram.words.people import Role


@dataclass(frozen=True, slots=True)
class Way:
    """One entry of the navigation; `label` is a message id, `waiting` how much waits there."""

    page: str
    label: str
    url: str
    here: bool
    waiting: int = 0


NAVIGATION: tuple[tuple[str, str], ...] = (
    ("desk-home", "web-nav-work"),
    ("desk-day", "web-nav-day"),
    ("booking-week", "web-nav-calendar"),
    ("followup-calls", "web-nav-calls"),
    ("public-callbacks", "web-nav-callbacks"),
    ("reading-list", "web-nav-reading"),
    ("lead-policies", "web-nav-policies"),
    ("lead-quality", "web-nav-quality"),
    ("account-staff", "web-nav-staff"),
    ("clinic-profile", "web-profile-title"),
    ("account-notices", "web-nav-notices"),
    ("desk-join", "web-join-title"),
    ("desk-emergency", "web-glass-title"),
)
"""The pages that the head of every page leads to, where the role may see them."""


_NOT_THEIRS = frozenset({("desk-home", Role.ADMINISTRATOR)})
"""What leads a role straight on to another entry."""

_WAITING: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {"account-notices": unread, "public-callbacks": how_many_wait}
)
"""The entries that say how much waits there, at a site."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """What the base template needs; a template context processor."""
    who = who_of(request)
    site = who.site if who else _site()
    return {
        "who": who,
        "clinic": site,
        "emergency_lines": _lines(site) if site else None,
        "ways": _ways(request, who) if who else (),
        "may_correct": who is not None and may_open(who, "desk-correct"),
        "may_go_on": who is not None and may_open(who, "desk-episode"),
        "may_join": who is not None and may_open(who, "desk-join"),
        "may_search": who is not None and may_open(who, "desk-search"),
        "idle_lock_s": settings.IDLE_LOCK_S,
        "theme": theme_of(request),
    }


def may_open(who: Who, page: str) -> bool:
    """Whether a page is for the role somebody acts in."""
    allowed = PAGES.get(page, frozenset())
    return not isinstance(allowed, Open) and who.role in allowed


def _site() -> Site | None:
    """The clinic that a visitor sees: the only one, or the first."""
    return next(iter(place().store.directory.sites()), None)


def _lines(site: Site) -> Lines:
    """Whom to call in an emergency: the country's number, and the clinic's own line."""
    office = place().office
    today = CivilTime.at(office.clock.now(), site.zone).day
    return lines_of(site, office.policy.tables(site.id)["followup"], today)


def _ways(request: HttpRequest, who: Who) -> tuple[Way, ...]:
    match = request.resolver_match
    name = match.view_name if match else ""
    found = []
    for page, label in NAVIGATION:
        if not may_open(who, page) or (page, who.role) in _NOT_THEIRS:
            continue
        try:
            waiting = _WAITING[page](who.site.id) if page in _WAITING else 0
            found.append(Way(page, label, reverse(page), page == name, waiting))
        except NoReverseMatch:
            continue
    return tuple(found)
