"""Whose code do the pages carry to a browser, under which licence?"""

from collections.abc import Iterator
from pathlib import Path

from hatch_build import PARTS, shipped
from tools.pages.markdown import codes, listed, table

ROOT = Path(__file__).parents[2]


def browser_parts() -> str:
    """A row for each package, as `package-lock.json` pins it; a dash is code within another."""
    return table(("package", "version", "licence", "files"), _rows())


def _rows() -> Iterator[tuple[str, str, str, str]]:
    for name, part in shipped(ROOT):
        files = [file for file, source in PARTS.items() if source.startswith(f"{name}/")]
        yield name, part["version"], part["license"], codes(files) or listed(())
