"""What is a reason for breaking the glass, to whoever reads it later?"""

import pytest

from discogram.web.accounts.glass import says_why


@pytest.mark.parametrize(
    "reason",
    [
        "chest pain",
        "Fire in the ward",
        "anaphylaxis",
        "parada cardíaca",
        "no pulse",
        "hemorragia",
    ],
)
def test_a_few_words_or_a_long_one_say_why(reason):
    """In either language."""
    assert says_why(reason)


@pytest.mark.parametrize("reason", ["", "x", "x y z", "1234567890123", "... ...", "urgent"])
def test_letters_numbers_and_one_short_word_do_not(reason):
    """Nobody understands them later."""
    assert not says_why(reason)
