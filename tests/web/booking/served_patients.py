"""Two patients who may be booked, in a clinic that listed what can be booked.

A program of its own, which `served` runs before it serves:
``python -m tests.web.booking.served_patients``. Their episodes are told in ``episodes.json``
beside the record.
"""

import json
from dataclasses import replace

from tests.web import served_clinic


def make() -> None:
    """Make the clinic, its resources and its patients."""
    served_clinic.make()

    from discogram.web.place import data_folder, place
    from tests.application.fakes import STAFF, FakeClock
    from tests.journeys.clinic import Clinic
    from tests.web.booking.conftest import LEAD, LISTED, SECOND

    store, clock = place().store, FakeClock()
    for staff in STAFF:
        store.directory.save_staff(staff, served_clinic.SITE, *LEAD)
    for each in (*LISTED, *SECOND):
        store.timetables.save_resource(served_clinic.SITE, each, *LEAD)
    site = store.directory.site(served_clinic.SITE)
    assert site is not None
    office = replace(place().office, clock=clock)
    found = {}
    for names in ("Robin Browser", "Sam Keyboard"):
        patient = Clinic(names, site=site, at=office, clock=clock)
        patient.goes_the_usual_way(to="is_found_eligible")
        found[names] = str(patient.id)
    (data_folder().parent / "episodes.json").write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    make()
