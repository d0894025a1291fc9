"""Did somebody change what a form shows, after its page was made? Who, and when?

A form carries a seal of what it showed. Where something else stands by the time it is sent,
nothing is written: what was typed is shown again, beside what stands now.
"""

from datetime import datetime
from hashlib import sha256

from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Who
from discogram.words.civil import CivilTime


def seal(shown: object) -> str:
    """What a form shows, in short; blank where nothing stood yet. Equal things print alike."""
    return "" if shown is None else sha256(repr(shown).encode()).hexdigest()[:32]


def changed_by(who: Who, what: str, about: str) -> str:
    """Who wrote the newest line of the access log that begins so, and when; else *somebody*."""
    found = place().store.access.newest(what, about)
    if found is None:
        return said("web-meanwhile-somebody")
    known = place().store.directory.staff(found.actor, who.site.id)
    at = CivilTime.at(datetime.fromisoformat(found.recorded_at), who.site.zone)
    return said("web-meanwhile-by", name=known.name if known else found.actor, at=at)
