"""How are the counts handed on, for a spreadsheet?

Counts by month and operator, under names that a program reads; no patient, no date of a test.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from discogram.application.quality.facts import Disced, Measurement, Question
from discogram.application.quality.summary import own_and_others
from discogram.application.quality.tally import Tally, in_order, together
from discogram.pathway.followup.facts import Complication
from discogram.web.lead.quality_asked import Chosen, chosen
from discogram.web.place import place
from discogram.web.seen import seen
from discogram.web.who import Asking

COLUMNS = (
    "month",
    "operator",
    "tests",
    "concluded",
    *(f"{ask}_{answer}" for ask in Question for answer in ("yes", "no", "unknown")),
    *(f"{amount}_known" for amount in Measurement),
    *(f"discs_{disced}" for disced in Disced),
    *(f"complication_{kind}" for kind in Complication),
)

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@require_GET
def counts(request: Asking) -> HttpResponse:
    """The counts as a file; who took them is in the access log."""
    asked = chosen(request)
    tallies = place().store.measures.tallies(asked.asked)
    if asked.own:
        tallies = _joined(own_and_others(tallies, asked.own))
    seen(request, "export-quality", None)
    answer = HttpResponse(_text(tallies, asked), content_type="text/csv; charset=utf-8")
    name = f"quality-{asked.first:%Y-%m}-{asked.last:%Y-%m}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _joined(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    """One for each month and operator again, after several were given the same name."""
    keys = dict.fromkeys((each.month, each.operator) for each in tallies)
    return in_order(
        together([each for each in tallies if (each.month, each.operator) == key], *key)
        for key in keys
    )


def _text(tallies: Sequence[Tally], asked: Chosen) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(list(_row(each, asked)) for each in tallies)
    return out.getvalue()


def _row(tally: Tally, asked: Chosen) -> Iterator[str | int]:
    yield f"{tally.month:%Y-%m}" if tally.month else ""
    yield _harmless(asked.name(tally.operator))
    yield from (tally.tests, tally.concluded)
    for ask in Question:
        yes, no = tally.yes.get(ask, 0), tally.no.get(ask, 0)
        yield from (yes, no, tally.tests - yes - no)
    yield from (len(tally.amounts.get(amount, ())) for amount in Measurement)
    yield from (tally.discs.get(disced, 0) for disced in Disced)
    yield from (tally.complications.get(kind, 0) for kind in Complication)


def _harmless(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name.startswith(_FORMULAS) else name
