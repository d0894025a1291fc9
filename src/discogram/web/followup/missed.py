"""How is it recorded that nobody answered, and when is it tried again?"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from discogram.adapters.wire.converter import salted, structure
from discogram.bootstrap import salt
from discogram.errors import InputError, Refused
from discogram.pathway.followup.events import ContactMissed
from discogram.pathway.followup.facts import Contact, Missed
from discogram.web.asking import asked
from discogram.web.desk.drafts import command_of
from discogram.web.episodes import opened
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.civil import CivilTime

AGAIN = "again_at"


@require_POST
def missed(request: Asking, episode: UUID, contact: str) -> HttpResponse:
    """Record one try in vain; the call that was begun stays as its writer's draft."""
    if contact not in set(Contact):
        raise Http404
    shown = opened(request, episode, "open-call")
    try:
        body = ContactMissed(Missed(Contact(contact), _again(request)))
        command = command_of(request.POST)
        asked(request, body, episode=episode, patient=shown.patient, command=command)
    except (InputError, Refused) as error:
        for why in error.reasons:
            messages.error(request, said_reason(why))
        return redirect("followup-call", episode=episode, contact=contact)
    messages.success(request, said("web-followup-missed-done"))
    return redirect("followup-episode", episode=episode)


def _again(request: Asking) -> CivilTime | None:
    typed = request.POST.get(AGAIN, "").strip()
    if not typed:
        return None
    with salted(salt, request.who.site.zone):
        at: CivilTime = structure(typed, CivilTime, AGAIN)
    return at
