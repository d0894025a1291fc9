"""How is the glass broken, and how does the lead learn of it?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from discogram.words.civil import CivilTime
from discogram.words.people import Role


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
    found = BrokenGlass.objects.filter(site=request.who.site.id)[:MOST]
    return render(request, "account/notices.html", {"notices": list(_told(found, request))})


MOST = 200
"""How many are shown, the newest first."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One broken glass as the lead reads it: who by name, when by the clinic's clock."""

    glass: BrokenGlass
    by: str
    role: Role
    at: CivilTime
    read_by: str


def _told(found: Iterable[BrokenGlass], request: Asking) -> Iterator[Notice]:
    site = request.who.site
    names = {each.id: each.name for each in place().store.directory.staff_at(site.id)}
    for each in found:
        yield Notice(
            each,
            names.get(each.actor, each.actor),
            Role(each.role),
            CivilTime.at(each.opened_at, site.zone),
            names.get(each.read_by, each.read_by),
        )


@require_POST
def read(request: Asking, notice: int) -> HttpResponse:
    """The lead has read it."""
    mine = BrokenGlass.objects.filter(pk=notice, site=request.who.site.id, read_at=None)
    mine.update(read_by=request.who.actor, read_at=place().office.clock.now())
    return redirect("account-notices")
