"""Who may look at a patient without the role for it, in an emergency, and for how long?

Breaking the glass needs a reason, lasts an hour, opens one episode for looking only, and the
clinic lead is told (`notices`).
"""

from datetime import datetime, timedelta

from discogram.web.accounts.models import BrokenGlass, Told
from discogram.web.accounts.notices import tell
from discogram.web.place import place
from discogram.web.who import Who

LASTS = timedelta(hours=1)
"""How long one episode stays open."""
WORDS, OF_LETTERS, LETTERS = 2, 2, 10
"""A reason has so many words of so many letters at least, or so many letters in all."""


def says_why(reason: str) -> bool:
    """Whether somebody else may understand a reason later: no single letter, no full stop."""
    letters = ["".join(filter(str.isalpha, word)) for word in reason.split()]
    words = [each for each in letters if len(each) >= OF_LETTERS]
    return len(words) >= WORDS or len("".join(letters)) >= LETTERS


def break_glass(who: Who, episode: str, reason: str) -> None:
    """Open one episode for looking, and tell the lead."""
    tell(who, Told.OPENED, episode, reason=reason)
    now = _now()
    BrokenGlass.objects.create(
        actor=who.actor,
        role=str(who.role),
        site=who.site.id,
        episode=episode,
        reason=reason,
        opened_at=now,
        closes_at=now + LASTS,
    )


def is_open(actor: str, episode: object) -> bool:
    """Whether somebody broke the glass before this episode, less than an hour ago."""
    if episode is None:
        return False
    mine = BrokenGlass.objects.filter(actor=actor, episode=str(episode))
    return mine.filter(closes_at__gt=_now()).exists()


def _now() -> datetime:
    return place().office.clock.now()
