"""Which guidelines and payers advise against the test in this region?"""

from collections.abc import Iterator
from datetime import date

from discogram.errors import reason
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.candidacy.regions import covers
from discogram.words.evidence import Table, Threshold
from discogram.words.verdict import Finding, Verdict


def guidelines_agree_with_the_test(facts: Candidacy, table: Table, on: date) -> Finding:
    """They do not: the notice that names who advises against it in the region, always shown."""
    sources = tuple(row.source for row in _against(facts, table, on))
    verdict = Verdict.NOT_MET if sources else Verdict.MET
    why = reason("candidacy-advised-against", sources=sources)
    return Finding("guidelines_agree_with_the_test", verdict, why, sources)


def _against(facts: Candidacy, table: Table, on: date) -> Iterator[Threshold]:
    for id_, row in table.in_force(on).items():
        named = id_.startswith("advised_against_") and not id_.endswith("_regions")
        if named and covers(f"{id_}_regions", facts, table, on):
            yield row
