"""What may be said of a tally: which share, which median, how sure?

With fewer known answers than the table's least count only the counts are told. Unknown answers
are never counted as *no*: they stand beside, as the tests that nobody asked or could answer.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from discogram.application.quality.facts import Measurement, Question
from discogram.application.quality.intervals import (
    Interval,
    Limits,
    funnel_limits,
    median_interval,
    quantile,
    wilson,
)
from discogram.application.quality.tally import THOUSAND, Tally, together
from discogram.words.evidence import Table


@dataclass(frozen=True, slots=True)
class Rules:
    """When a rate may be told, and how wide its interval is."""

    least: int
    confidence: Fraction
    inner: Fraction
    outer: Fraction

    @classmethod
    def of(cls, table: Table, on: date | None = None) -> "Rules":
        """By the rows of ``quality.toml`` that are in force."""
        shares = ("confidence", "funnel_inner", "funnel_outer")
        levels = (Fraction(table.number(f"quality_{each}", on)) / 100 for each in shares)
        return cls(int(table.number("quality_least_count", on)), *levels)


@dataclass(frozen=True, slots=True)
class Proportion:
    """Yes among the known; `share` and `interval` are None where too few are known."""

    yes: int
    no: int
    unknown: int
    share: Fraction | None = None
    interval: Interval | None = None

    @property
    def known(self) -> int:
        """How many were answered."""
        return self.yes + self.no


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with its quartiles; all None where too few were measured.

    `interval` alone is None where so few values bear no interval of the wanted confidence.
    """

    known: int
    unknown: int
    median: Fraction | None = None
    quartiles: Interval | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A tally, and everything that may be said of it."""

    tally: Tally
    proportions: Mapping[Question, Proportion]
    spreads: Mapping[Measurement, Spread]


Measures = Collection[Question | Measurement]
EVERYTHING: Measures = (*Question, *Measurement)
"""Every share and every median that there is."""


def summary(tally: Tally, rules: Rules, wanted: Measures = EVERYTHING) -> Summary:
    """The wanted shares and medians of a tally."""
    return Summary(
        tally,
        {ask: _proportion(tally, ask, rules) for ask in Question if ask in wanted},
        {each: _spread(tally, each, rules) for each in Measurement if each in wanted},
    )


def summed(
    tallies: Iterable[Tally],
    rules: Rules,
    wanted: Measures = EVERYTHING,
    month: date | None = None,
    operator: str | None = None,
) -> Summary:
    """The same of several together."""
    values = [each for each in Measurement if each in wanted]
    return summary(together(tallies, month, operator, values), rules, wanted)


def _proportion(tally: Tally, ask: Question, rules: Rules) -> Proportion:
    yes, no = tally.yes.get(ask, 0), tally.no.get(ask, 0)
    known = yes + no
    unknown = tally.tests - known
    if known < max(rules.least, 1):
        return Proportion(yes, no, unknown)
    share = Fraction(yes, known)
    return Proportion(yes, no, unknown, share, wilson(yes, known, rules.confidence))


def _spread(tally: Tally, amount: Measurement, rules: Rules) -> Spread:
    ordered = tally.amounts.get(amount, ())
    known, unknown = len(ordered), tally.tests - len(ordered)
    if known < max(rules.least, 1):
        return Spread(known, unknown)
    low, middle, high = (quantile(ordered, Fraction(quarter, 4)) for quarter in (1, 2, 3))
    interval = median_interval(ordered, rules.confidence)
    return Spread(
        known,
        unknown,
        middle / THOUSAND,
        Interval(low / THOUSAND, high / THOUSAND),
        Interval(interval.low / THOUSAND, interval.high / THOUSAND) if interval else None,
    )


def by_month(
    tallies: Sequence[Tally], rules: Rules, wanted: Measures = EVERYTHING
) -> tuple[Summary, ...]:
    """One summary for every month from the first to the last, those without a test too."""
    held: dict[date, list[Tally]] = {}
    for each in tallies:
        if each.month is not None:
            held.setdefault(each.month, []).append(each)
    if not held:
        return ()
    return tuple(
        summed(held.get(month, ()), rules, wanted, month)
        for month in months(min(held), max(held))
    )


def months(first: date, last: date) -> Iterable[date]:
    """The first day of every month between two, both counted in."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        years, place = divmod(month.month, 12)
        month = date(month.year + years, place + 1, 1)


def by_operator(
    tallies: Sequence[Tally], rules: Rules, wanted: Measures = EVERYTHING
) -> tuple[Summary, ...]:
    """One summary for every operator by staff id, the unknown one last."""
    held: dict[str | None, list[Tally]] = {}
    for each in tallies:
        held.setdefault(each.operator, []).append(each)
    names = sorted(held, key=lambda name: (name is None, name or ""))
    return tuple(summed(held[name], rules, wanted, operator=name) for name in names)


@dataclass(frozen=True, slots=True)
class Member:
    """One operator of a funnel, with the limits for so many tests."""

    operator: str
    found: Proportion
    limits: Limits

    @property
    def outside(self) -> bool:
        """Whether the share lies where chance alone hardly ever puts it."""
        outer, share = self.limits.outer, self.found.share
        return share is not None and not outer.low <= share <= outer.high


@dataclass(frozen=True, slots=True)
class Funnel:
    """The share of all tests, the limits around it by number of tests, and the operators."""

    share: Fraction
    limits: tuple[Limits, ...]
    members: tuple[Member, ...]


_STEPS = 24
"""How many places of a limit are computed: enough for a smooth line."""


def funnel(operators: Sequence[Summary], ask: Question, rules: Rules) -> Funnel | None:
    """How the operators differ by more than chance; None with fewer than two that may be drawn.

    The unknown operator is no operator, and is not among all.
    """
    named = [
        (each.tally.operator, each.proportions[ask])
        for each in operators
        if each.tally.operator is not None
    ]
    drawn = [(name, each) for name, each in named if each.share is not None]
    if len(drawn) < 2:
        return None
    known = sum(each.known for _, each in named)
    share = Fraction(sum(each.yes for _, each in named), known)
    most = max(each.known for _, each in drawn) * 6 // 5
    steps = (round(most * Fraction(step, _STEPS) ** 2) for step in range(1, _STEPS + 1))
    places = sorted({max(rules.least, each) for each in steps})

    def limits(count: int) -> Limits:
        return funnel_limits(share, count, rules.inner, rules.outer)

    members = (Member(name, each, limits(each.known)) for name, each in drawn)
    return Funnel(share, tuple(map(limits, places)), tuple(members))


def own_and_others(tallies: Sequence[Tally], own: str) -> tuple[Tally, ...]:
    """The same tallies with everybody but one put together, as the operator of None.

    What a physician may see: the own figures beside those of all the others.
    """
    return tuple(
        replace(each, operator=each.operator if each.operator == own else None)
        for each in tallies
    )
