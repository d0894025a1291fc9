"""What do the rules propose? The physician decides."""

from dataclasses import dataclass
from datetime import date

from discogram.pathway.candidacy.facts import Candidacy, Decision
from discogram.pathway.candidacy.rules import FLAGS, NOTICES, RULES
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict

_TIME_MENDS = frozenset(
    {
        "conservative_care_has_failed",
        "imaging_has_been_done",
        "other_sources_are_excluded_where_required",
    }
)
"""Rules that are not met *yet*: they defer, where another one ends it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What follows from the facts, with every finding that it stands on.

    `because` holds every finding that keeps the decision from being *eligible*: open rules
    first, then raised flags. `notices` are told with every decision, and are among the flags.
    """

    decision: Decision
    because: tuple[Finding, ...]
    rules: tuple[Finding, ...]
    flags: tuple[Finding, ...]
    notices: tuple[Finding, ...]


def proposal(facts: Candidacy, table: Table, on: date) -> Proposal:
    """The decision that the policy set leads to on a day."""
    rules = tuple(rule(facts, table, on) for rule in RULES)
    notices = tuple(notice(facts, table, on) for notice in NOTICES)
    flags = tuple(flag(facts, table, on) for flag in FLAGS if flag not in NOTICES)
    open_rules = tuple(each for each in rules if each.verdict is not Verdict.MET)
    raised = tuple(each for each in flags if each.verdict is not Verdict.MET)
    decision, because = _decision(open_rules, raised), (*open_rules, *raised)
    return Proposal(decision, because, rules, (*flags, *notices), notices)


def _decision(open_rules: tuple[Finding, ...], raised: tuple[Finding, ...]) -> Decision:
    if any(_ends_it(each) for each in open_rules):
        return Decision.NOT_ELIGIBLE
    if open_rules:
        return Decision.DEFER
    return Decision.ELIGIBLE_WITH_FLAGS if raised else Decision.ELIGIBLE


def _ends_it(finding: Finding) -> bool:
    return finding.verdict is Verdict.NOT_MET and finding.rule not in _TIME_MENDS
