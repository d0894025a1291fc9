"""How well are discs found over many phantoms? The rows, and the table for the record."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import Phantom
from discogram.imaging.phantom.truth import TrueDisc
from discogram.words.spine import Disc
from tests.imaging.discs.cases import nearest, off

GOOD_MM, GOOD_DEG = 3.0, 3.0


@dataclass(frozen=True)
class Row:
    """One true disc: how far off it was found; None throughout where it was missed."""

    seed: int
    disc: Disc
    thickness_mm: float
    field_mm: float
    centre_mm: float | None = None
    tilt_deg: float | None = None
    rim_mm: float | None = None
    facing_deg: float | None = None
    level: Disc | None = None
    confidence: str = "missed"

    @property
    def good(self) -> bool:
        """Within 3 mm and 3 degrees, the rim within 3 mm."""
        figures = (self.centre_mm, self.tilt_deg, self.rim_mm)
        limits = (GOOD_MM, GOOD_DEG, GOOD_MM)
        return all(
            figure is not None and figure <= limit
            for figure, limit in zip(figures, limits, strict=True)
        )


@dataclass(frozen=True)
class Run:
    """One scan: its true discs that lie wholly in view, and what lay nowhere near one."""

    recipe: Recipe
    rows: tuple[Row, ...]
    false: int
    false_high: int
    seconds: float


def measured(made: Phantom) -> Run:
    """Find the discs of a phantom and hold them against its truth."""
    start = perf_counter()
    found = find(made.volume).discs
    seconds = perf_counter() - start
    whole = [each for each in made.truth.discs if each.in_view and each.disc is not Disc.S1_S2]
    matched = [(true, nearest(found, true)) for true in made.truth.discs]
    ids = {id(disc) for _, disc in matched if disc is not None}
    # Above the uppermost disc with a name the phantom has one more, which is true too.
    top = max(float(true.frame.centre_ras[2]) for true in made.truth.discs) + 12.0
    strange = [
        disc for disc in found if id(disc) not in ids and disc.frame.centre_ras[2] <= top
    ]
    rows = tuple(_row(made.recipe, true, disc) for true, disc in matched if true in whole)
    return Run(
        made.recipe, rows, len(strange), sum(d.confidence == "high" for d in strange), seconds
    )


def _row(recipe: Recipe, true: TrueDisc, disc: FoundDisc | None) -> Row:
    place = (recipe.seed, true.disc, recipe.scan.thickness_mm, recipe.scan.field_mm)
    if disc is None:
        return Row(*place)
    apart = off(disc, true)
    return Row(
        *place,
        apart.centre_mm,
        apart.tilt_deg,
        apart.rim_mm,
        facing_deg(disc, true),
        disc.level,
        str(disc.confidence),
    )


def facing_deg(disc: FoundDisc, true: TrueDisc) -> float:
    """How far the found front is turned from the true one, about the found normal."""
    front = true.frame.anterior - (true.frame.anterior @ disc.frame.normal) * disc.frame.normal
    cosine = disc.frame.anterior @ front / np.linalg.norm(front)
    return float(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0))))


GROUPS: tuple[tuple[str, Callable[[Row], bool]], ...] = (
    ("all", lambda _row: True),
    ("slices up to 1.5 mm", lambda row: row.thickness_mm <= 1.5),
    ("slices of 1.5 to 3 mm", lambda row: 1.5 < row.thickness_mm <= 3.0),
    ("slices of 3 to 4 mm", lambda row: 3.0 < row.thickness_mm <= 4.0),
    ("slices of 4 to 5 mm", lambda row: row.thickness_mm > 4.0),
    ("field up to 220 mm", lambda row: row.field_mm <= 220.0),
    ("field of 320 to 500 mm", lambda row: row.field_mm > 220.0),
)


def told(runs: Sequence[Run]) -> Iterable[str]:
    """The tables, as lines of Markdown."""
    rows = [row for run in runs for row in run.rows]
    yield (
        "| discs | n | good | centre, mm | tilt, deg | rim, mm | front, deg | missed |\n"
        "|---|---|---|---|---|---|---|---|"
    )
    for name, belongs in GROUPS:
        group = [row for row in rows if belongs(row)]
        if group:
            yield _line(name, group)
    yield "\n| confidence | discs | level right | level wrong |\n|---|---|---|---|"
    for confidence in ("high", "low", "none"):
        named = [row for row in rows if row.confidence == confidence]
        right = sum(row.level is row.disc for row in named)
        wrong = sum(row.level not in {row.disc, None} for row in named)
        yield f"| {confidence} | {len(named)} | {right} | {wrong} |"
    seconds = [run.seconds for run in runs]
    yield (
        f"\nFalse discs: {sum(run.false for run in runs)}, of these at high confidence "
        f"{sum(run.false_high for run in runs)}. Scans without any disc: "
        f"{sum(all(row.confidence == 'missed' for row in run.rows) for run in runs)} "
        f"of {len(runs)}. Seconds a scan: median {np.median(seconds):.1f}, "
        f"longest {max(seconds):.1f}."
    )


def _line(name: str, rows: Sequence[Row]) -> str:
    good = sum(row.good for row in rows)
    cells = [f"{name}", f"{len(rows)}", f"{good} ({good / len(rows):.1%})"]
    for figure in ("centre_mm", "tilt_deg", "rim_mm", "facing_deg"):
        values = [getattr(row, figure) for row in rows if row.centre_mm is not None]
        cells.append(f"{np.mean(values):.2f}; {np.quantile(values, 0.95):.2f}")
    missed = sum(row.centre_mm is None for row in rows)
    return f"| {' | '.join([*cells, str(missed)])} |"
