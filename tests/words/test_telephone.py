"""Which texts can be dialled (however people part their digits)?"""

import pytest

from discogram.words.telephone import LONGEST, readable


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("+1 312 555 0142", True),
        ("(312) 555-0142 ext. 7", True),
        ("55501", True),
        ("5550", False),
        ("abc", False),
        ("<b>5550142</b>", False),
        ("٥٥٥٠١٤٢", False),
        ("5" * (LONGEST + 1), False),
    ],
)
def test_a_number_is_digits_and_what_parts_them(text: str, fits: bool) -> None:
    """Letters, signs of a script and digits that no keypad has are no number."""
    assert readable(text) is fits
