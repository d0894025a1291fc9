"""How is a patient played once, and laid into the records of many tests?

To play a patient takes seconds; to copy the record that it made takes none. A copy is laid only
over a record in which nothing happened yet: whoever asks later is played the patient.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connections

from discogram.adapters.db.models import Access
from discogram.bootstrap import Installation
from tests.lasting import lasting
from tests.records import copied, lay

Made = TypeVar("Made")

_KEPT: dict[object, tuple[Installation, Any]] = {}
"""What was made, by what was asked for, with a copy of the record afterwards."""

_SAVED: dict[bool, int] = {}
"""How many lines the access log of a clinic has at first, in SQLite (True) or PostgreSQL."""


def remembered(place: Installation, key: object, make: Callable[[], Made]) -> Made:
    """What `make` makes in a clinic; from the second time on, by a copy of its record."""
    if not _untouched(place):
        return make()
    known = (place.database_url is None, key)
    if known in _KEPT:
        kept, made = _KEPT[known]
        signed_in = list(Session.objects.all())
        connections["default"].close()
        lay(kept, over=place)
        Session.objects.all().delete()
        Session.objects.bulk_create(signed_in)
        return made
    made = make()
    connections["default"].close()
    _KEPT[known] = (copied(place, lasting() / "record"), made)
    return made


def begins(place: Installation) -> None:
    """A clinic is as every test finds it: whatever is saved from now on touches it."""
    _SAVED[place.database_url is None] = Access.objects.count()


def _untouched(place: Installation) -> bool:
    """Whether nothing was saved here yet: every writing adds a line to the access log.

    A browser that was signed in and has asked for nothing is one row, which is carried over.
    """
    return (
        place.store.records.head() is None
        and not UserSession.objects.exists()
        and Access.objects.count() == _SAVED.get(place.database_url is None)
    )
