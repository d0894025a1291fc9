"""What do the thermometer and the pain score say, whatever was answered?

What is measured counts: a fever beside a *no* to fever is a fever, and the two are told to
contradict each other. A score that is missing is asked for.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from discogram.errors import Reason, reason
from discogram.pathway.followup.facts import Answer, Call, RedFlag, said
from discogram.pathway.followup.questions import Occasion
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold
from discogram.words.units import PainScore, Temperature, Unit
from discogram.words.verdict import Finding, Verdict

_RISE = "discharge_pain_rise"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at one contact; None is *not measured*."""

    temperature: Temperature | None = None
    pain: PainScore | None = None
    baseline_pain: PainScore | None = None
    """The pain before the test."""

    @property
    def both_scores(self) -> bool:
        """Whether the pain can be held against its start."""
        return self.pain is not None and self.baseline_pain is not None


def heard(
    answers: tuple[Answer, ...], measured: Measured, table: Table, on: date
) -> tuple[Answer, ...]:
    """The answers, with fever where it was measured: a *no* beside it is outweighed."""
    if not _fever(measured, table, on):
        return answers
    return (*answers, Answer(RedFlag.FEVER_OR_RIGORS, present=True))


def heard_in(call: Call, table: Table, on: date) -> tuple[Answer, ...]:
    """What a call that was recorded tells of each red flag, the thermometer included."""
    return heard(call.answers, Measured(call.temperature), table, on)


def contradictions_in(call: Call, table: Table, on: date) -> tuple[Reason, ...]:
    """What a call that was recorded says against its own thermometer."""
    return contradictions(call.answers, Measured(call.temperature), table, on)


def contradictions(
    answers: tuple[Answer, ...], measured: Measured, table: Table, on: date
) -> tuple[Reason, ...]:
    """That *no fever* was said and a fever was measured; nothing where both agree."""
    denied = said(answers, RedFlag.FEVER_OR_RIGORS) is False
    heat = measured.temperature
    if heat is None or not (denied and _fever(measured, table, on)):
        return ()
    limit = _limit(heat, table, on)
    return (reason("followup-fever-contradicts", temperature=heat, limit=limit),)


def _fever(measured: Measured, table: Table, on: date) -> bool:
    heat = measured.temperature
    return heat is not None and heat.exact >= table.number("fever_from", on)


def _limit(heat: Temperature, table: Table, on: date) -> Temperature:
    """From where on it is a fever, as the thermometer that was read would show it."""
    limit = Temperature(table.number("fever_from", on), Unit.CELSIUS)
    return Temperature(limit.to(heat.unit), heat.unit)


def temperature_finding(measured: Measured, table: Table, on: date) -> tuple[Finding, ...]:
    """What the thermometer says; nothing where none was used, for the red flag is asked."""
    if measured.temperature is None:
        return ()
    row, fever = table.row("fever_from", on), _fever(measured, table, on)
    limit = _limit(measured.temperature, table, on)
    id_ = "followup-temperature-fever" if fever else "followup-temperature-normal"
    why = reason(id_, temperature=measured.temperature, limit=limit)
    return (Finding("no_fever_measured", Verdict.of(not fever), why, row.cites),)


def pain_settled(
    measured: Measured, occasion: Occasion, tested: CivilTime, asked: CivilTime, table: Table
) -> Finding:
    """Whether pain is where it may be by now; unknown without both scores."""
    recovery = occasion is Occasion.RECOVERY
    row = table.row(_RISE if recovery else "back_to_baseline", asked.day)
    pain, before = measured.pain, measured.baseline_pain
    if pain is None or before is None:
        both = {"baseline_pain": before, "pain": pain}
        missing = tuple(name for name, value in both.items() if value is None)
        why = reason("followup-pain-missing", facts=missing)
        return Finding.unknown("pain_settled", why, *missing, sources=row.cites)
    if recovery:
        return pain_in_recovery(measured, table, asked.day)
    over = asked.instant - tested.instant >= timedelta(hours=float(row.number))
    return _at_home(pain, before, row, over=over)


def pain_in_recovery(measured: Measured, table: Table, on: date) -> Finding:
    """Before the patient leaves, pain may be a little above its start; both are known."""
    pain, before, row = measured.pain, measured.baseline_pain, table.row(_RISE, on)
    assert pain is not None
    assert before is not None
    settled = pain.exact - before.exact <= row.number
    id_ = "followup-pain-allows-home" if settled else "followup-pain-keeps-here"
    why = reason(id_, pain=pain, baseline=before, rise=row.number)
    return Finding("pain_settled", Verdict.of(settled), why, row.cites)


def _at_home(pain: PainScore, before: PainScore, row: Threshold, *, over: bool) -> Finding:
    """At home it may be above the start until the row's time has passed, and then no more."""
    settled = pain <= before or not over
    id_ = "followup-pain-settled" if settled else "followup-pain-above-baseline"
    why = reason(id_, pain=pain, baseline=before, hours=row.number)
    return Finding("pain_settled", Verdict.of(settled), why, row.cites)
