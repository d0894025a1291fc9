"""What is somebody looking for who typed this: names, a number, a phone, a birth date?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from discogram.adapters.db.spelling import digits, letters, number
from discogram.adapters.db.spoken_dates import DAY_FIRST, MONTH_FIRST, spoken_days

LEAST_OF_A_PHONE = 4
"""The last digits of a phone number from which on somebody is looked for by them."""

MOST = 12
"""How many words are looked at: nobody is named with more."""

_DATE = re.compile(r"(?<![\w-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])")
_DAY_FIRST = re.compile(r"(?<![\w/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\w/.-])")
_PHONE = re.compile(r"(?<![\w-])\+?\(?\d[\d ().-]{3,}\d(?![\w-])")


@dataclass(frozen=True, slots=True)
class Asked:
    """One part of the question; what is empty was not asked for.

    `days` are the readings of a written date, `phone` its digits last first, `number` an
    identifier as `spelling.number` writes it.
    """

    name: str = ""
    days: tuple[date, ...] = ()
    phone: str = ""
    number: str = ""


def asked(written: str) -> tuple[Asked, ...]:
    """The parts of a question, dates and phone numbers first.

    >>> [each.name or each.days for each in asked("Núñez 21/08/1979")]
    [(datetime.date(1979, 8, 21),), 'nunez']
    """
    rest = written[:200]
    found: list[Asked] = []
    for pattern, read in _FORMS:
        taken, rest = _taken(pattern, read, rest)
        found.extend(taken)
    found.extend(_word(each) for each in rest.split() if letters(each))
    return tuple(part for each in found for part in _apart(each))[:MOST]


def _taken(
    pattern: re.Pattern[str], read: Callable[[re.Match[str]], Iterator[Asked]], rest: str
) -> tuple[list[Asked], str]:
    """What is written in one form, and what is left to read; what is no date stays."""
    found: list[Asked] = []

    def blank(match: re.Match[str]) -> str:
        parts = tuple(read(match))
        found.extend(parts)
        return " " if parts else match.group()

    left = pattern.sub(blank, rest)
    return found, left


def _year_first(match: re.Match[str]) -> Iterator[Asked]:
    year, month, day = map(int, match.groups())
    days = tuple(_days(year, ((month, day),)))
    if days:
        yield Asked(days=days)


def _either_first(match: re.Match[str]) -> Iterator[Asked]:
    """Day or month first: both are in use, so both are looked for."""
    one, other, year = map(int, match.groups())
    days = tuple(_days(year, ((other, one), (one, other))))
    if days:
        yield Asked(days=days)


def _spoken(match: re.Match[str]) -> Iterator[Asked]:
    days = tuple(spoken_days(match))
    if days:
        yield Asked(days=days)


def _days(year: int, pairs: tuple[tuple[int, int], ...]) -> Iterator[date]:
    for month, day in dict.fromkeys(pairs):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _phone(match: re.Match[str]) -> Iterator[Asked]:
    found = digits(match.group())
    if len(found) >= LEAST_OF_A_PHONE:
        yield Asked(phone=found, number=number(match.group()))


def _word(written: str) -> Asked:
    if written.isdecimal() and len(written) >= LEAST_OF_A_PHONE:
        return Asked(number=number(written), phone=digits(written))
    if any(each.isdigit() for each in written):
        return Asked(number=number(written))
    return Asked(name=written)


def _apart(part: Asked) -> Iterator[Asked]:
    """A word may hold several names: *García-López*."""
    if part.name:
        yield from (Asked(name=each) for each in letters(part.name))
    else:
        yield part


_FORMS = (
    (_DATE, _year_first),
    (_DAY_FIRST, _either_first),
    (DAY_FIRST, _spoken),
    (MONTH_FIRST, _spoken),
    (_PHONE, _phone),
)
"""In which forms dates and phones are written, and who reads each."""
