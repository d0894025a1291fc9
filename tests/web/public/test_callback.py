"""Asking to be called back: short, without an account, and no way to do harm."""

from datetime import datetime, time, timedelta

import pytest
from django.core.cache import cache, caches
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.db.models import Access
from discogram.pathway.booking.hours import Hours, Opening
from discogram.web.public.limits import MOST
from discogram.web.public.models import CallBack
from discogram.web.public.opening import next_open
from discogram.web.public.waiting import KEPT_DAYS
from discogram.words.people import Role
from tests.web.clinic import SITE

FORM = {
    "name": "Robin Testcase-Núñez",
    "phone": "+1 (312) 555-0177 ext. 4",
    "good_at": "morning",
    "language": "es",
    "question": "How long does it take?",
    "agreed": "yes",
    "site": SITE.id,
}


@pytest.fixture(autouse=True)
def _nobody_asked_yet():
    """Forget what other tests asked for within the hour."""
    cache.clear()


def ask(**changed):
    """Send the form, as a visitor."""
    return Client(HTTP_HOST="localhost").post("/call-back/", {**FORM, **changed})


def test_a_request_is_kept_and_thanked_for(clinic):
    """One row, no word of it in the address, and a line in the audit."""
    answer = ask()
    row = CallBack.objects.get()

    assert (answer.status_code, answer["Location"]) == (302, "/call-back/lakeside/thanks/")
    assert (row.name, row.phone, row.good_at, row.language) == (
        FORM["name"],
        FORM["phone"],
        "morning",
        "es",
    )
    assert Access.objects.latest("position").what == "ask-call-back"
    assert (
        "We call during opening hours"
        in Client(HTTP_HOST="localhost").get(answer["Location"]).content.decode()
    )


@pytest.mark.parametrize(
    "phone",
    ["(312) 555-0199", "+1 (312) 555.0199", "+(44) 20/7946-0958", "030/901 820", "3125550199"],
)
def test_a_number_is_taken_as_people_write_it(clinic, phone):
    """In parentheses, with dots, hyphens, slashes, spaces or a plus."""
    assert ask(phone=phone).status_code == 302
    assert CallBack.objects.get().phone == phone


@pytest.mark.parametrize("phone", ["(--) ../ -", "312+555 0199", "(1) 2-3.4/5"])
def test_only_digits_make_a_number(clinic, phone):
    """What parts them counts for nothing, and a plus stands in front or nowhere."""
    assert ask(phone=phone).status_code == 422
    assert not CallBack.objects.exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": " "}, "Tell us your name"),
        ({"phone": "call me"}, "We cannot read this number"),
        ({"phone": "12"}, "at least 6"),
        ({"agreed": ""}, "Without your agreement"),
        ({"question": "x" * 501}, "at most 500"),
        ({"question": "x" * 900_000}, "at most 500"),
        ({"good_at": "midnight"}, "Choose one of these"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_kept(clinic, changed, told):
    """Each problem in a sentence, and what was right stays in the form."""
    answer = ask(**changed)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert told in page
    assert "How long does it take?" in page or "question" in changed
    assert len(page) < 40_000
    assert not CallBack.objects.exists()


def test_a_program_is_thanked_and_nothing_is_kept(clinic):
    """Whoever fills in the field that nobody sees learns nothing from the answer."""
    assert ask(website="https://spam.example")["Location"] == ask()["Location"]
    assert CallBack.objects.count() == 1


def test_one_connection_may_ask_a_few_times_an_hour(clinic):
    """The next one is told to telephone, and what was typed stays."""
    for _ in range(MOST):
        assert ask().status_code == 302

    refused = ask()

    assert refused.status_code == 429
    assert "Too many requests" in refused.content.decode()
    assert FORM["question"] in refused.content.decode()
    assert CallBack.objects.count() == MOST
    other = Client(HTTP_HOST="localhost", REMOTE_ADDR="192.0.2.9").post("/call-back/", FORM)
    assert other.status_code == 302


def test_an_address_of_the_visitor_is_kept_nowhere(clinic):
    """Neither the row nor the counter holds where the request came from."""
    Client(HTTP_HOST="localhost", REMOTE_ADDR="192.0.2.77").post("/call-back/", FORM)

    assert "192.0.2.77" not in str(CallBack.objects.values()[0])
    assert "192.0.2.77" not in str(vars(caches["default"]))


def test_script_is_text(clinic, signed_in):
    """What a stranger typed is shown to staff as text."""
    evil = "<script>alert(1)</script>"
    ask(name=evil, question=evil)

    page = signed_in(Role.COORDINATOR).get("/call-backs/").content.decode()

    assert evil not in page
    assert "&lt;script&gt;" in page


@pytest.mark.both_databases
def test_staff_mark_a_call_once(clinic, signed_in):
    """Of two who called, the first stands; the request leaves the list of those who wait."""
    ask()
    row = CallBack.objects.get()
    for role in (Role.COORDINATOR, Role.NURSE):
        signed_in(role).post(f"/call-backs/{row.id}/called/")
    row.refresh_from_db()

    page = signed_in(Role.NURSE).get("/call-backs/").content.decode()

    assert row.called_by == "coordinator-1"
    assert "Nobody waits for a call" in page
    assert Access.objects.filter(what="answer-call-back").count() == 2


def test_a_mark_can_be_undone_and_the_head_says_how_many_wait(clinic, signed_in):
    """A wrong click loses nobody: the request waits again, and every page says so in words."""
    ask()
    row = CallBack.objects.get()
    client = signed_in(Role.COORDINATOR)
    client.post(f"/call-backs/{row.id}/called/")
    nobody = client.get("/work/").content.decode()
    for _ in range(2):
        answer = client.post(f"/call-backs/{row.id}/waits/", follow=True)
    row.refresh_from_db()

    assert (row.called_at, row.called_by) == (None, "")
    assert "waits already" in answer.content.decode()
    badge = '<span class="badge late">1 new</span>'
    assert badge in client.get("/work/").content.decode()
    assert badge not in nobody
    assert Access.objects.filter(what="reopen-call-back").count() == 2


def test_a_request_of_another_site_is_not_to_be_marked(clinic, signed_in):
    """Staff of one site change nothing at another."""
    ask()
    CallBack.objects.update(site="uptown")
    row = CallBack.objects.get()

    signed_in(Role.NURSE).post(f"/call-backs/{row.id}/called/")

    assert CallBack.objects.get().called_at is None


@pytest.mark.both_databases
def test_it_is_deleted_when_it_was_promised(clinic, signed_in):
    """What was called long ago is gone, what waits stays for as long as it waits."""
    ask()
    ask(name="Somebody who waits")
    long_ago = clinic.office.clock.now() - timedelta(days=KEPT_DAYS, minutes=1)
    CallBack.objects.filter(name=FORM["name"]).update(called_at=long_ago)
    CallBack.objects.filter(called_at=None).update(asked_at=long_ago)

    signed_in(Role.NURSE).get("/call-backs/")

    assert CallBack.objects.get().name == "Somebody who waits"


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.dictionaries(st.sampled_from(sorted(FORM)), st.text(max_size=300)))
def test_whatever_is_typed_is_answered(clinic, typed):
    """No text breaks the form."""
    cache.clear()

    assert ask(**typed).status_code in (302, 404, 422)


WEEK = ((Opening(time(9), time(17)),),) * 5


@pytest.mark.parametrize(
    ("now", "day", "open_now"),
    [
        (datetime.fromisoformat("2026-11-26T10:00"), 26, True),
        (datetime.fromisoformat("2026-11-26T08:59"), 26, False),
        (datetime.fromisoformat("2026-11-26T17:00"), 27, False),
        (datetime.fromisoformat("2026-11-27T18:00"), 30, False),  # a Friday evening: Monday
        (datetime.fromisoformat("2026-11-29T12:00"), 30, False),
    ],
)
def test_the_next_call_is_within_opening_hours(now, day, open_now):
    """On a Friday evening nobody promises a call before Monday."""
    found = next_open(Hours("America/Chicago", (*WEEK, (), ())), now)

    assert found is not None
    assert (found.day.day, found.now) == (day, open_now)


def test_a_clinic_that_never_opens_promises_no_day():
    """Without any opening nothing is promised."""
    assert (
        next_open(
            Hours("America/Chicago", ((),) * 7), datetime.fromisoformat("2026-11-26T00:00")
        )
        is None
    )
