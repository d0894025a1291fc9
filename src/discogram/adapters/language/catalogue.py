"""Which message has this id, and what does it say with these words in it?

A message is parsed when it is first asked for: parsing takes 0.4 ms each, and a command says a
few of a thousand.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType

from discogram.adapters.language.printing import Printed, slug

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a message (or a term, behind its dash) begins: always at the margin."""
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")
"""A message or term that another one builds on."""


class Said(NamedTuple):
    """A formatted message, and what Fluent found wrong with it (a parameter not passed)."""

    text: str
    problems: tuple[Exception, ...]


class _Word(FluentType):
    """A parameter that prints as text and selects a variant by its key."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and slug(other) == self._printed.key

    __hash__ = None  # type: ignore[assignment]  # it compares with text, and is never kept

    def format(self, locale: Locale) -> str:
        """Print it as the printer decided."""
        del locale
        return self._printed.text


class _Number(float, FluentType):
    """A parameter that prints as text and selects a variant by its amount or its plural."""

    text: str

    def format(self, locale: Locale) -> str:
        """Print it as the printer decided: digits as entered."""
        del locale
        return self.text


class Catalogue:
    """The messages of one language."""

    def __init__(self, language: str, source: str) -> None:
        """Cut the source into messages; a later message of the same id is never read."""
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = dict(reversed(list(entries(source))))

    @classmethod
    def read(cls, language: str, folder: Path) -> "Catalogue":
        """Read every Fluent file of a folder."""
        files = sorted(folder.glob("*.ftl"))
        return cls(language, "\n".join(file.read_text(encoding="utf-8") for file in files))

    def format(self, id: str, args: Iterable[tuple[str, Printed]]) -> Said | None:
        """Say one message; None when the language has none of this id."""
        self._parse(id)
        if not self._bundle.has_message(id):
            return None
        pattern = self._bundle.get_message(id).value
        if pattern is None:
            return None
        # Not `format_pattern`: it would print numbers in its own way, not digits as entered.
        current = CurrentEnvironment(args=_arguments(args))
        environment = ResolverEnvironment(context=self._bundle, errors=[], current=current)
        try:
            text = str(pattern(environment))
        except ValueError as too_long:
            return Said(f"[{id}]", (too_long,))
        return Said(text, tuple(environment.errors))

    def _parse(self, id: str) -> None:
        source = self._unread.pop(id, None)
        if source is None:
            return
        self._bundle.add_resource(FluentResource(source))
        for other in _REFERENCE.findall(source):
            self._parse(other)


def entries(source: str) -> Iterable[tuple[str, str]]:
    """Cut a Fluent source into pairs of id and source, in order."""
    starts = list(_ENTRY.finditer(source))
    ends = [start.start() for start in starts[1:]] + [len(source)]
    for start, end in zip(starts, ends, strict=True):
        yield start[1], source[start.start() : end]


def _arguments(args: Iterable[tuple[str, Printed]]) -> dict[str, FluentType]:
    return {name: _argument(printed) for name, printed in args}


def _argument(printed: Printed) -> FluentType:
    if printed.number is None:
        return _Word(printed)
    number = _Number(printed.number)
    number.text = printed.text
    return number
