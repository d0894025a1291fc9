"""M02, M03, M17: from a free time to a booking, and from there to another time."""

import re
from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from discogram.bootstrap import Installation
from discogram.pathway.booking.facts import Lift
from discogram.pathway.booking.hours import Closure
from discogram.web.place import place
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.journeys.clinic import Clinic, slot
from tests.web.booking.conftest import LEAD, Patients
from tests.web.clinic import SITE
from tests.web.conftest import SignedIn

FORM = {
    "starts": "2026-03-10T09:30",
    "minutes": "60",
    "physician": "demo-physician-1",
    "room": "demo-room-1",
    "c_arm": "demo-c-arm-1",
    "ct": "",
    "nurse": "demo-nurse-1",
}


def hidden(said: str) -> dict[str, str]:
    """What the page itself sends back with the form."""
    names = ("command", "seen", "was")
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', said) for name in names}
    return {name: unescape(each[1]) for name, each in found.items() if each}


def looked_at(client: Client, who: Clinic, form: dict) -> tuple[str, dict[str, str]]:
    """The preview of a form, and what it would send."""
    said = client.post(
        f"/calendar/preview/{who.id}/", {**form, "do": "preview"}
    ).content.decode()
    return said, {**form, **hidden(said), "do": "confirm"}


def booked_at(who: Clinic) -> str | None:
    """When the patient is booked, by the wall clock."""
    found = who.episode.booking.slot
    return None if found is None else f"{found.starts.local:%Y-%m-%dT%H:%M}"


def test_the_next_free_times_lead_to_a_booking(signed_in: SignedIn, patients: Patients) -> None:
    """Two pages: a free time is chosen, then confirmed with the plan in view."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.COORDINATOR)

    offered = client.get(f"/calendar/choose/{robin.id}/").content.decode()
    first = re.search(rf'href="(/calendar/preview/{robin.id}/\?[^"]*)"', offered)
    assert first is not None
    address = unescape(first[1])
    preview = client.get(address).content.decode()
    form = dict(parse_qsl(address.split("?")[1], keep_blank_values=True))
    answer = client.post(
        f"/calendar/preview/{robin.id}/", {**form, **hidden(preview), "do": "confirm"}
    )

    assert "The whole plan for this time" in preview
    assert answer.status_code == 302
    # It is ten o'clock on Monday the ninth, and a test may begin at once.
    assert booked_at(robin) == "2026-02-09T10:15"


def test_every_free_time_of_the_week_is_a_link_that_says_when(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Those that meet another booking are not there."""
    patients("Robin Testcase", to="is_booked")
    sam = patients("Sam Second")

    said = (
        signed_in(Role.NURSE).get(f"/calendar/choose/{sam.id}/?day=2026-03-10").content.decode()
    )

    tuesday = said.split('data-day="2026-03-10"')[1].split("</ol>")[0]
    times = re.findall(r'class="free[^"]*"><a [^>]*>(\d\d:\d\d)<', tuesday)
    assert times[0] == "11:15"
    assert times[-1] == "16:00"
    assert 'aria-label="Free: ' in tuesday


def test_a_week_with_free_times_says_nothing_of_another(
    signed_in: SignedIn, patients: Patients
) -> None:
    """On Monday at ten its week has times left."""
    sam = patients("Sam Second")
    said = signed_in(Role.NURSE).get(f"/calendar/choose/{sam.id}/").content.decode()

    assert "no free time left" not in said


@pytest.mark.parametrize(
    ("asked", "now", "shut", "leads_to"),
    [
        pytest.param("", "2026-02-13T18:30", 0, "2026-02-16", id="friday evening"),
        pytest.param("", "2026-02-13T18:30", 5, "2026-02-23", id="the next week is closed"),
        pytest.param("&day=2026-01-20", "2026-02-11T09:00", 0, "2026-02-09", id="past"),
        pytest.param("", "2026-02-13T18:30", 90, "2026-02-16", id="nothing is free"),
    ],
)
def test_a_week_without_a_free_time_says_so_and_leads_to_the_next_that_has_one(
    signed_in: SignedIn,
    patients: Patients,
    listed: Installation,
    asked: str,
    now: str,
    shut: int,
    leads_to: str,
) -> None:
    """With what was chosen; where none has one as far as is looked, to the week after."""
    sam = patients("Sam Second")
    vars(place().office.clock)["moment"] = CivilTime.parse(f"{now}[America/Chicago]").instant
    for n in range(shut):
        closure = Closure(date(2026, 2, 16) + timedelta(days=n), "Holiday")
        listed.store.timetables.close(SITE.id, closure, *LEAD)
    address = f"/calendar/choose/{sam.id}/?minutes=45{asked}"

    said = signed_in(Role.NURSE).get(address).content.decode()

    link = re.search(r'href="\?([^"#]*)#in-the-week"', said.split("no free time left")[1])
    assert link is not None
    found = dict(parse_qsl(unescape(link[1])))
    assert (found["day"], found["minutes"]) == (leads_to, "45")


def test_a_move_shows_the_new_plan_line_by_line_before_it_is_confirmed(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Old and new time, what changes, then the confirmation; looking alone moves nothing."""
    robin = patients("Robin Testcase", to="is_prepared")
    client = signed_in(Role.COORDINATOR)
    later = {**FORM, "starts": "2026-03-17T11:00"}

    said, confirm = looked_at(client, robin, later)
    assert booked_at(robin) == "2026-03-10T09:30"
    answer = client.post(f"/calendar/preview/{robin.id}/", confirm)

    assert "What changes in the preparation plan" in said
    assert "10 March 2026" in said
    assert "17 March 2026" in said
    assert "Nothing to eat after" in said
    assert answer.status_code == 302
    assert answer["Location"] == "/calendar/?day=2026-03-17"
    assert booked_at(robin) == "2026-03-17T11:00"
    assert robin.episode.booking.moves == 1


def test_dragging_asks_for_a_time_alone_and_keeps_everything_else(
    signed_in: SignedIn, patients: Patients
) -> None:
    """The address that the drag leads to shows the booked resources at the new time."""
    robin = patients("Robin Testcase", to="is_booked")

    said = (
        signed_in(Role.COORDINATOR)
        .get(f"/calendar/preview/{robin.id}/?starts=2026-03-12T14:00")
        .content.decode()
    )

    assert 'value="2026-03-12T14:00"' in said
    assert '<option value="demo-room-1" selected>' in said
    assert "Move the booking" in said


@pytest.mark.both_databases
def test_a_lost_race_says_who_was_faster_and_keeps_what_was_typed(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Two coordinators looked at the same free hour; the second is told, and loses nothing."""
    robin, sam = patients("Robin Testcase"), patients("Sam Second")
    client = signed_in(Role.COORDINATOR)
    _, first = looked_at(client, robin, FORM)
    _, second = looked_at(client, sam, FORM)

    assert client.post(f"/calendar/preview/{robin.id}/", first).status_code == 302
    lost = client.post(f"/calendar/preview/{sam.id}/", second)

    said = lost.content.decode()
    assert lost.status_code == 409
    assert "Room Lake is already booked at that time" in said
    assert 'value="2026-03-10T09:30"' in said
    assert '<option value="demo-nurse-1" selected>' in said
    assert booked_at(sam) is None


def test_a_move_of_what_somebody_else_moved_is_looked_at_again(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Two tabs: the older page moves nothing, and shows the booking as it is now."""
    robin = patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.COORDINATOR)
    _, mine = looked_at(client, robin, {**FORM, "starts": "2026-03-12T11:00"})
    _, theirs = looked_at(client, robin, {**FORM, "starts": "2026-03-13T11:00"})
    client.post(f"/calendar/preview/{robin.id}/", theirs)

    stale = client.post(f"/calendar/preview/{robin.id}/", mine)

    assert stale.status_code == 409
    assert "Meanwhile somebody changed this booking" in stale.content.decode()
    assert booked_at(robin) == "2026-03-13T11:00"


def test_a_form_that_is_sent_twice_books_once(signed_in: SignedIn, patients: Patients) -> None:
    """The second is told that things have changed, and nothing is written again."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.COORDINATOR)
    _, confirm = looked_at(client, robin, FORM)

    client.post(f"/calendar/preview/{robin.id}/", confirm)
    before = robin.episode.sequence
    client.post(f"/calendar/preview/{robin.id}/", confirm)

    assert robin.episode.sequence == before


def test_outside_the_hours_only_an_emergency_with_a_reason_is_booked(
    signed_in: SignedIn, patients: Patients
) -> None:
    """The page offers no confirmation until the reason is there."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.PHYSICIAN)
    evening = {**FORM, "starts": "2026-03-10T19:00"}

    plain, _ = looked_at(client, robin, evening)
    silent, _ = looked_at(client, robin, {**evening, "lifts": "hours"})
    urgent = {**evening, "lifts": "hours", "urgent": "Suspected infection, synthetic."}
    said, confirm = looked_at(client, robin, urgent)
    answer = client.post(f"/calendar/preview/{robin.id}/", confirm)

    assert "is outside the opening hours" in plain
    assert "An emergency booking needs a reason" in silent
    assert all('value="confirm"' not in each for each in (plain, silent))
    assert 'value="confirm"' in said
    assert answer.status_code == 302
    override = robin.episode.booking.override
    assert override is not None
    assert override.lifts == (Lift.HOURS,)
    assert override.has_a_reason


def test_no_emergency_takes_anothers_room_or_an_unlisted_one(
    signed_in: SignedIn, patients: Patients
) -> None:
    """It lifts hours and its own buffers, nothing else."""
    patients("Robin Testcase", to="is_booked")
    sam = patients("Sam Second")
    urgent = {**FORM, "lifts": ["hours", "buffers"], "urgent": "Synthetic."}
    client = signed_in(Role.PHYSICIAN)

    taken, confirm = looked_at(client, sam, urgent)
    gone, _ = looked_at(client, sam, {**urgent, "room": "demo-room-0"})
    answer = client.post(f"/calendar/preview/{sam.id}/", confirm)

    assert "Room Lake is already booked at that time" in taken
    assert "Old room is out of use" in gone
    assert answer.status_code == 409
    assert booked_at(sam) is None


def test_who_is_not_found_eligible_is_not_booked(
    signed_in: SignedIn, patients: Patients
) -> None:
    """The journey's own order stands; the sentence says what comes first."""
    robin = patients("Robin Testcase", to="is_worked_up")

    said, confirm = looked_at(signed_in(Role.COORDINATOR), robin, FORM)
    answer = signed_in(Role.COORDINATOR).post(f"/calendar/preview/{robin.id}/", confirm)

    assert "decide candidacy first" in said
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"starts": ""}, "No time was entered"),
        ({"starts": "soon"}, "soon"),
        ({"starts": "2026-03-08T02:30"}, "2026-03-08"),
        ({"minutes": "0"}, "whole number of minutes"),
        ({"minutes": "1e9"}, "whole number of minutes"),
        ({"minutes": "NaN"}, "whole number of minutes"),
        ({"room": "demo-nurse-1"}, "two places"),
    ],
)
def test_what_cannot_be_read_is_said_and_kept(
    signed_in: SignedIn, patients: Patients, changed: dict, told: str
) -> None:
    """A sentence each, and the rest of the form stays."""
    robin = patients("Robin Testcase")

    answer = signed_in(Role.COORDINATOR).post(
        f"/calendar/preview/{robin.id}/", {**FORM, **changed}
    )

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert '<option value="demo-physician-1" selected>' in answer.content.decode()


def test_a_cancellation_says_why_and_gives_the_time_back(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Without a reason it stays booked, and what was booked meanwhile is not cancelled."""
    robin = patients("Robin Testcase", to="is_booked")
    client = signed_in(Role.COORDINATOR)
    page = client.get(f"/calendar/cancel/{robin.id}/").content.decode()
    form = hidden(page)

    blank = client.post(f"/calendar/cancel/{robin.id}/", {**form, "why": "  "})
    stale = client.post(f"/calendar/cancel/{robin.id}/", {**form, "was": "x", "why": "Ill."})
    done = client.post(f"/calendar/cancel/{robin.id}/", {**form, "why": "Patient is ill."})

    assert (blank.status_code, stale.status_code, done.status_code) == (422, 409, 302)
    assert robin.episode.booking.cancelled
    patients("Sam Second").does(
        "book_slot", "2026-02-09T10:00", "coordinator-1", slot=slot("2026-03-10T09:30")
    )


@pytest.mark.parametrize("page", ["choose", "preview", "cancel"])
@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR, Role.TECHNOLOGIST])
def test_booking_is_for_those_who_may_book(
    signed_in: SignedIn, patients: Patients, page: str, role: Role
) -> None:
    """Others are refused before anything of the patient is read."""
    robin = patients("Robin Testcase")

    answer = signed_in(role).get(f"/calendar/{page}/{robin.id}/")

    assert answer.status_code == 403
    assert "Robin" not in answer.content.decode()


@pytest.mark.parametrize("page", ["choose", "preview", "cancel"])
def test_an_episode_that_is_not_here_is_nowhere(
    signed_in: SignedIn, patients: Patients, page: str
) -> None:
    """Nothing is told apart from what does not exist."""
    del patients
    unknown = "6f1c2a34-0000-4000-8000-000000000001"

    assert signed_in(Role.NURSE).get(f"/calendar/{page}/{unknown}/").status_code == 404


def test_a_line_that_reads_the_same_is_no_change(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Half an hour later the same day: what is done on the same day is not called other."""
    robin = patients("Robin Testcase", to="is_prepared")
    client = signed_in(Role.COORDINATOR)

    said, _ = looked_at(client, robin, {**FORM, "starts": "2026-03-10T10:00"})
    rows = re.findall(r"<tr>\s*<th scope=\"row\">[^<]*</th><td>(.*?)</td><td>(.*?)</td>", said)

    assert rows
    assert all(was != now for was, now in rows)


def test_the_plan_of_an_emergency_says_what_was_lifted_by_whom_and_why(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Nobody is told to book an emergency that is booked; the patient hears of the hours."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.COORDINATOR)
    saturday = {**FORM, "starts": "2026-03-14T09:30", "urgent": "Surgery on Monday"}
    _, confirm = looked_at(client, robin, {**saturday, "lifts": ["hours", "buffers"]})
    client.post(f"/calendar/preview/{robin.id}/", confirm)

    page = client.get(f"/episodes/{robin.id}/plan/").content.decode()
    team, _, paper = page.partition('<article class="paper"')

    assert "book an emergency" not in page
    assert "Booked as an emergency outside the opening hours, and without set-up" in team
    assert ", by Noor Rahman, because: Surgery on Monday" in team
    assert "outside the clinic’s usual hours" in paper
    assert "Surgery on Monday" not in paper


@pytest.mark.parametrize(("ct", "told"), [("", False), ("demo-ct-1", True)])
def test_two_machines_for_one_needle_are_told_of_before_they_are_booked(
    signed_in: SignedIn, patients: Patients, ct: str, told: bool
) -> None:
    """The CT may follow the injections; whoever only needs one leaves the other."""
    robin = patients("Robin Testcase")

    said, _ = looked_at(signed_in(Role.COORDINATOR), robin, {**FORM, "ct": ct})

    assert ("C-arm and CT are both kept for this patient" in said) is told
    assert ">Book</button>" in said


def test_another_time_for_both_machines_is_looked_for_by_the_one_that_guides(
    signed_in: SignedIn, patients: Patients
) -> None:
    """The C-arm: what is offered keeps it."""
    robin = patients("Robin Testcase")
    client = signed_in(Role.COORDINATOR)
    _, confirm = looked_at(client, robin, {**FORM, "ct": "demo-ct-1"})
    client.post(f"/calendar/preview/{robin.id}/", confirm)

    said = client.get(f"/calendar/choose/{robin.id}/").content.decode()

    assert '<option value="c_arm" selected>' in said
    assert "ct=demo-ct-1" not in said


def test_an_emergency_is_no_task_of_the_patient(
    signed_in: SignedIn, patients: Patients
) -> None:
    """That the day is closed is lifted, and does not stand under what the patient has to do."""
    robin = patients("Robin Testcase")
    form = {**FORM, "starts": "2026-03-14T09:30", "lifts": "hours", "urgent": "On Monday"}

    said, _ = looked_at(signed_in(Role.COORDINATOR), robin, form)

    assert "book an emergency with a reason" not in said
    assert ">Book</button>" in said


@pytest.mark.parametrize("day", ["2020-01-01", "2000-01-01", "2026-02-08"])
@pytest.mark.parametrize("do", ["preview", "confirm"])
def test_a_day_that_has_passed_is_called_so(
    signed_in: SignedIn, patients: Patients, day: str, do: str
) -> None:
    """However long ago, before our tables began too; no table is spoken of, nothing booked."""
    robin = patients("Robin Testcase")
    form = {**FORM, "starts": f"{day}T09:30", "do": do}

    answer = signed_in(Role.COORDINATOR).post(f"/calendar/preview/{robin.id}/", form)
    said = answer.content.decode()

    assert answer.status_code == 422
    assert "has passed: choose a time that is still to come" in said
    assert "has no row" not in said
    assert f'value="{day}T09:30"' in said
    assert booked_at(robin) is None


@pytest.mark.parametrize(("day", "far"), [("2027-02-09", False), ("2027-02-10", True)])
def test_a_day_more_than_a_year_ahead_is_asked_about(
    signed_in: SignedIn, patients: Patients, day: str, far: bool
) -> None:
    """It is Monday, 9 February 2026; the year may be mistyped, and may be meant."""
    robin = patients("Robin Testcase")

    said, _ = looked_at(signed_in(Role.COORDINATOR), robin, {**FORM, "starts": f"{day}T09:30"})

    assert ("is more than a year ahead: see whether the year is right" in said) is far
