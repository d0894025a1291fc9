"""How is a table written in Markdown, and a word of the code shown in one?"""

import inspect
from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell may hold anything but a new line."""
    lines = [_line(heads), _line(["---"] * len(heads))]
    return "\n".join([*lines, *(_line([_cell(each) for each in row]) for row in rows)])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def code(word: object) -> str:
    """A word of the code, as the code writes it; nothing for nothing."""
    return f"`{word}`" if str(word) else ""


def codes(words: Iterable[object]) -> str:
    """Several of them."""
    return ", ".join(code(word) for word in words)


def said(documented: object) -> str:
    """The first paragraph of a docstring, on one line: what the thing says of itself."""
    return " ".join((inspect.getdoc(documented) or "").split("\n\n")[0].split())


def listed(words: Iterable[str]) -> str:
    """Words in a row, or a dash where there is none."""
    return ", ".join(words) or "–"
