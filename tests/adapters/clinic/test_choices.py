"""The clinic's file of choices, rewritten: what is chosen, and every comment."""

import tomllib

import pytest

from discogram.adapters.clinic.choices import HEAD, comments, rewritten

BEFORE = """# Agreed on 3 March.
chosen = {images.readers_needed = "one-reader"} # by Dr. Voss
# "a # within" is kept whole
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ('a = "x # no"', ()),
        ("a = 'x # no' # yes", ("# yes",)),
        ('a = "\\" # no" # yes', ("# yes",)),
        ("  # indented  ", ("# indented",)),
        (BEFORE, ("# Agreed on 3 March.", "# by Dr. Voss", '# "a # within" is kept whole')),
    ],
)
def test_a_comment_is_told_from_a_sign_in_quotation_marks(text, found):
    """What stands in quotation marks is no comment."""
    assert comments(text) == found


def test_every_comment_is_kept_and_the_choices_are_read_again():
    """Comments go to the head of the file; the choices are what was asked for."""
    chosen = {"images": {"readers_needed": "two"}, "candidacy": {"months": "6"}, "report": {}}
    text = rewritten(BEFORE, chosen)

    assert comments(text) == comments(BEFORE)
    assert tomllib.loads(text) == {
        "chosen": {"images": {"readers_needed": "two"}, "candidacy": {"months": "6"}}
    }


def test_a_fresh_file_says_what_it_is_and_may_hold_no_choice():
    """A clinic that goes back to every default keeps a file that chooses nothing."""
    text = rewritten("", {"images": {}})

    assert text == f"{HEAD}\n"
    assert tomllib.loads(text) == {}


@pytest.mark.parametrize("choice", ['"quoted"', "back\\slash", "línea", "a\nb", "<script>"])
def test_a_choice_comes_back_as_it_was_typed(choice):
    """No sign breaks the file, in a choice or in a key."""
    text = rewritten("", {"a.b": {"a row": choice}})

    assert tomllib.loads(text) == {"chosen": {"a.b": {"a row": choice}}}
