"""Was a medicine stopped in time?

The answer is for the moment that was booked and confirmed. A last dose told before that day
says nothing about the doses after it, so it has to be told on the day.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.pathway.preparation.clock import later
from discogram.pathway.preparation.conditions import Condition
from discogram.pathway.preparation.egfr import rate_on
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.figures import (
    Asked,
    hold_hours,
    is_adjusted,
    kidneys_least,
    needs_agreement,
)
from discogram.pathway.preparation.looked_at import Gate, gates
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table


class Held(StrEnum):
    """How it stands with one medicine; everything but the first three is a stop."""

    NOT_TAKEN = "not_taken"
    NO_HOLD = "no_hold"
    HELD = "held"
    TOO_LATE = "too_late"
    NOT_ASKED = "not_asked"
    NO_FIGURE = "no_figure"
    KIDNEYS_WEAK = "kidneys_weak"
    NO_AGREEMENT = "no_agreement"
    NOT_CONFIRMED = "not_confirmed"
    NOT_TOLD = "not_told"
    STENT_NOT_ASKED = "stent_not_asked"
    KIDNEYS_UNKNOWN = "kidneys_unknown"


FINE = frozenset({Held.NOT_TAKEN, Held.NO_HOLD, Held.HELD})
"""What lets the needle come."""

SAID: dict[Held, str] = {
    Held.TOO_LATE: "preparation-medicine-too-late",
    Held.NOT_ASKED: "preparation-medicine-not-asked",
    Held.NO_FIGURE: "preparation-medicine-no-figure",
    Held.KIDNEYS_WEAK: "preparation-medicine-kidneys-weak",
    Held.NO_AGREEMENT: "preparation-medicine-no-agreement",
    Held.NOT_CONFIRMED: "preparation-medicine-not-confirmed",
    Held.NOT_TOLD: "preparation-medicine-not-told",
    Held.STENT_NOT_ASKED: "preparation-medicine-stent-not-asked",
    Held.KIDNEYS_UNKNOWN: "preparation-medicine-kidneys-unknown",
}
"""The message of each stop; a test proves that none is left out."""


def states(
    taken: MedicineTaken, facts: Preparation, booked: CivilTime | None, table: Table, on: date
) -> tuple[Held, ...]:
    """Everything that stands in the way of one medicine, or the one thing that is fine.

    `booked` None means that no plan is confirmed for the day.
    *Not taking* ends the question only for who never took it: what was stopped has to be held
    like what is taken, and what was given up earlier must have left the body.
    """
    if taken.taking is None:
        return (Held.NOT_ASKED,)
    if not taken.may_act and not taken.lapsed:
        return (Held.NOT_TAKEN,)
    asked = Asked(taken, facts, table, on)
    hours = hold_hours(asked)
    if hours is None:
        return (_adjusted(asked),)
    if hours == 0:
        return (Held.NO_HOLD,)
    late = tuple(_last_dose(asked, hours, booked))
    if not taken.may_act:
        return late or (Held.NOT_TAKEN,)
    return (*late, *_as_agreed(asked)) or (Held.HELD,)


def _last_dose(asked: Asked, hours: Decimal, booked: CivilTime | None) -> Iterator[Held]:
    """What is wrong with the last dose, or not known of it."""
    last = asked.taken.last_dose
    if booked is None:
        yield Held.NOT_CONFIRMED
        if last is not None and later(last, hours).day > asked.on:
            yield Held.TOO_LATE  # whatever the hour of the test
    elif last is None:
        yield Held.NOT_TOLD
    elif later(last, hours).instant > booked.instant:
        yield Held.TOO_LATE
    elif asked.taken.may_act and not _told_on(asked.taken, booked.day):
        yield Held.NOT_TOLD


def _told_on(taken: MedicineTaken, day: date) -> bool:
    return taken.told_at is not None and taken.told_at.day == day


def _adjusted(asked: Asked) -> Held:
    """A medicine without a printed hold; where its dose is changed, its prescriber says how."""
    medicine = asked.taken.medicine
    if not is_adjusted(asked.table, medicine, asked.on):
        return Held.NO_FIGURE
    return Held.NO_HOLD if asked.facts.agreement_on(medicine) else Held.NO_AGREEMENT


def _as_agreed(asked: Asked) -> Iterator[Held]:
    """Who has to agree and did not, and what has to be looked at and was not."""
    medicine = asked.taken.medicine
    needed = needs_agreement(asked.table, medicine, asked.on)
    if needed and not asked.facts.agreement_on(medicine):
        yield Held.NO_AGREEMENT
    looked_at = {gate for gate, _ in gates(asked.table, medicine, asked.on)}
    stent = asked.facts.condition(Condition.CORONARY_STENT)
    if Gate.STENT in looked_at and stent is None:
        yield Held.STENT_NOT_ASKED
    kidneys = by_the_kidneys(asked)
    if kidneys is not Held.HELD:
        yield kidneys


def by_the_kidneys(asked: Asked) -> Held:
    """Whether its figures are for these kidneys; a medicine without such a row never asks."""
    least = kidneys_least(asked.table, asked.taken.medicine, asked.on)
    if least is None:
        return Held.HELD
    rate = rate_on(asked.facts, asked.on)
    if rate is None:
        return Held.KIDNEYS_UNKNOWN
    return Held.HELD if rate.quantity.exact >= least.number else Held.KIDNEYS_WEAK
