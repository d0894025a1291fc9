"""How does somebody who cares for nobody find a patient in an emergency? By saying why.

Those who care for patients have the search. A name is shown only beside a reason, and each look
is audited. The clinic lead is told of the search, and again of the patient that is opened.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from discogram.web.accounts.emergency import say_why
from discogram.web.accounts.glass import says_why
from discogram.web.accounts.models import Told
from discogram.web.accounts.notices import tell
from discogram.web.desk.search import with_episodes
from discogram.web.letters import plain
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen_in_a_list
from discogram.web.who import Asking

FOUND = 8
"""How many are shown: an emergency is about one."""


@require_http_methods(["GET", "POST"])
def emergency(request: Asking) -> HttpResponse:
    """Ask why and whom; answered with the patients that may be meant, and the glass of each."""
    why, words = (plain(request.POST.get(name, "")).strip() for name in ("reason", "words"))
    context: dict[str, object] = {"why": why[:2000], "words": words[:200]}
    wrong = _wrong(why, words) if request.method == "POST" else {}
    if wrong:
        context["wrong"] = wrong
        return render(request, "desk/emergency.html", context, status=422)
    if request.method == "POST":
        tell(request.who, Told.SEARCHED, reason=why[:2000])
        matches = place().store.search.find(words[:200], FOUND)
        seen_in_a_list(request, "emergency-search", (each.person.id for each in matches))
        context |= {"asked": True, "found": with_episodes(request, matches)}
    return render(request, "desk/emergency.html", context)


def _wrong(why: str, words: str) -> dict[str, str]:
    """What is lacking, by its field."""
    lacking = {} if says_why(why) else {"reason": say_why()}
    return lacking if words else lacking | {"words": said("web-glass-find-missing")}
