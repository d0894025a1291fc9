"""Correcting who a patient is: a new version, audited, found at once, never in silence."""

import re
from datetime import date

import pytest

from discogram.adapters.db.models import Access
from discogram.words.people import Role
from tests.web.desk.patients import patient
from tests.web.patients import ROBIN, referred_episode

KNOWN = {
    "names": ROBIN,
    "birth_date": "1979-08-21",
    "sex": "female",
    "phone": "+1 312 555 0177",
    "language": "en",
    "interpreter": "",
}


def seen(client, path):
    """The form's word for what was looked at."""
    (found,) = re.findall(r'name="seen" value="([^"]+)"', client.get(path).content.decode())
    return found


def test_a_person_is_corrected_and_found_by_the_new_name(clinic, signed_in):
    """Names, sex and interpreter change; the version and the audit say who did it."""
    episode, patient = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), f"/episodes/{episode}/person/"
    told = {**KNOWN, "names": "Robin Corrected", "sex": "male", "interpreter": "yes"}

    answer = client.post(path, {**told, "seen": seen(client, path)}, follow=True)
    person = clinic.store.people.get(patient)
    found = client.post("/patients/search/", {"words": "corrected"}).content.decode()

    assert "The correction is saved." in answer.content.decode()
    assert (person.names, person.sex, person.interpreter) == ("Robin Corrected", "male", True)
    assert person.could_be_pregnant is False
    assert "Robin Corrected" in found
    assert Access.objects.filter(what="save-person", actor="coordinator-1").last() is not None


def test_every_problem_and_a_change_meanwhile_are_told(clinic, signed_in):
    """Nothing is saved over a blank name, a short phone, or another's correction."""
    episode, patient = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/person/"
    stale = seen(client, path)

    wrong = client.post(path, {**KNOWN, "names": " ", "phone": "12", "seen": stale})
    client.post(path, {**KNOWN, "names": "Robin First", "seen": stale})
    late = client.post(path, {**KNOWN, "names": "Robin Second", "seen": stale})
    both = client.post(path, {**KNOWN, "names": "Robin Second", "phone": "12", "seen": stale})

    assert wrong.status_code == 422
    assert "2 things to mend" in wrong.content.decode()
    assert (late.status_code, both.status_code) == (409, 409)
    assert "2 things to mend" in both.content.decode()
    assert "Somebody changed this person meanwhile" in late.content.decode()
    assert 'value="Robin Second"' in late.content.decode()
    assert clinic.store.people.get(patient).names == "Robin First"


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ({"birth_date": date(1979, 8, 21)}, "Sex not asked: add"),
        ({"sex": "female"}, "Birth date not asked: add"),
    ],
)
def test_only_what_is_missing_is_asked_for(clinic, signed_in, about, says):
    """A birth date that stands there is not called missing."""
    known = patient(clinic, f"Half Known {says}", "is_referred", **about)

    text = signed_in(Role.NURSE).get(f"/episodes/{known.id}/").content.decode()

    assert f">{says}</a>" in text


def test_the_head_of_a_patient_warns_of_allergies_and_leads_to_the_correction(
    clinic, signed_in
):
    """Plain words before anything else: what the patient is allergic to, and what is open."""
    ann = patient(clinic, "Ann Allergic", "is_found_eligible")
    client, path = signed_in(Role.NURSE), f"/episodes/{ann.id}/"
    before = client.get(path).content.decode()
    told = {"substance": "antibiotic", "present": True, "severity": "severe"}
    ann.does("answer_allergy", "2026-02-09T15:00", "nurse-1", **told)

    after = client.get(path).content.decode()
    seen_by_another = signed_in(Role.TECHNOLOGIST).get(path).content.decode()

    assert "Allergies not all asked" in before
    assert "Allergy: antibiotic" in after
    assert "Sex and birth date not asked: add" in after
    assert f'href="/episodes/{ann.id}/person/"' in after
    assert "/person/" not in seen_by_another


def numbers_of(clinic, patient):
    """Which numbers stand."""
    return clinic.store.people.get(patient).identifiers


def test_a_number_is_corrected_added_and_taken_away(clinic, signed_in):
    """Each with who gave it; found by the new one, no more by the old, and audited."""
    episode, patient = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), f"/episodes/{episode}/person/"
    first = {"issuer": ["Lake Hospital", "Payer"], "number": ["A-17", "9"]}
    client.post(path, {**KNOWN, **first, "seen": seen(client, path)})
    before = numbers_of(clinic, patient)
    saved = Access.objects.filter(what="save-person").count()
    shown = client.get(path).content.decode()

    mended = {"issuer": ["Lake Hospital", "", ""], "number": ["A-71", "", ""]}
    client.post(path, {**KNOWN, **mended, "seen": seen(client, path)})

    assert before == (("Lake Hospital", "A-17"), ("Payer", "9"))
    assert 'id="number-1" name="number" value="9"' in shown
    assert numbers_of(clinic, patient) == (("Lake Hospital", "A-71"),)
    found = client.post("/patients/search/", {"words": "A-71"}).content.decode()
    gone = client.post("/patients/search/", {"words": "A-17"}).content.decode()
    assert ROBIN in found
    assert ROBIN not in gone
    assert Access.objects.filter(what="save-person").count() == saved + 1


def test_half_a_number_is_told_at_its_row_beside_everything_else(clinic, signed_in):
    """Nothing is saved, what was typed stands, and every row has its own problem."""
    episode, patient = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/person/"
    before = numbers_of(clinic, patient)
    half = {"issuer": ["Lake Hospital", "", "x" * 201], "number": ["", "B-2", "3"]}

    answer = client.post(path, {**KNOWN, "names": "", **half, "seen": seen(client, path)})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "4 things to mend" in page
    for place in ("names", "number-0", "issuer-1", "issuer-2"):
        assert f'id="{place}-problem"' in page
        assert f'href="#{place}"' in page
    assert 'value="B-2"' in page
    assert numbers_of(clinic, patient) == before


def test_a_form_that_asks_for_no_numbers_takes_none_away(clinic, signed_in):
    """Missing is not asked, never emptied."""
    episode, patient = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/person/"
    told = {"issuer": "Lake Hospital", "number": "A-17"}
    client.post(path, {**KNOWN, **told, "seen": seen(client, path)})

    client.post(path, {**KNOWN, "names": "Robin Again", "seen": seen(client, path)})

    assert numbers_of(clinic, patient) == (("Lake Hospital", "A-17"),)


def test_a_number_that_somebody_else_has_is_told(clinic, signed_in):
    """The same number twice is a slip, or one person written twice."""
    episode, _ = referred_episode(clinic)
    other = patient(clinic, "Ann Other", "is_referred")
    client = signed_in(Role.NURSE)
    told = {"issuer": "Lake Hospital", "number": "A-17"}
    for each in (episode, other.id):
        path = f"/episodes/{each}/person/"
        known = KNOWN if each == episode else {**KNOWN, "names": "Ann Other"}
        sent = {**known, **told, "seen": seen(client, path)}
        answer = client.post(path, sent, follow=True).content.decode()
        assert ("somebody else’s here too" in answer) is (each == other.id)
