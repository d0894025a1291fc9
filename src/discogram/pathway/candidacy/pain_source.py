"""Is the source of the pain still open, and were likelier sources excluded before the test?"""

from datetime import date

from discogram.errors import reason
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.candidacy.regions import others_come_first
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict


def other_sources_are_excluded_where_required(
    facts: Candidacy, table: Table, on: date
) -> Finding:
    """Whether other sources were excluded first, in a region where that is required (A6)."""
    rule = "other_sources_are_excluded_where_required"
    if others_come_first(facts, table, on):
        return _others_excluded(rule, facts, table, on)
    sources = table.row(f"other_sources_first_{facts.region}", on).cites
    return Finding(rule, Verdict.MET, reason("candidacy-other-source-advised"), sources)


def other_sources_are_excluded(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether other sources were excluded first, in a region where that is advised (A6)."""
    rule = "other_sources_are_excluded"
    if facts.region is None or not others_come_first(facts, table, on):
        return _others_excluded(rule, facts, table, on)
    sources = table.row("other_sources_first", on).cites
    return Finding(rule, Verdict.MET, reason("candidacy-other-source-required"), sources)


def _others_excluded(rule: str, facts: Candidacy, table: Table, on: date) -> Finding:
    needed = table.row("other_sources_first", on)
    answer = facts.background.other_source_excluded
    if answer is None:
        why = reason("candidacy-other-source-unknown")
        return Finding.unknown(rule, why, "other_source_excluded", sources=needed.cites)
    word = "candidacy-other-source-excluded" if answer else "candidacy-other-source-stands"
    return Finding(rule, Verdict.of(answer), reason(word), needed.cites)
