"""How is a JSON document read without losing a digit, and what if it is no JSON?"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any

from discogram.errors import InputError, Reason, reason

MOST_BYTES = 64 * 1024 * 1024
"""No provocation or command file comes near 64 MiB; a larger one is something else."""


def read_json(path: Path) -> Any:
    """The document of a file; numbers with a point become `Decimal`.

    Raises `InputError` when it cannot be read, is too large, repeats a key, or is not JSON
    (with the line and column).
    """
    return parse_json(read_text(path), path.name)


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, or one clear sentence why not."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(reason("input-file-too-large", name=path.name))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(reason("input-file-not-text", name=path.name)) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        name = path.name or str(path)
        raise InputError(reason("input-file-unreadable", name=name, why=why)) from None


def parse_json(text: str, name: str) -> Any:
    """The document in a text; `name` is what the problem is called by.

    A field written twice and a number that is none do not stop the reading: all of them are
    told together, each with its place.
    """
    try:
        document = json.loads(
            text,
            parse_float=partial(_number, Decimal),
            parse_int=partial(_number, int),
            parse_constant=_no_constant,
            object_pairs_hook=_no_repeats,
        )
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise InputError(reason("input-not-json", name=name, **place)) from None
    except RecursionError:
        raise InputError(reason("input-too-deep", name=name)) from None
    flaws = tuple(_flaws(document, ""))
    if flaws:
        raise InputError(flaws)
    return document


@dataclass(frozen=True, slots=True)
class _Flaw:
    """Stands in a document where nothing can be read, until its place is known."""

    why: Reason


def _number(kind: Callable[[str], Any], digits: str) -> Any:
    """A number as it was written; what no machine can hold is not one."""
    try:
        return kind(digits)
    except (InvalidOperation, ValueError):
        return _Flaw(reason("input-not-a-number", value=f"{digits[:20]}..."))


def _no_constant(word: str) -> _Flaw:
    return _Flaw(reason("input-not-a-number", value=word))


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(pairs)
    if len(document) != len(pairs):
        for name, times in Counter(name for name, _ in pairs).items():
            if times > 1:
                document[name] = _Flaw(reason("input-key-twice", field=name))
    return document


def _flaws(found: Any, place: str) -> Iterator[Reason]:
    """Every flaw of a document, in its order, with the place where it stands."""
    if isinstance(found, _Flaw):
        yield found.why.at(place) if place else found.why
    elif isinstance(found, dict):
        for name, value in found.items():
            yield from _flaws(value, f"{place}.{name}" if place else name)
    elif isinstance(found, list):
        for index, value in enumerate(found):
            yield from _flaws(value, f"{place}[{index}]")
