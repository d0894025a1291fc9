"""Which scan is this, so that what was made from one is never shown over another?

By what was measured and where, never by a name: the voxels' own digest and their place. The
same scan is known again in whatever file, order of axes or type of number it comes.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.frames import Array, transform
from discogram.imaging.volume import Volume

_AXES = "RAS"
_SAME_PLACE_MM = 0.05
"""Less than any voxel, and more than a header rounds away."""

_SHOWN = 12
"""Characters of the digest that a sheet shows: enough to tell a clinic's scans apart."""


@dataclass(frozen=True, slots=True, eq=False)
class WhichScan:
    """A scan without a name: `shape` and `affine_ras` (4x4, mm) are those of the RAS order.

    `voxels_sha256` is taken of whole Hounsfield units, 16 bits, least byte first, the third
    index slowest and the first fastest. `series_uid` is None where it is no DICOM or says none.
    """

    voxels_sha256: str
    shape: tuple[int, int, int]
    affine_ras: Array
    series_uid: str | None = None

    @classmethod
    def of(cls, volume: Volume, series_uid: str | None = None) -> "WhichScan":
        """The identity of a volume."""
        turned = volume.oriented(_AXES)
        digest = sha256()
        for at in range(turned.shape[2]):
            digest.update(_whole(turned.array[:, :, at]))
        return cls(digest.hexdigest(), turned.shape, turned.affine_ras, series_uid)

    @property
    def short(self) -> str:
        """What a sheet calls the scan."""
        return self.voxels_sha256[:_SHOWN]

    def is_that(self, other: "WhichScan") -> bool:
        """Whether both are one scan: the same voxels at the same place."""
        same = (self.voxels_sha256, self.shape) == (other.voxels_sha256, other.shape)
        return same and self._lies_there(other)

    def _lies_there(self, other: "WhichScan") -> bool:
        last = np.array(self.shape) - 1
        ends = last * np.array(list(np.ndindex(2, 2, 2)))
        away = transform(self.affine_ras, ends) - transform(other.affine_ras, ends)
        return bool(np.abs(away).max() <= _SAME_PLACE_MM)


def _whole(values: NDArray[Any]) -> bytes:
    """One slice in whole units, its first index fastest."""
    if values.dtype.kind == "f":
        values = np.rint(np.nan_to_num(values, nan=-32768.0))
    whole: NDArray[np.int16] = np.clip(values, -32768, 32767).astype("<i2")
    return whole.tobytes(order="F")
