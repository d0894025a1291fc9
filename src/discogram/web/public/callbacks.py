"""Who asked to be called, for the staff who call."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from discogram.web.place import place
from discogram.web.public.models import CallBack
from discogram.web.public.waiting import KEPT_DAYS, called, forget, mark, unmark, waiting
from discogram.web.saying import said
from discogram.web.seen import seen
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Line:
    """One request as it is shown, its times on the clock of the site."""

    row: CallBack
    asked: CivilTime
    called: CivilTime | None
    by: str


@require_GET
def callbacks(request: Asking) -> HttpResponse:
    """Who waits, the longest first, and who was called lately."""
    who = request.who
    forget(place().office.clock.now())
    seen(request, "show-call-backs", None)
    context = {
        "open": [_line(row, who) for row in waiting(who.site.id)],
        "done": [_line(row, who) for row in called(who.site.id)],
        "days": KEPT_DAYS,
    }
    return render(request, "public/callbacks.html", context)


@require_POST
def mark_called(request: Asking, request_id: UUID) -> HttpResponse:
    """Somebody called; a second mark changes nothing."""
    who = request.who
    row = mark(who.site.id, request_id, who.actor, place().office.clock.now())
    seen(request, "answer-call-back", None)
    if row is None:
        messages.warning(request, said("web-callbacks-before"))
    else:
        messages.success(request, said("web-callbacks-marked", name=row.name))
    return redirect("public-callbacks")


@require_POST
def mark_waiting(request: Asking, request_id: UUID) -> HttpResponse:
    """Undo a mark: nobody has called after all, and the request waits again."""
    row = unmark(request.who.site.id, request_id)
    seen(request, "reopen-call-back", None)
    if row is None:
        messages.warning(request, said("web-callbacks-waits"))
    else:
        messages.success(request, said("web-callbacks-undone", name=row.name))
    return redirect("public-callbacks")


def _line(row: CallBack, who: Who) -> Line:
    asked, at = (_minute(moment, who) for moment in (row.asked_at, row.called_at))
    assert asked is not None
    staff = place().office.directory.staff(row.called_by, who.site.id) if at else None
    return Line(row, asked, at, staff.name if staff else row.called_by)


def _minute(moment: datetime | None, who: Who) -> CivilTime | None:
    """A moment on the clock of the site, to the minute."""
    if moment is None:
        return None
    return CivilTime.at(moment.replace(second=0, microsecond=0), who.site.zone)
