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

    `because` holds the findings that keep the decision from being *eligible*.
    """

    decision: Decision
    because: tuple[Finding, ...]
    rules: tuple[Finding, ...]
    flags: tuple[Finding, ...]


def proposal(facts: Candidacy, table: Table, on: date) -> Proposal:
    """The decision that the policy set leads to on a day."""
    rules = tuple(rule(facts, table, on) for rule in RULES)
    flags = tuple(flag(facts, table, on) for flag in FLAGS)
    notices = {notice(facts, table, on).rule for notice in NOTICES}
    open_rules = tuple(each for each in rules if each.verdict is not Verdict.MET)
    raised = tuple(
        each for each in flags if each.verdict is not Verdict.MET and each.rule not in notices
    )
    return Proposal(_decision(open_rules, raised), open_rules or raised, rules, flags)


def _decision(open_rules: tuple[Finding, ...], raised: tuple[Finding, ...]) -> Decision:
    if any(_ends_it(each) for each in open_rules):
        return Decision.NOT_ELIGIBLE
    if open_rules:
        return Decision.DEFER
    return Decision.ELIGIBLE_WITH_FLAGS if raised else Decision.ELIGIBLE


def _ends_it(finding: Finding) -> bool:
    return finding.verdict is Verdict.NOT_MET and finding.rule not in _TIME_MENDS
