"""What of the checks before going home is met, what is not, and what does nobody know?

Each check of the table is one finding, with its figure where it has one. Pain may be answered
or measured: *controlled* in the nurse's words, or no more above the start than the row allows.
"""

from collections.abc import Iterable
from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.followup.facts import Discharge, DischargeCheck, FollowUp
from discogram.pathway.followup.measured import Measured, pain_in_recovery
from discogram.pathway.followup.rules import observed_long_enough
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, all_of


def criteria(
    discharge: Discharge, measured: Measured, table: Table, on: date
) -> tuple[Finding, ...]:
    """Every check in the order of the table, and the time in recovery last."""
    names = table.word("discharge_checks", on).split()
    checks = (_check(DischargeCheck(name), discharge, measured, table, on) for name in names)
    return (*checks, observed_long_enough(FollowUp(discharge), table, on))


def may_go_home(findings: Iterable[Finding]) -> Verdict:
    """Only when every check is met; what nobody looked at lets nobody go."""
    return all_of(each.verdict for each in findings)


def _check(
    check: DischargeCheck, discharge: Discharge, measured: Measured, table: Table, on: date
) -> Finding:
    rule, cites = f"home_{check}", table.row("discharge_checks", on).cites
    answer = discharge.answer(check)
    if check is DischargeCheck.PAIN and answer is None and measured.both_scores:
        return _pain(measured, table, on)
    if answer is None:
        why = reason("followup-check-open", checks=(check,))
        return Finding.unknown(rule, _with_vitals(why, check, table, on), check, sources=cites)
    id_ = "followup-check-passed" if answer else "followup-check-failed"
    return Finding(rule, Verdict.of(answer), reason(id_, checks=(check,)), cites)


def _pain(measured: Measured, table: Table, on: date) -> Finding:
    """By the scores: above the row it may still be controlled, and that has to be asked."""
    found, rule = pain_in_recovery(measured, table, on), f"home_{DischargeCheck.PAIN}"
    if found.verdict is Verdict.MET:
        return Finding(rule, Verdict.MET, found.reason, found.sources)
    return Finding.unknown(rule, found.reason, DischargeCheck.PAIN, sources=found.sources)


def _with_vitals(why: Reason, check: DischargeCheck, table: Table, on: date) -> Reason:
    """Vital signs that nobody wrote down say how often they are taken."""
    if check is not DischargeCheck.VITALS:
        return why
    return reason("followup-check-vitals-open", minutes=table.row("vitals_every", on).number)
