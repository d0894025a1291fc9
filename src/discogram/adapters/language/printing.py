"""How is a value printed inside a sentence, so that it cannot be misread?

Numbers keep the digits that were entered, with the language's decimal mark and no thousands
mark (1.234 is two different numbers in two languages). Months are written in words. None is
*unknown*.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

from discogram.words.civil import CivilTime
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import Quantity, Unit, rounded

_LONGEST = 2000
"""Characters of one value; Fluent refuses a sentence with a part longer than 2500."""
_SMALLEST, _LARGEST = -12, 15
"""Powers of ten between which a number is written out, without an exponent."""
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SOUNDS_LIKE_I = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
"""Before this sound Spanish says *e* for *y*: dolor e inflamación, but nieve y hielo."""


class Printed(NamedTuple):
    """A value ready for a sentence: its text, and what a variant is selected by.

    `key` is a word in lower case with hyphens; `number` selects by amount or plural, and for a
    list it is how many items there are. Text has neither.
    """

    text: str
    key: str | None = None
    number: float | None = None


Words = Callable[[str, tuple[tuple[str, Printed], ...]], str | None]
"""The catalogue: message id and parameters in, text out, None when there is no such message."""


def slug(text: str) -> str:
    """Lower case with hyphens, as message ids and variant keys are written.

    >>> slug("not_met"), slug("mm[Hg]"), slug("%")
    ('not-met', 'mm-hg', '')
    """
    return _NOT_WORD.sub("-", text.lower()).strip("-")


@lru_cache(maxsize=None, typed=True)  # typed: members of two enums may be equal text
def member_key(member: Enum) -> str:
    """The value of a member as a key; its name when the value has no letters or is no text."""
    value = slug(member.value) if isinstance(member.value, str) else ""
    return value or slug(member.name)


@lru_cache(maxsize=None, typed=True)
def word_id(member: Enum) -> str:
    """The message that prints a member of a closed list: ``word-disc-role-suspect``."""
    return f"word-{slug(_HUMP.sub('-', type(member).__name__))}-{member_key(member)}"


class Printer:
    """Prints values with the words of one language.

    `home` is the zone whose name goes without saying; None says the zone of every time.
    """

    def __init__(self, words: Words, home: str | None = None) -> None:
        self._words = words
        self._home = home

    def printed(self, value: object, *, fact: bool = False) -> Printed:
        """Print a value; with `fact`, text is the name of a fact: ``L3/L4.pain_nrs``.

        A value of an unforeseen kind prints as Python writes it.
        """
        match value:
            case None:
                return Printed(self._word("word-unknown"), "unknown")
            case bool():
                return self._yes_or_no(value)
            case Disc():
                return Printed(value.value, slug(value.value))
            case Enum():
                return self._member(value)
            case str():
                return self._fact(value) if fact else Printed(_tidy(value), slug(value[:60]))
            case int() | float() | Decimal() | Fraction():
                return self._number(value)
            case Quantity():
                return self.amount(value.value, value.unit)
            case FreeText():
                words = value.words
                return Printed(self._word("word-erased") if words is None else _tidy(words))
            case CivilTime() | date() | time() | timedelta():
                return Printed(self._moment(value))
            case Mapping():
                return self._several(
                    f"{self.printed(k).text}: {self.printed(v).text}" for k, v in value.items()
                )
            case set() | frozenset():
                return self._several(
                    sorted(self.printed(each, fact=fact).text for each in value)
                )
            case Sequence() if not isinstance(value, bytes):
                return self._several(self.printed(each, fact=fact).text for each in value)
            case _:
                return Printed(_tidy(str(value)))

    def _word(self, id: str, **args: Printed) -> str:
        return self._words(id, tuple(args.items())) or f"[{id}]"

    def _yes_or_no(self, value: bool) -> Printed:
        key = "yes" if value else "no"
        return Printed(self._word(f"word-{key}"), key)

    def _member(self, member: Enum) -> Printed:
        text = self._words(word_id(member), ())
        plain = member.value if isinstance(member.value, str) else member.name.lower()
        return Printed(text or plain.replace("_", " "), member_key(member))

    def _fact(self, name: str) -> Printed:
        """Say a fact's name in words, behind its disc where it has one."""
        where, dot, fact = name.rpartition(".")
        words = self._words(f"word-fact-{slug(fact)}", ()) or _tidy(fact).replace("_", " ")
        return Printed(f"{words} ({_tidy(where)})" if dot else words, slug(name))

    def _number(self, value: float | Decimal | Fraction) -> Printed:
        text = digits(value).replace(".", self._word("word-decimal-mark"))
        return Printed(_tidy(text), None, _float(value))

    def amount(self, value: Decimal, unit: Unit) -> Printed:
        """Number and unit; a unit not simply written behind has a message of its own."""
        number = self._number(value)
        text = self._words(f"word-amount-{member_key(unit)}", (("value", number),))
        return Printed(text or f"{number.text} {self._member(unit).text}", None, number.number)

    def _moment(self, value: CivilTime | date | time | timedelta) -> str:
        match value:
            case CivilTime():
                return self._civil(value)
            case datetime():
                zone = value.strftime("%Z") if value.tzinfo else ""
                return f"{self._day(value)}, {_clock(value)} {zone}".rstrip()
            case date():
                return self._day(value)
            case time():
                return _clock(value)
            case timedelta():
                return self._length(value)

    def _civil(self, value: CivilTime) -> str:
        clock, zone = Printed(_clock(value.local)), Printed(value.zone)
        day = Printed(self._day(value.local))
        if _twice(value):
            offset = Printed(str(value).rpartition("[")[0][-6:])
            return self._word(
                "word-civil-time-twice", day=day, clock=clock, offset=offset, zone=zone
            )
        if value.zone == self._home:
            return self._word("word-civil-time-here", day=day, clock=clock)
        return self._word("word-civil-time", day=day, clock=clock, zone=zone)

    def _day(self, value: date) -> str:
        return self._word(
            "word-date",
            day=Printed(str(value.day)),
            month=Printed(self._word(f"word-month-{value.month}")),
            year=Printed(str(value.year)),
        )

    def _length(self, value: timedelta) -> str:
        """A length of time in its natural units, the empty ones left out: 1 day 2 h."""
        hours, rest = divmod(abs(value).seconds, 3600)
        seconds = Decimal(rest % 60) + Decimal(value.microseconds) / 1_000_000
        amounts = (
            (Decimal(abs(value).days), Unit.DAY),
            (Decimal(hours), Unit.HOUR),
            (Decimal(rest // 60), Unit.MINUTE),
            (seconds, Unit.SECOND),
        )
        texts = [self.amount(amount, unit).text for amount, unit in amounts if amount]
        sign = "-" if value < timedelta(0) else ""
        return sign + (" ".join(texts) or self.amount(Decimal(0), Unit.SECOND).text)

    def _several(self, items: Iterable[str]) -> Printed:
        texts = tuple(items)
        count = float(len(texts))
        if len(texts) < 2:
            return Printed(texts[0] if texts else self._word("word-none"), None, count)
        last = texts[-1]
        joint = "word-and-before-i" if _SOUNDS_LIKE_I.match(last) else "word-and"
        joined = f"{', '.join(texts[:-1])} {self._word(joint)} {last}"
        return Printed(_clipped(joined), None, count)


def digits(value: float | Decimal | Fraction) -> str:
    """Write a number: whole numbers and decimals as they are, anything else shortened.

    A fraction or float keeps up to two places when it needs no more; else it is rounded to one
    place, or to two when it is smaller than one.

    >>> digits(Decimal("14.0")), digits(Fraction(29, 2)), digits(Fraction(100, 3))
    ('14.0', '14.5', '33.3')
    """
    if isinstance(value, Decimal):
        return _written_out(value)
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    exact = Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
    if abs(exact) >= 10**_LARGEST:
        return f"{Decimal(exact.numerator) / exact.denominator:.6E}"
    short = rounded(exact, 2)
    if Fraction(short) == exact:
        return _written_out(short.normalize())
    return _written_out(rounded(exact, 1) if abs(exact) >= 1 else short)


def _written_out(value: Decimal) -> str:
    if value.is_finite() and _SMALLEST <= value.adjusted() <= _LARGEST:
        return f"{value:f}"
    return str(value)


def _float(value: float | Decimal | Fraction) -> float | None:
    """The amount a plural is chosen by; None when it is beyond any plural."""
    try:
        amount = float(value)
    except (OverflowError, ValueError):
        return None
    return amount if isfinite(amount) else None


def _clock(value: datetime | time) -> str:
    return f"{value:%H:%M:%S}" if value.second or value.microsecond else f"{value:%H:%M}"


def _twice(value: CivilTime) -> bool:
    """Whether the clock shows this time twice, so that it alone does not say which is meant."""
    other = CivilTime(value.local.replace(fold=1 - value.local.fold), value.zone)
    return other.instant != value.instant


def _tidy(text: str) -> str:
    """Keep what was typed on one line and free of signs that steer a terminal."""
    if not text.isprintable():
        text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return _clipped(text)


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
