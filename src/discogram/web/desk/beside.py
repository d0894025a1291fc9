"""What does somebody have to see beside a form, to answer what it asks?"""

from dataclasses import dataclass

from discogram.application.concluded import concluding
from discogram.application.queries import answers, proposed
from discogram.errors import Reason
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.stations import Station
from discogram.web.called import called
from discogram.web.desk.recorded import Entry, recorded
from discogram.web.episodes import Opened
from discogram.web.forms.asked_here import AGREES, to_agree_on
from discogram.web.who import Who
from discogram.words.verdict import Verdict

LISTED = "confirm_medicine_list"
"""Whoever vouches for the list of medicines sees it."""
CONCLUDED = "write_conclusion"
"""Whoever concludes writes words of their own, beside another one's."""
DECIDED = "decide_candidacy"
"""Whoever decides sees what the rules propose, and what stands against."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Entries to vouch for; else what the rules propose, with everything that is not met.

    `unlisted` is True where no medicine of the patient waits for a prescriber. `concluded` is
    the conclusion of another physician, which this one's would take the place of.
    """

    medicines: tuple[Entry, ...] | None = None
    proposed: Decision | None = None
    against: tuple[Reason, ...] = ()
    unlisted: bool = False
    concluded: Entry | None = None


def beside(order: str, shown: Opened, who: Who) -> Beside | None:
    """What is shown beside a form; None where it asks for nothing that lies elsewhere."""
    if order == LISTED:
        return Beside(medicines=tuple(recorded(shown, "record_medicine", who)))
    if order == AGREES:
        return Beside(unlisted=not to_agree_on(shown.moment))
    if anothers(order, shown, who):
        standing = (each for each in recorded(shown, order, who) if not each.struck_out)
        return Beside(concluded=next(standing))
    if order != DECIDED:
        return None
    found = answers(shown.moment)
    stand = (*found[Station.REFERRAL], *found[Station.CANDIDACY])
    open_ = (each.reason for each in stand if each.verdict is not Verdict.MET)
    timetable, sources = shown.moment.timetable, shown.tables.sources
    against = dict.fromkeys(called(each, timetable, sources) for each in open_)
    return Beside(proposed=proposed(shown.moment), against=tuple(against))


def anothers(order: str, shown: Opened, who: Who) -> bool:
    """Whether another physician's conclusion stands: nobody sends those words on unread."""
    written = concluding(shown.episode) if order == CONCLUDED else None
    return written is not None and written.actor != who.actor
