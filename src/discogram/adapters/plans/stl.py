"""How is a surface written so that 3D Slicer opens it?

Binary STL. Slicer takes a model's points for LPS unless the file says otherwise; the header
says LPS all the same. No name, no date.
"""

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.frames import lps_from_ras

_HEADER = b"SPACE=LPS; discogram needle plan, mm"
_RECORD = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")])


def stl_of(triangles_ras: ArrayLike) -> bytes:
    """The bytes of a `.stl` of triangles of shape (n, 3, 3) in RAS, mm."""
    corners = lps_from_ras(triangles_ras)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    records = np.zeros(len(corners), _RECORD)
    records["normal"] = normal / np.where(length > 0, length, 1.0)
    records["corners"] = corners
    count = np.array([len(records)], "<u4")
    parts: tuple[bytes, ...] = (_HEADER.ljust(80), count.tobytes(), records.tobytes())
    return b"".join(parts)
