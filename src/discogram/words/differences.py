"""What changed between two versions of the tables: rows, the clinic's choices, signatures?

A row is known by its id, its choice and its first day of force. One that names another first
day is a new row, beside the old one, which is never deleted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from discogram.words.evidence import SignOff, Table, Threshold

Key = tuple[str, str | None, date]
"""Id, choice and first day of a row."""

FIELDS = ("value", "unit", "source", "place", "evidence", "default", "why")
"""What a row may say otherwise, in reading order."""


class Change(StrEnum):
    """What happened to a row."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; None where there was, or is, none."""

    table: str
    before: Threshold | None
    after: Threshold | None

    @property
    def change(self) -> Change:
        """What happened to it."""
        if self.before is None:
            return Change.ADDED
        return Change.GONE if self.after is None else Change.CHANGED

    @property
    def row(self) -> Threshold:
        """The row as it is now, or as it was last."""
        row = self.after or self.before
        if row is None:
            raise TypeError(self.table)
        return row

    @property
    def fields(self) -> tuple[str, ...]:
        """Which fields of a changed row differ."""
        if self.before is None or self.after is None:
            return ()
        then, now = self.before, self.after
        return tuple(each for each in FIELDS if getattr(then, each) != getattr(now, each))


@dataclass(frozen=True, slots=True)
class ChoiceChange:
    """What the clinic chose for a row before and after; None is the default."""

    table: str
    id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class SignatureChange:
    """The signature that stood before and after; None where none did."""

    table: str
    before: SignOff | None
    after: SignOff | None


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything that differs, table by table."""

    rows: tuple[RowChange, ...]
    choices: tuple[ChoiceChange, ...]
    signatures: tuple[SignatureChange, ...]

    def __bool__(self) -> bool:
        return bool(self.rows or self.choices or self.signatures)


def differences(before: Mapping[str, Table], after: Mapping[str, Table]) -> Differences:
    """What is otherwise in the later tables; a table that was not there had no rows."""
    names = tuple(dict.fromkeys((*before, *after)))
    none = {name: Table(name, (), "") for name in names}
    pairs = [(name, {**none, **before}[name], {**none, **after}[name]) for name in names]
    return Differences(
        rows=tuple(each for pair in pairs for each in _rows(*pair)),
        choices=tuple(each for pair in pairs for each in _choices(*pair)),
        signatures=tuple(each for pair in pairs for each in _signatures(*pair)),
    )


def _rows(name: str, before: Table, after: Table) -> Iterator[RowChange]:
    then, now = _by_key(before), _by_key(after)
    for key in dict.fromkeys((*now, *then)):
        if then.get(key) != now.get(key):
            yield RowChange(name, then.get(key), now.get(key))


def _by_key(table: Table) -> dict[Key, Threshold]:
    return {(row.id, row.choice, row.since): row for row in table.rows}


def _choices(name: str, before: Table, after: Table) -> Iterator[ChoiceChange]:
    for id in dict.fromkeys((*before.chosen, *after.chosen)):
        then, now = before.chosen.get(id), after.chosen.get(id)
        if then != now:
            yield ChoiceChange(name, id, then, now)


def _signatures(name: str, before: Table, after: Table) -> Iterator[SignatureChange]:
    then, now = (table.sign_off if table.signed else None for table in (before, after))
    if then != now:
        yield SignatureChange(name, then, now)
