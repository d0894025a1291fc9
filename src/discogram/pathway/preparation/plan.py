"""What has the patient to do, and when, before and after the booked moment?

The plan is made from the booked moment and made again when the booking moves. Every rule's own
moment is listed beside the one that is scheduled, which is the strictest. Restarts count from
the withdrawal of the needle, so they have no moment before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from discogram.errors import Reason, reason
from discogram.pathway.preparation.clock import before, days_before, later
from discogram.pathway.preparation.egfr import rate_on
from discogram.pathway.preparation.facts import (
    MedicineTaken,
    Preparation,
    Resolution,
    Substance,
)
from discogram.pathway.preparation.fasting import (
    Limit,
    limits_for_clear_fluids,
    limits_for_solids,
)
from discogram.pathway.preparation.figures import (
    Asked,
    hold_hours,
    holds,
    is_adjusted,
    kidneys_least,
    needs_agreement,
    never_abrupt,
    restarts,
)
from discogram.pathway.preparation.freshness import (
    fresh_labs,
    is_fresh,
    latest_tests,
    most_age,
    needed,
)
from discogram.pathway.preparation.held import SAID, Held, by_the_kidneys
from discogram.pathway.preparation.labs import LabKind
from discogram.pathway.preparation.looked_at import gates
from discogram.pathway.preparation.medicines import CIRCUMSTANCES, UNLISTED
from discogram.pathway.preparation.premedication import Dose, Regimen, doses
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold
from discogram.words.units import Duration, Unit


class Step(StrEnum):
    """What a line of the plan is about."""

    CONTINUE = "continue"
    ADJUST = "adjust"
    LOOK = "look"
    PREMEDICATION = "premedication"
    LAB = "lab"
    LAST_DOSE = "last_dose"
    LIQUID_DIET = "liquid_diet"
    PREGNANCY_TEST = "pregnancy_test"
    LAST_SOLID = "last_solid"
    LAST_CLEAR_FLUID = "last_clear_fluid"
    ARRIVAL = "arrival"
    DRIVER = "driver"
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
    figures, the scheduled one first. `about` tells a line from others of its step in every plan
    of the same facts: a medicine's key, a blood value, a dose.
    """

    step: Step
    what: Reason
    at: CivilTime | None = None
    not_before: CivilTime | None = None
    options: tuple[Option, ...] = ()
    about: str = ""

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

    @property
    def arrival(self) -> CivilTime:
        """When the patient is to be at the clinic: the one hour that is told as such."""
        (line,) = (each for each in self.lines if each.step is Step.ARRIVAL)
        return self.booked if line.at is None else line.at


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
        *_premedication(booked, facts, table),
        *_labs(booked, facts, table),
        *_pregnancy(booked, facts, table),
        _solids(limits_for_solids(booked, table, on)),
        _clear_fluids(limits_for_clear_fluids(booked, table, on)),
        _arrival(booked, table),
        _driver(booked, table),
    )
    return Plan(booked, tuple(sorted(lines, key=_place)), tuple(_to_ask(facts, table, on)))


def _medicines(
    booked: CivilTime, facts: Preparation, table: Table, withdrawn: CivilTime | None
) -> Iterator[Line]:
    for taken in facts.medicines:
        asked = Asked(taken, facts, table, booked.day)
        hours = hold_hours(asked)
        if not taken.may_act:
            continue
        if hours is None:
            yield from _adjusted(asked)
        elif hours == 0:
            yield _continue(asked)
        else:
            yield _last_dose(asked, hours, booked)
            yield from _kidneys(asked)
            yield from _restart(taken, restarts(asked), withdrawn)
        yield from _looked_at(asked)
        yield from _liquid_diet(asked, booked)


def _continue(asked: Asked) -> Line:
    """What is not stopped; what would do harm if it were says so."""
    taken, abrupt = asked.taken, never_abrupt(asked.table, asked.taken.medicine, asked.on)
    word = "preparation-plan-never-abrupt" if abrupt else "preparation-plan-continue"
    what = reason(word, medicine=called(taken))
    options = tuple(Option(row) for row in holds(asked))
    return Line(Step.CONTINUE, what, options=options, about=taken.key)


def _adjusted(asked: Asked) -> Iterator[Line]:
    """A dose that its prescriber sets for the fasting day; the patient never just stops."""
    medicine = asked.taken.medicine
    if is_adjusted(asked.table, medicine, asked.on):
        row = asked.table.row(f"{medicine}_adjust", asked.on)
        what = reason("preparation-plan-adjust", medicine=medicine)
        yield Line(Step.ADJUST, what, options=(Option(row),), about=asked.taken.key)


def _last_dose(asked: Asked, hours: Decimal, booked: CivilTime) -> Line:
    rows = holds(asked)
    options = tuple(Option(row, before(booked, row.number)) for row in rows)
    at = before(booked, hours)
    what = reason(_last_dose_word(asked), medicine=called(asked.taken), at=at, hours=hours)
    return Line(Step.LAST_DOSE, what, at, options=options, about=asked.taken.key)


def _last_dose_word(asked: Asked) -> str:
    """Nobody is told to stop what the prescriber has not agreed to, nor to stop at a stroke.

    Hours that are printed for other kidneys are the least there can be, and say so.
    """
    if _lacks_agreement(asked):
        return "preparation-plan-last-dose-once-agreed"
    if by_the_kidneys(asked) is not Held.HELD:
        return "preparation-plan-last-dose-or-earlier"
    if never_abrupt(asked.table, asked.taken.medicine, asked.on):
        return "preparation-plan-taper"
    return "preparation-plan-last-dose"


def called(taken: MedicineTaken) -> object:
    """How a medicine is named to the patient: by its own name where the table has none."""
    return taken.medicine if taken.name is None or taken.called is None else _named(taken)


def on_the_box(taken: MedicineTaken) -> object:
    """The same where a medicine is only listed: what no table has is its own name alone."""
    return taken.told_as if taken.medicine in UNLISTED else called(taken)


def _named(taken: MedicineTaken) -> Reason:
    return reason("preparation-medicine-called", medicine=taken.medicine, name=taken.name)


def _restart(
    taken: MedicineTaken, rows: tuple[Threshold, ...], withdrawn: CivilTime | None
) -> Iterator[Line]:
    if not rows:
        return
    options = tuple(Option(row, withdrawn and later(withdrawn, row.number)) for row in rows)
    at = options[0].at
    if rows[0].number == 0:
        word = "preparation-plan-restart-at-once"
    else:
        word = "preparation-plan-restart-after" if at is None else "preparation-plan-restart"
    what = reason(word, medicine=called(taken), at=at, hours=rows[0].number)
    yield Line(Step.RESTART, what, at, options=options, about=taken.key)


def _looked_at(asked: Asked) -> Iterator[Line]:
    """What the team looks at before the needle, or before the restart, besides the hours."""
    for gate, row in gates(asked.table, asked.taken.medicine, asked.on):
        what = reason("preparation-plan-look", medicine=called(asked.taken), gate=gate)
        about = f"{asked.taken.key} {gate}"
        yield Line(Step.LOOK, what, options=(Option(row),), about=about)


def _kidneys(asked: Asked) -> Iterator[Line]:
    """That no printed hold is for these kidneys, or that nobody knows whether one is."""
    least = kidneys_least(asked.table, asked.taken.medicine, asked.on)
    if least is None or by_the_kidneys(asked) is Held.HELD:
        return
    rate = rate_on(asked.facts, asked.on)
    egfr = None if rate is None else rate.value
    word = (
        "preparation-plan-kidneys-unknown" if rate is None else "preparation-plan-kidneys-weak"
    )
    what = reason(word, medicine=called(asked.taken), egfr=egfr, least=least.number)
    about = f"{asked.taken.key} {least.id}"
    yield Line(Step.LOOK, what, options=(Option(least),), about=about)


def _liquid_diet(asked: Asked, booked: CivilTime) -> Iterator[Line]:
    """What empties the stomach slowly asks for liquids only on the day before."""
    row = asked.table.in_force(asked.on).get(f"{asked.taken.medicine}_liquid_diet")
    if row is not None:
        at = before(booked, row.number)
        what = reason("preparation-plan-liquid-diet", medicine=called(asked.taken), at=at)
        yield Line(
            Step.LIQUID_DIET, what, at, options=(Option(row, at),), about=asked.taken.key
        )


def _arrival(booked: CivilTime, table: Table) -> Line:
    row = table.row("arrival_before", booked.day)
    at = booked.after(-lasting(row))
    return Line(
        Step.ARRIVAL, reason("preparation-plan-arrival", at=at), at, options=(Option(row, at),)
    )


def _driver(booked: CivilTime, table: Table) -> Line:
    row = table.row("no_driving", booked.day)
    what = reason("preparation-plan-driver", hours=row.number)
    return Line(Step.DRIVER, what, booked, options=(Option(row),))


def _premedication(booked: CivilTime, facts: Preparation, table: Table) -> Iterator[Line]:
    """Each dose against a reaction to contrast, and what none of them can do."""
    allergy = facts.allergy_to(Substance.CONTRAST)
    resolved = allergy.resolved if allergy.present else None
    if resolved is None or resolved.how is not Resolution.PREMEDICATION:
        return
    least = table.row("premedication_steroid_least", booked.day)
    limits = reason("preparation-plan-premedication-limits", least=least.number)
    yield Line(Step.PREMEDICATION, limits, options=(Option(least),), about=least.id)
    if resolved.regimen is None:
        what = reason("preparation-plan-premedication-unnamed")
        yield Line(Step.PREMEDICATION, what)
        return
    for dose in doses(resolved.regimen, booked, table):
        yield _dose(dose, resolved.regimen)


def _dose(dose: Dose, regimen: Regimen) -> Line:
    options = (Option(dose.hours, dose.at), Option(dose.mg))
    if dose.antihistamine:
        what = reason("preparation-plan-antihistamine", mg=dose.mg.number, at=dose.at)
    else:
        what = reason(
            "preparation-plan-premedication", mg=dose.mg.number, at=dose.at, regimen=regimen
        )
    return Line(Step.PREMEDICATION, what, dose.at, options=options, about=dose.hours.id)


def _labs(booked: CivilTime, facts: Preparation, table: Table) -> Iterator[Line]:
    """What has to be taken, and within which days; nothing for a value that will do."""
    on = booked.day
    for kind in needed(facts):
        if fresh_labs(facts, kind, table, on):
            continue
        age = most_age(facts, kind, table, on)
        first = days_before(booked, age.number)
        at = _due(booked, age, table)
        what = reason("preparation-plan-lab", lab=kind, first=first, at=at)
        yield Line(Step.LAB, what, at, first, (Option(age, first),), about=kind)


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
    """What the plan cannot know: unasked medicines, no figure, no agreement, no driver."""
    if not facts.medicines_complete:
        yield reason("preparation-medicine-list-open")
    if facts.could_be_pregnant is None:
        yield reason("preparation-pregnancy-not-asked")
    driver = facts.driver
    if driver is None or driver.name is None or not driver.can_be_called:
        yield reason("preparation-plan-no-driver")
    for taken in facts.medicines:
        yield from _to_ask_of(Asked(taken, facts, table, on))


def _to_ask_of(asked: Asked) -> Iterator[Reason]:
    taken, those = asked.taken, (asked.taken.told_as,)
    if taken.taking is None:
        yield reason("preparation-medicine-not-asked", medicines=those)
        return
    if not taken.may_act:
        return
    hours, adjusted = hold_hours(asked), is_adjusted(asked.table, taken.medicine, asked.on)
    if hours is None and not adjusted:
        yield reason("preparation-medicine-no-figure", medicines=those)
    elif (adjusted or hours) and _lacks_agreement(asked):
        yield reason("preparation-medicine-no-agreement", medicines=those)
    kidneys = by_the_kidneys(asked) if hours else Held.HELD
    if kidneys is not Held.HELD:
        yield reason(SAID[kidneys], medicines=those)
    if taken.medicine in CIRCUMSTANCES and taken.circumstance is None:
        yield reason(
            "preparation-medicine-circumstance",
            medicines=those,
            known=CIRCUMSTANCES[taken.medicine],
        )


def _lacks_agreement(asked: Asked) -> bool:
    medicine = asked.taken.medicine
    agreed = asked.facts.agreement_on(medicine)
    return agreed is None and needs_agreement(asked.table, medicine, asked.on)


def lasting(row: Threshold) -> timedelta:
    """The length of time of a row in minutes or hours."""
    return timedelta(seconds=int(Duration(row.number, row.unit or Unit.MINUTE).exact))


def _place(line: Line) -> tuple[bool, bool, float, str]:
    """By the clock: what has no moment first, restarts without one last."""
    restart_to_come = line.step is Step.RESTART and line.at is None
    moment = 0.0 if line.at is None else line.at.instant.timestamp()
    return (restart_to_come, line.at is not None, moment, line.what.id)
