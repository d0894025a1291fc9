"""Two records of one person: a reason, a comparison, and one that leads to the other."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from discogram.adapters.db.models import Access
from discogram.application.ports import Person, Site, Staff
from discogram.pathway.events import PatientsMerged
from discogram.web.place import place
from discogram.words.people import Role
from tests.journeys import usual
from tests.journeys.clinic import Clinic, slot
from tests.web.clinic import SITE
from tests.web.desk.patients import lines, patient
from tests.web.patients import ROBIN, opened_episode, referred_episode

JOIN = "/patients/join/"
WHY = "One passport, two spellings"


@pytest.fixture
def twins(clinic):
    """Give two records of one person: episode and patient of each, the second misspelt."""
    first = referred_episode(clinic)
    second = opened_episode(clinic, "Robyn Testcase")
    person = clinic.store.people.get(second[1])
    told = {"phones": ("+1 312 555 0199",), "identifiers": (("Lake", "A-17"),)}
    clinic.store.people.save(replace(person, **told), "os", Role.SYSTEM)
    return first, second


def sent(client, one, other, **more):
    """Both chosen, with the page's word for what was looked at."""
    chosen = {"why": WHY, "one": one, "other": other}
    page = client.post(JOIN, chosen).content.decode()
    (seal,) = re.findall(r'name="seen" value="([^"]+)"', page)
    return {**chosen, "seen": seal, "kept": one, "do": "join", **more}


@pytest.mark.parametrize("role", [Role.CLINIC_LEAD, Role.ADMINISTRATOR])
def test_the_old_record_leads_to_the_kept_one(clinic, signed_in, twins, role):
    """Its episode, phone and number are the kept one's, and its names find the kept one."""
    (episode, kept), (moved, given_up) = twins
    client = signed_in(role)

    answer = client.post(JOIN, sent(client, kept, given_up))

    person = clinic.store.people.get(kept)
    assert answer.status_code == 302
    assert person.names == ROBIN
    assert person.phones == ("+1 312 555 0177", "+1 312 555 0199")
    assert person.identifiers == (("Lake", "A-17"),)
    assert {row.episode for row in clinic.store.lists.episodes(kept)} == {episode, moved}
    assert clinic.store.people.kept(given_up) == person
    nurse = signed_in(Role.NURSE)
    found = nurse.post("/patients/search/", {"words": "robyn"}).content.decode()
    assert ROBIN in found
    assert "also written as Robyn Testcase" in found
    assert ROBIN in nurse.get(f"/episodes/{moved}/").content.decode()
    assert WHY in nurse.get(f"/episodes/{moved}/history/").content.decode()


def test_whoever_calls_again_is_the_kept_one(clinic, signed_in, twins):
    """An episode that is opened from an older page for the old record is the kept one's."""
    (_, kept), (_, given_up) = twins
    lead = signed_in(Role.CLINIC_LEAD)
    lead.post(JOIN, sent(lead, kept, given_up))
    again = uuid4()

    signed_in(Role.COORDINATOR).post(
        "/patients/new/",
        {"known": given_up, "episode": again, "command": uuid4(), "why": "Again."},
    )

    assert again in {row.episode for row in clinic.store.lists.episodes(kept)}


def test_no_name_is_shown_before_a_reason(clinic, signed_in, twins):
    """The administrator cares for nobody: without a why there is nobody to be seen."""
    (_, kept), (_, other) = twins
    admin = signed_in(Role.ADMINISTRATOR)

    answers = (
        admin.post(JOIN, {"words": "robin"}),
        admin.post(JOIN, {"words": "robin", "why": "  "}),
        admin.get(JOIN, {"one": kept}),
        admin.post(JOIN, {"one": kept, "other": other, "do": "join", "kept": kept}),
    )

    assert [each.status_code for each in answers] == [422, 422, 200, 422]
    told = [each.content.decode() for each in answers[:3]]
    assert not any(ROBIN in each for each in told)
    assert not any(isinstance(each, PatientsMerged) for each in events())


def events():
    """Every body of every episode."""
    store = place().store
    rows = store.lists.worklist(SITE.id)
    return [each.type for row in rows for each in store.records.history(row.episode)]


def test_each_look_is_audited(clinic, signed_in, twins):
    """Who was found, who was compared, and who was saved: by their ids."""
    (_, kept), (_, given_up) = twins
    client = signed_in(Role.ADMINISTRATOR)
    client.post(JOIN, {"why": WHY, "words": "testcase"})
    client.post(JOIN, sent(client, kept, given_up))

    (searched,) = lines(clinic, "join-search")
    compared = {each.patient for each in lines(clinic, "compare-persons")}
    saved = Access.objects.filter(what="save-person", actor="admin-1")
    assert str(kept) in searched.outcome
    assert str(given_up) in searched.outcome
    assert compared == {str(kept), str(given_up)}
    assert {each.patient for each in saved} == {str(kept), str(given_up)}


def test_everything_that_stands_against_it_is_told_at_once(clinic, signed_in, twins):
    """Nobody chosen to be kept, and another birth date that nobody made sure of."""
    (_, one), (_, other) = twins
    person = clinic.store.people.get(other)
    elder = replace(person, birth_date=date(1950, 1, 2))
    clinic.store.people.save(elder, "os", Role.SYSTEM)
    client = signed_in(Role.CLINIC_LEAD)

    answer = client.post(JOIN, sent(client, one, other, kept=""))
    sure = client.post(JOIN, sent(client, one, other, sure="yes"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "2 things to mend" in page
    assert 'id="kept-problem"' in page
    assert 'id="sure-problem"' in page
    assert WHY in page
    assert sure.status_code == 302


def test_a_change_meanwhile_is_told(clinic, signed_in, twins):
    """What was compared is what is joined."""
    (_, one), (_, other) = twins
    client = signed_in(Role.CLINIC_LEAD)
    form = sent(client, one, other)
    person = clinic.store.people.get(other)
    clinic.store.people.save(replace(person, names="Somebody Else"), "os", Role.SYSTEM)

    answer = client.post(JOIN, form)

    assert answer.status_code == 409
    assert "Somebody changed this person meanwhile" in answer.content.decode()
    assert clinic.store.people.get(other).merged_into is None


def test_a_change_meanwhile_is_told_beside_what_is_missing(clinic, signed_in, twins):
    """The page shown again has a new seal: a change that it does not tell is never told."""
    (_, one), (_, other) = twins
    client = signed_in(Role.CLINIC_LEAD)
    form = sent(client, one, other, kept="")
    person = clinic.store.people.get(other)
    clinic.store.people.save(replace(person, names="Somebody Else"), "os", Role.SYSTEM)

    answer = client.post(JOIN, form)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody changed this person meanwhile" in page
    assert 'id="kept-problem"' in page


def test_a_real_record_is_not_joined_with_a_synthetic_one(clinic, signed_in, twins):
    """A synthetic history never becomes a patient's."""
    (_, one), _ = twins
    real = Person(uuid4(), "Robin Real", birth_date=date(1979, 8, 21))
    clinic.store.people.save(real, "os", Role.SYSTEM)
    client = signed_in(Role.CLINIC_LEAD)

    answer = client.post(JOIN, sent(client, one, real.id))

    assert answer.status_code == 422
    assert "synthetic patient and the other is not" in answer.content.decode()


def test_an_episode_of_another_site_is_not_moved_from_here(clinic, signed_in, twins):
    """Whoever has no role there says so, and keeps that record instead."""
    (_, one), _ = twins
    directory = clinic.store.directory
    harbour = Site("harbour", "Harbour Clinic", "America/Chicago", demonstration=True)
    directory.save_site(harbour, "os", Role.SYSTEM)
    staff = Staff("coordinator-1", "Noor Rahman", frozenset({Role.COORDINATOR}))
    directory.save_staff(staff, "harbour", "os", Role.SYSTEM)
    away = patient_at(clinic, harbour)
    client = signed_in(Role.CLINIC_LEAD)

    refused = client.post(JOIN, sent(client, one, away))
    joined = client.post(JOIN, sent(client, one, away, kept=away))

    assert refused.status_code == 422
    assert "an episode at another site" in refused.content.decode()
    assert joined.status_code == 302
    assert clinic.store.people.kept(one).id == away


def patient_at(clinic, site):
    """Somebody with an episode at another site."""
    found = Clinic("Robin Away", site=site, at=clinic.office)
    found.phones()
    return found.patient.id


def test_two_tests_at_one_time_are_not_given_to_one_person(clinic, signed_in):
    """What the record refuses is told on the page, and nothing is half done."""
    one = patient(clinic, "Ann Booked", "is_booked")
    other = patient(clinic, "Anne Booked", "is_found_eligible")
    names = {"physician": "p-2", "room": "r-2", "c_arm": "c-2", "ct": None, "nurse": "n-2"}
    elsewhere = {name: names[name] for name in usual.RESOURCES}
    same_hour = slot("2026-03-10T09:30", **elsewhere)
    other.does("book_slot", "2026-02-06T11:30", "coordinator-1", slot=same_hour)
    client = signed_in(Role.CLINIC_LEAD)

    answer = client.post(JOIN, sent(client, one.patient.id, other.patient.id))

    assert answer.status_code == 409
    assert 'id="problems"' in answer.content.decode()
    assert clinic.store.people.get(other.patient.id).merged_into is None


def test_only_who_keeps_the_records_joins_them(clinic, signed_in, twins):
    """The lead finds the way on a patient's page; a nurse finds none."""
    (episode, kept), _ = twins
    path = f"/episodes/{episode}/"

    lead = signed_in(Role.CLINIC_LEAD).get(path).content.decode()
    nurse = signed_in(Role.NURSE)

    assert f'href="{JOIN}?one={kept}"' in lead
    assert JOIN not in nurse.get(path).content.decode()
    assert nurse.get(JOIN).status_code == 403
