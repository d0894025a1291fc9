"""Under which words is a person found, however the names are spelt?

Letters lose case, accents and marks, so that *Muñoz* and *munoz* are one word on every
database. Particles are kept joined as well: *de la Cruz* is found as *delacruz*.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from discogram.application.ports import Person

NAME, NUMBER, PHONE, BORN, WHOLE = "name", "number", "phone", "born", "whole"
"""The kinds of words; `WHOLE` is the plain names in one, for ordering."""

PARTICLE = 3
"""The letters of the longest particle: *de*, *la*, *van*, *mac*."""

_OTHERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    }
)
_MARKS = re.compile("['.`’\N{LEFT SINGLE QUOTATION MARK}\N{ACUTE ACCENT}]")
_APART = re.compile(r"[\W_]+")


def letters(written: str) -> tuple[str, ...]:
    """The words of names without case, accents and marks.

    >>> letters("Ana-María  O'Donnell Núñez")
    ('ana', 'maria', 'odonnell', 'nunez')
    """
    taken_apart = unicodedata.normalize("NFKD", _MARKS.sub("", written).casefold())
    bare = "".join(each for each in taken_apart if not unicodedata.combining(each))
    return tuple(word for word in _APART.split(bare.translate(_OTHERS)) if word)


def joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with every particle written onto the word behind it.

    >>> joined(("maria", "de", "la", "cruz"))
    ('maria', 'delacruz')
    """
    found, before = [], ""
    for word in words:
        before += word
        if len(word) > PARTICLE:
            found.append(before)
            before = ""
    return (*found, before) if before else tuple(found)


def number(written: str) -> str:
    """An identifier as it is compared: *A-9* and *a 9* are one."""
    return "".join(letters(written))


def digits(written: str) -> str:
    """The digits of a phone number, last first: who leaves out the country is found."""
    return "".join(each for each in written if each.isdigit())[::-1]


def index_of(person: Person) -> Iterator[tuple[str, str]]:
    """Every kind and word under which a person is found, each once."""
    yield from dict.fromkeys(_index_of(person))


def _index_of(person: Person) -> Iterator[tuple[str, str]]:
    words = letters(person.names)
    yield WHOLE, " ".join(words)
    yield from _of(NAME, (*words, *joined(words)))
    yield from _of(NUMBER, (number(each) for _, each in person.identifiers))
    yield from _of(PHONE, map(digits, person.phones))
    if person.birth_date is not None:
        yield BORN, person.birth_date.isoformat()


def _of(kind: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((kind, word) for word in words if word)
