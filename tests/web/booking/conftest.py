"""A clinic with rooms, hours and patients, at a moment that stands still."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from discogram.bootstrap import Installation
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.web.place import place
from discogram.words.people import Role
from tests.application.fakes import FakeClock
from tests.journeys.clinic import Clinic
from tests.web.clinic import SITE

LEAD = ("lead-1", Role.CLINIC_LEAD)
NOW = datetime(2026, 2, 9, 16, 0, tzinfo=UTC)
"""A Monday, ten o'clock in Chicago; the usual booking is on 10 March at half past nine."""
LISTED = (
    Resource("demo-physician-1", Bookable.PHYSICIAN, "Dr. Voss"),
    Resource("demo-physician-2", Bookable.PHYSICIAN, "Dr. Grau"),
    Resource("demo-room-1", Bookable.ROOM, "Room Lake"),
    Resource("demo-c-arm-1", Bookable.C_ARM, "C-arm Blue"),
    Resource("demo-ct-1", Bookable.CT, "CT North"),
    Resource("demo-nurse-1", Bookable.NURSE, "Nurse Ruiz"),
    Resource("demo-room-0", Bookable.ROOM, "Old room", in_use=False),
)
SECOND = (
    Resource("second-room", Bookable.ROOM, "Room Meadow"),
    Resource("second-c-arm", Bookable.C_ARM, "C-arm Green"),
    Resource("second-nurse", Bookable.NURSE, "Nurse Soto"),
)
"""With these a second patient can be tested while the first one is."""

Patients = Callable[..., Clinic]


@pytest.fixture
def listed(clinic: Installation) -> Installation:
    """Give a site that has listed what can be booked."""
    for each in LISTED:
        clinic.store.timetables.save_resource(SITE.id, each, *LEAD)
    return clinic


@pytest.fixture
def patients(listed: Installation) -> Patients:
    """Give `patients("Robin", to="is_booked")`: a patient of the served clinic, so far."""
    del listed
    clock = FakeClock(NOW)
    vars(place())["office"] = replace(place().office, clock=clock)

    def made(names: str, *, to: str = "is_found_eligible", starts: str | None = None) -> Clinic:
        patient = Clinic(names, site=SITE, at=place().office, clock=clock)
        if starts is not None:
            patient.goes_the_usual_way(to="is_found_eligible")
            patient.is_booked(starts)
        patient.goes_the_usual_way(to=to)
        clock.moment = NOW
        return patient

    return made
