"""How does the needle reach each disc, and where does its tip lie? None is *not said*.

Sides are the patient's. Angles: `oblique` turns the C-arm towards the side of the approach,
`cranio_caudal` is positive towards the head.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from discogram.errors import InputError, Reason, reason
from discogram.pathway.needle.guidance import Guided
from discogram.words.spine import Disc, Side
from discogram.words.text import FreeText
from discogram.words.units import Angle


class Modality(StrEnum):
    """What guides the needle (M04)."""

    FLUOROSCOPY = "fluoroscopy"
    CT = "ct"


class Position(StrEnum):
    """How the patient lies (M21)."""

    SIDE_ROLLED_FORWARD = "side_rolled_forward"
    PRONE = "prone"
    SUPINE = "supine"


class Plane(StrEnum):
    """The two views that show a centre; under CT, the reformats that look the same way."""

    AP = "ap"
    LATERAL = "lateral"


@dataclass(frozen=True, slots=True)
class CArmView:
    """The view down which the needle goes, under fluoroscopy."""

    oblique: Angle | None = None
    cranio_caudal: Angle | None = None


@dataclass(frozen=True, slots=True)
class CtPath:
    """The path in one slice, under CT.

    `slice_mm` is the table position, `gantry_tilt` is positive towards the head, `in_plane` is
    counted from the vertical, `skin_offset_mm` from the midline to the mark on the skin grid.
    """

    slice_mm: Decimal | None = None
    gantry_tilt: Angle | None = None
    in_plane: Angle | None = None
    skin_offset_mm: Decimal | None = None


THICKEST, THINNEST = 10, 34
"""The gauges of hypodermic needles: a larger number is a thinner needle."""

LONGEST_MM = 300
"""No spinal needle is longer."""


@dataclass(frozen=True, slots=True)
class NeedlePlan:
    """How one disc is to be reached.

    `introducer_gauge` is None where a single needle is used. `same_side_reason` says why the
    approach is on the side of the pain, or for a neck on the left.
    """

    disc: Disc
    approach: Side | None = None
    same_side_reason: FreeText | None = None
    introducer_gauge: int | None = None
    needle_gauge: int | None = None
    needle_length_mm: Decimal | None = None
    c_arm: CArmView | None = None
    ct: CtPath | None = None

    def __post_init__(self) -> None:
        """Refuse a needle that does not exist, and one that is too thick for its introducer."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        for place in ("introducer_gauge", "needle_gauge"):
            gauge = getattr(self, place)
            if gauge is not None and not THICKEST <= gauge <= THINNEST:
                why = reason("needle-gauge-unknown", gauge=gauge, least=THICKEST, most=THINNEST)
                yield why.at(place)
        outer, inner = self.introducer_gauge, self.needle_gauge
        if outer is not None and inner is not None and outer >= inner:
            why = reason("needle-introducer-too-thin", introducer=outer, needle=inner)
            yield why.at("introducer_gauge")
        length = self.needle_length_mm
        if length is not None and not (length.is_finite() and 0 < length <= LONGEST_MM):
            why = reason("needle-length-impossible", length_mm=length, most=LONGEST_MM)
            yield why.at("needle_length_mm")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Where the tip lay in one view: in the middle third of the disc or not, and who looked."""

    plane: Plane
    in_middle_third: bool | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class DiscNeedle:
    """One disc's needle: its plan and what became of it.

    `confirmations` holds the newest of each view since the needle was last placed.
    """

    plan: NeedlePlan
    placed: bool | None = None
    confirmations: tuple[Confirmation, ...] = ()
    removed: bool | None = None

    @property
    def disc(self) -> Disc:
        """The target."""
        return self.plan.disc

    def seen(self, plane: Plane) -> bool | None:
        """Whether the tip lies in the middle third in a view; None when nobody looked."""
        found = (each for each in self.confirmations if each.plane is plane)
        return next((each.in_middle_third for each in found), None)


@dataclass(frozen=True, slots=True)
class Needle:
    """Guidance, position, and every disc that is to be reached, in no order of injection.

    `guided` holds what was found and planned on each CT, proposals and all: ask it through
    `guidance.confirmed_discs` and `guidance.chosen_plans`.
    """

    modality: Modality | None = None
    position: Position | None = None
    discs: tuple[DiscNeedle, ...] = ()
    guided: tuple[Guided, ...] = ()

    def get(self, disc: Disc) -> DiscNeedle | None:
        """The needle of a disc, or None when it has none."""
        return next((needle for needle in self.discs if needle.disc is disc), None)
