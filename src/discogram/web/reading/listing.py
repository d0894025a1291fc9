"""Which cases wait for this reader?"""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.history import whole
from discogram.application.ports import WorklistRow
from discogram.web.desk.turning import Turning, number
from discogram.web.place import place
from discogram.web.reading.case import Case, case_from, may_compare
from discogram.web.seen import seen
from discogram.web.who import Asking

_STATIONS = ("images", "conclusion", "report")
"""Where an episode stands from the end of its test to the signature."""
ON_A_PAGE = 10
"""So few, because the whole record of each is read to say what this reader may know."""


@require_GET
def cases(request: Asking) -> HttpResponse:
    """Cases to read, cases that wait for the other reader, and cases to compare."""
    start = number(request, ON_A_PAGE)
    site, lists = request.who.site.id, place().store.lists
    rows, total = lists.unsigned_at(site, _STATIONS, start, ON_A_PAGE)
    found = _cases(rows, request)
    seen(request, "list-readings", None)
    context = {
        "to_read": [case for case in found if case.waits_for_me and case.images],
        "without_images": [case for case in found if case.waits_for_me and not case.images],
        "sent": [case for case in found if case.own is not None and case.blind],
        "to_compare": [case for case in found if may_compare(case, request.who)],
        "turning": Turning(total, start, ON_A_PAGE, ""),
    }
    return render(request, "reading/list.html", context)


def _cases(rows: Sequence[WorklistRow], request: Asking) -> Sequence[Case]:
    found = ((row.episode, whole(row.episode, place().office)) for row in rows)
    return [case_from(id, each, request.who) for id, each in found if each.stored]
