"""Which projections are older than their rules or tables, and how are they made again?

A migration cannot read events, and a clinic that signs other tables changes what is due. So
each worklist row names what it was made by, and `relist` makes the others anew, one episode at
a time: whoever serves calls it at the start and after a signature, while others go on writing.
A closure and other hours change what is due of the bookings that they meet: `relist_these`.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol
from uuid import UUID

from discogram.application.history import whole
from discogram.application.ports import Office, Views
from discogram.application.views import made_by, views_of
from discogram.words.evidence import Tables

AT_ONCE = 200
"""How many episodes are looked up at a time."""


class Relisted(Protocol):
    """The projections, as far as they can be made again."""

    def made_otherwise(
        self, site: str, made_by: str, after: UUID | None, count: int
    ) -> Sequence[UUID]:
        """The next episodes of a site whose row and tasks other rules or tables made."""

    def relist(self, views: Views) -> bool:
        """Write row and tasks anew; False where an event was written since they were made."""


def relist(
    office: Office, lists: Relisted, site: str, progress: Callable[[int], None] | None = None
) -> int:
    """Make every projection anew that other rules or tables made; answers how many.

    An event that comes between leaves its own, newer projections. `progress` is told how many
    were looked at. A record that was changed stops it with `RecordChanged`.
    """
    tables, done, last = office.policy.tables(site), 0, None
    while some := lists.made_otherwise(site, made_by(tables), last, AT_ONCE):
        for episode in some:
            _relist(episode, tables, site, office, lists)
        done, last = done + len(some), some[-1]
        if progress is not None:
            progress(done)
    return done


def relist_these(office: Office, lists: Relisted, site: str, episodes: Iterable[UUID]) -> None:
    """Make the projections of some episodes anew: the hours of their bookings changed."""
    tables = office.policy.tables(site)
    for episode in episodes:
        _relist(episode, tables, site, office, lists)


def _relist(episode: UUID, tables: Tables, site: str, office: Office, lists: Relisted) -> None:
    found = whole(episode, office)
    if found.patient is None:  # a row without its events is not of this program's making
        return
    whose = (episode, found.patient, site, office.people.get(found.patient))
    timetable = office.directory.timetable(site)
    lists.relist(views_of(found.episode, None, tables, *whose, timetable))
