"""Can a number of this field be so large or so small, whoever told it?

A quantity's own type bounds what can be true anywhere (`words.units`); here stands what cannot
be true in one place. Asked when something is entered, never of what lies in the record. To
bound a field, add it to `BOUNDS`; facts that refuse a number themselves need no line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from discogram.errors import Reason, reason
from discogram.pathway.booking.facts import Slot
from discogram.pathway.followup.facts import Discharge
from discogram.pathway.needle.facts import LONGEST_MM, CtPath
from discogram.pathway.needle.guidance import (
    Clearance,
    Evidence,
    ProposedPlan,
    Tolerance,
    UnderCt,
)
from discogram.pathway.provocation.events import DoseRecorded, PainReported
from discogram.words.units import Duration, Quantity, Unit


@dataclass(frozen=True, slots=True)
class Bound:
    """What a number can be, both ends included; a duration in seconds."""

    least: int
    most: int


BODY = Bound(-500, 500)
"""mm: half a metre from any line through a patient is outside the patient."""

DEEP = Bound(0, 500)
"""mm from the skin: nobody is deeper."""

TABLE = Bound(-5_000, 5_000)
"""mm: no table of a scanner goes farther."""

SHARE = Bound(0, 1)

BEAM = Bound(0, 6 * 3600)
"""A room is booked for an hour or two, and the beam is on for minutes of it."""

DAY = Bound(0, 24 * 3600)
"""The room is another day's afterwards."""

WEEK = Bound(0, 7 * 24 * 3600)
"""Who is watched for longer has been admitted elsewhere."""

WALSH = Bound(0, 5)
"""The ends of the pain thermometer of Walsh 1990."""

COLUMN = Bound(0, 40)
"""A column has 33 vertebrae, those of sacrum and coccyx counted."""

BOUNDS: Mapping[tuple[type, str], Bound] = MappingProxyType(
    {
        (Slot, "length"): DAY,
        (DoseRecorded, "fluoroscopy"): BEAM,
        (PainReported, "thermometer"): WALSH,
        (Discharge, "observed"): WEEK,
        (CtPath, "slice_mm"): TABLE,
        (CtPath, "skin_offset_mm"): BODY,
        (Evidence, "vertebrae"): COLUMN,
        (ProposedPlan, "lateral_mm"): BODY,
        (ProposedPlan, "entry_depth_mm"): BODY,
        (ProposedPlan, "path_mm"): DEEP,
        (ProposedPlan, "needle_mm"): Bound(0, LONGEST_MM),
        (UnderCt, "height_mm"): TABLE,
        (UnderCt, "grid_offset_mm"): BODY,
        (UnderCt, "crosses_mm"): BODY,
        **{(Clearance, f"{each}_mm"): BODY for each in ("bone", "canal", "root", "gas")},
        **{(Tolerance, each.name): SHARE for each in fields(Tolerance)},
    }
)
"""By owner and field."""


def out_of_bounds(value: object, place: str = "") -> Iterator[Reason]:
    """Every number in what is entered that cannot be so, at its place."""
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from out_of_bounds(each, f"{place}[{index}]")
    elif is_dataclass(value) and not isinstance(value, (type, Quantity)):
        for field in fields(value):
            inner = f"{place}.{field.name}" if place else field.name
            told = getattr(value, field.name)
            why = _beyond(told, BOUNDS.get((type(value), field.name)))
            if why is not None:
                yield why.at(inner)
            yield from out_of_bounds(told, inner)


def _beyond(told: object, bound: Bound | None) -> Reason | None:
    if bound is None or told is None:
        return None
    if isinstance(told, Duration):
        if bound.least <= told.exact <= bound.most:
            return None
        low, high = (_in(told.unit, each) for each in (bound.least, bound.most))
        return reason(
            "quantity-out-of-range", quantity=told, least=low, most=high, base=told.unit
        )
    if isinstance(told, (int, Decimal)) and bound.least <= told <= bound.most:
        return None
    return reason("number-out-of-range", value=told, least=bound.least, most=bound.most)


def _in(unit: Unit, seconds: int) -> Decimal:
    """So many seconds in another unit of time, without noughts behind the mark."""
    exact = Fraction(seconds) / Duration.FACTORS[unit]
    return Decimal(exact.numerator) / Decimal(exact.denominator)
