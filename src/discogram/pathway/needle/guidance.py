"""What was found in a CT and planned on it, and what of that did a person confirm?

All that an algorithm says is a proposal. Whoever uses a level asks `confirmed_discs`, whoever
uses a needle asks `chosen_plans`: neither knows a proposal. Places are in the image's own space
(NIfTI RAS), mm; signs are those of decision 0009.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from discogram.errors import InputError, Reason, reason
from discogram.imaging.discs.confidence import Confidence
from discogram.pathway.needle.planning.named import ChosenFor, RuleName, Unchecked
from discogram.words.spine import Disc, Side
from discogram.words.text import FreeText
from discogram.words.units import Angle

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FARTHEST_MM = 10_000
"""No scanner's space reaches farther from its origin."""


@dataclass(frozen=True, slots=True)
class Algorithm:
    """Which software proposed, and in which version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against a level: a message id, and what it counted, if anything."""

    id: str
    level: Disc | None = None
    vertebrae: int | None = None


@dataclass(frozen=True, slots=True)
class ProposedDisc:
    """One disc that an algorithm found; `level` is None where it proposes none.

    `normal_ras` points to the head and `anterior_ras` to the front of the disc: unit vectors.
    """

    centre_ras_mm: tuple[Decimal, ...]
    normal_ras: tuple[Decimal, ...]
    anterior_ras: tuple[Decimal, ...]
    level: Disc | None = None
    confidence: Confidence = Confidence.NONE
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a place that is none."""
        named = ("centre_ras_mm", "normal_ras", "anterior_ras")
        refuse(place_problems((name, getattr(self, name)) for name in named))


class Agreement(StrEnum):
    """How a person's level lies to the proposed one."""

    AGREED = "agreed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class ConfirmedDisc:
    """Which level a person says that a proposed disc is; the disc is named by its place."""

    centre_ras_mm: tuple[Decimal, ...]
    level: Disc
    how: Agreement

    def __post_init__(self) -> None:
        """Refuse a place that is none."""
        refuse(place_problems([("centre_ras_mm", self.centre_ras_mm)]))


@dataclass(frozen=True, slots=True)
class Clearance:
    """The least distance of a needle, skin to tip, mm; below 0 inside. None where none is."""

    bone_mm: Decimal | None = None
    canal_mm: Decimal | None = None
    root_mm: Decimal | None = None
    gas_mm: Decimal | None = None


@dataclass(frozen=True, slots=True)
class UnderCt:
    """A needle under CT; `height_mm` is the z of the image at the entry, no table position."""

    height_mm: Decimal
    gantry_tilt: Angle
    in_plane: Angle
    grid_offset_mm: Decimal
    crosses_mm: Decimal


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The share of needles that arrive, 0 to 1, when entry and angles are off by so much."""

    off_1mm_1deg: Decimal
    off_2mm_2deg: Decimal
    off_5mm_4deg: Decimal


@dataclass(frozen=True, slots=True)
class ProposedPlan:
    """One straight needle that an algorithm proposes; `violates` is empty where it is allowed.

    `needle_mm` is None where no stocked needle is long enough.
    """

    disc: Disc
    side: Side
    chosen_for: ChosenFor
    target_ras_mm: tuple[Decimal, ...]
    entry_ras_mm: tuple[Decimal, ...]
    lateral_mm: Decimal
    entry_depth_mm: Decimal
    path_mm: Decimal
    needle_mm: Decimal | None
    oblique: Angle
    cranio_caudal: Angle
    positioner_primary: Angle
    positioner_secondary: Angle
    ct: UnderCt
    clearance: Clearance
    tolerance: Tolerance
    violates: tuple[RuleName, ...] = ()
    not_checked: tuple[Unchecked, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a place that is none."""
        named = ("target_ras_mm", "entry_ras_mm")
        refuse(place_problems((name, getattr(self, name)) for name in named))

    @property
    def key(self) -> tuple[Disc, Side, ChosenFor]:
        """What names a plan among those of its image."""
        return self.disc, self.side, self.chosen_for


@dataclass(frozen=True, slots=True)
class ChosenPlan:
    """The plan that a physician chose; `despite` says why, where it breaks a rule."""

    plan: ProposedPlan
    by: str
    despite: FreeText | None = None


@dataclass(frozen=True, slots=True)
class Guided:
    """One CT with what was proposed on it and what a person made of that.

    `confirmed` is empty and `confirmed_by` None until somebody confirmed the levels.
    """

    image: str
    finder: Algorithm
    proposed: tuple[ProposedDisc, ...]
    confirmed: tuple[ConfirmedDisc, ...] = ()
    confirmed_by: str | None = None
    planner: Algorithm | None = None
    plans: tuple[ProposedPlan, ...] = ()
    chosen: tuple[ChosenPlan, ...] = ()

    def says(self, finder: Algorithm, proposed: tuple[ProposedDisc, ...]) -> bool:
        """Whether this very proposal stands: recording it again would void what followed."""
        return (self.finder, self.proposed) == (finder, proposed)

    def at(self, centre_ras_mm: tuple[Decimal, ...]) -> ProposedDisc | None:
        """The proposed disc that lies there, to the last digit; None when there is none."""
        found = (each for each in self.proposed if each.centre_ras_mm == centre_ras_mm)
        return next(found, None)

    def plan(self, key: tuple[Disc, Side, ChosenFor]) -> ProposedPlan | None:
        """A proposed plan by its name; None when it was not proposed."""
        return next((each for each in self.plans if each.key == key), None)


def confirmed_discs(guided: Iterable[Guided], image: str) -> tuple[ConfirmedDisc, ...]:
    """The discs of an image whose level a person confirmed, from head to feet."""
    return next((each.confirmed for each in guided if each.image == image), ())


def chosen_plans(guided: Iterable[Guided], image: str) -> tuple[ChosenPlan, ...]:
    """The needles that a physician chose on an image: one for each disc at most."""
    return next((each.chosen for each in guided if each.image == image), ())


def image_problems(image: str) -> Iterator[Reason]:
    """What keeps a word from being the address of an image."""
    if not _SHA256.fullmatch(image):
        yield reason("images-digest-unreadable", value=image).at("image")


def place_problems(named: Iterable[tuple[str, tuple[Decimal, ...]]]) -> Iterator[Reason]:
    """The places, by their fields, that lie nowhere."""
    for name, place in named:
        if len(place) != 3 or not all(map(_is_near, place)):
            yield reason("images-mark-nowhere").at(name)


def _is_near(length: Decimal) -> bool:
    return length.is_finite() and abs(length) <= _FARTHEST_MM


def level_problems(levels: Iterable[Disc | None]) -> Iterator[Reason]:
    """The levels that two discs are to have, and an order that no spine has."""
    named = [level for level in levels if level is not None]
    for level, times in Counter(named).items():
        if times > 1:
            yield reason("needle-level-twice", disc=level).at("discs")
    order = list(Disc)
    places = [order.index(level) for level in named]
    if places != sorted(places):
        yield reason("needle-levels-out-of-order", discs=tuple(named)).at("discs")


def refuse(problems: Iterable[Reason]) -> None:
    """Raise with every problem at once, where there is any."""
    found = tuple(problems)
    if found:
        raise InputError(found)
