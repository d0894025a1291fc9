"""What has the patient to do, and when, before and after the booked moment?

The plan is made from the booked moment and made again when the booking moves. Every rule's own
moment is listed beside the one that is scheduled, which is the strictest. Restarts count from
the withdrawal of the needle, so they have no moment before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.errors import Reason, reason
from discogram.pathway.preparation.clock import before, days_before, later
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.fasting import (
    Limit,
    limits_for_clear_fluids,
    limits_for_solids,
)
from discogram.pathway.preparation.figures import holds, needs_agreement, restarts
from discogram.pathway.preparation.freshness import (
    NEEDED,
    fresh_labs,
    is_fresh,
    latest_tests,
    most_age,
)
from discogram.pathway.preparation.labs import LabKind
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold


class Step(StrEnum):
    """What a line of the plan is about."""

    CONTINUE = "continue"
    LAB = "lab"
    LAST_DOSE = "last_dose"
    PREGNANCY_TEST = "pregnancy_test"
    LAST_SOLID = "last_solid"
    LAST_CLEAR_FLUID = "last_clear_fluid"
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class Option:
    """One printed rule; `at` is None until its hours can be counted."""

    row: Threshold
    at: CivilTime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do.

    `at` is the last moment to do it (for a restart the first one); None when it has none, or
    none yet. `not_before` is the first moment at which it counts. `options` are all the
    figures, the scheduled one first.
    """

    step: Step
    what: Reason
    at: CivilTime | None = None
    not_before: CivilTime | None = None
    options: tuple[Option, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the figures come from, the scheduled one's first."""
        return tuple(dict.fromkeys(option.row.source for option in self.options))


@dataclass(frozen=True, slots=True)
class Plan:
    """Every line in the order of the clock, and what has to be asked before it can be used."""

    booked: CivilTime
    lines: tuple[Line, ...]
    to_ask: tuple[Reason, ...]


def plan(
    booked: CivilTime,
    facts: Preparation,
    table: Table,
    *,
    withdrawn: CivilTime | None = None,
) -> Plan:
    """The dated plan for a booked moment; `withdrawn` is when the last needle came out."""
    on = booked.day
    lines = (
        *_medicines(booked, facts, table, withdrawn),
        *_labs(booked, facts, table),
        *_pregnancy(booked, facts, table),
        _solids(limits_for_solids(booked, table, on)),
        _clear_fluids(limits_for_clear_fluids(booked, table, on)),
    )
    return Plan(booked, tuple(sorted(lines, key=_place)), tuple(_to_ask(facts, table, on)))


def _medicines(
    booked: CivilTime, facts: Preparation, table: Table, withdrawn: CivilTime | None
) -> Iterator[Line]:
    for taken in facts.medicines:
        rows = holds(table, taken.medicine, booked.day)
        if not taken.may_act or not rows:
            continue
        if rows[0].number == 0:
            yield _continue(taken, rows)
            continue
        yield _last_dose(taken, rows, booked)
        yield from _restart(taken, restarts(table, taken.medicine, booked.day), withdrawn)


def _continue(taken: MedicineTaken, rows: tuple[Threshold, ...]) -> Line:
    what = reason("preparation-plan-continue", medicine=taken.medicine)
    return Line(Step.CONTINUE, what, options=tuple(Option(row) for row in rows))


def _last_dose(taken: MedicineTaken, rows: tuple[Threshold, ...], booked: CivilTime) -> Line:
    options = tuple(Option(row, before(booked, row.number)) for row in rows)
    at = options[0].at
    what = reason(
        "preparation-plan-last-dose", medicine=taken.medicine, at=at, hours=rows[0].number
    )
    return Line(Step.LAST_DOSE, what, at, options=options)


def _restart(
    taken: MedicineTaken, rows: tuple[Threshold, ...], withdrawn: CivilTime | None
) -> Iterator[Line]:
    if not rows:
        return
    options = tuple(Option(row, withdrawn and later(withdrawn, row.number)) for row in rows)
    at = options[0].at
    word = "preparation-plan-restart-after" if at is None else "preparation-plan-restart"
    what = reason(word, medicine=taken.medicine, at=at, hours=rows[0].number)
    yield Line(Step.RESTART, what, at, options=options)


def _labs(booked: CivilTime, facts: Preparation, table: Table) -> Iterator[Line]:
    """What has to be taken, and within which days; nothing for a value that will do."""
    on = booked.day
    for kind in NEEDED:
        if fresh_labs(facts, kind, table, on):
            continue
        age = most_age(facts, kind, table, on)
        first = days_before(booked, age.number)
        at = _due(booked, age, table)
        what = reason("preparation-plan-lab", lab=kind, first=first, at=at)
        yield Line(Step.LAB, what, at, first, (Option(age, first),))


def _due(booked: CivilTime, age: Threshold, table: Table) -> CivilTime:
    """A day ahead, except for a value that may only be taken so shortly before."""
    if age.id == f"{LabKind.INR}_most_age_when_anticoagulated":
        return booked
    return before(booked, table.number("labs_due_before", booked.day))


def _pregnancy(booked: CivilTime, facts: Preparation, table: Table) -> Iterator[Line]:
    if facts.could_be_pregnant is False:
        return
    if any(is_fresh(test, table, booked.day) for test in latest_tests(facts, booked.day)):
        return
    row = table.row("pregnancy_test_most_age", booked.day)
    first = days_before(booked, row.number // 24 - Decimal(1))
    what = reason("preparation-plan-pregnancy-test", first=first, at=booked)
    yield Line(Step.PREGNANCY_TEST, what, booked, first, (Option(row, first),))


def _solids(limits: tuple[Limit, ...]) -> Line:
    what = reason("preparation-plan-last-solid", at=limits[0].at)
    return Line(Step.LAST_SOLID, what, limits[0].at, options=_options(limits))


def _clear_fluids(limits: tuple[Limit, ...]) -> Line:
    what = reason("preparation-plan-last-clear-fluid", at=limits[0].at)
    return Line(Step.LAST_CLEAR_FLUID, what, limits[0].at, options=_options(limits))


def _options(limits: Iterable[Limit]) -> tuple[Option, ...]:
    return tuple(Option(limit.row, limit.at) for limit in limits)


def _to_ask(facts: Preparation, table: Table, on: date) -> Iterator[Reason]:
    """What the plan cannot know: unasked medicines, no figure, no agreement."""
    if not facts.medicines_complete:
        yield reason("preparation-medicine-list-open")
    if facts.could_be_pregnant is None:
        yield reason("preparation-pregnancy-not-asked")
    for taken in facts.medicines:
        those = (taken.medicine,)
        rows = holds(table, taken.medicine, on)
        if taken.taking is None:
            yield reason("preparation-medicine-not-asked", medicines=those)
        elif taken.may_act and not rows:
            yield reason("preparation-medicine-no-figure", medicines=those)
        elif taken.may_act and rows[0].number > 0 and _lacks_agreement(taken, facts, table, on):
            yield reason("preparation-medicine-no-agreement", medicines=those)


def _lacks_agreement(taken: MedicineTaken, facts: Preparation, table: Table, on: date) -> bool:
    agreed = facts.agreement_on(taken.medicine)
    return agreed is None and needs_agreement(table, taken.medicine, on)


def _place(line: Line) -> tuple[bool, bool, float, str]:
    """By the clock: what has no moment first, restarts without one last."""
    restart_to_come = line.step is Step.RESTART and line.at is None
    moment = 0.0 if line.at is None else line.at.instant.timestamp()
    return (restart_to_come, line.at is not None, moment, line.what.id)
