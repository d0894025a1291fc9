"""Who is the patient? Versions, each change audited; erased when the law asks for it."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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

    def kept(self, person: UUID) -> Person | None:
        """The record that stands for a person, whichever of the joined ones is named."""
        with storing(self._alias):
            found = newest_of(self._alias, [str(person)])
            return standing_of(self._alias, found).get(str(person))

    def several(self, people: Collection[UUID]) -> Mapping[UUID, Person]:
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
            meant = {str(each.id): each for each in people if _sought(each, words)}
            standing = standing_of(self._alias, meant)
        return list({each.id: each for each in standing.values()}.values())

    def erase(self, person: UUID, actor: str, role: Role) -> int:
        """Forget every version of a person, and of the records that were given up for it.

        Answers how many versions there were.
        """
        with self._alone():
            everything = {person, *self._given_up_for(person)}
            rows = PersonVersion.objects.using(self._alias)
            count, _ = rows.filter(person__in=map(str, everything)).delete()
            for each in everything:
                indexing.forget(self._alias, each)
            self._access.record(actor, role, "erase-person", person, f"{count} versions")
        with storing(self._alias):
            for table in (PersonVersion, PersonWord):
                leave_no_copy(self._alias, table._meta.db_table)
        return count

    def _given_up_for(self, person: UUID) -> set[UUID]:
        """Every record that leads to this one, at once or by another."""
        rows = PersonVersion.objects.using(self._alias)
        found: set[UUID] = set()
        these = {str(person)}
        while these:
            led = rows.filter(merged_into__in=these).values_list("person", flat=True)
            these = {each for each in led if UUID(each) not in found | {person}}
            found |= set(map(UUID, these))
        return found

    def _versions(self, person: UUID) -> QuerySet[PersonVersion]:
        rows = PersonVersion.objects.using(self._alias).filter(person=str(person))
        return rows.order_by("-version")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            lock(self._alias, ACCESS)
            yield


def newest_of(alias: str, people: Iterable[str]) -> dict[str, Person]:
    """The newest version of each of these; who is unknown is left out."""
    rows = PersonVersion.objects.using(alias).filter(person__in=people)
    return {row.person: person_of(row) for row in rows.order_by("version")}


_LINKS = 20
"""How often a kept record was itself given up for another one, at most."""


def standing_of(alias: str, people: Mapping[str, Person]) -> dict[str, Person]:
    """The same, each given-up record replaced by the one that is kept for it."""
    standing = dict(people)
    for _ in range(_LINKS):
        led = {who: str(each.merged_into) for who, each in standing.items() if each.merged_into}
        if not led:
            break
        kept = newest_of(alias, led.values())
        for who, into in led.items():
            if into in kept:
                standing[who] = kept[into]
            else:  # erased since: there is nobody to lead to
                del standing[who]
    return standing


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
        "merged_into": person.merged_into and str(person.merged_into),
    }
    for place in ("names", "sex", "language", "phones", "identifiers"):
        check_storable(place, _letters(fields[place]))
    return fields


def _letters(value: Any) -> str:
    if isinstance(value, list):
        return "".join(map(_letters, value))
    return value or ""


def person_of(row: PersonVersion) -> Person:
    """The person as the application knows it; a row of before migration 9 stands."""
    merged_into = getattr(row, "merged_into", None)
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
        merged_into=UUID(merged_into) if merged_into else None,
    )
