"""What has a site told of its hours, its closures and its resources?

Every change is a line of the access log: a day that was closed afterwards can be explained.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import time

from django.db import transaction

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.canonical import check_storable
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Closure as ClosureRow
from discogram.adapters.db.models import OpeningWeek
from discogram.adapters.db.models import Resource as ResourceRow
from discogram.errors import Refused, reason
from discogram.pathway.booking.hours import Closure, Hours, Opening
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.words.people import Role

Week = tuple[tuple[Opening, ...], ...]


class Timetables:
    """The timetable of every site; `Directory` hands it on to the application."""

    def __init__(self, alias: str, access: AccessLog) -> None:
        self._alias = alias
        self._access = access

    def of(self, site: str) -> Timetable:
        """Everything a site has told; an empty timetable where it has told nothing."""
        with storing(self._alias):
            week = OpeningWeek.objects.using(self._alias).filter(site_id=site).first()
            closures = ClosureRow.objects.using(self._alias).filter(site_id=site)
            resources = ResourceRow.objects.using(self._alias).filter(site_id=site)
            return Timetable(
                None if week is None else _week(week.week),
                tuple(_closure(row) for row in closures.order_by("day", "opens", "id")),
                tuple(_resource(row) for row in resources.order_by("what", "name", "id")),
            )

    def save_week(self, site: str, week: Week | None, actor: str, role: Role) -> None:
        """Give a site hours of its own, or (None) those of the table again.

        Raises `InputError` for a week that cannot be.
        """
        if week is not None:
            Hours("UTC", week)
        with self._writing():
            rows = OpeningWeek.objects.using(self._alias)
            if week is None:
                rows.filter(site_id=site).delete()
            else:
                rows.update_or_create(site_id=site, defaults={"week": _written(week)})
            self._access.record(actor, role, "save-hours", None, f"{site}: {_told(week)}")

    def close(self, site: str, closure: Closure, actor: str, role: Role) -> None:
        """Keep a site shut on a day or for a part of it; the same closure is kept once."""
        check_storable("why", closure.why)
        with self._writing():
            rows = ClosureRow.objects.using(self._alias)
            opens, closes = _ends(closure)
            rows.update_or_create(
                site_id=site,
                day=closure.day,
                opens=opens,
                closes=closes,
                defaults={"why": closure.why},
            )
            self._note("close", site, closure, actor, role)

    def reopen(self, site: str, closure: Closure, actor: str, role: Role) -> None:
        """Take a closure back; one that is not there stays so."""
        with self._writing():
            opens, closes = _ends(closure)
            ClosureRow.objects.using(self._alias).filter(
                site_id=site, day=closure.day, opens=opens, closes=closes
            ).delete()
            self._note("reopen", site, closure, actor, role)

    def save_resource(self, site: str, resource: Resource, actor: str, role: Role) -> None:
        """Write a resource, new or changed; raises `Refused` when it is another site's."""
        check_storable("id", resource.id)
        check_storable("name", resource.name)
        with self._writing():
            rows = ResourceRow.objects.using(self._alias)
            elsewhere = rows.filter(id=resource.id).exclude(site_id=site)
            if elsewhere.exists():
                raise Refused(reason("booking-resource-of-another-site", resource=resource.id))
            fields = {
                "site_id": site,
                "what": resource.what.value,
                "name": resource.name,
                "in_use": resource.in_use,
            }
            rows.update_or_create(id=resource.id, defaults=fields)
            state = "in use" if resource.in_use else "out of use"
            told = f"{resource.id} at {site}: {resource.what}, {resource.name}, {state}"
            self._access.record(actor, role, "save-resource", None, told)

    def _note(self, what: str, site: str, closure: Closure, actor: str, role: Role) -> None:
        part = "" if closure.span is None else f" {closure.span}"
        told = f"{site} {closure.day:%Y-%m-%d}{part}: {closure.why}"
        self._access.record(actor, role, what, None, told)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            yield


def _week(written: Sequence[Sequence[Sequence[str]]]) -> Week:
    return tuple(
        tuple(Opening(*(time.fromisoformat(each) for each in pair)) for pair in day)
        for day in written
    )


def _written(week: Week) -> list[list[list[str]]]:
    return [[[f"{one.opens:%H:%M}", f"{one.closes:%H:%M}"] for one in day] for day in week]


def _told(week: Week | None) -> str:
    if week is None:
        return "those of the table"
    return "; ".join(" ".join(str(one) for one in day) or "closed" for day in week)


def _ends(closure: Closure) -> tuple[time | None, time | None]:
    span = closure.span
    return (None, None) if span is None else (span.opens, span.closes)


def _closure(row: ClosureRow) -> Closure:
    if row.opens is None or row.closes is None:
        return Closure(row.day, row.why)
    return Closure(row.day, row.why, Opening(row.opens, row.closes))


def _resource(row: ResourceRow) -> Resource:
    return Resource(row.id, Bookable(row.what), row.name, row.in_use)
