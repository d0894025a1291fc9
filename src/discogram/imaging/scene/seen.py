"""How far around a needle was anything looked for?

A clearance of so many millimetres is a measure only as far as the scan reaches. What lies
further from every way than `NEAR_MM` matters to no needle and is not looked for; where the scan
ends sooner, it ends the measure: gas may lie beyond.
"""

from dataclasses import dataclass

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

NEAR_MM = 60.0
"""Gas and organs are looked for so far around every way."""

_DEEP_MM = 60.0
"""Of a way, from the target: the part that can come near to gas or an organ. The rest leads
through the back to the skin, where the scan ends because the body does."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The room that a volume fills: from RAS to its voxels, and how many there are."""

    to_voxel: Array
    shape: tuple[int, int, int]

    @classmethod
    def of(cls, volume: Volume) -> "Seen":
        """What a volume shows."""
        return cls(np.asarray(np.linalg.inv(volume.affine_ras), float), volume.shape)

    def around_mm(self, target_ras: Array, entry_ras: Array) -> float:
        """How far around a needle everything is seen, mm: `NEAR_MM` at most, 0 at least.

        The distance of a point to a face of a lattice, also of a sheared one, is the difference
        of the index over the length of that row of the inverse affine.
        """
        out = entry_ras - target_ras
        share = np.linspace(0.0, min(1.0, _DEEP_MM / float(np.linalg.norm(out))), 50)
        points = target_ras + share[:, None] * out
        rows = self.to_voxel[:3, :3]
        index = points @ rows.T + self.to_voxel[:3, 3]
        inwards = np.minimum(index + 0.5, np.array(self.shape) - 0.5 - index)
        least = float((inwards / np.linalg.norm(rows, axis=1)).min())
        return min(max(least, 0.0), NEAR_MM)
