"""What have the rows of one patient said, and what is it where every cell is plainly right?"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from discogram.adapters.wire.provocation_file import (
    DiscLine,
    ProvocationFile,
    ShamLine,
    StepLine,
)
from discogram.pathway.images.facts import Nucleogram
from discogram.pathway.provocation.facts import Concordance, DiscRole, EndReason
from discogram.words.spine import Disc, Region
from discogram.words.units import Pressure


@dataclass
class Patient:
    """What the rows of one patient have said so far, and on which lines.

    `first_lines` holds the first line of each disc, `step_lines` the line of each step.
    """

    line: int
    region: str | None = None
    sham: list[dict[str, Any]] = field(default_factory=list)
    sham_lines: list[int] = field(default_factory=list)
    discs: dict[str, dict[str, Any]] = field(default_factory=dict)
    first_lines: dict[str, int] = field(default_factory=dict)
    step_lines: dict[str, list[int]] = field(default_factory=dict)


def plain_lines(patient: Patient) -> ProvocationFile:
    """The lines of a patient whose every cell can be read.

    Raises `ValueError`, `ArithmeticError` or `InputError` at the first that cannot.
    """
    return ProvocationFile(
        region=Region(patient.region) if patient.region else None,
        sham=tuple(ShamLine(_number(each["pain_nrs"])) for each in patient.sham),
        discs=tuple(_disc(each) for each in patient.discs.values()),
    )


def _disc(cells: dict[str, Any]) -> DiscLine:
    role, end, seen = cells["role"], cells["end"], cells["nucleogram"]
    grade = cells["modified_dallas"]
    return DiscLine(
        disc=Disc(cells["disc"]),
        role=DiscRole(role) if role else None,
        opening_pressure=_pressure(cells["opening_pressure"]),
        steps=tuple(_step(each) for each in cells["steps"]),
        end=EndReason(end) if end else None,
        nucleogram=Nucleogram(seen) if seen else None,
        modified_dallas=None if grade is None else int(grade),
    )


def _step(cells: dict[str, Any]) -> StepLine:
    kind = cells["concordance"]
    return StepLine(
        volume_ml=_number(cells["volume_ml"]),
        static_pressure=_pressure(cells["static_pressure"]),
        pain_nrs=_number(cells["pain_nrs"]),
        concordance=Concordance(kind) if kind else None,
    )


def _number(cell: str | None) -> Decimal | None:
    if not cell:
        return None
    number = Decimal(cell)
    if not number.is_finite():
        raise ValueError(cell)
    return number


def _pressure(cell: dict[str, str] | None) -> Pressure | None:
    return Pressure.of(cell["value"], cell["unit"]) if cell else None
