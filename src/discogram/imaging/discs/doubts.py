"""What speaks against a name of which the landmarks are sure?

A name that is proposed as sure and is wrong is the one thing that must never happen. So it is
asked of signs that had no part in finding the discs: the arches, the distances, whether each
disc's own figures stand beside those of the others, and whether it lies across the column.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from discogram.errors import Reason, reason
from discogram.imaging.discs.agreeing import MOST_OFF_DEG
from discogram.imaging.discs.arches import BORNE_OUT_HU, pedicles
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.straight import Straight

_MOST_UNEVEN = 1.45
"""A vertebra and its disc are at most so many times as high as the next ones.

A disc that was passed over makes it 2, one too many half."""

_CONTRAST, _ROUGH_MM, _SEEN = 0.5, 1.8, 0.75
"""A disc that is to be sure has this part of the median contrast, and its plates are whole."""


def doubts(
    straight: Straight, discs: Sequence[FoundDisc], soft: float
) -> tuple[tuple[Reason, ...], ...]:
    """For each of two discs or more, lowest first, why its name is not sure; empty for none."""
    shared: list[Reason] = []
    if (pedicles(straight, discs, soft) < BORNE_OUT_HU).any():
        shared.append(reason("imaging-disc-arches-unsure"))
    if _uneven(straight):
        shared.append(reason("imaging-disc-uneven"))
    usual = float(np.median([disc.quality["contrast"] for disc in discs]))
    return tuple((*shared, *_own(disc, usual)) for disc in discs)


def _uneven(straight: Straight) -> bool:
    gaps = np.diff(straight.discs_mm)
    return any(max(a, b) > _MOST_UNEVEN * min(a, b) for a, b in pairwise(gaps))


def _own(disc: FoundDisc, usual: float) -> tuple[Reason, ...]:
    quality = disc.quality
    holds = (
        quality["contrast"] >= _CONTRAST * usual
        and quality["rough_mm"] <= _ROUGH_MM
        and quality["seen"] >= _SEEN
    )
    poor = () if holds else (reason("imaging-disc-figures-poor"),)
    # Fewer than three discs have no line to be held against.
    leans = quality.get("off_column_deg", 0.0) > MOST_OFF_DEG
    return (*poor, reason("imaging-disc-tilt-unsure")) if leans else poor
