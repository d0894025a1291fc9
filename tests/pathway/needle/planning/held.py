"""What does a needle meet of what is truly there? Read from a phantom's truth alone.

The roots of a phantom are drawn by another model than the planner's. A label map is as coarse
as its scan: where that has thick slices the same body is scanned again, finely, for its truth.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.spine import Phantom, spine
from discogram.imaging.phantom.truth import TrueRoot, Truth
from discogram.pathway.needle.planning.plan import Plan
from discogram.pathway.needle.planning.planner import DiscPlans

FINE_MM = 1.0
"""So thin a voxel tells bone from what lies beside it."""

_RIBS = range(92, 116)
BONES = (
    *labels.VERTEBRAE.values(),
    labels.SACRUM,
    *labels.HIP.values(),
    *_RIBS,
)


def finely(made: Phantom) -> Truth:
    """The truth of a phantom in voxels of a millimetre at most; its own where they are that."""
    scan = made.recipe.scan
    if max(scan.thickness_mm, scan.spacing_mm) <= FINE_MM:
        return made.truth
    fine = replace(
        scan,
        thickness_mm=min(scan.thickness_mm, FINE_MM),
        spacing_mm=min(scan.spacing_mm, FINE_MM),
        noise_hu=0.0,
    )
    return spine(replace(made.recipe, scan=fine)).truth


def accepted(plans: Iterable[DiscPlans]) -> list[Plan]:
    """Every plan that breaks no rule."""
    return [plan for each in plans for plan in each.plans if plan.feasible]


def line_of(plan: Plan, many: int = 1000) -> Array:
    """Points on a needle from its target to the skin, in RAS, mm, shape (many, 3)."""
    share = np.linspace(0, 1, many)[:, None]
    line: Array = plan.target_ras * (1 - share) + plan.entry_ras * share
    return line


def met(truth: Truth, plan: Plan) -> frozenset[int]:
    """The numbers of the true label map along a needle, voxel by voxel."""
    index = np.rint(truth.labels.voxels_at(line_of(plan))).astype(int)
    index = np.clip(index, 0, np.array(truth.labels.shape) - 1)
    return frozenset(truth.labels.array[index[:, 0], index[:, 1], index[:, 2]].tolist())


def root_room_mm(truth: Truth, plan: Plan) -> float:
    """How much room is left to the nearest true root of its side: below 0 it is met."""
    line = line_of(plan)
    own = (root for root in truth.roots if root.side is plan.side)
    return min(_away(line, root) - root.radius_mm for root in own)


def _away(line: Array, root: TrueRoot) -> float:
    steps = np.linspace(0, 1, 40)[:, None]
    pairs = zip(root.points_ras[:-1], root.points_ras[1:], strict=True)
    course = np.concatenate([a * (1 - steps) + b * steps for a, b in pairs])
    return float(np.linalg.norm(line[:, None] - course[None], axis=-1).min())
