"""What do the needles that a physician chose on a CT say as a needle plan of the episode?

Gauges, modality and position are not chosen on a CT and stay open. The height of the slice is
the image's own and no table position, so it stays open too.
"""

from collections.abc import Iterable
from dataclasses import replace

from discogram.pathway.needle.facts import CArmView, CtPath, NeedlePlan
from discogram.pathway.needle.guidance import Guided, ProposedPlan


def plans_from_chosen(guided: Iterable[Guided]) -> tuple[NeedlePlan, ...]:
    """A plan for each disc with a chosen needle; of two CTs the later proposal's counts."""
    chosen = {each.plan.disc: each.plan for one in guided for each in one.chosen}
    return tuple(map(_plan, chosen.values()))


def with_chosen(
    planned: Iterable[NeedlePlan], chosen: Iterable[NeedlePlan]
) -> tuple[NeedlePlan, ...]:
    """The plans with the chosen needles in place of theirs; gauges and reasons stay."""
    named = {each.disc: each for each in planned}
    for each in chosen:
        named[each.disc] = _in_place_of(named.get(each.disc, each), each)
    return tuple(named.values())


def _in_place_of(old: NeedlePlan, new: NeedlePlan) -> NeedlePlan:
    return replace(
        old,
        approach=new.approach,
        needle_length_mm=new.needle_length_mm,
        c_arm=new.c_arm,
        ct=new.ct,
    )


def _plan(chosen: ProposedPlan) -> NeedlePlan:
    return NeedlePlan(
        disc=chosen.disc,
        approach=chosen.side,
        needle_length_mm=chosen.needle_mm,
        c_arm=CArmView(chosen.oblique, chosen.cranio_caudal),
        ct=CtPath(
            gantry_tilt=chosen.ct.gantry_tilt,
            in_plane=chosen.ct.in_plane,
            skin_offset_mm=chosen.ct.grid_offset_mm,
        ),
    )
