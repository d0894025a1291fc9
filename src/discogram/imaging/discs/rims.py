"""Is each disc as large as the column says, and what if it is not?

The sizes of the discs of one person change evenly from head to feet. Where marrow is as dark as
muscle with contrast, one rim in many settles on an edge inside the bone, or runs out along a
spur. It stands out among the others, and is laid again near where they expect it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.outline import ANGLES, reach_mm
from discogram.imaging.discs.refine import rimmed_near
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

_FEWEST = 4
"""With fewer there is no telling which of them is the odd one."""

_MOST_OFF = 0.10
"""A disc so much larger or smaller than the line through the others is not believed.

On synthetic spines, and in the one real CT at hand, rims that are right lie within 7 in 100 of
that line; unverified."""


def alike(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> tuple[FoundDisc, ...]:
    """The discs, lowest first, those of an unlikely size measured again; fewer than four stay.

    So does the lowest: it may be the rudiment in the sacrum, which is small.
    """
    if len(discs) < _FEWEST:
        return tuple(discs)
    radii = np.array([reach_mm(disc.shape.outline, ANGLES) for disc in discs])
    sizes = np.sqrt((radii**2).mean(axis=1))
    usual = _usual(sizes)
    odd = np.abs(np.log(sizes / usual)) > np.log1p(_MOST_OFF)
    odd[0] = False
    if not odd.any():
        return tuple(discs)
    form = np.median(radii[~odd] / sizes[~odd, None], axis=0)
    return tuple(
        rimmed_near(volume, disc, _middle(discs, at), form * usual[at], soft)
        if odd[at]
        else disc
        for at, disc in enumerate(discs)
    )


def _middle(discs: Sequence[FoundDisc], at: int) -> Array:
    """Where the line from the disc below to the one above crosses the disc's plane; RAS, mm.

    Its own middle, that of a wrong rim, where there is none above.
    """
    own = discs[at].frame
    if at + 1 == len(discs):
        return own.centre_ras
    low, high = discs[at - 1].frame.centre_ras, discs[at + 1].frame.centre_ras
    share = (own.centre_ras - low) @ own.normal / ((high - low) @ own.normal)
    answer: Array = low + share * (high - low)
    return answer


def _usual(sizes: NDArray[np.float64]) -> Array:
    """The size at each place on the line that most pairs of discs agree on (Theil-Sen)."""
    places = np.arange(len(sizes), dtype=np.float64)
    slope, middle, _, _ = stats.theilslopes(np.log(sizes), places)
    answer: Array = np.exp(middle + slope * places)
    return answer
