"""Correcting who a patient is: a new version, audited, found at once, never in silence."""

import re

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

    assert wrong.status_code == 422
    assert "2 things to mend" in wrong.content.decode()
    assert late.status_code == 409
    assert "Somebody changed this person meanwhile" in late.content.decode()
    assert 'value="Robin Second"' in late.content.decode()
    assert clinic.store.people.get(patient).names == "Robin First"


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
    assert "Sex or birth date not asked: add" in after
    assert f'href="/episodes/{ann.id}/person/"' in after
    assert "/person/" not in seen_by_another
