"""What was found of one disc, and how sure is anybody of its level?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from discogram.errors import Reason
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.words.spine import Disc


class Origin(StrEnum):
    """Who found the disc: a label map that somebody brought, the chain, or a click."""

    LABELS = "labels"
    CHAIN = "chain"
    CLICK = "click"


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A disc's form in its frame, mm.

    `outline` holds the rim of the mid-plane as (left, anterior) pairs, shape (n, 2), once
    around, counter-clockwise where left is drawn to the right and anterior up, the first point
    not repeated. `height_mm` is the distance between the endplates at the centre, `width_mm`
    the extent to the sides, `depth_mm` front to back.
    """

    outline: Array
    height_mm: float
    width_mm: float
    depth_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class FoundDisc:
    """One disc as it was found; `level` is a proposal, None where `confidence` is none.

    `volume_centroid_ras`, mm, is the centroid of the disc's whole volume, which in a wedged
    disc lies up to 5 mm from `frame.centre_ras`. `quality` names figures from 0 (bad) to 1
    (good), or in mm where their names say so.
    """

    frame: DiscFrame
    shape: Shape
    volume_centroid_ras: Array
    origin: Origin
    level: Disc | None = None
    confidence: Confidence = Confidence.NONE
    evidence: tuple[Reason, ...] = ()
    quality: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, eq=False)
class FoundDiscs:
    """Every disc of a scan, from head to feet; none, and why, where it was refused."""

    discs: tuple[FoundDisc, ...]
    refused: tuple[Reason, ...] = ()
