"""Was the role taken away in which somebody acts? Then a sentence says which one they have now.

Nobody slips into another role unseen: the record says in which role somebody acted.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from discogram.web.saying import said, speaker
from discogram.web.who import ROLE, SITE, Who

_MODE = "Sec-Fetch-Mode"
"""How a browser says whether somebody goes to a page, or a script of a page asks."""


def slipped(request: HttpRequest, who: Who) -> bool:
    """Whether a role or a site was chosen that is no longer the one somebody acts in."""
    chosen = (request.session.get(SITE), request.session.get(ROLE))
    now = (who.site.id, str(who.role))
    return any(before not in (None, each) for before, each in zip(chosen, now, strict=True))


def taken(request: HttpRequest, who: Who) -> HttpResponse | None:
    """Home, with the sentence; None where the role is the one that was chosen."""
    chosen = (request.session.get(SITE), request.session.get(ROLE))
    now = (who.site.id, str(who.role))
    if chosen == now or request.headers.get(_MODE, "navigate") != "navigate":
        return None
    is_first = not slipped(request, who)  # nothing was chosen before in this session
    request.session[SITE], request.session[ROLE] = now
    if is_first:
        return None
    role = speaker().word(who.role)
    messages.warning(request, said("web-acting-as-now", role=role, site=who.site.name))
    if request.method == "POST":
        messages.warning(request, said("web-wrong-unrecorded"))
    return redirect("desk-home")
