"""What stands between these discs and the skin of this patient's back?

Bone and canal are kept at one millimetre around the needles' ways; skin, gas and organs, from
which a needle keeps further away, at two.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.errors import InputError, reason
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.plain import plain
from discogram.imaging.scene.canal import Canal, canal_of
from discogram.imaging.scene.distances import Distances, distances_to, signed_inside
from discogram.imaging.scene.grid import Grid, Mask, resampled
from discogram.imaging.scene.inside import inside
from discogram.imaging.scene.joints import Joint, joint_of
from discogram.imaging.scene.organs import Organ, organs_of
from discogram.imaging.scene.roots import Root, root_of
from discogram.imaging.scene.seen import NEAR_MM, Seen
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.scene.skin import body_of
from discogram.imaging.scene.tissue import GAS_HU, Tissue, tissue_of
from discogram.imaging.volume import Volume

FINE_MM, COARSE_MM = 1.0, 2.0

_LONGEST_MM = 190.0
"""No needle's way is longer; what lies further away is not looked at."""

_STEEPEST_DEG = 20.0
"""From the disc's plane: no rule allows a way that is steeper."""

_IN_FRONT_MM = 16.0
"""Of the foremost disc: no bone further forward is near to a needle from behind."""

_CANAL_MM = 30.0
"""Around the canal distances are kept; further away it is far."""

_SPECK_ML = 0.15
"""Less bone than this, by itself, is noise or a grain of calcium."""

_PLAINLY_BONE_HU = 100.0
"""So far above where bone begins no disc is mixed with its endplates: it is bone, and a bony
spur where a disc should be."""

_GRAINY_HU = 20.0
"""From this noise on the scan is smoothed before bone is marked; from twice as much, more."""

_SMOOTHING_MM = (0.8, 1.2)

_PADDING_HU = -1500.0
"""No tissue and no air measures less: scanners fill the corners of a round field so."""

_UNKNOWN_HU = 50.0

Say = Callable[[str], None]
"""Told which step begins, by its name."""


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What belongs to one disc and side: the modelled root and the joint."""

    reached: DiscSide
    root: Root
    joint: Joint


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Obstacles around the discs, given from head to feet, as distances in RAS.

    `organs` holds only what a label map named; it is empty, and so *not checked*, without one.
    `seen` is the room of the scan, `mapped` that of the label map: beyond, nothing is known.
    """

    discs: tuple[FoundDisc, ...]
    tissue: Tissue
    bone: Distances
    bone_mask: Mask
    canal_course: Canal
    canal: Distances
    skin: Distances
    gas: Distances
    organs: MappingProxyType[Organ, Distances]
    seen: Seen
    mapped: Seen

    def around(self, reached: DiscSide) -> Around:
        """The root and the joint beside a disc of this scene, on one side."""
        level = _level_above(self.discs, reached.disc)
        root = root_of(reached, level, self.bone_mask, self.bone.grid)
        return Around(reached, root, joint_of(reached, self.bone_mask, self.bone.grid))


def scene_of(
    volume: Volume,
    discs: Sequence[FoundDisc],
    labels: Volume | None = None,
    say: Say = lambda step: None,
) -> Scene:
    """The scene around discs of a CT; `labels` is a map of organs, None when there is none.

    Raises `InputError` without a disc, and where no skin is in view around the discs.
    """
    if not discs:
        raise InputError(reason("imaging-scene-no-discs"))
    say("tissue")
    scan = plain(volume)
    tissue = tissue_of(scan, discs)
    low, high = _box(scan, discs)
    say("skin")
    skin, gas, coarse = _skin_and_gas(scan, low - NEAR_MM, high + NEAR_MM)
    say("bone")
    fine = Grid.around(low, high, FINE_MM)
    hu = _smoothed(resampled(scan, fine), tissue.noise_hu, fine)
    tissue = tissue_of(Volume(hu, fine.affine_ras, scan.modality), discs)
    mixed = inside(discs, fine) & (hu < tissue.bone_hu + _PLAINLY_BONE_HU)
    bone_mask = _bone(hu, tissue, fine) & ~mixed
    del hu
    bone = distances_to(bone_mask, fine)
    say("canal")
    course = canal_of(bone_mask, fine, discs)
    say("organs")
    organs = organs_of(labels, coarse) if labels is not None else {}
    seen = Seen.of(scan)
    return Scene(
        tuple(discs),
        tissue,
        bone,
        bone_mask,
        course,
        _near(course.mask, fine),
        skin,
        gas,
        MappingProxyType({name: distances_to(mask, coarse) for name, mask in organs.items()}),
        seen,
        seen if labels is None else Seen.of(labels),
    )


def _box(volume: Volume, discs: Sequence[FoundDisc]) -> tuple[Array, Array]:
    """The corners in RAS of what needles to these discs can pass, within the volume."""
    centres = np.array([disc.frame.centre_ras for disc in discs])
    low, high = centres.min(axis=0), centres.max(axis=0)
    low = np.subtract(low, (_LONGEST_MM, _LONGEST_MM, 0.0))
    high = np.add(high, (_LONGEST_MM, _IN_FRONT_MM, 0.0))
    for disc in discs:
        for height in _heights(disc):
            low[2], high[2] = min(low[2], height), max(high[2], height)
    corners = volume.corners_ras
    return np.maximum(low, corners.min(axis=0)), np.minimum(high, corners.max(axis=0))


def _heights(disc: FoundDisc) -> tuple[float, float]:
    """The lowest and the highest entry that a needle to this disc can have, RAS mm."""
    back = -disc.frame.anterior
    slope = np.degrees(np.arctan2(back[2], -back[1]))
    reach = 0.75 * _LONGEST_MM
    ends = [
        disc.frame.centre_ras[2] + reach * np.sin(np.radians(slope + sign * _STEEPEST_DEG))
        for sign in (-1, 1)
    ]
    return float(min(*ends, disc.frame.centre_ras[2] - 25)), float(
        max(*ends, disc.frame.centre_ras[2] + 45)
    )


def _skin_and_gas(volume: Volume, low: Array, high: Array) -> tuple[Distances, Distances, Grid]:
    """Depth under the skin, distance to gas, and their grid.

    The body is found on the whole width of the scan: only there are its hollows closed.
    """
    corners = volume.corners_ras
    low, high = np.maximum(low, corners.min(axis=0)), np.minimum(high, corners.max(axis=0))
    wide_low = np.array([*corners.min(axis=0)[:2], low[2]])
    wide_high = np.array([*corners.max(axis=0)[:2], high[2]])
    wide = Grid.around(wide_low, wide_high, COARSE_MM)
    # Where the scan ends the skin does not: what nobody scanned is taken for body, and a way
    # that leaves the scan in it has no entry.
    hu = resampled(volume, wide, outside=_UNKNOWN_HU)
    hu[hu < _PADDING_HU] = _UNKNOWN_HU
    body = body_of(hu, COARSE_MM)
    if not (body & (hu != _UNKNOWN_HU)).any():
        raise InputError(reason("imaging-scene-no-skin"))
    inner = ndimage.binary_erosion(body, iterations=1, border_value=1)
    part = wide.part(low, high)
    grid = wide.within(part)
    gas = inner[part] & (hu[part] < GAS_HU)
    return signed_inside(body[part], grid), distances_to(gas, grid), grid


def _smoothed(hu: NDArray[np.float32], noise_hu: float, grid: Grid) -> NDArray[np.float32]:
    """A grainy scan without most of its grain; any other as it is."""
    if noise_hu <= _GRAINY_HU:
        return hu
    wide = _SMOOTHING_MM[noise_hu > 2 * _GRAINY_HU]
    answer: NDArray[np.float32] = ndimage.gaussian_filter(hu, wide / grid.step_mm)
    return answer


def _bone(hu: NDArray[np.float32], tissue: Tissue, grid: Grid) -> Mask:
    """What is bone, grains left out."""
    mask: Mask = hu > tissue.bone_hu
    labels, count = ndimage.label(mask)
    if count:
        sizes = np.bincount(labels.ravel())
        sizes[0] = 0
        mask = (sizes * grid.step_mm**3 / 1000 >= _SPECK_ML)[labels]
    return mask


def _near(mask: Mask, grid: Grid) -> Distances:
    """Distances within reach of the mask alone; beyond that grid it is far."""
    places = np.argwhere(mask)
    if not len(places):
        return distances_to(mask[:2, :2, :2], grid.within((slice(0, 2),) * 3))
    low, high = grid.points_ras(places.min(axis=0)), grid.points_ras(places.max(axis=0))
    part = grid.part(low - _CANAL_MM, high + _CANAL_MM)
    return distances_to(mask[part], grid.within(part))


def _level_above(discs: Sequence[FoundDisc], disc: FoundDisc) -> float | None:
    """How far the next disc towards the head lies, mm; None for the first."""
    at = next(n for n, each in enumerate(discs) if each is disc)
    if at == 0:
        return None
    return float(np.linalg.norm(discs[at - 1].frame.centre_ras - disc.frame.centre_ras))
