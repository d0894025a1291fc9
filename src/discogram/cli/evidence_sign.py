"""``discogram evidence sign``: the clinic lead puts a name under one version of one table.

What is signed is shown first. The rows themselves are kept beside the signature, so that the
next one can be told what changed since. Why an access line and no event: docs/decisions/0006.
"""

import sys
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from discogram.adapters.clinic.folder import ClinicFolder
from discogram.adapters.language.speaker import Speaker
from discogram.application.policies import SIGNED, signed_outcome
from discogram.bootstrap import Installation, clinic_folder, speaker, tables
from discogram.cli.options import Data, Json, Lang, named_clinic, record, say_json, spoken
from discogram.errors import InputError, reason
from discogram.words.evidence import SignOff, Table, Tables


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
    held = clinic_folder(folder)
    if fresh and not json:
        _show(asked, signing, held, speak)
    if fresh:
        with place.store.together() if place else nullcontext():
            fresh = held.sign(
                table, signing.version, name.strip(), day, lambda each: _tell(each, place)
            )
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


def _show(asked: Tables, signing: Table, folder: ClinicFolder, speak: Speaker) -> None:
    from discogram.adapters.language.numbers import changes
    from discogram.cli import evidence_page
    from discogram.cli.paper import Paper
    from discogram.words.differences import differences

    evidence_page.show(asked, (signing,), speak)
    paper, before = Paper(), folder.last_signed(signing)
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
        for line in changes(differences({then.name: then}, {now.name: now}), speak):
            paper.say(line, "  ")


# --- what is written --------------------------------------------------------------------------


def _tell(signature: SignOff, place: Installation | None) -> None:
    """Say in the chained access log who signed what, and from which account."""
    if place is None:
        return
    from discogram.cli.who import reader

    who, outcome = reader(), signed_outcome(signature)
    place.store.access.record(who.actor, who.role, SIGNED, None, outcome)
