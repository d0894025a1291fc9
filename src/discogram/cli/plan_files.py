"""Which files tell a plan?

Of each plan a sheet, the view down the needle and its surface; the first of a side has no
number in its name. ``needles.nii.gz`` holds the first of each side, ``plan.json`` all.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.nifti.write import content_of
from discogram.adapters.plans.plan_json import document
from discogram.adapters.plans.signs import signs_sheet
from discogram.adapters.plans.stl import stl_of
from discogram.adapters.wire.plan_file import PlannedNeedle
from discogram.cli.fluoro import Lying, Shot, down_needle, sheet
from discogram.cli.plan_folder import PLAN
from discogram.errors import Reason, reason
from discogram.imaging.attenuation import Attenuation
from discogram.imaging.fluoroscopy.looks import Field, Shutters
from discogram.imaging.frames import Array
from discogram.imaging.paths.drawn import needle_labels, needle_surface
from discogram.imaging.scene.build import Scene
from discogram.imaging.volume import Volume
from discogram.imaging.which_scan import WhichScan
from discogram.pathway.needle.facts import Modality
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import Plan
from discogram.pathway.needle.planning.planner import DiscPlans
from discogram.scans.plan_pictures import sheet_of
from discogram.scans.plan_words import called, signs_words, words_of

Guidance = Literal["fluoroscopy", "ct"]
Tell = Callable[[Reason], None]

_PIXELS = 512
"""Of a view, along each side."""


@dataclass(frozen=True, slots=True, eq=False)
class Planned:
    """What was planned, in which scan, by which numbers and for which guidance."""

    volume: Volume
    scan: WhichScan
    scene: Scene
    found: tuple[DiscPlans, ...]
    limits: Limits
    modality: Guidance | None
    synthetic: bool


def files_of(
    planned: Planned, speak: Speaker, tell: Tell
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The document, and every file by its name; `tell` hears which sheet is drawn."""
    contents: dict[str, bytes] = {}
    ct = None if planned.modality == "ct" else Attenuation.of(planned.volume)
    every = [(each, plan) for each in planned.found for plan in each.plans]
    for number, (each, plan) in enumerate(every, start=1):
        where = {"disc": called(each.disc), "side": each.side}
        tell(reason("plan-step-sheet", number=number, count=len(every), **where))
        name = _name(each, plan)
        contents[f"{name}.png"] = _sheet(planned, each, plan, speak)
        if ct is not None:
            contents[f"{name}-view.png"] = _view(ct, planned, plan, speak)
        contents[f"{name}.stl"] = stl_of(needle_surface(plan.entry_ras, plan.target_ras))
    contents["needles.nii.gz"] = content_of(_needles(planned))
    contents["signs.png"] = signs_sheet(signs_words(speak.say))
    told = document(planned.found, planned.limits, planned.scan, [*contents, PLAN], speak.say)
    contents[PLAN] = (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    return told, contents


def _sheet(planned: Planned, found: DiscPlans, plan: Plan, speak: Speaker) -> bytes:
    limits = planned.limits
    guided = Modality(planned.modality) if planned.modality else None
    words = words_of(plan, limits, guided, speak.say)
    words = replace(
        words,
        scan=speak.say(_which(planned)),
        synthetic=speak.say(reason("fluoro-synthetic")) if planned.synthetic else None,
    )
    return sheet_of(planned.volume, planned.scene, found, plan, limits, words)


def _view(ct: Attenuation, planned: Planned, plan: Plan, speak: Speaker) -> bytes:
    """What the C-arm will show, looking down the needle."""
    needle = PlannedNeedle(
        plan.disc.level,
        plan.side,
        _point(plan.entry_ras),
        _point(plan.target_ras),
        plan.feasible,
        plan.needle_mm,
        plan.disc.confidence,
    )
    open_ = Shutters(Field.CIRCLE, 1.0, 1.0)
    notes = (_which(planned),)
    shot = Shot(_PIXELS, open_, Lying(None, 0.0), array=False, notes=notes)
    view = down_needle(needle)
    return sheet(ct, view, shot, speak, synthetic=planned.synthetic).files["png"]


def _which(planned: Planned) -> Reason:
    return reason("plan-scan", scan=planned.scan.short)


def _point(place_ras: Array) -> tuple[float, float, float]:
    right, front, up = place_ras.tolist()
    return (right, front, up)


def _needles(planned: Planned) -> Volume:
    ends = [(each.plans[0].entry_ras, each.plans[0].target_ras) for each in planned.found]
    return needle_labels(planned.scene.bone.grid, ends)


def _name(found: DiscPlans, plan: Plan) -> str:
    level = found.disc.level
    height = round(float(found.disc.frame.centre_ras[2]))
    name = level.replace("/", "-") if level else f"disc-at-{height}"
    number = next(n for n, each in enumerate(found.plans, start=1) if each is plan)
    return f"{name}-{found.side.value}" + (f"-{number}" if number > 1 else "")
