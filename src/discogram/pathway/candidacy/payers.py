"""Who advises against the test in this region, and has the payer agreed to it?"""

from collections.abc import Iterator
from datetime import date

from discogram.errors import reason
from discogram.pathway.candidacy.facts import Authorisation, AuthorisationState, Candidacy
from discogram.pathway.candidacy.regions import covers
from discogram.words.evidence import Table, Threshold
from discogram.words.verdict import Finding, Verdict

_SETTLED = frozenset({AuthorisationState.NOT_NEEDED, AuthorisationState.SELF_PAY})
"""The states in which no payer has to agree."""


def payer_has_authorised(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether the payer's approval stands on the day, or none is needed; nothing medical."""
    rule = "payer_has_authorised"
    needed = table.row("authorisation_asked", on)
    told = facts.authorisation
    if told is None:
        why = reason("candidacy-authorisation-unknown")
        return Finding.unknown(rule, why, "authorisation", sources=needed.cites)
    if told.state is AuthorisationState.APPROVED:
        return _approved(rule, told, needed.cites, on)
    settled = told.state in _SETTLED
    word = "candidacy-authorisation-settled" if settled else "candidacy-authorisation-open"
    why = reason(word, state=told.state)
    return Finding(rule, Verdict.of(settled), why, needed.cites)


def _approved(rule: str, told: Authorisation, sources: tuple[str, ...], on: date) -> Finding:
    last = told.valid_until
    if last is None:
        why = reason("candidacy-authorisation-no-end")
        return Finding.unknown(rule, why, "valid_until", sources=sources)
    stands = on <= last
    word = "candidacy-authorisation-approved" if stands else "candidacy-authorisation-run-out"
    return Finding(rule, Verdict.of(stands), reason(word, last=last), sources)


def guidelines_agree_with_the_test(facts: Candidacy, table: Table, on: date) -> Finding:
    """They do not: the notice that names who advises against it in the region, always shown.

    While nobody said which region, nobody can say who of them speaks of it.
    """
    rule = "guidelines_agree_with_the_test"
    sources = tuple(row.source for row in advice_against(facts, table, on))
    if facts.region is None:
        why = reason("candidacy-advised-against-somewhere", sources=sources)
        return Finding.unknown(rule, why, "region", sources=sources)
    verdict = Verdict.NOT_MET if sources else Verdict.MET
    why = reason("candidacy-advised-against", sources=sources)
    return Finding(rule, verdict, why, sources)


def advice_against(facts: Candidacy, table: Table, on: date) -> Iterator[Threshold]:
    """The rows of who advises against the test in the patient's region."""
    for id_, row in table.in_force(on).items():
        named = id_.startswith("advised_against_") and not id_.endswith("_regions")
        if named and covers(f"{id_}_regions", facts, table, on):
            yield row
