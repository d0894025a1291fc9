"""How does a sheet that is made for paper become a page?

The same blocks as on paper, as plain lists and dictionaries for a template. A drawing becomes
an image with its words: an image runs no script, whatever is drawn in it.
"""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from typing import Any

from discogram.adapters.documents.sheet import Chapter, Mark, as_data

SHAPES = {Mark.FULL: "●", Mark.EMPTY: "○", Mark.HALF: "◐", Mark.ASKED: "?"}
"""A shape beside a word: it repeats the word for the eye."""


def as_blocks(chapters: Iterable[Chapter]) -> list[Any]:
    """The blocks of chapters for `board/blocks.html`, without the chapters' headings."""
    ready = _with_names(_ready([as_data(each) for each in chapters]), "", Counter())
    return [block for chapter in ready for block in chapter["blocks"]]


def as_page(sheet: Any) -> dict[str, Any]:
    """A whole sheet for `board/sheet.html`."""
    ready: dict[str, Any] = _with_names(_ready(as_data(sheet)), "", Counter())
    return ready


def _with_names(data: Any, heading: str, seen: Counter[str]) -> Any:
    """Every table with a name of its own: the heading over it, numbered from the second on."""
    match data:
        case list():
            return [_with_names(each, heading, seen) for each in data]
        case {"kind": "grid" | "ledger"}:
            seen[heading] += 1
            return {**data, "name": _numbered(heading, seen[heading])}
        case dict():
            heading = data.get("heading", heading)
            return {key: _with_names(each, heading, seen) for key, each in data.items()}
        case _:
            return data


def _numbered(heading: str, number: int) -> str:
    return heading if number == 1 else f"{heading} {number}"


def _ready(data: Any) -> Any:
    match data:
        case list():
            return [_ready(each) for each in data]
        case {"kind": "drawing"}:
            return {**data, "source": _image(data["svg"])}
        case {"kind": "marked"}:
            return {**data, "shape": SHAPES[Mark(data["mark"])]}
        case {"kind": "grid"}:
            rows = [_shaped(_ready(row), data["shape"]) for row in data["rows"]]
            return {**data, "rows": rows, "head": _shaped(data["head"], data["shape"])}
        case dict():
            return {key: _ready(each) for key, each in data.items()}
        case _:
            return data


def _shaped(cells: Iterable[Any], shape: str) -> list[tuple[Any, bool]]:
    """Cells, each with whether it holds a number, which stands at the right."""
    return [(cell, letter in "rR") for cell, letter in zip(cells, shape, strict=True)]


_WIDER = 1.16
"""A browser lacks the paper's font: its own letters may need so much more room."""
_VIEW = re.compile(r'width="([\d.]+)"(.*?)viewBox="0 0 [\d.]+ ([\d.]+)"')


def _roomy(svg: str) -> str:
    """The drawing with free space at its right, so that no word is cut."""

    def wider(found: re.Match[str]) -> str:
        width = round(float(found[1]) * _WIDER, 1)
        return f'width="{width}"{found[2]}viewBox="0 0 {width} {found[3]}"'

    return _VIEW.sub(wider, svg, count=1)


def _image(svg: str) -> str:
    svg = _roomy(svg)
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
