"""``discogram evidence``: every number, where it comes from, and in which state it is."""

import sys
from pathlib import Path

from discogram.bootstrap import speaker
from discogram.cli.options import Data, Json, Lang, say_json, spoken
from discogram.errors import InputError, reason
from discogram.words.evidence import Table, Tables


def evidence(
    station: str | None = None,
    *,
    conflicts: bool = False,
    version: str | None = None,
    since: str | None = None,
    out: Path | None = None,
    clinic: Path | None = None,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """List every number, its source and whether it was verified and signed."""
    from discogram.cli import evidence_json, evidence_page
    from discogram.cli.evidence_versions import asked_for, kept

    asked = asked_for(version, clinic, data)
    chosen, speak = tables_of(asked, station), speaker(spoken(lang))
    if since is not None:
        from discogram.words.differences import differences

        before = {each.name: each for each in tables_of(kept(since, data), station)}
        found = differences(before, {each.name: each for each in chosen})
        if json:
            say_json(evidence_json.changes(found, since, asked.digest))
        else:
            evidence_page.show_changes(found, speak)
    elif out is not None:
        from discogram.cli.evidence_paper import written

        files = [str(each) for each in written(asked, chosen, out, speak)]
        if json:
            say_json({"format": "discogram.written/1", "files": files})
        else:
            sys.stdout.write("".join(f"{each}\n" for each in files))
    elif json:
        shape = evidence_json.conflicts if conflicts else evidence_json.numbers
        say_json(shape(asked, chosen))
    elif conflicts:
        evidence_page.show_conflicts(asked, chosen, speak)
    else:
        evidence_page.show(asked, chosen, speak)


def tables_of(asked: Tables, station: str | None) -> tuple[Table, ...]:
    """Every table, or the one of a station; raises `InputError` where there is no such one."""
    if station is None:
        return tuple(asked.by_name.values())
    if station not in asked.by_name:
        known = tuple(asked.by_name)
        raise InputError(reason("cli-station-unknown", station=station, known=known))
    return (asked[station],)
