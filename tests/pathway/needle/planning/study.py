"""What do accepted needles truly meet, over many phantoms? The rows, and the table to keep.

From the CT alone, as in a clinic: discs are found, a person gives them their names (the true
ones, here), and both sides of every lumbar disc are planned.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np

from discogram.errors import InputError
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.paths.fan import angles_of
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import Phantom
from discogram.imaging.phantom.truth import Truth
from discogram.imaging.scene.build import scene_of
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import Plan
from discogram.pathway.needle.planning.planner import DiscPlans, plans_for
from discogram.words.spine import Disc, Region, Side, regions_of
from tests.imaging.discs.cases import nearest
from tests.pathway.needle.planning.held import BONES, accepted, finely, met, root_room_mm

SPINE_ALONE_MM = 220.0
"""Up to this field a scanner was set for the spine alone: the skin of the flanks is cut off."""


@dataclass(frozen=True)
class Needle:
    """One accepted needle, held against the truth.

    `read_back_deg` is the larger of the two angles' errors, counted again from its ends.
    """

    bone: bool
    canal: bool
    root_room_mm: float
    read_back_deg: float


@dataclass(frozen=True)
class Row:
    """One disc from one side: what its accepted needles meet, and what the best plan breaks."""

    recipe: Recipe
    disc: Disc
    side: Side
    needles: tuple[Needle, ...]
    oblique_deg: float
    breaks: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """One scan, the seconds from its discs to all plans, and why nothing was planned."""

    recipe: Recipe
    rows: tuple[Row, ...]
    seconds: float
    refused: str = ""


def measured(made: Phantom, limits: Limits) -> Run:
    """Plan both sides of every lumbar disc that was found where one truly is."""
    found = find(made.volume).discs
    named = tuple(_named(made.truth, found))
    asked = [disc for disc in named if disc.level and Region.LUMBAR in regions_of(disc.level)]
    start = perf_counter()
    try:
        plans = plans_for(scene_of(made.volume, named), asked, tuple(Side), limits)
    except InputError as refused:  # no disc was found, or the skin is not in the picture
        return Run(made.recipe, (), perf_counter() - start, refused.reasons[0].id)
    seconds = perf_counter() - start
    truth = finely(made)
    return Run(made.recipe, tuple(_row(made.recipe, truth, each) for each in plans), seconds)


def _named(truth: Truth, found: tuple[FoundDisc, ...]) -> Iterator[FoundDisc]:
    """The found discs under their true names, as a person would confirm them."""
    for true in truth.discs:
        disc = nearest(found, true)
        if disc is not None:
            yield replace(disc, level=true.disc, confidence=Confidence.HIGH)


def _row(recipe: Recipe, truth: Truth, each: DiscPlans) -> Row:
    assert each.disc.level is not None
    best = each.plans[0]
    return Row(
        recipe,
        each.disc.level,
        each.side,
        tuple(_needle(truth, plan) for plan in accepted([each])),
        best.oblique_deg,
        tuple(clause.rule for clause in best.violates),
    )


def _needle(truth: Truth, plan: Plan) -> Needle:
    numbers = met(truth, plan)
    again = angles_of(DiscSide(plan.disc, plan.side), plan.entry_ras - plan.target_ras)
    told_ = (plan.oblique_deg, plan.craniocaudal_deg)
    return Needle(
        not numbers.isdisjoint(BONES),
        labels.CANAL in numbers,
        root_room_mm(truth, plan),
        float(np.abs(np.subtract(again, told_)).max()),
    )


GROUPS: tuple[tuple[str, Callable[[Row], bool]], ...] = (
    ("all", lambda _row: True),
    ("slices up to 2 mm", lambda row: row.recipe.scan.thickness_mm <= 2.0),
    ("slices of 2 to 5 mm", lambda row: row.recipe.scan.thickness_mm > 2.0),
    ("field up to 220 mm", lambda row: row.recipe.scan.field_mm <= SPINE_ALONE_MM),
    ("field of 320 to 500 mm", lambda row: row.recipe.scan.field_mm > SPINE_ALONE_MM),
    ("noise above 40 HU", lambda row: row.recipe.scan.noise_hu > 40.0),
    ("contrast in the vessels", lambda row: row.recipe.patient.intravenous),
    ("scoliosis", lambda row: row.recipe.patient.scoliosis_deg != 0.0),
    ("L1/2 to L4/5", lambda row: row.disc is not Disc.T12_L1 and "S1" not in row.disc),
    ("to the sacrum", lambda row: "S1" in row.disc),
)


def told(runs: Sequence[Run]) -> Iterable[str]:
    """The tables, as lines of Markdown."""
    rows = [row for run in runs for row in run.rows]
    yield (
        "| discs and sides | n | allowed | needles | meet bone | canal | root "
        "| least room to a root, mm | read back, deg | oblique, deg |\n"
        "|---|---|---|---|---|---|---|---|---|---|"
    )
    for name, belongs in GROUPS:
        group = [row for row in rows if belongs(row)]
        if group:
            yield _line(name, group)
    yield "\n| broken by the best plan | discs and sides |\n|---|---|"
    broken = Counter(rule for row in rows for rule in row.breaks)
    yield from (f"| {rule} | {many} |" for rule, many in broken.most_common())
    seconds = [run.seconds for run in runs if run.rows]
    refused = Counter(run.refused for run in runs if run.refused)
    yield (
        f"\n{len(runs)} scans, refused {dict(refused)}. Seconds from "
        f"discs to all plans: median {np.median(seconds):.1f}, longest {max(seconds):.1f}."
    )


def _line(name: str, rows: Sequence[Row]) -> str:
    needles = [needle for row in rows for needle in row.needles]
    allowed = [row for row in rows if row.needles]
    share = f"{len(allowed)} ({len(allowed) / len(rows):.0%})"
    cells = [
        name,
        len(rows),
        share,
        len(needles),
        sum(needle.bone for needle in needles),
        sum(needle.canal for needle in needles),
        sum(needle.root_room_mm <= 0 for needle in needles),
        _least(needle.root_room_mm for needle in needles),
        _most(needle.read_back_deg for needle in needles),
        _middle([row.oblique_deg for row in allowed]),
    ]
    return f"| {' | '.join(map(str, cells))} |"


def _least(values: Iterable[float]) -> str:
    return f"{min(values, default=float('nan')):.1f}"


def _most(values: Iterable[float]) -> str:
    return f"{max(values, default=float('nan')):.2f}"


def _middle(values: Sequence[float]) -> str:
    if not values:
        return "none"
    low, middle, high = np.quantile(values, (0.05, 0.5, 0.95))
    return f"{middle:.0f} ({low:.0f} to {high:.0f})"
