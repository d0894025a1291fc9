"""Who looked at whom? Written to a chain of its own, never into an episode."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from discogram.adapters.db.canonical import ACCESS, check_storable
from discogram.adapters.db.chain import head, link, link_each, lock, stamp
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
        line = _line(actor, role, what, patient, outcome)
        with storing(self._alias), transaction.atomic(using=self._alias):
            lock(self._alias, ACCESS)
            link(Access, ACCESS, self._alias, {**line, **stamp(self._clock)})

    def record_each(
        self, actor: str, role: Role, what: str, patients: Iterable[UUID], outcome: str
    ) -> None:
        """Write one line for each of several patients, all of them or none."""
        lines = [_line(actor, role, what, each, outcome) for each in patients]
        if not lines:
            return
        with storing(self._alias), transaction.atomic(using=self._alias):
            lock(self._alias, ACCESS)
            stamped = ({**line, **stamp(self._clock)} for line in lines)
            link_each(Access, ACCESS, self._alias, stamped)

    def newest(self, what: str, about: str) -> Access | None:
        """The last line of a verb whose outcome begins so; None when there is none."""
        with storing(self._alias):
            lines = Access.objects.using(self._alias).filter(what=what)
            found = lines.filter(outcome__startswith=about).order_by("-position").iterator()
            # SQLite compares without regard to case.
            return next((each for each in found if each.outcome.startswith(about)), None)

    def head(self) -> Head | None:
        """The last line; None when nothing was written yet."""
        with storing(self._alias):
            return head(Access, self._alias)


def _line(
    actor: str, role: Role, what: str, patient: UUID | None, outcome: str
) -> dict[str, str | None]:
    line = {
        "actor": actor,
        "role": str(role),
        "what": what,
        "patient": None if patient is None else str(patient),
        "outcome": outcome,
    }
    for place, text in line.items():
        check_storable(place, text or "")
    return line
