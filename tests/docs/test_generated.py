"""Rows B05 and B06: what the pages say of the code is what the code says."""

import os

import pytest

from tests.docs.pages import name, text
from tools.reference import MAKERS, pages, renewed

WRITE = os.environ.get("DISCOGRAM_WRITE_DOCS") == "1"
"""`make docs` asks to write the pages again in place of comparing them."""


@pytest.mark.xdist_group("docs")  # one worker, so that the criteria are asked once
@pytest.mark.parametrize("page", list(pages()), ids=name)
def test_a_page_is_what_the_code_would_write(page):
    """What the code writes of itself is committed as it would write it today: `make docs`."""
    written = text(page)
    fresh = renewed(written)
    if WRITE:
        page.write_text(fresh, encoding="utf-8")
        written = text(page)

    assert written == fresh, f"{name(page)} is stale: run `make docs`"


def test_a_stale_page_is_seen():
    """A word changed between the marks is changed back; one outside them stays."""
    page = "before\n<!-- generated: exit-codes -->\n\nstale\n\n<!-- end -->\nafter"

    fresh = renewed(page)

    assert "stale" not in fresh
    assert fresh.startswith("before\n")
    assert fresh.endswith("\nafter")
    assert renewed(fresh) == fresh


def test_nothing_is_generated_for_no_page():
    """Each maker is asked for by a page."""
    asked = "".join(text(page) for page in pages())

    assert [maker for maker in MAKERS if f"<!-- generated: {maker}" not in asked] == []
