"""Is the source of the pain still open, and were likelier sources excluded before the test?"""

from collections.abc import Iterator
from datetime import date

from discogram.errors import reason
from discogram.pathway.candidacy.facts import Candidacy, TestKind
from discogram.pathway.candidacy.regions import others_come_first
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict


def imaging_has_left_it_open(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether X-ray and MRI have not settled the source of the pain already (A3)."""
    rule = "imaging_has_left_it_open"
    needed = table.row("imaging_leaves_it_open", on)
    answer = facts.imaging_settled_it
    if answer is None:
        why = reason("candidacy-imaging-settled-unknown")
        return Finding.unknown(rule, why, "imaging_settled_it", sources=needed.cites)
    word = "candidacy-imaging-settled-it" if answer else "candidacy-imaging-left-it-open"
    return Finding(rule, Verdict.of(answer).opposite(), reason(word), needed.cites)


def pain_is_not_mainly_psychogenic(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether somebody judged that the pain is not mainly psychogenic (A4)."""
    rule = "pain_is_not_mainly_psychogenic"
    needed = table.row("not_mainly_psychogenic", on)
    answer = facts.mainly_psychogenic
    if answer is None:
        why = reason("candidacy-psychogenic-unknown")
        return Finding.unknown(rule, why, "mainly_psychogenic", sources=needed.cites)
    word = "candidacy-psychogenic-mainly" if answer else "candidacy-psychogenic-not"
    return Finding(rule, Verdict.of(answer).opposite(), reason(word), needed.cites)


def suspects_are_described(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether earlier imaging describes each suspected disc, grade by grade."""
    rule = "suspects_are_described"
    needed = table.row("suspects_described_by", on)
    missing = tuple(_undescribed(facts, str(needed.value), on))
    if missing:
        why = reason("candidacy-suspects-undescribed", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=needed.cites)
    why = reason("candidacy-suspects-described", discs=facts.suspects)
    return Finding(rule, Verdict.MET, why, needed.cites)


def _undescribed(facts: Candidacy, kinds: str, on: date) -> Iterator[str]:
    """What is not known of which suspected disc: ``L4/L5.modic``."""
    if not facts.suspects:
        yield "suspects"
    told = {(test.disc, test.kind) for test in facts.tests if test.on <= on}
    for disc in facts.suspects:
        for kind in map(TestKind, kinds.split(", ")):
            if (disc, kind) not in told:
                yield f"{disc}.{kind}"


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
