"""The clinic's numbers, their conflicts and their changes, for a person at a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from discogram.adapters.language.speaker import Speaker
from discogram.cli.paper import Paper
from discogram.errors import Reason, reason
from discogram.pathway.preparation.figures import disagreeing
from discogram.pathway.stations import Station
from discogram.words.differences import (
    Change,
    ChoiceChange,
    Differences,
    RowChange,
    SignatureChange,
)
from discogram.words.evidence import Evidence, SignOff, Source, Table, Tables, Threshold
from discogram.words.units import Unit


def show(asked: Tables, chosen: Iterable[Table], speak: Speaker) -> None:
    """Every row with its mark, then what the source keys mean."""
    paper = Paper()
    for table in chosen:
        paper.say(title(table, speak), style="bold")
        for row in table.rows:
            said = speak.say(reason("cli-evidence-row", **_words(row, speak)))
            paper.say(said, f"  {mark(row, table)} ")
        for source in cited(table.rows, asked):
            paper.say(entry(source), "     ")
        paper.print()
    paper.say(speak.say(reason("cli-evidence-marks")))
    paper.say(speak.say(reason("cli-evidence-places")))
    paper.say(speak.say(reason("cli-evidence-digest", digest=asked.digest)))


def show_conflicts(asked: Tables, chosen: Iterable[Table], speak: Speaker) -> None:
    """The rows that disagree, side by side, with the default and its reason."""
    paper, heads = Paper(), tuple(speak.say(reason(f"cli-evidence-{each}")) for each in _HEADS)
    chosen = tuple(chosen)
    beside = {table.name: side_by_side(table) for table in chosen}
    if not any(table.disputed or beside[table.name] for table in chosen):
        paper.say(speak.say(reason("cli-evidence-no-conflicts")))
        return
    for table in chosen:
        for id in table.disputed:
            rows = table.alternatives(id)
            paper.say(f"{table.name} {id}", style="bold")
            paper.grid(heads, [_side(row, table, speak) for row in rows], whole=1)
            for line in (*map(entry, cited(rows, asked)), *settled(id, table, speak)):
                paper.say(line, "  ")
            paper.print()
        for start, rows in beside[table.name].items():
            paper.say(f"{table.name} {start}", style="bold")
            sides = [_side(row, table, speak, row.id.removeprefix(f"{start}_")) for row in rows]
            paper.grid(heads, sides, whole=1)
            paper.print()
        if beside[table.name]:
            paper.say(speak.say(reason("cli-evidence-longest")))
            paper.print()
    paper.say(speak.say(reason("cli-evidence-marks")))


def side_by_side(table: Table) -> Mapping[str, tuple[Threshold, ...]]:
    """Where sources differ and nobody chooses, because the longest is always kept."""
    if table.name != Station.PREPARATION.value:
        return {}
    return disagreeing(table, max(row.since for row in table.rows))


_HEADS = ("choice", "value", "source", "since", "state")
"""The columns of a conflict; their heads are messages of these names."""


def show_changes(found: Differences, speak: Speaker) -> None:
    """What differs, a line for each fact."""
    paper = Paper()
    for line in changes(found, speak):
        paper.say(line)


def changes(found: Differences, speak: Speaker) -> Iterator[str]:
    """What differs in sentences; one sentence where nothing does."""
    if not found:
        yield speak.say(reason("cli-evidence-same"))
    for row in found.rows:
        yield from (speak.say(each) for each in _row_change(row, speak))
    for choice in found.choices:
        yield speak.say(_choice_change(choice))
    for signature in found.signatures:
        yield speak.say(_signature_change(signature))


def title(table: Table, speak: Speaker) -> str:
    """Whether the table is signed, and how many rows of it nobody held against print."""
    unverified = sum(row.evidence is Evidence.UNVERIFIED for row in table.rows)
    count = reason("cli-evidence-count", rows=len(table.rows), unverified=unverified)
    return f"{_signed(table, speak)} {speak.say(count)}"


def _signed(table: Table, speak: Speaker) -> str:
    if table.signed and table.sign_off:
        params = {"table": table.name, "name": table.sign_off.name}
        return speak.say(reason("cli-table-signed", on=table.sign_off.signed_on, **params))
    return speak.say(reason("cli-table-unsigned", table=table.name))


def mark(row: Threshold, table: Table) -> str:
    """Whether it is in force, and whether nobody held it against print."""
    in_force = "●" if table.row(row.id) is row else "○"
    return f"{in_force}?" if row.evidence is Evidence.UNVERIFIED else f"{in_force} "


def named(row: Threshold) -> str:
    """A row's id, with its choice in brackets where sources disagree."""
    return f"{row.id} [{row.choice}]" if row.choice else row.id


def placed(row: Threshold) -> str:
    """The source's key and where in it, as the table has it."""
    return f"{row.source}: {row.place}" if row.place else row.source


def cited(rows: Iterable[Threshold], asked: Tables) -> tuple[Source, ...]:
    """What the source keys of some rows mean, each once, in order."""
    keys = sorted({row.source for row in rows})
    return tuple(asked.sources.get(key) or Source(key, key) for key in keys)


def entry(source: Source) -> str:
    """A source in words: its key, its title, who wrote it and when."""
    by = ", ".join(each for each in (source.author, source.year) if each)
    told = f"{source.key}: {source.title}"
    return f"{told} ({by})" if by else told


def amount(value: Decimal | str, unit: Unit | None, speak: Speaker) -> str:
    """The value with its unit in print; a bare count or ratio has none."""
    if unit is None or unit in (Unit.COUNT, Unit.ONE) or not isinstance(value, Decimal):
        return speak.show(value)
    return speak.amount(value, unit)


def _words(row: Threshold, speak: Speaker) -> dict[str, object]:
    return {
        "row": named(row),
        "value": amount(row.value, row.unit, speak),
        "source": placed(row),
        "since": row.since,
        "state": row.evidence,
    }


def _side(
    row: Threshold, table: Table, speak: Speaker, name: str | None = None
) -> tuple[str, ...]:
    chosen = f"{mark(row, table)} {name or row.choice}"
    value = amount(row.value, row.unit, speak)
    return (chosen, value, placed(row), row.since.isoformat(), speak.show(row.evidence))


def settled(id: str, table: Table, speak: Speaker) -> Iterator[str]:
    """Which choice is the default and why, and what this clinic chose."""
    usual = next(row for row in table.alternatives(id) if row.default)
    params = {"choice": usual.choice, "why": usual.why}
    yield speak.say(reason("cli-evidence-default", **params))
    if id in table.chosen:
        yield speak.say(reason("cli-evidence-chosen-here", choice=table.chosen[id]))


# --- changes ----------------------------------------------------------------------------------


def _row_change(each: RowChange, speak: Speaker) -> Iterator[Reason]:
    row = f"{each.table} {named(each.row)}"
    value = amount(each.row.value, each.row.unit, speak)
    match each.change:
        case Change.ADDED:
            yield reason("cli-evidence-added", row=row, value=value, since=each.row.since)
        case Change.GONE:
            yield reason("cli-evidence-gone", row=row, value=value, since=each.row.since)
        case Change.CHANGED:
            yield from (_field_change(each, row, name, speak) for name in each.fields)


def _field_change(each: RowChange, row: str, name: str, speak: Speaker) -> Reason:
    before, after = (_field(of, name, speak) for of in (each.before, each.after))
    field = reason(f"cli-evidence-{_FIELDS.get(name, name)}")
    return reason("cli-evidence-changed", row=row, field=field, before=before, after=after)


_FIELDS = {"evidence": "state", "default": "by-default"}
"""Fields that are called otherwise on the page."""


def _field(row: Threshold | None, name: str, speak: Speaker) -> str:
    value = None if row is None else getattr(row, name)
    if row is not None and name == "value":
        return amount(row.value, row.unit, speak)
    if isinstance(value, Unit):
        return value.value
    return "–" if value is None else speak.show(value)


def _choice_change(each: ChoiceChange) -> Reason:
    row = f"{each.table} {each.id}"
    before, after = each.before or "–", each.after or "–"
    return reason("cli-evidence-chosen", row=row, before=before, after=after)


def _signature_change(each: SignatureChange) -> Reason:
    before, after = _by(each.before), _by(each.after)
    return reason("cli-evidence-signature", table=each.table, before=before, after=after)


def _by(signed: SignOff | None) -> str:
    return "–" if signed is None else f"{signed.name}, {signed.signed_on.isoformat()}"
