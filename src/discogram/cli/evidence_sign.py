"""``discogram evidence sign``: the clinic lead puts a name under one version of one table.

What is signed is shown first. The rows themselves are kept beside the signature, so that the
next one can be told what changed since. Why an access line and no event: docs/decisions/0006.
"""

import json as json_module
import sys
import tomllib
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import policy_texts, recalled
from discogram.bootstrap import Installation, speaker, tables
from discogram.cli.files import written
from discogram.cli.options import Data, Json, Lang, named_clinic, record, say_json, spoken
from discogram.errors import InputError, reason
from discogram.words.evidence import Table, Tables

SIGNED_ROWS = "signed.json"
"""In the clinic's folder: what each signature was put under, by the version that it names."""

SIGNED = "sign-table"
"""What the access log says of a signature; the outcome names table, version, name and day."""


def sign(
    table: str,
    *,
    name: str,
    clinic: Path,
    version: str | None = None,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Sign one table as the clinic lead, after showing what is signed."""
    folder, place = named_clinic(clinic), None if data is None else record(data)
    assert folder is not None  # it was named
    asked = tables(folder)
    signing = _checked(asked, table, name, version)
    speak = speaker(spoken(lang))
    day = datetime.now().astimezone().date()
    fresh = not signing.signed
    if fresh and not json:
        _show(asked, signing, folder, speak)
    if fresh:
        _keep_rows(asked, signing, folder)
        _append(signing, name.strip(), day, folder)
        _tell_the_record(signing, name.strip(), day, place)
    if json:
        told = {"table": table, "version": signing.version, "written": fresh}
        say_json({"format": "discogram.signed/1", **told, "name": name.strip()})
    else:
        id = "cli-sign-done" if fresh else "cli-sign-again"
        params = {"table": table, "version": signing.version, "folder": str(folder)}
        sys.stdout.write(speak.say(reason(id, **params)) + "\n")


def _checked(asked: Tables, name: str, lead: str, version: str | None) -> Table:
    """The table that is to be signed; raises `InputError` with everything that is wrong."""
    wrong = []
    if name not in asked.by_name:
        known = tuple(asked.by_name)
        wrong.append(reason("cli-station-unknown", station=name, known=known))
    elif version not in (None, asked[name].version):
        params = {"version": version, "now": asked[name].version}
        wrong.append(reason("cli-sign-other-version", table=name, **params))
    if not lead.strip() or not lead.isprintable():
        wrong.append(reason("cli-sign-name"))
    if wrong:
        raise InputError(wrong)
    return asked[name]


# --- what is shown ----------------------------------------------------------------------------


def _show(asked: Tables, signing: Table, folder: Path, speak: Speaker) -> None:
    from discogram.cli import evidence_page
    from discogram.cli.paper import Paper
    from discogram.words.differences import differences

    evidence_page.show(asked, (signing,), speak)
    paper, before = Paper(), _last_signed(signing, folder)
    for id, choice in sorted(signing.chosen.items()):
        paper.say(speak.say(reason("cli-sign-chosen", row=id, choice=choice)))
    if signing.sign_off is None:
        paper.say(speak.say(reason("cli-sign-first", table=signing.name)))
    elif before is None:
        paper.say(speak.say(reason("cli-sign-unknown-before", table=signing.name)))
    else:
        params = {"name": signing.sign_off.name, "on": signing.sign_off.signed_on}
        paper.say(speak.say(reason("cli-sign-since", **params)))
        then, now = (replace(each, sign_off=None) for each in (before, signing))
        for line in evidence_page.changes(
            differences({then.name: then}, {now.name: now}), speak
        ):
            paper.say(line, "  ")


def _last_signed(signing: Table, folder: Path) -> Table | None:
    """The table as it was signed last; None where its rows were not kept."""
    if signing.sign_off is None:
        return None
    then = _kept_rows(folder).get(signing.sign_off.digest)
    if then is None:
        return None
    return recalled(then["policy"], then["texts"])[signing.name]


# --- what is written --------------------------------------------------------------------------


def _kept_rows(folder: Path) -> dict[str, Any]:
    """What was signed, by version; raises `InputError` where it is not as it was kept."""
    path = folder / SIGNED_ROWS
    if not path.exists():
        return {}
    try:
        found: dict[str, Any] = json_module.loads(path.read_text(encoding="utf-8"))
        for then in found.values():
            recalled(then["policy"], then["texts"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(reason("cli-sign-kept-unreadable", file=str(path))) from error
    return found


def _keep_rows(asked: Tables, signing: Table, folder: Path) -> None:
    """Keep the rows that are signed, before the signature stands under them."""
    alone = replace(asked, by_name={signing.name: replace(signing, sign_off=None)})
    texts = policy_texts(alone)
    kept = _kept_rows(folder) | {signing.version: {"policy": next(iter(texts)), "texts": texts}}
    with written(folder / SIGNED_ROWS) as stream:
        json_module.dump(kept, stream, ensure_ascii=False, indent=1, sort_keys=True)
        stream.write("\n")


def _append(signing: Table, name: str, day: date, folder: Path) -> None:
    """Add the signature to those that there are, whole or not at all."""
    path = folder / "signoffs.toml"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    entry = "\n".join(
        (
            "[[sign_off]]",
            f'table = "{signing.name}"',
            f'digest = "{signing.version}"',
            f"name = {json_module.dumps(name, ensure_ascii=False)}",
            f"signed_on = {day.isoformat()}",
        )
    )
    text = f"{before.rstrip()}\n\n{entry}\n".lstrip()
    tomllib.loads(text)
    with written(path) as stream:
        stream.write(text)


def _tell_the_record(signing: Table, name: str, day: date, place: Installation | None) -> None:
    """Say in the chained access log who signed what, and from which account."""
    if place is None:
        return
    from discogram.cli.who import reader

    who, outcome = reader(), f"{signing.name} {signing.version} {name} {day.isoformat()}"
    place.store.access.record(who.actor, who.role, SIGNED, None, outcome)
