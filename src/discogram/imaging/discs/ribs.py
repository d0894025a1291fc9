"""Which vertebrae bear ribs?

Far beside the column a rib is cut across. From there it is followed inwards, step by step, to
the vertebra it comes from: a transverse process does not reach so far out, and the iliac crest
does not lead in.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.discs.straight import FRONT_MM, SIDE_MM, STEP_MM, Straight
from discogram.imaging.frames import Flags

_BONE = 100.0
"""Hounsfield units above muscle: a rib's thin cortex, blurred."""

_OUT, _IN = 1.18, 0.62
"""Half widths of the trunk's column: where a rib is first cut, and where it has arrived.

Both are parts of the width of the bodies."""

_AREAS_MM2 = (16.0, 260.0)
"""A rib cut across, obliquely too; a kidney full of contrast is larger."""

_BEHIND_MM = -4.0
"""Ribs leave behind the middle of the body."""

_LOWER_MM = 3.0
"""A head of a rib stands at the upper end of its vertebra, or at the disc above it."""

_BARE = 2
"""So many vertebrae below the last ribs must be seen to bear none."""

_LONGEST_STEP_MM = 7.0
"""A rib climbs or falls less than this from one plane, 2 mm on, to the next."""


@dataclass(frozen=True, slots=True)
class Ribs:
    """By vertebra, the lowest first: on how many sides a rib was followed to it, 0 to 2.

    `seen` tells by vertebra whether the scan is wide enough there on both sides to show one.
    Vertebra 0 lies above the lowest disc.
    """

    sides: tuple[int, ...]
    seen: tuple[bool, ...]


def ribs(straight: Straight, soft: float, width_mm: float) -> Ribs:
    """Ribs of each vertebra of a column whose bodies are so wide."""
    bone = np.nan_to_num(straight.values, nan=-1000.0) > soft + _BONE
    vertebrae = len(straight.discs_mm)
    sides = np.zeros(vertebrae, dtype=np.int64)
    for side in (-1.0, 1.0):
        found = {_vertebra(end, straight) for end in _followed(bone, straight, side, width_mm)}
        for vertebra in found - {None}:
            sides[vertebra] += 1
    return Ribs(tuple(int(count) for count in sides), _seen(straight, width_mm))


def lowest(found: Ribs) -> int | None:
    """The lowest vertebra with ribs on both sides; None where ribs tell nothing for certain.

    Ribs go on upwards from it without a gap, and neither of the two vertebrae below it bears
    any though the scan would show it. An iliac crest may look like a rib, but only lower down.
    """
    bearing = [at for at, sides in enumerate(found.sides) if sides]
    if not bearing:
        return None
    at = bearing[-1]
    while at > 0 and found.sides[at - 1]:
        at -= 1
    below = range(max(at - _BARE, 0), at)
    bare = len(below) == _BARE and all(found.seen[each] for each in below)
    return at if found.sides[at] == 2 and bare else None


def _followed(bone: Flags, straight: Straight, side: float, width_mm: float) -> list[float]:
    """Where, along the column, each rib of a side arrives, mm."""
    outer, inner = (_plane(side * part * width_mm) for part in (_OUT, _IN))
    behind = FRONT_MM <= _BEHIND_MM
    ends = []
    for place in _cuts(bone[:, outer] & behind):
        at = place
        for plane in range(outer, inner, -1 if side > 0 else 1):
            next_ = _nearest(bone[:, plane] & behind, at)
            if next_ is None:
                break
            at = next_
        else:
            ends.append(float(straight.along_mm[0] + at[0] * STEP_MM))
    return ends


def _plane(side_mm: float) -> int:
    return int(np.abs(SIDE_MM - side_mm).argmin())


def _cuts(cut: Flags) -> list[NDArray[np.float64]]:
    """The middles of the pieces of a plane that are as large as a rib cut across."""
    pieces, count = ndimage.label(cut)
    areas = np.bincount(pieces.ravel())[1:] * STEP_MM**2
    fitting = [
        piece + 1 for piece in range(count) if _AREAS_MM2[0] <= areas[piece] <= _AREAS_MM2[1]
    ]
    return [np.array(ndimage.center_of_mass(cut, pieces, piece)) for piece in fitting]


def _nearest(cut: Flags, at: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """The middle of the bone near a place; None where there is none."""
    reach = _LONGEST_STEP_MM / STEP_MM
    i0, j0 = (max(int(np.floor(value - reach)), 0) for value in at)
    window = cut[i0 : int(at[0] + reach) + 2, j0 : int(at[1] + reach) + 2]
    places = np.argwhere(window) + np.array([i0, j0])
    near = places[((places - at) ** 2).sum(axis=1) <= reach**2]
    return near.mean(axis=0) if len(near) else None


def _vertebra(end_mm: float, straight: Straight) -> int | None:
    """The vertebra whose rib arrives there; None below the lowest disc."""
    above = np.flatnonzero(straight.discs_mm < end_mm - _LOWER_MM)
    return int(above[-1]) if len(above) else None


def _seen(straight: Straight, width_mm: float) -> tuple[bool, ...]:
    """Whether the scan reaches far enough out on both sides beside and below each vertebra."""
    known = np.isfinite(straight.values)[:, :, FRONT_MM <= _BEHIND_MM].mean(axis=-1) > 0.6
    both = known[:, _plane(-_OUT * width_mm)] & known[:, _plane(_OUT * width_mm)]
    starts = straight.discs_mm
    ends = np.append(starts[1:], starts[-1] + 25.0)
    return tuple(
        bool(both[(straight.along_mm >= a - 8.0) & (straight.along_mm <= b)].all())
        for a, b in zip(starts, ends, strict=True)
    )
