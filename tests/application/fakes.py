"""In-memory stand-ins for every port of `application/ports.py`, and an office made of them.

`FakeRecords` keeps the promises of `ports.Records`; `test_fakes.py` holds it against the real
store. Codec, tables and digest are the real ones: nothing would be gained by faking them.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any
from uuid import UUID

from discogram.adapters.documents.json_form import digest
from discogram.adapters.tables import (
    digest_of,
    policy_digest,
    policy_texts,
    read_tables,
    recalled,
)
from discogram.adapters.wire.codec import EventCodec
from discogram.application.ports import (
    CalendarRow,
    Draft,
    Head,
    Office,
    Person,
    SampleBlock,
    Site,
    Staff,
    Stored,
    TaskRow,
    Views,
    WorklistRow,
)
from discogram.application.quality.facts import Measured
from discogram.errors import Conflict, RecordChanged, reason
from discogram.pathway.booking.timetable import RESERVED, Timetable
from discogram.words.evidence import SignOff, Tables
from discogram.words.people import Role
from discogram.words.text import FreeText

TABLES = read_tables()
"""The package's own tables: every default, nothing signed."""


@dataclass
class FakeClock:
    """A clock that stands still until a test sets it; `moment` is aware UTC."""

    moment: datetime = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
    ticks: int = 0

    def now(self) -> datetime:
        """The moment that was set."""
        return self.moment

    def monotonic_ns(self) -> int:
        """A millisecond further at each look."""
        self.ticks += 1_000_000
        return self.ticks

    def boot(self) -> str:
        """One boot for ever."""
        return "synthetic-boot"


@dataclass
class FakeChance:
    """Chance that is the same in every run."""

    source: random.Random = field(default_factory=lambda: random.Random(20261123))
    given: int = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 to ``limit - 1``."""
        return self.source.randrange(limit)

    def token(self) -> str:
        """A name that is used once."""
        self.given += 1
        return f"token-{self.given}"


@dataclass
class FakeRecords:
    """The record in a list; meets `ports.Records` and, for the screens, `ports.Lists`."""

    clock: FakeClock = field(default_factory=FakeClock)
    written: list[Stored] = field(default_factory=list)
    rows: dict[UUID, WorklistRow] = field(default_factory=dict)
    busy: dict[UUID, tuple[CalendarRow, ...]] = field(default_factory=dict)
    tasks: dict[UUID, tuple[TaskRow, ...]] = field(default_factory=dict)
    policies: dict[str, Mapping[str, str]] = field(default_factory=dict)
    tests: dict[UUID, Measured] = field(default_factory=dict)

    def append(self, draft: Draft, views: Views) -> Stored:
        """Write one event with its projections, or nothing at all."""
        earlier = self.by_command(draft.command)
        if earlier is not None:
            return _repeated(earlier, draft)
        self._check_place(draft)
        self._check_free(views)
        stored = self._stored(draft)
        self.written.append(stored)
        if draft.tables:
            self.policies[draft.policy] = draft.tables
        self.rows[views.worklist.episode] = views.worklist
        self.tasks[views.worklist.episode] = views.tasks
        if views.calendar is not None:
            self.busy[draft.episode] = views.calendar
        if views.measured is not None:
            self.tests.pop(draft.episode, None)
            self.tests.update((each.episode, each) for each in views.measured)
        return stored

    def history(self, episode: UUID) -> Sequence[Stored]:
        """Every event of an episode in sequence."""
        return [each for each in self.written if each.episode == episode]

    def by_command(self, command: UUID) -> Stored | None:
        """The event a command wrote, or None."""
        return next((each for each in self.written if each.command == command), None)

    def keeps(self, policy: str) -> bool:
        """Whether the tables of a policy are kept."""
        return policy in self.policies

    def kept(self, policy: str) -> Mapping[str, str]:
        """The texts of a policy and its tables by digest."""
        return self.policies.get(policy, {})

    def head(self) -> Head | None:
        """The last event; None when nothing was written yet."""
        return Head(len(self.written), self.written[-1].hash) if self.written else None

    def worklist(self, site: str) -> Sequence[WorklistRow]:
        """Every episode of a site, what is due first in front, nothing due last."""
        found = sorted(
            (row for row in self.rows.values() if row.site == site),
            key=lambda row: str(row.episode),
        )
        return sorted(found, key=lambda row: (row.due_on is None, str(row.due_on)))

    def episodes(self, patient: UUID) -> Sequence[WorklistRow]:
        """Every episode of a patient."""
        found = (row for row in self.rows.values() if row.patient == patient)
        return sorted(found, key=lambda row: str(row.episode))

    def calendar(
        self, starts: datetime, ends: datetime, resource: str | None = None
    ) -> Sequence[CalendarRow]:
        """What is booked in a span of time, in order."""
        every = (row for rows in self.busy.values() for row in rows)
        found = [row for row in every if row.starts < ends and row.ends > starts]
        wanted = [row for row in found if resource in (None, row.resource)]
        return sorted(wanted, key=lambda row: (row.starts, row.resource))

    def _check_place(self, draft: Draft) -> None:
        written = len(self.history(draft.episode))
        if draft.sequence <= written:
            raise Conflict(reason("db-somebody-wrote-first", sequence=draft.sequence))
        if draft.sequence > written + 1:
            raise Conflict(
                reason("db-events-missing", sequence=draft.sequence, written=written)
            )

    def _check_free(self, views: Views) -> None:
        for row in views.calendar or ():
            for other in self.calendar(row.starts, row.ends, row.resource):
                if other.episode != row.episode:
                    taken = "db-resource-taken"
                    if row.resource.startswith(RESERVED):
                        taken = "db-patient-booked-then"
                    raise Conflict(reason(taken, resource=row.resource))

    def _stored(self, draft: Draft) -> Stored:
        head = self.head()
        beside = {"texts", "tables"}
        said = {name: getattr(draft, name) for name in Draft.__slots__ if name not in beside}
        previous = head.hash if head else "0" * 64
        return Stored(
            position=len(self.written) + 1,
            recorded_at=self.clock.now(),
            boot=self.clock.boot(),
            monotonic_ns=self.clock.monotonic_ns(),
            previous_hash=previous,
            hash=sha256(f"{previous}{said}".encode()).hexdigest(),
            texts=MappingProxyType({text.digest: text for text in draft.texts}),
            **said,
        )


SAID = ("episode", "patient", "site", "type", "version", "body", "actor", "role", "occurred_at")


def _repeated(earlier: Stored, draft: Draft) -> Stored:
    if any(getattr(earlier, name) != getattr(draft, name) for name in SAID):
        raise Conflict(reason("db-command-reused", command=str(draft.command)))
    return earlier


@dataclass
class FakePeople:
    """The person table: every version is kept."""

    versions: dict[UUID, list[Person]] = field(default_factory=dict)

    def save(self, person: Person, actor: str, role: Role) -> int:
        """Write a new version and answer its number."""
        del actor, role  # only the real one is audited
        self.versions.setdefault(person.id, []).append(person)
        return len(self.versions[person.id])

    def get(self, person: UUID) -> Person | None:
        """The newest version, or None."""
        return self.versions[person][-1] if person in self.versions else None


@dataclass(frozen=True)
class Look:
    """One line of the access log."""

    actor: str
    role: Role
    what: str
    patient: UUID | None
    outcome: str


@dataclass
class FakeAccessLog:
    """The access log in a list."""

    lines: list[Look] = field(default_factory=list)

    def record(
        self, actor: str, role: Role, what: str, patient: UUID | None, outcome: str
    ) -> None:
        """Write one line."""
        self.lines.append(Look(actor, role, what, patient, outcome))

    def record_each(
        self, actor: str, role: Role, what: str, patients: Iterable[UUID], outcome: str
    ) -> None:
        """Write one line for each."""
        for patient in patients:
            self.record(actor, role, what, patient, outcome)


@dataclass
class FakeDirectory:
    """Sites, and who holds which role at each."""

    sites: dict[str, Site] = field(default_factory=dict)
    people: dict[tuple[str, str], Staff] = field(default_factory=dict)
    timetables: dict[str, Timetable] = field(default_factory=dict)

    def site(self, id: str) -> Site | None:
        """A site, or None."""
        return self.sites.get(id)

    def staff(self, id: str, site: str) -> Staff | None:
        """A member of staff; known elsewhere means no role here."""
        here = self.people.get((id, site))
        elsewhere = next((each for (who, _), each in self.people.items() if who == id), None)
        if here is not None or elsewhere is None:
            return here
        return replace(elsewhere, roles=frozenset())

    def timetable(self, site: str) -> Timetable:
        """What a test says of a site; empty unless it does."""
        return self.timetables.get(site, Timetable())


@dataclass
class FakeSamples:
    """Raw curves by injection."""

    blocks: list[SampleBlock] = field(default_factory=list)

    def save(self, block: SampleBlock) -> str:
        """Store a block once and answer its digest."""
        if block not in self.blocks:
            self.blocks.append(block)
        return block.digest

    def of(self, injection: str) -> Sequence[SampleBlock]:
        """The blocks of an injection in the order of the clock."""
        found = (each for each in self.blocks if each.injection == injection)
        return sorted(found, key=lambda each: each.first_monotonic_ns)


@dataclass
class FakeVault:
    """Files by content."""

    files: dict[str, bytes] = field(default_factory=dict)

    def put(self, chunks: Iterator[bytes]) -> str:
        """Store a file and answer its address."""
        content = b"".join(chunks)
        address = sha256(content).hexdigest()
        self.files[address] = content
        return address

    def open(self, address: str) -> Iterator[bytes]:
        """Read a file back."""
        content = self.files.get(address)
        if content is None:
            raise RecordChanged(reason("vault-missing", address=address))
        if sha256(content).hexdigest() != address:
            raise RecordChanged(reason("vault-changed", address=address))
        yield content


@dataclass
class OnceCodec:
    """The real codec, that reads each stored body once: histories are read again and again."""

    real: EventCodec = field(default_factory=EventCodec)
    read: dict[int, tuple[Mapping[str, Any], object]] = field(default_factory=dict)

    def encode(self, body: object) -> tuple[str, int, dict[str, Any], tuple[FreeText, ...]]:
        """Encode as the real one does."""
        return self.real.encode(body)

    def decode(
        self, type: str, version: int, body: Mapping[str, Any], texts: Mapping[str, FreeText]
    ) -> object:
        """Answer what the real one read from this very body."""
        if id(body) not in self.read:
            self.read[id(body)] = (body, self.real.decode(type, version, body, texts))
        return self.read[id(body)][1]


@dataclass
class FakePolicy:
    """The real tables, with a clinic's choices and its lead's signature if a test says so."""

    in_force: Tables = TABLES

    def tables(self, site: str) -> Tables:
        """The same tables at every site."""
        del site  # one clinic's policy
        return self.in_force

    def texts(self, tables: Tables) -> Mapping[str, str]:
        """The real texts."""
        return policy_texts(tables)

    def recalled(self, policy: str, texts: Mapping[str, str]) -> Tables:
        """The real tables again."""
        return recalled(policy, texts)


def choosing(tables: Tables = TABLES, /, **chosen: Mapping[str, str]) -> Tables:
    """The tables with a clinic's choices: ``candidacy={"least_months...": "6"}``."""
    made = {
        name: replace(table, chosen={**table.chosen, **chosen.get(name, {})})
        for name, table in tables.by_name.items()
    }
    return replace(tables, by_name=made, digest=policy_digest(made))


def signed(tables: Tables = TABLES) -> Tables:
    """The tables with the (synthetic) clinic lead's signature under each."""
    day = datetime(2026, 1, 5, tzinfo=UTC).date()
    made = {
        name: replace(
            table, sign_off=SignOff(name, digest_of(table.rows), "Dr. Synthetic Lead", day)
        )
        for name, table in tables.by_name.items()
    }
    return replace(tables, by_name=made, digest=policy_digest(made))


SITE = Site(
    id="demo",
    name="Lakeside Spine Clinic (demonstration)",
    zone="America/Chicago",
    phones=("+1 312 555 0100",),
    email="desk@lakeside.example",
    address="100 Example Street, Chicago, Illinois",
    emergency_number="911",
    demonstration=True,
)

STAFF = (
    Staff("coordinator-1", "Noor Rahman", frozenset({Role.COORDINATOR})),
    Staff("nurse-1", "Mateo Ruiz", frozenset({Role.NURSE})),
    Staff("technologist-1", "Ana Sousa", frozenset({Role.TECHNOLOGIST})),
    Staff("physician-1", "Dr. Eleanor Voss", frozenset({Role.PHYSICIAN})),
    Staff("reader-1", "Dr. Kenji Mori", frozenset({Role.READER})),
    Staff("reader-2", "Dr. Petra Lindqvist", frozenset({Role.READER})),
    Staff("administrator-1", "Kofi Mensah", frozenset({Role.ADMINISTRATOR})),
)
"""Synthetic people, one role each, so that a name says the role."""


def directory(*sites: Site) -> FakeDirectory:
    """The sites, the first of them with all the staff."""
    held = {(each.id, sites[0].id): each for each in STAFF}
    return FakeDirectory({each.id: each for each in sites}, held)


def office(site: Site = SITE, tables: Tables = TABLES, **parts: Any) -> Office:
    """An office made of fakes; any part may be given."""
    clock = parts.pop("clock", None) or FakeClock()
    usual: dict[str, Any] = {
        "records": FakeRecords(clock),
        "people": FakePeople(),
        "access": FakeAccessLog(),
        "directory": directory(site),
        "clock": clock,
        "chance": FakeChance(),
        "codec": OnceCodec(),
        "policy": FakePolicy(tables),
        "digest": digest,
        "software": "discogram (test)",
    }
    return Office(**{**usual, **parts})
