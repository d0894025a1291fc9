"""Does the tilt of each disc agree with the curve that the column makes?

The middles of the discs are found to half a millimetre, and the line through them turns as the
discs do. Where slices are thick, or a disc has collapsed, its own tilt is less certain than
that line: then the two are weighed by how uncertain each is, and a tilt that nothing bears out
gives way.
"""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.gate import passes
from discogram.imaging.discs.refine import Guess, refined, remeasured
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

_CURVE_DEG, _END_DEG = 2.2, 5.0
"""How far the line's direction is from the disc's normal, as a spread: within, and at an end.

Measured on synthetic spines; the curve of the last disc is only guessed."""

_TIMES, _SIDE_DEG = 1.2, 0.5
"""A disc's lean to the front is off by its own uncertainty times this, one to the side by this.

Measured on synthetic spines too: an endplate is crossed by slices from side to side."""

_OUTLYING = 3.0
"""A tilt so many spreads off the line is not believed; its own weight falls with the square."""

MOST_OFF_DEG = 12.0
"""A disc so far off the column's line is measured again, and its name is not sure after that.

Tilts that were right lay within 6 degrees of it on synthetic spines, within 8 in a real one."""

_WORTH_DEG = 0.8
"""A disc is measured again only where its tilt changes by more than this."""


def agreeing(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> tuple[FoundDisc, ...]:
    """The discs, lowest first, with tilts that the column bears out; fewer than three stay.

    `quality` then tells how far off the column's line each disc's own tilt was.
    """
    if len(discs) < 3:
        return tuple(discs)
    line = _line(np.array([disc.frame.centre_ras for disc in discs]))
    kept = []
    for at, own in enumerate(discs):
        disc = _compared(own, line[at])
        normal = _weighed(disc, line[at], is_end=at in {0, len(discs) - 1})
        if _degrees(normal, disc.frame.normal) <= _WORTH_DEG:
            kept.append(disc)
            continue
        frame = DiscFrame.of(disc.frame.centre_ras, normal, disc.frame.anterior)
        kept.append(remeasured(volume, disc, frame, soft))
    return tuple(kept)


def relaid(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> tuple[FoundDisc, ...]:
    """The discs, lowest first, each far off the column's line measured again along that line.

    In thick slices an edge of a body may hold a disc's tilt, and with it those that follow.
    """
    if len(discs) < 3:
        return tuple(discs)
    line = _line(np.array([disc.frame.centre_ras for disc in discs]))
    return tuple(
        _again(volume, disc, way, soft) if _off(disc, way) > MOST_OFF_DEG else disc
        for disc, way in zip(discs, line, strict=True)
    )


def _again(volume: Volume, disc: FoundDisc, line: Array, soft: float) -> FoundDisc:
    """The disc as it is found along the line; as it was where that bears out nothing."""
    frame = DiscFrame.of(disc.frame.centre_ras, line, disc.frame.anterior)
    found = refined(volume, Guess(frame, disc.shape.height_mm), soft, disc.origin)
    if found is None or not passes(found) or _off(found, line) > MOST_OFF_DEG:
        return disc
    return found


def _off(disc: FoundDisc, line: Array) -> float:
    return _degrees(disc.frame.normal, line)


def _compared(disc: FoundDisc, line: Array) -> FoundDisc:
    quality = {**disc.quality, "off_column_deg": round(_off(disc, line), 3)}
    return replace(disc, quality=MappingProxyType(quality))


def _line(centres: Array) -> Array:
    """The direction of the curve at each centre; at the ends it is turned on."""
    ways = np.diff(centres, axis=0)
    ways = ways / np.linalg.norm(ways, axis=1, keepdims=True)
    inner = ways[:-1] + ways[1:]
    ends = (1.5 * ways[0] - 0.5 * ways[1], 1.5 * ways[-1] - 0.5 * ways[-2])
    line = np.concatenate([ends[:1], inner, ends[1:]])
    answer: Array = line / np.linalg.norm(line, axis=1, keepdims=True)
    return answer


def _weighed(disc: FoundDisc, line: Array, *, is_end: bool) -> Array:
    """The normal, moved towards the line by what it is worth against the disc's own tilt."""
    expected = _END_DEG if is_end else _CURVE_DEG
    normal = disc.frame.normal
    for way, own in (
        (disc.frame.anterior, _TIMES * disc.quality["unsure_deg"]),
        (disc.frame.left, _SIDE_DEG),
    ):
        off = np.arctan2(line @ way, line @ disc.frame.normal)
        outlying = abs(np.degrees(off)) / np.hypot(expected, own) / _OUTLYING
        unsure = own * max(outlying, 1.0) ** 2
        normal = normal + np.tan(off * unsure**2 / (unsure**2 + expected**2)) * way
    answer: Array = normal / np.linalg.norm(normal)
    return answer


def _degrees(a: Array, b: Array) -> float:
    return float(np.degrees(np.arccos(np.clip(a @ b, -1.0, 1.0))))
