"""Questionnaires item by item: the sum is worked out, nothing is guessed, nothing is lost."""

import re

import pytest

from discogram.pathway.candidacy.facts import ITEMS, Tool
from discogram.words.people import Role
from tests.web.desk.test_filling import events, hidden
from tests.web.patients import referred_episode


@pytest.fixture
def episode(clinic):
    """Somebody who was referred."""
    return referred_episode(clinic)[0]


def where(episode, tool="phq_9"):
    """The sheet of one questionnaire."""
    return f"/episodes/{episode}/questionnaires/{tool}/"


def filled(tool="phq_9", figure=1, **more):
    """A sheet with the same figure at each item."""
    count, _ = ITEMS[Tool(tool)]
    items = {f"questionnaire.items[{n}]": str(figure) for n in range(count)}
    return {**items, "questionnaire.on": "2026-02-05", **more}


def sheets(clinic, episode):
    """What is in the record."""
    history = clinic.office.records.history(episode)
    return [each.body["questionnaire"] for each in history if "questionnaire" in each.body]


@pytest.mark.parametrize("tool", list(Tool))
def test_every_questionnaire_asks_each_of_its_items_once(signed_in, episode, tool):
    """As many items as it has, each with every figure it may have and *not said*."""
    count, most = ITEMS[tool]

    page = signed_in(Role.NURSE).get(where(episode, tool)).content.decode()
    asked = re.findall(r'name="questionnaire\.items\[(\d+)\]" value="(\d*)"', page)

    figures = [str(each) for each in range(most + 1)]
    assert asked == [(str(n), each) for n in range(count) for each in (*figures, "")]


@pytest.mark.both_databases
def test_a_sheet_is_recorded_once_with_its_sum(clinic, signed_in, episode):
    """Sent twice, written once; the page says the sum, the list of sheets keeps it."""
    client = signed_in(Role.NURSE)
    told = {**filled(), **hidden(client.get(where(episode)))}

    first = client.post(where(episode), told, follow=True).content.decode()
    client.post(where(episode), told)

    assert [each["items"] for each in sheets(clinic, episode)] == [[1] * 9]
    assert "Recorded: PHQ-9, 9 of 27." in first
    assert "9 on 5 February 2026" in first


def test_the_sum_is_worked_out_before_anything_is_recorded(clinic, signed_in, episode):
    """What is typed stays, the Oswestry index is in per cent of what was answered."""
    client = signed_in(Role.NURSE)
    left_out = {"questionnaire.items[3]": "", "_count": "1"}

    open_ = client.post(where(episode), filled(**left_out)).content.decode()
    index = client.post(where(episode, "odi"), filled("odi", 2, **left_out)).content.decode()
    again = client.get(where(episode)).content.decode()

    assert "8 of 9 items are answered" in open_
    assert "40 %, from the 9 of 10 items that were answered" in index
    assert again.count('value="1" checked') == 8
    assert events(clinic, episode)[-1] == "ReferralReceived"


def test_an_item_left_out_is_recorded_as_unknown(clinic, signed_in, episode):
    """No sum is made up, and the page says so."""
    answer = signed_in(Role.COORDINATOR).post(
        where(episode), filled(**{"questionnaire.items[0]": ""}), follow=True
    )

    assert sheets(clinic, episode)[0]["items"] == [None, *[1] * 8]
    assert "An item was left out, so its sum is unknown." in answer.content.decode()


def test_every_problem_of_a_sheet_is_told_at_once(clinic, signed_in, episode):
    """Two figures that cannot be, a day to come and another sum: nothing is written."""
    wrong = {
        "questionnaire.items[2]": "7",
        "questionnaire.items[4]": "-1",
        "questionnaire.total": "30",
        "questionnaire.on": "",
    }

    answer = signed_in(Role.NURSE).post(where(episode), filled(**wrong))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert '<a href="#f-questionnaire-items-2">Item 3</a>' in page
    assert '<a href="#f-questionnaire-items-4">Item 5</a>' in page
    assert '<a href="#f-questionnaire-on">' in page
    assert 'value="30"' in page
    assert not sheets(clinic, episode)


def test_a_sum_that_is_not_the_sheets_is_told(clinic, signed_in, episode):
    """What somebody added up on paper is held against the items."""
    answer = signed_in(Role.NURSE).post(
        where(episode), filled(**{"questionnaire.total": "12", "questionnaire.on": ""})
    )

    page = answer.content.decode()
    assert '<a href="#f-questionnaire-total">' in page
    assert '<a href="#f-questionnaire-on">' in page
    assert not sheets(clinic, episode)


def test_a_draft_is_kept_and_thrown_away(signed_in, episode):
    """Typing survives a closed browser; thrown away it leads back to the sheet."""
    client = signed_in(Role.NURSE)
    draft = f"/episodes/{episode}/form/questionnaire-phq_9/draft/"

    client.post(draft, {"questionnaire.items[0]": "3"})
    again = client.get(where(episode)).content.decode()
    listed = client.get(f"/episodes/{episode}/questionnaires/").content.decode()
    thrown = client.post(draft, {"_drop": "1"})

    assert 'name="questionnaire.items[0]" value="3" checked' in again
    assert listed.count("Draft, not sent.") == 1
    assert thrown["Location"] == where(episode)
    assert "checked" in again
    assert 'value="3" checked' not in client.get(where(episode)).content.decode()


def test_the_station_leads_there_and_nobody_else_comes_in(signed_in, episode):
    """Whoever may answer one is led there from candidacy; other roles and words are not."""
    station = signed_in(Role.NURSE).get(f"/episodes/{episode}/at/candidacy/").content.decode()

    assert f"/episodes/{episode}/questionnaires/" in station
    assert signed_in(Role.NURSE).get(where(episode, "hobbies")).status_code == 404
    assert signed_in(Role.READER).get(where(episode)).status_code in (302, 403)


def test_a_sheet_that_another_window_sent_differently_is_told_in_words(
    clinic, signed_in, episode
):
    """Nothing of it is recorded until it is sent again; what was typed stays."""
    client = signed_in(Role.NURSE)
    its = hidden(client.get(where(episode)))
    client.post(where(episode), {**filled(), **its})

    answer = client.post(where(episode), {**filled(figure=2), **its})
    page, before = answer.content.decode(), len(sheets(clinic, episode))
    client.post(where(episode), {**filled(figure=2), **hidden(answer)})

    assert answer.status_code == 409
    assert "Nothing of this second sending has been recorded" in page
    assert "order id" not in page
    assert page.count('value="2" checked') == 9
    assert (before, len(sheets(clinic, episode))) == (1, 2)
