"""May a form still be filled in, once the report is signed or the episode closed?"""

from django.http import HttpResponse
from django.shortcuts import render

from discogram.application.commands import ORDERS
from discogram.application.permissions import MAY
from discogram.pathway.episode import AFTER_CLOSING, AFTER_SIGNING, Episode
from discogram.web.episodes import Opened
from discogram.web.forms.offers import station_of_form
from discogram.web.forms.wording import title_of
from discogram.web.frame import may_open
from discogram.web.who import Asking

AMENDS = "amend_report"
"""The form by which something is added to what was signed."""


def too_late(order: str, episode: Episode) -> bool:
    """Whether nothing of the kind can follow any more: signed facts are amended alone."""
    wish = ORDERS[order]
    closed = episode.closed is not None and wish not in AFTER_CLOSING
    return closed or (episode.report.signed and wish not in AFTER_SIGNING)


def instead(request: Asking, shown: Opened, order: str) -> HttpResponse:
    """In place of the form: why it is too late, and where something may be added."""
    context = {
        "opened": shown,
        "title": title_of(order),
        "station": station_of_form(order),
        "may_amend": request.who.role in MAY[AMENDS],
        "may_read": may_open(request.who, "board-report-page"),
    }
    return render(request, "forms/too_late.html", context)
