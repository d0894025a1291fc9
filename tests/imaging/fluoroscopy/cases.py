"""Small synthetic bodies to look through."""

import numpy as np
from scipy.ndimage import gaussian_filter

from discogram.imaging.attenuation import Attenuation
from discogram.imaging.carm import Angles, CArm
from discogram.imaging.volume import Volume
from tests.imaging.water_block import CENTRE_RAS, volume_of

FRONTAL, OBLIQUE, LATERAL, BEHIND = Angles(0, 0), Angles(37, 0), Angles(90, 0), Angles(180, 0)
TILTED = (Angles(180, 10), Angles(30, 20), Angles(-130, -25), Angles(45, 30), Angles(100, -30))
STEEP = (Angles(20, 50), Angles(10, -60))


def pose(ct: Attenuation, view: Angles) -> CArm:
    """A C-arm around the middle of a body."""
    return CArm(*view, ct.centre_ras)


def marker_phantom() -> Attenuation:
    """The block of water with its three markers, as a scanner would blur it."""
    affine = np.eye(4)
    affine[:3, 3] = CENTRE_RAS - 24.3
    sharp = volume_of(affine, (50, 50, 50))
    blurred = gaussian_filter(sharp.array.astype(np.float32), 0.7, mode="nearest")
    return Attenuation.of(Volume(blurred, affine))


def ellipsoids() -> Attenuation:
    """A body, a spine and a dense ball in voxels of 1.1 x 1.1 x 1.5 mm, blurred a little."""
    shape, spacing = (110, 90, 60), np.array([1.1, 1.1, 1.5])
    middle = np.array(shape) * spacing / 2
    places = np.moveaxis(np.indices(shape), 0, -1) * spacing - middle
    hounsfield = np.full(shape, -1000.0, dtype=np.float32)
    for centre, radii, value in (
        ((0, 0, 0), (52, 42, 38), 40),
        ((0, -12, 0), (14, 12, 34), 400),
        ((20, 8, 10), (8, 8, 8), 900),
    ):
        hounsfield[(((places - centre) / radii) ** 2).sum(axis=-1) < 1] = value
    affine = np.diag([*spacing, 1.0])
    affine[:3, 3] = -middle
    return Attenuation.of(Volume(gaussian_filter(hounsfield, 0.8, mode="nearest"), affine))


def bead(point_ras: tuple[float, float, float]) -> Attenuation:
    """A dense ball of 3 mm in air, 100 mm wide and the middle at 0."""
    places = np.moveaxis(np.indices((51, 51, 51)), 0, -1) * 2.0 - 50.0
    near = ((places - np.array(point_ras)) ** 2).sum(axis=-1)
    affine = np.diag([2.0, 2.0, 2.0, 1.0])
    affine[:3, 3] = -50.0
    return Attenuation.of(Volume(3000 * np.exp(-near / 9) - 1000, affine))
