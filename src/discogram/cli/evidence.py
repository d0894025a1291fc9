"""``discogram evidence``: every number, where it comes from, and in which state it is."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.bootstrap import speaker, tables
from discogram.cli.options import Json, Lang, named_clinic, say_json, spoken
from discogram.errors import InputError, reason
from discogram.words.evidence import Source, Table, Tables, Threshold
from discogram.words.units import Unit


def evidence(
    station: str | None = None,
    *,
    clinic: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """List every number, its source and whether it was verified and signed."""
    in_force = tables(named_clinic(clinic))
    chosen = _chosen(in_force, station)
    if json:
        say_json(_document(in_force, chosen))
    else:
        _show(in_force, chosen, speaker(spoken(lang)))


def _chosen(in_force: Tables, station: str | None) -> tuple[Table, ...]:
    if station is None:
        return tuple(in_force.by_name.values())
    if station not in in_force.by_name:
        known = tuple(in_force.by_name)
        raise InputError(reason("cli-station-unknown", station=station, known=known))
    return (in_force[station],)


def _document(in_force: Tables, chosen: Iterable[Table]) -> dict[str, Any]:
    return {
        "format": "discogram.evidence/1",
        "digest": in_force.digest,
        "tables": {table.name: _table(table, in_force) for table in chosen},
    }


def _table(table: Table, in_force: Tables) -> dict[str, Any]:
    signed = table.sign_off if table.signed else None
    return {
        "digest": table.digest,
        "to_sign": table.version,
        "signed_by": signed.name if signed else None,
        "signed_on": signed.signed_on.isoformat() if signed else None,
        "rows": [_row(row, table, in_force.sources) for row in table.rows],
    }


def _row(row: Threshold, table: Table, sources: Any) -> dict[str, Any]:
    source: Source | None = sources.get(row.source)
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
        "why": row.why,
    }


def _show(in_force: Tables, chosen: Iterable[Table], speak: Speaker) -> None:
    from discogram.cli.paper import Paper

    paper = Paper()
    for table in chosen:
        paper.say(_title(table, speak), style="bold")
        for row in table.rows:
            mark = "●" if table.row(row.id) is row else "○"
            paper.say(speak.say(reason("cli-evidence-row", **_words(row, speak))), f"  {mark} ")
        paper.print()
    paper.say(speak.say(reason("cli-evidence-digest", digest=in_force.digest)))


def _title(table: Table, speak: Speaker) -> str:
    if table.signed and table.sign_off:
        params = {"table": table.name, "name": table.sign_off.name}
        return speak.say(reason("cli-table-signed", on=table.sign_off.signed_on, **params))
    return speak.say(reason("cli-table-unsigned", table=table.name))


def _words(row: Threshold, speak: Speaker) -> dict[str, object]:
    """A row as it is said: the choice in brackets where sources disagree."""
    return {
        "row": f"{row.id} [{row.choice}]" if row.choice else row.id,
        "value": _value(row, speak),
        "source": f"{row.source}: {row.place}" if row.place else row.source,
        "since": row.since,
        "state": row.evidence,
    }


def _value(row: Threshold, speak: Speaker) -> str:
    """The value with its unit in print; a bare count or ratio has none."""
    if row.unit is None or row.unit in (Unit.COUNT, Unit.ONE):
        return speak.show(row.value)
    return speak.amount(row.number, row.unit)
