"""Which days are written with the name of their month: *12 April 1971*, *12 de abril de 1971*?

English and Spanish, whole or shortened to three letters or more, the day first or the month.
"""

import re
from collections.abc import Iterator
from datetime import date

from discogram.adapters.db.spelling import letters

MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
"""The names of the twelve months."""

_SHORTEST = 3
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|\.º)?"
_MONTH = r"(?P<month>[^\W\d_]{3,})\.?"
_BETWEEN = r"[\s,./-]+(?:(?:de|del|of|the)\s+)?"
DAY_FIRST, MONTH_FIRST = (
    re.compile(rf"(?<![\w-]){one}{_BETWEEN}{other}{_BETWEEN}(?P<year>\d{{4}})(?![\w-])", re.I)
    for one, other in ((_DAY, _MONTH), (_MONTH, _DAY))
)
"""A date in words; what is between the day and the year may be no month."""


def spoken_days(match: re.Match[str]) -> Iterator[date]:
    """The days that are meant; none where the word is no month, or the day no day of it."""
    for month in _months(match["month"]):
        try:
            yield date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue


def _months(written: str) -> Iterator[int]:
    """The months that a word names or begins, in order."""
    word = "".join(letters(written))
    if len(word) < _SHORTEST:
        return
    for number, names in enumerate(MONTHS, start=1):
        if any(name.startswith(word) for name in names):
            yield number
