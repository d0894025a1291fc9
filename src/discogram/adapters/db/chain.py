"""How does a row get its place at the end of a chain?"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.db import connections, models

from discogram.adapters.db.canonical import GENESIS, Form
from discogram.application.ports import Clock, Head

Chained = TypeVar("Chained", bound=models.Model)

NAMESPACE = 20_785
"""The first half of our advisory lock numbers in PostgreSQL; the form gives the second."""


def lock(alias: str, form: Form) -> None:
    """Wait for the end of the chain until this transaction ends.

    SQLite needs nothing: an IMMEDIATE transaction is alone already.
    """
    connection = connections[alias]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [NAMESPACE, form.lock])


def head(model: type[models.Model], alias: str) -> Head | None:
    """The last row of a chain; None when it is empty."""
    rows = model._default_manager.using(alias).order_by("-position")
    last = rows.values_list("position", "hash").first()
    return None if last is None else Head(*last)


def stamp(clock: Clock) -> dict[str, Any]:
    """The columns that say when the server wrote it."""
    return {
        "recorded_at": written(clock.now()),
        "boot": clock.boot(),
        "monotonic_ns": clock.monotonic_ns(),
    }


def written(moment: datetime) -> str:
    """UTC to the microsecond, always 27 characters: ``2026-12-01T15:30:00.000000Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read(moment: str) -> datetime:
    """The moment that `written` wrote."""
    return datetime.fromisoformat(moment)


def link_each(
    model: type[Chained], form: Form, alias: str, several: Iterable[Mapping[str, Any]]
) -> None:
    """Insert rows after the head, which the caller has locked, in one statement."""
    last, rows = head(model, alias) or Head(0, GENESIS), []
    for values in several:
        row = _linked(form, values, last)
        rows.append(model(**row))
        last = Head(row["position"], row["hash"])
    model._default_manager.using(alias).bulk_create(rows)


def link(model: type[Chained], form: Form, alias: str, values: Mapping[str, Any]) -> Chained:
    """Insert a row after the head, which the caller has locked, and answer it."""
    row = _linked(form, values, head(model, alias) or Head(0, GENESIS))
    return model._default_manager.using(alias).create(**row)


def _linked(form: Form, values: Mapping[str, Any], last: Head) -> dict[str, Any]:
    row = {**values, "position": last.position + 1, "previous_hash": last.hash, "hash": ""}
    row["hash"] = form.hash([row[column] for column in form.columns])
    return row
