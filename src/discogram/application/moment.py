"""When is an episode judged: what is known, of whom, by which tables, where, at what time?"""

from dataclasses import dataclass, replace
from datetime import date

from discogram.application.of_the_person import of_the_person, of_the_referral
from discogram.application.ports import Person, Site
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.timetable import USUAL, Timetable
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.episode import Episode
from discogram.pathway.preparation.facts import Preparation
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables


@dataclass(frozen=True, slots=True)
class Moment:
    """The episode before an event, the tables in force, the place, the time, and the patient.

    `person` None is a patient of whom nothing but the episode is known. The timetable of a
    place that has told nothing is empty: usual hours, resources by any name.
    """

    episode: Episode
    tables: Tables
    site: Site
    at: CivilTime
    person: Person | None = None
    timetable: Timetable = USUAL

    @property
    def on(self) -> date:
        """The civil date at the site, whatever zone the time was written in."""
        return CivilTime.at(self.at.instant, self.site.zone).day

    def hours(self, day: date) -> Hours:
        """When the site is open; `day` is the one whose table counts."""
        return self.timetable.hours(self.site.zone, self.tables["booking"], day)

    @property
    def candidacy(self) -> Candidacy:
        """The facts of candidacy, with what follows from the referral."""
        return of_the_referral(self.episode.candidacy, self.episode.referral)

    @property
    def preparation(self) -> Preparation:
        """The facts of the preparation, with what follows from who the patient is."""
        facts = replace(self.episode.preparation, region=self.episode.referral.region)
        return of_the_person(facts, self.person)
