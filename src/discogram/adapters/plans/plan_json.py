"""What stands in ``plan.json`` (``discogram.plan/1``)?

Points are RAS, mm; angles are degrees. ``positioner_*`` are DICOM's, relative to the patient;
``table`` gives the same view at the real table for every way a patient can lie, those on a side
rolled forward as the table of numbers says. `disc` is a proposal: `confidence` and `evidence`
say how sure it is and why, as in ``discogram.discs/1``. Nothing names a patient.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from discogram.errors import Reason
from discogram.imaging.carm import at_the_table, looking_down
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.table import PatientPosition
from discogram.imaging.which_scan import WhichScan
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import Clause, Plan
from discogram.pathway.needle.planning.planner import DiscPlans

FORMAT = "discogram.plan/1"

Say = Callable[[Reason], str]


def document(
    found: Iterable[DiscPlans],
    limits: Limits,
    scan: WhichScan,
    files: Sequence[str],
    say: Say,
) -> dict[str, Any]:
    """Every plan of every disc and side, the best balance first.

    `files` are the names of all that lies in the folder with it. Evidence is said by whoever
    speaks the reader's language.
    """
    return {
        "format": FORMAT,
        "frame": "RAS",
        "units": {"length": "mm", "angle": "deg"},
        "scan": _scan(scan),
        "files": list(files),
        "plans": [plan_json(plan, limits, say) for each in found for plan in each.plans],
    }


def plan_json(plan: Plan, limits: Limits, say: Say) -> dict[str, Any]:
    """One plan."""
    view = looking_down(plan.entry_ras, plan.target_ras)
    return {
        **_level(plan.disc, say),
        "side": plan.side.value,
        "feasible": plan.feasible,
        "violates": [_clause(clause) for clause in plan.violates],
        "advice": [advice.value for advice in plan.advice],
        "chosen_for": plan.chosen_for.value,
        "target_mm": _point(plan.target_ras),
        "entry_mm": _point(plan.entry_ras),
        "lateral_mm": round(plan.lateral_mm),
        "entry_depth_mm": round(plan.entry_depth_mm),
        "oblique_deg": _short(plan.oblique_deg),
        "craniocaudal_deg": _short(plan.craniocaudal_deg),
        "to_disc_plane_deg": _short(plan.tilt_deg),
        "positioner_primary_deg": _short(view.primary_deg),
        "positioner_secondary_deg": _short(view.secondary_deg),
        "table": _at_tables(plan, limits),
        "ct": {
            "slice_mm": _short(plan.ct.slice_mm),
            "gantry_tilt_deg": _short(plan.ct.gantry_tilt_deg),
            "in_plane_deg": _short(plan.ct.in_plane_deg),
            "crosses_mm": _short(plan.ct.crosses_mm),
            "grid_offset_mm": round(plan.ct.grid_offset_mm),
        },
        "path_mm": round(plan.path_mm),
        "needle_mm": None if plan.needle_mm is None else _short(plan.needle_mm),
        "off_centre_mm": _short(plan.off_centre_mm),
        "room_at_2deg_mm": _short(plan.robust_mm),
        "clearance_mm": {name: _short(value) for name, value in plan.clearance_mm.items()},
        "organs_mm": {organ.value: _short(value) for organ, value in plan.organs_mm.items()},
        "seen_mm": {"gas": _short(plan.seen_mm), "organs": _short(plan.mapped_mm)},
        "tolerance": {name: round(share, 2) for name, share in plan.tolerance.items()},
        "clauses": [_clause(clause) for clause in plan.clauses],
        "not_checked": [each.value for each in plan.not_checked],
    }


def _scan(scan: WhichScan) -> dict[str, Any]:
    """By what the scan is known again: nothing in it names anybody."""
    return {
        "voxels_sha256": scan.voxels_sha256,
        "shape": list(scan.shape),
        "affine": np.round(scan.affine_ras, 6).tolist(),
        "series_uid": scan.series_uid,
    }


def _level(disc: FoundDisc, say: Say) -> dict[str, Any]:
    """Which disc it is thought to be: whoever reads the name reads the doubt beside it."""
    return {
        "disc": disc.level,
        "disc_is": "proposal",
        "confidence": disc.confidence.value,
        "evidence": [say(why) for why in disc.evidence],
        "found_by": disc.origin.value,
        "disc_centre_mm": _point(disc.frame.centre_ras),
    }


def _at_tables(plan: Plan, limits: Limits) -> dict[str, dict[str, float]]:
    view = looking_down(plan.entry_ras, plan.target_ras)
    answer = {}
    for position in PatientPosition:
        forward = limits.forward_deg if position.on_a_side else 0.0
        at = at_the_table(view, position, forward)
        answer[position.value] = {
            "primary_deg": _short(at.primary_deg),
            "secondary_deg": _short(at.secondary_deg),
            "rolled_forward_deg": _short(forward),
        }
    return answer


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "rule": clause.rule.value,
        "unit": clause.unit,
        "value": _short(clause.value, clause.places),
        "or_more": clause.or_more,
        "least": clause.least,
        "most": clause.most,
        "met": clause.met,
        "short_by": _short_by(clause),
    }


def _short_by(clause: Clause) -> float:
    """How much is missing; never 0 where a rule is broken."""
    if clause.met:
        return 0.0
    return max(_short(-clause.spare, clause.places), 10.0**-clause.places)


def _short(value: float, places: int = 1) -> float:
    """A tenth is as much as anybody can set; zero has no sign."""
    return round(float(value), places) + 0.0


def _point(point_ras: Array) -> list[float]:
    return [round(float(each), 1) for each in point_ras]
