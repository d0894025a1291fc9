"""Was everything asked that changes what is safe, and will the patient be awake to answer?"""

from datetime import date

from discogram.errors import reason
from discogram.pathway.preparation.conditions import Condition
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict


def conditions_are_known(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether every condition was asked for, and the answer is known."""
    rule, row = "conditions_are_known", table.row("conditions_asked", on)
    missing = tuple(each for each in Condition if facts.condition(each) is None)
    if missing:
        why = reason("preparation-conditions-unknown", conditions=missing)
        return Finding.unknown(rule, why, *missing, sources=row.cites)
    return Finding(rule, Verdict.MET, reason("preparation-conditions-known"), row.cites)


def patient_will_be_awake(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether the sedation that is planned lets the patient speak at the provocation."""
    rule, row = "patient_will_be_awake", table.row("deepest_sedation", on)
    depth = facts.sedation
    if depth is None:
        why = reason("preparation-sedation-not-planned")
        return Finding.unknown(rule, why, "sedation", sources=row.cites)
    met = not is_too_deep(depth, table, on)
    word = "preparation-sedation-awake" if met else "preparation-sedation-too-deep"
    return Finding(rule, Verdict.of(met), reason(word, depth=depth), row.cites)


def is_too_deep(depth: Sedation, table: Table, on: date) -> bool:
    """Whether a sedation is deeper than the policy allows before the last injection."""
    depths = tuple(Sedation)
    deepest = Sedation(table.word("deepest_sedation", on))
    return depths.index(depth) > depths.index(deepest)
