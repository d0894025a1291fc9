"""How do the kernels want a volume?

numba compiles each kernel anew for every type and every order of memory, seconds each time. So
whoever searches or plans a scan takes it in one of two forms, whatever file it came from.
"""

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.volume import Volume

_AS_THEY_ARE = (np.dtype(np.int16), np.dtype(np.float32))

_OTHER_WAY = dict(zip("RLAPSI", "LRPAIS", strict=True))


def plain(volume: Volume) -> Volume:
    """The same numbers at the same places: int16 or float32, in C order.

    Axes are listed as they lie in memory, so that a scan read slice by slice, or from a NIfTI
    file, is not copied; its orientation may differ from the volume's. int16 and float32 stay,
    everything else becomes float32.
    """
    stored = _as_stored(volume)
    kind = stored.array.dtype if stored.array.dtype in _AS_THEY_ARE else np.dtype(np.float32)
    array = np.ascontiguousarray(stored.array, dtype=kind)
    return Volume(array, stored.affine_ras, volume.modality)


def _as_stored(volume: Volume) -> Volume:
    """The axes from the widest step in memory to the narrowest, each of them forwards."""
    steps: NDArray[np.intp] = np.array(volume.array.strides)
    letters = list(volume.orientation)
    for axis in np.flatnonzero(steps < 0):
        letters[axis] = _OTHER_WAY[letters[axis]]
    widest_first = np.argsort(-np.abs(steps), kind="stable")
    return volume.oriented("".join(letters[axis] for axis in widest_first))
