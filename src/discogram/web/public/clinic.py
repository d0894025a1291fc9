"""Which clinic does a visitor see, with which numbers and hours?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404

from discogram.application.ports import Site
from discogram.pathway.booking.hours import Closure, Hours, Opening
from discogram.web.emergency_lines import Lines, lines_of
from discogram.web.place import place
from discogram.web.public.opening import Next, hours_of, next_open
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week, Monday 0, with its openings; none is closed."""

    number: int
    openings: tuple[Opening, ...]


@dataclass(frozen=True)
class Clinic:
    """A site as it is shown to everybody, now."""

    site: Site
    tables: Tables
    now: CivilTime

    @property
    def on(self) -> date:
        """Today, at the site."""
        return self.now.day

    @cached_property
    def hours(self) -> Hours:
        """The opening hours in force."""
        return hours_of(self.site, self.tables, self.on)

    @property
    def week(self) -> Sequence[Day]:
        """The days of the week, Monday first."""
        return [Day(number, openings) for number, openings in enumerate(self.hours.week)]

    @property
    def closures(self) -> Sequence[Closure]:
        """The days and half-days from today on at which the clinic stays closed besides."""
        coming = (each for each in self.hours.closures if each.day >= self.on)
        return sorted(coming, key=lambda each: (each.day, str(each.span or "")))

    @property
    def next(self) -> Next | None:
        """The opening that runs, or comes next."""
        return next_open(self.hours, self.now.local)

    @cached_property
    def lines(self) -> Lines:
        """Whom to call in an emergency."""
        return lines_of(self.site, self.tables["followup"], self.on)

    @property
    def unsigned(self) -> bool:
        """Whether a real clinic tells numbers that its lead has not signed."""
        return not self.site.demonstration and bool(self.tables.unsigned())


def clinics() -> Sequence[Site]:
    """Every site, the one that the root shows first in front."""
    return place().store.directory.sites()


def shown_clinic(id: str | None = None) -> Clinic:
    """The site of this id, the first one for None; `Http404` where there is none."""
    sites = clinics()
    site = next((each for each in sites if id is None or each.id == id), None)
    if site is None:
        raise Http404
    office = place().office
    now = CivilTime.at(office.clock.now(), site.zone)
    return Clinic(site, office.policy.tables(site.id), now)
