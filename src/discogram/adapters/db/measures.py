"""What do the closed tests tell together? Counted by the database, month by operator.

A projection of the events: written with them, and replaced whole when it is made anew.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q, QuerySet, Sum

from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Event
from discogram.adapters.db.models import Measured as Row
from discogram.application.quality.facts import Amount, Disced, Measured, Question
from discogram.application.quality.tally import Asked, Tally, in_order, thousandths
from discogram.pathway.followup.facts import Complication
from discogram.pathway.provocation.events import SessionClosed

_BATCH = 500
"""Rows written at a time: SQLite takes so many values in one statement."""

Key = tuple[int, str | None]
"""Month and operator."""


def project(alias: str, episode: UUID, measured: tuple[Measured, ...] | None) -> None:
    """Write an episode's record of quality inside its event's transaction; None leaves it."""
    if measured is None:
        return
    rows = Row.objects.using(alias)
    if not measured:
        rows.filter(episode=str(episode)).delete()
        return
    made = [_row(each) for each in measured]
    fields = [each.name for each in Row._meta.concrete_fields if not each.primary_key]
    rows.bulk_create(
        made, update_conflicts=True, unique_fields=["episode"], update_fields=fields
    )


def _row(one: Measured) -> Row:
    amounts = {amount.value: _stored(one.amounts.get(amount)) for amount in Amount}
    return Row(
        episode=str(one.episode),
        site=one.site,
        on=one.on,
        month=_number(one.month),
        operator=one.operator,
        region=one.region.value,
        criteria=one.criteria,
        synthetic=one.synthetic,
        concluded=one.concluded,
        complications=" ".join(each.value for each in one.complications),
        **{ask.value: one.answers.get(ask) for ask in Question},
        **amounts,
        **{f"discs_{disced.value}": one.discs.get(disced, 0) for disced in Disced},
    )


def _stored(amount: Any) -> int | None:
    return None if amount is None else thousandths(amount)


def _number(month: date) -> int:
    return month.year * 100 + month.month


def _month(number: int) -> date:
    return date(number // 100, number % 100, 1)


class Measures:
    """The record of quality; meets `ports.Measures`."""

    def __init__(self, alias: str) -> None:
        """Count in the database of this name."""
        self._alias = alias

    def tallies(self, asked: Asked) -> Sequence[Tally]:
        """One for each month and operator, the oldest first, unknown operators last."""
        with storing(self._alias):
            rows = self._asked(asked)
            values, kinds, sets = _values(rows), _complications(rows), _criteria(rows)
            return in_order(_tally(each, values, kinds, sets) for each in _counted(rows))

    def operators(self, site: str) -> Sequence[str]:
        """The staff id of everybody who ever did a test at a site."""
        with storing(self._alias):
            rows = Row.objects.using(self._alias).filter(site=site, operator__isnull=False)
            return sorted({str(each) for each in rows.values_list("operator", flat=True)})

    def closed(self) -> Sequence[UUID]:
        """Every episode in which a session was ever closed, for a record made anew."""
        with storing(self._alias):
            rows = Event.objects.using(self._alias).filter(type=SessionClosed.__name__)
            found = rows.order_by("position").values_list("episode", flat=True)
            return [UUID(each) for each in dict.fromkeys(found)]

    def replace(self, tests: Iterable[Measured]) -> int:
        """Put these records in the place of all there are, and answer how many they are."""
        with storing(self._alias), transaction.atomic(using=self._alias):
            rows = Row.objects.using(self._alias)
            rows.all().delete()
            made = rows.bulk_create((_row(each) for each in tests), batch_size=_BATCH)
        return len(made)

    def _asked(self, asked: Asked) -> QuerySet[Row]:
        rows = Row.objects.using(self._alias)
        bounds: dict[str, Any] = {
            "month__gte": asked.first and _number(asked.first),
            "month__lte": asked.last and _number(asked.last),
            "operator": asked.operator,
            "region": asked.region and asked.region.value,
        }
        given = {name: bound for name, bound in bounds.items() if bound is not None}
        return rows.filter(site=asked.site, synthetic=asked.synthetic, **given)


def _counted(rows: QuerySet[Row]) -> Iterable[Mapping[str, Any]]:
    """Every count of a month and operator, in one row of the database."""
    counts: dict[str, Any] = {
        "tests": Count("episode"),
        "are_concluded": Count("episode", filter=Q(concluded=True)),
    }
    for ask in Question:
        for word, answer in (("yes", True), ("no", False)):
            counts[f"{word}_{ask.value}"] = Count("episode", filter=Q(**{ask.value: answer}))
    for disced in Disced:
        counts[f"of_{disced.value}"] = Sum(f"discs_{disced.value}")
    return rows.order_by().values("month", "operator").annotate(**counts)


def _values(rows: QuerySet[Row]) -> Mapping[Key, Mapping[Amount, Sequence[int]]]:
    """Every measured value of a month and operator, in rising order."""
    groups: dict[Key, list[Any]] = defaultdict(list)
    names = [amount.value for amount in Amount]
    for month, operator, *values in rows.order_by().values_list("month", "operator", *names):
        groups[month, operator].append(values)
    return {
        key: {
            amount: tuple(sorted(each for each in column if each is not None))
            for amount, column in zip(Amount, zip(*group, strict=True), strict=True)
        }
        for key, group in groups.items()
    }


def _complications(rows: QuerySet[Row]) -> Mapping[Key, Counter[Complication]]:
    groups: dict[Key, Counter[Complication]] = defaultdict(Counter)
    some = rows.order_by().exclude(complications="")
    for month, operator, kinds in some.values_list("month", "operator", "complications"):
        groups[month, operator].update(map(Complication, kinds.split()))
    return groups


def _criteria(rows: QuerySet[Row]) -> Mapping[Key, set[str]]:
    groups: dict[Key, set[str]] = defaultdict(set)
    found = rows.order_by().values_list("month", "operator", "criteria").distinct()
    for month, operator, criteria in found:
        groups[month, operator].add(criteria)
    return groups


def _tally(
    counted: Mapping[str, Any],
    values: Mapping[Key, Mapping[Amount, Sequence[int]]],
    kinds: Mapping[Key, Counter[Complication]],
    sets: Mapping[Key, set[str]],
) -> Tally:
    key = (counted["month"], counted["operator"])
    return Tally(
        month=_month(counted["month"]),
        operator=counted["operator"],
        tests=counted["tests"],
        concluded=counted["are_concluded"],
        yes={ask: counted[f"yes_{ask.value}"] for ask in Question},
        no={ask: counted[f"no_{ask.value}"] for ask in Question},
        amounts=values[key],
        discs={disced: counted[f"of_{disced.value}"] for disced in Disced},
        complications=kinds.get(key, Counter()),
        criteria=frozenset(sets[key]),
    )
