"""What follows from one follow-up call, with no record at hand?

Everything that `pathway.followup` answers, gathered: how soon, the sentence that says it, what
is still to ask, what fits, and when the next contact is due. The worst of answers and
complications counts; a measured fever is a red flag even where nobody named it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from discogram.errors import Reason
from discogram.pathway.followup.facts import Answer, Complication, Contact, RedFlag
from discogram.pathway.followup.onset import Fit, emergency_number, fitting
from discogram.pathway.followup.schedule import Due, schedule
from discogram.pathway.followup.urgency import (
    Urgency,
    complication_urgency,
    how_soon,
    urgency,
    worst,
)
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.units import Temperature
from discogram.words.verdict import Finding


@dataclass(frozen=True, slots=True)
class Called:
    """The answer to a call; `number` is the national emergency number, None where unknown."""

    urgency: Urgency
    say: Reason
    number: str | None
    findings: tuple[Finding, ...]
    to_ask: tuple[RedFlag, ...]
    fits: tuple[Fit, ...]
    next_due: Due | None


def called(
    answers: Iterable[Answer],
    *,
    temperature: Temperature | None,
    complications: tuple[Complication, ...],
    tested: CivilTime,
    asked: CivilTime,
    contact: Contact,
    region: Region | None,
    country: str | None,
    own_number: str | None,
    table: Table,
) -> Called:
    """What to do after a call; the clinic's own emergency number goes before the table's."""
    on = asked.day
    number = own_number or emergency_number(country, table, on)
    given = _with_fever(tuple(answers), temperature, table, on)
    advice = urgency(given, table, on, number)
    levels = [complication_urgency(kind, table, on) for kind in complications]
    level = worst((advice.urgency, *levels))
    say = advice.say if level is advice.urgency else how_soon(level, number)
    fits = fitting(given, tested, asked, region, table)
    due = _after(contact, schedule(tested.day, table))
    return Called(level, say, number, advice.findings, advice.to_ask, fits, due)


def _with_fever(
    given: tuple[Answer, ...], temperature: Temperature | None, table: Table, on: date
) -> tuple[Answer, ...]:
    """The answers, with fever where it was measured: a *no* beside it is outweighed."""
    if temperature is None or temperature.exact < table.number("fever_from", on):
        return given
    return (*given, Answer(RedFlag.FEVER_OR_RIGORS, present=True))


def _after(contact: Contact, dues: tuple[Due, ...]) -> Due | None:
    """The contact that comes next; None after the last."""
    order = tuple(Contact)
    later = (due for due in dues if order.index(due.contact) > order.index(contact))
    return next(later, None)
