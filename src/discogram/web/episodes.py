"""Which episode does a page show? One of this site, and the look at it is audited."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.http import Http404, HttpRequest

from discogram.application.blindness import is_blind, visible_episode
from discogram.application.history import Whole, whole
from discogram.application.moment import Moment
from discogram.application.ports import Person
from discogram.pathway.episode import Episode
from discogram.pathway.preparation.facts import Substance
from discogram.pathway.stations import Station
from discogram.web.place import place
from discogram.web.seen import seen
from discogram.web.who import who_of
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables


@dataclass(frozen=True, slots=True)
class Besides:
    """Another episode of the same patient in which something is due, and where it stands."""

    id: UUID
    station: Station


def open_of(patient: UUID, site: str, without: UUID) -> tuple[Besides, ...]:
    """The open episodes of a patient at a site, but for one."""
    store = place().store
    rows = [
        row
        for row in store.lists.standing([patient])
        if row.site == site and row.episode != without
    ]
    due = store.tasks.kinds_of([row.episode for row in rows]) if rows else {}
    return tuple(
        Besides(row.episode, Station(row.station)) for row in rows if due.get(row.episode)
    )


@dataclass(frozen=True)
class Opened:
    """An episode that was opened on a page: its record, its patient, and the tables in force.

    `episode` is what whoever asks may see; `found` is the whole record. While somebody is
    `blind` they differ: a page shows the one, and never the other. `person` is None once
    erased.
    """

    id: UUID
    found: Whole
    episode: Episode
    blind: bool
    person: Person | None
    tables: Tables
    moment: Moment

    @cached_property
    def besides(self) -> tuple[Besides, ...]:
        """The patient's other open episodes here."""
        return open_of(self.patient, self.moment.site.id, without=self.id)

    @property
    def visible(self) -> Whole:
        """The record with what may be seen of the episode."""
        return Whole(self.episode, self.found.stored)

    @property
    def patient(self) -> UUID:
        """Whose it is."""
        assert self.found.patient is not None  # an episode that was found has events
        return self.found.patient

    @property
    def allergies(self) -> tuple[Substance, ...]:
        """What the patient is known to be allergic to."""
        facts = self.episode.preparation
        return tuple(each for each in Substance if facts.allergy_to(each).present)

    @property
    def allergies_unasked(self) -> bool:
        """Whether nobody asked about one of them yet."""
        facts = self.episode.preparation
        return any(facts.allergy_to(each).present is None for each in Substance)

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
    visible = visible_episode(found.episode, who.role, who.actor)
    blind = is_blind(found.episode, who.role, who.actor)
    at = _judged_at(visible, CivilTime.at(office.clock.now(), who.site.zone))
    seen(request, what, found.patient)
    timetable = office.directory.timetable(who.site.id)
    moment = Moment(visible, tables, who.site, at, person, timetable)
    return Opened(episode, found, visible, blind, person, tables, moment)


def _judged_at(episode: Episode, now: CivilTime) -> CivilTime:
    """The moment the rules are asked at: now, or the day of a test that is over.

    A finished episode is shown as it was judged then: labs that were fresh that day are not
    stale because a year has passed.
    """
    slot = episode.booking.slot
    if episode.session.closed and slot is not None and slot.starts.instant < now.instant:
        return slot.starts
    return now
