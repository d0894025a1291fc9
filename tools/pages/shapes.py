"""Which fields has an event, and how is each written in a file?"""

from collections.abc import Iterator, Mapping
from collections.abc import Mapping as MappingType
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from discogram.application.commands import ORDERS
from discogram.application.playing import AttachFile, PlayInjections
from discogram.pathway.events import BODIES, GENERAL, VERSIONS
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Quantity
from tools.pages.markdown import code, codes, said, table

BASIC: Mapping[type, str] = {
    str: "text",
    int: "whole number",
    Decimal: "number",
    bool: "true or false",
    date: "date",
    UUID: "UUID",
    CivilTime: "time",
    FreeText: "words, erasable",
}
"""How a value that has no fields of its own is called here."""


def events(station: str) -> str:
    """Every event of a station: its version, what it says and its fields."""
    heads = ("event", "version", "what happened", "fields")
    rows = [_event(each) for each in bodies(station)]
    return table(heads, rows)


def bodies(station: str) -> tuple[type, ...]:
    """The events of a station; `general` are those of the episode as a whole."""
    if station == "general":
        return GENERAL
    return tuple(each for each in BODIES if f".pathway.{station}." in f"{each.__module__}.")


def _event(body: type) -> tuple[str, ...]:
    return (code(body.__name__), str(VERSIONS[body]), said(body), _fields(body))


def _fields(kind: type) -> str:
    hints = get_type_hints(kind)
    told = (f"{code(each.name)} ({_kind(hints[each.name], each)})" for each in _of(kind))
    return "; ".join(told) or "none"


def _of(kind: type) -> tuple[Field[Any], ...]:
    return fields(kind)


def _kind(hint: Any, each: Field[Any]) -> str:
    needed = each.default is MISSING and each.default_factory is MISSING
    return f"{spelt(hint)}, needed" if needed else spelt(hint)


def spelt(hint: Any) -> str:
    """A type as a person who writes a file thinks of it."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        known = [spelt(each) for each in arguments if each is not NoneType]
        return " or ".join(known)
    if origin is tuple and Ellipsis not in arguments:
        return f"[{', '.join(map(spelt, arguments))}]"
    if origin in (tuple, frozenset):
        return f"list of {spelt(arguments[0])}"
    if origin is MappingType:
        return f"{spelt(arguments[0])} to {spelt(arguments[1])}"
    return BASIC.get(hint) or _linked(hint)


def _linked(kind: type) -> str:
    return f"[{kind.__name__}](shapes.md#{kind.__name__.lower()})"


def shapes() -> str:
    """Every shape, word and quantity that an order's fields lead to."""
    wanted = (*ORDERS.values(), *BODIES, PlayInjections, AttachFile)
    found = {kind.__name__: kind for each in wanted for kind in _inside(each)}
    tops = {each.__name__ for each in BODIES}
    return "\n\n".join(_shape(found[name]) for name in sorted(set(found) - tops))


def _inside(kind: Any) -> Iterator[type]:
    """Every type of ours that a type leads to, however deep, itself included."""
    if get_args(kind):
        for each in get_args(kind):
            yield from _inside(each)
    elif isinstance(kind, type) and kind not in BASIC and kind not in (NoneType,):
        yield kind
        if is_dataclass(kind) and not issubclass(kind, Quantity):
            for hint in get_type_hints(kind).values():
                yield from _inside(hint)


def _shape(kind: type) -> str:
    return f"### {kind.__name__}\n\n{said(kind)}\n\n{_inner(kind)}"


def _inner(kind: type) -> str:
    if issubclass(kind, Enum):
        return f"One of {codes(each.value for each in kind)}."
    if issubclass(kind, Quantity):
        return f'`{{"value": "…", "unit": "…"}}` in {codes(kind.FACTORS)}.'
    hints = get_type_hints(kind)
    rows = [(code(each.name), _kind(hints[each.name], each)) for each in _of(kind)]
    return table(("field", "is"), rows)
