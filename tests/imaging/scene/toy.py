"""A spine of boxes and cylinders, told by a formula: what is bone here can be asked exactly.

Three discs, 36 mm apart, the middle one at the origin of RAS. On the patient's left a rib of
its own stands in the way, so that both sides differ.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from discogram.imaging.discs.found import FoundDisc, Origin, Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array, transform
from discogram.imaging.scene.grid import Mask
from discogram.imaging.volume import Modality, Volume
from discogram.words.spine import Disc

LEVELS = {Disc.L2_L3: 36.0, Disc.L3_L4: 0.0, Disc.L4_L5: -36.0}
"""How high each disc lies, mm."""

WIDTH_MM, DEPTH_MM, HEIGHT_MM = 50.0, 36.0, 10.0
SKIN_MM = (150.0, 105.0)
"""Half of the body's width and depth; the spine stands 35 mm behind its middle."""

_BODY_MIDDLE = np.array([0.0, 35.0])
CANAL = ((0.0, -27.0), (10.0, 7.0))
"""Middle and half axes, x and y."""


def is_bone(points: Array) -> Mask:
    """Whether points of shape (..., 3), RAS mm, lie in bone."""
    x, y, z = np.moveaxis(points, -1, 0)
    over = (z + 18.0) % 36.0 - 18.0  # above the nearest disc
    column = (x / 25) ** 2 + (y / 18) ** 2 < 1
    body = column & (np.abs(over) > HEIGHT_MM / 2)
    joint = (np.abs(np.abs(x) - 16) < 5) & (np.abs(y + 36) < 9) & (np.abs(over) < 10)
    pedicle = (np.abs(np.abs(x) - 15) < 4) & (y < -12) & (y > -40) & (over > 13)
    lamina = (np.abs(x) < 19) & (np.abs(y + 40) < 4) & (over > 2)
    process = (np.abs(x) < 3) & (y < -40) & (y > -68) & (np.abs(over - 6) < 10)
    rib = (np.abs(x + 75) < 6) & (np.abs(y + 50) < 8) & (np.abs(z - 4) < 9)
    found: Mask = (body | joint | pedicle | lamina | process | rib) & (np.abs(z) < 75)
    return found


def is_wall(points: Array) -> Mask:
    """A shell of bone around every disc: no needle comes in from any side."""
    x, y, z = np.moveaxis(points, -1, 0)
    away = np.hypot(x / 34, (y + 4) / 32)
    found: Mask = (np.abs(away - 1) < 0.09) & (np.abs(z) < 75)
    return found


def is_body(points: Array) -> Mask:
    """Whether points lie under the skin."""
    x, y = points[..., 0], points[..., 1] - _BODY_MIDDLE[1]
    found: Mask = (x / SKIN_MM[0]) ** 2 + (y / SKIN_MM[1]) ** 2 < 1
    return found


def is_canal(points: Array, shrunk_mm: float = 0.0) -> Mask:
    """Whether points lie in the canal, or in what is left of it when it is made narrower."""
    (x, y), (half_x, half_y) = CANAL
    across = (points[..., 0] - x) / (half_x - shrunk_mm)
    along = ((points[..., 1] - y) / (half_y - shrunk_mm)) ** 2
    found: Mask = across**2 + along < 1
    return found


def toy_volume(
    bone: Callable[[Array], Mask] = is_bone, step_mm: float = 1.5, mirrored: bool = False
) -> Volume:
    """The CT of it, Hounsfield units; `mirrored` has left and right exchanged."""
    shape = tuple(round(each / step_mm) + 1 for each in (312.0, 230.0, 240.0))
    affine = np.diag([step_mm] * 3 + [1.0])
    affine[:3, 3] = [-156.0, -80.0, -120.0]
    points = transform(affine, np.moveaxis(np.indices(shape), 0, -1))
    if mirrored:
        points = points * [-1.0, 1.0, 1.0]
    hu = np.where(is_body(points), 50.0, -1000.0)
    disc = (points[..., 0] / 25) ** 2 + (points[..., 1] / 18) ** 2 < 1
    hu = np.where(disc, 85.0, hu)
    hu = np.where(bone(points), 500.0, hu)
    return Volume(hu.astype(np.int16), affine, Modality.CT)


def toy_discs() -> tuple[FoundDisc, ...]:
    """The three discs, from head to feet."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    outline = np.stack([WIDTH_MM / 2 * np.cos(turn), DEPTH_MM / 2 * np.sin(turn)], axis=-1)
    return tuple(
        FoundDisc(
            DiscFrame.of([0.0, 0.0, height], [0, 0, 1], [0, 1, 0]),
            Shape(outline, HEIGHT_MM, WIDTH_MM, DEPTH_MM),
            np.array([0.0, 0.0, height]),
            Origin.LABELS,
            level,
        )
        for level, height in LEVELS.items()
    )


def with_bubble(volume: Volume, middle_ras: ArrayLike, half: int = 6) -> Volume:
    """The volume with a cube of gas in it, so many voxels to each side of its middle."""
    index = np.rint(volume.voxels_at(middle_ras)).astype(int)
    array = volume.array.copy()
    low, high = index - half, index + half + 1
    array[low[0] : high[0], low[1] : high[1], low[2] : high[2]] = -900
    return Volume(array, volume.affine_ras, Modality.CT)
