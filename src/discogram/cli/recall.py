"""``discogram recall``: every episode that got something from a lot.

It names episodes and no patient: who may read an episode opens it. The search is audited, and
so is the look at each patient whose episode it names.
"""

import sys
from collections.abc import Sequence
from typing import Any

from discogram.application.recall import Recalled, recalled
from discogram.bootstrap import Installation, speaker
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.cli.who import reader
from discogram.errors import InputError, reason


def recall(lot: str, *, data: Data = None, json: Json = False, lang: Lang = None) -> None:
    """List every episode that got a drug of a lot."""
    if not lot.strip():
        raise InputError(reason("text-blank"))
    place = record(data)
    found = tuple(recalled(lot, place.store.records.naming_lot(lot), place.office))
    _audit(place, found)
    without = place.store.records.drugs_without_lot()
    if json:
        say_json(_document(lot, found, without))
        return
    say = speaker(spoken(lang)).say
    for each in found:
        episode, at = str(each.episode), each.given_at
        line = reason("cli-recalled", episode=episode, drug=each.drug, at=at)
        sys.stdout.write(say(line) + "\n")
    episodes = len({each.episode for each in found})
    sys.stdout.write(say(reason("cli-recalled-count", lot=lot, count=episodes)) + "\n")
    if without:
        sys.stdout.write(say(reason("cli-recalled-without", count=without)) + "\n")


def _audit(place: Installation, found: Sequence[Recalled]) -> None:
    who = reader()
    for patient in (None, *dict.fromkeys(each.patient for each in found)):
        place.office.access.record(who.actor, who.role, "recall-lot", patient, "done")


def _document(lot: str, found: Sequence[Recalled], without: int) -> dict[str, Any]:
    given = [
        {"episode": str(each.episode), "drug": each.drug, "given_at": str(each.given_at)}
        for each in found
    ]
    return {
        "format": "discogram.recalled/1",
        "lot": lot,
        "given": given,
        "without_lot": without,
    }
