"""Would these parameters print alike, told without printing them?

Equality will not do: ``Decimal("14.0") == Decimal("14")``, ``1 == True``, members of two enums
are equal when their text is, and two aware times are equal in any zone.
"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from discogram.words.units import Quantity


def fingerprint(id: str, params: Mapping[str, object]) -> Hashable | None:
    """A key that only sentences of the same print share; None when it should not be kept.

    A patient's own words are never kept: they must not outlive their erasure in a cache.
    """
    try:
        return id, tuple((name, _mark(value)) for name, value in params.items())
    except _NotKept:
        return None


class _NotKept(Exception):
    """A value of a kind that is not worth keeping, or must not be kept."""


def _mark(value: object) -> Hashable:
    kind = type(value)
    match value:
        case str() | int() | None:
            return kind, value
        case Decimal():
            return kind, str(value)
        case Quantity():
            return kind, str(value.value), value.unit
        case tuple():
            return kind, tuple(map(_mark, value))
        case Fraction() | Enum():
            return kind, value
        case _:
            raise _NotKept
