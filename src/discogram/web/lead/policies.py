"""Which tables of numbers are in force here, and what has the clinic lead still to look at?"""

from dataclasses import dataclass
from itertools import islice

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from discogram.application.numbers import Standing, open_conflicts, standing, unverified
from discogram.pathway.stations import Station
from discogram.web.lead.policies_changes import ids_of
from discogram.web.lead.policies_lines import cited_sources, station
from discogram.web.lead.policies_read import Numbers, numbers, since_signed
from discogram.web.lead.policies_search import MOST, Only, Search
from discogram.web.who import Asking
from discogram.words.evidence import Table


@dataclass(frozen=True, slots=True)
class Card:
    """A table in one line. `changed` is how many numbers; None where that cannot be told."""

    table: Table
    station: Station | str
    standing: Standing
    unverified: int
    open: int
    changed: int | None


@gzip_page  # hundreds of rows once searched, and nothing of a patient
@require_GET
def overview(request: Asking) -> HttpResponse:
    """Every table with its state, and a search over all numbers."""
    shown = numbers(request.who)
    search = Search.asked(request.GET, shown)
    found = search.found(shown) if search else iter(())
    lines = list(islice(found, MOST))
    context = {
        "numbers": shown,
        "cards": [_card(each, shown) for each in shown.tables.by_name.values()],
        "search": search,
        "lines": lines,
        "sources": cited_sources(lines),
        "more": sum(1 for _ in found),
        "offers": tuple(Only),
        "unsigned": shown.tables.unsigned(),
    }
    return render(request, "lead/policies.html", context)


def _card(table: Table, shown: Numbers) -> Card:
    stands = standing(table)
    since = since_signed(table, shown.folder) if stands is Standing.CHANGED else None
    return Card(
        table=table,
        station=station(table.name),
        standing=stands,
        unverified=unverified(table),
        open=len(open_conflicts(table)),
        changed=None if since is None else len(ids_of(since)),
    )
