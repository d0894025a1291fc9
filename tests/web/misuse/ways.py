"""Patients at every part of the way: what a form needs before it is accepted."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from discogram.bootstrap import Installation
from discogram.pathway.stations import Station
from discogram.web.place import place
from tests.journeys.clinic import WAY, Clinic
from tests.journeys.test_levels_confirmed import IMAGE
from tests.web.clinic import SITE
from tests.web.guided import guide

STANDS: Mapping[str, tuple[Station, ...]] = {
    "is_referred": (Station.REFERRAL, Station.CANDIDACY),
    "is_booked": (Station.BOOKING, Station.PREPARATION),
    "arrives": (Station.NEEDLE, Station.PROVOCATION),
    "goes_home": (Station.IMAGES,),
    "is_concluded": (Station.CONCLUSION,),
    "report_is_signed": (Station.REPORT, Station.FOLLOWUP),
}
"""How far a patient has come on whom the forms of these stations are tried."""

DAYS = ("2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16")


@dataclass(frozen=True)
class Ways:
    """Episodes by how far they have come."""

    episodes: Mapping[str, UUID]

    def at(self, station: Station) -> UUID:
        """The episode on which a station's forms make sense."""
        return next(self.episodes[step] for step, these in STANDS.items() if station in these)


def make_ways() -> Ways:
    """Six synthetic patients, each as far along as some stations need."""
    days = zip(STANDS, DAYS, strict=True)
    return Ways({step: _patient(place(), f"Robin {step}", step, day) for step, day in days})


def _patient(clinic: Installation, names: str, step: str, day: str) -> UUID:
    """Somebody who has come so far, tested on a day of their own."""
    found = Clinic(names, site=SITE, at=clinic.office)
    if WAY.index(step) >= WAY.index("is_booked"):
        found.goes_the_usual_way(to="is_found_eligible")
        found.is_booked(f"{day}T09:30")
    found.goes_the_usual_way(to=step)
    if step == "goes_home":
        found.does("attach_image", f"{day}T16:00", "technologist-1", image=IMAGE)
        guide(found.id, IMAGE["sha256"], clinic.office, "plans")
    return found.id
