"""Which needles stand beside one another, and which of them is looked at?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest

from discogram.imaging.carm import MOST_PRIMARY_DEG
from discogram.imaging.fluoroscopy.view import STEEPEST_DEG
from discogram.pathway.needle.guidance import Guided, ProposedPlan
from discogram.pathway.needle.planning.limits import Limits
from discogram.scans.plan_figures import Line, lines_of, recorded_figures
from discogram.web.guidance.ct import Ct, ends_of, plan_named
from discogram.web.guidance.drawn import NeedleCut
from discogram.web.guidance.pictures import planned_angles
from discogram.words.spine import Disc, Side

_TURN_DEG = 60
"""How far the C-arm may be turned on the page from the planned view, to each side."""


@dataclass(frozen=True, slots=True)
class DiscNeedles:
    """The needles into one confirmed disc, from the left and from the right."""

    disc: Disc
    sides: tuple[tuple[Side, tuple[ProposedPlan, ...]], ...]
    chosen: ProposedPlan | None


def needles_of(guided: Guided) -> Iterator[DiscNeedles]:
    """The needles disc by disc; a disc without any is left out."""
    chosen = {each.plan.disc: each.plan for each in guided.chosen}
    for disc in guided.confirmed:
        into = [plan for plan in guided.plans if plan.disc is disc.level]
        sides = tuple(
            (side, tuple(plan for plan in into if plan.side is side)) for side in Side
        )
        if into:
            yield DiscNeedles(disc.level, sides, chosen.get(disc.level))


@dataclass(frozen=True, slots=True)
class Looked:
    """One needle that is looked at: its ends and lines, and how far the C-arm may be turned."""

    plan: ProposedPlan
    ends: str
    chosen: bool
    lines: tuple[Line, ...]
    cut: NeedleCut
    primary: int
    secondary: int
    primaries: tuple[int, int]
    secondaries: tuple[int, int]


def looked_at(request: HttpRequest, ct: Ct) -> Looked | None:
    """The needle that the address names; else the first one that was chosen or proposed."""
    assert ct.guided is not None  # asked once discs were found
    chosen = [each.plan for each in ct.guided.chosen]
    asked = request.POST if request.method == "POST" else request.GET
    plan = plan_named(ct, asked.dict()) or next(iter((*chosen, *ct.plans)), None)
    if plan is None:
        return None
    limits = Limits.of(ct.opened.tables["needle"])
    down = planned_angles(plan)
    primary, secondary = round(down.primary_deg), round(down.secondary_deg)
    return Looked(
        plan=plan,
        ends=ends_of(plan),
        chosen=plan in chosen,
        lines=tuple(lines_of(recorded_figures(plan), limits.forward_deg, None)),
        cut=NeedleCut(plan),
        primary=primary,
        secondary=secondary,
        primaries=_turns(primary, MOST_PRIMARY_DEG),
        secondaries=_turns(secondary, STEEPEST_DEG),
    )


def _turns(planned: int, most: float) -> tuple[int, int]:
    """From where to where an angle may be turned on the page, degrees."""
    return max(planned - _TURN_DEG, int(-most)), min(planned + _TURN_DEG, int(most))
