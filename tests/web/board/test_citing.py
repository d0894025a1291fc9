"""A source is named by author and year, wherever a key stands."""

import pytest

from discogram.web.board.citing import cited, full, short
from discogram.words.evidence import Source

DERBY = Source("derby-2005", "The relation", "Derby, Richard and Kim, B. and others", "2005")
SOURCES = {
    "derby-2005": DERBY,
    "derby-2005-volunteers": Source(
        "derby-2005-volunteers", "Low pressure", "Derby, R.", "2005"
    ),
}


@pytest.mark.parametrize(
    ("author", "year", "told"),
    [
        ("Bogduk, Nikolai", "2004", "Bogduk 2004"),
        ("Merskey, Harold and Bogduk, Nikolai", "1994", "Merskey & Bogduk 1994"),
        ("Wolfer, Lee R. and Derby, Richard and Lee, J.", "2008", "Wolfer et al. 2008"),
        ("Walsh, Thomas R. and others", None, "Walsh et al."),
        (None, "2020", "A title"),
    ],
)
def test_a_source_is_its_first_author_and_its_year(author, year, told) -> None:
    """Two authors by both names, more by the first; a title where nobody signs it."""
    assert short(Source("x", "A title", author, year)) == told


def test_a_key_in_a_sentence_is_put_into_words() -> None:
    """The longer key first, no part of a word, and no drawing is touched."""
    blocks = [{"kind": "items", "lines": ["(derby-2005), derby-2005-volunteers"]}]
    told = cited([*blocks, {"kind": "drawing", "source": "derby-2005"}], SOURCES)

    assert told[0]["lines"] == ["(Derby et al. 2005), Derby 2005"]
    assert told[1]["source"] == "derby-2005"
    assert cited("xderby-2005", SOURCES) == "xderby-2005"
    assert full(DERBY) == "Derby et al. 2005: The relation"
