"""Which persons does one part of a question mean, and how surely?

The names in use are few beside the people who bear them, so a word is held against every name
(`likeness`) and its bearers are looked up. Nothing here puts anybody in order.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from discogram.adapters.db.asked_words import LEAST_OF_A_PHONE, Asked
from discogram.adapters.db.likeness import Likeness, near
from discogram.adapters.db.models import PersonWord
from discogram.adapters.db.spelling import BORN, NAME, NUMBER, PHONE, WHOLE
from discogram.application.search import Matched

SAME_PHONE = 7
"""The digits from which on a number written without its country is the same."""

BEGINNING = 4
"""The signs from which on the beginning of an identifier is looked for."""

_AT_ONCE = 10_000
"""How many words one query may name; SQLite takes 32 766."""

Bearers = dict[str, Likeness]
"""How surely each person is meant, by person id."""


class Index:
    """The rows of `person_word`, as questions are put to them."""

    def __init__(self, alias: str) -> None:
        self._alias = alias
        self._known: tuple[int | None, Sequence[str]] = (None, ())

    def meant(self, part: Asked) -> Bearers:
        """Who is meant by one part of a question."""
        if part.name:
            return self.named(part.name)
        found = self.born(part.days)
        if part.phone:
            found |= self.called([part.phone])
        if part.number:
            found |= self._of_the_year(part.number)
            found |= self._beginning(part.number)
            found |= self.numbered([part.number])
        return found

    def named(self, word: str) -> Bearers:
        """Who has a name like this."""
        likely = near(word, self._names())
        found: Bearers = {}
        for who, name in self._rows(NAME, list(likely)):
            if who not in found or found[who][0] < likely[name][0]:
                found[who] = likely[name]
        return found

    def numbered(self, numbers: Sequence[str]) -> Bearers:
        """Who has one of these very identifiers, as `spelling.number` writes them."""
        sure = (1.0, Matched.IDENTIFIER)
        return {who: sure for who, _ in self._rows(NUMBER, numbers)}

    def called(self, phones: Iterable[str]) -> Bearers:
        """Whose phone ends alike: with or without the country, or its last digits alone."""
        found: Bearers = {}
        for phone in phones:
            sure = (0.95 if len(phone) >= SAME_PHONE else 0.75, Matched.PHONE)
            if len(phone) < LEAST_OF_A_PHONE:
                continue
            shorter = [phone[:end] for end in range(SAME_PHONE, len(phone))]
            found |= {who: sure for who, _ in self._rows(PHONE, shorter)}
            found |= dict.fromkeys(self._starting(PHONE, phone), sure)
        return found

    def born(self, days: Iterable[date]) -> Bearers:
        """Who was born on one of these days."""
        sure = (1.0, Matched.BIRTH_DATE)
        return {who: sure for who, _ in self._rows(BORN, [day.isoformat() for day in days])}

    def wholes(self, people: Sequence[str]) -> Mapping[str, str]:
        """The plain names of each, in one."""
        rows = PersonWord.objects.using(self._alias).filter(kind=WHOLE, person__in=people)
        return dict(rows.values_list("person", "word"))

    def _names(self) -> Sequence[str]:
        """Every name in use, once; read again when somebody was saved since.

        Persons are saved one at a time, so a newer word has a higher number. A name that was
        erased since leads to nobody.
        """
        rows = PersonWord.objects.using(self._alias)
        newest = rows.order_by("-id").values_list("id", flat=True).first()
        if newest != self._known[0]:
            words = rows.filter(kind=NAME).values_list("word", flat=True)
            self._known = (newest, list(words.distinct()))
        return self._known[1]

    def _beginning(self, number: str) -> Bearers:
        if len(number) < BEGINNING:
            return {}
        likely = (0.9, Matched.IDENTIFIER_BEGINS)
        return dict.fromkeys(self._starting(NUMBER, number), likely)

    def _of_the_year(self, year: str) -> Bearers:
        if len(year) != len("1979") or not year.isdigit():
            return {}
        return dict.fromkeys(self._starting(BORN, f"{year}-"), (0.6, Matched.BIRTH_YEAR))

    def _rows(self, kind: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        rows = PersonWord.objects.using(self._alias).filter(kind=kind)
        for first in range(0, len(words), _AT_ONCE):
            some = rows.filter(word__in=words[first : first + _AT_ONCE])
            yield from some.values_list("person", "word")

    def _starting(self, kind: str, word: str) -> Iterable[str]:
        rows = PersonWord.objects.using(self._alias).filter(kind=kind, word__startswith=word)
        return rows.values_list("person", flat=True)
