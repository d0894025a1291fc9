"""Which numbers save a life here: the country's own, and the clinic's line beside it?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from discogram.application.ports import Site
from discogram.pathway.followup.onset import emergency_number
from discogram.words.evidence import Table


@dataclass(frozen=True, slots=True)
class Lines:
    """The national emergency number, None where nobody knows it, and the clinic's own line.

    `own` is None where the clinic has none, or wrote the national number into its profile.
    """

    national: str | None
    own: str | None

    @property
    def first(self) -> str | None:
        """Whom to call where life is in danger."""
        return self.national or self.own


def lines_of(site: Site, table: Table, on: date) -> Lines:
    """The numbers of a site, by its time zone's country and the `followup` table."""
    national = emergency_number(country_of(site.zone), table, on)
    own = site.emergency_number
    return Lines(national, None if own == national else own)


def country_of(zone: str) -> str | None:
    """The country (ISO 3166 code) of an IANA time zone; None where it has none of its own."""
    return _countries().get(zone)


@cache
def _countries() -> Mapping[str, str]:
    return dict(_rows())


def _rows() -> Iterator[tuple[str, str]]:
    """The table that the time zone database brings along: country, place, zone."""
    told = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in told.splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            yield zone, country
