"""How are counts, rates and medians said on the quality page?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from discogram.application.quality.facts import Measurement, Question
from discogram.application.quality.intervals import Interval
from discogram.application.quality.summary import Proportion, Spread, Summary
from discogram.web.saying import said, speaker
from discogram.words.units import Unit, rounded

Measure = Question | Measurement
MEASURES: tuple[Measure, ...] = (*Question, *Measurement)
BY_SLUG: Mapping[str, Measure] = {each.value.replace("_", "-"): each for each in MEASURES}
"""Every measure by the end of its address."""

_UNITS: Mapping[Measurement, tuple[Unit, int]] = {
    Measurement.OPENING_PRESSURE: (Unit.PSI, 1),
    Measurement.FLUOROSCOPY: (Unit.SECOND, 0),
    Measurement.DOSE_AREA: (Unit.GY_CM2, 2),
    Measurement.DOSE_LENGTH: (Unit.MGY_CM, 0),
    Measurement.DISABILITY_CHANGE: (Unit.ONE, 1),
    Measurement.PAIN_CHANGE: (Unit.ONE, 1),
}
"""The unit of each amount, and how many decimals are printed."""

MINUS = "−"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: who or when, the counts, and what may be said of them."""

    label: str
    counts: tuple[str, ...]
    value: str
    interval: str
    slug: str = ""


def slug(measure: Measure) -> str:
    """A measure as an address or a message id has it."""
    return measure.value.replace("_", "-")


def title(measure: Measure) -> str:
    """What a measure is called."""
    name = speaker().word(measure)
    return name[:1].upper() + name[1:]


def what(measure: Measure) -> str:
    """What exactly is counted or measured."""
    return said(f"web-quality-what-{slug(measure)}")


def unit(measure: Measure) -> str:
    """What the axis of a plot is in."""
    if isinstance(measure, Question):
        return said("web-quality-unit-share")
    return said(f"web-quality-unit-{slug(measure)}")


def month(day: date) -> str:
    """A month with its year."""
    return said("web-quality-month", month=month_name(day), year=str(day.year))


def month_name(day: date) -> str:
    """The name of a month."""
    return said(f"word-month-{day.month}")


def share(of: Fraction | float) -> str:
    """A share in per cent: whole ones, and tenths below ten."""
    percent = Fraction(of) * 100
    places = 1 if 0 < percent < 10 else 0
    return said("web-quality-percent", value=_plain(rounded(percent, places)))


def percent(of: Fraction) -> Decimal:
    """A level of the tables in per cent, with the digits that it has."""
    return _plain(rounded(of * 100, 2))


def amount(of: Fraction, measure: Measurement) -> str:
    """A measured value with its unit; a change has none."""
    in_unit, places = _UNITS[measure]
    value = rounded(of, places)
    if in_unit is Unit.ONE:
        return signed(value)
    return speaker().amount(value, in_unit)


def signed(value: Decimal) -> str:
    """A number with a true minus sign."""
    return speaker().show(value).replace("-", MINUS)


def number(value: float, measure: Measure) -> str:
    """A tick of an axis, whose unit stands at the axis."""
    if isinstance(measure, Question):
        return share(value)
    return signed(_plain(rounded(Fraction(value).limit_denominator(1000), 2)))


def _plain(value: Decimal) -> Decimal:
    """Without noughts behind the mark, and never with an exponent."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def line(label: str, found: Summary, measure: Measure, slug: str = "") -> Line:
    """A summary as a row of the measure's table."""
    if isinstance(measure, Question):
        return _of_proportion(label, found.proportions[measure], slug)
    return _of_spread(label, found.spreads[measure], measure, slug)


def _of_proportion(label: str, found: Proportion, slug: str) -> Line:
    counts = (str(found.yes), str(found.no), str(found.unknown))
    if found.share is None:
        return Line(label, counts, said("web-quality-too-few"), "", slug)
    return Line(label, counts, share(found.share), _range(found.interval, share), slug)


def _of_spread(label: str, found: Spread, measure: Measurement, slug: str) -> Line:
    def bare(value: Fraction) -> str:
        return signed(rounded(value, _UNITS[measure][1]))

    counts = (str(found.known), str(found.unknown), _range(found.quartiles, bare))
    if found.median is None:
        return Line(label, counts, said("web-quality-too-few"), "", slug)
    return Line(
        label, counts, amount(found.median, measure), _range(found.interval, bare), slug
    )


def _range(interval: Interval | None, put: Callable[[Fraction], str]) -> str:
    """From one value to another; nothing where there is none."""
    if interval is None:
        return ""
    return said("web-quality-range", low=put(interval.low), high=put(interval.high))
