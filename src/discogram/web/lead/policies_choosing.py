"""How does the clinic lead choose among sources that disagree?"""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from discogram.application.policies import CHOSEN, chosen_outcome
from discogram.errors import Conflict, InputError
from discogram.web.failing import status_of
from discogram.web.lead.policies_read import Numbers, last_signed, numbers
from discogram.web.lead.policies_relisting import lists_anew
from discogram.web.lead.policies_table import shown
from discogram.web.place import place
from discogram.web.saying import said, said_place
from discogram.web.who import Asking
from discogram.words.evidence import Table

CHOICE = "choice-"
"""How the fields of a form begin that choose for a row's id."""


@require_POST
def choose(request: Asking, table: str) -> HttpResponse:
    """Put the clinic's choices in place, all of them or none."""
    here = numbers(request.who)
    typed, seen = _typed(request), here.table(table)
    known = [each for each in (last_signed(seen, here.folder), seen) if each is not None]
    wanted = {id: _written(id, each, known) for id, each in typed.items()}
    try:
        written = _chosen(request, here, table, wanted)
    except Conflict as overtaken:
        problems = [said("web-policies-overtaken")]
        return shown(request, table, typed, problems, status_of(overtaken))
    except InputError as wrong:
        problems = [said_place(each) for each in wrong.reasons]
        return shown(request, table, typed, problems, status_of(wrong))
    now = numbers(request.who).table(table)  # a file that is spoilt later leaves these in force
    if written:
        lists_anew(request.who.site.id)
    _say(request, now, written=written)
    return redirect("lead-policy-table", table=table)


def _chosen(request: Asking, here: Numbers, name: str, wanted: dict[str, str | None]) -> bool:
    who, store = request.who, place().store

    def tell(before: Table, after: Table) -> None:
        outcome = chosen_outcome(after, before)
        store.access.record(who.actor, who.role, CHOSEN, None, outcome)

    with store.together():
        return here.folder.choose(name, request.POST.get("version", ""), wanted, tell)


def _say(request: Asking, now: Table, *, written: bool) -> None:
    """Whether anything was chosen, and whether it still has to be signed."""
    if not written:
        messages.info(request, said("web-policies-chosen-before"))
    elif now.signed and now.sign_off is not None:
        by = {"name": now.sign_off.name, "on": now.sign_off.signed_on}
        messages.success(request, said("web-policies-chosen-as-signed", **by))
    else:
        messages.success(request, said("web-policies-chosen"))


def _typed(request: Asking) -> dict[str, str]:
    return {
        name.removeprefix(CHOICE): choice
        for name, choice in request.POST.items()
        if name.startswith(CHOICE) and isinstance(choice, str)
    }


def _written(id: str, choice: str, known: Sequence[Table]) -> str | None:
    """How a choice is written: as a table that chose so wrote it, else nothing for the default.

    A default that was signed by name is another version than one that goes without saying.
    """
    for table in known:
        if choice == table.chosen.get(id, _usual(table, id)):
            return table.chosen.get(id)
    return None if choice == _usual(known[-1], id) else choice


def _usual(table: Table, id: str) -> str | None:
    return next((row.choice for row in table.alternatives(id) if row.default), None)
