"""Who is on the phone? Register a patient and open an episode, in one form.

Before anything is saved, whoever may be the same person is shown; one press opens an episode
for that person, another says that it is somebody else. Where one of that person stands open, it
is shown first, and a second one needs a reason. A call that was begun before is gone on with
only by whoever says so: the form of the next caller is empty.
"""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from discogram.adapters.language import languages
from discogram.application.ports import Person
from discogram.bootstrap import salt
from discogram.errors import Reason, reason
from discogram.pathway.events import EpisodeOpened
from discogram.web.asking import asked, now_at
from discogram.web.desk.calls import begun, calls, drop_call, keep_call
from discogram.web.desk.registering import Typed
from discogram.web.desk.search import Found, with_episodes
from discogram.web.episodes import open_of
from discogram.web.letters import plain
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen_in_a_list
from discogram.web.who import Asking
from discogram.words.civil import CivilTime
from discogram.words.people import SEXES
from discogram.words.text import FreeText

OF_CALL, NEW = "call", "new"
"""What the address asks for: one call that was begun, by its person's id, or a new one."""


@require_http_methods(["GET", "POST"])
def register(request: Asking) -> HttpResponse:
    """The form; sent, every problem at once, then who it may be, then the new episode."""
    if request.method == "GET":
        return _begin(request)
    typed = Typed.of(request.POST)
    keep_call(request.who, request.POST)
    known = request.POST.get("known")
    if known:
        return _again(request, typed, _known(known))
    problems = typed.problems(now_at(request.who).day)
    if problems:
        return _page(request, typed, problems, status=422)
    person = typed.as_person(request.who.site)
    alike = [] if request.POST.get("other") == "yes" else _alike(request, person)
    if alike:
        return _page(request, typed, alike=alike, status=409)
    return _registered(request, typed, person)


def _begin(request: Asking) -> HttpResponse:
    """The form of the call in the address, or a new one; a choice where some are kept."""
    call = begun(request.who, request.GET.get(OF_CALL, ""))
    if call is not None:
        return _page(request, call.typed, draft=call.at)
    before = () if NEW in request.GET else calls(request.who)
    if before:
        return render(request, "desk/register_kept.html", {"calls": before})
    return _page(request, Typed.new())


def _registered(request: Asking, typed: Typed, person: Person) -> HttpResponse:
    """Save who it is, once, and open the episode."""
    people, who = place().store.people, request.who
    before = people.get(person.id)
    if before is None:
        people.save(person, who.actor, who.role)
    elif before != person:  # an id of somebody else, or a form that was sent and then changed
        again = replace(Typed.new(), said=typed.said)
        return _page(request, again, (reason("web-desk-sent-already").at("names"),), status=409)
    return _opened(request, typed, person)


def _again(request: Asking, typed: Typed, person: Person) -> HttpResponse:
    """An episode of somebody who is known; beside one that stands open only with a reason."""
    besides = open_of(person.id, request.who.site.id, without=typed.episode)
    why = plain(request.POST.get("why", "")).strip()
    if not besides or why:
        words = FreeText.of(why, salt()) if besides else None
        return _opened(request, typed, person, words)
    seen_in_a_list(request, "show-open-episodes", [person.id])
    unsaid = request.POST.get("second") == "yes"
    context = {"typed": typed, "person": person, "besides": besides, "unsaid": unsaid}
    return render(request, "desk/second.html", context, status=422 if unsaid else 409)


def _opened(
    request: Asking, typed: Typed, person: Person, why: FreeText | None = None
) -> HttpResponse:
    wish = EpisodeOpened(person.language or "en", person.synthetic, why)
    asked(request, wish, episode=typed.episode, patient=person.id, command=typed.command)
    drop_call(request.who, typed)
    messages.success(request, said("web-desk-registered"))
    address = reverse("desk-episode", kwargs={"episode": typed.episode})
    return HttpResponseRedirect(address, status=303)


def _known(text: str) -> Person:
    try:
        person = place().store.people.kept(UUID(text))
    except ValueError:
        person = None
    if person is None:
        raise Http404
    return person


def _alike(request: Asking, person: Person) -> list[Found]:
    found = place().store.search.alike(person)
    if found:
        seen_in_a_list(request, "show-alike", (match.person.id for match in found))
    return list(with_episodes(request, found))


def _page(
    request: Asking,
    typed: Typed,
    problems: tuple[Reason, ...] = (),
    alike: list[Found] | None = None,
    status: int = 200,
    draft: CivilTime | None = None,
) -> HttpResponse:
    context = {
        "typed": typed,
        "problems": problems,
        "wrong": {why.place: why for why in problems},
        "alike": alike or [],
        "sexes": SEXES,
        "languages": languages(),
        "today": now_at(request.who).day.isoformat(),
        "draft": draft,
    }
    return render(request, "desk/register.html", context, status=status)
