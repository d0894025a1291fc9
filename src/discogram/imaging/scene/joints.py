"""Where is the superior articular process, lateral of which the needle has to pass?

Behind the corner of the disc stands the joint. Row by row, from the disc's rear backwards, the
middle of the joint's bone on the named side is noted: a path that stays away from bone and lies
outward of the middle lies outward of the whole joint; one that lies inward of it goes through
the canal's own window, between the laminae.
"""

from dataclasses import dataclass

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.scene.canal import rear_of
from discogram.imaging.scene.grid import Grid, Mask, marked
from discogram.imaging.scene.sides import DiscSide

_DEPTHS_MM = np.arange(4.0, 23.0)
"""Behind the rear of the disc; further back lie laminae and spinous process."""

_OUTWARD_MM = np.arange(5.0, 29.0, 0.5)
"""From beside the midline to where the sacral ala or a rib may begin."""

_SLAB_MM = (-4.0, -2.0, 0.0, 2.0, 4.0)
"""Along the normal, about the disc's plane."""

_LEAST_MM = 3.0
"""Less bone in a row than this is a spur, or noise."""


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """The joint's middle by depth, in the side frame: (outward, anterior), shape (n, 2), mm.

    Empty where no joint was seen, as after its removal.
    """

    middle: Array

    @property
    def seen(self) -> bool:
        """Whether there is a joint to pass by."""
        return len(self.middle) >= 3


def joint_of(reached: DiscSide, bone: Mask, grid: Grid) -> Joint:
    """The joint behind a disc on one side."""
    rear = rear_of(reached.disc)
    depth, outward, up = np.meshgrid(rear - _DEPTHS_MM, _OUTWARD_MM, _SLAB_MM, indexing="ij")
    hit = marked(bone, grid, reached.to_ras(np.stack([outward, depth, up], -1)))
    amount = hit.mean(axis=2)
    lengths = amount.sum(axis=1) * 0.5
    rows = lengths >= _LEAST_MM
    middle = (amount * _OUTWARD_MM).sum(axis=1) / np.maximum(amount.sum(axis=1), 1e-9)
    return Joint(np.stack([middle[rows], (rear - _DEPTHS_MM)[rows]], axis=-1))
