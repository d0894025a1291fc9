"""What has happened to this patient, entry by entry, in plain words?"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.permissions import MAY
from discogram.web.desk.recorded import entries
from discogram.web.episodes import opened
from discogram.web.who import Asking


@require_GET
def history(request: Asking, episode: UUID) -> HttpResponse:
    """Every entry, the newest first; what was struck out stays readable."""
    shown = opened(request, episode, "show-history")
    listed = entries(shown, reversed(tuple(shown.episode.events)), request.who)
    context = {
        "opened": shown,
        "entries": listed,
        "sealed": shown.episode.report.signed,
        "may_amend": request.who.role in MAY["amend_report"],
    }
    return render(request, "desk/history.html", context)
