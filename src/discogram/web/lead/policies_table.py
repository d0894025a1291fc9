"""What does one table say, where do its sources disagree, and who signed it?"""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from discogram.application.numbers import standing, unverified
from discogram.web.lead.policies_changes import changed
from discogram.web.lead.policies_groups import groups
from discogram.web.lead.policies_lines import (
    beside,
    cited_sources,
    disagreements,
    lines,
    older,
    station,
)
from discogram.web.lead.policies_read import decided, numbers, since_signed
from discogram.web.who import Asking


@gzip_page  # hundreds of rows, and nothing of a patient
@require_GET
def table(request: Asking, table: str) -> HttpResponse:
    """Every row in force, older ones, disagreements, and what changed since the signature."""
    return shown(request, table)


def shown(
    request: Asking,
    name: str,
    typed: Mapping[str, str] | None = None,
    problems: Sequence[str] = (),
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """The page of a table, with what was chosen on it and could not be put in place."""
    here = numbers(request.who)
    table = here.table(name)
    all_lines = lines(table, here.tables, here.today)
    in_force = [each for each in all_lines if each.in_force]
    since = since_signed(table, here.folder)
    context = {
        "numbers": here,
        "table": table,
        "station": station(name),
        "standing": standing(table),
        "unverified": unverified(table),
        "in_force": in_force,
        "groups": groups(in_force),
        "sources": cited_sources(all_lines),
        "older": older(table, all_lines),
        "disagreements": list(disagreements(table, all_lines)),
        "beside": list(beside(table, all_lines)),
        "since": since,
        "changes": changed(since) if since else (),
        "decided": decided(table, request.who.site.id),
        "typed": typed or {},
        "problems": problems,
    }
    return render(request, "lead/policies_table.html", context, status=status)
