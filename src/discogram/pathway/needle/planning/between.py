"""How good is a way that lies between the ways of the fan?

Ways are told as `refine` moves them, shape (n, 5): the target in the side frame (outward,
anterior, normal; mm) and the angles (oblique, cranio-caudal; degrees).
"""

from dataclasses import dataclass

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import CRANIOCAUDAL_DEG, OBLIQUE_DEG, direction_of
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.pareto import Goals, cost
from discogram.pathway.needle.planning.rules import allowed, harm, least_margin, room_mm

ROBUST_DEG = 2
"""Room is asked for with both angles off by up to so many degrees."""

BROKEN_MM = -1.0
"""Room is told no further than this below 0: the rule is broken, and that is enough."""

_OFF = np.array(
    [
        (0.0, 0.0, 0.0, a, b)
        for a in range(-ROBUST_DEG, ROBUST_DEG + 1)
        for b in range(-ROBUST_DEG, ROBUST_DEG + 1)
    ]
)


@dataclass(frozen=True, slots=True, eq=False)
class Between:
    """The ways into one disc from one side, whole degrees or not."""

    measurer: Measurer
    reached: DiscSide
    limits: Limits

    def measured(self, ways: Array) -> Ways:
        """What each comes near to, to its end; shape (..., 5)."""
        towards = direction_of(self.reached, ways[..., 3], ways[..., 4])
        return self.measurer.ways(self.reached.to_ras(ways[..., :3]), towards)

    def safer(self, ways: Array) -> Array:
        """Worth (n,): the margin of the tightest rule, or below 0 all that is broken."""
        found = self.measured(ways)
        broken = harm(found, self.limits, self.reached)
        margin = least_margin(found, self.limits, self.reached)
        answer: Array = np.where(margin < 0, -broken, margin)
        return answer

    def better(self, ways: Array) -> Array:
        """Worth (n,): the balance by the table's weights; minus infinity if not allowed."""
        found = self.measured(ways)
        ok = allowed(found, self.limits, self.reached)
        worth = np.full(len(ways), -np.inf)
        if ok.any():
            goals = self._goals(ways[ok], found.length_mm[ok], found.tilt_deg[ok])
            worth[ok] = -cost(goals, self.limits)
        return worth

    def goals(self, ways: Array) -> Goals:
        """What pulls at each, shape (n,)."""
        found = self.measured(ways)
        return self._goals(ways, found.length_mm, found.tilt_deg)

    def _goals(self, ways: Array, length: Array, tilt: Array) -> Goals:
        return Goals(-self.robust(ways), length, np.linalg.norm(ways[:, :3], axis=-1), tilt)

    def robust(self, ways: Array) -> Array:
        """The least room within two degrees of each, shape (n,), mm.

        Angles that are not tried at all are not asked.
        """
        near = ways[:, None, :] + _OFF
        near[..., 3] = np.clip(near[..., 3], *OBLIQUE_DEG)
        near[..., 4] = np.clip(near[..., 4], *CRANIOCAUDAL_DEG)
        room = room_mm(self.measured(near), self.limits, self.reached)
        answer: Array = np.maximum(room, BROKEN_MM).min(axis=1)
        return answer
