"""How good is the work? Rates, pressures, dose, harm and outcome, by month and operator."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from discogram.application.quality import summary as made
from discogram.application.quality.facts import Disced, Measurement, Question
from discogram.application.quality.summary import Rules, Summary
from discogram.application.quality.tally import Tally
from discogram.web.lead import quality_plots as drawn
from discogram.web.lead.quality_asked import LONGEST, Chosen, chosen
from discogram.web.lead.quality_words import (
    BY_SLUG,
    MEASURES,
    Line,
    Measure,
    line,
    month,
    percent,
    slug,
    title,
    what,
)
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen
from discogram.web.who import Asking
from discogram.words.spine import Region

FIRST: tuple[Measure, ...] = (
    Question.POSITIVE,
    Question.CONTROLS_NEGATIVE,
    Measurement.OPENING_PRESSURE,
    Measurement.FLUOROSCOPY,
    Question.INFECTION,
    Measurement.DISABILITY_CHANGE,
)
"""The measures whose plots stand on the first page; every measure has a page of its own."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that one page is made of."""

    chosen: Chosen
    rules: Rules
    tallies: Sequence[Tally]
    whole: Summary
    signed: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot with its table; `svg` is None where there is nothing to draw."""

    id: str
    title: str
    head: str
    column: str
    question: bool
    svg: str | None
    lines: tuple[Line, ...] = ()
    address: str = ""


@require_GET
def overview(request: Asking) -> HttpResponse:
    """Every measure in one table, and the plots of the first ones."""
    found = _counted(request)
    seen(request, "show-quality", None)
    months = made.by_month(found.tallies, found.rules, FIRST)
    context = {
        **_frame(found),
        "rates": _whole(found, Question),
        "amounts": _whole(found, Measurement),
        "plots": [_months(each, months, found, by_address=True) for each in FIRST],
        "discs": _discs(found.whole.tally),
        "kinds": found.whole.tally.complications.items(),
    }
    return render(request, "lead/quality.html", context)


@require_GET
def measure(request: Asking, measure: str) -> HttpResponse:
    """One measure by month and by operator, and the operators among the limits of chance."""
    if measure not in BY_SLUG:
        raise Http404
    shown = BY_SLUG[measure]
    found = _counted(request, (shown,))
    seen(request, "show-quality", None)
    context = {
        **_frame(found),
        "measure": title(shown),
        "what": what(shown),
        "question": isinstance(shown, Question),
        "plots": [
            _months(shown, made.by_month(found.tallies, found.rules, (shown,)), found),
            *_operators(shown, found),
        ],
    }
    return render(request, "lead/quality_measure.html", context)


def _counted(request: Asking, wanted: made.Measures = MEASURES) -> Counted:
    asked = chosen(request)
    store, tables = place().store, place().office.policy.tables(request.who.site.id)
    rules = Rules.of(tables["followup"], asked.today)
    values = [each for each in wanted if isinstance(each, Measurement)]
    tallies = store.measures.tallies(asked.asked, values)
    whole = made.summed(tallies, rules, wanted)
    return Counted(asked, rules, tallies, whole, tables["followup"].signed)


def _frame(found: Counted) -> dict[str, Any]:
    """What both pages show above their plots."""
    tally, asked = found.whole.tally, found.chosen
    return {
        "chosen": asked,
        "regions": tuple(Region),
        "tests": tally.tests,
        "waiting": tally.tests - tally.concluded,
        "sets": sorted(tally.criteria),
        "least": found.rules.least,
        "confidence": percent(found.rules.confidence),
        "inner": percent(found.rules.inner),
        "outer": percent(found.rules.outer),
        "unsigned": not found.signed,
        "most": LONGEST,
        "span": said("web-quality-span", first=month(asked.first), last=month(asked.last)),
    }


def _whole(found: Counted, kind: type[Question] | type[Measurement]) -> tuple[Line, ...]:
    """Every measure of a kind over all tests."""
    measures = [each for each in MEASURES if isinstance(each, kind)]
    return tuple(line(title(each), found.whole, each, slug(each)) for each in measures)


def _discs(tally: Tally) -> tuple[tuple[str, int, int, int, int], ...]:
    """Suspects and controls: injected, positive, negative, not assessable."""

    def row(name: str, all_: Disced, yes: Disced, no: Disced) -> tuple[str, int, int, int, int]:
        injected, positive, negative = (tally.discs.get(each, 0) for each in (all_, yes, no))
        return said(name), injected, positive, negative, injected - positive - negative

    return (
        row(
            "web-quality-suspects",
            Disced.SUSPECTS,
            Disced.SUSPECTS_POSITIVE,
            Disced.SUSPECTS_NEGATIVE,
        ),
        row(
            "web-quality-controls",
            Disced.CONTROLS,
            Disced.CONTROLS_POSITIVE,
            Disced.CONTROLS_NEGATIVE,
        ),
    )


def _months(
    shown: Measure, months: Sequence[Summary], found: Counted, *, by_address: bool = False
) -> Plot:
    lines = tuple(
        line(month(each.tally.month), each, shown)
        for each in months
        if each.tally.month is not None
    )
    svg = drawn.by_month(shown, months, found.whole) if months else None
    address = reverse("lead-quality-measure", args=[slug(shown)]) if by_address else ""
    head = title(shown) if by_address else said("web-quality-by-month")
    column = said("web-quality-column-month")
    return _plot("months", shown, head, column, svg, lines, address)


def _operators(shown: Measure, found: Counted) -> tuple[Plot, ...]:
    """By operator and, for a question, in a funnel."""
    asked = found.chosen
    every = made.by_operator(found.tallies, found.rules, (shown,))
    tallies = made.own_and_others(found.tallies, asked.own) if asked.own else found.tallies
    names = made.by_operator(tallies, found.rules, (shown,))
    lines = tuple(line(asked.name(each.tally.operator), each, shown) for each in names)
    svg = drawn.by_operator(shown, names, found.whole, asked.name) if names else None
    head = said("web-quality-by-operator")
    column = said("web-quality-operator")
    plots = [_plot("operators", shown, head, column, svg, lines)]
    if isinstance(shown, Question):
        limits = made.funnel(every, shown, found.rules)
        svg = drawn.funnel(shown, limits, asked.name, asked.own) if limits else None
        if svg is not None:
            head = said("web-quality-among-operators")
            plots.append(_plot("funnel", shown, head, column, svg))
    return tuple(plots)


def _plot(
    kind: str,
    shown: Measure,
    head: str,
    column: str,
    svg: str | None,
    lines: tuple[Line, ...] = (),
    address: str = "",
) -> Plot:
    # Every word in the picture was escaped by the writer of its XML.
    safe = None if svg is None else mark_safe(svg)
    question = isinstance(shown, Question)
    caption = said(f"web-quality-plot-{kind}", measure=title(shown))
    id_ = f"{kind}-{slug(shown)}"
    return Plot(id_, caption, head, column, question, safe, lines, address)
