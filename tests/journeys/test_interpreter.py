"""A patient who needs an interpreter, and a consent that nobody interpreted."""

from dataclasses import replace

import pytest

from discogram.words.people import Role
from tests.journeys.clinic import Clinic, consent

PLACE = ("place_needle", "2026-03-10T09:40", "physician-1")
SIGN = ("sign_consent", "2026-02-24T10:00", "nurse-1")


@pytest.mark.parametrize(
    ("there", "why"),
    [(False, "preparation-interpreter-absent"), (None, "preparation-interpreter-unknown")],
)
def test_the_needle_waits_for_the_interpreter(there: bool | None, why: str) -> None:
    """What nobody interpreted was not understood.

    Given     a patient whose page says that an interpreter is needed; a signed consent that
              says that none was there, or does not say.
    Asked     to place the needle; then the same with an interpreter.
    Expected  a stop that names the interpreter; then the needle.
    """
    clinic = Clinic("Noor Otherlanguage")
    clinic.goes_the_usual_way(to="is_booked")
    person = clinic.office.people.get(clinic.patient.id)
    assert person is not None
    clinic.office.people.save(replace(person, interpreter=True), "nurse-1", Role.NURSE)
    clinic.is_prepared(without=("sign_consent",))
    clinic.does(*SIGN, **{**consent("2026-02-24T09:55"), "interpreter": there})
    clinic.goes_the_usual_way(to="arrives")
    clinic.room_is_ready(contrast=False)

    assert why in clinic.refuses(*PLACE, disc="L4/L5")
    at = "2026-03-10T09:35"
    clinic.does("sign_consent", at, "nurse-1", **{**consent(at), "interpreter": True})
    clinic.does(*PLACE, disc="L4/L5")


def test_a_consent_that_skips_a_point_stops() -> None:
    """A patient who was not told of the wear has not agreed to it.

    Given     a consent whose points are all but one.
    Asked     to place the needle.
    Expected  a stop that names the points.
    """
    clinic = Clinic("Fay Forgotten")
    clinic.goes_the_usual_way(to="is_booked")
    clinic.is_prepared(without=("sign_consent",))
    told = consent("2026-02-24T09:55")
    told["items"] = [item for item in told["items"] if item != "wear"]
    clinic.does(*SIGN, **told)
    clinic.goes_the_usual_way(to="arrives")
    clinic.room_is_ready(contrast=False)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-consent-items",)
