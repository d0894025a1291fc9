"""What changes when a booking moves, and what is no longer possible?

A plan is made from its booked moment. When that moves, or time passes, a moment of the plan may
lie in the past: nobody can stop a tablet seven days ahead with five days left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from discogram.errors import Reason, reason
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.plan import Line, Plan, Step
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do in the earlier plan and in the new one; None where it is in one only."""

    earlier: Line | None
    now: Line | None


def differences(earlier: Plan, now: Plan) -> tuple[Change, ...]:
    """What the new plan does otherwise, by the clock of the new one; what fell away comes last.

    A line that keeps its moment and its words is no difference.
    """
    before = {(line.step, line.about): line for line in earlier.lines}
    after = {(line.step, line.about): line for line in now.lines}
    changed = [
        Change(before.get(key), line)
        for key, line in after.items()
        if key not in before or _differ(before[key], line)
    ]
    gone = [Change(line, None) for key, line in before.items() if key not in after]
    return (*changed, *gone)


def _differ(one: Line, other: Line) -> bool:
    return (one.at, one.not_before, one.what.id) != (other.at, other.not_before, other.what.id)


def no_longer_possible(made: Plan, facts: Preparation, at: CivilTime) -> tuple[Reason, ...]:
    """Which holds can no longer be kept at a moment, and from when on the test could be.

    A medicine whose last dose is known to lie early enough was stopped in time already.
    """
    return tuple(_too_late(made, facts, at))


_PASSES = frozenset(
    {
        Step.PREMEDICATION,
        Step.LIQUID_DIET,
        Step.LAST_SOLID,
        Step.LAST_CLEAR_FLUID,
        Step.LAB,
    }
)
"""What has its moment like a hold, and is asked about where that moment is over."""


def already_past(made: Plan, at: CivilTime) -> tuple[Line, ...]:
    """What should have been done before a moment, besides the holds: was it?"""
    return tuple(
        line
        for line in made.lines
        if line.step in _PASSES and line.at is not None and line.at.instant < at.instant
    )


def earliest(late: tuple[Reason, ...]) -> CivilTime | None:
    """From when on every hold that is too late could be kept; None without one."""
    moments = (each.params["earliest"] for each in late)
    times = [each for each in moments if isinstance(each, CivilTime)]
    return max(times, key=lambda each: each.instant, default=None)


def _too_late(made: Plan, facts: Preparation, at: CivilTime) -> Iterator[Reason]:
    for line in made.lines:
        if line.step is not Step.LAST_DOSE or line.at is None:
            continue
        if line.at.instant >= at.instant or _was_stopped(line, facts):
            continue
        hours = Fraction(str(line.what.params["hours"]))
        yield reason(
            "preparation-plan-too-late",
            medicine=line.what.params["medicine"],
            hours=line.what.params["hours"],
            left=int((made.booked.instant - at.instant) / timedelta(hours=1)),
            earliest=_to_the_minute(at.after(timedelta(seconds=int(hours * 3600)))),
        )


def _to_the_minute(at: CivilTime) -> CivilTime:
    """The next full minute: nobody books by the second."""
    rest = timedelta(seconds=at.local.second, microseconds=at.local.microsecond)
    return at.after(timedelta(minutes=1) - rest) if rest else at


def _was_stopped(line: Line, facts: Preparation) -> bool:
    """Whether the last dose that was told lies early enough."""
    return any(
        taken.last_dose is not None
        and line.at is not None
        and taken.last_dose.instant <= line.at.instant
        for taken in facts.medicines
        if line.about == taken.key
    )


def clock_changes(made: Plan) -> bool:
    """Whether the clocks change between a moment of the plan and the booked one.

    Then hours stay real hours, and the wall shows another time of day than one would expect.
    """
    offsets = {_offset(line.at) for line in made.lines if line.at is not None}
    return bool(offsets - {_offset(made.booked)})


def _offset(time: CivilTime) -> timedelta:
    return time.local - time.instant.replace(tzinfo=None)
