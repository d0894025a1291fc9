"""Which score belongs to a contact, was it taken, and what was it before the test?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from discogram.pathway.candidacy.facts import Tool
from discogram.pathway.episode import Episode
from discogram.pathway.followup.facts import Contact, Instrument, Outcome
from discogram.pathway.followup.outcome import taken, wanted
from discogram.pathway.followup.schedule import schedule
from discogram.web.episodes import Opened
from discogram.web.followup.tested import tested

_TOOLS = {Instrument.ODI: Tool.ODI}
"""The questionnaires that were asked before the test too."""


@dataclass(frozen=True, slots=True)
class ToAsk:
    """The score that a contact asks for; `taken` is the newest since it opened, if any."""

    instrument: Instrument
    taken: Outcome | None


def score_to_ask(shown: Opened, contact: Contact) -> ToAsk | None:
    """The score of the contact that is about the outcome; None for every other."""
    at = tested(shown.episode)
    if contact is not Contact.OUTCOME or at is None:
        return None
    due = next(
        each for each in schedule(at.day, shown.tables["followup"]) if each.contact is contact
    )
    (instrument,) = wanted(due, shown.episode.referral.region)
    return ToAsk(instrument, taken(due, instrument, shown.episode.followup.outcomes))


def before_the_test(episode: Episode, instrument: Instrument, test: date) -> Outcome | None:
    """The newest score of the same instrument that was known before the needle."""
    pain = episode.session.baseline
    if instrument is Instrument.PAIN_NRS and pain is not None:
        return Outcome(instrument, pain.value, test)
    tool = _TOOLS.get(instrument)
    known = [each for each in episode.candidacy.scores if each.tool is tool and each.on <= test]
    if not known:
        return None
    newest = max(known, key=lambda each: each.on)
    return Outcome(instrument, Decimal(newest.value), newest.on)
