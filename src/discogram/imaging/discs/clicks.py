"""Where is the disc that a person points at?

A click need not be exact: around it the best place and tilt are looked for, up and down along
the body's long axis, and the disc is measured there like every other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from discogram.errors import InputError, Reason, reason
from discogram.imaging.discs.column import Column
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.profiles import matches
from discogram.imaging.discs.refine import Guess
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume
from discogram.words.spine import Disc

_ALONG_MM = np.arange(-6.0, 6.1, 1.0)
REACH_MM, TOLD_MM = 10.0, 2.0
"""Beyond a disc's endplate: a click further away means no such disc, a nearer one is told."""

_BACK_MM = 28.0
"""From a disc's middle to that of the canal; only roughly, to know where pedicles would be."""


@dataclass(frozen=True, slots=True, eq=False)
class Click:
    """A place, RAS in mm, and the level that the person names; None where nobody named it."""

    at_ras: Array
    level: Disc | None = None


def clicked(volume: Volume, clicks: Sequence[Click], soft: float) -> tuple[Guess, ...]:
    """A guess for each click; raises `InputError` for all that lie outside the scan."""
    problems = tuple(_outside(volume, click) for click in clicks)
    if any(problems):
        raise InputError([problem for problem in problems if problem])
    return tuple(_guess(volume, click, soft) for click in clicks)


def beside_mm(click: Click, disc: FoundDisc) -> float:
    """How far above or below a disc the click lies, past its endplate; 0 within it."""
    along = float(disc.frame.from_ras(click.at_ras)[2])
    return max(abs(along) - disc.shape.height_mm / 2, 0.0)


def _outside(volume: Volume, click: Click) -> Reason | None:
    if np.isfinite(volume.at(click.at_ras)):
        return None
    x, y, z = (round(float(value), 1) for value in click.at_ras)
    return reason("imaging-click-outside", x=x, y=y, z=z)


def _guess(volume: Volume, click: Click, soft: float) -> Guess:
    up = np.tile([0.0, 0.0, 1.0], (len(_ALONG_MM), 1))
    front = np.tile([0.0, 1.0, 0.0], (len(_ALONG_MM), 1))
    points = np.asarray(click.at_ras, dtype=np.float64) + _ALONG_MM[:, None] * up
    found = matches(volume, Column(points, points - _BACK_MM * front, up, front), soft)
    # Of two places alike the nearer one: the person pointed at it.
    at = int((found.strength - np.abs(_ALONG_MM)).argmax())
    frame = DiscFrame.of(points[at], found.normals[at], found.fronts[at])
    return Guess(frame, float(found.heights_mm[at]))
