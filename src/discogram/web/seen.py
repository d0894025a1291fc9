"""How is a look at a patient audited? One line for each page that shows somebody."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest

from discogram.web.place import place
from discogram.web.who import who_of
from discogram.words.people import Role


def seen(request: HttpRequest, what: str, patient: UUID | None, outcome: str = "done") -> None:
    """Write who looked at whom; `what` is a verb such as ``show-episode``, never a name."""
    who = who_of(request)
    actor, role = (who.actor, who.role) if who else ("nobody", Role.SYSTEM)
    place().office.access.record(actor, role, what, patient, outcome)


def seen_each(request: HttpRequest, what: str, patients: Iterable[UUID]) -> None:
    """Write one line for each patient that a page names, together: one wait for the disk."""
    who = who_of(request)
    actor, role = (who.actor, who.role) if who else ("nobody", Role.SYSTEM)
    place().office.access.record_each(actor, role, what, patients, "done")


def seen_in_a_list(request: HttpRequest, what: str, patients: Iterable[UUID]) -> None:
    """Write one line for a list that shows several; its outcome names each by its id."""
    ids = dict.fromkeys(map(str, patients))
    seen(request, what, None, " ".join((f"shown {len(ids)}:", *ids)) if ids else "shown 0")
