"""M02, M03, M17: what a booking or a move would change, before anybody confirms it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from discogram.application.moment import Moment
from discogram.application.ports import CalendarRow
from discogram.application.rebooking import Preview, busy_of, preview, wish_for
from discogram.pathway.booking.calendar import as_resource
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import Lift, Override, Slot
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration
from tests.application.fakes import FakeRecords
from tests.journeys.clinic import Clinic

WHY = FreeText.of("A synthetic emergency.", "salt")
NAMES = {
    Bookable.PHYSICIAN: "demo-physician-1",
    Bookable.ROOM: "demo-room-1",
    Bookable.C_ARM: "demo-c-arm-1",
    Bookable.NURSE: "demo-nurse-1",
}
LISTED = Timetable(resources=tuple(Resource(id, what, what) for what, id in NAMES.items()))


def slot(starts: str, **changes: str | None) -> Slot:
    """An hour at the clinic with everybody."""
    named = {what.value: id for what, id in NAMES.items()}
    time = CivilTime.parse(f"{starts}[America/Chicago]")
    return Slot(time, Duration.of(60, "min"), **{**named, **changes})


def rows(clinic: Clinic) -> list[CalendarRow]:
    """Everything that is booked."""
    records = clinic.office.records
    assert isinstance(records, FakeRecords)
    return [row for each in records.busy.values() for row in each]


def asked(
    clinic: Clinic,
    of: Slot,
    override: Override | None = None,
    *,
    timetable: Timetable = LISTED,
    among: list[CalendarRow] | None = None,
) -> Preview:
    """The preview of a slot now."""
    person = clinic.office.people.get(clinic.patient.id)
    moment = Moment(clinic.episode, clinic.tables, clinic.site, clinic.now, person, timetable)
    wish = wish_for(moment, of, override, WHY)
    busy = rows(clinic) if among is None else among
    return preview(moment, wish, clinic.id, clinic.patient.id, busy)


def ids(made: Preview) -> list[str]:
    """The reasons against it."""
    return [why.id for why in made.against]


def test_a_first_booking_has_a_plan_and_nothing_to_compare_it_with() -> None:
    """It asks for a booking, not for a move."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")

    made = asked(clinic, slot("2026-03-10T09:30"))

    assert isinstance(made.wish, SlotBooked)
    assert (made.moves, made.before, made.changes, made.against) == (False, None, (), ())
    assert made.made.lines


def test_a_move_says_line_by_line_what_the_new_time_changes() -> None:
    """Everything that is counted from the booked moment has another one; nothing is written."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_prepared")
    before = clinic.episode.sequence

    made = asked(clinic, slot("2026-03-17T11:00"))

    assert isinstance(made.wish, BookingMoved)
    assert made.wish.why == WHY
    assert made.moves
    assert made.against == ()
    changed = {each.now.step for each in made.changes if each.now}
    assert {"last_solid", "arrival"} <= {step.value for step in changed}
    assert all(
        each.earlier is None or each.now is None or each.earlier.at != each.now.at
        for each in made.changes
    )
    assert clinic.episode.sequence == before


def test_ones_own_booking_is_not_in_the_way_of_its_move() -> None:
    """A quarter of an hour later meets the old slot, which would be given back."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")

    assert ids(asked(clinic, slot("2026-03-10T09:45"))) == []
    assert busy_of(rows(clinic), without=clinic.id) == ()
    assert len(busy_of(rows(clinic))) == len(rows(clinic))


def busy(resource: str, starts: str, minutes: int) -> list[CalendarRow]:
    """A row of somebody else's booking."""
    begins = CivilTime.parse(f"{starts}[America/Chicago]").instant
    return [CalendarRow(uuid4(), resource, begins, begins + timedelta(minutes=minutes))]


def test_what_is_busy_is_called_by_its_name() -> None:
    """And by its id where the site has listed nothing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    taken = busy("demo-room-1", "2026-03-10T10:45", 30)
    of = slot("2026-03-10T09:30")

    named = asked(clinic, of, among=taken)
    unlisted = asked(clinic, of, among=taken, timetable=Timetable())

    assert ids(named) == ids(unlisted) == ["db-resource-taken"]
    assert named.against[0].params["resource"] == "room"
    assert unlisted.against[0].params["resource"] == "demo-room-1"


def test_a_patient_who_is_elsewhere_then_is_said_to_be() -> None:
    """In another episode of the same person."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    taken = busy(as_resource(clinic.patient.id), "2026-03-10T10:00", 60)

    assert ids(asked(clinic, slot("2026-03-10T09:30"), among=taken)) == [
        "db-patient-booked-then"
    ]


@pytest.mark.parametrize(
    ("lifts", "against"),
    [
        ((), ["booking-outside-hours"]),
        ((Lift.BUFFERS,), ["booking-outside-hours"]),
        ((Lift.HOURS,), []),
    ],
)
def test_an_emergency_lifts_what_it_names(lifts: tuple[Lift, ...], against: list[str]) -> None:
    """As the order will hear it; that the test lies outside is no task of the patient."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    override = Override(lifts, WHY) if lifts else None

    made = asked(clinic, slot("2026-03-10T19:00"), override)

    assert ids(made) == against
    assert "booking-outside-hours" not in {why.id for why in made.shut}


def test_what_the_journey_forbids_is_said_first() -> None:
    """Nobody is booked before candidacy was decided."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_worked_up")

    assert ids(asked(clinic, slot("2026-03-10T09:30")))[0] == "episode-candidacy-first"


def test_what_can_no_longer_be_done_in_time_is_said() -> None:
    """Tomorrow at nine: the blood was due by now."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    tomorrow = clinic.now.after(timedelta(hours=12)).local

    made = asked(clinic, slot(f"{tomorrow:%Y-%m-%dT%H:%M}"))

    assert made.past
