"""M01: the lead and the administrator say when the site is open and what can be booked."""

import re
from datetime import date, time
from html import unescape
from typing import Any

import pytest

from discogram.application.task_kinds import TaskKind
from discogram.bootstrap import Installation
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Bookable
from discogram.words.people import Role
from tests.web.booking.conftest import Patients
from tests.web.clinic import SITE
from tests.web.conftest import SignedIn

DAYS = range(7)


def seen_in(answer: Any) -> str:
    """The bookings that a page shows beneath a closure, as its form sends them back."""
    found = re.search(r'name="seen" value="([^"]+)"', answer.content.decode())
    return "" if found is None else unescape(found[1])


PAGES = ("hours", "close", "reopen", "resource", "feed", "feed/revoke")


def week(**changes: str) -> dict[str, str]:
    """The form of a week, nine to five but for what is changed."""
    usual = {f"opens-{n}-0": "09:00" for n in range(5)}
    usual |= {f"closes-{n}-0": "17:00" for n in range(5)}
    return {
        "own": "yes",
        **usual,
        **{name.replace("_", "-"): each for name, each in changes.items()},
    }


def test_a_site_is_given_hours_of_its_own_and_the_usual_ones_again(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """A midday break on Monday; the rest as before."""
    client = signed_in(Role.CLINIC_LEAD)

    saved = client.post(
        "/calendar/site/hours/", week(closes_0_0="13:00", opens_0_1="15:00", closes_0_1="19:00")
    )
    own = clinic.store.directory.timetable(SITE.id).week
    client.post("/calendar/site/hours/", {"own": "no"})

    assert saved.status_code == 302
    assert own is not None
    assert own[0] == (Opening(time(9), time(13)), Opening(time(15), time(19)))
    assert own[1] == (Opening(time(9), time(17)),)
    assert own[5] == ()
    assert clinic.store.directory.timetable(SITE.id).week is None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"closes_2_0": ""}, "Wednesday: An opening needs both times"),
        ({"closes_2_0": "noon"}, "Wednesday: An opening needs both times"),
        ({"closes_2_0": "08:00"}, "Wednesday: The opening"),
        ({"opens_2_1": "16:00", "closes_2_1": "18:00"}, "Wednesday: 09:00–17:00 and"),
    ],
)
def test_hours_that_cannot_be_are_refused_by_their_day(
    signed_in: SignedIn, clinic: Installation, changed: dict, told: str
) -> None:
    """The sentence says which day, and nothing is saved."""
    answer = signed_in(Role.ADMINISTRATOR).post("/calendar/site/hours/", week(**changed))

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert clinic.store.directory.timetable(SITE.id).week is None


@pytest.mark.both_databases
def test_a_closure_is_entered_and_taken_back(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """Whoever closes a day on which somebody is booked sees who it is before it is closed."""
    patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.CLINIC_LEAD)
    form = {"day": "2026-03-10", "from": "", "to": "", "why": "Staff day"}

    asked = client.post("/calendar/site/close/", form)
    before = listed.store.directory.timetable(SITE.id).closures
    seen = {**form, "seen": seen_in(asked)}
    said = client.post("/calendar/site/close/", seen, follow=True).content.decode()
    found = listed.store.directory.timetable(SITE.id).closures
    client.post("/calendar/site/reopen/", form)

    assert asked.status_code == 422
    assert "One booking lies in this closure. Nothing is closed yet." in asked.content.decode()
    assert "Robin Testcase" in asked.content.decode()
    assert before == ()
    assert "One booking lies in this closure" in said
    assert "Staff day" in said
    assert found == (Closure(date(2026, 3, 10), "Staff day"),)
    assert listed.store.directory.timetable(SITE.id).closures == ()


def test_whoever_cares_for_nobody_sees_when_and_not_whom(
    signed_in: SignedIn, patients: Patients
) -> None:
    """The administrator is told how many bookings lie there, and at which hour."""
    patients("Robin Testcase", to="is_booked")
    form = {"day": "2026-03-10", "from": "09:00", "to": "10:00", "why": "Staff day"}

    asked = signed_in(Role.ADMINISTRATOR).post("/calendar/site/close/", form).content.decode()

    assert "One booking lies in this closure" in asked
    assert "Robin" not in asked


def test_a_booking_that_came_meanwhile_is_shown_before_it_is_closed_over(
    signed_in: SignedIn, patients: Patients, listed: Installation
) -> None:
    """Another one than was seen: it is asked once more."""
    patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.CLINIC_LEAD)
    form = {"day": "2026-03-10", "from": "", "to": "", "why": "Staff day"}
    seen = seen_in(client.post("/calendar/site/close/", form))
    patients("Kim Testcase", to="is_booked", starts="2026-03-10T14:30")

    again = client.post("/calendar/site/close/", {**form, "seen": seen})

    assert again.status_code == 422
    assert "2 bookings lie in this closure" in again.content.decode()
    assert listed.store.directory.timetable(SITE.id).closures == ()


@pytest.mark.both_databases
@pytest.mark.parametrize("how", ["closure", "hours"])
def test_a_booking_under_closed_doors_reaches_whoever_may_move_it(
    signed_in: SignedIn, patients: Patients, listed: Installation, how: str
) -> None:
    """A task with its way to another time, and a plain sentence at the station; then not."""
    robin = patients("Robin Testcase", to="is_booked")
    lead, desk = signed_in(Role.CLINIC_LEAD), signed_in(Role.COORDINATOR)
    form = {"day": "2026-03-10", "from": "", "to": "", "why": "Burst pipe"}
    shut = {"closure": form, "hours": week(closes_1_0="09:15")}[how]
    page, back = {
        "closure": ("close", ("reopen", form)),
        "hours": ("hours", ("hours", {"own": "no"})),
    }[how]

    seen = seen_in(lead.post(f"/calendar/site/{page}/", shut)) if how == "closure" else ""
    lead.post(f"/calendar/site/{page}/", {**shut, "seen": seen})
    tasks, station = (
        desk.get(path).content.decode()
        for path in ("/work/?show=booking", f"/episodes/{robin.id}/at/booking/")
    )
    lead.post(f"/calendar/site/{back[0]}/", back[1])
    kinds = listed.store.tasks.kinds_of([robin.id])[robin.id]

    assert "The clinic is closed at the booked time: move the booking." in tasks
    assert f'href="/calendar/choose/{robin.id}/"' in tasks
    assert "Move the booking" in station
    assert "never" not in station
    assert TaskKind.BOOKED_WHILE_CLOSED not in kinds


@pytest.mark.parametrize(
    "changed",
    [{"day": ""}, {"day": "soon"}, {"why": " "}, {"from": "12:00"}, {"from": "x", "to": "y"}],
)
def test_a_closure_that_says_too_little_is_refused(
    signed_in: SignedIn, clinic: Installation, changed: dict
) -> None:
    """And what was typed stays in the form."""
    form = {"day": "2026-03-10", "from": "", "to": "", "why": "Staff day", **changed}

    answer = signed_in(Role.CLINIC_LEAD).post("/calendar/site/close/", form)

    assert answer.status_code == 422
    assert clinic.store.directory.timetable(SITE.id).closures == ()


def test_a_resource_is_added_and_put_out_of_use(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """It is never deleted: old bookings still name it."""
    client = signed_in(Role.ADMINISTRATOR)
    new = {"id": "ct-9", "what": "ct", "name": "CT South", "in_use": "yes"}

    client.post("/calendar/site/resource/", new)
    (added,) = clinic.store.directory.timetable(SITE.id).resources
    client.post("/calendar/site/resource/", {**new, "in_use": ""})
    (old,) = clinic.store.directory.timetable(SITE.id).resources
    blank = client.post("/calendar/site/resource/", {**new, "name": " "})
    kind = client.post("/calendar/site/resource/", {**new, "what": "sofa"})

    assert (added.what, added.in_use, old.in_use) == (Bookable.CT, True, False)
    assert (blank.status_code, kind.status_code) == (422, 422)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.NURSE, Role.READER])
def test_only_the_lead_and_the_administrator_change_the_site(
    signed_in: SignedIn, page: str, role: Role
) -> None:
    """Whatever is sent."""
    client = signed_in(role)

    assert client.post(f"/calendar/site/{page}/", {}).status_code == 403
    assert client.get("/calendar/site/").status_code == 403
