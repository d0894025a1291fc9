"""May a straight needle go this way, and if not, how much is missing?

A rule answers, for every way at once, how much room is left: in its own unit, below 0 where the
rule is broken. Add a rule: a function and its place in `RULES`, in reading order; a sentence
``word-rule-name-…`` in both languages.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discogram.imaging.frames import Array
from discogram.imaging.paths.measure import Ways
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import RuleName

Spare = Callable[[Ways, Limits, DiscSide], Array]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its unit, the least and most that is allowed, and what is measured.

    `severity` is how many units broken weigh as much as one millimetre of bone: a way that
    breaks something is chosen by it only where no way is allowed.
    """

    name: RuleName
    unit: str
    severity: float
    value: Callable[[Ways], Array]
    least: Callable[[Limits, DiscSide], float] | None = None
    most: Callable[[Limits, DiscSide], float] | None = None

    def spare(self, ways: Ways, limits: Limits, reached: DiscSide) -> Array:
        """How much room is left on every way; below 0 the rule is broken."""
        value = self.value(ways)
        room = np.full(np.shape(value), np.inf)
        if self.least is not None:
            room = np.minimum(room, value - self.least(limits, reached))
        if self.most is not None:
            room = np.minimum(room, self.most(limits, reached) - value)
        return room


CLEARANCES: tuple[Rule, ...] = (
    Rule(RuleName.BONE, "mm", 1.0, lambda w: w.bone_mm, lambda at, _: at.bone_mm),
    Rule(RuleName.CANAL, "mm", 0.25, lambda w: w.canal_mm, lambda at, _: at.canal_mm),
    Rule(RuleName.ROOT, "mm", 0.25, lambda w: w.root_mm, lambda at, _: at.root_mm),
    Rule(RuleName.GAS, "mm", 1.0, lambda w: w.gas_mm, lambda at, _: at.gas_mm),
    Rule(RuleName.ORGAN, "mm", 0.5, lambda w: w.organ_spare_mm, lambda at, _: 0.0),
)
"""How near: what a needle that is a little off would come nearer to."""

TOPOLOGY: tuple[Rule, ...] = (
    Rule(
        RuleName.SECTOR,
        "deg",
        5.0,
        lambda w: w.sector_deg,
        lambda at, _: at.sector_from_deg,
        lambda at, _: at.sector_to_deg,
    ),
    Rule(
        RuleName.BETWEEN_ENDPLATES,
        "mm",
        1.0,
        lambda w: w.rim_mm,
        None,
        lambda _, disc: _half(disc),
    ),
    Rule(RuleName.LATERAL_OF_JOINT, "mm", 0.5, lambda w: w.beside_joint_mm, lambda at, _: 0.0),
    Rule(RuleName.BELOW_ROOT, "mm", 0.25, lambda w: w.beside_root_mm, lambda at, _: 0.0),
)
"""On which side of what: through Kambin's triangle, not between the laminae."""

FORM: tuple[Rule, ...] = (
    Rule(
        RuleName.LENGTH,
        "mm",
        5.0,
        lambda w: w.length_mm,
        lambda at, _: at.shortest_mm,
        lambda at, _: at.longest_mm,
    ),
    Rule(
        RuleName.DISC_PLANE,
        "deg",
        4.0,
        lambda w: w.tilt_deg,
        None,
        lambda at, _: at.disc_plane_deg,
    ),
    Rule(RuleName.SKIN_IN_VIEW, "1", 0.1, lambda w: w.in_view.astype(float), lambda at, _: 1.0),
)

RULES: tuple[Rule, ...] = CLEARANCES + TOPOLOGY + FORM


def _half(reached: DiscSide) -> float:
    """How far from the mid-plane the annulus still is: half the disc's height, 2 mm at least.

    A collapsed disc has a rim too; there the distance to bone decides.
    """
    return max(reached.disc.shape.height_mm / 2, 2.0)


def allowed(ways: Ways, limits: Limits, reached: DiscSide) -> NDArray[np.bool_]:
    """Which ways break no rule."""
    kept = [rule.spare(ways, limits, reached) >= 0 for rule in RULES]
    answer: NDArray[np.bool_] = np.logical_and.reduce(kept)
    return answer


def room_mm(ways: Ways, limits: Limits, reached: DiscSide) -> Array:
    """The least room beyond every limit of distance; below 0 one is broken."""
    answer: Array = np.minimum.reduce([r.spare(ways, limits, reached) for r in CLEARANCES])
    return answer


def harm(ways: Ways, limits: Limits, reached: DiscSide, rules: Iterable[Rule] = RULES) -> Array:
    """How much is broken in all, each rule by its severity; 0 where nothing is."""
    total = np.zeros(ways.bone_mm.shape)
    for rule in rules:
        total += np.maximum(-rule.spare(ways, limits, reached), 0.0) / rule.severity
    return total


def least_margin(ways: Ways, limits: Limits, reached: DiscSide) -> Array:
    """What is left of the tightest rule, each by its severity; below 0 one is broken.

    Skin is in view or not, with nothing between: it counts only where it is missing.
    """
    least = np.full(ways.bone_mm.shape, np.inf)
    for rule in RULES:
        spare = rule.spare(ways, limits, reached) / rule.severity
        if rule.name is RuleName.SKIN_IN_VIEW:
            spare = np.where(spare >= 0, np.inf, spare)
        least = np.minimum(least, spare)
    return least
