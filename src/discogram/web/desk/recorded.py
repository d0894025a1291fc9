"""Which entries of a kind stand already, and who may take one back?"""

from collections.abc import Iterable
from dataclasses import dataclass

from discogram.adapters.language.entry_detail import event_message
from discogram.application.commands import NAMES, ORDERS
from discogram.application.permissions import check_may_strike
from discogram.errors import NotPermitted
from discogram.pathway.episode import STRIKABLE, Episode, is_sealed, standing
from discogram.pathway.events import Event
from discogram.pathway.referral.events import ReferralReceived
from discogram.web.desk.entry_content import Told, changed, content_of
from discogram.web.episodes import Opened
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Who
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it is read: when, what in plain words, by whom, and what became of it."""

    sequence: int
    at: CivilTime
    what: str
    told: tuple[Told, ...]
    by: str
    role: object
    struck_out: bool
    strikable: bool

    @property
    def detail(self) -> str:
        """What it said, in one line."""
        return "; ".join(map(str, self.told))


def entries(shown: Opened, events: Iterable[Event], who: Who) -> tuple[Entry, ...]:
    """Events in plain words, in their order."""
    names: dict[str, str] = {}
    return tuple(_entry(each, shown, who, names) for each in events)


def recorded(shown: Opened, order: str, who: Who) -> tuple[Entry, ...]:
    """The entries that a form's order has made, the newest first."""
    kind = ORDERS[order]
    same = [each for each in shown.episode.events if isinstance(each.body, kind)]
    return entries(shown, reversed(same), who)


def _entry(event: Event, shown: Opened, who: Who, names: dict[str, str]) -> Entry:
    struck = event.sequence in shown.episode.struck_out
    before = referral_before(shown.episode, event)
    told = content_of(event.body, shown.episode)
    return Entry(
        sequence=event.sequence,
        at=event.occurred_at,
        what=said(what_happened(event, shown.episode)),
        told=changed(content_of(before, shown.episode), told) if before else told,
        by=_name(event.actor, who, names),
        role=event.role,
        struck_out=struck,
        strikable=not struck and _may_strike(event, shown.episode, who),
    )


def what_happened(event: Event, episode: Episode) -> str:
    """The message of an event; a referral in the place of another one corrects it."""
    if referral_before(episode, event) is not None:
        return "web-history-referral-corrected"
    return event_message(type(event.body).__name__)


def referral_before(episode: Episode, event: Event) -> ReferralReceived | None:
    """The referral that a later one stands in the place of, and so corrects."""
    if not isinstance(event.body, ReferralReceived):
        return None
    earlier = (each.body for each in standing(episode) if each.sequence < event.sequence)
    referrals = [each for each in earlier if isinstance(each, ReferralReceived)]
    return referrals[-1] if referrals else None


def _may_strike(event: Event, episode: Episode, who: Who) -> bool:
    if type(event.body) not in STRIKABLE or type(event.body) not in NAMES:
        return False
    if is_sealed(episode, event):
        return False
    try:
        check_may_strike(who.actor, who.role, event)
    except NotPermitted:
        return False
    return True


def _name(actor: str, who: Who, names: dict[str, str]) -> str:
    if actor not in names:
        found = place().office.directory.staff(actor, who.site.id)
        names[actor] = found.name if found else actor
    return names[actor]
