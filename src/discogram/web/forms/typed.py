"""What did somebody type, as the input that the core reads?

Blank is *not said*, never *no*: it is left out. A row in which nothing was typed is no row. A
decimal comma is read as a mark where there is one comma and no point.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, assert_never

from discogram.errors import Reason
from discogram.web.forms.shape import Checklist, Field, Group, Kind, Part, Rows

Typed = Mapping[str, Sequence[str]]
"""Names of fields with everything that was typed under each."""

AT = "_at"
"""The name of the field that says when it happened."""
UNIT = ".unit"
"""What the name of an amount's unit ends with."""
_YES_NO = {"yes": True, "no": False}


def document(parts: Sequence[Part], typed: Typed) -> dict[str, Any]:
    """The JSON of an order, as a file of commands would have it."""
    found: dict[str, Any] = {}
    for part in parts:
        value = _value(part, typed, part.place)
        if value is not None:
            found[part.name] = value
    return found


def says_nothing(told: Any) -> bool:
    """Whether a document answers nothing; an empty list does: *none of these*."""
    return isinstance(told, dict) and all(map(says_nothing, told.values()))


def _value(part: Part, typed: Typed, place: str) -> Any:
    match part:
        case Field():
            return _field(part, typed, place)
        case Group():
            inner = _within(part.parts, typed, part.place, place)
            return inner if inner or part.required else None
        case Rows():
            rows = [_row(part, typed, f"{place}[{n}]") for n in row_numbers(typed, place)]
            return [row for row in rows if row] or None
        case Checklist():
            return _checklist(part, typed, place)
        case _:
            assert_never(part)


def _within(parts: Sequence[Part], typed: Typed, known: str, place: str) -> dict[str, Any]:
    """The parts of a group, whose places begin with the group's as it is `known`."""
    found = {}
    for part in parts:
        value = _value(part, typed, place + part.place.removeprefix(known))
        if value is not None:
            found[part.name] = value
    return found


def _row(rows: Rows, typed: Typed, place: str) -> dict[str, Any]:
    found = {}
    for part in rows.parts:
        value = _value(part, typed, f"{place}.{part.place}")
        if value is not None:
            found[part.name] = value
    return found


def row_numbers(typed: Typed, place: str) -> list[int]:
    """Which rows of a list were on the page, in order."""
    begins = re.compile(re.escape(place) + r"\[(\d{1,4})\]")
    return sorted({int(found[1]) for name in typed if (found := begins.match(name))})


def filled_rows(rows: Rows, typed: Typed, place: str) -> list[int]:
    """Which of them hold something: the rows of the document, in its order."""
    return [n for n in row_numbers(typed, place) if _row(rows, typed, f"{place}[{n}]")]


def _checklist(part: Checklist, typed: Typed, place: str) -> Any:
    """A row for each answered item, or an object where the items are its keys."""
    if not part.item:
        return {str(item): answer for item, answer in _answers(part, typed, place)} or None
    return [
        {part.item: str(item), part.answer: answer, **_beside(part, typed, place, item)}
        for item, answer in _answers(part, typed, place)
    ] or None


def _answers(part: Checklist, typed: Typed, place: str) -> Iterator[tuple[Any, bool]]:
    for item in part.items:
        answer = _YES_NO.get(_first(typed, f"{place}.{item}"))
        if answer is not None:
            yield item, answer


def _beside(part: Checklist, typed: Typed, place: str, item: Any) -> dict[str, Any]:
    found = {}
    for each in part.more:
        value = _field(each, typed, f"{place}.{item}.{each.name}")
        if value is not None:
            found[each.name] = value
    return found


def _field(part: Field, typed: Typed, place: str) -> Any:
    if part.kind is Kind.SOME_OF:
        chosen = [each for each in typed.get(place, ()) if each]
        # A ticked "none of these" is an answer; nothing ticked is none.
        return [each for each in chosen if each != NONE] if chosen else None
    text = _first(typed, place)
    if not text:
        return None
    if part.kind is Kind.AMOUNT:
        return {"value": _number(text), "unit": _first(typed, place + UNIT)}
    return _READ.get(part.kind, str)(text)


NONE = "-"
"""What stands for *none of these* among several words."""


def _number(text: str) -> str:
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text


def _whole(text: str) -> Any:
    return int(text) if re.fullmatch(r"[+-]?\d{1,18}", text) else text


def _yes_no(text: str) -> Any:
    return _YES_NO.get(text, text)


_READ: Mapping[Kind, Callable[[str], Any]] = {
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole,
    Kind.YES_NO: _yes_no,
}
"""How the text of a field is read where the core does not read text itself."""


def _first(typed: Typed, name: str) -> str:
    values = typed.get(name) or [""]
    return values[0].strip()


def place_on_page(parts: Sequence[Part], typed: Typed, why: Reason) -> str | None:
    """Which field on the page a reason is about; None where it is about the whole.

    Rows that were left blank are on the page and not in the input: the numbers differ.
    """
    if why.place is None:
        return None
    place = why.place
    for part in _lists(parts):
        begins = re.match(re.escape(part.place) + r"\[(\d+)\]", place)
        if begins is None:
            continue
        rest = place[begins.end() :]
        return _of_row(part, typed, int(begins[1]), rest)
    return place


def _of_row(part: Rows | Checklist, typed: Typed, number: int, rest: str) -> str:
    if isinstance(part, Checklist):
        items = [item for item, _ in _answers(part, typed, part.place)]
        known = items[number] if number < len(items) else ""
        return f"{part.place}.{known}{rest.removesuffix(f'.{part.answer}')}"
    filled = filled_rows(part, typed, part.place)
    known_row = filled[number] if number < len(filled) else number
    return f"{part.place}[{known_row}]{rest}"


def _lists(parts: Sequence[Part]) -> Iterator[Rows | Checklist]:
    for part in parts:
        if isinstance(part, (Rows, Checklist)):
            yield part
        elif isinstance(part, Group):
            yield from _lists(part.parts)
