"""Who may be meant by misspelt names, a birth date, a phone or a number, the likeliest first?

The index (`bearers`) holds the newest version of each person, is written in the transaction of
the version, and goes with an erasure.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from discogram.adapters.db.asked_words import Asked, asked
from discogram.adapters.db.bearers import Bearers, Index
from discogram.adapters.db.failures import storing
from discogram.adapters.db.likeness import Likeness
from discogram.adapters.db.people import newest_of, standing_of
from discogram.adapters.db.spelling import digits, joined, letters, number
from discogram.application.ports import Person
from discogram.application.search import Match, Matched

_LOOKED_AT = 2_000
"""How many that fit alike are put in order by their names."""

_COVERS = 0.05
"""How much surer it is where all names were typed, and not some of them."""

_NOT: Likeness = (0.0, Matched.NAME_NEAR)

Parts = Sequence[Bearers]
"""One reading of a question: who is meant by each part of it."""


class PersonSearch:
    """The index of persons; meets `application.search.Search`."""

    def __init__(self, alias: str) -> None:
        self._alias = alias
        self._index = Index(alias)

    def find(self, words: str, limit: int = 20) -> Sequence[Match]:
        """Who may be meant, the likeliest first; empty where nobody is.

        Every word has to fit; a single letter fits too many to be asked. Where nobody fits all
        of several, those who miss one are shown.
        """
        parts = [part for part in asked(words) if len(part.name) != 1]
        if not parts:
            return []
        with storing(self._alias):
            found = [self._index.meant(part) for part in parts]
            for reading in (found, *self._joined(parts, found)):
                whole = _all_of(reading)
                if whole:
                    return self._shown(_sure(whole, reading), reading, limit)
            return self._shown(_sure(_all_but_one(found), found), found, limit)

    def alike(self, person: Person, limit: int = 5) -> Sequence[Match]:
        """Who may be the same as somebody who is about to be registered.

        A common number or phone is enough; so are all the names, however they are spelt, or
        one of them with the birth date.
        """
        with storing(self._alias):
            numbers = [number(each) for _, each in person.identifiers]
            by_number = self._index.numbered([each for each in numbers if each])
            by_phone = self._index.called(map(digits, person.phones))
            born = self._index.born([person.birth_date] if person.birth_date else [])
            named = [self._index.meant(Asked(name=word)) for word in letters(person.names)]
            seen = by_number.keys() | by_phone.keys() | _all_of(named)
            seen |= {who for who in born if any(who in each for each in named)}
            reading = [by_number, by_phone, born, *named]
            found = self._shown(_sure(seen - {str(person.id)}, reading), reading, limit)
            return [match for match in found if match.person.id != person.id]

    def _joined(self, parts: Sequence[Asked], found: Parts) -> Iterator[Parts]:
        """The same question with particles written onto the next word: *de la Cruz*."""
        words = tuple(part.name for part in parts if part.name)
        written = joined(words)
        if written != words:
            others = [each for part, each in zip(parts, found, strict=True) if not part.name]
            yield [*others, *map(self._index.named, written)]

    def _shown(self, sure: Mapping[str, float], reading: Parts, limit: int) -> list[Match]:
        likeliest = sorted(sure, key=lambda who: -sure[who])[:_LOOKED_AT]
        names = self._index.wholes(likeliest)

        def place(who: str) -> tuple[float, str]:
            whole = names.get(who, "")
            covered = min(1.0, len(reading) / (whole.count(" ") + 1))
            return (-sure[who] - _COVERS * covered, whole)

        first = sorted(likeliest, key=place)[:limit]
        meant = newest_of(self._alias, first)
        standing = standing_of(self._alias, meant)
        found: dict[UUID, Match] = {}
        for who in first:
            if who in standing:
                match = _match(meant[who], standing[who], who, reading)
                found.setdefault(match.person.id, match)
        return list(found.values())


def _match(meant: Person, standing: Person, who: str, reading: Parts) -> Match:
    why = tuple(each[who][1] for each in reading if who in each)
    also = "" if meant.names == standing.names else meant.names
    return Match(standing, why, len(why) == len(reading), also)


def _sure(people: set[str], reading: Parts) -> Mapping[str, float]:
    """How surely each of these is meant: the mean over the parts of the question."""
    return {
        who: sum(each.get(who, _NOT)[0] for each in reading) / len(reading) for who in people
    }


def _all_of(reading: Parts) -> set[str]:
    """Who fits every part."""
    return set.intersection(*map(set, reading)) if reading else set()


def _all_but_one(reading: Parts) -> set[str]:
    """Who fits all parts of several but one."""
    if len(reading) < 2:
        return set()
    most = len(reading) - 1
    everybody: set[str] = set().union(*reading)
    return {who for who in everybody if sum(who in each for each in reading) >= most}
