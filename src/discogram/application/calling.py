"""What follows from one follow-up call, with no record at hand?

Everything that `pathway.followup` answers, gathered: how soon, the sentence that says it, what
is still to ask, what fits, and when the next contact is due. The worst of answers, figures and
complications counts; what was not answered or measured is asked today, never taken for *no*.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from discogram.errors import Reason
from discogram.pathway.followup.facts import Answer, Complication, RedFlag
from discogram.pathway.followup.measured import (
    Measured,
    contradictions,
    heard,
    pain_settled,
    temperature_finding,
)
from discogram.pathway.followup.onset import Fit, emergency_number, fitting
from discogram.pathway.followup.questions import Occasion, questions
from discogram.pathway.followup.schedule import Due, schedule
from discogram.pathway.followup.urgency import (
    Urgency,
    complication_urgency,
    urgency,
    what_to_do,
    why_urgent,
    worst,
)
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Called:
    """The answer to a call; `number` is the national emergency number, None where unknown.

    `to_ask` stands in the order of the questions, `to_measure` names facts; `calls` are all
    contacts with their days, `next_due` is None after the last.
    """

    urgency: Urgency
    say: Reason
    number: str | None
    findings: tuple[Finding, ...]
    contradictions: tuple[Reason, ...]
    to_ask: tuple[RedFlag, ...]
    to_measure: tuple[str, ...]
    fits: tuple[Fit, ...]
    calls: tuple[Due, ...]
    next_due: Due | None


def called(
    answers: Iterable[Answer],
    *,
    measured: Measured,
    complications: tuple[Complication, ...],
    tested: CivilTime,
    asked: CivilTime,
    occasion: Occasion,
    region: Region | None,
    country: str | None,
    own_number: str | None,
    table: Table,
) -> Called:
    """What to do after a call; the clinic's own emergency number goes before the table's."""
    on, told = asked.day, tuple(answers)
    number = own_number or emergency_number(country, table, on)
    given = heard(told, measured, table, on)
    advice = urgency(given, table, on, number)
    pain = pain_settled(measured, occasion, tested, asked, table)
    kinds = tuple(dict.fromkeys(complications))
    known = worst((advice.known, *_levels(pain, kinds, table, on)))
    order = questions(occasion, region, table, on)
    to_ask = tuple(flag for flag in order if flag in advice.to_ask)
    open_ = Urgency(table.word("flag_unanswered", on)) if to_ask or pain.missing else known
    dues = schedule(tested.day, table)
    return Called(
        urgency=worst((known, open_)),
        say=what_to_do(known, to_ask, number, pain.missing),
        number=number,
        findings=(
            *advice.findings,
            *temperature_finding(measured, table, on),
            pain,
            *_recorded(kinds, table, on, number),
        ),
        contradictions=contradictions(told, measured, table, on),
        to_ask=to_ask,
        to_measure=pain.missing,
        fits=fitting(given, tested, asked, region, table),
        calls=dues,
        next_due=_after(occasion, dues, on),
    )


def _levels(
    pain: Finding, kinds: tuple[Complication, ...], table: Table, on: date
) -> Iterator[Urgency]:
    """How urgent the pain is, and each complication that is known."""
    if pain.verdict is Verdict.NOT_MET:
        yield Urgency(table.word("pain_above_baseline", on))
    for kind in kinds:
        yield complication_urgency(kind, table, on)


def _recorded(
    kinds: tuple[Complication, ...], table: Table, on: date, number: str | None
) -> Iterator[Finding]:
    """Each complication that is known, by its own urgency."""
    for kind in kinds:
        why = why_urgent(complication_urgency(kind, table, on), (kind,), number)
        cites = table.row(f"complication_{kind}", on).cites
        yield Finding(f"no_complication_{kind}", Verdict.NOT_MET, why, cites)


def _after(occasion: Occasion, dues: tuple[Due, ...], on: date) -> Due | None:
    """The first contact after this one whose time has not run out; None after the last."""
    later = tuple(Occasion)[tuple(Occasion).index(occasion) + 1 :]
    coming = (due for due in dues if due.contact.value in later and due.closes >= on)
    return next(coming, None)
