"""Which figures does a person set a needle by, whoever holds the plan?

The planner has just made one, or the record keeps one: both are told in the same lines.
"""

from dataclasses import dataclass

from discogram.errors import Reason, reason
from discogram.imaging.carm import Angles, at_the_table, looking_down
from discogram.imaging.table import PatientPosition
from discogram.pathway.needle.facts import Modality
from discogram.pathway.needle.guidance import ProposedPlan
from discogram.pathway.needle.planning.plan import CtForm, Plan
from discogram.words.spine import Side

Line = tuple[Reason, Reason]
"""What a figure is called, and the figure."""

_SIDE_UP = {Side.LEFT: PatientPosition.HFDR, Side.RIGHT: PatientPosition.HFDL}
"""On which side a patient lies so that the needle's side is up."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A needle in mm and degrees; signs as in decision 0009, `view` looks down the needle.

    `needle_mm` is None where no stocked needle is long enough. `tolerance` is the share of
    needles that arrive when entry and angles are off by 1 mm and 1 degree, 2 and 2, 5 and 4.
    """

    side: Side
    lateral_mm: float
    entry_depth_mm: float
    path_mm: float
    needle_mm: float | None
    oblique_deg: float
    craniocaudal_deg: float
    view: Angles
    ct: CtForm
    tolerance: tuple[float, float, float]


def figures_of(plan: Plan) -> Figures:
    """The figures of a plan that was made just now."""
    small, middle, large = plan.tolerance.values()
    return Figures(
        plan.side,
        plan.lateral_mm,
        plan.entry_depth_mm,
        plan.path_mm,
        plan.needle_mm,
        plan.oblique_deg,
        plan.craniocaudal_deg,
        looking_down(plan.entry_ras, plan.target_ras),
        plan.ct,
        (small, middle, large),
    )


def recorded_figures(plan: ProposedPlan) -> Figures:
    """The figures of a plan of the record."""
    ct, shares = plan.ct, plan.tolerance
    return Figures(
        plan.side,
        float(plan.lateral_mm),
        float(plan.entry_depth_mm),
        float(plan.path_mm),
        None if plan.needle_mm is None else float(plan.needle_mm),
        float(plan.oblique.exact),
        float(plan.cranio_caudal.exact),
        Angles(float(plan.positioner_primary.exact), float(plan.positioner_secondary.exact)),
        CtForm(
            slice_mm=float(ct.height_mm),
            gantry_tilt_deg=float(ct.gantry_tilt.exact),
            in_plane_deg=float(ct.in_plane.exact),
            crosses_mm=float(ct.crosses_mm),
            grid_offset_mm=float(ct.grid_offset_mm),
        ),
        (
            float(shares.off_1mm_1deg),
            float(shares.off_2mm_2deg),
            float(shares.off_5mm_4deg),
        ),
    )


def lines_of(figures: Figures, forward_deg: float, modality: Modality | None) -> list[Line]:
    """What is set, line by line; both guidances where `modality` is None.

    `forward_deg` is how far the patient is rolled forward on the side.
    """
    lines = _needle(figures)
    if modality is not Modality.CT:
        lines += _c_arm(figures, forward_deg)
    if modality is not Modality.FLUOROSCOPY:
        lines += _under_ct(figures.ct)
    small, middle, large = (round(100 * share) for share in figures.tolerance)
    arriving = reason("plan-tolerance-is", small=small, middle=middle, large=large)
    return [*lines, (reason("plan-tolerance"), arriving)]


def _needle(figures: Figures) -> list[Line]:
    """Where it enters, how long it is, and how it lies to the body."""
    entry = reason(
        "plan-entry-is",
        aside=5 * round(figures.lateral_mm / 5),
        exact=round(figures.lateral_mm),
        depth=round(figures.entry_depth_mm),
    )
    tilt = round(figures.craniocaudal_deg)
    angles = reason(
        "plan-angles-are",
        oblique=round(figures.oblique_deg),
        tilt=abs(tilt),
        way="cranial" if tilt > 0 else "caudal" if tilt < 0 else "none",
    )
    return [
        (reason("plan-entry"), entry),
        (reason("plan-needle"), _length(figures)),
        (reason("plan-angles"), angles),
    ]


def _length(figures: Figures) -> Reason:
    path = round(figures.path_mm)
    if figures.needle_mm is None:
        return reason("plan-needle-none", path=path)
    return reason("plan-needle-is", path=path, needle=round(figures.needle_mm))


def _c_arm(figures: Figures, forward_deg: float) -> list[Line]:
    """The DICOM angles, and what is set at the table for the two ways to lie."""
    prone = at_the_table(figures.view, PatientPosition.HFP)
    lying = at_the_table(figures.view, _SIDE_UP[figures.side], forward_deg)
    return [
        (reason("plan-positioner"), _angles("plan-positioner-is", figures.view)),
        (reason("plan-prone"), _angles("plan-table-is", prone)),
        (
            reason("plan-on-side", forward=round(forward_deg)),
            _angles("plan-table-is", lying),
        ),
    ]


def _angles(id: str, view: Angles) -> Reason:
    return reason(id, primary=round(view.primary_deg), secondary=round(view.secondary_deg))


def _under_ct(ct: CtForm) -> list[Line]:
    crosses, grid = round(ct.crosses_mm), round(ct.grid_offset_mm)
    there = reason(
        "plan-ct-is",
        slice=round(ct.slice_mm),
        tilt=round(ct.gantry_tilt_deg),
        angle=round(ct.in_plane_deg),
    )
    mark = (
        reason("plan-grid-crosses", grid=grid, crosses=crosses)
        if crosses
        else reason("plan-grid-is", grid=grid)
    )
    return [(reason("plan-ct"), there), (reason("plan-grid"), mark)]
