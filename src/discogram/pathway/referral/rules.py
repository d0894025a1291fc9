"""Can the clinic work with this referral?

Add a rule: a function named as a statement that can be true, appended to `RULES` in reading
order.
"""

from collections.abc import Callable
from datetime import date

from discogram.errors import reason
from discogram.pathway.referral.facts import Referral
from discogram.words.evidence import Table
from discogram.words.spine import DISCS, count_shown_by, regions_of
from discogram.words.verdict import Finding, Verdict

Rule = Callable[[Referral, Table, date], Finding]


def question_is_asked(facts: Referral, table: Table, on: date) -> Finding:
    """Whether the referral says what the test should settle."""
    needed = table.row("question_needed", on)
    if facts.question is None:
        why = reason("referral-question-missing")
        return Finding.unknown("question_is_asked", why, "question", sources=needed.cites)
    why = reason("referral-question-asked")
    return Finding("question_is_asked", Verdict.MET, why, needed.cites)


def suspects_lie_in_the_region(facts: Referral, table: Table, on: date) -> Finding:
    """Whether every suspected disc belongs to the region and exists in this spine's count."""
    needed = table.row("suspect_needed", on)
    rule = "suspects_lie_in_the_region"
    region, enough = facts.region, len(facts.suspects) >= needed.number
    if region is None or not enough:
        asked = {"region": region is not None, "suspects": enough}
        missing = tuple(name for name, said in asked.items() if not said)
        why = reason("referral-suspects-missing", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=needed.cites)
    column = DISCS[facts.count or count_shown_by(facts.suspects)]
    strangers = tuple(
        disc for disc in facts.suspects if disc not in column or region not in regions_of(disc)
    )
    if strangers:
        why = reason("referral-suspects-elsewhere", discs=strangers, region=region)
        return Finding(rule, Verdict.NOT_MET, why, needed.cites)
    why = reason("referral-suspects-fit", discs=facts.suspects, region=region)
    return Finding(rule, Verdict.MET, why, needed.cites)


RULES: tuple[Rule, ...] = (question_is_asked, suspects_lie_in_the_region)
