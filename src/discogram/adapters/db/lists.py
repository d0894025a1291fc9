"""What do staff pick from? Projections, written with their event and never by themselves."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Value, When

from discogram.adapters.db import days, measures, tasks
from discogram.adapters.db.canonical import EVENTS
from discogram.adapters.db.chain import lock
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Calendar, Worklist
from discogram.application.ports import CalendarRow, DayRow, Views, WorklistRow
from discogram.errors import Conflict, Reason, reason
from discogram.pathway.booking.timetable import RESERVED


def project(alias: str, views: Views) -> None:
    """Write an event's projections, inside its transaction."""
    _show(alias, views.worklist, views.made_by)
    tasks.put(alias, views.worklist.episode, views.tasks)
    days.put(alias, views.worklist.episode, views.day)
    if views.calendar is not None:
        Calendar.objects.using(alias).filter(episode=str(views.worklist.episode)).delete()
        for row in views.calendar:
            _book(alias, row)
    measures.project(alias, views.worklist.episode, views.measured)


def _show(alias: str, row: WorklistRow, made_by: str) -> None:
    fields = {
        "patient": str(row.patient),
        "site": row.site,
        "station": str(row.station),
        "due": row.due,
        "due_on": row.due_on,
        "signed": row.signed,
        "sequence": row.sequence,
        "made_by": made_by,
    }
    Worklist.objects.using(alias).bulk_create(
        [Worklist(episode=str(row.episode), **fields)],
        update_conflicts=True,
        unique_fields=["episode"],
        update_fields=list(fields),
    )


def _book(alias: str, row: CalendarRow) -> None:
    try:
        Calendar.objects.using(alias).create(
            episode=str(row.episode),
            resource=row.resource,
            starts=row.starts,
            ends=row.ends,
            slot_starts=row.slot_starts,
            slot_ends=row.slot_ends,
        )
    except IntegrityError as error:
        if "calendar_no_overlap" not in str(error):
            raise
        raise Conflict(_taken(row)) from error


def _taken(row: CalendarRow) -> Reason:
    """Who or what is busy then; a patient is not named."""
    span = {"starts": row.starts, "ends": row.ends}
    if row.resource.startswith(RESERVED):
        return reason("db-patient-booked-then", **span)
    return reason("db-resource-taken", resource=row.resource, **span)


class Lists:
    """The projections, for the screens."""

    def __init__(self, alias: str) -> None:
        self._alias = alias

    def worklist(self, site: str) -> Sequence[WorklistRow]:
        """Every episode of a site, what is due first in front, nothing due last."""
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(site=site)
            found = [_worklist_row(row) for row in rows.order_by("episode")]
        return sorted(found, key=lambda row: (row.due_on is None, str(row.due_on)))

    def unsigned_at(
        self, site: str, stations: Sequence[str], start: int, count: int
    ) -> tuple[Sequence[WorklistRow], int]:
        """So many of a site's unsigned episodes at these stations, and how many there are.

        Station by station as they are named, what is due first in front.
        """
        rows = Worklist.objects.using(self._alias).filter(
            site=site, station__in=stations, signed=False
        )
        order = Case(*(When(station=name, then=Value(at)) for at, name in enumerate(stations)))
        with storing(self._alias):
            some = rows.order_by(order, F("due_on").asc(nulls_last=True), "episode")
            return [_worklist_row(row) for row in some[start : start + count]], rows.count()

    def episodes(self, patient: UUID) -> Sequence[WorklistRow]:
        """Every episode of a patient."""
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(patient=str(patient))
            return [_worklist_row(row) for row in rows.order_by("episode")]

    def site_of(self, episode: UUID) -> str | None:
        """Where an episode was opened; None where there is none."""
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(episode=str(episode))
            return rows.values_list("site", flat=True).first()

    def standing(self, patients: Sequence[UUID]) -> Sequence[WorklistRow]:
        """Every episode of these patients, for a page that shows several."""
        ids = [str(patient) for patient in patients]
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(patient__in=ids)
            return [_worklist_row(row) for row in rows.order_by("episode")]

    def made_otherwise(
        self, site: str, made_by: str, after: UUID | None, count: int
    ) -> Sequence[UUID]:
        """The next episodes of a site whose row and tasks other rules or tables made."""
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(site=site)
            rows = rows.exclude(made_by=made_by).filter(episode__gt=str(after or ""))
            ids = rows.order_by("episode").values_list("episode", flat=True)
            return [UUID(each) for each in ids[:count]]

    def relist(self, views: Views) -> bool:
        """Write row and tasks anew; False where an event was written since they were made."""
        row = views.worklist
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            lock(self._alias, EVENTS)
            now = Worklist.objects.using(self._alias).filter(episode=str(row.episode))
            if now.values_list("sequence", flat=True).first() != row.sequence:
                return False
            _show(self._alias, row, views.made_by)
            measures.project(self._alias, row.episode, views.measured)
            tasks.put(self._alias, row.episode, views.tasks)
            days.put(self._alias, row.episode, views.day)
            return True

    def day(self, site: str, day: date) -> Sequence[DayRow]:
        """The tests of a day at a site, in the order of the clock."""
        return days.on(self._alias, site, day)

    def calendar(
        self, starts: datetime, ends: datetime, resource: str | None = None
    ) -> Sequence[CalendarRow]:
        """What is booked in a span of time, of one resource or (None) of all, in order."""
        with storing(self._alias):
            rows = Calendar.objects.using(self._alias).filter(starts__lt=ends, ends__gt=starts)
            if resource is not None:
                rows = rows.filter(resource=resource)
            return [_calendar_row(row) for row in rows.order_by("starts", "resource")]

    def of_episodes(self, episodes: Iterable[UUID]) -> Mapping[UUID, WorklistRow]:
        """The worklist row of each of these episodes; one that is unknown is left out."""
        ids = [str(each) for each in episodes]
        with storing(self._alias):
            rows = Worklist.objects.using(self._alias).filter(episode__in=ids)
            return {UUID(row.episode): _worklist_row(row) for row in rows}


def _calendar_row(row: Calendar) -> CalendarRow:
    return CalendarRow(
        episode=UUID(row.episode),
        resource=row.resource,
        starts=row.starts,
        ends=row.ends,
        slot_starts=row.slot_starts,
        slot_ends=row.slot_ends,
    )


def _worklist_row(row: Worklist) -> WorklistRow:
    return WorklistRow(
        episode=UUID(row.episode),
        patient=UUID(row.patient),
        site=row.site,
        station=row.station,
        due=row.due,
        due_on=row.due_on,
        signed=row.signed,
        sequence=row.sequence,
    )
