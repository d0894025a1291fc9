"""Who is tested on a day? A projection of each booking that stands."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Day
from discogram.application.ports import DayRow

COLUMNS = ("episode", "patient", "site", "day")
_REST = tuple(each.name for each in fields(DayRow) if each.name not in COLUMNS)


def put(alias: str, episode: UUID, row: DayRow | None) -> None:
    """Put this in place of an episode's row, inside the caller's transaction; None is none."""
    Day.objects.using(alias).filter(episode=str(episode)).delete()
    if row is not None:
        Day.objects.using(alias).create(
            episode=str(row.episode),
            patient=str(row.patient),
            site=row.site,
            day=row.day,
            shown={name: _plain(getattr(row, name)) for name in _REST},
        )


def on(alias: str, site: str, day: date) -> Sequence[DayRow]:
    """The tests of a day at a site, in the order of the clock."""
    with storing(alias):
        rows = [_row(row) for row in Day.objects.using(alias).filter(site=site, day=day)]
    return sorted(rows, key=lambda row: (row.starts, str(row.episode)))


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _row(row: Day) -> DayRow:
    shown: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in row.shown.items()
    }
    return DayRow(UUID(row.episode), UUID(row.patient), row.site, row.day, **shown)
