"""Is there another disc above or below the ones that are found?

The canal is lost where a scan ends or where the sacrum bends away, the column is not: the next
disc lies about as far on as the last one did, turned on by as much. It is looked for there,
and must pass like every other.
"""

from collections.abc import Sequence

import numpy as np

from discogram.imaging.discs.column import Column
from discogram.imaging.discs.found import FoundDisc, Origin
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.gate import fit, passes
from discogram.imaging.discs.profiles import matches
from discogram.imaging.discs.refine import Guess, refined
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

_MOST = 12
"""So many discs are grown at most at either end: from the sacrum to the shoulders."""

_ALONG_MM = np.arange(-9.0, 9.1, 1.0)
"""How far from where it is expected the next disc is looked for."""

_PART = 0.45
"""Of the contrast that the next four have, a disc has at least this part."""

_HIGHER = 1.5
"""Times the highest of the last three: a thoracic body is more than twice as high."""

_FEWEST = 3
"""So many stay in any case: with fewer there is nothing to hold the last one against."""


def grown(volume: Volume, discs: tuple[FoundDisc, ...], soft: float) -> tuple[FoundDisc, ...]:
    """The discs, lowest first, with those that follow at either end.

    A body at the head that was taken for a disc goes first.
    """
    column = list(discs)
    while len(column) > _FEWEST and _is_a_body(column[-1], column[:-1]):
        column.pop()
    for _ in range(_MOST):
        below = _next(volume, column, soft)
        if below is None or not fit(below, column[0]):
            break
        column.insert(0, below)
    for _ in range(_MOST):
        above = _next(volume, column[::-1], soft)
        if above is None or not fit(column[-1], above) or _is_a_body(above, column):
            break
        column.append(above)
    return tuple(column)


def _next(volume: Volume, column: Sequence[FoundDisc], soft: float) -> FoundDisc | None:
    """The disc that comes before the first, on the side away from the second."""
    places = _expected(column[0], column[1])
    found = matches(volume, places, soft)
    at = int(found.strength.argmax())
    guess = Guess(
        DiscFrame.of(places.points[at], found.normals[at], found.fronts[at]),
        float(found.heights_mm[at]),
    )
    disc = refined(volume, guess, soft, Origin.CHAIN)
    if disc is None or not passes(disc) or not _is_another(disc, column[0]):
        return None
    # Of the nearest alone each would have less than the last, down to nothing.
    usual = np.median([each.quality["contrast"] for each in column[:4]])
    return disc if disc.quality["contrast"] >= _PART * usual else None


def _is_another(disc: FoundDisc, last: FoundDisc) -> bool:
    away = float(np.linalg.norm(disc.frame.centre_ras - last.frame.centre_ras))
    return away >= 15.0


def _is_a_body(above: FoundDisc, column: Sequence[FoundDisc]) -> bool:
    """Whether what was found above is too high: in thick slices a thin body passes for a disc.

    Discs grow lower towards the head; of the last three one at least is not worn.
    """
    usual = max(disc.shape.height_mm for disc in column[-3:])
    return above.shape.height_mm > _HIGHER * usual


def _expected(last: FoundDisc, before: FoundDisc) -> Column:
    """Where the next disc may lie: a short piece of column, turned on as the last piece was."""
    step = last.frame.centre_ras - before.frame.centre_ras
    turn = last.frame.axes.T @ before.frame.axes
    onward = _half(turn) @ step
    axes = (_half(turn) @ last.frame.axes.T).T
    sign = 1.0 if onward @ last.frame.normal > 0 else -1.0
    points = last.frame.centre_ras + onward + np.outer(_ALONG_MM * sign, axes[2])
    count = len(points)
    # Behind the body by half a body and half a canal, as before.
    behind = points - 0.85 * last.shape.depth_mm * axes[1]
    return Column(points, behind, np.tile(axes[2], (count, 1)), np.tile(axes[1], (count, 1)))


def _half(turn: Array) -> Array:
    """The rotation by half the angle, about the same line (Rodrigues)."""
    angle = float(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1, 1)))
    if angle < 1e-6:
        return np.eye(3)
    line = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    x, y, z = line / (2 * np.sin(angle))
    skew = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    half = angle / 2
    answer: Array = np.eye(3) + np.sin(half) * skew + (1 - np.cos(half)) * (skew @ skew)
    return answer
