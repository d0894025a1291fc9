"""The clinic's numbers, their conflicts and their changes, for another program."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from discogram.application.numbers import side_by_side
from discogram.words.differences import Differences, RowChange
from discogram.words.evidence import SignOff, Source, Table, Tables, Threshold


def numbers(asked: Tables, chosen: Iterable[Table]) -> dict[str, Any]:
    """Every row of the tables that were chosen, with all that stands in it."""
    return {
        "format": "discogram.evidence/1",
        "digest": asked.digest,
        "tables": {table.name: _table(table, asked) for table in chosen},
    }


def conflicts(asked: Tables, chosen: Iterable[Table]) -> dict[str, Any]:
    """The rows that disagree, by table and id: chosen among, or the longest always kept."""
    return {
        "format": "discogram.evidence-conflicts/1",
        "digest": asked.digest,
        "tables": {
            table.name: {
                id: [_row(row, table, asked) for row in table.alternatives(id)]
                for id in table.disputed
            }
            for table in chosen
        },
        "longest_is_kept": {
            table.name: {
                start: [_row(row, table, asked) for row in rows]
                for start, rows in side_by_side(table).items()
            }
            for table in chosen
        },
    }


def changes(found: Differences, before: str, after: str) -> dict[str, Any]:
    """What differs between two versions."""
    return {
        "format": "discogram.evidence-changes/1",
        "before": before,
        "after": after,
        "rows": [_change(each) for each in found.rows],
        "choices": [
            {"table": each.table, "id": each.id, "before": each.before, "after": each.after}
            for each in found.choices
        ],
        "signatures": [
            {
                "table": each.table,
                "before": _signature(each.before),
                "after": _signature(each.after),
            }
            for each in found.signatures
        ],
    }


def _table(table: Table, asked: Tables) -> dict[str, Any]:
    signed = table.sign_off if table.signed else None
    return {
        "digest": table.digest,
        "to_sign": table.version,
        "signed_by": signed.name if signed else None,
        "signed_on": signed.signed_on.isoformat() if signed else None,
        "rows": [_row(row, table, asked) for row in table.rows],
    }


def _row(row: Threshold, table: Table, asked: Tables) -> dict[str, Any]:
    source: Source | None = asked.sources.get(row.source)
    return {
        "id": row.id,
        "value": str(row.value),
        "unit": row.unit.value if row.unit else None,
        "choice": row.choice,
        "in_force": table.row(row.id) is row,
        "source": row.source,
        "title": source.title if source else None,
        "place": row.place,
        "since": row.since.isoformat(),
        "evidence": row.evidence.value,
        "default": row.default,
        "why": row.why,
    }


def _change(each: RowChange) -> dict[str, Any]:
    return {
        "table": each.table,
        "change": each.change.value,
        "id": each.row.id,
        "choice": each.row.choice,
        "since": each.row.since.isoformat(),
        "before": _fields(each, each.before),
        "after": _fields(each, each.after),
    }


def _fields(each: RowChange, row: Threshold | None) -> dict[str, Any] | None:
    """The fields that differ, or where a row is new or gone its value and unit."""
    if row is None:
        return None
    return {name: _plain(getattr(row, name)) for name in each.fields or ("value", "unit")}


def _plain(value: object) -> Any:
    match value:
        case None | bool():
            return value
        case Enum():
            return value.value
        case _:
            return str(value)


def _signature(each: SignOff | None) -> dict[str, str] | None:
    return None if each is None else {"name": each.name, "on": each.signed_on.isoformat()}
