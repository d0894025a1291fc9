"""M13: lists that other rules or tables made are made again, without touching an event."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from discogram.application.ports import Views
from discogram.application.relisting import AT_ONCE, relist
from discogram.application.views import made_by
from tests.application.fakes import FakeRecords
from tests.journeys.clinic import Clinic


@dataclass
class FakeLists:
    """What was made by something else, and what was written instead."""

    old: list[UUID]
    written: list[Views] = field(default_factory=list)

    def made_otherwise(
        self, site: str, made_by: str, after: UUID | None, count: int
    ) -> Sequence[UUID]:
        """The next of the old ones."""
        del site, made_by
        first = 0 if after is None else self.old.index(after) + 1
        return self.old[first : first + count]

    def relist(self, views: Views) -> bool:
        """Remember what was written."""
        self.written.append(views)
        return True


def test_an_old_row_becomes_what_its_last_event_would_have_written() -> None:
    """Row and tasks are the same; the booking is left as it stands."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_prepared")
    records = clinic.office.records
    assert isinstance(records, FakeRecords)
    lists = FakeLists([clinic.id])

    count = relist(clinic.office, lists, "demo")
    (views,) = lists.written

    assert count == 1
    assert views.worklist == records.rows[clinic.id]
    assert views.tasks == records.tasks[clinic.id]
    assert views.calendar is None
    assert views.made_by == made_by(clinic.tables)


def test_every_old_row_is_looked_at_once() -> None:
    """Also those that cannot be made again, so that it comes to an end."""
    strangers = [UUID(int=number) for number in range(AT_ONCE + 3)]
    lists, told = FakeLists(strangers), list[int]()

    count = relist(Clinic().office, lists, "demo", told.append)

    assert count == AT_ONCE + 3
    assert told == [AT_ONCE, AT_ONCE + 3]
    assert lists.written == []
