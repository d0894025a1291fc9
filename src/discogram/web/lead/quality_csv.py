"""How are the numbers handed on, for a spreadsheet?

Counts, rates and measured values by month and operator, under the words of the page; no
patient, no date of a test. A rate or a median of too few is empty, as on the page.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from fractions import Fraction

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from discogram.application.quality.facts import Disced, Measurement, Question
from discogram.application.quality.intervals import Interval
from discogram.application.quality.summary import Rules, Summary, own_and_others, summary
from discogram.application.quality.tally import Tally, in_order, together
from discogram.pathway.followup.facts import Complication
from discogram.web.lead.quality_asked import Chosen, chosen
from discogram.web.lead.quality_words import percent, title, unit
from discogram.web.place import place
from discogram.web.saying import said, speaker
from discogram.web.seen import seen
from discogram.web.who import Asking

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@require_GET
def counts(request: Asking) -> HttpResponse:
    """The counts as a file; who took them is in the access log."""
    asked = chosen(request)
    tallies = place().store.measures.tallies(asked.asked)
    if asked.own:
        tallies = _joined(own_and_others(tallies, asked.own))
    tables = place().office.policy.tables(request.who.site.id)
    rules = Rules.of(tables["followup"], asked.today)
    seen(request, "export-quality", None)
    answer = HttpResponse(_text(tallies, asked, rules), content_type="text/csv; charset=utf-8")
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


def _text(tallies: Sequence[Tally], asked: Chosen, rules: Rules) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(list(_head(rules)))
    writer.writerows(list(_row(summary(each, rules), asked)) for each in tallies)
    return out.getvalue()


def _head(rules: Rules) -> Iterator[str]:
    """What stands in each column, in words, with its unit."""
    yield said("web-quality-column-month")
    yield said("web-quality-operator")
    yield said("web-quality-csv-tests")
    yield said("web-quality-csv-concluded")
    confidence = percent(rules.confidence)
    for ask in Question:
        for name in ("yes", "no", "unknown"):
            yield f"{title(ask)}: {said(f'web-quality-{name}')}"
        for name in ("rate", "rate-from", "rate-to"):
            told = said(f"web-quality-csv-{name}", confidence=confidence)
            yield f"{title(ask)}: {told}"
    for amount in Measurement:
        yield f"{title(amount)}: {said('web-quality-measured')}"
        for name in _SPREAD:
            told = said(f"web-quality-csv-{name}", confidence=confidence)
            yield f"{title(amount)}, {unit(amount)}: {told}"
    yield from (speaker().word(each) for each in (*Disced, *Complication))


_SPREAD = ("median", "quartile-low", "quartile-high", "median-from", "median-to")


def _row(found: Summary, asked: Chosen) -> Iterator[str | int]:
    tally = found.tally
    yield f"{tally.month:%Y-%m}" if tally.month else ""
    yield _harmless(asked.name(tally.operator))
    yield from (tally.tests, tally.concluded)
    for ask in Question:
        told = found.proportions[ask]
        yield from (told.yes, told.no, told.unknown)
        yield from _figures(told.share, told.interval, times=100)
    for amount in Measurement:
        spread = found.spreads[amount]
        yield spread.known
        yield from _figures(spread.median, spread.quartiles)
        yield from _figures(None, spread.interval)[1:]
    yield from (tally.discs.get(disced, 0) for disced in Disced)
    yield from (tally.complications.get(kind, 0) for kind in Complication)


def _figures(
    middle: Fraction | None, interval: Interval | None, times: int = 1
) -> tuple[str, str, str]:
    """A value and the ends of its interval as plain numbers; empty where there is none."""
    low, high = (None, None) if interval is None else (interval.low, interval.high)
    return _plain(middle, times), _plain(low, times), _plain(high, times)


def _plain(value: Fraction | float | None, times: int) -> str:
    return "" if value is None else f"{float(value) * times:.2f}"


def _harmless(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name.startswith(_FORMULAS) else name
