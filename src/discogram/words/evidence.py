"""Where does a number come from, since when, and who in this clinic has signed for it?

A table holds rows; a row is a `Threshold`. Rows are never deleted: a newer row of the same id
has a later `since`. Where sources disagree, rows of one id carry different `choice` words and
the clinic's policy picks one; the default says why it is the default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType

from discogram.errors import InputError, reason
from discogram.words.units import Unit


class Evidence(StrEnum):
    """Whether somebody has held the row against the printed source."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of ``docs/sources.bib``: its key, what it is, and where it can be read."""

    key: str
    title: str
    author: str | None = None
    year: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """One row: a value, its unit, its source and its first day of force.

    `value` is a Decimal for numbers and text for words (a policy such as ``strict``). `place`
    is where in the source. `why` gives the reason of a default among disagreeing sources.
    """

    id: str
    value: Decimal | str
    unit: Unit | None
    source: str
    since: date
    evidence: Evidence
    choice: str | None = None
    place: str | None = None
    default: bool = True
    why: str | None = None

    @property
    def number(self) -> Decimal:
        """The value as a number; a row of words has none and that is a bug in the caller."""
        if not isinstance(self.value, Decimal):
            raise TypeError(self.id)
        return self.value

    @property
    def cites(self) -> tuple[str, ...]:
        """The source key, ready for a `Finding`."""
        return (self.source,)


@dataclass(frozen=True, slots=True)
class SignOff:
    """The clinic lead's signature under one version of one table."""

    table: str
    digest: str
    name: str
    signed_on: date


_DAYS_KEPT = 1024
"""How many days a table remembers its rows in force for: a cohort asks about a few hundred."""


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of one station, every row that ever was in force.

    `digest` is SHA-256 over the canonical rows; `version`, which a sign-off names, covers the
    clinic's choices too: another choice among signed rows is another table.
    """

    name: str
    rows: tuple[Threshold, ...]
    digest: str
    sign_off: SignOff | None = None
    chosen: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    _seen: dict[date | None, Mapping[str, Threshold]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The rows in force by day, once they were asked for; a changed table starts empty."""

    def row(self, id: str, on: date | None = None) -> Threshold:
        """Which row answers to `id` on a day; the newest when no day is given.

        A clinic's choice decides between disagreeing sources, else the default row does.
        """
        found = self.in_force(on).get(id)
        if found is None:
            choice = self.chosen.get(id)
            raise InputError(
                reason("table-row-missing", table=self.name, row=id, choice=choice)
            )
        return found

    def number(self, id: str, on: date | None = None) -> Decimal:
        """The number in force."""
        return self.row(id, on).number

    def word(self, id: str, on: date | None = None) -> str:
        """The word in force, for a policy row."""
        return str(self.row(id, on).value)

    def in_force(self, on: date | None = None) -> Mapping[str, Threshold]:
        """Every id with the row that answers to it on a day; built once, then looked up."""
        found = self._seen.get(on)
        if found is None:
            if len(self._seen) >= _DAYS_KEPT:
                self._seen.clear()
            found = self._seen[on] = MappingProxyType(self._answers(on))
        return found

    def _answers(self, on: date | None) -> dict[str, Threshold]:
        newest: dict[str, Threshold] = {}
        for row in self.rows:
            choice = self.chosen.get(row.id)
            asked = row.choice == choice if choice else row.default
            if not asked or (on is not None and row.since > on):
                continue
            if row.id not in newest or newest[row.id].since < row.since:
                newest[row.id] = row
        return dict(sorted(newest.items()))

    def alternatives(self, id: str) -> tuple[Threshold, ...]:
        """Every row of an id, so that disagreement can be shown side by side."""
        return tuple(row for row in self.rows if row.id == id)

    @property
    def disputed(self) -> tuple[str, ...]:
        """The ids whose rows disagree by choice, in the order of the table."""
        choices: dict[str, set[str | None]] = {}
        for row in self.rows:
            choices.setdefault(row.id, set()).add(row.choice)
        return tuple(id for id, offered in choices.items() if len(offered) > 1)

    @property
    def version(self) -> str:
        """What a signature covers: the rows, and the clinic's choices among them if any."""
        if not self.chosen:
            return self.digest
        choices = "".join(f"\n{id}={choice}" for id, choice in sorted(self.chosen.items()))
        return sha256(f"{self.digest}{choices}".encode()).hexdigest()

    @property
    def signed(self) -> bool:
        """Whether the clinic lead signed exactly these rows and choices."""
        return self.sign_off is not None and self.sign_off.digest == self.version


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables in force at one site; `digest` is the `policy` column of every event."""

    by_name: Mapping[str, Table]
    digest: str
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))

    def __getitem__(self, name: str) -> Table:
        """The table of a station, by its folder's name."""
        return self.by_name[name]

    def unsigned(self) -> tuple[str, ...]:
        """Which tables a real clinic may not yet apply."""
        return tuple(name for name, table in self.by_name.items() if not table.signed)
