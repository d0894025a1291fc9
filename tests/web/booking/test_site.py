"""M01: the lead and the administrator say when the site is open and what can be booked."""

from datetime import date, time

import pytest

from discogram.bootstrap import Installation
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Bookable
from discogram.words.people import Role
from tests.web.booking.conftest import Patients
from tests.web.clinic import SITE
from tests.web.conftest import SignedIn

DAYS = range(7)
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
    """Whoever closes a day on which somebody is booked is told so."""
    patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.CLINIC_LEAD)
    form = {"day": "2026-03-10", "from": "", "to": "", "why": "Staff day"}

    said = client.post("/calendar/site/close/", form, follow=True).content.decode()
    found = listed.store.directory.timetable(SITE.id).closures
    client.post("/calendar/site/reopen/", form)

    assert "One booking lies in this closure" in said
    assert "Staff day" in said
    assert found == (Closure(date(2026, 3, 10), "Staff day"),)
    assert listed.store.directory.timetable(SITE.id).closures == ()


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
