"""B06: the bibliography is complete, and holds nothing that nobody needs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from discogram.adapters.tables import read_sources, read_tables
from discogram.pathway.conclusion.conclude import ALL_SETS
from tests.docs.pages import PAGES, REFERENCE, ROOT, text

BIB = text(ROOT / "docs" / "sources.bib")
SOURCES = read_sources(BIB)
KEY = re.compile(r"[a-z]+(-[a-z]+)*-(19|20)\d\d(-[a-z]+)?")
"""A key that ends in its year; what looks like one is meant to be one."""

ENTRY = re.compile(r"^@(?P<kind>\w+)\{(?P<key>[^,\s]+),\n(?P<body>.*?)^\}$", re.M | re.S)
ENTRIES = {found["key"]: found for found in ENTRY.finditer(BIB)}


def field(key: str, name: str) -> str | None:
    """A field of an entry as it stands in the file; None where it has none."""
    found = re.search(rf"^  {name} = \{{(.*)\}},?$", ENTRIES[key]["body"], re.M)
    return found[1] if found else None


def strings(path: Path) -> Iterator[str]:
    """Every string of a file of code, its docstrings among them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def in_the_code() -> set[str]:
    """Every string of the code that is, or looks like, a key, alone or in brackets."""
    found: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for each in strings(path):
            words = {each, *re.findall(r"\[([a-z0-9-]+)\]", each)}
            found |= {word for word in words if word in SOURCES or KEY.fullmatch(word)}
    return found


def in_the_rows() -> set[str]:
    """The keys of every row."""
    tables = read_tables().by_name.values()
    return {row.source for table in tables for row in table.rows}


def on_the_pages() -> set[str]:
    """The keys that a page cites in brackets or names as code; not the list of them all."""
    pages = "".join(text(page) for page in PAGES if page != REFERENCE / "sources.md")
    return {key for key in SOURCES if f"[{key}]" in pages or f"`{key}`" in pages}


def test_every_entry_is_read() -> None:
    """The reader of tables and this test see the same entries."""
    assert list(ENTRIES) == list(SOURCES)


def test_every_cited_key_exists() -> None:
    """A key that a row or the code cites is an entry; criteria sets are named likewise."""
    sets = {each.id for each in ALL_SETS}

    assert sorted((in_the_rows() | in_the_code()) - SOURCES.keys() - sets) == []


def test_every_entry_is_cited_or_says_why_it_stays() -> None:
    """Nothing lies in the list forgotten."""
    cited = in_the_rows() | in_the_code() | on_the_pages()
    kept = {key for key in SOURCES if (field(key, "note") or "").startswith("kept: ")}

    assert sorted(SOURCES.keys() - cited - kept) == []


@pytest.mark.parametrize("key", SOURCES)
def test_an_entry_can_be_found_by_a_reader(key: str) -> None:
    """It has a title, and an address or else authors and year; the clinic's word has none."""
    source = SOURCES[key]

    assert source.title != key
    assert source.url or (source.author and source.year) or key == "clinic-policy"
    assert source.url is None or re.fullmatch(r"https?://[^\s{}]+", source.url)
    assert source.year is None or re.fullmatch(r"(19|20)\d\d", source.year)


@pytest.mark.parametrize("key", [key for key in SOURCES if KEY.fullmatch(key)])
def test_a_key_that_names_a_year_is_of_that_year(key: str) -> None:
    """A slip of the pen in one of the two shows."""
    named = re.search(r"(19|20)\d\d", key)

    assert named is not None
    assert SOURCES[key].year in (named[0], None)


@pytest.mark.parametrize("key", [k for k in ENTRIES if ENTRIES[k]["kind"] == "article"])
def test_an_article_names_its_journal_and_year(key: str) -> None:
    """Without them nobody can order it from a library."""
    assert field(key, "journal")
    assert SOURCES[key].year


def test_a_doi_is_one() -> None:
    """It is the bare number, so that any resolver takes it."""
    found = [doi for key in SOURCES if (doi := field(key, "doi"))]

    assert found
    assert [doi for doi in found if not re.fullmatch(r"10\.\d{4,}/\S+", doi)] == []
