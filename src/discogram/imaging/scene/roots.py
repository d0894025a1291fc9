"""Where does the exiting root run? Modelled: a CT does not show it.

The root that is named after the vertebra above leaves the canal under that vertebra's pedicle,
close to the bone, and runs outward, downward and forward past the disc's posterolateral corner.
It is the long side of Kambin's triangle. Its course is laid by the disc's width and by the
distance to the disc above, and its beginning is moved to the pedicle's lower border where bone
shows it. Nobody has held the model against roots seen in MR: it is *modelled, unverified*.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.scene.canal import rear_of
from discogram.imaging.scene.grid import Grid, Mask, marked
from discogram.imaging.scene.sides import DiscSide


class _Stop(NamedTuple):
    """A point of the course: shares of width and level distance, and mm behind the rim."""

    outward: float
    front_mm: float
    up: float


_COURSE = (
    _Stop(0.20, -6.0, 0.50),  # leaves the dural sac, inside the pedicle
    _Stop(0.29, -5.5, 0.36),  # below the pedicle: the ganglion, in the roof of the foramen
    _Stop(0.42, -1.0, 0.20),  # outside the foramen
    _Stop(0.54, 7.5, -0.03),  # passes the disc, beside its corner
    _Stop(0.66, 16.0, -0.38),  # in the psoas
)
"""Drawn after textbook drawings of Kambin's triangle; unverified."""

RADIUS_MM = 2.5
"""Half the thickness of a lumbar root with its sheath; unverified."""

_GANGLION = 1
_UNDER_THE_PEDICLE_MM = 4.0
"""From the pedicle's bone to the middle of the ganglion."""

_USUAL_LEVEL_MM = 36.0
"""From one lumbar disc to the next, where there is no neighbour to measure."""

_LEVELS_MM = (22.0, 48.0)
"""A distance outside of this is no next level but a disc that was missed."""


@dataclass(frozen=True, slots=True, eq=False)
class Root:
    """A root's course in the side frame, shape (n, 3), mm, from the sac outward."""

    course: Array
    pedicle_seen: bool


def root_of(reached: DiscSide, level_mm: float | None, bone: Mask, grid: Grid) -> Root:
    """The exiting root beside a disc; `level_mm` to the disc above, None when there is none."""
    usable = level_mm is not None and _LEVELS_MM[0] <= level_mm <= _LEVELS_MM[1]
    level = level_mm if usable and level_mm is not None else _USUAL_LEVEL_MM
    shape = reached.disc.shape
    rear = rear_of(reached.disc)
    course = np.array(
        [(at.outward * shape.width_mm, rear + at.front_mm, at.up * level) for at in _COURSE]
    )
    pedicle = _pedicle_above(reached, course[_GANGLION], level, bone, grid)
    if pedicle is not None:
        lift = pedicle - _UNDER_THE_PEDICLE_MM - course[_GANGLION, 2]
        # All of it above the disc moves along; what passes the disc stays where the disc is.
        course[:3, 2] += np.array([1.0, 1.0, 0.5]) * np.clip(lift, -6.0, 6.0)
    return Root(course, pedicle is not None)


def _pedicle_above(
    reached: DiscSide, ganglion: Array, level: float, bone: Mask, grid: Grid
) -> float | None:
    """How high above the disc's plane the pedicle begins, mm; None when none is met."""
    heights = np.arange(4.0, 0.8 * level, 0.5)
    found = []
    for outward in (-2.0, 0.0, 2.0, 4.0):
        for front in (-2.0, 0.0, 2.0):
            line = np.tile(np.add(ganglion, (outward, front, 0.0)), (len(heights), 1))
            line[:, 2] = heights
            hit = marked(bone, grid, reached.to_ras(line))
            # The first bone above free room: a joint below it is no pedicle.
            free = np.flatnonzero(~hit)
            above = np.flatnonzero(hit & (np.arange(len(hit)) > (free[0] if len(free) else 0)))
            if len(free) and len(above) and heights[above[0]] > 0.2 * level:
                found.append(heights[above[0]])
    return float(np.median(found)) if len(found) >= 4 else None
