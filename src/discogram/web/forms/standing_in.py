"""What else is wrong with a form, when some of its answers cannot be read at all?

An answer that is missing or unreadable hides whatever is judged together with it: while the
kind of a treatment is missing, nobody looks at its dates. So other answers stand in for it, one
after the other, and what is wrong whatever stands there is wrong already.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from discogram.errors import InputError, Reason
from discogram.web.forms.shape import Checklist, Field, Group, Kind, Part, Rows

Document = Mapping[str, Any]
Read = Callable[[Document], object]
"""The document as the core knows it; raises `InputError` with every place that cannot be."""
Judge = Callable[[object], Iterable[Reason]]
"""Every reason against what could be read."""

_ABSENT = object()
_TRIES = 16
"""How many answers stand in; a closed list that is longer is tried in part."""
_ROUNDS = 8
"""How often what was hidden by one answer may itself hide something."""
_TEXTS = ("-", "00000000-0000-4000-8000-000000000000")
_SAMPLES: Mapping[Kind, tuple[Any, ...]] = {
    Kind.TEXT: _TEXTS,
    Kind.WORDS: _TEXTS,
    Kind.NUMBER: ("0", "1", "5", "50", "150"),
    Kind.WHOLE: (0, 1, 5, 50, 150),
    Kind.DAY: ("1970-01-01", "2020-02-29"),
    Kind.TIME: ("1970-01-01T12:00", "2020-02-29T12:00"),
    Kind.YES_NO: (True, False),
}
"""Readable answers that differ as far as may be, where no closed list offers them."""


def every_problem(
    document: Document, parts: Sequence[Part], read: Read, judge: Judge
) -> tuple[Reason, ...]:
    """What is wrong with a form, each once: what is unreadable first, then what that hid."""
    try:
        body = read(document)
    except InputError as error:
        unreadable = tuple(error.reasons)
    else:
        return tuple(dict.fromkeys(judge(body)))
    tries = (_with_answers(document, parts, unreadable, n, read, judge) for n in range(_TRIES))
    possible = [each for each in tries if each is not None]
    # One that could be judged shows that what kept another from it is not sure.
    judged = [told for told, to_the_end in possible if to_the_end]
    first, *others = judged or [told for told, _ in possible] or [unreadable]
    hidden = [each for each in first if all(each in other for other in others)]
    return tuple(dict.fromkeys((*unreadable, *hidden)))


def _with_answers(
    document: Document,
    parts: Sequence[Part],
    wrong: Iterable[Reason],
    number: int,
    read: Read,
    judge: Judge,
) -> tuple[tuple[Reason, ...], bool] | None:
    """What is wrong once answers stand in, and whether all of it could be judged.

    None where one of them is no answer there.
    """
    stood: list[str] = []
    first: tuple[str, ...] = ()
    told: list[Reason] = []
    for _ in range(_ROUNDS):
        told.extend(wrong)
        for why in wrong:
            path = _path(why.place or "")
            found = _field_at(parts, path)
            if found is None:  # a whole, not one answer: nothing can stand in for it
                return tuple(told), False
            field, steps = found
            document = _put(document, path[:steps], _answer(field, why, number))
            stood.append(_place(path[:steps]))
        first = first or tuple(stood)
        try:
            body = read(document)
        except InputError as error:
            wrong = error.reasons
            if any(_is_at(each, first) for each in wrong):
                return None  # what stands in is itself no answer
            if any(_is_at(each, stood) for each in wrong):
                return tuple(told), False
        else:
            told.extend(each for each in judge(body) if not _is_at(each, stood))
            return tuple(told), True
    return tuple(told), False


def _is_at(why: Reason, places: Iterable[str]) -> bool:
    return any((why.place or "").startswith(place) for place in places)


def _path(place: str) -> list[str | int]:
    """A place step by step: ``treatments[0].kind`` is treatments, 0, kind."""
    steps = re.findall(r"\[(\d+)\]|([^.\[\]]+)", place)
    return [int(index) if index else name for index, name in steps]


def _place(path: Sequence[str | int]) -> str:
    """The same as one word again."""
    words = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(words).removeprefix(".")


def _field_at(parts: Sequence[Part], path: Sequence[str | int]) -> tuple[Field, int] | None:
    """The field that a path leads to, and after how many steps; None where it is none."""
    part = next((each for each in parts if path and each.name == path[0]), None)
    inner: Sequence[Part]
    match part:
        case Field():
            return part, 1
        case Group():
            inner, skipped = part.parts, 1
        case Rows():
            inner, skipped = part.parts, 2
        case Checklist(more=more):
            inner, skipped = more, 2
        case _:
            return None
    found = _field_at(inner, path[skipped:])
    return found and (found[0], found[1] + skipped)


def _answer(field: Field, why: Reason, number: int) -> Any:
    """One of the answers that a field could have had; for one that may be left out, none."""
    answers = [*_known(field, why), *_answers(field)]
    if not field.required:
        answers.insert(0, _ABSENT)
    return answers[number % len(answers)]


def _known(field: Field, why: Reason) -> Iterable[str]:
    """What a reason against a text says would be known there."""
    known = why.params.get("known") if field.kind is Kind.TEXT else None
    return map(str, known) if isinstance(known, tuple) else ()


def _answers(field: Field) -> Sequence[Any]:
    if field.kind in (Kind.ONE_OF, Kind.NAMED):
        return [each.value for each in field.choices]
    if field.kind is Kind.SOME_OF:
        return [[field.choices[0].value], [each.value for each in field.choices]]
    if field.kind is Kind.AMOUNT:
        unit = str(field.choices[0])
        return [{"value": each, "unit": unit} for each in _SAMPLES[Kind.NUMBER]]
    return _SAMPLES[field.kind]


def _put(inner: Any, path: Sequence[str | int], answer: Any) -> Any:
    """A copy with an answer at the end of a path."""
    if not path:
        return answer
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [_put(each, rest, answer) if n == step else each for n, each in enumerate(inner)]
    told = {**inner}
    value = _put(told.get(step, {}), rest, answer)
    if value is _ABSENT:
        told.pop(step, None)
    else:
        told[step] = value
    return told
