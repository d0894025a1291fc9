"""How is a page printed, so that no word of it is lost?

Text is printed as it is: a unit in brackets is no markup, and no number is coloured. A terminal
gets sentences wrapped under their own beginning; a pipe gets each on one line, for grep.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

_IN_A_FILE = 120
"""Columns of a table where no terminal says how many there are."""


class Paper(Console):
    """Standard output (or standard error) as this program prints on it."""

    def __init__(self, *, stderr: bool = False, quiet: bool = False) -> None:
        """Take the terminal's width, and where there is none, a page's."""
        super().__init__(
            stderr=stderr,
            quiet=quiet,
            width=_width(),
            markup=False,
            highlight=False,
            emoji=False,
        )

    def on_broken_pipe(self) -> None:
        """Let `run` end quietly: the reader of our output has seen enough."""
        raise BrokenPipeError

    def say(self, text: str, lead: str = "", style: str | None = None) -> None:
        """Print a sentence behind a lead, ``"    ● "`` for one; a pipe gets one line."""
        lines = [text] if not self.is_terminal else self._wrapped(text, lead)
        margin = "\n" + " " * len(lead)
        self.print(lead + margin.join(lines), style=style, soft_wrap=True)

    def _wrapped(self, text: str, lead: str) -> list[str]:
        room = max(self.width - len(lead), 20)
        return wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]

    def grid(self, heads: Sequence[str], rows: Iterable[Sequence[str]], whole: int = 1) -> None:
        """Print rows under their heads; the first `whole` columns are never wrapped."""
        table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for number, head in enumerate(heads):
            table.add_column(Text(head), no_wrap=number < whole, overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.print(table)
        self.print()


def _width() -> int | None:
    """What a page is set to where neither a terminal nor COLUMNS says; None where one does."""
    anyone = any(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    return None if anyone or "COLUMNS" in os.environ else _IN_A_FILE
