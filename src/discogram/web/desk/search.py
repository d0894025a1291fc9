"""Who is it? The patients that some words may mean, as they are typed.

The words are sent in the body, never in the address: addresses are kept by browsers and logs.
Each answer is one line of the access log, which names who was shown and not what was typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from discogram.application.ports import WorklistRow
from discogram.application.search import Match, Matched
from discogram.pathway.stations import Station
from discogram.web.frame import may_open
from discogram.web.place import place
from discogram.web.seen import seen_in_a_list
from discogram.web.who import Asking

WHILE_TYPING, WHOLE = 8, 20
"""How many are shown while somebody types, and on a page of their own."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who may be meant, with the episodes at this site."""

    match: Match
    episodes: Sequence[tuple[WorklistRow, Station]]

    @property
    def why(self) -> Sequence[Matched]:
        """By what, each said once."""
        return tuple(dict.fromkeys(self.match.why))


@require_http_methods(["GET", "POST"])
def search(request: Asking) -> HttpResponse:
    """The box alone, or with an answer below it; to htmx the answer alone."""
    words = request.POST.get("words", "")[:200]
    typing = request.headers.get("HX-Request") == "true"
    found = _found(request, words, WHILE_TYPING if typing else WHOLE) if words.strip() else []
    context = {
        "words": words,
        "found": found,
        "asked": bool(words.strip()),
        "may_register": may_open(request.who, "desk-register"),
    }
    name = "desk/found.html" if typing else "desk/search.html"
    return render(request, name, context)


def _found(request: Asking, words: str, limit: int) -> Sequence[Found]:
    matches = place().store.search.find(words, limit)
    seen_in_a_list(request, "search-patient", (match.person.id for match in matches))
    return with_episodes(request, matches)


def with_episodes(request: HttpRequest, matches: Sequence[Match]) -> Sequence[Found]:
    """The same with the episodes that each has at the site where somebody asks."""
    store, site = place().store, request.who.site.id  # type: ignore[attr-defined]
    rows = store.lists.standing([match.person.id for match in matches])
    here = [(row, Station(row.station)) for row in rows if row.site == site]
    return [
        Found(match, [each for each in here if each[0].patient == match.person.id])
        for match in matches
    ]
