"""At which moment is an episode judged: what is known, by which tables, where, when?"""

from dataclasses import dataclass
from datetime import date

from discogram.application.ports import Site
from discogram.pathway.episode import Episode
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables


@dataclass(frozen=True, slots=True)
class Moment:
    """The episode before an event, the tables in force, the place, and the time."""

    episode: Episode
    tables: Tables
    site: Site
    at: CivilTime

    @property
    def on(self) -> date:
        """The civil date at the site, whatever zone the time was written in."""
        return CivilTime.at(self.at.instant, self.site.zone).day
