"""Which episode does a page show? One of this site, and the look at it is audited."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.http import Http404, HttpRequest

from discogram.application.history import Whole, whole
from discogram.application.moment import Moment
from discogram.application.ports import Person
from discogram.pathway.episode import Episode
from discogram.web.place import place
from discogram.web.seen import seen
from discogram.web.who import who_of
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables


@dataclass(frozen=True)
class Opened:
    """An episode that was opened on a page: its record, its patient, and the tables in force.

    `person` is None once erased. `now` is the moment of asking at the site.
    """

    id: UUID
    found: Whole
    person: Person | None
    tables: Tables
    moment: Moment

    @property
    def episode(self) -> Episode:
        """What is known of it."""
        return self.found.episode

    @property
    def patient(self) -> UUID:
        """Whose it is."""
        assert self.found.patient is not None  # an episode that was found has events
        return self.found.patient

    @cached_property
    def synthetic(self) -> bool:
        """Whether this is nobody's record."""
        opened = self.episode.opened
        marked = opened is not None and opened.synthetic
        return marked or (self.person is not None and self.person.synthetic)


def opened(request: HttpRequest, episode: UUID, what: str) -> Opened:
    """The episode, its look audited as `what`; `Http404` for another site's and for none."""
    who, office = who_of(request), place().office
    found = whole(episode, office)
    if who is None or found.patient is None or found.site != who.site.id:
        raise Http404
    person = office.people.get(found.patient)
    tables = office.policy.tables(who.site.id)
    at = _judged_at(found.episode, CivilTime.at(office.clock.now(), who.site.zone))
    seen(request, what, found.patient)
    moment = Moment(found.episode, tables, who.site, at, person)
    return Opened(episode, found, person, tables, moment)


def _judged_at(episode: Episode, now: CivilTime) -> CivilTime:
    """The moment the rules are asked at: now, or the day of a test that is over.

    A finished episode is shown as it was judged then: labs that were fresh that day are not
    stale because a year has passed.
    """
    slot = episode.booking.slot
    if episode.session.closed and slot is not None and slot.starts.instant < now.instant:
        return slot.starts
    return now
