"""How are hundreds of orders carried out quickly, while nobody else is there to write?

Every order reads its whole episode back and folds it. Where one program makes a new record, it
has just written what it would read: the office remembers it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from discogram.application.ports import (
    Codec,
    Directory,
    Draft,
    Head,
    Office,
    People,
    Person,
    Records,
    Site,
    Staff,
    Stored,
    Views,
)
from discogram.pathway.booking.timetable import Timetable
from discogram.words.people import Role
from discogram.words.text import FreeText


def remembering(office: Office) -> Office:
    """The same office, for a program that writes alone."""
    return replace(
        office,
        records=_Records(office.records),
        codec=_Codec(office.codec),
        directory=_Directory(office.directory),
        people=_People(office.people),
    )


@dataclass(frozen=True, slots=True)
class _Records:
    """The record; an episode is read once, and what is appended is remembered.

    Every command is asked for in the episode it was meant for, so those that were read are all
    there are; `append` itself looks once more.
    """

    records: Records
    known: dict[UUID, list[Stored]] = field(default_factory=dict)
    commands: dict[UUID, Stored] = field(default_factory=dict)

    def append(self, draft: Draft, views: Views) -> Stored:
        stored = self.records.append(draft, views)
        self.known.setdefault(draft.episode, []).append(stored)
        self.commands[draft.command] = stored
        return stored

    def history(self, episode: UUID) -> Sequence[Stored]:
        if episode not in self.known:
            self.known[episode] = list(self.records.history(episode))
            self.commands.update((each.command, each) for each in self.known[episode])
        return self.known[episode]

    def by_command(self, command: UUID) -> Stored | None:
        return self.commands.get(command)

    def keeps(self, policy: str) -> bool:
        return self.records.keeps(policy)

    def kept(self, policy: str) -> Mapping[str, str]:
        return self.records.kept(policy)

    def head(self) -> Head | None:
        return self.records.head()


@dataclass(frozen=True, slots=True)
class _Codec:
    """The codec; a stored body, held here so that it stays the same object, is read once."""

    codec: Codec
    read: dict[int, tuple[Mapping[str, Any], object]] = field(default_factory=dict)

    def encode(self, body: object) -> tuple[str, int, dict[str, Any], tuple[FreeText, ...]]:
        return self.codec.encode(body)

    def decode(
        self, type: str, version: int, body: Mapping[str, Any], texts: Mapping[str, FreeText]
    ) -> object:
        if id(body) not in self.read:
            self.read[id(body)] = (body, self.codec.decode(type, version, body, texts))
        return self.read[id(body)][1]


@dataclass(frozen=True, slots=True)
class _Directory:
    """Sites with what can be booked, and staff, who do not change meanwhile."""

    directory: Directory
    known: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def site(self, id: str) -> Site | None:
        if (id,) not in self.known:
            self.known[(id,)] = self.directory.site(id)
        found: Site | None = self.known[(id,)]
        return found

    def staff(self, id: str, site: str) -> Staff | None:
        if (id, site) not in self.known:
            self.known[id, site] = self.directory.staff(id, site)
        found: Staff | None = self.known[id, site]
        return found

    def timetable(self, site: str) -> Timetable:
        if (site, "", "timetable") not in self.known:
            self.known[site, "", "timetable"] = self.directory.timetable(site)
        found: Timetable = self.known[site, "", "timetable"]
        return found


@dataclass(frozen=True, slots=True)
class _People:
    """The patients, who do not change meanwhile."""

    people: People
    known: dict[UUID, Person | None] = field(default_factory=dict)

    def save(self, person: Person, actor: str, role: Role) -> int:
        self.known.pop(person.id, None)
        return self.people.save(person, actor, role)

    def get(self, person: UUID) -> Person | None:
        if person not in self.known:
            self.known[person] = self.people.get(person)
        return self.known[person]
