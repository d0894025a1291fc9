"""Which characters of a person's words may reach paper?

Line breaks and tabs become spaces. Controls, private and unassigned characters go, and so do
the marks that turn text around: with them a name could make ``L4/L5`` read as another level.
Scripts written from right to left need no such marks to be set properly.
"""

from unicodedata import category

_SPACES = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn", "Cf"})
"""Unicode general categories without a picture of their own; Cf holds the turning marks."""
_JOINERS = frozenset("\u200c\u200d")
"""Persian and the Indic scripts cannot be spelt without these two of Cf."""


def clean(text: str) -> str:
    r"""The text as it may be printed on one line.

    >>> clean("L4/L5\u202e\tfirst\x07")
    'L4/L5 first'
    """
    kept = (" " if char in _SPACES else char for char in text if _seen(char))
    return "".join(kept).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    r"""The lines a person wrote, each printable, without the empty ones.

    >>> paragraphs("One.\n\nTwo.")
    ('One.', 'Two.')
    """
    lines = (clean(line) for line in text.splitlines())
    return tuple(line for line in lines if line)


def _seen(char: str) -> bool:
    return char in _SPACES or char in _JOINERS or category(char) not in _UNSEEN
