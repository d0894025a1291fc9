"""May a form still be filled in, once the report is signed?"""

from django.http import HttpResponse
from django.shortcuts import render

from discogram.application.commands import ORDERS
from discogram.application.permissions import MAY
from discogram.pathway.episode import AFTER_SIGNING, Episode
from discogram.web.episodes import Opened
from discogram.web.forms.offers import station_of_form
from discogram.web.forms.wording import title_of
from discogram.web.frame import may_open
from discogram.web.who import Asking

AMENDS = "amend_report"
"""The form by which something is added to what was signed."""


def too_late(order: str, episode: Episode) -> bool:
    """Whether the signature closed a form: what it would record could only be amended."""
    return episode.report.signed and ORDERS[order] not in AFTER_SIGNING


def signed_page(request: Asking, shown: Opened, order: str) -> HttpResponse:
    """In place of the form: that it is signed, and where something is added to it."""
    context = {
        "opened": shown,
        "title": title_of(order),
        "station": station_of_form(order),
        "may_amend": request.who.role in MAY[AMENDS],
        "may_read": may_open(request.who, "board-report-page"),
    }
    return render(request, "forms/signed.html", context)
