"""What changed in a table since it was signed: what each fact was, and what it is now?"""

from collections.abc import Iterator
from dataclasses import dataclass

from discogram.adapters.language.numbers import field_named, field_of
from discogram.adapters.language.row_names import row_amount, row_name, row_value
from discogram.web.lead.policies_lines import choice_named
from discogram.web.saying import said, said_reason, speaker
from discogram.words.differences import Change, Differences, RowChange
from discogram.words.evidence import Threshold


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
    speak = speaker()
    choices = (
        Changed(each.id, row_name(each.id, speak), chosen, *before_and_after)
        for each in found.choices
        for before_and_after in (
            tuple(
                (row_value(choice, speak) or choice) if choice else usual
                for choice in (each.before, each.after)
            ),
        )
    )
    return (*rows, *choices)


def ids_of(found: Differences) -> frozenset[str]:
    """The ids that anything changed of."""
    return frozenset(each.row.id for each in found.rows) | {each.id for each in found.choices}


def _row(each: RowChange) -> Iterator[Changed]:
    speak = speaker()
    choice = choice_named(each.row.choice, each.row.value)
    name = (
        f"{row_name(each.row.id, speak)} [{choice}]" if choice else row_name(each.row.id, speak)
    )
    if each.change is not Change.CHANGED:
        before, after = (_told(row, "value") for row in (each.before, each.after))
        yield Changed(each.row.id, name, speak.word(each.change), before, after)
        return
    for field in each.fields:
        before, after = (_told(row, field) for row in (each.before, each.after))
        yield Changed(each.row.id, name, said_reason(field_named(field)), before, after)


def _told(row: Threshold | None, field: str) -> str:
    """A field of a row in print; a dash where there is none."""
    if row is not None and field == "value":
        return row_amount(row.value, row.unit, speaker())
    if row is not None and field == "unit" and row.unit is not None:
        return speaker().word(row.unit)
    return field_of(row, field, speaker())
