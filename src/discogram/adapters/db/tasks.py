"""What is due at a site: read page by page, as a projection wrote it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Task
from discogram.application.ports import TaskRow
from discogram.application.task_kinds import AT_ONCE, TaskKind
from discogram.application.worklists import Counted, Page, Wanted


def put(alias: str, episode: UUID, rows: Iterable[TaskRow]) -> None:
    """Put these in place of every task of an episode, inside the caller's transaction."""
    Task.objects.using(alias).filter(episode=str(episode)).delete()
    Task.objects.using(alias).bulk_create(_task(row) for row in rows)


class Tasks:
    """The tasks, for the screens; meets `application.worklists.Tasks`."""

    def __init__(self, alias: str) -> None:
        self._alias = alias

    def page(self, wanted: Wanted, start: int = 0, count: int = 50) -> Page:
        """So many of what is wanted: what cannot wait, then what is or becomes late soonest.

        An emergency stands above every other thing that cannot wait. What never
        becomes late stands last, by the day it is due.
        """
        rows = self._wanted(wanted)
        at_once = Case(
            When(kind=TaskKind.EMERGENCY_TOLD.value, then=Value(0)),
            When(kind__in=_texts(AT_ONCE), then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        late = F("late_on").asc(nulls_last=True)
        with storing(self._alias):
            total = rows.count()
            # The index alone puts all of them in order; only what is shown is read whole.
            ids = rows.order_by(at_once, late, "due_on", "id").values_list("id", flat=True)
            shown = list(ids[start : start + count])
            found = Task.objects.using(self._alias).in_bulk(shown)
            return Page(tuple(_row(found[id]) for id in shown if id in found), total, start)

    def counted(self, wanted: Wanted) -> Mapping[str, Counted]:
        """How many there are of each kind, and how many of them late."""
        rows = self._wanted(wanted).values("kind")
        late = Count("id", filter=Q(late_on__lte=wanted.today))
        with storing(self._alias):
            found = rows.annotate(all=Count("id"), late=late).order_by()
            return {each["kind"]: Counted(each["all"], each["late"]) for each in found}

    def of(self, episode: UUID) -> Sequence[TaskRow]:
        """Every task of an episode, in the order of the journey."""
        rows = Task.objects.using(self._alias).filter(episode=str(episode))
        with storing(self._alias):
            return [_row(row) for row in rows.order_by("id")]

    def kinds_of(self, episodes: Collection[UUID]) -> Mapping[UUID, Sequence[str]]:
        """The kinds of what is due in each of these, in the order of the journey."""
        rows = Task.objects.using(self._alias).filter(episode__in=map(str, episodes))
        found: dict[UUID, list[str]] = {}
        with storing(self._alias):
            for episode, kind in rows.order_by("id").values_list("episode", "kind"):
                found.setdefault(UUID(episode), []).append(kind)
        return found

    def _wanted(self, wanted: Wanted) -> QuerySet[Task]:
        rows = Task.objects.using(self._alias).filter(
            site=wanted.site, due_on__lte=wanted.until or wanted.today
        )
        if wanted.station is not None:
            rows = rows.filter(station=wanted.station)
        if wanted.kinds is not None:
            rows = rows.filter(kind__in=_texts(wanted.kinds))
        if wanted.late:
            rows = rows.filter(late_on__lte=wanted.today)
        if wanted.ready:
            rows = rows.filter(waits_for=None)
        if wanted.by is not None:
            rows = rows.exclude(not_for__contains=_joined((wanted.by,)))
            rows = rows.filter(Q(owner=None) | Q(owner=wanted.by))
        return rows


_BETWEEN = "\n"
"""Stands before and after each name, so that no name is found inside another."""


def _joined(names: Iterable[str]) -> str:
    return "".join(f"{_BETWEEN}{each}{_BETWEEN}" for each in names)


def _texts(kinds: Collection[str]) -> list[str]:
    return sorted(str(kind) for kind in kinds)


def _task(row: TaskRow) -> Task:
    return Task(
        episode=str(row.episode),
        patient=str(row.patient),
        site=row.site,
        station=row.station,
        kind=row.kind,
        due_on=row.due_on,
        late_on=row.late_on,
        waits_for=row.waits_for,
        about=list(row.about),
        not_for=_joined(row.not_for),
        owner=row.owner,
    )


def _row(row: Task) -> TaskRow:
    return TaskRow(
        episode=UUID(row.episode),
        patient=UUID(row.patient),
        site=row.site,
        station=row.station,
        kind=row.kind,
        due_on=row.due_on,
        late_on=row.late_on,
        waits_for=row.waits_for,
        about=tuple(row.about),
        not_for=tuple(row.not_for.split()),
        owner=row.owner,
    )
