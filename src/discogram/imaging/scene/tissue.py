"""At which Hounsfield unit does this patient's bone begin, and this patient's skin?

Fixed thresholds undersize the bone of one patient and take the muscle of another for bone, so
they are laid between values measured in this scan: in the discs, whose place is known, and in
the vertebral bodies beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume

AIR_TO_SKIN_HU = -350.0
"""Half-way from air to fat: where the skin begins, whoever the patient is."""

GAS_HU = -400.0
"""Below this, inside the body, is gas: lung or bowel. Fat is above -130."""

_PART_OF_THE_WAY = 0.6
"""How far from disc to spongy bone the threshold lies: at the edge a voxel holds both."""

_LEAST_ABOVE, _MOST_ABOVE = 90.0, 180.0
"""HU above the disc's value; below it muscle with contrast, above it a thin cortex, is lost."""

_GRAINS = 3.0
"""Above the disc by so many times the noise: a grain in a thousand is taken for bone."""

_BESIDE_MM = (5.0, 12.0)
"""How far beyond an endplate spongy bone is measured."""

_ACROSS = 9
"""Places in a row, from side to side and from front to back."""

_VACUUM_HU = 0.0
"""A disc with gas in it is no measure of soft tissue either."""

_MOST_SOFT_HU, _USUAL_SOFT_HU = 140.0, 80.0
"""No disc without contrast measures more; and what is taken where none can be measured."""

_SIGMA = 1.4826
"""From the median absolute deviation of normal noise to its standard deviation."""


@dataclass(frozen=True, slots=True)
class Tissue:
    """What was measured, HU: the discs, the spongy bone, and how grainy the scan is."""

    disc_hu: float
    spongy_hu: float
    noise_hu: float

    @property
    def bone_hu(self) -> float:
        """From here on it is bone."""
        step = _PART_OF_THE_WAY * (self.spongy_hu - self.disc_hu)
        least = max(_LEAST_ABOVE, _GRAINS * self.noise_hu)
        return self.disc_hu + float(np.clip(step, min(least, _MOST_ABOVE), _MOST_ABOVE))


def tissue_of(volume: Volume, discs: Sequence[FoundDisc]) -> Tissue:
    """What this patient's discs and vertebral bodies measure."""
    inside = [_values(volume, disc, (0.0,)) for disc in discs]
    beside = [_values(volume, disc, _beside(disc)) for disc in discs]
    spongy = np.concatenate([values[np.isfinite(values)] for values in beside])
    return Tissue(
        disc_hu=_soft_hu(inside),
        spongy_hu=float(np.median(spongy)) if spongy.size else 200.0,
        noise_hu=_noise_hu(inside),
    )


def _soft_hu(inside: Sequence[Array]) -> float:
    """What a disc measures: of their middles the lower quarter's.

    In thick slices a tilted disc is mixed with its endplates, and contrast in a disc is no
    measure of soft tissue: both measure too much, never too little.
    """
    seen = [values[np.isfinite(values)] for values in inside]
    middles = [float(np.median(values)) for values in seen if values.size]
    soft = [middle for middle in middles if middle > _VACUUM_HU]
    return min(float(np.quantile(soft, 0.25)), _MOST_SOFT_HU) if soft else _USUAL_SOFT_HU


def _noise_hu(inside: Sequence[Array]) -> float:
    """The grain alone: how far a value lies from the mean of its neighbours on both sides.

    Second differences know nothing of a slope, as thick slices lay one over a tilted disc.
    Their variance is six times that of the noise.
    """
    grids = [values.reshape(_ACROSS, _ACROSS) for values in inside]
    bends = [np.diff(grid, n=2, axis=axis).ravel() for grid in grids for axis in (0, 1)]
    known = np.concatenate([bend[np.isfinite(bend)] for bend in bends])
    return float(_SIGMA * np.median(np.abs(known)) / np.sqrt(6.0)) if known.size else 0.0


def _beside(disc: FoundDisc) -> tuple[float, ...]:
    half = disc.shape.height_mm / 2
    return tuple(
        sign * (half + away) for away in np.linspace(*_BESIDE_MM, 4) for sign in (-1, 1)
    )


def _values(volume: Volume, disc: FoundDisc, heights: tuple[float, ...]) -> Array:
    """The values on the middle half of the disc's outline, at heights along its normal.

    From left to right, then front to back, then by height; NaN outside the volume.
    """
    across = np.linspace(-0.25, 0.25, _ACROSS)
    left, front, up = np.meshgrid(
        across * disc.shape.width_mm, across * disc.shape.depth_mm, heights, indexing="ij"
    )
    points = np.stack([left, front, up], axis=-1).reshape(-1, 3)
    return volume.at(disc.frame.to_ras(points))
