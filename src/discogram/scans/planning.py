"""How does a plan become a sheet? What terminal and website share."""

from collections.abc import Callable
from decimal import Decimal

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
from discogram.adapters.plans.signs import SignsWords
from discogram.errors import Reason, reason
from discogram.imaging.carm import at_the_table, looking_down
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
from discogram.imaging.table import PatientPosition
from discogram.imaging.volume import Volume
from discogram.pathway.needle.facts import Modality
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import RuleName
from discogram.pathway.needle.planning.plan import Clause, Plan
from discogram.pathway.needle.planning.planner import DiscPlans
from discogram.pathway.needle.planning.rules import allowed, room_mm
from discogram.words.spine import Side

Say = Callable[[Reason], str]

_SIDE_UP = {Side.LEFT: PatientPosition.HFDR, Side.RIGHT: PatientPosition.HFDL}
"""On which side a patient lies so that the needle's side is up."""


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


def title_of(plan: Plan) -> Reason:
    """What a plan is called."""
    level = plan.disc.level
    return reason("plan-title", disc=level or "–", side=plan.side, why=plan.chosen_for)


def words_of(plan: Plan, limits: Limits, modality: Modality | None, say: Say) -> SheetWords:
    """What is said on a sheet."""
    lines = [(say(label), say(value)) for label, value in _lines(plan, limits, modality)]
    return SheetWords(
        title=say(title_of(plan)),
        slice_head=say(reason("plan-slice-head")),
        sagittal_head=say(reason("plan-sagittal-head")),
        back_head=say(reason("plan-back-head")),
        lines=lines,
        clauses=[(say(name), say(value)) for name, value in _clauses(plan)],
        notes=[say(each) for each in notes_of(plan)],
        key=[say(each) for each in _KEY],
        room=say(reason("plan-room")),
    )


_KEY = (
    reason("plan-key-needle"),
    reason("plan-key-disc"),
    reason("plan-key-bone"),
    reason("plan-key-canal"),
    reason("plan-key-root"),
    reason("plan-key-joint"),
)


def notes_of(plan: Plan) -> list[Reason]:
    """What is broken and what to try, and what nobody looked at."""
    notes = [broken(each) for each in plan.violates]
    if plan.advice:
        notes.append(reason("plan-try", ways=plan.advice))
    return [*notes, reason("plan-not-checked", what=plan.not_checked)]


def broken(clause: Clause) -> Reason:
    """A broken rule in words: what was measured and what is asked."""
    if clause.rule is RuleName.SKIN_IN_VIEW:
        return reason("plan-skin-unseen")
    params = {"rule": clause.rule, "value": _mm(clause.value), "unit": _unit(clause)}
    least = None if clause.least is None else _mm(clause.least)
    most = None if clause.most is None else _mm(clause.most)
    if least is None:
        return reason("plan-broken-most", **params, most=most)
    if most is None:
        return reason("plan-broken-least", **params, least=least)
    return reason("plan-broken-between", **params, least=least, most=most)


def _unit(clause: Clause) -> str:
    return "°" if clause.unit == "deg" else "mm"


def _lines(
    plan: Plan, limits: Limits, modality: Modality | None
) -> list[tuple[Reason, Reason]]:
    lines = [
        (
            reason("plan-entry"),
            reason(
                "plan-entry-is",
                aside=5 * round(plan.lateral_mm / 5),
                exact=round(plan.lateral_mm),
                depth=round(plan.entry_depth_mm),
            ),
        ),
        (
            reason("plan-needle"),
            reason("plan-needle-is", path=round(plan.path_mm), needle=round(plan.needle_mm))
            if plan.needle_mm is not None
            else reason("plan-needle-none", path=round(plan.path_mm)),
        ),
        (
            reason("plan-angles"),
            reason(
                "plan-angles-are",
                oblique=round(plan.oblique_deg),
                tilt=abs(round(plan.craniocaudal_deg)),
                way=_way(plan.craniocaudal_deg),
            ),
        ),
    ]
    if modality is not Modality.CT:
        lines += _c_arm(plan, limits)
    if modality is not Modality.FLUOROSCOPY:
        lines += _under_ct(plan)
    lines.append((reason("plan-tolerance"), _tolerance(plan)))
    return lines


def _clauses(plan: Plan) -> list[tuple[Reason, Reason]]:
    """Every rule that could be asked; without a map of organs nothing is said of them."""
    silent = {RuleName.SKIN_IN_VIEW, *(() if plan.organs_mm else (RuleName.ORGAN,))}
    return [
        (reason("plan-clause-name", rule=each.rule), clause_value(each))
        for each in plan.clauses
        if each.rule not in silent
    ]


def clause_value(clause: Clause) -> Reason:
    """The measured value and what is allowed, without the rule's name."""
    unit, value = _unit(clause), _mm(clause.value)
    least = None if clause.least is None else _mm(clause.least)
    most = None if clause.most is None else _mm(clause.most)
    if least is None:
        return reason("plan-value-most", value=value, unit=unit, most=most)
    if most is None:
        return reason("plan-value-least", value=value, unit=unit, least=least)
    return reason("plan-value-between", value=value, unit=unit, least=least, most=most)


def _way(tilt_deg: float) -> str:
    return "cranial" if round(tilt_deg) > 0 else "caudal" if round(tilt_deg) < 0 else "none"


def _c_arm(plan: Plan, limits: Limits) -> list[tuple[Reason, Reason]]:
    view = looking_down(plan.entry_ras, plan.target_ras)
    prone = at_the_table(view, PatientPosition.HFP)
    lying = at_the_table(view, _SIDE_UP[plan.side], limits.forward_deg)
    return [
        (
            reason("plan-positioner"),
            reason(
                "plan-positioner-is",
                primary=round(view.primary_deg),
                secondary=round(view.secondary_deg),
            ),
        ),
        (
            reason("plan-prone"),
            reason(
                "plan-table-is",
                primary=round(prone.primary_deg),
                secondary=round(prone.secondary_deg),
            ),
        ),
        (
            reason("plan-on-side", forward=round(limits.forward_deg)),
            reason(
                "plan-table-is",
                primary=round(lying.primary_deg),
                secondary=round(lying.secondary_deg),
            ),
        ),
    ]


def _under_ct(plan: Plan) -> list[tuple[Reason, Reason]]:
    ct = plan.ct
    crosses = round(ct.crosses_mm)
    return [
        (
            reason("plan-ct"),
            reason(
                "plan-ct-is",
                slice=round(ct.slice_mm),
                tilt=round(ct.gantry_tilt_deg),
                angle=round(ct.in_plane_deg),
            ),
        ),
        (
            reason("plan-grid"),
            reason("plan-grid-crosses", grid=round(ct.grid_offset_mm), crosses=crosses)
            if crosses
            else reason("plan-grid-is", grid=round(ct.grid_offset_mm)),
        ),
    ]


def _tolerance(plan: Plan) -> Reason:
    small, middle, large = (round(100 * share) for share in plan.tolerance.values())
    return reason("plan-tolerance-is", small=small, middle=middle, large=large)


def _mm(value: float) -> Decimal:
    return Decimal(str(round(value, 1)))


def _cut(volume: Volume, scene: Scene, found: DiscPlans, plan: Plan) -> Pictured:
    face = along_needle(plan.entry_ras, plan.target_ras)
    return _pictured(volume, scene, found, plan, face, ("R", "L", "A", "P"))


def _sagittal(volume: Volume, scene: Scene, found: DiscPlans, plan: Plan) -> Pictured:
    heights = [disc.frame.centre_ras[2] for disc in scene.discs]
    low = min(min(heights), plan.entry_ras[2]) - 25
    high = max(max(heights), plan.entry_ras[2]) + 25
    face = sagittal_through(plan.target_ras, low, high)
    shown = _pictured(volume, scene, found, plan, face, ("A", "P", "S", "I"))
    names = tuple(
        (face.places_of(disc.frame.centre_ras), str(disc.level or "–")) for disc in scene.discs
    )
    return Pictured(
        shown.face,
        shown.grey,
        shown.bone,
        shown.canal,
        shown.needle,
        shown.lines,
        shown.letters,
        names,
    )


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
    entries = entry_map(measurer, reached, plan.target_ras)
    ok = allowed(entries.ways, limits, reached)
    room = np.where(ok, room_mm(entries.ways, limits, reached), np.nan)
    centre = plan.target_ras
    low, high = centre[2] - 85.0, centre[2] + 95.0
    face = back_around(centre, 150.0, low, high)
    line = spinous_line(scene.canal_course, scene.bone_mask, scene.bone.grid)
    spinous = np.array([[line.at(z), centre[1], z] for z in np.linspace(low, high, 30)])
    others = [each.entry_ras for each in found.plans if each is not plan]
    bone = bone_from_behind(face, scene.bone, np.arange(centre[1] - 75.0, centre[1] - 5.0, 3.0))
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


def line_of(plan: Plan) -> Reason:
    """A plan in one line."""
    return reason(
        "plan-line",
        disc=plan.disc.level or "–",
        side=plan.side,
        feasible="yes" if plan.feasible else "no",
        oblique=round(plan.oblique_deg),
        tilt=round(plan.craniocaudal_deg),
        aside=5 * round(plan.lateral_mm / 5),
        path=round(plan.path_mm),
        needle="–" if plan.needle_mm is None else round(plan.needle_mm),
    )


def signs_words(say: Say) -> SignsWords:
    """What is said on the drawing of the signs."""
    return SignsWords(
        title=say(reason("plan-signs")),
        from_feet=say(reason("plan-signs-from-feet")),
        from_left=say(reason("plan-signs-from-left")),
        oblique=say(reason("plan-signs-oblique")),
        craniocaudal=say(reason("plan-signs-craniocaudal")),
        lateral=say(reason("plan-signs-lateral")),
        depth=say(reason("plan-signs-depth")),
        lines=[
            say(reason("plan-signs-primary")),
            say(reason("plan-signs-secondary")),
            say(reason("plan-signs-table")),
            say(reason("plan-signs-ct")),
        ],
    )
