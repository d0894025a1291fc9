"""Which characters reach paper: B08."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.documents.printable import clean, paragraphs


@given(st.text())
def test_no_control_reaches_paper(text: str) -> None:
    """Whatever is typed, what remains is one line that can be drawn."""
    left = clean(text)

    assert all(category(char)[0] != "C" or char in "\u200c\u200d" for char in left)
    assert len(left.splitlines()) <= 1


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """What is clean stays as it is."""
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Anna  ", "Anna"),
        ("a\tb\nc\u2028d", "a b c d"),
        ("L4/\u202e5L", "L4/5L"),
        ("\u2066L4/L5\u2069", "L4/L5"),
        ("می\u200cخو", "می\u200cخو"),
        ("O’Brien-Ñandú", "O’Brien-Ñandú"),
        ("東京", "東京"),
        ("\ue000\x00", ""),
    ],
)
def test_letters_stay_and_steering_goes(typed: str, shown: str) -> None:
    """Names of every script are kept; marks that turn or hide text are not."""
    assert clean(typed) == shown


def test_a_paragraph_is_a_line_with_words() -> None:
    """Empty lines between paragraphs are not printed as paragraphs."""
    assert paragraphs("One.\r\n\r\n \nTwo.\x0b") == ("One.", "Two.")
