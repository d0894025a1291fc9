"""Do the arches stand where the discs say that bodies are?

A pedicle leaves each body in its upper half, and at the height of a disc a nerve leaves
instead. This is told beside the canal, not from endplates: a chain that sits in the bodies,
with a vein or a fracture for a disc, is right by every endplate and wrong by every arch.
"""

from collections.abc import Sequence

import numpy as np

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.straight import FRONT_MM, SIDE_MM, Straight, straightened
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

_BESIDE = (0.20, 0.36)
"""Where pedicles stand, in widths of the disc from the middle."""

_BEHIND_MM = (-1.0, 7.0)
"""And so far behind the disc's own back."""

_PEDICLE = np.arange(0.50, 0.81, 0.05)
_NERVE = np.arange(-0.10, 0.11, 0.05)
"""Along the way from one disc to the next: the upper half of a body, and the disc itself."""

BORNE_OUT_HU = 30.0
"""A pedicle is so much brighter than the place where the nerve leaves below its vertebra.

On synthetic spines true discs had 50 to 260, places half way between discs -50 to -210."""

_DARKEST, _BRIGHTEST = -50.0, 250.0


def pedicles(straight: Straight, discs: Sequence[FoundDisc], soft: float) -> Array:
    """How much brighter the pedicles above each disc but the last are than its own sides."""
    beside = _beside(straight, discs, soft)
    at = straight.discs_mm
    gaps = np.diff(at)[:, None]
    bone, nerve = (
        np.interp(at[:-1, None] + gaps * part, straight.along_mm, beside).mean(axis=1)
        for part in (_PEDICLE, _NERVE)
    )
    return np.asarray(bone - nerve, dtype=np.float64)


def lies_in_bodies(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> bool:
    """Whether a chain of two or more, lowest first, sits between discs instead of in them."""
    found = pedicles(straightened(volume, discs), discs, soft)
    return bool(np.median(found) < 0.0)


def _beside(straight: Straight, discs: Sequence[FoundDisc], soft: float) -> Array:
    """The darker side's values where pedicles would stand, all along the column."""
    width, depth = (
        float(np.median([getattr(disc.shape, name) for disc in discs]))
        for name in ("width_mm", "depth_mm")
    )
    behind = -depth / 2 - FRONT_MM
    rows = (behind >= _BEHIND_MM[0]) & (behind <= _BEHIND_MM[1])
    values = np.nan_to_num(straight.values[:, :, rows], nan=soft) - soft
    bounded = np.clip(values, _DARKEST, _BRIGHTEST)
    sides = [
        bounded[
            :, (side * SIDE_MM >= _BESIDE[0] * width) & (side * SIDE_MM <= _BESIDE[1] * width)
        ]
        for side in (1.0, -1.0)
    ]
    answer: Array = np.min([each.mean(axis=(1, 2)) for each in sides], axis=0)
    return answer
