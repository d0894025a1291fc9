"""How does the clinic lead choose among sources that disagree?"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from discogram.application.policies import CHOSEN, chosen_outcome
from discogram.errors import Conflict, InputError
from discogram.web.failing import status_of
from discogram.web.lead.policies_read import Numbers, numbers
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
    wanted = {id: _or_default(seen, id, each) for id, each in typed.items()}
    try:
        written = _chosen(request, here, table, wanted)
    except Conflict as overtaken:
        problems = [said("web-policies-overtaken")]
        return shown(request, table, typed, problems, status_of(overtaken))
    except InputError as wrong:
        problems = [said_place(each) for each in wrong.reasons]
        return shown(request, table, typed, problems, status_of(wrong))
    numbers(request.who)  # read again now: a file that is spoilt later leaves these in force
    if written:
        lists_anew(request.who.site.id)
        messages.success(request, said("web-policies-chosen"))
    else:
        messages.info(request, said("web-policies-chosen-before"))
    return redirect("lead-policy-table", table=table)


def _chosen(request: Asking, here: Numbers, name: str, wanted: dict[str, str | None]) -> bool:
    who, store = request.who, place().store

    def tell(before: Table, after: Table) -> None:
        outcome = chosen_outcome(after, before)
        store.access.record(who.actor, who.role, CHOSEN, None, outcome)

    with store.together():
        return here.folder.choose(name, request.POST.get("version", ""), wanted, tell)


def _typed(request: Asking) -> dict[str, str]:
    return {
        name.removeprefix(CHOICE): choice
        for name, choice in request.POST.items()
        if name.startswith(CHOICE) and isinstance(choice, str)
    }


def _or_default(table: Table, id: str, choice: str) -> str | None:
    """What is written: nothing (None) where the default is chosen."""
    usual = {row.choice for row in table.alternatives(id) if row.default}
    return None if choice in usual else choice
