"""Is this really a disc, and do enough of them stand in a row?

Every figure must hold, for a wrong disc that looks fairly good is worse than none. The limits
are far from what discs measure; they were set on synthetic spines and on scans without any.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from discogram.imaging.discs.endplates import MOST_UNSURE_DEG
from discogram.imaging.discs.found import FoundDisc

LEAST_IN_A_ROW = 3
"""Two look-alikes happen in a chest or a pelvis, three in a row at even distances do not."""

LEAST_CONTRAST = 35.0
"""Hounsfield units from the disc to its endplates."""

MOST_ROUGH_MM = 2.6
LEAST_SEEN = 0.5
LEAST_RIM = 0.4
HEIGHTS_MM = (1.0, 19.0)
WIDTHS_MM = (24.0, 72.0)
DEPTHS_MM = (18.0, 58.0)
WIDEST_FOR_DEPTH = 2.3
"""Width over depth: a rim that ran out along an ala is wider."""

LEAST_WEAKER_PLATE = 0.45
"""The weaker endplate's contrast as a share of the stronger one's.

On synthetic spines and two real CTs discs had 0.55 and more, and places in a body beside one of
its endplates 0.43 and less; however dark the marrow is, which in osteoporosis is darker than
the disc."""

LEAST_PLATE_HU = 30.0
"""Grain alone makes two plates of 10 to 26 in a noisy body; those of discs had 70 and more."""

TALL_MM, ARCHED_HU, BEHIND_HU = 15.0, 100.0, 10.0
"""So tall, and so bright at both sides of the canal: those are pedicles, and this is a body.

What is tall and has no brighter marrow behind both plates is one too.

The tallest disc of a synthetic spine had 14 mm, of a real one 15; the brightest beside it was a
real one, with 68. In dark marrow a disc taller than this is refused with the bodies."""

MOST_TURN_DEG = 35.0
"""Between neighbouring discs; L4/5 and L5/S1 differ by 25 degrees in a lordotic spine."""


def passes(disc: FoundDisc) -> bool:
    """Whether a disc holds for itself."""
    quality, shape = disc.quality, disc.shape
    return (
        quality["contrast"] >= LEAST_CONTRAST
        and quality["rough_mm"] <= MOST_ROUGH_MM
        and quality["seen"] >= LEAST_SEEN
        and quality["rim"] >= LEAST_RIM
        and _between(shape.height_mm, HEIGHTS_MM)
        and _between(shape.width_mm, WIDTHS_MM)
        and _between(shape.depth_mm, DEPTHS_MM)
        and shape.width_mm <= WIDEST_FOR_DEPTH * shape.depth_mm
        and not in_a_body(disc)
    )


def in_a_body(disc: FoundDisc) -> bool:
    """Whether what was measured is marrow: beside one endplate, or from one to the other.

    A disc lies between two plates that both stand out, and two such plates with disc between
    and bone behind them explain the voxels. Where they explain nothing, nobody could reckon how
    certain the lean is. A nerve leaves beside a disc, and a body bears its pedicles there.
    """
    quality = disc.quality
    return (
        quality["weaker_plate"] < LEAST_WEAKER_PLATE
        or quality["unsure_deg"] >= MOST_UNSURE_DEG
        or quality["plate_hu"] < LEAST_PLATE_HU
        or (disc.shape.height_mm > TALL_MM and _is_between_discs(disc))
    )


def _is_between_discs(disc: FoundDisc) -> bool:
    quality = disc.quality
    return quality["pedicles_hu"] > ARCHED_HU or quality["behind_hu"] < BEHIND_HU


def in_a_row(discs: Sequence[FoundDisc | None]) -> tuple[FoundDisc, ...]:
    """The longest run of discs that pass and fit their neighbours; fewer than three are none.

    `discs` are in order, lowest first; None stands where a place of the chain held no disc.
    """
    runs: list[list[FoundDisc]] = [[]]
    for disc in discs:
        if disc is None or not passes(disc):
            runs.append([])
        elif runs[-1] and not fit(runs[-1][-1], disc):
            runs.append([disc])
        else:
            runs[-1].append(disc)
    longest = max(runs, key=len)
    return tuple(longest) if len(longest) >= LEAST_IN_A_ROW else ()


def fit(lower: FoundDisc, upper: FoundDisc) -> bool:
    """Whether two discs can be neighbours: the upper above the lower, turned alike."""
    away = upper.frame.centre_ras - lower.frame.centre_ras
    between = lower.frame.normal + upper.frame.normal
    climbs = float(away @ between) / float(np.linalg.norm(between) * np.linalg.norm(away))
    turn = np.degrees(np.arccos(np.clip(lower.frame.normal @ upper.frame.normal, -1, 1)))
    alike = 0.6 <= upper.shape.width_mm / lower.shape.width_mm <= 1.6
    return climbs > 0.85 and bool(turn <= MOST_TURN_DEG) and alike


def evenness(discs: Sequence[FoundDisc]) -> float:
    """How alike the distances between neighbours are: 1 for even ones, lower for others."""
    gaps = [
        float(np.linalg.norm(b.frame.centre_ras - a.frame.centre_ras))
        for a, b in pairwise(discs)
    ]
    return 1.0 - float(np.std(gaps) / np.mean(gaps)) if gaps else 0.0


def _between(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]
