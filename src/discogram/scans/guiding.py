"""How do the discs and plans of an attached CT become entries of the record?

Numbers are kept as they are told: a hundredth of a millimetre for a disc, a tenth for a needle.
Plans are made for confirmed discs: these are found again in the same bytes, and what lies
elsewhere than it was confirmed is refused.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

import numpy as np

from discogram.application.ports import Vault
from discogram.errors import InputError, Reason, reason
from discogram.imaging.carm import looking_down
from discogram.imaging.discs.as_json import NAME as FINDER
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.find import VERSION as FINDER_VERSION
from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.scene.build import scene_of
from discogram.pathway.images.facts import AttachedImage
from discogram.pathway.needle.guidance import (
    Algorithm,
    Clearance,
    Evidence,
    Guided,
    ProposedDisc,
    ProposedPlan,
    Tolerance,
    UnderCt,
)
from discogram.pathway.needle.guiding import DiscsProposed, PlansProposed
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import Plan
from discogram.pathway.needle.planning.planner import NAME as PLANNER
from discogram.pathway.needle.planning.planner import VERSION as PLANNER_VERSION
from discogram.pathway.needle.planning.planner import plans_for
from discogram.scans.attaching import read_back
from discogram.words.spine import Disc, Side
from discogram.words.units import Angle, Unit

Tell = Callable[[float], None]
"""Is told how much of the work is done, from 0 to 1."""

_SEEN = 0.3
"""The share of the work of planning that goes before the first needle."""


def proposed_discs(
    image: AttachedImage, vault: Vault, tell: Tell = lambda _share: None
) -> DiscsProposed:
    """The entry that proposes the discs of an attached CT; `InputError` where it is refused."""
    found = find(read_back(image, vault), tell=tell)
    if not found.discs:
        raise InputError(found.refused)
    discs = tuple(map(_disc, found.discs))
    return DiscsProposed(image.sha256, Algorithm(FINDER, FINDER_VERSION), discs)


def proposed_plans(
    image: AttachedImage,
    guided: Guided | None,
    limits: Limits,
    vault: Vault,
    tell: Tell = lambda _share: None,
) -> PlansProposed:
    """The entry that proposes needles for the confirmed discs of an attached CT."""
    if guided is None or not guided.confirmed:
        raise InputError(reason("needle-nothing-confirmed"))
    volume = read_back(image, vault)
    discs = _as_confirmed(find(volume).discs, guided)
    scene = scene_of(volume, discs)
    named = [each for each in discs if each.level]
    steps = iter(np.linspace(_SEEN, 1.0, len(named) * len(Side), endpoint=False))
    found = plans_for(
        scene, named, tuple(Side), limits, lambda _disc, _side: tell(float(next(steps)))
    )
    plans = tuple(_plan(plan) for each in found for plan in each.plans)
    return PlansProposed(image.sha256, Algorithm(PLANNER, PLANNER_VERSION), plans)


def _as_confirmed(discs: Iterable[FoundDisc], guided: Guided) -> tuple[FoundDisc, ...]:
    """The discs with the levels that a person confirmed, and with no other."""
    levels = {each.centre_ras_mm: each.level for each in guided.confirmed}
    named = tuple(_named(each, levels.get(_place(each.frame.centre_ras))) for each in discs)
    if sum(each.level is not None for each in named) != len(levels):
        raise InputError(reason("needle-discs-are-others"))
    return named


def _named(disc: FoundDisc, level: Disc | None) -> FoundDisc:
    sure = Confidence.NONE if level is None else Confidence.HIGH
    return replace(disc, level=level, confidence=sure)


def _disc(disc: FoundDisc) -> ProposedDisc:
    return ProposedDisc(
        _place(disc.frame.centre_ras),
        _place(disc.frame.normal, 5),
        _place(disc.frame.anterior, 5),
        disc.level,
        disc.confidence,
        tuple(map(_evidence, disc.evidence)),
    )


def _evidence(why: Reason) -> Evidence:
    level, vertebrae = why.params.get("level"), why.params.get("vertebrae")
    return Evidence(
        why.id,
        level if isinstance(level, Disc) else None,
        vertebrae if isinstance(vertebrae, int) else None,
    )


def _plan(plan: Plan) -> ProposedPlan:
    view = looking_down(plan.entry_ras, plan.target_ras)
    assert plan.disc.level is not None  # plans are made for confirmed discs alone
    near = {name: _measured(value) for name, value in plan.clearance_mm.items()}
    shares = (_number(share, 2) for share in plan.tolerance.values())
    return ProposedPlan(
        disc=plan.disc.level,
        side=plan.side,
        chosen_for=plan.chosen_for,
        target_ras_mm=_place(plan.target_ras, 1),
        entry_ras_mm=_place(plan.entry_ras, 1),
        lateral_mm=_number(plan.lateral_mm, 0),
        entry_depth_mm=_number(plan.entry_depth_mm, 0),
        path_mm=_number(plan.path_mm, 0),
        needle_mm=None if plan.needle_mm is None else _number(plan.needle_mm),
        oblique=_angle(plan.oblique_deg),
        cranio_caudal=_angle(plan.craniocaudal_deg),
        positioner_primary=_angle(view.primary_deg),
        positioner_secondary=_angle(view.secondary_deg),
        ct=UnderCt(
            _number(plan.ct.slice_mm),
            _angle(plan.ct.gantry_tilt_deg),
            _angle(plan.ct.in_plane_deg),
            _number(plan.ct.grid_offset_mm, 0),
            _number(plan.ct.crosses_mm),
        ),
        clearance=Clearance(near["bone"], near["canal"], near["root"], near["gas"]),
        tolerance=Tolerance(*shares),
        violates=tuple(clause.rule for clause in plan.violates),
        not_checked=plan.not_checked,
    )


def _place(values: Array, digits: int = 2) -> tuple[Decimal, ...]:
    return tuple(_number(value, digits) for value in values)


def _number(value: float, digits: int = 1) -> Decimal:
    """So many digits after the point as anybody can measure; zero has no sign."""
    return Decimal(f"{round(float(value), digits) + 0.0:.{digits}f}")


def _measured(value: float) -> Decimal | None:
    """A distance; None where there is nothing to be near to."""
    return _number(value) if math.isfinite(value) else None


def _angle(degrees: float) -> Angle:
    return Angle(_number(degrees), Unit.DEG)
