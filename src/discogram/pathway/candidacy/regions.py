"""What is asked of which region of the spine? While nobody said which, everything is."""

from datetime import date

from discogram.pathway.candidacy.facts import Candidacy, Contraindication
from discogram.words.evidence import Table
from discogram.words.spine import Region


def covers(row: str, facts: Candidacy, table: Table, on: date) -> bool:
    """Whether a row of regions names the patient's; every row does while it is unknown."""
    return facts.region is None or facts.region in table.word(row, on).split(", ")


def items_asked(facts: Candidacy, table: Table, on: date) -> tuple[Contraindication, ...]:
    """The contraindications of the region, in the order of the list."""
    return tuple(
        item
        for item in Contraindication
        if covers(f"contraindication_{item}_regions", facts, table, on)
    )


def others_come_first(facts: Candidacy, table: Table, on: date) -> bool:
    """Whether other sources have to be excluded before, where elsewhere it is advised.

    Required as well while the region is unknown.
    """
    regions = Region if facts.region is None else (facts.region,)
    words = {table.word(f"other_sources_first_{region}", on) for region in regions}
    return "required" in words
