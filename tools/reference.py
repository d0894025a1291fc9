"""Which parts of the documentation does the code write itself?

A page is prose with marked places; what stands between the marks is made from the code::

    <!-- generated: rules candidacy -->
    ...
    <!-- end -->

``make docs`` writes them again; ``tests/docs`` fails while one is stale. To generate something
new, add a line to `MAKERS` and the marks to a page.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tools.pages import (
    browser_parts,
    command_line,
    criteria,
    numbers,
    orders,
    rules,
    shapes,
    website,
)

ROOT = Path(__file__).parents[1]

MAKERS: Mapping[str, Callable[..., str]] = {
    "numbers": numbers.numbers,
    "short-numbers": numbers.short_numbers,
    "counted": numbers.counted,
    "sources": numbers.sources,
    "rules": rules.rules,
    "red-flags": rules.red_flags,
    "sets": criteria.sets,
    "clauses": criteria.clauses,
    "shared-numbers": criteria.shared,
    "flags": criteria.flags,
    "events": shapes.events,
    "shapes": shapes.shapes,
    "orders": orders.orders,
    "permissions": orders.permissions,
    "idle-roles": orders.idle_roles,
    "commands": command_line.commands,
    "exit-codes": command_line.exit_codes,
    "terminal": command_line.terminal,
    "json": command_line.as_json,
    "browser-parts": browser_parts.browser_parts,
    "web-pages": website.web_pages,
    "open-pages": website.open_pages,
    "tasks": website.tasks,
}
"""What a mark may ask for; the words after the name are given to its maker."""

_PLACE = re.compile(
    r"(?P<mark><!-- generated: (?P<asked>[^>]+?) -->\n)(?P<text>.*?)(?P<end><!-- end -->)", re.S
)


def pages() -> Iterator[Path]:
    """Every page that has a generated place, in order."""
    tops = (ROOT / "README.md", ROOT / "THIRD-PARTY.md")
    for path in (*tops, *sorted((ROOT / "docs").rglob("*.md"))):
        if path.exists() and _PLACE.search(path.read_text(encoding="utf-8")):
            yield path


def renewed(page: str) -> str:
    """The page with every generated place made anew."""
    return _PLACE.sub(_filled, page)


def _filled(found: re.Match[str]) -> str:
    name, *words = found["asked"].split()
    return f"{found['mark']}\n{MAKERS[name](*words)}\n\n{found['end']}"


if __name__ == "__main__":
    for path in pages():
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
