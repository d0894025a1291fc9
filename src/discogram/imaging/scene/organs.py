"""Which organs does a label map name, and how near may a needle come to each?

The numbers are those of TotalSegmentator's task `total`, version 2 (class table of its
repository). A map that says nothing else than 1 and 2 is one of bodies and discs and names no
organ. What a map does not name was not checked, and is told so.
"""

from enum import StrEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.scene.grid import Grid
from discogram.imaging.volume import Volume


class Organ(StrEnum):
    """What a needle from behind may meet besides bone."""

    KIDNEY = "kidney"
    LUNG = "lung"
    BOWEL = "bowel"
    VESSEL = "vessel"
    LIVER = "liver"
    SPLEEN = "spleen"
    OTHER = "other"


_TOTAL_2: dict[Organ, tuple[int, ...]] = {
    Organ.KIDNEY: (2, 3, 23, 24),
    Organ.LUNG: (10, 11, 12, 13, 14),
    Organ.BOWEL: (6, 18, 19, 20),
    Organ.VESSEL: (52, 63, 64, 65, 66, 67, 68),
    Organ.LIVER: (5,),
    Organ.SPLEEN: (1,),
    Organ.OTHER: (4, 7, 8, 9, 21),
}

LABELS = MappingProxyType({n: organ for organ, numbers in _TOTAL_2.items() for n in numbers})
"""Which organ a number of the map is; what is not here is bone, muscle or far away."""

_MOST_WITHOUT_ORGANS = 2


def organs_of(labels: Volume, grid: Grid) -> dict[Organ, NDArray[np.bool_]]:
    """The organs of a label map on the lattice, by the nearest label; only those present."""
    if int(labels.array.max(initial=0)) <= _MOST_WITHOUT_ORGANS:
        return {}
    named = _on(labels, grid)
    found = {}
    for organ, numbers in _TOTAL_2.items():
        mask = np.isin(named, numbers)
        if mask.any():
            found[organ] = mask
    return found


def _on(labels: Volume, grid: Grid) -> NDArray[np.int16]:
    """The nearest label of every place of the lattice; 0 beyond the map."""
    answer = np.zeros(grid.shape, np.int16)
    last = np.array(labels.shape) - 1
    y, z = np.meshgrid(np.arange(grid.shape[1]), np.arange(grid.shape[2]), indexing="ij")
    for x in range(grid.shape[0]):
        points = grid.points_ras(np.stack([np.full(y.shape, x), y, z], axis=-1))
        index = np.rint(labels.voxels_at(points)).astype(int)
        inside = ((index >= 0) & (index <= last)).all(axis=-1)
        index = np.clip(index, 0, last)
        values = labels.array[index[..., 0], index[..., 1], index[..., 2]]
        answer[x] = np.where(inside, values, 0).astype(np.int16)
    return answer
