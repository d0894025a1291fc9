"""M02, M17: the booking moves, and the plan has to be gone through anew.

The synthetic patient is Toni Moved: the C-arm broke, the test comes a week later.
"""

from datetime import UTC, datetime

from discogram.application.ports import Lists
from discogram.pathway.booking.calendar import as_resource
from discogram.pathway.preparation.plan import Step
from discogram.pathway.stations import Station
from tests.application.fakes import FakeRecords
from tests.journeys.clinic import Clinic, another, slot


def moved() -> Clinic:
    """The patient, confirmed for 10 March and then moved to 17 March."""
    clinic = Clinic("Toni Moved")
    clinic.goes_the_usual_way(to="is_confirmed")
    late = slot("2026-03-17T09:30")
    clinic.does("move_booking", "2026-03-09T09:00", "coordinator-1", slot=late)
    clinic.day = "2026-03-17"
    return clinic


def test_the_plan_of_the_old_booking_is_none_for_the_new_one() -> None:
    """Nobody comes to the needle with last week's plan.

    Given     a confirmed plan, and the booking moved by a week.
    Asked     where the patient waits, to confirm the old plan again, and to place the needle.
    Expected  back at preparation; the old moment cannot be confirmed; the needle stops until
              the new one was.
    """
    clinic = moved()
    station = clinic.station
    old = {"booked": "2026-03-10T09:30"}
    refused = clinic.refuses("confirm_preparation", "2026-03-09T09:05", "coordinator-1", **old)
    for step in ("has_labs", "needles_are_planned", "arrives", "room_is_ready"):
        getattr(clinic, step)()

    stop = clinic.refuses("place_needle", "2026-03-17T09:40", "physician-1", disc="L4/L5")
    clinic.is_confirmed("2026-03-17T09:41")
    clinic.does("place_needle", "2026-03-17T09:45", "physician-1", disc="L4/L5")

    assert station is Station.PREPARATION
    assert refused == ("preparation-confirmed-for-another",)
    assert stop == ("preparation-not-confirmed",)


def test_every_moment_of_the_plan_moves_with_the_booking() -> None:
    """The plan is made from the booked moment, never kept.

    Given     the booking moved from 10 to 17 March.
    Asked     until when the patient may eat.
    Expected  midnight before the new day.
    """
    clinic = moved()

    solids = next(each for each in clinic.plan().lines if each.step is Step.LAST_SOLID)

    assert str(solids.at) == "2026-03-17T00:00-05:00[America/Chicago]"


def test_the_old_time_is_free_for_somebody_else() -> None:
    """A moved booking keeps one time busy, not two; and no time is given twice.

    Given     the booking moved to 17 March.
    Asked     the calendar; then the old and the new time for another patient.
    Expected  every resource from 09:15 to 11:00 on the new day, set-up and recovery included;
              the old time can be booked, the new one cannot.
    """
    clinic = moved()
    lists: Lists = clinic.office.records  # type: ignore[assignment]
    march = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
    rows = lists.calendar(*march)
    other = another(clinic, "Vera Second")
    other.goes_the_usual_way(to="is_found_eligible")
    book = ("book_slot", "2026-03-09T10:00", "coordinator-1")

    taken = other.refuses(*book, slot=slot("2026-03-17T10:30"))
    other.does(*book, slot=slot("2026-03-10T09:30"))

    assert isinstance(lists, FakeRecords)
    assert {(row.starts, row.ends) for row in rows} == {
        (datetime(2026, 3, 17, 14, 15, tzinfo=UTC), datetime(2026, 3, 17, 16, 0, tzinfo=UTC))
    }
    assert {row.resource for row in rows} == {
        "demo-physician-1",
        "demo-room-1",
        "demo-c-arm-1",
        "demo-nurse-1",
        as_resource(clinic.patient.id),
    }
    assert taken == ("db-resource-taken",)
