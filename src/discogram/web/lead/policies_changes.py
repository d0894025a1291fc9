"""What changed in a table since it was signed: what each fact was, and what it is now?"""

from collections.abc import Iterator
from dataclasses import dataclass

from discogram.adapters.language.numbers import field_named, field_of, named
from discogram.web.lead.policies_lines import spaced
from discogram.web.saying import said, said_reason, speaker
from discogram.words.differences import Change, Differences, RowChange


@dataclass(frozen=True, slots=True)
class Changed:
    """One fact before and after; a dash where there is none."""

    id: str
    name: str
    what: str
    before: str
    after: str


def changed(found: Differences) -> tuple[Changed, ...]:
    """Every fact that differs, rows first, then the clinic's choices."""
    rows = (line for each in found.rows for line in _row(each))
    chosen = said("cli-evidence-choice")
    usual = said("web-policies-default")
    choices = (
        Changed(each.id, spaced(each.id), chosen, each.before or usual, each.after or usual)
        for each in found.choices
    )
    return (*rows, *choices)


def ids_of(found: Differences) -> frozenset[str]:
    """The ids that anything changed of."""
    return frozenset(each.row.id for each in found.rows) | {each.id for each in found.choices}


def _row(each: RowChange) -> Iterator[Changed]:
    name, speak = spaced(named(each.row)), speaker()
    if each.change is not Change.CHANGED:
        before, after = (field_of(row, "value", speak) for row in (each.before, each.after))
        yield Changed(each.row.id, name, speak.word(each.change), before, after)
        return
    for field in each.fields:
        before, after = (field_of(row, field, speak) for row in (each.before, each.after))
        yield Changed(each.row.id, name, said_reason(field_named(field)), before, after)
