"""Can this be dialled? However people part their digits; only the digits are counted."""

import re

LONGEST = 30
"""Signs of one telephone number: 15 digits (ITU-T E.164), what parts them, an extension."""

LEAST = 5
"""Digits of the shortest number that somebody is called at."""

_PHONE = re.compile(r"\+?[\d\s()./\-]+(?:(?:ext\.?|x)\s?\d{1,6})?", re.I)


def readable(text: str, least: int = LEAST) -> bool:
    """Whether it is a number of at least so many digits and at most `LONGEST` signs."""
    digits = sum(each.isdigit() for each in text)
    fits = least <= digits and len(text) <= LONGEST
    return fits and text.isascii() and _PHONE.fullmatch(text) is not None
