"""The history in plain words: every answer with its question, every reason, every way back."""

import re

import pytest

from discogram.adapters.language.entry_detail import event_message
from discogram.application.commands import NAMES
from discogram.application.history import whole
from discogram.pathway.episode import Episode
from discogram.web.desk.entry_content import content_of
from discogram.web.forms.offers import FORMS
from discogram.words.people import Role
from tests.golden.events.make import FILLED_UP, demonstrated
from tests.journeys.clinic import slot
from tests.web.desk.patients import patient
from tests.web.desk.test_filling import REFERRAL, address, hidden
from tests.web.patients import opened_episode, referred_episode


def history(client, episode):
    """The words of the page, entry by entry, the newest first."""
    text = client.get(f"/episodes/{episode}/history/").content.decode()
    rows = re.findall(r'<tr id="e\d+".*?</tr>', text, re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in rows]


def send(client, episode, order, typed):
    """Fill a form in and send it."""
    carried = hidden(client.get(address(episode, order)))
    assert client.post(address(episode, order), {**typed, **carried}).status_code == 302


def test_answers_stand_beside_their_questions(clinic, signed_in):
    """A referral, a no, treatments and contraindications are read without opening a form."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.PHYSICIAN)
    send(client, episode, "answer_pain_source", {"imaging_settled_it": "no"})
    care = {
        "treatments[0].kind": "physiotherapy",
        "treatments[0].began": "2025-01-07",
        "treatments[0].outcome": "failed",
    }
    send(client, episode, "record_conservative_care", care)
    answers = {"answers.infection": "yes", "answers.pregnancy": "no"}
    send(
        client,
        episode,
        "answer_contraindications",
        {**answers, "answers.infection.note": "dental"},
    )

    asked, tried, source, referral, _ = history(client, episode)

    assert re.search(r"yes: infection[^:]* \(dental\) no: pregnancy", asked)
    assert "Treatment: physiotherapy; From: 7 January 2025; Outcome: did not help" in tried
    assert "Imaging has already settled the source: no" in source
    assert "Question to be answered: Is L4/L5 the source?" in referral
    assert "Suspected discs: L4/L5" in referral


def test_nothing_ticked_is_not_told_as_none(clinic, signed_in):
    """Nobody asked about the discs; that no purpose fits was an answer, and is told as one."""
    episode, _ = opened_episode(clinic)
    client = signed_in(Role.PHYSICIAN)
    send(client, episode, "receive_referral", {**REFERRAL, "referral.suspects": []})
    send(client, episode, "answer_management", {"indications": "-"})

    asked, referral, _ = history(client, episode)

    assert "Suspected discs" not in referral
    assert "none" in asked
    again = client.get(address(episode, "receive_referral")).content.decode()
    assert 'name="referral.suspects" value="-"' not in again


def test_the_pain_of_the_check_before_going_home_is_no_score(clinic, signed_in):
    """What is answered by yes or no is not named like a scale."""
    episode = patient(clinic, "Robin Testcase", "goes_home").id

    told = " ".join(history(signed_in(Role.NURSE), episode))

    assert "Pain no more than two points above the start, or controlled: yes" in told
    assert "Pain, 0 to 10: yes" not in told


def test_a_second_referral_is_a_correction_and_a_struck_entry_is_led_to(clinic, signed_in):
    """Who reads sees what changed, why an entry is void, and goes there in one step."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    send(client, episode, "receive_referral", REFERRAL)
    client.post(f"/episodes/{episode}/entry/3/strike/", {"why": "Wrong patient"})

    struck, _, first, _ = history(client, episode)
    text = client.get(f"/episodes/{episode}/history/").content.decode()

    assert "Reason: Wrong patient" in struck
    assert f'<a href="/episodes/{episode}/history/#e3">Entry 3</a>' in text
    assert "A referral arrived." in first


def test_a_corrected_referral_says_that_it_was_and_what_changed(clinic, signed_in):
    """At once and in the history: the answers that differ, and those that are gone."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "receive_referral")
    send(client, episode, "receive_referral", REFERRAL)
    other = {**REFERRAL, "referral.midline": "", "referral.icd10": "M51.360"}

    carried = hidden(client.get(path))
    page = client.post(path, {**other, **carried}, follow=True).content.decode()

    assert "Recorded: The referral was corrected" in page
    second, first, arrived, _ = history(client, episode)
    assert "The referral was corrected." in second
    assert "M51.360" in second
    assert "no longer said" in second
    assert "Is L4/L5 the source?" not in second
    assert "The referral was corrected." in first
    assert "Dr. Okafor" in first
    assert "A referral arrived." in arrived
    assert "Dr. Imani Okafor" in arrived


def test_why_a_booking_moved_or_fell_away_is_told(clinic, signed_in):
    """The reasons of a move and of a cancellation stand with them."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    bo.does("cancel_booking", "2026-02-07T10:00", "coordinator-1", why="The patient is ill")

    cancelled, booked, *_ = history(signed_in(Role.NURSE), bo.id)

    assert "Reason: The patient is ill" in cancelled
    assert "10 March 2026, 09:30" in booked


def test_a_move_whose_old_time_is_taken_is_not_struck_out(clinic, signed_in):
    """Why, by the name of who is booked then; an id is nobody's name, and no time is chosen."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    later = slot("2026-03-11T09:30")
    bo.does("move_booking", "2026-02-07T10:00", "coordinator-1", slot=later)
    moved = whole(bo.id, clinic.office).episode.sequence
    patient(clinic, "Cleo Other", "is_booked")

    path = f"/episodes/{bo.id}/entry/{moved}/strike/"
    answer = signed_in(Role.COORDINATOR).post(path, {"why": "The wrong patient"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Move the booking instead" in page
    assert "choose another time" not in page
    booked = whole(bo.id, clinic.office).episode.booking.slot
    assert booked is not None
    assert booked.starts.day.day == 11


@pytest.mark.parametrize(
    "body", [*demonstrated(), *FILLED_UP], ids=lambda each: type(each).__name__
)
def test_whatever_was_recorded_can_be_read(body):
    """No entry breaks the page, and one that a form made tells something."""
    told = content_of(body, Episode())

    assert event_message(type(body).__name__)
    assert all(each.text for each in told)
    if NAMES.get(type(body)) in FORMS - SILENT:
        assert told


SILENT = {"close_session"}
"""Forms that ask nothing."""
