"""Where does the patient end and the room begin?

The table, the blanket and the mattress lie against the skin; the patient is the largest thing
that is still whole once everything thin is taken away.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.scene.grid import Mask
from discogram.imaging.scene.tissue import AIR_TO_SKIN_HU

_THIN_MM = 6.0
"""What is thinner is a table top or a fold of the blanket, and no body."""


def body_of(hu: NDArray[np.float32], step_mm: float) -> Mask:
    """The patient, hollows filled: lungs and bowel gas belong to the body.

    `hu` has shape (x, y, z) in RAS. All False where nobody is seen.
    """
    solid = hu > AIR_TO_SKIN_HU
    turns = max(1, round(_THIN_MM / 2 / step_mm))
    kernel = ndimage.generate_binary_structure(3, 1)
    # The lattice's own border is no border of the body: without the pad it would be eaten away.
    padded = np.pad(solid, turns, mode="edge")
    core = ndimage.binary_erosion(padded, kernel, turns, border_value=1)
    core = _largest(core)
    grown = ndimage.binary_dilation(core, kernel, turns)
    inner = tuple(slice(turns, -turns) for _ in range(3))
    return _filled(grown[inner] & solid)


def _largest(mask: Mask) -> Mask:
    labels, count = ndimage.label(mask)
    if count < 2:
        return mask
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    answer: Mask = labels == sizes.argmax()
    return answer


def _filled(mask: Mask) -> Mask:
    """Without hollows, slice by slice: a lung is open to the slice's end, never to its side."""
    answer = np.empty_like(mask)
    for at in range(mask.shape[2]):
        answer[:, :, at] = ndimage.binary_fill_holes(mask[:, :, at])
    return answer
