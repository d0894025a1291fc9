"""``discogram recount``: the record of quality made anew from the events.

Needed once where tests were closed before there was such a record, and after the clinic has
chosen another criteria set to count by. Nothing of the events changes.
"""

import sys

from discogram.application.recounting import recount as made_anew
from discogram.bootstrap import speaker
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.cli.who import reader
from discogram.errors import reason


def recount(*, data: Data = None, json: Json = False, lang: Lang = None) -> None:
    """Count every closed test anew for the quality page, by the set chosen now."""
    place, who = record(data), reader()
    place.store.access.record(who.actor, who.role, "recount-quality", None, "all")
    count = made_anew(place.store.measures, place.office)
    if json:
        say_json({"format": "discogram.recounted/1", "tests": count})
        return
    sys.stdout.write(speaker(spoken(lang)).say(reason("cli-recounted", count=count)) + "\n")
