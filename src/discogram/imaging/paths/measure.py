"""What did each way come near to, as arrays with names?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.paths import march
from discogram.imaging.paths.fan import tilt_deg
from discogram.imaging.scene.build import Around, Scene
from discogram.imaging.scene.distances import FAR_MM
from discogram.imaging.scene.organs import Organ
from discogram.imaging.scene.roots import RADIUS_MM

Margins = Mapping[Organ, float]
"""How far a needle keeps from each organ, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """Measured ways: every field has the shape of the ways that were asked, in mm or degrees.

    `root_mm` is to the modelled root's surface, `beside_root_mm` to its middle, above 0 where
    the way passes below and inward of it. `organ_spare_mm` is the distance to the nearest
    labelled organ less that organ's own margin. `in_view` is False for a way that leaves the
    scan before it reaches the skin.
    """

    length_mm: Array
    bone_mm: Array
    canal_mm: Array
    gas_mm: Array
    organ_spare_mm: Array
    root_mm: Array
    beside_root_mm: Array
    beside_joint_mm: Array
    sector_deg: Array
    rim_mm: Array
    tilt_deg: Array
    in_view: NDArray[np.bool_]


NEVER = (-np.inf, -np.inf, -np.inf, -np.inf)
"""Every way is measured to its end."""


class Measurer:
    """Measures ways to one disc from one side; it holds what they are measured against.

    `margins` are those of the organs that the scene knows.
    """

    def __init__(self, scene: Scene, around: Around, margins: Margins) -> None:
        self._scene, self._around = scene, around
        self.margins = {organ: margins[organ] for organ in scene.organs}
        self._organ = _spare(scene, margins)

    def ways(
        self,
        points_ras: ArrayLike,
        directions: ArrayLike,
        stops: tuple[float, float, float, float] = NEVER,
    ) -> Ways:
        """Ways from points along unit vectors, both of shape (..., 3), RAS mm."""
        points, towards = np.asarray(points_ras, float), np.asarray(directions, float)
        shape = points.shape[:-1]
        out = np.empty((int(np.prod(shape)), march.COLUMNS), np.float32)
        scene, around = self._scene, self._around
        march.march(
            np.ascontiguousarray(points.reshape(-1, 3)),
            np.ascontiguousarray(towards.reshape(-1, 3)),
            np.ascontiguousarray(around.reached.axes),
            np.ascontiguousarray(around.reached.disc.frame.centre_ras),
            np.ascontiguousarray(around.reached.outline),
            np.ascontiguousarray(around.root.course),
            np.ascontiguousarray(around.joint.middle),
            scene.bone.millimetres,
            scene.bone.grid.corner_ras,
            scene.canal.millimetres,
            scene.canal.grid.corner_ras,
            scene.bone.grid.step_mm,
            scene.skin.millimetres,
            scene.gas.millimetres,
            self._organ,
            scene.skin.grid.corner_ras,
            scene.skin.grid.step_mm,
            np.array(stops),
            out,
        )
        return _named(out.reshape(*shape, march.COLUMNS), tilt_deg(around.reached, towards))


def _named(out: NDArray[np.float32], tilt: Array) -> Ways:
    column = np.moveaxis(out.astype(np.float64), -1, 0)
    return Ways(
        length_mm=column[march.LENGTH],
        bone_mm=column[march.BONE],
        canal_mm=column[march.CANAL],
        gas_mm=column[march.GAS],
        organ_spare_mm=column[march.ORGAN],
        root_mm=column[march.ROOT] - RADIUS_MM,
        beside_root_mm=column[march.BESIDE_ROOT],
        beside_joint_mm=column[march.BESIDE_JOINT],
        sector_deg=column[march.SECTOR],
        rim_mm=column[march.RIM],
        tilt_deg=tilt,
        in_view=column[march.IN_VIEW] > 0.5,
    )


def _spare(scene: Scene, margins: Margins) -> NDArray[np.float32]:
    """The distance to the nearest organ less its margin, on the coarse grid."""
    if not scene.organs:
        # One voxel's worth of nothing: a way beyond the grid is far from every organ.
        return np.full((2, 2, 2), FAR_MM, np.float32)
    spares = (found.millimetres - margins[organ] for organ, found in scene.organs.items())
    return np.ascontiguousarray(np.minimum.reduce(list(spares)).astype(np.float32))
