"""What is said of one planned needle?"""

from collections.abc import Mapping
from dataclasses import dataclass

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.scene.organs import Organ
from discogram.pathway.needle.planning.named import ChosenFor, RuleName, Unchecked, WayOut
from discogram.words.spine import Side

_MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule asked of one plan: what was measured, what is allowed, and what is left.

    `least` or `most` is None where the rule has no such bound. `spare` below 0 is broken.
    `or_more` where nothing was found as near as `value`, and nothing further was looked at.
    """

    rule: RuleName
    unit: str
    value: float
    least: float | None
    most: float | None
    spare: float
    or_more: bool = False

    @property
    def met(self) -> bool:
        """Whether the rule holds."""
        return self.spare >= 0

    @property
    def places(self) -> int:
        """With how many decimals it is told: one, or as many as it takes to see it broken."""
        if self.met:
            return 1
        enough = (p for p in range(1, _MOST_PLACES) if -self.spare >= 10.0**-p)
        return next(enough, _MOST_PLACES)


@dataclass(frozen=True, slots=True)
class CtForm:
    """The same needle under CT.

    `slice_mm` is the height (z of patient coordinates) of the slice through the entry,
    `gantry_tilt_deg` > 0 leans the side of the back towards the head, `in_plane_deg` is counted
    from the vertical in that slice, `crosses_mm` is how much of the needle's height the slice
    does not hold because no gantry leans so far. `grid_offset_mm` runs along the skin from the
    spinous line to the mark.
    """

    slice_mm: float
    gantry_tilt_deg: float
    in_plane_deg: float
    crosses_mm: float
    grid_offset_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A straight needle from the skin to a target; points in RAS, mm.

    `oblique_deg` > 0 away from the midline on the named side, `craniocaudal_deg` > 0 when the
    entry lies cranial to the target. `lateral_mm` is from the spinous line, seen from behind;
    `entry_depth_mm` how deep the target lies below the entry, front to back. `needle_mm` is
    None where no stocked needle is long enough. `room_mm` is the least room beyond every limit
    of distance, `robust_mm` the same when both angles are off by up to two degrees, told from
    -1 up. A distance to gas of `seen_mm`, and one to an organ of `mapped_mm`, is that or more:
    nothing was looked at beyond. `tolerance` holds shares of hits by the size of the error.
    """

    disc: FoundDisc
    side: Side
    chosen_for: ChosenFor
    clauses: tuple[Clause, ...]
    target_ras: Array
    entry_ras: Array
    oblique_deg: float
    craniocaudal_deg: float
    tilt_deg: float
    off_centre_mm: float
    path_mm: float
    needle_mm: float | None
    lateral_mm: float
    entry_depth_mm: float
    room_mm: float
    robust_mm: float
    clearance_mm: Mapping[str, float]
    organs_mm: Mapping[Organ, float]
    seen_mm: float
    mapped_mm: float
    tolerance: Mapping[str, float]
    ct: CtForm
    not_checked: tuple[Unchecked, ...]
    advice: tuple[WayOut, ...] = ()

    @property
    def feasible(self) -> bool:
        """Whether no rule is broken."""
        return all(clause.met for clause in self.clauses)

    @property
    def violates(self) -> tuple[Clause, ...]:
        """The rules that are broken."""
        return tuple(clause for clause in self.clauses if not clause.met)
