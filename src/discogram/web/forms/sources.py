"""Which source does a line of the treatment plan name?

Whoever writes it has the board in view, and no bibliography: a source is offered and understood
by the name in which it stands there. The record keeps its key.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from discogram.adapters.medicine_finder import plain
from discogram.errors import Reason, reason
from discogram.web.forms.shape import Field, Group, Kind, Part, Rows
from discogram.web.forms.typed import Typed
from discogram.words.cited import author_and_year, in_full
from discogram.words.evidence import Source

UNKNOWN = "conclusion-source-unknown"
"""What the core says of a source that is not in the bibliography."""
_PLAN, _SOURCE = "plan", "source"
_SOME = 5
"""How many names a sentence gives as examples."""


@dataclass(frozen=True, slots=True)
class Named:
    """A source as it is offered: by which name, and what it is."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Citable:
    """The bibliography, and the keys of what stands on the board in its order.

    `sets` are the criteria sets of the board by their names, each with the key of its source.
    """

    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    standing: tuple[str, ...] = ()
    sets: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def offered(self) -> tuple[Named, ...]:
        """What stands on the board, each by a name that no other has."""
        return tuple(Named(self.name_of(key), self.sources[key].title) for key in self.standing)

    def name_of(self, key: str) -> str:
        """Author and year; with the title where another source would be called the same."""
        source = self.sources.get(key)
        if source is None:
            return key
        short = author_and_year(source)
        among = self.standing if key in self.standing else tuple(self.sources)
        same = [each for each in among if author_and_year(self.sources[each]) == short]
        return short if same == [key] else in_full(source)

    def key_of(self, text: str) -> str | None:
        """The source of a name or a key, capitals and accents forgiven; never a guess."""
        if text in self.sources:
            return text
        found = set(self._called(text, self.standing))
        found = found or {key for name, key in self.sets.items() if plain(name) == plain(text)}
        found = found or set(self._called(text, tuple(self.sources)))
        return found.pop() if len(found) == 1 else None

    def _called(self, text: str, keys: Sequence[str]) -> Iterator[str]:
        asked = plain(text)
        for key in keys:
            source = self.sources[key]
            if asked in map(plain, (key, author_and_year(source), in_full(source))):
                yield key


def offering(parts: Sequence[Part], citable: Citable) -> tuple[Part, ...]:
    """The parts of a form, in which the source of a line is chosen from the board."""
    return tuple(_offering(each, citable) for each in parts)


def _offering(part: Part, citable: Citable) -> Part:
    if isinstance(part, Group):
        return replace(part, parts=offering(part.parts, citable))
    if not isinstance(part, Rows) or part.name != _PLAN:
        return part
    return replace(part, parts=tuple(_chosen(each, citable) for each in part.parts))


def _chosen(part: Part, citable: Citable) -> Part:
    if not isinstance(part, Field) or part.name != _SOURCE:
        return part
    return replace(part, kind=Kind.CITED, choices=citable.offered())


def with_keys(told: Any, citable: Citable) -> Any:
    """The document with the keys of the sources that its plan names; others stay as typed."""
    match told:
        case {"written": {"plan": [*rows], **written}, **rest}:
            lines = [_with_key(row, citable) for row in rows]
            return {**rest, "written": {**written, _PLAN: lines}}
        case _:
            return told


def _with_key(row: Any, citable: Citable) -> Any:
    if not isinstance(row, dict) or not isinstance(row.get(_SOURCE), str):
        return row
    return {**row, _SOURCE: citable.key_of(row[_SOURCE]) or row[_SOURCE]}


def in_names(typed: Typed, citable: Citable) -> Typed:
    """What stands in a form, with the names of sources where the record has keys."""
    return {
        place: [citable.name_of(each) for each in values] if _is_source(place) else values
        for place, values in typed.items()
    }


def _is_source(place: str) -> bool:
    return f".{_PLAN}[" in place and place.endswith(f"].{_SOURCE}")


def named_beside(why: Reason, citable: Citable) -> Reason:
    """A source nobody knows with some of those that stand on the board; else as it is."""
    some = tuple(each.name for each in citable.offered()[:_SOME])
    if why.id != UNKNOWN or not some:
        return why
    said = reason("web-forms-source-of-board", source=why.params["source"], some=some)
    return said.at(why.place or "")
