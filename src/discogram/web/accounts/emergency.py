"""How is the glass broken, and how does the lead learn of it?"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from discogram.web.accounts.glass import break_glass
from discogram.web.accounts.models import BrokenGlass
from discogram.web.letters import plain
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen
from discogram.web.who import Asking


@require_http_methods(["GET", "POST"])
def glass(request: Asking, episode: UUID) -> HttpResponse:
    """Ask why, and open one episode for an hour."""
    stored = place().office.records.history(episode)
    if not stored or stored[0].site != request.who.site.id:
        raise Http404
    context: dict[str, object] = {"episode": episode}
    if request.method == "GET":
        return render(request, "account/glass.html", context)
    why = plain(request.POST.get("reason", "")).strip()
    if not why:
        context["problem"] = said("web-glass-reason-missing")
        return render(request, "account/glass.html", context, status=422)
    break_glass(request.who, str(episode), why[:2000])
    seen(request, "break-glass", stored[-1].patient)
    messages.warning(request, said("web-glass-open"))
    return redirect("desk-episode", episode=episode)


@require_GET
def notices(request: Asking) -> HttpResponse:
    """Every broken glass of this site, the unread ones marked."""
    found = BrokenGlass.objects.filter(site=request.who.site.id)[:200]
    return render(request, "account/notices.html", {"notices": found})


@require_POST
def read(request: Asking, notice: int) -> HttpResponse:
    """The lead has read it."""
    mine = BrokenGlass.objects.filter(pk=notice, site=request.who.site.id, read_at=None)
    mine.update(read_by=request.who.actor, read_at=place().office.clock.now())
    return redirect("account-notices")
