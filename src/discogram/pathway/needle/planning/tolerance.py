"""How often does a needle still arrive when the hand is off?

The entry is off by exactly so many millimetres, and the direction by exactly so many degrees,
each in twelve directions around the planned needle: 144 ways. A way *hits* when its tip lies in
the disc and in its middle third from side to side and from front to back, and when on its way
it touches no bone, canal, modelled root, gas or labelled organ. Published freehand error is 7.6
mm and 9.9 degrees, far more than any of these: a plan is a starting view.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.frames import Array
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.sides import DiscSide

ERRORS = MappingProxyType(
    {"1mm_1deg": (1.0, 1.0), "2mm_2deg": (2.0, 2.0), "5mm_4deg": (5.0, 4.0)}
)
"""How far off: mm at the skin, degrees of direction."""

_AROUND = 12
_NEEDLE_MM = 0.4
"""Half the thickness of a 22 G needle, rounded up: nearer than this it touches."""


def tolerance(
    measurer: Measurer, reached: DiscSide, entry_ras: Array, target_ras: Array
) -> Mapping[str, float]:
    """The share of hits by the size of the error, 0 to 1; entry and target (3,), mm."""
    return MappingProxyType(
        {
            name: _share(measurer, reached, entry_ras, target_ras, *error)
            for name, error in ERRORS.items()
        }
    )


def _share(
    measurer: Measurer, reached: DiscSide, entry: Array, target: Array, mm: float, deg: float
) -> float:
    length = float(np.linalg.norm(entry - target))
    out = (entry - target) / length
    circle = _circle(reached, out)
    entries = entry + mm * circle[:, None, :]
    outward = np.cos(np.radians(deg)) * out + np.sin(np.radians(deg)) * circle[None, :, :]
    tips = entries - length * outward
    outward = np.broadcast_to(outward, tips.shape)
    ways = measurer.ways(tips, outward)
    untouched = _untouched(ways, min(measurer.margins.values(), default=0.0))
    return float((untouched & _in_the_middle(reached, tips)).mean())


def _circle(reached: DiscSide, out: Array) -> Array:
    """Twelve unit vectors across a needle, shape (12, 3): mirrored for the other side."""
    across = np.cross(reached.disc.frame.normal, out) * reached.sign
    across /= np.linalg.norm(across)
    up = np.cross(out, across) * reached.sign
    turn = np.arange(_AROUND) * (2 * np.pi / _AROUND)
    answer: Array = np.cos(turn)[:, None] * across + np.sin(turn)[:, None] * up
    return answer


def _untouched(ways: Ways, least_margin_mm: float) -> NDArray[np.bool_]:
    """Which ways surely touch nothing.

    An organ is told less its own margin; less the least of all margins it may look nearer than
    it is, and never further away.
    """
    organ = ways.organ_spare_mm + least_margin_mm
    nearest = [ways.bone_mm, ways.canal_mm, ways.root_mm, ways.gas_mm, organ]
    answer: NDArray[np.bool_] = (np.minimum.reduce(nearest) >= _NEEDLE_MM) & (
        ways.beside_root_mm > 0
    )
    return answer


def _in_the_middle(reached: DiscSide, tips_ras: Array) -> NDArray[np.bool_]:
    shape = reached.disc.shape
    third = np.array([shape.width_mm / 6, shape.depth_mm / 6, shape.height_mm / 2])
    inside = np.abs(reached.from_ras(tips_ras)) <= third
    answer: NDArray[np.bool_] = np.asarray(inside.all(axis=-1))
    return answer
