"""Which way is a disc's front, when the patient lies turned or the spine is twisted?

Body, arch, canal and the muscles beside them are alike on both sides. So the plane is looked
for, through the disc's normal and near its middle, in which its surroundings mirror themselves
best; neighbours, which turn little against one another, are heard too.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy import ndimage

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.sampling import values_at
from discogram.imaging.volume import Volume

_STEP_MM = 2.0
_SIDE_MM = np.arange(-60.0, 60.1, _STEP_MM)
_FRONT_MM = np.arange(-68.0, 36.1, _STEP_MM)
_AWAY_MM = (-14.0, -7.0, 0.0, 7.0, 14.0)
"""What is compared around a disc: from a vertebra below to the one above."""

_OUT_MM = np.arange(3.0, 38.1, _STEP_MM)
_DEEP_MM = np.arange(-46.0, 22.1, _STEP_MM)
"""Places beside the plane, and along it: behind these a patient's skin lies on the table."""

_COARSE = np.radians(np.arange(-24.0, 24.1, 4.0))
_FINE = np.radians(np.arange(-3.0, 3.1, 1.0))
_ASIDE_MM = (-4.0, -2.0, 0.0, 2.0, 4.0)
"""The plane need not run through the very middle: a rim is never quite alike on both sides."""

_DARKEST, _BRIGHTEST = -120.0, 300.0
"""Hounsfield units against muscle: fat is dark, bone bright; neither gas nor metal counts."""

_OWN, _NEIGHBOUR = 0.5, 0.25
"""A disc's own share in its direction, and that of each neighbour."""


def faced(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> tuple[FoundDisc, ...]:
    """The discs, in order, each turned about its normal until its front is the body's."""
    upright = [
        DiscFrame.of(each.frame.centre_ras, each.frame.normal, [0.0, 1.0, 0.0])
        for each in discs
    ]
    angles = _smooth([_mirrored(volume, frame, soft) for frame in upright])
    return tuple(
        _turned(disc, _front(frame, angle))
        for disc, frame, angle in zip(discs, upright, angles, strict=True)
    )


def _mirrored(volume: Volume, frame: DiscFrame, soft: float) -> float:
    """The turn to the left, radians, in which both sides of a frame are most alike."""
    grid = np.stack(np.meshgrid(_SIDE_MM, _FRONT_MM, _AWAY_MM, indexing="ij"), axis=-1)
    around = values_at(volume, frame.to_ras(grid), outside=soft)
    bounded = np.clip(around - soft, _DARKEST, _BRIGHTEST).astype(np.float64)
    bounded = ndimage.gaussian_filter(bounded, (1.0, 1.0, 0.0))
    coarse = _best(bounded, _COARSE)
    return _best(bounded, coarse + _FINE)


def _best(around: Array, angles: Array) -> float:
    """The angle of least difference; between two steps by the parabola through three."""
    unlike = np.array([min(_unlike(around, a, aside) for aside in _ASIDE_MM) for a in angles])
    at = int(unlike.argmin())
    if not 0 < at < len(angles) - 1:
        return float(angles[at])
    before, least, after = unlike[at - 1 : at + 2]
    bend = before - 2 * least + after
    part = 0.5 * (before - after) / bend if bend > 0 else 0.0
    return float(angles[at] + part * (angles[1] - angles[0]))


def _unlike(around: Array, angle: float, aside_mm: float) -> float:
    """How much the two sides of a plane differ, on average, Hounsfield units."""
    cos, sin = np.cos(angle), np.sin(angle)
    out, deep = np.meshgrid(_OUT_MM, _DEEP_MM, indexing="ij")
    sides, layers = [], np.moveaxis(around, -1, 0)
    for side in (1.0, -1.0):
        left = aside_mm + side * out * cos + deep * sin
        front = -side * out * sin + deep * cos
        steps = [(left - _SIDE_MM[0]) / _STEP_MM, (front - _FRONT_MM[0]) / _STEP_MM]
        sides.append([ndimage.map_coordinates(each, steps, order=1) for each in layers])
    return float(np.abs(np.subtract(sides[0], sides[1])).mean())


def _smooth(angles: Sequence[float]) -> Array:
    padded = np.pad(np.asarray(angles, dtype=np.float64), 1, mode="edge")
    answer: Array = _OWN * padded[1:-1] + _NEIGHBOUR * (padded[:-2] + padded[2:])
    return answer


def _front(frame: DiscFrame, angle: float) -> Array:
    """The front of a frame that is turned so far towards its left."""
    answer: Array = np.cos(angle) * frame.anterior + np.sin(angle) * frame.left
    return answer


def _turned(disc: FoundDisc, front: Array) -> FoundDisc:
    """The same disc seen from a frame with another front: its rim stays where it is."""
    frame = DiscFrame.of(disc.frame.centre_ras, disc.frame.normal, front)
    rim = np.column_stack([disc.shape.outline, np.zeros(len(disc.shape.outline))])
    outline = frame.from_ras(disc.frame.to_ras(rim))[:, :2]
    width, depth = (float(each) for each in np.ptp(outline, axis=0))
    shape = replace(disc.shape, outline=outline, width_mm=width, depth_mm=depth)
    return replace(disc, frame=frame, shape=shape)
