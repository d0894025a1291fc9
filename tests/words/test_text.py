"""Row B08: words that may name a person can be erased without breaking the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.words.text import FreeText

words = st.text(max_size=40).filter(str.strip)
salts = st.text("0123456789abcdef", min_size=8, max_size=16)


@given(words, salts)
def test_erased_words_equal_the_words_they_were(said, salt):
    """The record compares digests only, so that an erasure leaves every comparison standing."""
    text = FreeText.of(said, salt)
    erased = FreeText(text.digest)

    assert erased == text
    assert hash(erased) == hash(text)
    assert (text.words, erased.words) == (said, None)


@given(words, salts, salts)
def test_another_salt_gives_another_digest(said, salt, other):
    """The same name twice cannot be recognised by its digest."""
    same = FreeText.of(said, salt).digest == FreeText.of(said, other).digest

    assert same is (salt == other)


@given(words, words, salts)
def test_other_words_give_another_digest(said, other, salt):
    """A digest stands for exactly these words."""
    same = FreeText.of(said, salt).digest == FreeText.of(other, salt).digest

    assert same is (said == other)


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u2003"])
def test_blank_words_are_refused(blank):
    """A blank would count as a name, a phone or a reason, so nobody can enter one."""
    with pytest.raises(InputError) as refused:
        FreeText.of(blank, "salt")

    assert [why.id for why in refused.value.reasons] == ["text-blank"]


@pytest.mark.parametrize("shown", [repr, str])
def test_the_salt_is_never_printed(shown):
    """Whoever reads a log cannot try names against the digest."""
    assert "pepper-0123" not in shown(FreeText.of("a name", "pepper-0123"))


def test_the_digest_is_the_published_one():
    """The digest is SHA-256 over salt, line feed and words, so that others can check it."""
    text = FreeText.of("abc", "00")

    assert text.digest == "d022da32c772580e83c22f65f7ef92fca0e77c4dc8cf720e9ab31351fa730495"
