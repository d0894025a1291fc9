"""What do the closed tests tell together? Counted by the database, month by operator.

A projection of the events: written with them, and replaced whole when it is made anew.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Aggregate, Count, Q, QuerySet, Sum, TextField, Value
from django.db.models.functions import Cast

from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Event
from discogram.adapters.db.models import Measured as Row
from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.application.quality.tally import Asked, Tally, in_order, thousandths
from discogram.pathway.followup.facts import Complication
from discogram.pathway.provocation.events import SessionClosed

_BATCH = 500
"""Rows written at a time: SQLite takes so many values in one statement."""


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
    amounts = {amount.value: _stored(one.amounts.get(amount)) for amount in Measurement}
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

    def tallies(
        self, asked: Asked, wanted: Collection[Measurement] = tuple(Measurement)
    ) -> Sequence[Tally]:
        """One for each month and operator, the oldest first, unknown operators last.

        Only the wanted measurements come with their values, which are many.
        """
        with storing(self._alias):
            found = _counted(self._asked(asked), wanted)
            return in_order(_tally(each, wanted) for each in found)

    def operators(self, site: str) -> Sequence[str]:
        """The staff id of everybody who ever did a test at a site."""
        with storing(self._alias):
            rows = Row.objects.using(self._alias).filter(site=site, operator__isnull=False)
            found = rows.order_by("operator").values_list("operator", flat=True)
            return [str(each) for each in found.distinct()]

    def closed(self) -> Sequence[UUID]:
        """Every episode in which a session was ever closed, for a record made anew."""
        with storing(self._alias):
            rows = Event.objects.using(self._alias).filter(type=SessionClosed.__name__)
            found = rows.order_by("position").values_list("episode", flat=True)
            return [UUID(each) for each in dict.fromkeys(found)]

    def replace(self, tests: Iterable[Measured]) -> int:
        """Put these records in the place of all there are, and answer how many they are."""
        made = [_row(each) for each in tests]  # before the first lock: it may take minutes
        with storing(self._alias), transaction.atomic(using=self._alias):
            rows = Row.objects.using(self._alias)
            rows.all().delete()
            rows.bulk_create(made, batch_size=_BATCH)
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


class Joined(Aggregate):
    """Every value of a group in one text, apart by commas; None where there is none.

    A thousand values come over in one row: ten times as fast as a row for each.
    """

    function = "GROUP_CONCAT"
    output_field = TextField()

    def __init__(self, column: str, **extra: Any) -> None:
        super().__init__(Cast(column, TextField()), Value(","), **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """The same by PostgreSQL's own name."""
        return self.as_sql(compiler, connection, function="STRING_AGG", **context)


def _counted(
    rows: QuerySet[Row], wanted: Collection[Measurement]
) -> Iterable[Mapping[str, Any]]:
    """Every count and value of a month and operator, in one row of the database."""
    counts: dict[str, Any] = {
        "tests": Count("episode"),
        "are_concluded": Count("episode", filter=Q(concluded=True)),
        "kinds": Joined("complications", filter=~Q(complications="")),
        "sets": Joined("criteria"),
    }
    for ask in Question:
        for word, answer in (("yes", True), ("no", False)):
            counts[f"{word}_{ask.value}"] = Count("episode", filter=Q(**{ask.value: answer}))
    for measurement in wanted:
        counts[f"all_{measurement.value}"] = Joined(measurement.value)
    for disced in Disced:
        counts[f"of_{disced.value}"] = Sum(f"discs_{disced.value}")
    return rows.order_by().values("month", "operator").annotate(**counts)


def _tally(counted: Mapping[str, Any], wanted: Collection[Measurement]) -> Tally:
    values = {each: counted[f"all_{each.value}"] for each in wanted}
    kinds = (counted["kinds"] or "").replace(",", " ").split()
    return Tally(
        month=_month(counted["month"]),
        operator=counted["operator"],
        tests=counted["tests"],
        concluded=counted["are_concluded"],
        yes={ask: counted[f"yes_{ask.value}"] for ask in Question},
        no={ask: counted[f"no_{ask.value}"] for ask in Question},
        amounts={each: _numbers(text) for each, text in values.items()},
        discs={disced: counted[f"of_{disced.value}"] for disced in Disced},
        complications=Counter(map(Complication, kinds)),
        criteria=frozenset(counted["sets"].split(",")),
    )


def _numbers(text: str | None) -> tuple[int, ...]:
    """The values of a joined text, in rising order."""
    return tuple(sorted(map(int, text.split(",")))) if text else ()
