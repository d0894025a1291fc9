"""Which resource is busy from when to when, set-up and recovery included?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from discogram.pathway.booking.facts import Lift, Override, Slot, lasting
from discogram.pathway.booking.timetable import RESERVED
from discogram.words.evidence import Table
from discogram.words.units import Duration, Unit


@dataclass(frozen=True, slots=True)
class Occupied:
    """One resource that cannot be had by anybody else; both ends are UTC."""

    resource: str
    starts: datetime
    ends: datetime


def usual_length(table: Table, on: date) -> Duration:
    """How long a test is booked for when nobody says otherwise."""
    return _duration("slot_length", table, on)


def occupied(
    slot: Slot,
    table: Table,
    override: Override | None = None,
    besides: tuple[str, ...] = (),
) -> tuple[Occupied, ...]:
    """What the calendar has to keep free for a slot, in the order of its resources.

    `besides` is busy as long as they are: the patient.

    An override with a reason that lifts the buffers leaves the bare slot. It lifts its own
    only: what a neighbour keeps free for set-up and recovery is the neighbour's, and stays.
    """
    set_up, recovery = _buffers(slot, table, override)
    starts = slot.starts.instant - set_up
    ends = slot.ends.instant + recovery
    return tuple(Occupied(resource, starts, ends) for resource in (*slot.resources, *besides))


def as_resource(patient: UUID) -> str:
    """What the calendar calls a patient, who cannot be in two places either."""
    return f"{RESERVED}{patient}"


def buffers(table: Table, day: date) -> tuple[timedelta, timedelta]:
    """What is kept free before and after a slot on a day."""
    before, behind = (_duration(row, table, day) for row in ("set_up", "recovery"))
    return lasting(before), lasting(behind)


def _buffers(
    slot: Slot, table: Table, override: Override | None
) -> tuple[timedelta, timedelta]:
    if override is not None and override.has_a_reason and Lift.BUFFERS in override.lifts:
        return timedelta(0), timedelta(0)
    return buffers(table, slot.starts.day)


def _duration(row: str, table: Table, on: date) -> Duration:
    found = table.row(row, on)
    return Duration(found.number, found.unit or Unit.MINUTE)
