"""What waits for me today?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.web.place import place
from discogram.web.who import Asking


@require_GET
def home(request: Asking) -> HttpResponse:
    """Every episode of this site, what is due first in front."""
    rows = place().store.lists.worklist(request.who.site.id)[:50]
    return render(request, "desk/home.html", {"rows": rows})
