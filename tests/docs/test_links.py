"""Every row: what a page points at is there."""

import ast
import re

import pytest

from discogram.adapters.tables import read_tables
from tests.docs.pages import JOURNEY, PAGES, ROOT, name, prose, text

LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
ROW = re.compile(r"^\| (?P<row>[MB]\d\d) \| `(?P<file>tests/[^`]+)::(?P<test>\w+)` \|$", re.M)
ROWS = {*(f"M{n:02d}" for n in range(1, 27)), *(f"B{n:02d}" for n in range(1, 11))}
STATIONS = sorted(JOURNEY.glob("??-*.md"))


def anchors(page):
    """The anchors of a page's headings, as a forge makes them."""
    bare = re.sub(r"^```.*?^```", "", text(page), flags=re.M | re.S)
    heads = re.findall(r"^#+ (.+)$", bare, re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def broken(page):
    """The targets of a page that lead nowhere."""
    for found in LINK.finditer(prose(page) + text(page)):
        target, _, anchor = found["target"].partition("#")
        if target.startswith(("http:", "https:")):
            continue
        goal = (page.parent / target).resolve() if target else page
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            yield found["target"]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    """A link into the project leads to a file that is there, and to a heading in it."""
    assert list(broken(page)) == []


def test_a_broken_link_is_seen(tmp_path):
    """The search itself finds a missing file and a missing heading."""
    page = tmp_path / "page.md"
    page.write_text("# Here\n[a](#here) [b](gone.md) [c](page.md#there)\n", encoding="utf-8")

    assert set(broken(page)) == {"gone.md", "page.md#there"}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_source_is_in_the_bibliography(page):
    """A key in brackets is an entry of `docs/sources.bib`."""
    known = read_tables().sources
    keys = re.findall(r"\[([a-z][a-z0-9-]*-\d{4}[a-z-]*)\](?!\()", prose(page))

    assert [key for key in keys if key not in known] == []


def test_every_command_of_a_page_is_in_the_makefile():
    """A `make` that a page tells to type is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.M))
    told = {
        word for page in PAGES for word in re.findall(r"(?:^|`)make ([a-z]+)", text(page), re.M)
    }

    assert {"demo", "test"} <= told
    assert told - targets == set()


@pytest.mark.parametrize("page", STATIONS, ids=name)
def test_every_row_is_shown_by_a_test_that_is_there(page):
    """Each row of a station's page names a file of tests and a test in it."""
    found = list(ROW.finditer(text(page)))

    lacking = [
        f"{each['file']}::{each['test']}"
        for each in found
        if not (ROOT / each["file"]).exists() or each["test"] not in defined_in(each["file"])
    ]

    assert found
    assert lacking == []


def defined_in(file):
    """The names of the functions in a file of tests."""
    tree = ast.parse(text(ROOT / file))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_row_is_shown_or_told_to_be_missing():
    """A row is shown by a test, or the journey says what is missing of it."""
    shown = {found["row"] for page in STATIONS for found in ROW.finditer(text(page))}
    told = set(re.findall(r"\b[MB]\d\d\b", text(JOURNEY / "README.md")))

    assert len(STATIONS) == 10
    assert ROWS - shown - told == set()
    assert shown <= ROWS


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_measured_time_names_its_bench(page):
    """A page that names a speed names the bench it was taken with, and the bench is there."""
    benches = re.findall(r"benches/\w+\.py", text(page))
    times = re.findall(r"\b\d+(?:\.\d+)? ?(?:ms|µs|s|seconds|[kMG]B/s)\b", prose(page))

    assert [bench for bench in benches if not (ROOT / bench).exists()] == []
    assert times == [] or benches
