"""How does the clinic lead sign a version of a table? After reading it, and as themselves."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.numbers import standing, unverified
from discogram.application.policies import SIGNED, signed_outcome
from discogram.errors import Conflict, InputError
from discogram.web.accounts.proving import SECRET, asks, proved
from discogram.web.failing import status_of
from discogram.web.lead.policies_changes import changed
from discogram.web.lead.policies_lines import cited_sources, lines, station
from discogram.web.lead.policies_read import Numbers, numbers, since_signed
from discogram.web.lead.policies_relisting import lists_anew
from discogram.web.place import place
from discogram.web.saying import said, said_place
from discogram.web.who import Asking
from discogram.words.evidence import SignOff


@require_http_methods(["GET", "POST"])
def sign(request: Asking, table: str) -> HttpResponse:
    """Show what is signed, prove who signs, and sign."""
    here = numbers(request.who)
    here.table(table)
    if request.method == "GET":
        return _page(request, here, table)
    wrong = proved(request)
    if not request.user.is_authenticated:  # too many wrong ones
        return redirect("account_login")
    if wrong is not None:
        return _page(request, here, table, [wrong], HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        written = _signed(request, here, table)
    except Conflict as overtaken:
        problems = [said("web-policies-overtaken-sign")]
        return _page(request, numbers(request.who), table, problems, status_of(overtaken))
    except InputError as wrong_files:
        problems = [said_place(each) for each in wrong_files.reasons]
        return _page(request, here, table, problems, status_of(wrong_files))
    if written:
        lists_anew(request.who.site.id)
    _say(request, table, written=written)
    return redirect("lead-policy-table", table=table)


def _signed(request: Asking, here: Numbers, name: str) -> bool:
    who, store = request.who, place().store

    def tell(signature: SignOff) -> None:
        outcome = signed_outcome(signature)
        store.access.record(who.actor, who.role, SIGNED, None, outcome)

    with store.together():
        version = request.POST.get("version", "")
        return here.folder.sign(name, version, who.name, here.today, tell)


def _say(request: Asking, table: str, *, written: bool) -> None:
    sign_off = numbers(request.who).table(table).sign_off
    if written or sign_off is None:
        messages.success(request, said("web-policies-signed-now"))
    else:
        by = {"name": sign_off.name, "on": sign_off.signed_on}
        messages.info(request, said("web-policies-signed-already", **by))


def _page(
    request: Asking,
    here: Numbers,
    name: str,
    problems: list[str] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    table = here.table(name)
    since = since_signed(table, here.folder)
    all_lines = lines(table, here.tables, here.today)
    context = {
        "numbers": here,
        "table": table,
        "station": station(name),
        "standing": standing(table),
        "unverified": unverified(table),
        "lines": all_lines,
        "sources": cited_sources(all_lines),
        "chosen": [each for each in all_lines if each.in_force and each.row.choice],
        "since": since,
        "changes": changed(since) if since else (),
        "problems": problems or (),
        "secret": SECRET,
        "asks": asks(request),
    }
    return render(request, "lead/policies_sign.html", context, status=status)
