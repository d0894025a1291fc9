"""How often was a patient called in vain for one contact, and when last?"""

from dataclasses import dataclass

from discogram.pathway.episode import Episode, standing
from discogram.pathway.followup.events import ContactMissed
from discogram.pathway.followup.facts import Contact
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Tried:
    """So many tries, the last one, and when to try again; None where nobody said."""

    times: int
    last: CivilTime
    again_at: CivilTime | None


def tried(episode: Episode, contact: Contact) -> Tried | None:
    """The tries at which nobody answered; None where there was none."""
    those = [
        (event.occurred_at, event.body.missed)
        for event in standing(episode)
        if isinstance(event.body, ContactMissed) and event.body.missed.contact is contact
    ]
    if not those:
        return None
    last, missed = those[-1]
    return Tried(len(those), last, missed.again_at)
