"""How is an entry taken back? It stays in the record and counts no more."""

from collections.abc import Sequence
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.blindness import shown_number, true_number
from discogram.application.permissions import MAY
from discogram.application.struck_images import before_a_strike
from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.episode import is_sealed
from discogram.pathway.events import EntryStruckOut
from discogram.web.asking import asked
from discogram.web.called import called
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import ENTRY, drop, form_of, keep
from discogram.web.desk.own_pages import begun, given_back, sent_in
from discogram.web.desk.recorded import Entry, entries
from discogram.web.desk.sheet import Sheet
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.letters import plain
from discogram.web.naming import named
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking, Who
from discogram.words.text import FreeText


@require_http_methods(["GET", "POST"])
def strike(request: Asking, episode: UUID, sequence: int) -> HttpResponse:
    """Ask why, show what would go, and strike it out; nothing is asked where nothing can."""
    shown = opened(request, episode, "open-strike-out")
    if not 1 <= sequence <= shown.episode.sequence:
        raise Http404
    name = _form(request, shown, sequence)
    if request.method == "GET":
        return _page(request, shown, sequence, begun(request.who, shown, name))
    form, why = sent_in(name, request.POST), plain(request.POST.get("why", ""))
    try:
        _check_entry(request, name)
        keep(request.who, episode, name, request.POST)
        body = EntryStruckOut(_meant(request, shown, sequence), FreeText.of(why, salt()))
        asked(request, body, episode=episode, patient=shown.patient, command=form.command)
    except (InputError, Refused) as error:
        problems = [_why_not(each, shown, request.who) for each in error.reasons]
        again, status = given_back(form, error), status_of(error)
        return _page(request, shown, sequence, again, problems, status)
    drop(request.who, episode, name)
    messages.success(request, said("web-strike-done"))
    return redirect("desk-history", episode=episode)


def _why_not(why: Reason, shown: Opened, who: Who) -> str:
    """Why the entry stays; a booking that would come back to a time that is taken says so."""
    told = called(_as_counted(why, shown, who), shown.moment.timetable, shown.tables.sources)
    if told.id == "db-resource-taken":
        return said("web-strike-time-taken", resource=told.params["resource"])
    return said_reason(told)


def _as_counted(why: Reason, shown: Opened, who: Who) -> Reason:
    """The same with the numbers that this person was shown; none of what is hidden."""

    def counted(name: str, value: object) -> object:
        match value:
            case int() if name in _NUMBERS:
                return shown_number(shown.found.episode, who.role, who.actor, value)
            case tuple() if name in _NUMBERS:
                return tuple(counted(name, each) for each in value)
            case _:
                return value

    told = {name: counted(name, value) for name, value in why.params.items()}
    entries = told.get("entries")
    if isinstance(entries, tuple) and None in entries:
        return reason("web-strike-rests", sequence=told["sequence"])
    return Reason(why.id, told, why.place)


_NUMBERS = frozenset({"sequence", "entries"})
"""What the sentences of a strike call the numbers of entries."""


def _check_entry(request: Asking, name: str) -> None:
    """Raise `Refused` where the page showed another entry than its number means by now."""
    if request.POST.get(ENTRY, name) != name:
        raise Refused(reason("web-strike-another"))


def _form(request: Asking, shown: Opened, sequence: int) -> str:
    """What the draft of an entry is called: its number, and the id it was recorded with.

    The blind see others counted until the seal is broken; then a number is another entry's.
    """
    entry = shown.found.stored[_meant(request, shown, sequence) - 1]
    return f"strike_out-{sequence}-{entry.command.hex[:16]}"


def _page(
    request: Asking,
    shown: Opened,
    sequence: int,
    form: Sheet,
    problems: Sequence[str] = (),
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    event = shown.episode.events[sequence - 1]
    (entry,) = entries(shown, (event,), request.who)
    context = {
        **carried(request, shown, form),
        "entry": entry,
        "entry_name": ENTRY,
        "entry_shown": _form(request, shown, sequence),
        "struck": _struck(shown, sequence, request.who),
        "sealed": is_sealed(shown.episode, event),
        "warning": _warning(shown, sequence),
        "may_amend": request.who.role in MAY["amend_report"],
        "why": form_of(form.typed).get("why", ""),
        "problems": problems,
    }
    return render(request, "desk/strike.html", context, status=status)


def _warning(shown: Opened, sequence: int) -> Reason | None:
    """What else would have to be done once the entry is struck out."""
    why = before_a_strike(shown.episode, sequence)
    return None if why is None else named(why, shown.moment.site.id)


def _struck(shown: Opened, sequence: int, who: Who) -> Entry | None:
    """The entry that struck another one out, where one did."""
    for each in shown.episode.events:
        if isinstance(each.body, EntryStruckOut) and each.body.sequence == sequence:
            return entries(shown, (each,), who)[0]
    return None


def _meant(request: Asking, shown: Opened, number: int) -> int:
    """Which entry of the record a number on the page is: the blind see others counted."""
    return true_number(shown.found.episode, request.who.role, request.who.actor, number)
