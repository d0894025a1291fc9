"""How is the glass broken? With a reason, which the lead reads."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.web.accounts.glass import LETTERS, OF_LETTERS, WORDS, break_glass, says_why
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
    why = plain(request.POST.get("reason", "")).strip()
    context: dict[str, object] = {"episode": episode, "why": why[:2000]}
    if request.method == "GET":
        return render(request, "account/glass.html", context)
    if not says_why(why):
        context["problem"] = say_why()
        return render(request, "account/glass.html", context, status=422)
    break_glass(request.who, str(episode), why[:2000])
    seen(request, "break-glass", stored[-1].patient)
    messages.warning(request, said("web-glass-open"))
    return redirect("desk-episode", episode=episode)


def say_why() -> str:
    """What is asked of a reason, where one says too little."""
    return said("web-glass-reason-missing", words=WORDS, of_letters=OF_LETTERS, letters=LETTERS)
