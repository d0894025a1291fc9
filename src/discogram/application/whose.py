"""Does a file name the patient to whom it is being attached?

What either of them does not say is unknown, and speaks against nobody. Names are held against
one another without case, accents and order; titles, second names and initials tell nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from discogram.application.ports import Person
from discogram.errors import Reason, reason
from discogram.imaging.attached import Named

_GIVEN = 3
"""The first parts of a name (PS3.5, 6.2.1): family, given, middle; then titles follow."""
_LEAST = 2
"""A given and a family name: so many words that are the same are one name."""
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
"""How machines without accents write these letters (ICAO 9303-3, table 6)."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """Something that a file and the record say of a person and that is not the same.

    `what` is ``names``, ``born``, ``sex`` or ``number``; the values are for whoever may know
    the patient's name, and for nobody else.
    """

    what: str
    in_file: str | date = field(repr=False)
    in_record: str | date | tuple[str, ...] = field(repr=False)

    @property
    def told(self) -> Reason:
        """What does not match, without either value."""
        return reason(f"whose-{self.what}-differs")

    @property
    def told_in_full(self) -> Reason:
        """The same with both values."""
        return reason(f"whose-{self.what}-are", file=self.in_file, record=self.in_record)


def unlike(named: Iterable[Named], person: Person | None) -> tuple[Unlike, ...]:
    """What a file says of somebody and the record says otherwise; nothing of an erased one."""
    if person is None:
        return ()
    return tuple(dict.fromkeys(each for one in named for each in _unlike(one, person)))


def _unlike(named: Named, person: Person) -> Iterator[Unlike]:
    written = [name for name in map(_written, (named.names or "").split("=")) if name]
    if written and not any(same_name(name, person.names) for name in written):
        yield Unlike("names", written[0], person.names)
    if named.born and person.birth_date and named.born != person.birth_date:
        yield Unlike("born", named.born, person.birth_date)
    if named.sex and person.sex and named.sex != person.sex:
        yield Unlike("sex", named.sex, person.sex)
    numbers = _numbers(named, person)
    if named.number and numbers and _bare(named.number) not in map(_bare, numbers):
        yield Unlike("number", named.number, numbers)


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one: the words of the shorter are all in the longer."""
    mine, theirs = _words(one), _words(other)
    fewer, more = sorted((mine, theirs), key=len)
    if len(fewer) < min(_LEAST, len(more)):
        return False
    return all(any(word & each for each in more) for word in fewer)


def _words(names: str) -> list[frozenset[str]]:
    """Each word of a name in every way in which it is spelt; initials only where all are."""
    apart = re.split(r"[^\w]+", re.sub(r"['’`.]", "", names.casefold()))
    words = [each for each in apart if len(each) > 1] or [each for each in apart if each]
    return [frozenset((_plain(each), _plain(each.translate(_SPELT)))) for each in words]


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _written(names: str) -> str:
    """One group of a header's name without its marks: given names before the family's."""
    family, *given = names.split("^")[:_GIVEN]
    return " ".join(" ".join((*given, family)).split())


def _numbers(named: Named, person: Person) -> tuple[str, ...]:
    """The numbers that a file's may be: those of its own issuer where the record has any."""
    own = tuple(
        number
        for issuer, number in person.identifiers
        if named.issuer and _bare(issuer) == _bare(named.issuer)
    )
    return own or tuple(number for _, number in person.identifiers)


def _bare(number: str) -> str:
    """A number without case, blanks, dashes and leading zeros."""
    return re.sub(r"[\W_]+", "", number.casefold()).lstrip("0")
