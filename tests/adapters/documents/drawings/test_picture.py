"""Pictures as SVG, with every word escaped: B05."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.documents.drawings.picture import Picture, fitting
from discogram.adapters.documents.printable import clean
from discogram.adapters.documents.sheet import Mark

SVG = "{http://www.w3.org/2000/svg}"


@given(st.text())
def test_no_word_becomes_a_tag(typed: str) -> None:
    """Whatever printable words are written, they are read back as those words."""
    picture = Picture(10, 10)
    picture.text((0, 0), clean(typed))
    tree = ET.fromstring(picture.svg())

    assert [each.tag for each in tree] == [f"{SVG}text"]
    assert (tree[0].text or "") == clean(typed)


@pytest.mark.parametrize("words", ["</text><script>alert(1)</script>", '" onload="x', "&lt;"])
def test_markup_is_shown_not_obeyed(words: str) -> None:
    """Markup in a word is drawn sign by sign."""
    picture = Picture(10, 10)
    picture.text((0, 0), words)

    assert "<script" not in picture.svg()
    assert ET.fromstring(picture.svg())[0].text == words


def test_each_mark_looks_different() -> None:
    """Verdicts differ in shape, not in colour."""
    pictures = []
    for mark in Mark:
        picture = Picture(10, 10)
        picture.mark((5, 5), mark)
        pictures.append(picture.svg())

    assert len(set(pictures)) == len(Mark)


def test_words_shrink_to_their_room() -> None:
    """Long words are set smaller, short ones never larger."""
    assert fitting("short", 9, 100) == 9
    assert fitting("x" * 60, 9, 100) < 9
    assert fitting("", 9, 100) == 9
