"""Which discs does a label map show, and what are they called?

The first door to the discs: a map that somebody made elsewhere. In a map of bodies and discs
(TotalSegmentator's `vertebrae_body`) every piece of 2 is a disc; a second map with numbered
vertebrae gives the names. A plane is fitted to each piece; its rim is smoothed.
"""

from collections.abc import Sequence

import numpy as np
from scipy import ndimage

from discogram.errors import InputError, reason
from discogram.imaging.discs.found import Confidence, FoundDisc, FoundDiscs, Origin, Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array, transform
from discogram.imaging.volume import Volume
from discogram.words.spine import Disc

_DISC = 2
_LEAST_ML = 1.5
"""Less than this is no disc but a scrap of the network's."""

_NAMES = {26: "S1", 27: "L5", 28: "L4", 29: "L3", 30: "L2", 31: "L1", 32: "T12", 33: "T11"}
"""TotalSegmentator's numbers of vertebrae; upwards they go on to 50, the first cervical."""

_BESIDE_MM = (8.0, 12.0, 16.0)
"""How far along the normal the neighbouring vertebrae are asked for their numbers."""

_RIM = 48


def discs_of(maps: Sequence[Volume]) -> FoundDiscs:
    """The discs of label maps, from head to feet; raises `InputError` where none names one."""
    shown = next((each for each in maps if _shows_discs(each)), None)
    if shown is None:
        raise InputError(reason("plan-labels-without-discs"))
    vertebrae = [each for each in maps if each is not shown]
    pieces = sorted(_pieces(shown), key=lambda piece: -float(piece[:, 2].mean()))
    return FoundDiscs(tuple(_disc(piece, shown, vertebrae) for piece in pieces))


def _shows_discs(labels: Volume) -> bool:
    return int(labels.array.max(initial=0)) == _DISC and bool((labels.array == _DISC).any())


def _pieces(labels: Volume) -> list[Array]:
    """The voxel centres of every disc, shape (n, 3), RAS mm."""
    marked, count = ndimage.label(labels.array == _DISC)
    least = _LEAST_ML * 1000 / _voxel_mm3(labels)
    places = [np.argwhere(marked == number + 1) for number in range(count)]
    return [transform(labels.affine_ras, each) for each in places if len(each) >= least]


def _voxel_mm3(labels: Volume) -> float:
    return abs(float(np.linalg.det(labels.affine_ras[:3, :3])))


def _disc(piece: Array, labels: Volume, vertebrae: Sequence[Volume]) -> FoundDisc:
    centre = piece.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov((piece - centre).T))
    normal = directions[:, 0] * np.sign(directions[2, 0])
    frame = DiscFrame.of(centre, normal, [0.0, 1.0, 0.0])
    outline = _outline(frame.from_ras(piece), min(labels.spacing_mm) / 2)
    width, depth = np.ptp(outline, axis=0)
    height = len(piece) * _voxel_mm3(labels) / _area(outline)
    level = _level(frame, vertebrae)
    return FoundDisc(
        frame,
        Shape(outline, float(height), float(width), float(depth)),
        centre,
        Origin.LABELS,
        level,
        Confidence.LOW if level else Confidence.NONE,
    )


def _outline(places: Array, half_voxel_mm: float) -> Array:
    """The rim around voxels of the disc's frame, shape (n, 2), evened out."""
    angle, away = np.arctan2(places[:, 1], places[:, 0]), np.hypot(places[:, 0], places[:, 1])
    rays = (np.arange(_RIM) + 0.5) * (2 * np.pi / _RIM)
    apart = np.abs((angle[None] - rays[:, None] + np.pi) % (2 * np.pi) - np.pi)
    reach = np.where(apart < 1.3 * np.pi / _RIM * 2, away[None], 0.0).max(axis=1)
    reach = ndimage.uniform_filter1d(reach, 5, mode="wrap") + half_voxel_mm / 2
    return np.stack([reach * np.cos(rays), reach * np.sin(rays)], axis=-1)


def _area(outline: Array) -> float:
    x, y = outline.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


def _level(frame: DiscFrame, vertebrae: Sequence[Volume]) -> Disc | None:
    """The disc between two numbered vertebrae; None where no map numbers both."""
    above = _named(frame, vertebrae, 1.0)
    below = _named(frame, vertebrae, -1.0)
    name = f"{above}/{below}"
    return Disc(name) if name in set(Disc) else None


def _named(frame: DiscFrame, vertebrae: Sequence[Volume], sign: float) -> str | None:
    points = [frame.centre_ras + sign * away * frame.normal for away in _BESIDE_MM]
    for labels in vertebrae:
        index = np.rint(labels.voxels_at(points)).astype(int)
        inside = ((index >= 0) & (index < labels.shape)).all(axis=-1)
        found = [int(labels.array[tuple(each)]) for each in index[inside]]
        names = [_NAMES[each] for each in found if each in _NAMES]
        if names:
            return max(set(names), key=names.count)
    return None
