"""Which cases wait for this reader?"""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.history import whole
from discogram.web.place import place
from discogram.web.reading.case import Case, case_from, may_compare
from discogram.web.seen import seen
from discogram.web.who import Asking

_STATIONS = ("images", "conclusion", "report")
"""Where an episode stands from the end of its test to the signature."""


@require_GET
def cases(request: Asking) -> HttpResponse:
    """Cases to read, cases that wait for the other reader, and cases to compare."""
    found = tuple(_cases(request))
    seen(request, "list-readings", None)
    context = {
        "to_read": [case for case in found if case.waits_for_me and case.images],
        "without_images": [case for case in found if case.waits_for_me and not case.images],
        "sent": [case for case in found if case.own is not None and case.blind],
        "to_compare": [case for case in found if may_compare(case, request.who)],
    }
    return render(request, "reading/list.html", context)


def _cases(request: Asking) -> Iterator[Case]:
    for row in place().store.lists.worklist(request.who.site.id):
        if row.station not in _STATIONS or row.signed:
            continue
        found = whole(row.episode, place().office)
        if found.stored:
            yield case_from(row.episode, found, request.who)
