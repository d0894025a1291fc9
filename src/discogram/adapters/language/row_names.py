"""What is a row of a table called, and what is its value, in the reader's language?

A row's id is made of parts, and so is its name: ``aspirin_hold_sir`` is *aspirin: stopped
before, SIR*. The longest part that a catalogue knows wins, so that an id may have a message of
its own. A new row whose parts nobody named shows the id with spaces, and fails a test.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from discogram.adapters.language.numbers import amount
from discogram.adapters.language.printing import slug
from discogram.adapters.language.speaker import Speaker
from discogram.errors import reason
from discogram.words.units import Unit

_CATALOGUES = (
    "number",
    "word-contraindication",
    "word-medicine",
    "word-complication",
    "word-red-flag",
    "word-tool",
    "word-region",
)
"""Where a part of an id is looked up, the first that knows it wins."""
_VALUES = (
    "value",
    "word",
    "word-red-flag",
    "word-first-step",
    "word-discharge-check",
    "word-urgency",
    "word-often",
    "word-position",
    "word-approach",
    "word-resource-kind",
    "word-modality",
    "word-region",
    "word-side",
    "word-sedation",
    "word-sex",
)
"""Where a value of the tables' own words is looked up."""


_SPELT = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
"""Units whose sign a reader would have to know; the others are signs everywhere, or words."""


def row_name(id: str, speak: Speaker) -> str:
    """The name of a row: *subject: quality, quality*."""
    first, *rest = parts_of(id, speak)
    return f"{first}: {', '.join(rest)}" if rest else first


@lru_cache(maxsize=8192)
def parts_of(id: str, speak: Speaker) -> tuple[str, ...]:
    """The parts of a row's id in words, its subject first and with a capital."""
    first, *rest = _parts(id.split("_"), speak)
    return first[:1].upper() + first[1:], *rest


def row_amount(value: Decimal | str, unit: Unit | None, speak: Speaker) -> str:
    """A value as a page shows it: words in words, units spelt out."""
    if isinstance(value, str):
        return row_value(value, speak) or speak.show(value)
    if unit in _SPELT:
        return speak.say(reason("number-amount", value=value, unit=unit))
    return amount(value, unit, speak)


@lru_cache(maxsize=8192)
def row_value(value: str, speak: Speaker) -> str | None:
    """A value in words; None where it is a name or a quotation that stays as it is."""
    whole = _known(_VALUES, value, speak)
    if whole is not None:
        return whole
    several = [_known(_VALUES, each, speak) for each in value.replace(",", "").split()]
    known = [each for each in several if each is not None]
    return "; ".join(known) if known and len(known) == len(several) else None


def row_why(id: str, why: str, speak: Speaker) -> str:
    """Why a row is the default, in the reader's language; as the table has it where none is."""
    return speak.known(f"default-why-{slug(id)}") or why


def _parts(tokens: Sequence[str], speak: Speaker) -> Iterator[str]:
    """The parts of an id in words, each as long as a catalogue knows it."""
    start = 0
    while start < len(tokens):
        ends = range(len(tokens), start, -1)
        known = ((end, _known(_CATALOGUES, "_".join(tokens[start:end]), speak)) for end in ends)
        end, words = next(
            ((end, words) for end, words in known if words), (start + 1, tokens[start])
        )
        yield words
        start = end


def _known(catalogues: Sequence[str], part: str, speak: Speaker) -> str | None:
    """What the first catalogue that knows a part calls it."""
    slugged = slug(part)[:60].strip("-")
    found = (speak.known(f"{each}-{slugged}") for each in catalogues)
    return next((each for each in found if each is not None), None)
