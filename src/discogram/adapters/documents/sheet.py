"""Of what is a report made, before it is known whether it becomes paper or plain text?

A `Sheet` holds finished words in a few kinds of block. The PDF template and the plain text both
draw from it, so neither can say what the other does not.
"""

from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from discogram.words.verdict import Verdict


class Mark(StrEnum):
    """A shape beside a word: it repeats the word for the eye and never stands alone."""

    FULL = "full"
    EMPTY = "empty"
    HALF = "half"
    ASKED = "asked"


MARKS = {Verdict.MET: Mark.FULL, Verdict.NOT_MET: Mark.EMPTY, Verdict.UNKNOWN: Mark.ASKED}
"""The shape of each verdict."""


class Tone(StrEnum):
    """How loudly a paragraph speaks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    KEY = "key"
    """Explains lines and shapes, so it is quiet on paper and left out of plain text."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A word with its shape."""

    mark: Mark
    text: str


Cell = str | Marked


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values; `columns` is how many pairs stand side by side on paper."""

    rows: tuple[tuple[str, str], ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered when the order matters."""

    lines: tuple[str, ...]
    numbered: bool = False
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `shape` has a letter for each column.

    l and r align the cells, and a capital letter takes what width is left.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shape: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a ledger that share their first cell; `lead` are the lines of that cell."""

    lead: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table whose first cell spans the rows of a group; `shape` as in `Grid`.

    `prose` says that a row reads as a sentence without the heads of its columns.
    """

    head: tuple[str, ...]
    groups: tuple[Group, ...]
    shape: str
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, with the words that say the same to somebody who cannot see it."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks side by side; `share` is the left side's part of the width, in percent."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"
    share: int


@dataclass(frozen=True, slots=True)
class Part:
    """A smaller heading with its blocks, kept on one page when `together`."""

    heading: str
    blocks: "tuple[Block, ...]"
    together: bool = False


Block = Paragraph | Pairs | Items | Grid | Ledger | Drawing | Beside | Part


@dataclass(frozen=True, slots=True)
class Chapter:
    """A numbered heading with its blocks."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """What every page repeats: who it is about, the warnings, and the audit head."""

    subject: str
    badges: tuple[str, ...]
    head: str
    page: str
    """The word before the page number."""
    of: str
    """The word between the page number and the number of pages."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole report in finished words."""

    language: str
    title: str
    clinic: str
    letterhead: tuple[str, ...]
    notices: tuple[str, ...]
    identity: Pairs
    chapters: tuple[Chapter, ...]
    running: Running


def as_data(value: object) -> Any:
    """The sheet as plain lists and dictionaries; each block says its kind."""
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__.lower(), **held}
    if isinstance(value, tuple):
        return [as_data(each) for each in value]
    return str(value) if isinstance(value, StrEnum) else value
