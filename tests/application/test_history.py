"""B08: what the record holds of an episode, read back."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from uuid import uuid4

from discogram.application.history import recorded_event, whole
from discogram.pathway.episode import Episode
from discogram.pathway.provocation.events import StepRecorded
from discogram.words.people import Role
from discogram.words.units import Pressure, Unit, Volume
from tests.journeys.clinic import Clinic


def test_of_nothing_there_is_an_empty_episode() -> None:
    """An id that nobody wrote to has no patient, no site and no event."""
    clinic = Clinic()

    found = whole(uuid4(), clinic.office)

    assert found.episode == Episode()
    assert list(found.stored) == []
    assert found.patient is None
    assert found.site is None


def test_an_episode_knows_its_patient_and_the_site_that_opened_it() -> None:
    """The patient is the newest one that was named, the site the first."""
    clinic = Clinic()
    clinic.phones()
    right = uuid4()
    clinic.office.people.save(
        replace(clinic.patient, id=right), "administrator-1", Role.ADMINISTRATOR
    )
    first = clinic.whole.patient

    moved = {"patient": str(right), "why": "Opened for the wrong person."}
    clinic.does("move_to_patient", "2026-02-02T10:10", "administrator-1", **moved)

    assert first == clinic.patient.id
    assert clinic.whole.patient == right
    assert clinic.whole.site == "demo"


def test_what_is_read_back_is_what_was_said() -> None:
    """Envelope and body come back whole, words included."""
    clinic = Clinic()
    clinic.phones()
    facts = {"name": "Sam Example", "phone": "+1 312 555 0142"}
    order = clinic.order("name_driver", "2026-02-09T15:25", "coordinator-1", facts)

    stored = clinic.carries_out(order).stored
    event = recorded_event(stored, clinic.office.codec)

    assert event.body == order.wish
    assert event.occurred_at == order.occurred_at
    assert (event.sequence, event.actor, event.role) == (2, order.actor, order.role)
    driver = clinic.episode.preparation.driver
    assert driver is not None
    assert driver.name is not None
    assert driver.name.words == "Sam Example"


def test_an_entry_of_an_older_version_is_read_in_the_newest() -> None:
    """What was written in bare millilitres and psi comes back with its units."""
    clinic = Clinic()
    clinic.phones()
    old = replace(
        clinic.whole.stored[0],
        type="StepRecorded",
        version=1,
        body=MappingProxyType({"token": "t", "volume_ml": "0.5", "pressure_psi": "21"}),
    )

    event = recorded_event(old, clinic.office.codec)

    assert event.body == StepRecorded(
        "t", Volume(Decimal("0.5"), Unit.ML), Pressure(Decimal(21), Unit.PSI)
    )
