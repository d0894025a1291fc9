"""Synthetic drafts, and a clock that a test can turn."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from discogram.adapters.db.store import Store
from discogram.application.ports import CalendarRow, Draft, Stored, Views, WorklistRow
from discogram.words.people import Role
from discogram.words.text import FreeText

EPISODE = UUID("6f1c2a34-0000-4000-8000-000000000001")
PATIENT = UUID("6f1c2a34-0000-4000-8000-0000000000aa")


@dataclass
class FakeClock:
    """A clock that goes on by a millisecond at each look, and jumps when told."""

    moment: datetime = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
    ticks: int = 10**16  # beyond 2**53: a machine that was not restarted for four months
    booted: str = "b00t"

    def now(self) -> datetime:
        """A millisecond later than before."""
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def monotonic_ns(self) -> int:
        """A millisecond further."""
        self.ticks += 1_000_001
        return self.ticks

    def boot(self) -> str:
        """The boot we were given."""
        return self.booted


@dataclass
class Place:
    """Where a store lies: its folder and, for PostgreSQL, its address."""

    kind: str
    folder: Path
    url: str | None = None
    opened: list[Store] = field(default_factory=list)


def draft(sequence: int = 1, **changes: Any) -> Draft:
    """A synthetic event."""
    usual: dict[str, Any] = {
        "command": uuid4(),
        "episode": EPISODE,
        "patient": PATIENT,
        "site": "north",
        "sequence": sequence,
        "type": "provocation.step-answered",
        "version": 1,
        "body": {"pain_nrs": 7, "pressure": {"unit": "[psi]", "value": "45.0"}},
        "actor": "nurse-1",
        "role": Role.NURSE,
        "occurred_at": "2026-12-01T09:30-06:00[America/Chicago]",
        "policy": "0" * 64,
    }
    return Draft(**{**usual, **changes})


def views(
    sequence: int = 1,
    episode: UUID = EPISODE,
    calendar: tuple[CalendarRow, ...] | None = None,
    **changes: Any,
) -> Views:
    """The projections that go with a draft."""
    usual: dict[str, Any] = {
        "patient": PATIENT,
        "site": "north",
        "station": "provocation",
        "due": None,
        "due_on": None,
        "signed": False,
    }
    row = WorklistRow(episode=episode, sequence=sequence, **{**usual, **changes})
    return Views(row, calendar)


def booked(resource: str, start: int, end: int, episode: UUID = EPISODE) -> CalendarRow:
    """A resource from one minute of the day to another."""
    midnight = datetime(2026, 12, 1, tzinfo=UTC)
    moments = (midnight + timedelta(minutes=minute) for minute in (start, end))
    return CalendarRow(episode, resource, *moments)


def append(store: Store, sequence: int = 1, **changes: Any) -> Stored:
    """Write one synthetic event."""
    one = draft(sequence, **changes)
    return store.records.append(one, views(one.sequence, one.episode))


def fill(store: Store, count: int) -> list[Stored]:
    """Write synthetic events into one episode, each with words, and some lines of access."""
    found = []
    for sequence in range(1, count + 1):
        text = FreeText.of(f"Synthetic words {sequence}", f"salt{sequence}")
        body = {"note": text.digest, "pain_nrs": sequence % 11}
        found.append(append(store, sequence, body=body, texts=(text,)))
        store.access.record("reader-1", Role.READER, "show-episode", PATIENT, "shown")
    return found
