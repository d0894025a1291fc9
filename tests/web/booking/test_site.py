"""M01: the lead and the administrator say when the site is open and what can be booked."""

import re
from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from discogram.application.task_kinds import TaskKind
from discogram.bootstrap import Installation
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Bookable
from discogram.words.people import Role
from tests.web.booking.conftest import Patients
from tests.web.clinic import SITE
from tests.web.conftest import SignedIn
from tests.web.sealed import brought_back

DAYS = range(7)
PAGE = "/calendar/site/"
HOURS, CLOSE, REOPEN, RESOURCE = (
    f"{PAGE}{form}/" for form in ("hours", "close", "reopen", "resource")
)


def seen_in(answer: Any) -> str:
    """The bookings that a page shows beneath a closure, as its form sends them back."""
    return brought_back(answer, CLOSE).get("seen", "")


def shown_hours(client: Client) -> dict[str, str]:
    """What the form of the hours brings back of what it shows now."""
    return brought_back(client.get(PAGE), HOURS)


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

    broken = week(closes_0_0="13:00", opens_0_1="15:00", closes_0_1="19:00")
    saved = client.post(HOURS, {**broken, **shown_hours(client)})
    own = clinic.store.directory.timetable(SITE.id).week
    client.post(HOURS, {"own": "no", **shown_hours(client)})

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
    client = signed_in(Role.ADMINISTRATOR)

    answer = client.post(HOURS, {**week(**changed), **shown_hours(client)})

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

    closing = how == "closure"
    seen = seen_in(lead.post(CLOSE, shut)) if closing else shown_hours(lead)["seen"]
    lead.post(f"/calendar/site/{page}/", {**shut, "seen": seen})
    tasks, station = (
        desk.get(path).content.decode()
        for path in ("/work/?show=booking", f"/episodes/{robin.id}/at/booking/")
    )
    lead.post(f"/calendar/site/{back[0]}/", {**back[1], **shown_hours(lead)})
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
    shown = brought_back(client.get(PAGE), RESOURCE, "ct-9")
    client.post("/calendar/site/resource/", {**new, **shown, "in_use": ""})
    (old,) = clinic.store.directory.timetable(SITE.id).resources
    other = {**new, "id": "ct-10"}
    blank = client.post("/calendar/site/resource/", {**other, "name": " "})
    kind = client.post("/calendar/site/resource/", {**other, "what": "sofa"})

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


def test_hours_of_an_older_page_undo_nobody_elses(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """Told who and when; what was typed stays beside what stands, and can be sent again."""
    lead, admin = signed_in(Role.CLINIC_LEAD), signed_in(Role.ADMINISTRATOR)
    older = shown_hours(lead)
    admin.post(HOURS, {**week(closes_0_0="13:00"), **shown_hours(admin)})

    stale = lead.post(HOURS, {**week(closes_4_0="15:00"), **older})
    kept = clinic.store.directory.timetable(SITE.id).week
    back = lead.post(HOURS, {"own": "no", **older})
    again = lead.post(HOURS, {**week(closes_4_0="15:00"), **brought_back(stale, HOURS)})

    page = stale.content.decode()
    assert (stale.status_code, back.status_code, again.status_code) == (409, 409, 302)
    assert "Meanwhile Sam Okoro (" in page
    assert kept is not None
    assert (kept[0], kept[4]) == ((Opening(time(9), time(13)),), (Opening(time(9), time(17)),))
    assert 'name="closes-4-0" value="15:00"' in page
    assert stands(page) == {"d0": "Now: 09:00–13:00", "d4": "Now: 09:00–17:00"}
    now = clinic.store.directory.timetable(SITE.id).week
    assert now is not None
    assert (now[0], now[4]) == ((Opening(time(9), time(17)),), (Opening(time(9), time(15)),))


def stands(page: str) -> dict[str, str]:
    """What a page says that stands now, by the field or the day beside which it says so."""
    return dict(re.findall(r'<p class="small" id="([^"]+)-stands">(.*?)</p>', page))


def test_every_day_that_cannot_be_is_told_at_once_and_at_its_field(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """Monday the wrong way round, Tuesday without an end, Thursday twice at one time."""
    lead = signed_in(Role.CLINIC_LEAD)
    typed = week(opens_0_0="18:00", closes_1_0="", opens_3_1="16:00", closes_3_1="18:00")

    page = lead.post(HOURS, {**typed, **shown_hours(lead)}).content.decode()

    top = page.partition('class="problems"')[2].partition("</ul>")[0]
    told = re.findall(r'<a href="#([^"]+)">(\w+): ', top)
    assert told == [
        ("opens-0-0", "Monday"), ("closes-1-0", "Tuesday"), ("opens-3-0", "Thursday")
    ]  # fmt: skip
    wrong = re.findall(r'<input type="time" id="([^"]+)"[^>]* aria-invalid="true"', page)
    assert wrong == [
        "opens-0-0", "closes-0-0", "closes-1-0",
        "opens-3-0", "closes-3-0", "opens-3-1", "closes-3-1",
    ]  # fmt: skip
    assert re.findall(r'class="problem" id="d(\d)-problem"', page) == ["0", "1", "3"]


def test_a_room_out_of_service_is_not_put_back_by_an_older_page(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """Another's new name for it waits in the form, which says that it is out of use now."""
    lead, admin = signed_in(Role.CLINIC_LEAD), signed_in(Role.ADMINISTRATOR)
    room = {"id": "r-1", "what": "room", "name": "Lake", "in_use": "yes"}
    admin.post(RESOURCE, room)
    older = brought_back(lead.get(PAGE), RESOURCE, "r-1")
    admin.post(RESOURCE, {**room, **older, "in_use": ""})

    stale = lead.post(RESOURCE, {**room, **older, "name": "Lake side"})
    (kept,) = clinic.store.directory.timetable(SITE.id).resources
    shown = brought_back(stale, RESOURCE, "r-1")
    again = lead.post(RESOURCE, {"name": "Lake side", **shown})

    page = stale.content.decode()
    assert (stale.status_code, again.status_code) == (409, 302)
    assert (kept.name, kept.in_use) == ("Lake", False)
    assert "Meanwhile Sam Okoro (" in page
    assert 'value="Lake side"' in page
    assert stands(page) == {"name-r-1": "Now: Lake · out of use"}
    (now,) = clinic.store.directory.timetable(SITE.id).resources
    assert (now.name, now.in_use) == ("Lake side", False)


def test_an_older_page_with_a_blank_name_stays_an_older_page(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """What is wrong besides never makes the form a fresh one unseen."""
    lead = signed_in(Role.CLINIC_LEAD)
    room = {"id": "r-1", "what": "room", "name": "Lake", "in_use": "yes"}
    lead.post(RESOURCE, room)
    older = brought_back(lead.get(PAGE), RESOURCE, "r-1")
    lead.post(RESOURCE, {**room, **older, "in_use": ""})

    assert lead.post(RESOURCE, {**room, **older, "name": " "}).status_code == 409


def test_something_new_never_writes_over_what_is_listed(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """An id that somebody else took meanwhile is told of, and what was typed stays."""
    lead = signed_in(Role.CLINIC_LEAD)
    room = {"id": "r-1", "what": "room", "name": "Lake", "in_use": "yes"}
    lead.post(RESOURCE, room)

    answer = lead.post(RESOURCE, {**room, "name": "Hill"})

    assert answer.status_code == 422
    assert "r-1 is listed already, as Lake" in answer.content.decode()
    assert 'value="Hill"' in answer.content.decode()
    assert [each.name for each in clinic.store.directory.timetable(SITE.id).resources] == [
        "Lake"
    ]


@pytest.mark.parametrize("instead", [None, {"why": "Burst pipe"}])
def test_a_closure_that_is_gone_or_another_is_not_taken_back(
    signed_in: SignedIn, clinic: Installation, instead: dict | None
) -> None:
    """Whoever takes it back second is told who was first, and no reason is lost unseen."""
    lead, admin = signed_in(Role.CLINIC_LEAD), signed_in(Role.ADMINISTRATOR)
    lead.post(CLOSE, {"day": "2199-12-24", "why": "Holiday"})
    older = brought_back(lead.get(PAGE), REOPEN)
    admin.post(REOPEN, older)
    if instead:
        admin.post(CLOSE, {"day": "2199-12-24", **instead})
    before = clinic.store.access.head()

    stale = lead.post(REOPEN, older)

    assert stale.status_code == 409
    assert "Meanwhile Sam Okoro (" in stale.content.decode()
    found = clinic.store.directory.timetable(SITE.id).closures
    assert [each.why for each in found] == ([instead["why"]] if instead else [])
    assert clinic.store.access.head() == before


def test_a_closure_that_stands_already_keeps_its_reason(
    signed_in: SignedIn, clinic: Installation
) -> None:
    """The same day for another reason is told of; the same once more is no change."""
    lead, admin = signed_in(Role.CLINIC_LEAD), signed_in(Role.ADMINISTRATOR)
    admin.post(CLOSE, {"day": "2199-12-24", "why": "Holiday"})

    other = lead.post(CLOSE, {"day": "2199-12-24", "why": "Burst pipe"})
    same = lead.post(CLOSE, {"day": "2199-12-24", "why": "Holiday"})

    assert (other.status_code, same.status_code) == (409, 302)
    assert "is closed like this already: Holiday" in other.content.decode()
    assert 'value="Burst pipe"' in other.content.decode()
    (kept,) = clinic.store.directory.timetable(SITE.id).closures
    assert kept.why == "Holiday"
