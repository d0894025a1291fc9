"""Where are the discs in a label map that somebody brought?

Two kinds of map are read: bodies and discs (1 and 2, as TotalSegmentator's `vertebrae_body`
has them), and numbered vertebrae (26 for S1 up to 44 for T1 and 50 for C1, as its `total`
has them), where a disc is what lies between two facing endplates. The map only says where to
look and what it calls the levels: plane and rim are measured in the scan like every other's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.errors import InputError, reason
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.refine import Guess
from discogram.imaging.frames import Array, transform
from discogram.imaging.volume import Volume
from discogram.words.spine import Disc

_DISC = 2
_S1 = 26
_VERTEBRAE = (
    ["S1"]
    + [f"L{n}" for n in range(5, 0, -1)]
    + [f"T{n}" for n in range(12, 0, -1)]
    + [f"C{n}" for n in range(7, 0, -1)]
)
_NAMES = {_S1 + at: name for at, name in enumerate(_VERTEBRAE)}
"""What TotalSegmentator's `total` calls its numbers 26 to 50."""

_MOST_NUMBERS = 500
"""No map has so many names; a scan that is given as one has more values than that."""

_LEAST_MM3 = 800.0
"""Smaller pieces are specks of the network, or a disc cut by the edge of the scan."""

_FACING = 0.25
"""The endplate's side of a vertebra: the quarter of its voxels nearest the other one."""


@dataclass(frozen=True, slots=True, eq=False)
class Pointed:
    """Where a map points, and the level that it names; None where it only says *disc*."""

    guess: Guess
    level: Disc | None


def pointed(labels: Volume, scan: Volume) -> tuple[Pointed, ...]:
    """The discs of a map, lowest first; raises `InputError` where it is no map of this scan."""
    array = np.asarray(labels.array)
    present = _present(labels)
    if not present:
        raise InputError(reason("imaging-labels-empty"))
    _check_place(labels, scan)
    numbered = sorted(present & set(_NAMES))
    if len(numbered) >= 2:
        found = _between(labels, numbered)
    elif _DISC in present:
        found = _pieces(labels, array == _DISC)
    else:
        raise InputError(reason("imaging-labels-unknown", labels=tuple(sorted(present))[:12]))
    if not found:
        raise InputError(reason("imaging-labels-no-discs"))
    return tuple(sorted(found, key=lambda each: float(each.guess.frame.centre_ras[2])))


def numbers_vertebrae(labels: Volume) -> bool:
    """Whether a map numbers two vertebrae or more, and so names discs."""
    return len(_present(labels) & set(_NAMES)) >= 2


def check_map(labels: Volume) -> None:
    """Raise `InputError` unless every voxel holds a whole number from 0 up: a name, or none.

    Quick, so that a wrong file is told before anything is looked for.
    """
    for each in np.moveaxis(np.asarray(labels.array), -1, 0):
        if each.dtype.kind == "f" and not np.isfinite(each).all():
            raise InputError(reason("imaging-labels-not-numbers"))
        if each.min() < 0 or not _are_whole(each):
            raise InputError(reason("imaging-labels-are-a-scan"))


def _are_whole(values: NDArray[Any]) -> bool:
    return values.dtype.kind != "f" or bool((values == np.rint(values)).all())


def _present(labels: Volume) -> set[int]:
    """The numbers of a map without 0; slice by slice, for sorting a whole map takes seconds."""
    check_map(labels)
    present: set[int] = set()
    for each in np.moveaxis(np.asarray(labels.array), -1, 0):
        present |= {int(value) for value in np.unique(each)}
        if len(present) > _MOST_NUMBERS:
            raise InputError(reason("imaging-labels-are-a-scan"))
    return present - {0}


def check_soft(labels: Volume, scan: Volume, soft: float) -> None:
    """Raise `InputError` where the scan shows no bone where the map has it."""
    array = np.asarray(labels.array)
    numbered = (array >= _S1) & (array <= max(_NAMES))
    vertebra = numbered if numbered.any() else array == 1
    if not vertebra.any():
        return
    voxels = np.argwhere(vertebra)[:: max(int(vertebra.sum()) // 4000, 1)]
    values = scan.at(transform(labels.affine_ras, voxels), outside=-1000.0)
    if np.median(values) < soft + 25.0:
        raise InputError(reason("imaging-labels-elsewhere"))


def _check_place(labels: Volume, scan: Volume) -> None:
    """A map of this scan lies where the scan lies."""
    (box,) = ndimage.find_objects((np.asarray(labels.array) > 0).astype(np.int8))
    ends = np.array([[part.start for part in box], [part.stop - 1 for part in box]])
    places = scan.voxels_at(transform(labels.affine_ras, ends))
    slack = 2.0 + np.array(labels.spacing_mm) / np.array(scan.spacing_mm)
    last = np.array(scan.shape) - 1
    if ((places < -slack) | (places > last + slack)).any():
        raise InputError(reason("imaging-labels-elsewhere"))


def _pieces(labels: Volume, discs: NDArray[np.bool_]) -> list[Pointed]:
    pieces, count = ndimage.label(discs)
    voxel = float(np.prod(labels.spacing_mm))
    boxes = ndimage.find_objects(pieces)
    found = []
    for piece in range(1, count + 1):
        box = boxes[piece - 1]
        voxels = np.argwhere(pieces[box] == piece) + [part.start for part in box]
        if len(voxels) * voxel >= _LEAST_MM3:
            places = transform(labels.affine_ras, voxels)
            volume = len(voxels) * voxel
            found.append(Pointed(_flat(places, volume), None))
    return found


def _flat(places: Array, volume_mm3: float) -> Guess:
    """The disc that a flat cloud of places is: its thinnest way is the normal."""
    centre = places.mean(axis=0)
    spreads, ways = np.linalg.eigh(np.cov((places - centre).T))
    normal = ways[:, 0] * (1.0 if ways[2, 0] > 0 else -1.0)
    area = np.pi * 4 * float(np.sqrt(spreads[1] * spreads[2]))
    return Guess(DiscFrame.of(centre, normal, [0.0, 1.0, 0.0]), volume_mm3 / area)


def _between(labels: Volume, numbers: Sequence[int]) -> list[Pointed]:
    """The discs between neighbours of a numbered map; C1 and C2 have none between them."""
    array = np.asarray(labels.array)
    clouds = _clouds(array, numbers, labels.affine_ras)
    known = {str(disc): disc for disc in Disc}
    pairs = (
        (lower, upper, known.get(f"{_NAMES[upper]}/{_NAMES[lower]}"))
        for lower, upper in pairwise(numbers)
        if upper == lower + 1
    )
    return [
        _facing(clouds[lower], clouds[upper], level)
        for lower, upper, level in pairs
        if level is not None
    ]


def _clouds(array: NDArray[Any], numbers: Sequence[int], affine: Array) -> dict[int, Array]:
    """Where the voxels of each number lie; each is looked for in its own box alone."""
    boxes = ndimage.find_objects(np.where(array > max(numbers), 0, array).astype(np.int32))
    clouds = {}
    for number in numbers:
        box = boxes[number - 1]
        voxels = np.argwhere(array[box] == number) + [part.start for part in box]
        clouds[number] = transform(affine, voxels)
    return clouds


def _facing(lower: Array, upper: Array, level: Disc) -> Pointed:
    """The disc between the facing sides of two vertebrae, in front of their arches."""
    low, high = _body(lower), _body(upper)
    way = high.mean(axis=0) - low.mean(axis=0)
    way = way / np.linalg.norm(way)
    top = low[low @ way >= np.quantile(low @ way, 1 - _FACING)]
    bottom = high[high @ way <= np.quantile(high @ way, _FACING)]
    centre = (top.mean(axis=0) + bottom.mean(axis=0)) / 2
    normal = _normal(top, way) + _normal(bottom, way)
    frame = DiscFrame.of(centre, normal, [0.0, 1.0, 0.0])
    gap = float(np.quantile(bottom @ way, 0.2) - np.quantile(top @ way, 0.8))
    return Pointed(Guess(frame, float(np.clip(gap, 3.0, 14.0))), level)


def _body(vertebra: Array) -> Array:
    """The front part of a vertebra, where its body is."""
    front = vertebra[:, 1]
    return vertebra[front >= np.quantile(front, 0.55)]


def _normal(places: Array, way: Array) -> Array:
    _, ways = np.linalg.eigh(np.cov((places - places.mean(axis=0)).T))
    normal: Array = ways[:, 0] * np.sign(ways[:, 0] @ way)
    return normal
