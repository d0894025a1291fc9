"""A source is named by author and year, wherever a key stands."""

from discogram.web.citing import cited, keys_in
from discogram.words.evidence import Source

DERBY = Source("derby-2005", "The relation", "Derby, Richard and Kim, B. and others", "2005")
SOURCES = {
    "derby-2005": DERBY,
    "derby-2005-volunteers": Source(
        "derby-2005-volunteers", "Low pressure", "Derby, R.", "2005"
    ),
}


def test_a_key_in_a_sentence_is_put_into_words() -> None:
    """The longer key first, no part of a word, and no drawing is touched."""
    blocks = [{"kind": "items", "lines": ["(derby-2005), derby-2005-volunteers"]}]
    told = cited([*blocks, {"kind": "drawing", "source": "derby-2005"}], SOURCES)

    assert told[0]["lines"] == ["(Derby et al. 2005), Derby 2005"]
    assert told[1]["source"] == "derby-2005"
    assert cited("xderby-2005", SOURCES) == "xderby-2005"


def test_the_keys_of_blocks_are_found_once_and_in_their_order() -> None:
    """The longer key is not taken for the shorter; a drawing holds none."""
    blocks = [
        {"kind": "items", "lines": ["(derby-2005-volunteers), derby-2005, derby-2005"]},
        {"kind": "drawing", "source": "derby-2005"},
    ]

    assert keys_in(blocks, SOURCES) == ("derby-2005-volunteers", "derby-2005")
    assert keys_in(blocks[1:], SOURCES) == keys_in(blocks, {}) == ()
