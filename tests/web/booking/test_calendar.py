"""M02: the week that staff see."""

from datetime import date, time

import pytest

from discogram.adapters.db.models import Access, Worklist
from discogram.bootstrap import Installation
from discogram.pathway.booking.hours import Closure, Opening
from discogram.web.booking.grid import style_sheet
from discogram.words.people import Role
from tests.web.booking.conftest import LEAD, Patients
from tests.web.booking.test_booking import FORM, looked_at
from tests.web.clinic import SITE
from tests.web.conftest import SignedIn

WEEK = "/calendar/?day=2026-03-10"


def looks(clinic: Installation) -> list[str | None]:
    """Whose names the calendar has shown, by the access log."""
    rows = Access.objects.using(clinic.store.alias).filter(what="show-calendar")
    return list(rows.values_list("patient", flat=True))


def head_of(said: str, day: str) -> str:
    """What stands above the hours of a day."""
    return said.split(f'id="day-{day}"')[1].split("<ol")[0]


def test_an_empty_week_says_what_to_do(signed_in: SignedIn) -> None:
    """Nobody stares at an empty page."""
    said = signed_in(Role.COORDINATOR).get(WEEK).content.decode()

    assert "Nothing is booked this week." in said
    assert said.count('class="day"') == 5


def test_a_booking_is_shown_with_its_buffers_and_who_it_is(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """Half past nine to half past ten with set-up and recovery; the look at it is audited."""
    robin = patients("Robin Testcase", to="is_booked")

    said = signed_in(Role.COORDINATOR).get(WEEK).content.decode()

    assert "Robin Testcase" in said
    assert "09:30–10:30" in said
    assert "Dr. Voss, Room Lake, C-arm Blue, Nurse Ruiz" in said
    assert "Set-up" in said
    assert "Recovery" in said
    assert "synthetic patient" in said
    assert looks(listed) == [str(robin.patient.id)]


def test_who_does_not_care_for_patients_sees_no_names(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """The administrator keeps rooms, and sees that one is booked; nothing is there to move."""
    patients("Robin Testcase", to="is_booked")

    said = signed_in(Role.ADMINISTRATOR).get(WEEK).content.decode()

    assert "Robin" not in said
    assert "Booked" in said
    assert "Move" not in said.split("<ol", 1)[1]
    assert looks(listed) == []


def test_one_resource_shows_its_own_bookings(signed_in: SignedIn, patients: Patients) -> None:
    """The CT has nothing that day, the C-arm has."""
    patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.NURSE)

    ct, c_arm = (
        client.get(f"{WEEK}&resource={each}").content.decode()
        for each in ("demo-ct-1", "demo-c-arm-1")
    )

    assert "Robin Testcase" not in ct
    assert "Robin Testcase" in c_arm


def test_another_sites_bookings_are_not_shown(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """A resource is unique, and so is a site's calendar."""
    patients("Robin Testcase", to="is_booked")
    Worklist.objects.using(listed.store.alias).update(site="elsewhere")
    said = signed_in(Role.COORDINATOR).get(WEEK).content.decode()

    assert "Robin Testcase" not in said


def test_a_closure_is_shown_with_its_reason_and_a_saturday_with_hours_has_a_column(
    signed_in: SignedIn, listed: Installation
) -> None:
    """Words that a person typed are text and never markup."""
    timetables = listed.store.timetables
    shut = Closure(date(2026, 3, 11), "<b>Party</b>", Opening(time(12), time(17)))
    timetables.close(SITE.id, shut, *LEAD)
    week = ((Opening(time(9), time(17)),),) * 6 + ((),)
    timetables.save_week(SITE.id, week, *LEAD)

    said = signed_in(Role.COORDINATOR).get(WEEK).content.decode()

    assert "&lt;b&gt;Party&lt;/b&gt;" in said
    assert said.count('class="day"') == 6


def test_a_closure_of_a_part_of_the_day_is_named_at_the_days_head(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """With its hours and its reason, where no booking can lie over them; in both languages."""
    patients("Robin Testcase", to="is_booked")
    shut = Closure(date(2026, 3, 10), "Fire drill", Opening(time(9), time(11)))
    listed.store.timetables.close(SITE.id, shut, *LEAD)
    client = signed_in(Role.COORDINATOR)

    said = client.get(WEEK).content.decode()
    client.post("/language/", {"language": "es", "next": "/"})
    dicho = client.get(WEEK).content.decode()

    assert "Closed 09:00–11:00: Fire drill" in head_of(said, "2026-03-10")
    assert "Cerrado 09:00–11:00: Fire drill" in head_of(dicho, "2026-03-10")
    assert "Fire drill" not in head_of(said, "2026-03-11")


def test_a_booking_out_of_the_first_sight_is_told_of_at_the_days_head(
    signed_in: SignedIn, patients: Patients
) -> None:
    """As a link to it, which needs no script."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.COORDINATOR)
    evening = {"starts": "2026-03-10T18:00", "lifts": "hours", "urgent": "Infection"}
    _, form = looked_at(client, robin, {**FORM, **evening})
    client.post(f"/calendar/preview/{robin.id}/", form)

    said = client.get(WEEK).content.decode()
    client.post("/language/", {"language": "es", "next": "/"})
    dicho = client.get(WEEK).content.decode()

    link = f'href="#booking-{robin.id}">'
    assert f"{link}1 booking after 17:00</a>" in head_of(said, "2026-03-10")
    assert f"{link}1 reserva después de las 17:00</a>" in head_of(dicho, "2026-03-10")
    assert f'id="booking-{robin.id}"' in said
    assert "#booking-" not in head_of(said, "2026-03-11")


@pytest.mark.parametrize("day", ["nonsense", "2026-13-40", "9999-12-31", "0001-01-01"])
def test_an_address_that_names_no_day_shows_this_week(signed_in: SignedIn, day: str) -> None:
    """Nothing that is typed into the address breaks the page."""
    assert signed_in(Role.COORDINATOR).get(f"/calendar/?day={day}").status_code == 200


def test_the_grid_has_a_class_for_every_step_and_is_kept_by_browsers(
    signed_in: SignedIn,
) -> None:
    """The second time it is not sent again."""
    client = signed_in(Role.NURSE)
    first = client.get("/calendar/grid.css")
    again = client.get("/calendar/grid.css", headers={"If-None-Match": first["ETag"]})

    assert first["Content-Type"].startswith("text/css")
    assert ".at-0{" in style_sheet()
    assert ".for-288{" in style_sheet()
    assert (again.status_code, again.content) == (304, b"")
