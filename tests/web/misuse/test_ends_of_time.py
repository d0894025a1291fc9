"""Days that no calendar has, and other words in the clinic's own forms: told, never a crash."""

import pytest
from django.test import Client

from discogram.pathway.stations import Station
from discogram.web.accounts.models import User
from discogram.words.people import Role
from tests.web.patients import referred_episode
from tests.web.sealed import brought_back

FAR = ("0001-01-01", "0001-01-02", "1999-12-31", "2200-01-01", "9999-12-30", "9999-12-31")


@pytest.mark.parametrize("day", FAR)
def test_a_booking_lies_between_the_days_that_a_calendar_turns_to(
    clinic, signed_in, day
) -> None:
    """Shown, asked for or confirmed: a sentence beside the time, and what was typed."""
    episode, _ = referred_episode(clinic)
    client, where = signed_in(Role.PHYSICIAN), f"/calendar/preview/{episode}/"
    typed = {"starts": f"{day}T09:00", "minutes": "60", "room": "Lake Room", "do": "confirm"}

    for answer in (client.get(where, typed), client.post(where, typed)):
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "The calendar goes from the year 2000 to 2199" in page
        assert f'value="{day}T09:00"' in page
        assert 'value="Lake Room"' in page
    assert client.get(f"/calendar/choose/{episode}/", {"day": day}).status_code == 200


@pytest.mark.parametrize("day", FAR)
def test_a_closure_lies_there_too(clinic, signed_in, day) -> None:
    """And its reason comes back."""
    client = signed_in(Role.CLINIC_LEAD)

    answer = client.post("/calendar/site/close/", {"day": day, "why": "A holiday of ours"})

    assert answer.status_code == 422
    assert 'value="A holiday of ours"' in answer.content.decode()
    assert not clinic.store.directory.timetable("lakeside").closures


def test_hours_that_are_wrong_come_back_as_they_were_typed(clinic, signed_in) -> None:
    """A half opening is told by its day, and every other time is still there."""
    typed = {"own": "yes", "opens-2-0": "07:10", "opens-0-0": "08:20", "closes-0-0": "12:40"}

    client, where = signed_in(Role.CLINIC_LEAD), "/calendar/site/hours/"
    shown = brought_back(client.get("/calendar/site/"), where)

    answer = client.post(where, {**typed, **shown})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(f'value="{time}"' in page for time in ("07:10", "08:20", "12:40"))


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "A\x00"},
        {"name": "x" * 201},
        {"name": "\u202egnirts"},
        {"name": " - "},
        {"id": "é"},
    ],
)
def test_a_member_of_staff_whose_name_cannot_be_kept(clinic, signed_in, typed) -> None:
    """No account is made, and the roles that were ticked stay ticked."""
    sent = {"id": "somebody-new", "name": "Ana", "roles": ["nurse", "reader"], **typed}

    answer = signed_in(Role.ADMINISTRATOR).post("/account/staff/save/", sent)

    new = answer.content.decode().split("Somebody new")[1]
    assert answer.status_code == 422
    assert new.count("checked") == 2
    assert not User.objects.filter(username=sent["id"]).exists()


def test_five_wrong_signatures_sign_out_and_show_nothing_more(ways, signed_in) -> None:
    """Whoever cannot prove who they are does not go on reading the patient."""
    episode = ways.at(Station.CONCLUSION)
    client, where = signed_in(Role.PHYSICIAN), f"/episodes/{episode}/board/sign/"

    answers = [client.post(where, {"secret": "x", "lang": "en"}) for _ in range(5)]

    assert [each.status_code for each in answers] == [422] * 4 + [302]
    assert answers[-1]["Location"] == "/account/sign-in/"
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("notice", [0, 10**30])
def test_a_number_that_no_row_can_have_is_nobodys(clinic, signed_in, notice) -> None:
    """A notice, an entry of the history."""
    episode, _ = referred_episode(clinic)

    lead, nurse = signed_in(Role.CLINIC_LEAD), signed_in(Role.NURSE)
    strike = f"/episodes/{episode}/entry/{notice}/strike/"
    assert lead.post(f"/account/notices/{notice}/read/").status_code == 302
    assert nurse.get(strike).status_code == nurse.post(strike).status_code == 404


def test_the_reason_for_breaking_the_glass_is_kept_without_what_cannot_be(
    clinic, signed_in
) -> None:
    """NUL is no letter, and no database has it."""
    episode, _ = referred_episode(clinic)
    admin, where = signed_in(Role.ADMINISTRATOR), f"/account/emergency/{episode}/"

    assert admin.post(where, {"reason": "\x00 \x00"}).status_code == 422
    assert admin.post(where, {"reason": "col\x00lapsed today"}).status_code == 302
    notices = signed_in(Role.CLINIC_LEAD).get("/account/notices/").content.decode()
    assert "collapsed today" in notices


def test_a_first_password_is_changed_once_and_opens_everything_then(clinic) -> None:
    """Whoever was let in by somebody else chooses a password, and is not asked again."""
    User.objects.make("nurse-1", "made by somebody else", first=True)
    client, own = Client(HTTP_HOST="localhost"), "a password of my own 81"
    client.post("/account/sign-in/", {"login": "nurse-1", "password": "made by somebody else"})
    asked = client.get("/work/")
    words = {"oldpassword": "made by somebody else", "password1": own, "password2": own}
    client.post("/account/password/", words)
    client.post("/account/sign-in/", {"login": "nurse-1", "password": own})

    assert asked["Location"] == "/account/password/"
    assert client.get("/work/").status_code == 200
