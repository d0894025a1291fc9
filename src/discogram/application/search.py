"""Who may be meant by some words, and by what of them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from discogram.application.ports import Person


class Matched(StrEnum):
    """What of a person fits one of the words, the surest first."""

    IDENTIFIER = "identifier"
    IDENTIFIER_BEGINS = "identifier_begins"
    PHONE = "phone"
    BIRTH_DATE = "birth_date"
    BIRTH_YEAR = "birth_year"
    NAME = "name"
    NAME_BEGINS = "name_begins"
    NAME_NEAR = "name_near"
    """Spelt otherwise, by a letter or two."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be meant; `why` says it word by word.

    `every_word` is False where a word fits nothing of this person: nobody fitted all of them.
    `also` are the names of a record that was given up for this one, where it was meant by it.
    """

    person: Person
    why: tuple[Matched, ...]
    every_word: bool = True
    also: str = ""


class Search(Protocol):
    """The index of persons, as their newest versions are."""

    def find(self, words: str, limit: int = 20) -> Sequence[Match]:
        """Who may be meant, the likeliest first; empty where nobody is."""

    def alike(self, person: Person, limit: int = 5) -> Sequence[Match]:
        """Who may be the same as somebody who is about to be registered."""
