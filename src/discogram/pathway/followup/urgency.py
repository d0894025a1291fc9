"""How soon must somebody see this patient?

Every red flag gives a finding of its own: met means *absent, carry on*. What was not answered
has to be asked and is never taken for *no*. How urgent a flag is stands in the table.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from discogram.errors import Reason, reason
from discogram.pathway.followup.facts import Answer, Complication, RedFlag, said
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, all_of


class Urgency(StrEnum):
    """How soon, from not at all to at once."""

    NONE = "none"
    ROUTINE = "routine"
    SAME_DAY = "same_day"
    EMERGENCY = "emergency"


_ORDER = tuple(Urgency)


@dataclass(frozen=True, slots=True)
class Sign:
    """One red flag, or several that mean more together; `row` of the table says how much."""

    row: str
    flags: tuple[RedFlag, ...]


TOGETHER: tuple[Sign, ...] = (
    Sign("fever_with_headache", (RedFlag.FEVER_OR_RIGORS, RedFlag.POSTURAL_HEADACHE)),
)
"""Flags that a caller may name one by one, and that are worse as a pair."""

SIGNS: tuple[Sign, ...] = (*(Sign(f"flag_{flag}", (flag,)) for flag in RedFlag), *TOGETHER)
"""Everything that is looked for, in the order in which it is asked."""


@dataclass(frozen=True, slots=True)
class Advice:
    """How soon, the sentence that says it, every flag's finding, and what is still to ask.

    `known` is how soon by what was answered alone.
    """

    urgency: Urgency
    known: Urgency
    say: Reason
    findings: tuple[Finding, ...]
    to_ask: tuple[RedFlag, ...]


def urgency(
    answers: Iterable[Answer], table: Table, on: date, emergency_number: str | None = None
) -> Advice:
    """How soon this patient must be seen, by the worst of the answers.

    `emergency_number` is the national one; it stands first in the sentence of an emergency.
    """
    given = tuple(answers)
    findings = tuple(_finding(sign, given, table, on, emergency_number) for sign in SIGNS)
    to_ask = tuple(flag for flag in RedFlag if said(given, flag) is None)
    known = worst(_level(sign, table, on) for sign in SIGNS if _present(sign, given))
    unasked = (Urgency(table.word("flag_unanswered", on)) for _ in to_ask)
    say = what_to_do(known, to_ask, emergency_number)
    return Advice(worst((known, *unasked)), known, say, findings, to_ask)


def complication_urgency(kind: Complication, table: Table, on: date) -> Urgency:
    """How soon a patient with this complication must be seen."""
    return Urgency(table.word(f"complication_{kind}", on))


def worst(levels: Iterable[Urgency]) -> Urgency:
    """The most urgent of several; none when there is none."""
    return max(levels, key=_ORDER.index, default=Urgency.NONE)


def _level(sign: Sign, table: Table, on: date) -> Urgency:
    return Urgency(table.word(sign.row, on))


def _verdict(sign: Sign, given: tuple[Answer, ...]) -> Verdict:
    """Whether every flag of the sign is present."""
    return all_of(Verdict.of(said(given, flag)) for flag in sign.flags)


def _present(sign: Sign, given: tuple[Answer, ...]) -> bool:
    return _verdict(sign, given) is Verdict.MET


def _finding(
    sign: Sign, given: tuple[Answer, ...], table: Table, on: date, number: str | None
) -> Finding:
    rule, cites = f"no_{sign.row}", table.row(sign.row, on).cites
    verdict = _verdict(sign, given).opposite()
    if verdict is Verdict.UNKNOWN:
        open_ = tuple(flag for flag in sign.flags if said(given, flag) is None)
        why = reason("followup-flag-unanswered", flags=open_)
        return Finding.unknown(rule, why, *open_, sources=cites)
    if verdict is Verdict.MET:
        why = reason("followup-flag-absent", flags=sign.flags)
    else:
        why = why_urgent(_level(sign, table, on), sign.flags, number)
    return Finding(rule, verdict, why, cites)


_WHY: Mapping[Urgency, str] = {
    Urgency.NONE: "followup-flag-noted",
    Urgency.ROUTINE: "followup-flag-routine",
    Urgency.SAME_DAY: "followup-flag-same-day",
}
"""What is said of a flag that is present and can wait for the clinic."""


def why_urgent(
    level: Urgency, flags: tuple[RedFlag | Complication, ...], number: str | None
) -> Reason:
    """What is said of something present; the emergency number first where it threatens life."""
    if level is not Urgency.EMERGENCY:
        return reason(_WHY[level], flags=flags)
    if number is None:
        return reason("followup-flag-emergency-unnumbered", flags=flags)
    return reason("followup-flag-emergency", number=number, flags=flags)


_SAY: Mapping[Urgency, str] = {
    Urgency.NONE: "followup-advice-none",
    Urgency.ROUTINE: "followup-advice-routine",
    Urgency.SAME_DAY: "followup-advice-same-day",
}
"""What to do when it can wait for the clinic."""


def what_to_do(
    known: Urgency,
    to_ask: tuple[RedFlag, ...],
    number: str | None,
    to_measure: tuple[str, ...] = (),
) -> Reason:
    """Send for help first; ask what is open only where nothing known is as pressing."""
    if known in (Urgency.SAME_DAY, Urgency.EMERGENCY) or not (to_ask or to_measure):
        return how_soon(known, number)
    if to_ask:
        return reason("followup-advice-ask", flags=to_ask)
    return reason("followup-advice-measure", facts=to_measure)


def how_soon(level: Urgency, number: str | None) -> Reason:
    """The sentence that sends the patient to somebody, as soon as a level asks.

    `number` is the national emergency number; it is named first where life is in danger.
    """
    if level is not Urgency.EMERGENCY:
        return reason(_SAY[level])
    if number is None:
        return reason("followup-advice-emergency-unnumbered")
    return reason("followup-advice-emergency", number=number)
