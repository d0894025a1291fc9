"""Which of the places that look like a disc make one column?

Discs follow one another at distances that change little from neighbour to neighbour. The chain
that explains the whole column is kept before the best single disc.
"""

import numpy as np
from scipy.signal import find_peaks

from discogram.imaging.discs.column import Column
from discogram.imaging.discs.profiles import Matches
from discogram.imaging.frames import Array

CLOSEST_MM, FARTHEST_MM = 19.0, 50.0
"""From one disc's middle to the next: lower thoracic to tall lumbar bodies, along the curve."""

_USUAL_CHANGE = 0.15
"""Neighbouring distances differ by about so much of themselves; more is paid for."""

_WEAKEST = 0.12
"""A peak below this part of the strongest is no disc."""


def chain(found: Matches, column: Column) -> list[int]:
    """The places of the column, lowest first, that make the best chain; empty for none."""
    along = column.along_mm
    top = float(found.strength.max(initial=0.0))
    if top <= 0:
        return []
    peaks, _ = find_peaks(found.strength, height=_WEAKEST * top, distance=6)
    worth = np.sqrt(np.clip(found.strength[peaks] / _strong(found.strength[peaks]), 0, 1.5))
    return [int(peaks[index]) for index in _best(along[peaks], worth)]


def _strong(strengths: Array) -> float:
    """What a good disc of this patient reaches: the third strongest."""
    ordered = np.sort(strengths)[::-1]
    return float(ordered[min(2, len(ordered) - 1)]) if len(ordered) else 1.0


def _best(along: Array, worth: Array) -> list[int]:
    """The chain with the highest sum of worth less the price of uneven distances."""
    count = len(along)
    best: dict[tuple[int, int], tuple[float, int | None]] = {}
    for j in range(count):
        for i in range(j):
            gap = along[j] - along[i]
            if not CLOSEST_MM <= gap <= FARTHEST_MM:
                continue
            value, before = worth[i] + worth[j] - _price_alone(gap), None
            for h in range(i):
                if (h, i) in best:
                    earlier = along[i] - along[h]
                    longer = best[h, i][0] + worth[j] - _price(earlier, gap)
                    if longer > value:
                        value, before = longer, h
            best[i, j] = (float(value), before)
    if not best:
        return []
    i, j = max(best, key=lambda pair: best[pair][0])
    chained = [j, i]
    while (before := best[chained[-1], chained[-2]][1]) is not None:
        chained.append(before)
    return chained[::-1]


def _price(earlier: float, gap: float) -> float:
    """What a change of distance costs, and 0.35 for every disc that is added."""
    change = (gap - earlier) / (0.5 * (gap + earlier)) / _USUAL_CHANGE
    return 0.35 + 0.25 * change**2


def _price_alone(gap: float) -> float:
    return 0.35 + 0.25 * ((gap - 33.0) / 9.0) ** 2
