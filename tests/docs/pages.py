"""Which pages does the project have, and what stands in them?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
JOURNEY = ROOT / "docs" / "journey"
REFERENCE = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "discogram"

_FENCE = re.compile(r"^```.*?^```", re.M | re.S)
_SPAN = re.compile(r"`[^`\n]*`")
_GENERATED = re.compile(r"<!-- generated: .*?<!-- end -->", re.S)


def name(page: Path) -> str:
    """A page as a test calls it."""
    return page.relative_to(ROOT).as_posix()


def text(page: Path) -> str:
    """The page as it is written."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """The page without code and without what the code wrote itself."""
    return _SPAN.sub("", _FENCE.sub("", _GENERATED.sub("", text(page))))


def section(page: Path, heading: str) -> str:
    """What stands under a heading, down to the next one of its depth."""
    depth = heading.split()[0]
    _, _, after = text(page).partition(f"\n{heading}\n")
    return re.split(rf"^#{{1,{len(depth)}}} ", after, maxsplit=1, flags=re.M)[0]


def station_page(station: str) -> Path:
    """The page of the journey that tells of a station."""
    written = station.replace("followup", "follow-up")
    return next(JOURNEY.glob(f"??-{written}.md"))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a Python file, the outermost ones."""
    for node in ast.parse(text(path)).body:
        if isinstance(node, ast.FunctionDef):
            yield node


def classes() -> Iterator[ast.ClassDef]:
    """Every class of the project."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.ClassDef):
                yield node
