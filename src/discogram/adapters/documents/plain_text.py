"""The report as plain text of 78 columns, ready to paste into another record."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from discogram.adapters.documents.sheet import (
    Beside,
    Block,
    Cell,
    Chapter,
    Drawing,
    Grid,
    Group,
    Items,
    Ledger,
    Marked,
    Pairs,
    Paragraph,
    Part,
    Sheet,
    Tone,
)
from discogram.adapters.documents.tell import tell
from discogram.adapters.documents.voice import DASH, Voice
from discogram.pathway.report.facts import ReportContents

WIDTH = 78
"""Columns: what the narrowest record systems show without breaking lines."""


def plain_text(contents: ReportContents, voice: Voice) -> str:
    """The report as text; drawings are left out, because tables beside them say the same."""
    return text_of(tell(contents, voice))


def text_of(sheet: Sheet) -> str:
    """Any sheet as text; its drawings are left out."""
    lines = [line for line in (sheet.clinic, *sheet.letterhead) if line]
    letterhead = [*_wrapped(lines), ""] if lines else []
    top = [*letterhead, *_wrapped([sheet.title.upper()]), *_wrapped(sheet.notices)]
    body = [line for chapter in sheet.chapters for line in _chapter(chapter)]
    foot = ["", "-" * WIDTH, *_wrapped([sheet.running.head])]
    return "\n".join([*top, "", *_block(sheet.identity), *body, *foot]) + "\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield ""
    yield from _wrapped([chapter.heading.upper()])
    yield "-" * min(len(chapter.heading), WIDTH)
    yield from _blocks(chapter.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(tone=Tone.KEY) | Drawing():
            return
        case Paragraph():
            yield from _wrapped([block.text])
        case Pairs():
            yield from _wrapped((f"{label}: {value}" for label, value in block.rows), hang=2)
        case Items():
            yield from _items(block)
        case Grid():
            yield from _grid(block)
        case Ledger():
            for group in block.groups:
                yield from _group(group, block)
        case Beside():
            yield from _blocks((*block.left, *block.right))
        case Part():
            yield ""
            yield from _wrapped([block.heading])
            yield from _blocks(block.blocks)


def _items(items: Items) -> Iterator[str]:
    for number, line in enumerate(items.lines, start=1):
        mark = f"{number}." if items.numbered else "-"
        yield from _wrapped([f"{mark} {line}"], hang=len(mark) + 1)


def _grid(grid: Grid) -> Iterator[str]:
    """The table as it stands where it fits, else each row as a line of *head: cell*."""
    rows = [grid.head, *(tuple(_words(cell) for cell in row) for row in grid.rows)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(grid.head))]
    if sum(widths) + 2 * (len(widths) - 1) <= WIDTH:
        for row in rows:
            cells = zip(row, widths, grid.shape, strict=True)
            yield "  ".join(_cell(*each) for each in cells).rstrip()
        return
    for row in rows[1:]:
        yield from _wrapped([_labelled(grid.head, row)], hang=2)


def _cell(words: str, width: int, shape: str) -> str:
    return words.rjust(width) if shape in "rR" else words.ljust(width)


def _group(group: Group, ledger: Ledger) -> Iterator[str]:
    yield from _wrapped([" – ".join(_words(cell) for cell in group.lead)], hang=2)
    for cells in group.rows:
        row = tuple(_words(cell) for cell in cells)
        said = _sentence(*row) if ledger.prose else _labelled(ledger.head[1:], row)
        yield from (f"  {line}" for line in _wrapped([f"- {said}"], hang=2, width=WIDTH - 2))


def _labelled(head: Sequence[str], row: Sequence[str]) -> str:
    """A row of a table on one line: *first – head: cell; head: cell*."""
    told = zip(head[1:], row[1:], strict=True)
    return f"{row[0]} – {'; '.join(f'{label}: {cell}' for label, cell in told if cell)}"


def _sentence(first: str, rest: str, source: str = DASH) -> str:
    """A row that reads as a sentence, its source behind it."""
    lead = "" if first == DASH else f"{first}: "
    return f"{lead}{rest}" if source == DASH else f"{lead}{rest} [{source}]"


def _words(cell: Cell) -> str:
    return cell.text if isinstance(cell, Marked) else cell


def _wrapped(lines: Iterable[str], hang: int = 0, width: int = WIDTH) -> Iterator[str]:
    for line in lines:
        yield from wrap(line, width, subsequent_indent=" " * hang, break_on_hyphens=False)
