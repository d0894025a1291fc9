"""Which numbers of the clinic's table does the planner go by?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from types import MappingProxyType

from discogram.imaging.scene.organs import Organ
from discogram.words.evidence import Table

_ORGAN_ROWS = {
    Organ.KIDNEY: "plan_kidney_mm",
    Organ.LUNG: "plan_lung_mm",
    Organ.BOWEL: "plan_bowel_mm",
    Organ.VESSEL: "plan_vessel_mm",
    Organ.LIVER: "plan_other_organ_mm",
    Organ.SPLEEN: "plan_other_organ_mm",
    Organ.OTHER: "plan_other_organ_mm",
}
"""The row that says how near to each organ; a test proves that none is left out."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What makes one allowed way better than another: cost per mm or per degree."""

    room: float
    length: float
    off_centre: float
    tilt: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers in force, mm and degrees; `stocked_mm` from the shortest needle up."""

    bone_mm: float
    canal_mm: float
    root_mm: float
    gas_mm: float
    organs_mm: Mapping[Organ, float]
    shortest_mm: float
    longest_mm: float
    disc_plane_deg: float
    sector_from_deg: float
    sector_to_deg: float
    enough_mm: float
    weights: Weights
    stocked_mm: tuple[float, ...]
    spare_mm: float
    gantry_deg: float
    forward_deg: float

    def __reduce__(self) -> tuple[Callable[..., "Limits"], tuple[()]]:
        """Let the numbers travel to another process: a read-only mapping cannot."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return partial(Limits, **(told | {"organs_mm": dict(self.organs_mm)})), ()

    @classmethod
    def of(cls, table: Table, on: date | None = None) -> "Limits":
        """The numbers of the needle's table on a day; the newest when no day is given."""

        def number(id: str) -> float:
            return float(table.number(id, on))

        weights = Weights(
            number("plan_weight_room"),
            number("plan_weight_length"),
            number("plan_weight_off_centre"),
            number("plan_weight_tilt"),
        )
        return cls(
            bone_mm=number("plan_bone_mm"),
            canal_mm=number("plan_canal_mm"),
            root_mm=number("plan_root_mm"),
            gas_mm=number("plan_gas_mm"),
            organs_mm=MappingProxyType({o: number(row) for o, row in _ORGAN_ROWS.items()}),
            shortest_mm=number("plan_shortest_mm"),
            longest_mm=number("plan_longest_mm"),
            disc_plane_deg=number("plan_disc_plane_deg"),
            sector_from_deg=number("plan_sector_from_deg"),
            sector_to_deg=number("plan_sector_to_deg"),
            enough_mm=number("plan_enough_mm"),
            weights=weights,
            stocked_mm=tuple(sorted(map(float, table.word("stocked_needles_mm", on).split()))),
            spare_mm=number("needle_spare_mm"),
            gantry_deg=number("gantry_most_deg"),
            forward_deg=number("side_rolled_forward_deg"),
        )
