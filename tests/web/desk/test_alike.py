"""Blood results and allergies on one page each: all filled rows, one event each, or nothing."""

import re

from discogram.words.people import Role
from tests.web.desk.test_filling import events, hidden
from tests.web.patients import referred_episode

SHEET = {
    "lab.taken_at": "2026-03-01T08:00",
    "creatinine.lab.value": "80",
    "creatinine.lab.value.unit": "umol/L",
    "inr.lab.value": "1,1",
    "inr.lab.value.unit": "{INR}",
    "platelets.lab.value": "",
    "platelets.lab.value.unit": "10*9/L",
}


def test_a_sheet_of_blood_values_is_entered_in_one_go(clinic, signed_in):
    """Two values of a sheet are two events; a blank line is none; sent twice, written once."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/blood_results/"
    page = client.get(path)
    told = {**SHEET, **hidden(page)}

    first = client.post(path, told, follow=True)
    client.post(path, told)

    text = page.content.decode()
    assert re.findall(r'<option value="([^"]*)"', text.partition("creatinine.lab.value")[2])[
        :2
    ] == ["mg/dL", "umol/L"]
    assert "[psi]" not in text
    assert "asked for before this test" in text
    assert "(needed)" not in text.partition("<legend>Values on the sheet")[2]
    assert events(clinic, episode)[2:] == ["LabRecorded", "LabRecorded"]
    values = [each.body["lab"] for each in clinic.office.records.history(episode)[2:]]
    assert [(each["kind"], each["value"]) for each in values] == [
        ("creatinine", "80"),
        ("inr", "1.1"),
    ]
    assert "2 lines were recorded." in first.content.decode()


def test_every_problem_of_a_sheet_is_told_and_nothing_is_written(clinic, signed_in):
    """A slip in one line and a time to come for all: both told, at their places."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/blood_results/"
    told = {**SHEET, "inr.lab.value": "25", "lab.taken_at": "2999-01-01T08:00"}

    answer = client.post(path, told)
    text = answer.content.decode()
    empty = client.post(path, {"lab.taken_at": "2026-03-01T08:00"})

    assert answer.status_code == 422
    assert "2 things are wrong" in text
    assert '<a href="#f-inr-lab-value">' in text
    assert '<a href="#f-lab-taken_at">' in text
    assert 'value="80"' in text
    assert events(clinic, episode)[-1] == "ReferralReceived"
    assert empty.status_code == 422
    assert "Nothing was filled in yet" in empty.content.decode()


def test_allergies_are_asked_in_a_row(clinic, signed_in):
    """Every substance with yes, no and what happened; only what was answered is written."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/allergies/"
    told = {
        "contrast.present": "no",
        "latex.present": "yes",
        "latex.severity": "mild",
        "latex.reaction": "a rash",
        "antibiotic.severity": "severe",
        **hidden(client.get(path)),
    }

    wrong = client.post(path, told)
    client.post(path, {**told, "antibiotic.present": "yes"})

    assert wrong.status_code == 422
    assert '<a href="#f-antibiotic-present">' in wrong.content.decode()
    found = clinic.office.records.history(episode)[2:]
    assert [(each.body["substance"], each.body["present"]) for each in found] == [
        ("contrast", False),
        ("antibiotic", True),
        ("latex", True),
    ]


def test_the_pages_are_offered_kept_and_for_those_who_may(clinic, signed_in):
    """The station leads there, typing survives, and another role is led back."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/allergies/"
    draft = f"/episodes/{episode}/form/allergies/draft/"

    client.post(draft, {"latex.reaction": "a rash"})
    station = client.get(f"/episodes/{episode}/at/preparation/").content.decode()
    again = client.get(path).content.decode()
    thrown = client.post(draft, {"_drop": "1"})

    assert path in station
    assert "Draft, not sent." in station
    assert "a rash" in again
    assert thrown["Location"] == path
    assert signed_in(Role.COORDINATOR).get(path).status_code in (200, 302)
    assert signed_in(Role.TECHNOLOGIST).get(path).status_code == 302
    assert client.get(path.replace("allergies", "hobbies")).status_code == 404


def test_a_value_below_what_the_laboratory_measures_says_how_to_be_written(clinic, signed_in):
    """<5 is refused with what to write for it, and nothing typed is lost."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/blood_results/"

    answer = client.post(path, {**SHEET, "inr.lab.value": "<0.8"})
    text = answer.content.decode()

    assert answer.status_code == 422
    assert "write 0.8 alone; it is judged as 0.8" in text
    assert 'value="&lt;0.8"' in text


def test_a_sheet_that_another_window_sent_differently_is_told_in_words(clinic, signed_in):
    """No id is shown, what was typed stays, and it can be sent as something new."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/all/blood_results/"
    its = hidden(client.get(path))
    client.post(path, {**SHEET, **its})

    answer = client.post(path, {**SHEET, "inr.lab.value": "1.4", **its})
    page = answer.content.decode()
    client.post(path, {**SHEET, "inr.lab.value": "1.4", **hidden(answer)})
    told = [each.body["lab"]["value"] for each in clinic.office.records.history(episode)[2:]]

    assert answer.status_code == 409
    assert "This form was sent already" in page
    assert "order id" not in page
    assert 'value="1.4"' in page
    assert told.count("1.4") == 1
