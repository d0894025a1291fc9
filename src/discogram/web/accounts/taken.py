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


def taken(request: HttpRequest, who: Who) -> HttpResponse | None:
    """Home, with the sentence; None where the role is the one that was chosen."""
    chosen = (request.session.get(SITE), request.session.get(ROLE))
    now = (who.site.id, str(who.role))
    if chosen == now or request.headers.get(_MODE, "navigate") != "navigate":
        return None
    request.session[SITE], request.session[ROLE] = now
    if all(before in (None, each) for before, each in zip(chosen, now, strict=True)):
        return None  # nothing was chosen before: this is the first page of a session
    role = speaker().word(who.role)
    messages.warning(request, said("web-acting-as-now", role=role, site=who.site.name))
    return redirect("desk-home")
