"""Which plot does a measure get, by month and by operator?"""

from collections.abc import Callable, Iterable, Sequence

from discogram.application.quality.facts import Question
from discogram.application.quality.intervals import Limits
from discogram.application.quality.summary import Funnel, Proportion, Summary
from discogram.web.lead import plots
from discogram.web.lead.axes import ticks
from discogram.web.lead.plots import Axis, Bounds, Dot, Level, Place, Words
from discogram.web.lead.quality_words import (
    Measure,
    amount,
    month_name,
    number,
    share,
    slug,
    title,
    unit,
)
from discogram.web.saying import said


def by_month(measure: Measure, found: Sequence[Summary], whole: Summary) -> str:
    """A dot for every month."""
    dots = [
        _dot(each, measure, month_name(each.tally.month)[:3], str(each.tally.month.year))
        for each in found
        if each.tally.month is not None
    ]
    return plots.months(*_plot("months", measure, dots, whole))


def by_operator(
    measure: Measure,
    found: Sequence[Summary],
    whole: Summary,
    name: Callable[[str | None], str],
) -> str:
    """A line for every operator."""
    dots = [_dot(each, measure, name(each.tally.operator), "") for each in found]
    return plots.rows(*_plot("operators", measure, dots, whole))


def _plot(
    kind: str, measure: Measure, dots: Sequence[Dot], whole: Summary
) -> tuple[Words, Axis, Sequence[Dot], Level | None]:
    words = Words(
        f"plot-{kind}-{slug(measure)}",
        said(f"web-quality-plot-{kind}", measure=title(measure)),
        said(_MEANS[isinstance(measure, Question)]),
    )
    level = _level(measure, whole)
    drawn = [*_drawn(dots), *([level.value] if level else [])]
    return words, _axis(measure, drawn), dots, level


_MEANS = {True: "web-quality-plot-means-rate", False: "web-quality-plot-means-median"}


def _drawn(dots: Iterable[Dot]) -> Iterable[float]:
    """Every value that has to find room."""
    for dot in dots:
        if dot.value is not None:
            values = (dot.value, dot.low, dot.high, dot.first, dot.third)
            yield from (each for each in values if each is not None)


def _axis(measure: Measure, drawn: Sequence[float]) -> Axis:
    if isinstance(measure, Question):
        marks = ticks([*drawn, 0.1], least=0.02)
        marks = [each for each in marks if each <= 1.0]
    else:
        marks = ticks(drawn, least=1.0)
    labelled = tuple((each, number(each, measure)) for each in marks)
    return Axis(marks[0], marks[-1], labelled, unit(measure))


def _dot(found: Summary, measure: Measure, label: str, year: str) -> Dot:
    if isinstance(measure, Question):
        return _of_proportion(found.proportions[measure], label, year)
    spread = found.spreads[measure]
    values = [
        spread.median,
        *((spread.interval.low, spread.interval.high) if spread.interval else (None, None)),
        *((spread.quartiles.low, spread.quartiles.high) if spread.quartiles else (None, None)),
    ]
    middle, low, high, first, third = (None if each is None else float(each) for each in values)
    return Dot(label, str(spread.known), middle, low, high, first, third, year)


def _of_proportion(found: Proportion, label: str, year: str) -> Dot:
    count = f"{found.yes}/{found.known}"
    if found.share is None or found.interval is None:
        return Dot(label, count, year=year)
    low, high = float(found.interval.low), float(found.interval.high)
    return Dot(label, count, float(found.share), low, high, year=year)


def _level(measure: Measure, whole: Summary) -> Level | None:
    """The line of all tests together; None where too few are known."""
    if isinstance(measure, Question):
        value = whole.proportions[measure].share
        words = None if value is None else share(value)
    else:
        value = whole.spreads[measure].median
        words = None if value is None else amount(value, measure)
    if value is None:
        return None
    return Level(float(value), said("web-quality-all-together", value=words))


def funnel(
    ask: Question,
    found: Funnel,
    name: Callable[[str | None], str],
    only: str | None = None,
) -> str | None:
    """The operators among the limits; `only` shows one of them, None where that has no dot."""
    places = [
        Place(each.found.known, float(each.found.share or 0), name(each.operator), each.outside)
        for each in found.members
        if only in (None, each.operator)
    ]
    if not places:
        return None
    bounds = [_bounds(each) for each in found.limits]
    words = Words(
        f"plot-funnel-{slug(ask)}",
        said("web-quality-plot-funnel", measure=title(ask)),
        said("web-quality-plot-means-funnel"),
    )
    return plots.funnel(
        words,
        (_axis(ask, [1.0]), _tests(bounds[-1].tests)),
        Level(float(found.share), said("web-quality-all-together", value=share(found.share))),
        bounds,
        places,
    )


def _bounds(limits: Limits) -> Bounds:
    inner, outer = limits.inner, limits.outer
    values = (float(each) for each in (outer.low, inner.low, inner.high, outer.high))
    return Bounds(limits.known, *values)


def _tests(most: int) -> Axis:
    marks = ticks([most], least=1.0)
    labelled = tuple((each, str(int(each))) for each in marks)
    return Axis(0.0, marks[-1], labelled, said("web-quality-unit-tests"))
