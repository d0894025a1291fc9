"""Are pressure, heart and breath calm, or does a physician look at the patient first?

What is measured is of the day itself, and the worst of the day counts: a tablet hides a fever.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.preparation.citing import sources
from discogram.pathway.preparation.facts import Preparation
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, all_of

_ROWS = (
    "systolic_looked_at_from",
    "diastolic_looked_at_from",
    "heart_rate_looked_at_below",
    "heart_rate_looked_at_above",
    "saturation_looked_at_below",
)


def vital_signs_are_calm(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether blood pressure, heart rate and saturation need no physician's look first."""
    rule, cited = "vital_signs_are_calm", sources(table, on, *_ROWS)
    signs = dict(_signs(facts, table, on))
    verdict = all_of(signs.values())
    those = tuple(name for name, each in signs.items() if each is verdict)
    if verdict is Verdict.MET:
        return Finding(rule, verdict, reason("preparation-vitals-calm"), cited)
    if verdict is Verdict.NOT_MET:
        return Finding(rule, verdict, reason("preparation-vitals-look", signs=those), cited)
    why = reason("preparation-vitals-unknown", missing=those)
    return Finding.unknown(rule, why, *those, sources=cited)


def of_the_day(facts: Preparation, name: str, table: Table, on: date) -> tuple[Fraction, ...]:
    """The values of one sign that are young enough on a day; else none."""
    most = table.number("vitals_most_age", on)
    return tuple(
        getattr(each, name).exact
        for each in facts.vitals
        if getattr(each, name) is not None
        if 0 <= Decimal((on - each.measured_at.day).days) <= most
    )


def _signs(facts: Preparation, table: Table, on: date) -> Iterator[tuple[str, Verdict]]:
    limits = {row: table.number(row, on) for row in _ROWS}
    for name in ("systolic", "diastolic"):
        values, limit = of_the_day(facts, name, table, on), limits[f"{name}_looked_at_from"]
        yield name, Verdict.of(max(values) < limit if values else None)
    beats = of_the_day(facts, "heart_rate", table, on)
    low, high = limits["heart_rate_looked_at_below"], limits["heart_rate_looked_at_above"]
    yield "heart_rate", Verdict.of(low <= min(beats) <= max(beats) <= high if beats else None)
    breath = of_the_day(facts, "saturation", table, on)
    least = limits["saturation_looked_at_below"]
    yield "saturation", Verdict.of(min(breath) >= least if breath else None)
