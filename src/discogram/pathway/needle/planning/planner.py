"""Where should the needle go, into each disc and from each side?

Nothing here is ever *none*: where no straight way is allowed, the plan that breaks the least is
told with what it breaks and what a person would try.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import direction_of, tilt_deg
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.build import Around, Scene
from discogram.imaging.scene.distances import FAR_MM
from discogram.imaging.scene.organs import Organ
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.scene.spinous import SpinousLine, spinous_line
from discogram.pathway.needle.planning.advice import advice_for
from discogram.pathway.needle.planning.ct import ct_form
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import RuleName, Unchecked, WayOut
from discogram.pathway.needle.planning.plan import Clause, Plan
from discogram.pathway.needle.planning.rules import RULES, Rule, room_mm
from discogram.pathway.needle.planning.search import Answer, Found, search
from discogram.pathway.needle.planning.tolerance import tolerance
from discogram.words.spine import Side

NAME = "discogram.pathway.needle.planning"
VERSION = "3"
"""Counted up whenever the same scan may give other plans: it is kept with each result."""

Begun = Callable[[FoundDisc, Side], None]
"""Told which disc and side are being planned now."""

_SHOWN_BY = {
    Unchecked.VESSELS: Organ.VESSEL,
    Unchecked.KIDNEYS: Organ.KIDNEY,
    Unchecked.LUNGS: Organ.LUNG,
    Unchecked.BOWEL_WITHOUT_GAS: Organ.BOWEL,
    Unchecked.OTHER_ORGANS: Organ.OTHER,
}
"""What a CT's grey values alone do not show, and the organ of a map that does."""


@dataclass(frozen=True, slots=True, eq=False)
class DiscPlans:
    """The plans for one disc from one side, the best balance first; never empty."""

    disc: FoundDisc
    side: Side
    around: Around
    plans: tuple[Plan, ...]

    @property
    def feasible(self) -> bool:
        """Whether any straight way is allowed."""
        return self.plans[0].feasible


def plans_for(
    scene: Scene,
    discs: Iterable[FoundDisc],
    sides: Sequence[Side],
    limits: Limits,
    begun: Begun = lambda disc, side: None,
) -> tuple[DiscPlans, ...]:
    """Plans for discs of a scene, disc by disc, each from the sides that are asked for."""
    line = spinous_line(scene.canal_course, scene.bone_mask, scene.bone.grid)
    found = []
    for disc in discs:
        for side in sides:
            begun(disc, side)
            found.append(_plans(scene, DiscSide(disc, side), limits, line))
    return tuple(_advised(each, found) for each in found)


@dataclass(frozen=True, slots=True, eq=False)
class _At:
    """What every plan of one disc and side is told with."""

    scene: Scene
    around: Around
    measurer: Measurer
    limits: Limits
    line: SpinousLine

    @property
    def reached(self) -> DiscSide:
        return self.around.reached


def _plans(scene: Scene, reached: DiscSide, limits: Limits, line: SpinousLine) -> DiscPlans:
    around = scene.around(reached)
    measurer = Measurer(scene, around, limits.organs_mm)
    at = _At(scene, around, measurer, limits, line)
    answer = search(measurer, reached, limits)
    plans = tuple(_plan(at, found, answer) for found in answer.found)
    return DiscPlans(reached.disc, reached.side, around, plans)


def _plan(at: _At, found: Found, answer: Answer) -> Plan:
    reached, limits = at.reached, at.limits
    target = np.array(found.target_ras)
    out = direction_of(reached, found.oblique_deg, found.craniocaudal_deg)
    ways = at.measurer.ways(target[None], out[None])
    length = float(ways.length_mm[0])
    entry = target + length * out
    seen = at.scene.seen.around_mm(target, entry)
    mapped = min(seen, at.scene.mapped.around_mm(target, entry))
    widest = max(at.measurer.margins.values(), default=0.0)
    known = {RuleName.GAS: seen, RuleName.ORGAN: mapped - widest}
    clauses = tuple(_clause(rule, ways, limits, reached, known) for rule in RULES)
    return Plan(
        disc=reached.disc,
        side=reached.side,
        chosen_for=found.chosen_for,
        clauses=clauses,
        target_ras=target,
        entry_ras=entry,
        oblique_deg=found.oblique_deg,
        craniocaudal_deg=found.craniocaudal_deg,
        tilt_deg=float(tilt_deg(reached, out)),
        off_centre_mm=float(np.linalg.norm(target - reached.disc.frame.centre_ras)),
        path_mm=length,
        needle_mm=_needle(length, limits),
        lateral_mm=_aside(reached, entry, at.line),
        entry_depth_mm=float(target[1] - entry[1]),
        room_mm=float(room_mm(ways, limits, reached)[0]),
        robust_mm=found.robust_mm,
        clearance_mm=_clearances(ways, seen),
        organs_mm=_organs(at.scene, target, entry, mapped),
        seen_mm=seen,
        mapped_mm=mapped,
        tolerance=tolerance(at.measurer, reached, entry, target),
        ct=ct_form(reached, entry, target, at.scene.skin, at.line, limits),
        not_checked=_not_checked(at),
        advice=advice_for(clauses, answer),
    )


def _clause(
    rule: Rule, ways: Ways, limits: Limits, reached: DiscSide, known: Mapping[RuleName, float]
) -> Clause:
    """A rule asked of a way; `known` says how far what it asks of was looked for."""
    value, most_known = float(rule.value(ways)[0]), known.get(rule.name, FAR_MM)
    or_more = rule.unit == "mm" and rule.most is None and value >= most_known
    return Clause(
        rule.name,
        rule.unit,
        most_known if or_more else value,
        rule.least(limits, reached) if rule.least else None,
        rule.most(limits, reached) if rule.most else None,
        float(rule.spare(ways, limits, reached)[0]),
        or_more,
    )


def _needle(path_mm: float, limits: Limits) -> float | None:
    """The shortest needle on the shelf that stands out of the skin; None when none does."""
    long = (each for each in limits.stocked_mm if each >= path_mm + limits.spare_mm)
    return next(long, None)


def _aside(reached: DiscSide, entry: Array, line: SpinousLine) -> float:
    # RAS grows to the right, and `sign` is 1 on the left.
    return float(-reached.sign * (entry[0] - line.at(float(entry[2]))))


def _clearances(ways: Ways, seen_mm: float) -> MappingProxyType[str, float]:
    named = {
        "bone": ways.bone_mm,
        "canal": ways.canal_mm,
        "root": ways.root_mm,
        "gas": np.minimum(ways.gas_mm, seen_mm),
    }
    return MappingProxyType({name: float(value[0]) for name, value in named.items()})


def _organs(
    scene: Scene, target: Array, entry: Array, mapped_mm: float
) -> MappingProxyType[Organ, float]:
    """How near the needle comes to each labelled organ, as far as the map reaches, mm."""
    share = np.linspace(0.0, 1.0, 400)[:, None]
    line = target * (1 - share) + entry * share
    near = {organ: float(found.at(line).min()) for organ, found in scene.organs.items()}
    return MappingProxyType({organ: min(mm, mapped_mm) for organ, mm in near.items()})


def _not_checked(at: _At) -> tuple[Unchecked, ...]:
    seen = set(at.scene.organs)
    missing = [what for what, organ in _SHOWN_BY.items() if organ not in seen]
    if not at.around.joint.seen:
        missing.append(Unchecked.JOINT_NOT_SEEN)
    return (*missing, Unchecked.ROOT_IS_MODELLED, Unchecked.PATIENT_LIES_OTHERWISE)


def _advised(each: DiscPlans, found: Sequence[DiscPlans]) -> DiscPlans:
    """With the other side named first where that one is allowed and this one is not."""
    other = [o for o in found if o.disc is each.disc and o.side is not each.side]
    if each.feasible or not any(o.feasible for o in other):
        return each
    plans = tuple(
        replace(plan, advice=(WayOut.OTHER_SIDE, *plan.advice)) for plan in each.plans
    )
    return replace(each, plans=plans)
