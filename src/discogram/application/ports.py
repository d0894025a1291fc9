"""What does the application need from the outside, in its own words?

Each protocol is met by one adapter; `bootstrap.py` joins them. Nothing here names a database.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Protocol
from uuid import UUID

from discogram.application.quality.facts import Measured, Measurement
from discogram.application.quality.tally import Asked, Tally
from discogram.errors import InputError, reason
from discogram.pathway.booking.timetable import Timetable
from discogram.pathway.report.facts import ReportContents
from discogram.words.evidence import Tables
from discogram.words.people import Role
from discogram.words.text import FreeText

Json = Any
"""A JSON value: None, bool, int, str, list or dict. Decimals travel as strings."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event ready to be written, in the form that is hashed.

    `sequence` is the place in the episode that the writer expects to fill (1 for the first);
    when somebody else has filled it the store raises `Conflict`. `occurred_at` is RFC 9557
    text. `texts` are the erasable words of the body, which itself holds their digests only.
    `tables` are the canonical texts of the policy, brought along by its first event.
    """

    command: UUID
    episode: UUID
    patient: UUID
    site: str
    sequence: int
    type: str
    version: int
    body: Mapping[str, Json]
    actor: str
    role: Role
    occurred_at: str
    policy: str
    texts: tuple[FreeText, ...] = ()
    tables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as it lies in the store, every column."""

    position: int
    command: UUID
    episode: UUID
    patient: UUID
    site: str
    sequence: int
    type: str
    version: int
    body: Mapping[str, Json]
    actor: str
    role: Role
    occurred_at: str
    recorded_at: datetime
    boot: str
    monotonic_ns: int
    policy: str
    previous_hash: str
    hash: str
    texts: Mapping[str, FreeText] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """The projection staff pick from: where an episode stands and what is due next."""

    episode: UUID
    patient: UUID
    site: str
    station: str
    due: str | None
    due_on: date | None
    signed: bool
    sequence: int


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One booked resource; `starts` and `ends` are UTC and include the buffers.

    `slot_starts` and `slot_ends` are the test itself; None in rows of before they were kept.
    The patient has a row too (`booking.calendar.as_resource`): nobody is in two places.
    """

    episode: UUID
    resource: str
    starts: datetime
    ends: datetime
    slot_starts: datetime | None = None
    slot_ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One thing that is due in an episode, from `due_on` on, and late from `late_on` on.

    `late_on` None is never late; `waits_for` None can be begun. `kind` is a `TaskKind`, and
    `about` are values of the closed list that it names, never words about a patient. `not_for`
    are members of staff who cannot do it, such as the first reader of a second reading. `owner`
    is the one whose it is, such as the writer of a conclusion; None is anybody's who may do it.
    """

    episode: UUID
    patient: UUID
    site: str
    station: str
    kind: str
    due_on: date
    late_on: date | None = None
    waits_for: str | None = None
    about: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class DayRow:
    """One test on the list of its day; coded values alone, never words about a patient.

    `starts` and `ends` are RFC 9557 text. `resources` are what is chosen, by its place in the
    slot. `discs` are those planned for, else (`planned` False) those suspected. `unasked` says
    that an allergy was not asked for.
    """

    episode: UUID
    patient: UUID
    site: str
    day: date
    starts: str
    ends: str
    resources: Mapping[str, str]
    discs: tuple[str, ...]
    planned: bool
    allergies: tuple[str, ...]
    unasked: bool
    medicines: tuple[str, ...]
    done: bool
    synthetic: bool


@dataclass(frozen=True, slots=True)
class Views:
    """The projections that are written in the same transaction as their event.

    `calendar` is None when the event does not touch the booking; a tuple replaces every row of
    the episode (an empty one cancels). Overlapping rows of one resource raise `Conflict`.
    So with `measured`: None leaves the episode's record of quality alone, empty takes it away.
    `tasks` replaces every task of the episode, `day` its place on the list of a day (None is
    no test booked); `made_by` names rules and tables behind them.
    """

    worklist: WorklistRow
    calendar: tuple[CalendarRow, ...] | None = None
    tasks: tuple[TaskRow, ...] = ()
    day: DayRow | None = None
    made_by: str = ""
    measured: tuple[Measured, ...] | None = None


class Records(Protocol):
    """The append-only record of events."""

    def append(self, draft: Draft, views: Views) -> Stored:
        """Write one event with its projections, durably, or nothing at all.

        The same command again answers the event it wrote the first time; the same command with
        another content, or a filled sequence, raises `Conflict`.
        """

    def history(self, episode: UUID) -> Sequence[Stored]:
        """Every event of an episode in sequence; empty when there is none."""

    def by_command(self, command: UUID) -> Stored | None:
        """The event a command wrote, or None."""

    def keeps(self, policy: str) -> bool:
        """Whether the tables of a policy are kept, so that no draft need bring them."""

    def kept(self, policy: str) -> Mapping[str, str]:
        """The texts of a policy and its tables by digest; empty when it was never kept."""

    def head(self) -> "Head | None":
        """The last event of the installation; None when nothing was written yet."""


class Lists(Protocol):
    """The projections, for the screens."""

    def worklist(self, site: str) -> Sequence[WorklistRow]:
        """Every episode of a site, what is due first in front, nothing due last."""

    def episodes(self, patient: UUID) -> Sequence[WorklistRow]:
        """Every episode of a patient."""

    def calendar(
        self, starts: datetime, ends: datetime, resource: str | None = None
    ) -> Sequence[CalendarRow]:
        """What is booked in a span of time, of one resource or (None) of all, in order."""


class Measures(Protocol):
    """What the closed tests tell about the quality of the work (B10)."""

    def tallies(
        self, asked: Asked, wanted: Collection[Measurement] = tuple(Measurement)
    ) -> Sequence[Tally]:
        """One for each month and operator, the oldest first, unknown operators last.

        Only the wanted measurements come with their values, which are many.
        """

    def operators(self, site: str) -> Sequence[str]:
        """The staff id of everybody who ever did a test at a site."""

    def closed(self) -> Sequence[UUID]:
        """Every episode in which a session was ever closed, for a record made anew."""

    def replace(self, tests: Iterable[Measured]) -> int:
        """Put these records in the place of all there are, and answer how many they are."""


@dataclass(frozen=True, slots=True)
class SampleBlock:
    """At most one second of a manometer's raw curve; samples are no events.

    `samples` are little-endian int16, `rate_hz` of them in a second, the first at
    `first_monotonic_ns` of `boot`. `injection` is the token of the injection they belong to.
    """

    injection: str
    boot: str
    first_monotonic_ns: int
    rate_hz: int
    samples: bytes

    def __post_init__(self) -> None:
        """Refuse a block that is empty, holds half a sample or lasts more than a second."""
        if not 2 <= len(self.samples) <= 2 * self.rate_hz or len(self.samples) % 2:
            raise InputError(
                reason("db-block-unfit", bytes=len(self.samples), rate_hz=self.rate_hz)
            )

    @property
    def digest(self) -> str:
        """SHA-256 over clock, rate and samples, for the event that ends the injection."""
        head = f"{self.injection}\n{self.boot}\n{self.first_monotonic_ns}\n{self.rate_hz}\n"
        return sha256(head.encode() + self.samples).hexdigest()


class Samples(Protocol):
    """The raw curves, in blocks."""

    def save(self, block: SampleBlock) -> str:
        """Store a block and answer its digest; the same block is stored once."""

    def of(self, injection: str) -> Sequence[SampleBlock]:
        """The blocks of an injection in the order of the clock, each held to its digest."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many events there are and the last one's hash."""

    position: int
    hash: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who the patient is: versioned and audited, never chained, so that it can be erased.

    `sex` and `could_be_pregnant` are as asked; None is *not asked*. `identifiers` are pairs of
    issuer and number. `merged_into` names the record that is kept of the same person, where
    this one was given up; None where it stands.
    """

    id: UUID
    names: str
    birth_date: date | None = None
    sex: str | None = None
    could_be_pregnant: bool | None = None
    phones: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    interpreter: bool | None = None
    synthetic: bool = False
    merged_into: UUID | None = None


class People(Protocol):
    """The person table."""

    def save(self, person: Person, actor: str, role: Role) -> int:
        """Write a new version and answer its number."""

    def get(self, person: UUID) -> Person | None:
        """The newest version, or None."""


class AccessLog(Protocol):
    """Who looked at whom: reads, sign-ins and refusals, on a chain of their own."""

    def record(
        self, actor: str, role: Role, what: str, patient: UUID | None, outcome: str
    ) -> None:
        """Write one line; `what` is a verb of the application, never patient data."""

    def record_each(
        self, actor: str, role: Role, what: str, patients: Iterable[UUID], outcome: str
    ) -> None:
        """Write one line for each of several patients, all of them or none."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place of the organisation, as every letter and page shows it (M01)."""

    id: str
    name: str
    zone: str
    phones: tuple[str, ...] = ()
    email: str | None = None
    address: str | None = None
    emergency_number: str | None = None
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who acts, with the roles held at a site."""

    id: str
    name: str
    roles: frozenset[Role]


class Directory(Protocol):
    """Sites and staff, and what each site has told of its hours and resources."""

    def site(self, id: str) -> Site | None:
        """A site, or None."""

    def staff(self, id: str, site: str) -> Staff | None:
        """A member of staff with the roles held at a site, or None."""

    def timetable(self, site: str) -> Timetable:
        """Hours, closures and resources; an empty one where a site has told nothing."""


class Vault(Protocol):
    """Files by content: the address is the SHA-256 of the bytes."""

    def put(self, chunks: Iterator[bytes]) -> str:
        """Store a file and answer its address; the same bytes are stored once."""

    def open(self, address: str) -> Iterator[bytes]:
        """Read a file back, checking the bytes against the address."""


class Clock(Protocol):
    """What time it is, on this machine."""

    def now(self) -> datetime:
        """The aware UTC time."""

    def monotonic_ns(self) -> int:
        """Nanoseconds since an arbitrary moment of this boot."""

    def boot(self) -> str:
        """Which boot of the machine `monotonic_ns` counts in."""


class Codec(Protocol):
    """Event bodies to JSON and back, upcasting old versions on the way in."""

    def encode(self, body: object) -> tuple[str, int, dict[str, Json], tuple[FreeText, ...]]:
        """Answer type, version, JSON body and the erasable texts it mentions."""

    def decode(
        self, type: str, version: int, body: Mapping[str, Json], texts: Mapping[str, FreeText]
    ) -> object:
        """Answer the body in the newest version of its type."""


class Chance(Protocol):
    """Unpredictable values, from the operating system."""

    def below(self, limit: int) -> int:
        """A whole number from 0 to ``limit - 1``."""

    def token(self) -> str:
        """An opaque name that nobody can guess."""


class Digest(Protocol):
    """The fingerprint of a report's facts, in no language."""

    def __call__(self, contents: ReportContents) -> str:
        """SHA-256 over the canonical facts that a signature stands under."""


class Policy(Protocol):
    """The tables in force at a site."""

    def tables(self, site: str) -> Tables:
        """Every table with the clinic's choices and sign-offs."""

    def texts(self, tables: Tables) -> Mapping[str, str]:
        """The canonical texts of the tables by digest, to be kept; the policy's own first."""

    def recalled(self, policy: str, texts: Mapping[str, str]) -> Tables:
        """The tables as they were when these texts were kept."""


@dataclass(frozen=True, slots=True)
class Office:
    """Everything the handlers need from the outside, joined by `bootstrap.py`."""

    records: Records
    people: People
    access: AccessLog
    directory: Directory
    clock: Clock
    chance: Chance
    codec: Codec
    policy: Policy
    digest: Digest
    software: str
