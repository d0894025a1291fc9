"""Which straight ways into a disc are tried?

From each of 27 targets within 4 mm of the disc's centre, every whole degree from 15 to 75
degrees away from the midline and from 50 degrees towards the feet to 50 towards the head:
166 617 ways for each disc and side. Angles are the patient's, as a C-arm reads them:
*oblique* turns about the body's long axis, *cranio-caudal* lifts the entry towards the head.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.scene.sides import DiscSide

OBLIQUE_DEG = (15, 75)
CRANIOCAUDAL_DEG = (-50, 50)
WITHIN_MM = 4.0
"""How far from the centre the furthest target is: the corners of a cube of 27."""

TARGET_STEP_MM = WITHIN_MM / 3**0.5
"""From one target to the next along each axis of the disc."""


@dataclass(frozen=True, slots=True, eq=False)
class Fan:
    """Ways from targets along directions, every target with every direction.

    `targets_ras` (t, 3) mm, `oblique_deg` (o,), `craniocaudal_deg` (c,), `directions` (o, c, 3)
    unit vectors in RAS from the target to the skin.
    """

    targets_ras: Array
    oblique_deg: Array
    craniocaudal_deg: Array
    directions: Array


def fan_of(reached: DiscSide, step_deg: float = 1.0) -> Fan:
    """The ways to a disc from one side."""
    oblique = np.arange(OBLIQUE_DEG[0], OBLIQUE_DEG[1] + 1e-9, step_deg)
    tilt = np.arange(CRANIOCAUDAL_DEG[0], CRANIOCAUDAL_DEG[1] + 1e-9, step_deg)
    grid = np.stack(np.meshgrid(oblique, tilt, indexing="ij"), axis=-1)
    directions = direction_of(reached, grid[..., 0], grid[..., 1])
    return Fan(reached.to_ras(targets()), oblique, tilt, directions)


def targets() -> Array:
    """The 27 targets in the disc's frame, shape (27, 3), mm; the centre is the fourteenth."""
    steps = (-TARGET_STEP_MM, 0.0, TARGET_STEP_MM)
    return np.array([(a, b, c) for a in steps for b in steps for c in steps])


def direction_of(
    reached: DiscSide, oblique_deg: ArrayLike, craniocaudal_deg: ArrayLike
) -> Array:
    """From the target to the skin at these angles, shape (..., 3), unit vectors in RAS."""
    oblique, tilt = (
        np.radians(np.asarray(each, float)) for each in (oblique_deg, craniocaudal_deg)
    )
    # RAS grows to the right: the patient's left is minus x.
    across = -reached.sign * np.sin(oblique) * np.cos(tilt)
    return np.stack([across, -np.cos(oblique) * np.cos(tilt), np.sin(tilt)], axis=-1)


def angles_of(reached: DiscSide, direction: ArrayLike) -> tuple[float, float]:
    """Oblique and cranio-caudal angle of a direction (RAS) from the target to the skin, deg."""
    x, y, z = np.asarray(direction, float)
    oblique = np.degrees(np.arctan2(-reached.sign * x, -y))
    return float(oblique), float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def tilt_deg(reached: DiscSide, directions: ArrayLike) -> Array:
    """How far each direction, shape (..., 3), leans out of the disc's plane; shape (...)."""
    along = np.abs(np.asarray(directions, float) @ reached.disc.frame.normal)
    answer: NDArray[np.float64] = np.degrees(np.arcsin(np.clip(along, 0.0, 1.0)))
    return answer
