"""Who looked at whom? Written to a chain of its own, never into an episode."""

from uuid import UUID

from django.db import transaction

from discogram.adapters.db.canonical import ACCESS, check_storable
from discogram.adapters.db.chain import head, link, lock, stamp
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Access
from discogram.application.ports import Clock, Head
from discogram.words.people import Role


class AccessLog:
    """Reads, sign-ins and refusals; meets `ports.AccessLog`."""

    def __init__(self, alias: str, clock: Clock) -> None:
        self._alias = alias
        self._clock = clock

    def record(
        self, actor: str, role: Role, what: str, patient: UUID | None, outcome: str
    ) -> None:
        """Write one line; `what` is a verb of the application, never patient data.

        Inside an open transaction the line stands or falls with the rest of it.
        """
        line = {
            "actor": actor,
            "role": str(role),
            "what": what,
            "patient": None if patient is None else str(patient),
            "outcome": outcome,
        }
        for place, text in line.items():
            check_storable(place, text or "")
        with storing(self._alias), transaction.atomic(using=self._alias):
            lock(self._alias, ACCESS)
            link(Access, ACCESS, self._alias, {**line, **stamp(self._clock)})

    def head(self) -> Head | None:
        """The last line; None when nothing was written yet."""
        with storing(self._alias):
            return head(Access, self._alias)
