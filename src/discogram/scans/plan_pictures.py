"""What does a plan's sheet show? The slice of the needle, the column, and the back."""

from dataclasses import replace

import numpy as np

from discogram.adapters.plans.sheet import (
    BLUE,
    GREEN,
    RED,
    Back,
    Pictured,
    SheetWords,
    plan_sheet,
)
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.paths.measure import Measurer
from discogram.imaging.paths.views import (
    Face,
    along_needle,
    back_around,
    bone_from_behind,
    entry_map,
    sagittal_through,
)
from discogram.imaging.scene.build import Scene
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.scene.spinous import spinous_line
from discogram.imaging.volume import Volume
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import Plan
from discogram.pathway.needle.planning.planner import DiscPlans
from discogram.pathway.needle.planning.rules import allowed, room_mm

_NAME_MM = 46.0
"""In front of a disc its name needs so much room; one that is cut off names another disc."""


def sheet_of(
    volume: Volume,
    scene: Scene,
    found: DiscPlans,
    plan: Plan,
    limits: Limits,
    words: SheetWords,
) -> bytes:
    """The sheet of one plan, PNG."""
    return plan_sheet(
        _cut(volume, scene, found, plan),
        _sagittal(volume, scene, found, plan),
        _back(scene, found, plan, limits),
        words,
    )


def _cut(volume: Volume, scene: Scene, found: DiscPlans, plan: Plan) -> Pictured:
    face = along_needle(plan.entry_ras, plan.target_ras)
    return _pictured(volume, scene, found, plan, face, ("R", "L", "A", "P"))


def _sagittal(volume: Volume, scene: Scene, found: DiscPlans, plan: Plan) -> Pictured:
    heights = [disc.frame.centre_ras[2] for disc in scene.discs]
    low = min(min(heights), plan.entry_ras[2]) - 35
    high = max(max(heights), plan.entry_ras[2]) + 25
    front = max(float(_before(disc)[1]) for disc in scene.discs) + _NAME_MM
    face = sagittal_through(plan.target_ras, low, high, front)
    shown = _pictured(volume, scene, found, plan, face, ("A", "P", "S", "I"))
    names = tuple((face.places_of(_before(disc)), _name(disc)) for disc in scene.discs)
    return replace(shown, names=names)


def _name(disc: FoundDisc) -> str:
    """The proposed level, with a question mark where it is doubtful."""
    if disc.level is None:
        return "?"
    return disc.level if disc.confidence is Confidence.HIGH else f"{disc.level} ?"


def _before(disc: FoundDisc) -> Array:
    """Where a disc's name stands: in front of it, so that it hides no needle."""
    return disc.frame.to_ras([0.0, disc.shape.depth_mm / 2 + 4.0, 0.0])


def _pictured(
    volume: Volume,
    scene: Scene,
    found: DiscPlans,
    plan: Plan,
    face: Face,
    letters: tuple[str, str, str, str],
) -> Pictured:
    reached = found.around.reached
    rim = np.concatenate([reached.outline, reached.outline[:1]])
    outline = reached.to_ras(np.concatenate([rim, np.zeros((len(rim), 1))], axis=1))
    lines = [(face.places_of(outline), GREEN)]
    lines.append((face.places_of(reached.to_ras(found.around.root.course)), RED))
    if found.around.joint.seen:
        middle = found.around.joint.middle
        flat = np.concatenate([middle, np.zeros((len(middle), 1))], axis=1)
        lines.append((face.places_of(reached.to_ras(flat)), BLUE))
    needle = face.places_of(np.array([plan.entry_ras, plan.target_ras]))
    grey, bone, canal = face.of(volume), face.of(scene.bone), face.of(scene.canal)
    return Pictured(face, grey, bone, canal, needle, lines, letters)


def _back(scene: Scene, found: DiscPlans, plan: Plan, limits: Limits) -> Back:
    reached: DiscSide = found.around.reached
    measurer = Measurer(scene, found.around, limits.organs_mm)
    entries = entry_map(
        measurer, reached, plan.target_ras, (plan.oblique_deg, plan.craniocaudal_deg)
    )
    ok = allowed(entries.ways, limits, reached)
    room = np.where(ok, room_mm(entries.ways, limits, reached), np.nan)
    centre = plan.target_ras
    # The needle's own entry is on the map, however far it lies.
    low = min(centre[2] - 85.0, plan.entry_ras[2] - 15.0)
    high = max(centre[2] + 95.0, plan.entry_ras[2] + 15.0)
    half = max(150.0, abs(plan.entry_ras[0] - centre[0]) + 15.0)
    face = back_around(centre, half, low, high)
    line = spinous_line(scene.canal_course, scene.bone_mask, scene.bone.grid)
    spinous = np.array([[line.at(z), centre[1], z] for z in np.linspace(low, high, 30)])
    others = [each.entry_ras for each in found.plans if each is not plan]
    depths = np.arange(centre[1] - 75.0, centre[1] - 5.0, 3.0)
    bone = bone_from_behind(face, scene.bone_mask, scene.bone.grid, depths)
    return Back(
        face,
        bone,
        entries,
        room,
        face.places_of(np.array([plan.entry_ras, plan.target_ras])),
        face.places_of(spinous),
        _places(face, others),
    )


def _places(face: Face, points: list[Array]) -> Array:
    return face.places_of(np.array(points)) if points else np.zeros((0, 2))
