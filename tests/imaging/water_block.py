"""A block of water with a marker on the right, one in front and one at the head. Synthetic."""

from types import MappingProxyType

import numpy as np

from discogram.imaging.frames import Array, transform
from discogram.imaging.volume import Modality, Volume

CENTRE_RAS = np.array([-10.0, 20.0, 300.0])
"""Far from the origin, and not symmetric: a sign that is lost shows."""

MARKERS_RAS = MappingProxyType(
    {
        700: np.add(CENTRE_RAS, (12, 0, 0)),  # on the patient's right
        900: np.add(CENTRE_RAS, (0, 12, 0)),  # in front
        1100: np.add(CENTRE_RAS, (0, 0, 12)),  # at the head
    }
)
"""Hounsfield units of each marker, and its centre."""


def hounsfield_at(points_ras: Array) -> Array:
    """What the phantom measures at points of shape (..., 3), mm."""
    values = np.where((np.abs(points_ras - CENTRE_RAS) < 18).all(axis=-1), 40.0, -1000.0)
    for marker, centre in MARKERS_RAS.items():
        values = np.where((np.abs(points_ras - centre) < 3.1).all(axis=-1), marker, values)
    return values


def volume_of(affine_ras: Array, shape: tuple[int, int, int]) -> Volume:
    """The phantom as an array that lies where the affine says."""
    indices = np.moveaxis(np.indices(shape), 0, -1)
    values = hounsfield_at(transform(affine_ras, indices))
    return Volume(values.astype(np.int16), affine_ras, Modality.CT)


def found_in(volume: Volume) -> dict[int, Array]:
    """Where a volume has each marker: the centre of its voxels in RAS, mm."""
    return {
        marker: transform(volume.affine_ras, np.argwhere(volume.array == marker)).mean(axis=0)
        for marker in MARKERS_RAS
    }


def is_right(volume: Volume) -> bool:
    """Whether each marker is where it should be, and where the array's own axes say."""
    seen = found_in(volume)
    near = all(np.abs(seen[m] - MARKERS_RAS[m]).max() < 1.6 for m in MARKERS_RAS)
    ras = volume.oriented("RAS").array
    # Told by index alone, so that an affine and an array that are both wrong cannot agree.
    places = [np.argwhere(ras == marker).mean(axis=0) for marker in MARKERS_RAS]
    middle = (np.array(ras.shape) - 1) / 2
    apart = [places[line][line] - middle[line] for line in range(3)]
    return near and min(apart) > 0
