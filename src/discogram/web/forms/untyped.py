"""How would somebody have typed what is known? The other way round of `typed`.

A form that replaces what was recorded begins with what stands, so that nothing is lost that was
not looked at.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any, assert_never

from discogram.web.forms.shape import Checklist, Field, Group, Kind, Part, Rows
from discogram.web.forms.typed import NONE, UNIT
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Quantity

_WORDS = {True: "yes", False: "no"}


def as_typed(parts: Sequence[Part], body: object) -> dict[str, list[str]]:
    """Names of fields with what would have been typed in each."""
    return {
        name: values
        for part in parts
        for name, values in _typed(part, getattr(body, part.name), part.place)
    }


Pair = tuple[str, list[str]]


def _typed(part: Part, value: Any, place: str) -> Iterator[Pair]:
    if value is None:
        return
    match part:
        case Field():
            yield from _field(part, value, place)
        case Group():
            for each in part.parts:
                inner = place + each.place.removeprefix(part.place)
                yield from _typed(each, getattr(value, each.name), inner)
        case Rows():
            for number, row in enumerate(value):
                for each in part.parts:
                    inner = f"{place}[{number}].{each.place}"
                    yield from _typed(each, getattr(row, each.name), inner)
        case Checklist():
            yield from _checklist(part, value, place)
        case _:
            assert_never(part)


def _checklist(part: Checklist, value: Any, place: str) -> Iterator[Pair]:
    if not part.item:
        for item, answer in value.items():
            if answer is not None:
                yield f"{place}.{item}", [_WORDS[answer]]
        return
    for row in value:
        item, answer = getattr(row, part.item), getattr(row, part.answer)
        if answer is not None:
            yield f"{place}.{item}", [_WORDS[answer]]
        for each in part.more:
            yield from _typed(each, getattr(row, each.name), f"{place}.{item}.{each.name}")


def _field(part: Field, value: Any, place: str) -> Iterator[Pair]:
    if isinstance(value, Quantity):
        yield place, [str(value.value)]
        yield place + UNIT, [str(value.unit)]
    elif part.kind is Kind.SOME_OF:
        words = [str(each) for each in value]
        said = words if isinstance(value, tuple) else sorted(words)
        if said or part.none:
            yield place, said or [NONE]
    elif isinstance(value, FreeText):
        if value.words is not None:  # erased words stay erased
            yield place, [value.words]
    else:
        yield place, [_text(value)]


def _text(value: Any) -> str:
    match value:
        case bool():
            return _WORDS[value]
        case CivilTime():
            return value.local.strftime("%Y-%m-%dT%H:%M")
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case _:
            return str(value)
