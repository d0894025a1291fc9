"""From roughly where a disc lies to its plane, its rim and its figures: one way for all doors.

A label map, the chain and a click all end here, so that the same scan gives the same disc
whoever pointed at it.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from discogram.imaging.discs.column import Column
from discogram.imaging.discs.endplates import Plates, levelled, plates
from discogram.imaging.discs.found import FoundDisc, Origin, Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.outline import area_centroid, outline, reach_mm
from discogram.imaging.discs.profiles import pedicles_hu
from discogram.imaging.discs.surfaces import settled
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

_FIRST_RADII_MM = (13.0, 10.0)
"""Half width and half depth within which a lumbar disc has endplates, wherever its rim is."""

_WITHIN = 0.75
"""Endplates are fitted within this part of the rim: further out they curve away."""

_HALF_CANAL_MM = 8.0
"""From a disc's back to the middle of the canal; only roughly, to know where pedicles are."""

_TURNED = np.radians([-10.0, 0.0, 10.0])
"""So far the patient may lie turned, which nothing tells before the discs are found."""

_TURNS, _SETTLED_FROM = 4, 1
"""How often plane and rim are measured in turn, and from when slices are modelled."""


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """Roughly where a disc lies, and about how high it is."""

    frame: DiscFrame
    height_mm: float


def refined(volume: Volume, guess: Guess, soft: float, origin: Origin) -> FoundDisc | None:
    """The disc at a guess; None where no two endplates face each other there."""
    frame, height, radii = guess.frame, guess.height_mm, _FIRST_RADII_MM
    answer = None
    for turn in range(_TURNS):
        found = plates(volume, frame, height, radii, soft)
        if found is None:
            return None
        if turn >= _SETTLED_FROM:
            found = settled(volume, frame, found, radii, soft)
        frame, height = levelled(frame, found), found.height_mm
        if turn < 1:
            continue
        answer = _measured(volume, frame, _seen_from(found), soft, origin)
        frame, radii = answer.frame, _radii(answer.shape)
    return answer and _beside(volume, answer, soft)


def _beside(volume: Volume, disc: FoundDisc, soft: float) -> FoundDisc:
    """The disc with how bright it is where pedicles would be, were this a body.

    Which way its front is, is not known yet: what is brightest of three ways counts.
    """
    frame, away = disc.frame, disc.shape.depth_mm / 2 + _HALF_CANAL_MM
    values = []
    for turn in _TURNED:
        front = np.cos(turn) * frame.anterior + np.sin(turn) * frame.left
        here = (frame.centre_ras, frame.centre_ras - away * front, frame.normal, front)
        values.append(pedicles_hu(volume, Column(*(each[None] for each in here)), soft)[0])
    quality = {**disc.quality, "pedicles_hu": round(float(max(values)), 1)}
    return replace(disc, quality=MappingProxyType(quality))


def remeasured(volume: Volume, disc: FoundDisc, frame: DiscFrame, soft: float) -> FoundDisc:
    """The disc with its rim and figures in a frame that is known better than its own."""
    found = plates(volume, frame, disc.shape.height_mm, _radii(disc.shape), soft)
    if found is None:
        return disc
    again = _measured(volume, frame, found, soft, disc.origin)
    shape = replace(again.shape, height_mm=disc.shape.height_mm)
    return replace(again, shape=shape, quality=disc.quality)


def rimmed_near(
    volume: Volume, disc: FoundDisc, middle_ras: Array, radii: Array, soft: float
) -> FoundDisc:
    """The disc with its rim near where it is expected: `radii` at the outline's angles, mm.

    The middle of a wrong rim is a wrong middle: it is begun at another one, and rim and middle
    are measured in turn.
    """
    own = disc.frame
    again = replace(disc, frame=DiscFrame(middle_ras, own.left, own.anterior, own.normal))
    for _ in range(_TURNS):
        found = plates(volume, again.frame, disc.shape.height_mm, _radii(disc.shape), soft)
        if found is None:
            return disc
        again = _measured(volume, again.frame, found, soft, disc.origin, radii)
    shape = replace(again.shape, height_mm=disc.shape.height_mm)
    quality = {**disc.quality, "rim": again.quality["rim"]}
    return replace(again, shape=shape, quality=MappingProxyType(quality))


def _measured(
    volume: Volume,
    frame: DiscFrame,
    found: Plates,
    soft: float,
    origin: Origin,
    near: Array | None = None,
) -> FoundDisc:
    rim, sharp = outline(volume, frame, found, soft, near)
    centred, rim = _centred(frame, rim)
    return _told(centred, rim, sharp, found, origin)


def _radii(shape: Shape) -> tuple[float, float]:
    return _WITHIN * shape.width_mm / 2, _WITHIN * shape.depth_mm / 2


def _seen_from(found: Plates) -> Plates:
    """The plates as they lie in the frame that was levelled to them: half their angle each."""
    middle = found.middle
    return replace(found, above=found.above - middle, below=found.below - middle)


def _centred(frame: DiscFrame, rim: Array) -> tuple[DiscFrame, Array]:
    """The frame moved into the middle of the rim's area, and the rim seen from there."""
    middle = area_centroid(rim)
    centre = frame.to_ras([*middle, 0.0])
    return DiscFrame(centre, frame.left, frame.anterior, frame.normal), rim - middle


def _told(
    frame: DiscFrame, rim: Array, sharp: float, found: Plates, origin: Origin
) -> FoundDisc:
    shape = Shape(rim, found.height_mm, float(np.ptp(rim[:, 0])), float(np.ptp(rim[:, 1])))
    quality = {
        "contrast": found.contrast,
        "rough_mm": found.rough_mm,
        "seen": found.seen,
        "rim": sharp,
        "unsure_deg": found.unsure_deg,
        "weaker_plate": found.weaker,
        "plate_hu": found.plate_hu,
        "behind_hu": found.behind_hu,
    }
    return FoundDisc(
        frame,
        shape,
        frame.to_ras(_volume_centroid(rim, found)),
        origin,
        quality=MappingProxyType({name: round(value, 3) for name, value in quality.items()}),
    )


def _volume_centroid(rim: Array, found: Plates) -> Array:
    """The centroid of what lies between the plates inside the rim, in the disc's frame, mm.

    Where the plates diverge to the front, so does the weight.
    """
    line = np.arange(-40.0, 40.1, 1.0)
    grid = np.stack(np.meshgrid(line, line, indexing="ij"), axis=-1).reshape(-1, 2)
    limit = reach_mm(rim, np.arctan2(grid[:, 1], grid[:, 0]))
    within = grid[np.hypot(*grid.T) <= limit]
    slope = (found.above - found.below)[1:]
    height = np.clip(found.height_mm + within @ slope, 0.5, None)
    middle = (within * height[:, None]).sum(axis=0) / height.sum()
    return np.array([*middle, 0.0])
