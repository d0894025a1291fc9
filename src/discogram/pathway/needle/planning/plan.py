"""What is said of one planned needle?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.frames import Array
from discogram.imaging.scene.organs import Organ
from discogram.words.spine import Side


class ChosenFor(StrEnum):
    """Why a plan was kept among thousands."""

    BALANCE = "balance"
    ROOM = "room"
    SHORT = "short"
    CENTRAL = "central"
    FLAT = "flat"
    NARROW = "narrow"
    """With the hand off by two degrees a limit is broken by a millimetre: the most room."""
    LEAST_HARM = "least_harm"
    """No way is allowed: this one breaks the least."""


class WayOut(StrEnum):
    """What a person would try where no straight way is allowed."""

    OTHER_SIDE = "other_side"
    OVER_TILT = "over_tilt"
    CURVED = "curved_two_needle"
    WIDER_SCAN = "wider_scan"
    LONGER_NEEDLE = "longer_needle"


class RuleName(StrEnum):
    """The rules that a straight needle keeps, in reading order."""

    BONE = "bone"
    CANAL = "canal"
    ROOT = "root"
    GAS = "gas"
    ORGAN = "organ"
    SECTOR = "sector"
    BETWEEN_ENDPLATES = "between_endplates"
    LATERAL_OF_JOINT = "lateral_of_joint"
    BELOW_ROOT = "below_root"
    LENGTH = "length"
    DISC_PLANE = "disc_plane"
    SKIN_IN_VIEW = "skin_in_view"


class Unchecked(StrEnum):
    """What nobody looked at, or what is only supposed."""

    VESSELS = "vessels"
    KIDNEYS = "kidneys"
    LUNGS = "lungs"
    BOWEL_WITHOUT_GAS = "bowel_without_gas"
    OTHER_ORGANS = "other_organs"
    JOINT_NOT_SEEN = "joint_not_seen"
    ROOT_IS_MODELLED = "root_is_modelled"
    PATIENT_LIES_OTHERWISE = "patient_lies_otherwise"
    """The CT was taken supine; skin and curve move when the patient is prone or on a side."""


_MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule asked of one plan: what was measured, what is allowed, and what is left.

    `least` or `most` is None where the rule has no such bound. `spare` below 0 is broken.
    """

    rule: RuleName
    unit: str
    value: float
    least: float | None
    most: float | None
    spare: float

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
    -1 up. `tolerance` holds shares of hits by the size of the error.
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
