"""Which discs does this patient have, in which order, and which lie side by side?

Discs are named by the vertebrae above and below, cranial first: ``L4/L5``. Order is cranial to
caudal. A transitional spine has another count, and the count decides who is whose neighbour.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from discogram.errors import InputError, reason


class Region(StrEnum):
    """The part of the spine that is examined."""

    CERVICAL = "cervical"
    THORACIC = "thoracic"
    LUMBAR = "lumbar"


class Side(StrEnum):
    """A side of the patient, never of the screen."""

    LEFT = "left"
    RIGHT = "right"


class Count(StrEnum):
    """How many free vertebrae lie above the sacrum, and how the junction is formed."""

    USUAL = "usual"
    SIX_LUMBAR = "l6"
    """Six lumbar vertebrae: L5/L6 and L6/S1 take the place of L5/S1."""
    LUMBARISED_S1 = "lumbarised_s1"
    """S1 is free of the sacrum: a well formed S1/S2 disc lies below L5/S1."""
    SACRALISED_L5 = "sacralised_l5"
    """L5 is part of the sacrum: L4/L5 is the last disc that moves."""


class Disc(StrEnum):
    """An intervertebral disc, printed the way a report prints it."""

    C2_C3 = "C2/C3"
    C3_C4 = "C3/C4"
    C4_C5 = "C4/C5"
    C5_C6 = "C5/C6"
    C6_C7 = "C6/C7"
    C7_T1 = "C7/T1"
    T1_T2 = "T1/T2"
    T2_T3 = "T2/T3"
    T3_T4 = "T3/T4"
    T4_T5 = "T4/T5"
    T5_T6 = "T5/T6"
    T6_T7 = "T6/T7"
    T7_T8 = "T7/T8"
    T8_T9 = "T8/T9"
    T9_T10 = "T9/T10"
    T10_T11 = "T10/T11"
    T11_T12 = "T11/T12"
    T12_L1 = "T12/L1"
    L1_L2 = "L1/L2"
    L2_L3 = "L2/L3"
    L3_L4 = "L3/L4"
    L4_L5 = "L4/L5"
    L5_S1 = "L5/S1"
    L5_L6 = "L5/L6"
    L6_S1 = "L6/S1"
    S1_S2 = "S1/S2"


_TO_L5 = tuple(Disc)[: tuple(Disc).index(Disc.L5_S1)]

DISCS: dict[Count, tuple[Disc, ...]] = {
    Count.USUAL: (*_TO_L5, Disc.L5_S1),
    Count.SIX_LUMBAR: (*_TO_L5, Disc.L5_L6, Disc.L6_S1),
    Count.LUMBARISED_S1: (*_TO_L5, Disc.L5_S1, Disc.S1_S2),
    Count.SACRALISED_L5: _TO_L5,
}
"""The discs of a spine of each count, cranial to caudal."""

_SIGNS: dict[Disc, Count] = {
    Disc.L5_L6: Count.SIX_LUMBAR,
    Disc.L6_S1: Count.SIX_LUMBAR,
    Disc.S1_S2: Count.LUMBARISED_S1,
}
"""Discs that exist in one transitional count only, and so give it away."""


_TYPED = re.compile(r"([CTLS])(\d{1,2})\s*[/\-–]\s*([CTLS]?)(\d{1,2})", re.IGNORECASE)


def disc_named(word: str) -> Disc | None:
    """The disc that somebody typed: ``L4/L5``, ``L4/5``, ``l4-5``; None where there is none.

    Where the lower vertebra has no letter of its own it has that of the upper one.
    """
    match = _TYPED.fullmatch(word.strip())
    if match is None:
        return None
    letter, upper, below, lower = (each.upper() for each in match.groups())
    name = f"{letter}{int(upper)}/{below or letter}{int(lower)}"
    return Disc(name) if name in set(Disc) else None


def regions_of(disc: Disc) -> frozenset[Region]:
    """Which regions a disc is examined with; a junctional disc belongs to both."""
    letters = {vertebra[0] for vertebra in disc.split("/")}
    named = {"C": Region.CERVICAL, "T": Region.THORACIC, "L": Region.LUMBAR, "S": Region.LUMBAR}
    return frozenset(named[letter] for letter in letters)


def neighbours(disc: Disc, count: Count = Count.USUAL) -> tuple[Disc, ...]:
    """Which discs touch this one's vertebrae: above first, then below."""
    column = DISCS[count]
    if disc not in column:
        raise InputError(reason("spine-disc-not-in-count", disc=disc, count=count))
    place = column.index(disc)
    return column[max(place - 1, 0) : place] + column[place + 1 : place + 2]


def run_to_the_feet(discs: Iterable[Disc]) -> bool:
    """Whether discs are named from head to feet, and none of them twice."""
    order = list(Disc)
    return all(order.index(a) < order.index(b) for a, b in pairwise(discs))


def contiguous(discs: Iterable[Disc], count: Count = Count.USUAL) -> bool:
    """Whether the discs follow one another without a gap."""
    places = sorted(DISCS[count].index(disc) for disc in set(discs))
    return not places or places[-1] - places[0] == len(places) - 1


def count_shown_by(discs: Iterable[Disc]) -> Count:
    """Which count a list of named discs implies; usual when none gives another away."""
    signs = {_SIGNS[disc] for disc in discs if disc in _SIGNS}
    return signs.pop() if len(signs) == 1 else Count.USUAL


def check_count(discs: Iterable[Disc], count: Count) -> None:
    """Raise unless every named disc exists in a spine of this count."""
    strangers = [disc for disc in discs if disc not in DISCS[count]]
    if strangers:
        raise InputError(
            reason("spine-disc-not-in-count", disc=disc, count=count) for disc in strangers
        )
