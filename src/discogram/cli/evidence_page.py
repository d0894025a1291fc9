"""The clinic's numbers, their conflicts and their changes, for a person at a terminal."""

from collections.abc import Iterable, Iterator

from discogram.adapters.language.numbers import amount, changes, cited, entry, named, placed
from discogram.adapters.language.speaker import Speaker
from discogram.application.numbers import side_by_side, unverified
from discogram.cli.paper import Paper
from discogram.errors import reason
from discogram.words.differences import Differences
from discogram.words.evidence import Evidence, Table, Tables, Threshold


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


_HEADS = ("choice", "value", "source", "since", "state")
"""The columns of a conflict; their heads are messages of these names."""


def show_changes(found: Differences, speak: Speaker) -> None:
    """What differs, a line for each fact."""
    paper = Paper()
    for line in changes(found, speak):
        paper.say(line)


def title(table: Table, speak: Speaker) -> str:
    """Whether the table is signed, and how many rows of it nobody held against print."""
    params = {"rows": len(table.rows), "unverified": unverified(table)}
    count = reason("cli-evidence-count", **params)
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
