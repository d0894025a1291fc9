"""Where does one patient stand, and why?"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.web.episodes import opened
from discogram.web.who import Asking


@require_GET
def episode(request: Asking, episode: UUID) -> HttpResponse:
    """The journey as a line of ten stations."""
    shown = opened(request, episode, "show-episode")
    return render(request, "desk/episode.html", {"opened": shown})
