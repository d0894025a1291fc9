"""Does a form still show what it showed when it was opened?

Whoever decides, decides upon what the page shows. Where somebody changed that meanwhile,
nothing is recorded: the page is shown as it is now, says what was recorded, and may be sent
again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from discogram.application.blindness import visible_episode
from discogram.application.commands import ORDERS
from discogram.application.history import Whole
from discogram.errors import Reason, reason
from discogram.pathway.candidacy.events import CorrelatedTestRecorded
from discogram.pathway.episode import Episode, fold
from discogram.pathway.events import EntryStruckOut, Event
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    LabRecorded,
    MedicineJudged,
    MedicineRecorded,
)
from discogram.web.desk.beside import beside
from discogram.web.desk.recorded import entries
from discogram.web.desk.sheet import Sheet
from discogram.web.episodes import Opened
from discogram.web.saying import said, said_reason
from discogram.web.who import Who

RESTS_ON: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "accept_lab": (LabRecorded,),
        "judge_medicine": (MedicineRecorded,),
        "record_prescriber_agreement": (MedicineRecorded, MedicineJudged),
        "resolve_allergy": (AllergyAnswered,),
        "write_conclusion": (ImageRead, ReadingsReconciled, CorrelatedTestRecorded),
    }
)
"""What an answer is about, besides what is shown beside its form."""


def overtaken(shown: Opened, sheet: Sheet, who: Who) -> str:
    """What to tell whoever sends a form that is older than what it rests on; empty if none."""
    newer, whole = tuple(_newer(shown, sheet)), shown.found.episode
    if any(_concerns(each, (ORDERS[sheet.order],), whole) for each in newer):
        return said("web-forms-stale")
    kinds = RESTS_ON.get(sheet.order, ())
    about = tuple(each for each in newer if _concerns(each, kinds, whole))
    if not about and newer and _shows_another(shown, sheet, who):
        about = newer
    return said_reason(told_since(shown, about, who)) if about else ""


def told_since(shown: Opened, events: Sequence[Event], who: Who) -> Reason:
    """What was recorded since a page was opened, and by whom."""
    told = (f"{each.what.rstrip('.')} ({each.by})" for each in entries(shown, events, who))
    return reason("web-forms-meanwhile", what="; ".join(dict.fromkeys(told)))


def as_it_was(shown: Opened, sequence: int, who: Who) -> Opened:
    """The page's episode when so many events stood in it, asked by the clock of now."""
    then = fold(shown.found.episode.events[:sequence])
    visible = visible_episode(then, who.role, who.actor)
    found = Whole(then, shown.found.stored[:sequence])
    moment = replace(shown.moment, episode=visible)
    return replace(shown, found=found, episode=visible, moment=moment)


def _newer(shown: Opened, sheet: Sheet) -> Iterator[Event]:
    """What was recorded since the form was opened, but for the form itself sent twice.

    What this person may not see yet is told to nobody, not even that it is there.
    """
    seen = {each.sequence for each in shown.episode.events}
    for event, stored in zip(shown.found.episode.events, shown.found.stored, strict=True):
        own = str(stored.command) == str(sheet.command)
        if event.sequence > sheet.sequence and event.sequence in seen and not own:
            yield event


def _concerns(event: Event, kinds: tuple[type, ...], episode: Episode) -> bool:
    """Whether it is one of these kinds, or takes one of them back."""
    body = event.body
    if isinstance(body, EntryStruckOut):
        struck = episode.events[body.sequence - 1].body
        return isinstance(struck, kinds)
    return isinstance(body, kinds)


def _shows_another(shown: Opened, sheet: Sheet, who: Who) -> bool:
    """Whether what stands beside the form is not what stood there."""
    before = as_it_was(shown, sheet.sequence, who)
    return beside(sheet.order, before, who) != beside(sheet.order, shown, who)
