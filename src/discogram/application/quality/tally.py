"""How many tests answered what, by month and operator, before anything is said of them?

A `Tally` is a sum: two of them together are the tally of both. The database makes the same ones
from its projection as `tallied` does from the records, and a test holds them side by side.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import chain
from typing import TypeVar

from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.pathway.followup.facts import Complication
from discogram.words.spine import Region

Key = TypeVar("Key", Question, Disced, Complication)

THOUSAND = 1000
"""Amounts are kept in whole thousandths of their unit: every database orders those alike."""


def thousandths(amount: Fraction) -> int:
    """An amount in thousandths of its unit, half to even.

    >>> thousandths(Fraction(31, 2)), thousandths(Fraction(1, 3))
    (15500, 333)
    """
    return round(amount * THOUSAND)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which tests are counted; None sets no bound, and both months are counted in.

    Synthetic patients are never counted together with real ones.
    """

    site: str
    synthetic: bool = False
    first: date | None = None
    last: date | None = None
    operator: str | None = None
    region: Region | None = None

    def takes(self, one: Measured) -> bool:
        """Whether a test is counted."""
        return (
            one.site == self.site
            and one.synthetic is self.synthetic
            and (self.first is None or one.month >= self.first)
            and (self.last is None or one.month <= self.last)
            and self.operator in (None, one.operator)
            and self.region in (None, one.region)
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """The tests of one month and operator, or of several of them together.

    `amounts` are in thousandths, in rising order. `criteria` are the sets that judged. A month
    or an operator of None stands for several or, for the operator, for one that nobody knows.
    """

    month: date | None
    operator: str | None
    tests: int = 0
    concluded: int = 0
    yes: Mapping[Question, int] = field(default_factory=dict)
    no: Mapping[Question, int] = field(default_factory=dict)
    amounts: Mapping[Measurement, Sequence[int]] = field(default_factory=dict)
    discs: Mapping[Disced, int] = field(default_factory=dict)
    complications: Mapping[Complication, int] = field(default_factory=dict)
    criteria: frozenset[str] = frozenset()


def tallied(tests: Iterable[Measured], asked: Asked) -> tuple[Tally, ...]:
    """One tally for each month and operator, the oldest first, unknown operators last."""
    groups: dict[tuple[date, str | None], list[Measured]] = defaultdict(list)
    for each in tests:
        if asked.takes(each):
            groups[each.month, each.operator].append(each)
    return in_order(_tally(*key, group) for key, group in groups.items())


def in_order(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """By month, then by operator; unknown operators last."""

    def place(tally: Tally) -> tuple[date, bool, str]:
        return (tally.month or date.min, tally.operator is None, tally.operator or "")

    return tuple(sorted(tallies, key=place))


def _tally(month: date, operator: str | None, group: Sequence[Measured]) -> Tally:
    return Tally(
        month=month,
        operator=operator,
        tests=len(group),
        concluded=sum(each.concluded for each in group),
        yes={ask: sum(each.answers.get(ask) is True for each in group) for ask in Question},
        no={ask: sum(each.answers.get(ask) is False for each in group) for ask in Question},
        amounts={amount: _values(group, amount) for amount in Measurement},
        discs={disced: sum(each.discs.get(disced, 0) for each in group) for disced in Disced},
        complications=Counter(kind for each in group for kind in each.complications),
        criteria=frozenset(each.criteria for each in group),
    )


def _values(group: Iterable[Measured], amount: Measurement) -> tuple[int, ...]:
    found = (each.amounts.get(amount) for each in group)
    return tuple(sorted(thousandths(value) for value in found if value is not None))


def together(
    tallies: Iterable[Tally],
    month: date | None = None,
    operator: str | None = None,
    wanted: Iterable[Measurement] = tuple(Measurement),
) -> Tally:
    """The tally of several, under the month and operator that they share, if they do.

    Only what is wanted of the measured values is put together: they are many.
    """
    parts = tuple(tallies)
    return Tally(
        month=month,
        operator=operator,
        tests=sum(each.tests for each in parts),
        concluded=sum(each.concluded for each in parts),
        yes=_sum(each.yes for each in parts),
        no=_sum(each.no for each in parts),
        amounts={amount: _merged(parts, amount) for amount in wanted},
        discs=_sum(each.discs for each in parts),
        complications=_sum(each.complications for each in parts),
        criteria=frozenset[str]().union(*(each.criteria for each in parts)),
    )


def _merged(parts: Iterable[Tally], amount: Measurement) -> tuple[int, ...]:
    return tuple(sorted(chain.from_iterable(each.amounts.get(amount, ()) for each in parts)))


def _sum(counts: Iterable[Mapping[Key, int]]) -> Counter[Key]:
    total: Counter[Key] = Counter()
    for each in counts:
        total.update(each)
    return total
