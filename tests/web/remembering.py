"""How is a patient played once, and laid into the records of many tests?

To play a patient takes seconds; to copy the record that it made takes none. A copy is laid only
over a record in which nothing happened yet: whoever asks later is played the patient.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from django.contrib.sessions.models import Session
from django.db import connections

from discogram.bootstrap import Installation
from tests.records import copied, lay

Made = TypeVar("Made")

_KEPT: dict[object, tuple[Installation, Any]] = {}
"""What was made, by what was asked for, with a copy of the record afterwards."""


def remembered(place: Installation, key: object, make: Callable[[], Made]) -> Made:
    """What `make` makes in a clinic; from the second time on, by a copy of its record."""
    untouched = place.store.records.head() is None and not Session.objects.exists()
    if not untouched:
        return make()
    known = (place.database_url is None, key)
    if known in _KEPT:
        kept, made = _KEPT[known]
        connections["default"].close()
        lay(kept, over=place)
        return made
    made = make()
    connections["default"].close()
    _KEPT[known] = (copied(place, Path(tempfile.mkdtemp()) / "record"), made)
    return made
