"""How is a source named for somebody who reads the board? By author and year, never by key."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from discogram.words.cited import author_and_year
from discogram.words.evidence import Source

_NOT_WORDS = frozenset({"kind", "source", "svg", "shape", "mark", "tone"})
"""What a block holds besides words."""


def cited(data: Any, sources: Mapping[str, Source]) -> Any:
    """Blocks in which every key of a source is its author and year."""
    if not sources:
        return data
    known = _any_of(sources)
    return _cited(
        data, lambda text: known.sub(lambda key: author_and_year(sources[key[1]]), text)
    )


def keys_in(data: Any, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Every key of a source that blocks hold, each once, in the order in which they do."""
    found: list[str] = []
    known = _any_of(sources)

    def note(text: str) -> str:
        found.extend(known.findall(text))
        return text

    if sources:
        _cited(data, note)
    return tuple(dict.fromkeys(found))


def _any_of(keys: Iterable[str]) -> re.Pattern[str]:
    """The longer key first: one may begin with another."""
    longer = sorted(keys, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longer))})(?![\w-])")


def _cited(data: Any, put: Any) -> Any:
    match data:
        case str():
            return put(data)
        case list():
            return [_cited(each, put) for each in data]
        case tuple():
            return tuple(_cited(each, put) for each in data)
        case dict():
            return {
                key: each if key in _NOT_WORDS else _cited(each, put)
                for key, each in data.items()
            }
        case _:
            return data
