"""Which fields does an order's form have?

Read from the types of what the order carries, so that a new field of the core has its place on
the page at once. A field's name on the page is its place in the input
(``referral.suspects``, ``treatments[0].began``): what the core says of a place is shown there.

To give a type another kind of field: a line in `_kind_of`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from discogram.pathway.preparation.labs import QUANTITIES
from discogram.pathway.preparation.medicines import Medicine
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import Quantity, Unit


class Kind(StrEnum):
    """How one thing is asked for."""

    TEXT = "text"
    WORDS = "words"
    """Free text of several lines, erasable."""
    NUMBER = "number"
    WHOLE = "whole"
    DAY = "day"
    TIME = "time"
    """Day and clock at the site."""
    YES_NO = "yes_no"
    """Yes, no, or not asked."""
    ONE_OF = "one_of"
    NAMED = "named"
    """One of a long list that is known by many names, typed by any of them."""
    CITED = "cited"
    """A source by the name in which the board names it."""
    SOME_OF = "some_of"
    AMOUNT = "amount"
    """A number with its unit, as entered."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is asked; `choices` are the words of a closed list, or the units."""

    place: str
    kind: Kind
    required: bool
    choices: tuple[Any, ...] = ()
    none: bool = False
    """Of several words: whether *none of these* is an answer, other than nothing said."""

    @property
    def name(self) -> str:
        """The last word of the place."""
        return self.place.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together."""

    place: str
    parts: tuple["Part", ...]
    required: bool

    @property
    def name(self) -> str:
        """The last word of the place."""
        return self.place.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Rows:
    """As many of the same as there are; `parts` have places within a row."""

    place: str
    parts: tuple["Part", ...]

    @property
    def name(self) -> str:
        """The last word of the place."""
        return self.place.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Checklist:
    """One question for each member of a closed list, answered yes, no or not at all.

    `item` and `answer` name the fields of a row; both are empty where the answers are one
    object with a key for each item. `more` is asked beside the answer. `legend` is the message
    over a part of the questions, where a page asks them in several groups.
    """

    place: str
    items: tuple[Any, ...]
    item: str = ""
    answer: str = ""
    more: tuple[Field, ...] = field(default=())
    legend: str = ""

    @property
    def name(self) -> str:
        """The last word of the place."""
        return self.place.rpartition(".")[2]


Part = Field | Group | Rows | Checklist

LAB_UNITS: tuple[Unit, ...] = tuple(
    dict.fromkeys(unit for quantity in QUANTITIES.values() for unit in quantity.FACTORS)
)
"""The units in which a laboratory prints what is asked for here."""


@cache
def shape(kind: type, place: str = "") -> tuple[Part, ...]:
    """The parts of a form, in the order in which the dataclass names them."""
    return tuple(_parts(kind, place))


def _parts(kind: type, place: str) -> Iterator[Part]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        where = f"{place}.{each.name}" if place else each.name
        plain, optional = _plain(hints[each.name])
        bare = each.default is MISSING and each.default_factory is MISSING
        yield _part(plain, where, required=bare and not optional, optional=optional)


def _plain(hint: Any) -> tuple[Any, bool]:
    """A type without its None, and whether it had one."""
    if get_origin(hint) is not UnionType:
        return hint, False
    rest = [each for each in get_args(hint) if each is not type(None)]
    return rest[0], len(rest) < len(get_args(hint))


def _part(kind: Any, place: str, *, required: bool, optional: bool) -> Part:
    origin = get_origin(kind)
    if origin in (tuple, frozenset):
        return _several(_plain(get_args(kind)[0])[0], place, required=required, none=optional)
    if origin is not None and issubclass(origin, Mapping):
        return Checklist(place, tuple(get_args(kind)[0]))
    if _is_fact(kind):
        return Group(place, shape(kind, place), required)
    word, choices = _kind_of(kind)
    return Field(place, word, required, choices)


def _several(kind: Any, place: str, *, required: bool, none: bool) -> Part:
    if _is_enum(kind):
        return Field(place, Kind.SOME_OF, required, tuple(kind), none)
    if not _is_fact(kind):
        return Field(place, Kind.TEXT, required)
    parts = shape(kind)
    item = next((each for each in parts if isinstance(each, Field)), None)
    answer = next((each for each in parts if each.name == "present"), None)
    if item is not None and item.kind is Kind.ONE_OF and answer is not None:
        more = tuple(
            each for each in parts if each not in (item, answer) and isinstance(each, Field)
        )
        return Checklist(place, item.choices, item.name, answer.name, more)
    return Rows(place, parts)


def _kind_of(kind: Any) -> tuple[Kind, tuple[Any, ...]]:
    """How a single value is asked for, and what it may be chosen from."""
    if kind is Medicine:
        return Kind.NAMED, tuple(kind)
    if kind is Unit:  # that of a blood value is the only one that is asked for by itself
        return Kind.ONE_OF, LAB_UNITS
    if _is_enum(kind):
        return Kind.ONE_OF, tuple(kind)
    if isinstance(kind, type) and issubclass(kind, Quantity):
        return Kind.AMOUNT, tuple(kind.FACTORS)
    simple: dict[Any, Kind] = {
        bool: Kind.YES_NO,
        int: Kind.WHOLE,
        Decimal: Kind.NUMBER,
        date: Kind.DAY,
        CivilTime: Kind.TIME,
        FreeText: Kind.WORDS,
        str: Kind.TEXT,
        UUID: Kind.TEXT,
    }
    return simple[kind], ()


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_fact(kind: Any) -> bool:
    """Whether it is a dataclass of our own that is asked for field by field."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return False
    return not issubclass(kind, (Quantity, CivilTime, FreeText))


def discs_only(choices: tuple[Any, ...]) -> bool:
    """Whether a closed list is that of the discs, of which a page offers those in question."""
    return bool(choices) and isinstance(choices[0], Disc)
