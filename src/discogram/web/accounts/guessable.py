"""Would a stranger try this PIN first? Runs, repeats and years of birth are what is tried."""

from itertools import pairwise

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""The years in which whoever chooses a PIN, or their children, may be born."""


def guessable(pin: str) -> bool:
    """Whether a PIN of digits is a run, a repeat or a year.

    >>> [guessable(each) for each in ("1234", "9876", "7890", "0000", "1212", "1984", "4711")]
    [True, True, True, True, True, True, False]
    """
    return _run(pin) or _repeat(pin) or _year(pin)


def _run(pin: str) -> bool:
    """All steps are one up, or all one down; after nine comes nought."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})


def _repeat(pin: str) -> bool:
    """A shorter piece again and again: such a word is found inside itself written twice."""
    return pin in (pin + pin)[1:-1]


def _year(pin: str) -> bool:
    return len(pin) == 4 and FIRST_YEAR <= int(pin) <= LAST_YEAR
