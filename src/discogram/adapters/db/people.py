"""Who is the patient? Versions, each change audited; erased when the law asks for it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery

from discogram.adapters.db import indexing
from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.canonical import ACCESS, check_storable
from discogram.adapters.db.chain import lock
from discogram.adapters.db.erasing import leave_no_copy
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import PersonVersion, PersonWord
from discogram.application.ports import Person
from discogram.words.people import Role


class People:
    """The person table; meets `ports.People`."""

    def __init__(self, alias: str, access: AccessLog) -> None:
        self._alias = alias
        self._access = access

    def save(self, person: Person, actor: str, role: Role) -> int:
        """Write a new version with its line in the access log and answer its number."""
        fields = fields_of(person)
        with self._alone():
            newest = self._versions(person.id).values_list("version", flat=True).first()
            version = (newest or 0) + 1
            rows = PersonVersion.objects.using(self._alias)
            rows.create(person=str(person.id), version=version, **fields)
            indexing.keep(self._alias, person)
            self._access.record(actor, role, "save-person", person.id, f"version {version}")
        return version

    def get(self, person: UUID) -> Person | None:
        """The newest version, or None."""
        with storing(self._alias):
            newest = self._versions(person).first()
            return None if newest is None else person_of(newest)

    def several(self, people: Sequence[UUID]) -> Mapping[UUID, Person]:
        """The newest version of each of these; who is unknown or erased is left out."""
        rows = PersonVersion.objects.using(self._alias).filter(person__in=map(str, people))
        with storing(self._alias):
            return {UUID(row.person): person_of(row) for row in rows.order_by("version")}

    def find(self, words: str) -> Sequence[Person]:
        """Everybody whose newest names hold all the words, or who has that very identifier."""
        if not words.strip():
            return []
        rows = PersonVersion.objects.using(self._alias)
        same = rows.filter(person=OuterRef("person")).order_by("-version")
        newest = rows.filter(version=Subquery(same.values("version")[:1]))
        named = Q()
        for word in plain(words).split():
            named &= Q(sought__contains=word)
        with storing(self._alias):
            found = newest.filter(named | Q(identifiers__icontains=words.strip()))
            people = [person_of(row) for row in found.order_by("names", "person")]
        return [person for person in people if _sought(person, words)]

    def erase(self, person: UUID, actor: str, role: Role) -> int:
        """Forget every version of a person; answers how many there were."""
        with self._alone():
            count, _ = self._versions(person).delete()
            indexing.forget(self._alias, person)
            self._access.record(actor, role, "erase-person", person, f"{count} versions")
        with storing(self._alias):
            for table in (PersonVersion, PersonWord):
                leave_no_copy(self._alias, table._meta.db_table)
        return count

    def _versions(self, person: UUID) -> QuerySet[PersonVersion]:
        rows = PersonVersion.objects.using(self._alias).filter(person=str(person))
        return rows.order_by("-version")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            lock(self._alias, ACCESS)
            yield


def plain(names: str) -> str:
    """Names without case and accents, so that *alvarez* finds *Álvarez* on every database."""
    letters = unicodedata.normalize("NFKD", names.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _sought(person: Person, words: str) -> bool:
    """Whether the person was meant: the database may have met part of an identifier."""
    by_name = all(word in plain(person.names) for word in plain(words).split())
    return by_name or any(number == words.strip() for _, number in person.identifiers)


def fields_of(person: Person) -> dict[str, Any]:
    """The columns of a version; raises `InputError` for what cannot be kept."""
    fields: dict[str, Any] = {
        "names": person.names,
        "sought": plain(person.names),
        "birth_date": person.birth_date,
        "sex": person.sex,
        "could_be_pregnant": person.could_be_pregnant,
        "phones": list(person.phones),
        "identifiers": [list(pair) for pair in person.identifiers],
        "language": person.language,
        "interpreter": person.interpreter,
        "synthetic": person.synthetic,
    }
    for place in ("names", "sex", "language", "phones", "identifiers"):
        check_storable(place, _letters(fields[place]))
    return fields


def _letters(value: Any) -> str:
    if isinstance(value, list):
        return "".join(map(_letters, value))
    return value or ""


def person_of(row: PersonVersion) -> Person:
    """The person as the application knows it."""
    return Person(
        id=UUID(row.person),
        names=row.names,
        birth_date=row.birth_date,
        sex=row.sex,
        could_be_pregnant=row.could_be_pregnant,
        phones=tuple(row.phones),
        identifiers=tuple((issuer, number) for issuer, number in row.identifiers),
        language=row.language,
        interpreter=row.interpreter,
        synthetic=row.synthetic,
    )
