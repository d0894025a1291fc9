"""May the patient go home?

Add a rule: a function named as a statement that can be true, appended to `RULES` in reading
order. `STOPS` are the rules that nobody may override. Red flags are answered in `urgency.py`,
days in `schedule.py`.
"""

from collections.abc import Callable
from datetime import date

from discogram.errors import reason
from discogram.pathway.followup.facts import DischargeCheck, FollowUp
from discogram.words.evidence import Table
from discogram.words.units import Duration, Unit
from discogram.words.verdict import Finding, Verdict, all_of

Rule = Callable[[FollowUp, Table, date], Finding]


def safe_to_discharge(facts: FollowUp, table: Table, on: date) -> Finding:
    """Whether every check before going home was made and passed."""
    rule, cites = "safe_to_discharge", table.row("discharge_checks", on).cites
    if facts.discharge is None:
        why = reason("followup-discharge-unchecked")
        return Finding.unknown(rule, why, "discharge", sources=cites)
    answers = {check: facts.discharge.answer(check) for check in DischargeCheck}
    verdict = all_of(Verdict.of(answer) for answer in answers.values())
    if verdict is Verdict.NOT_MET:
        failed = tuple(check for check, answer in answers.items() if answer is False)
        why = reason("followup-discharge-unsafe", checks=failed)
        return Finding(rule, verdict, why, cites)
    if verdict is Verdict.UNKNOWN:
        missing = tuple(check for check, answer in answers.items() if answer is None)
        why = reason("followup-discharge-incomplete", checks=missing)
        return Finding.unknown(rule, why, *missing, sources=cites)
    return Finding(rule, verdict, reason("followup-discharge-safe"), cites)


def observed_long_enough(facts: FollowUp, table: Table, on: date) -> Finding:
    """Whether the patient was watched in recovery for as long as the clinic's source asks."""
    rule, row = "observed_long_enough", table.row("observation", on)
    observed = None if facts.discharge is None else facts.discharge.observed
    if observed is None:
        why = reason("followup-observation-missing", least=row.number)
        return Finding.unknown(rule, why, "observed", sources=row.cites)
    long_enough = observed >= Duration(row.number, row.unit or Unit.MINUTE)
    id_ = "followup-observed" if long_enough else "followup-observed-too-short"
    why = reason(id_, observed=observed.to(Unit.MINUTE, 0), least=row.number)
    return Finding(rule, Verdict.of(long_enough), why, row.cites)


RULES: tuple[Rule, ...] = (safe_to_discharge, observed_long_enough)
STOPS: tuple[Rule, ...] = (safe_to_discharge,)
