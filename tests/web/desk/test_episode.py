"""One patient on the page: the line of stations, the history, and who may look."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest

from discogram.adapters.db.models import Access
from discogram.application.handlers import handle
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.pathway.provocation.events import BaselineRecorded
from discogram.pathway.stations import Station
from discogram.web.accounts.models import Notice
from discogram.words.people import Role
from discogram.words.units import PainScore
from tests.journeys.clinic import slot
from tests.web.clinic import SITE
from tests.web.desk.patients import patient
from tests.web.desk.test_filling import address, hidden
from tests.web.patients import ROBIN, order, referred_episode

ADMIN = Role.ADMINISTRATOR


def passed(client):
    """Somebody whose second factor was asked for."""
    session = client.session
    session["second_factor"] = True
    session.save()
    return client


@pytest.mark.parametrize("station", Station)
def test_each_station_shows_what_it_asks(clinic, signed_in, station):
    """Ten stations, each with its verdicts in words and the patient's name above."""
    episode, _ = referred_episode(clinic)

    answer = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/at/{station}/")
    text = answer.content.decode()

    assert answer.status_code == 200
    assert ROBIN in text
    assert text.count('aria-current="step"') == 1
    assert "Synthetic patient" in text


def test_the_page_opens_where_the_patient_is(clinic, signed_in):
    """After a referral the patient waits for candidacy."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.NURSE).get(f"/episodes/{episode}/").content.decode()

    assert '<h1 id="station-title">Candidacy</h1>' in text


def test_a_booking_is_judged_as_of_its_time_once_the_test_began(clinic, signed_in):
    """Nobody is told to choose a time still to come for a test that is done."""
    path = "/episodes/{}/at/booking/"
    bo, client = patient(clinic, "Bo Began", "needles_are_planned"), signed_in(Role.NURSE)
    waits = client.get(path.format(bo.id)).content.decode()
    bo.arrives()
    bo.room_is_ready()
    began = client.get(path.format(bo.id)).content.decode()
    bo.goes_the_usual_way(to="test_is_closed")
    done = client.get(path.format(bo.id)).content.decode()

    assert "has passed" in waits
    for text in (began, done):
        assert "The test began as booked, on 10 March 2026, 09:30." in text
        assert "has passed" not in text


def test_a_booked_emergency_is_met_by_its_reason(clinic, signed_in):
    """A Saturday that was booked with a reason does not ask to be booked with a reason."""
    sam = patient(clinic, "Sam Saturday", "is_found_eligible")
    sam.does(
        "book_slot",
        "2026-02-06T11:30",
        "coordinator-1",
        slot=slot("2026-03-14T10:00"),
        override={"lifts": ["hours", "buffers"], "reason": "Surgery is on Monday"},
    )

    text = signed_in(Role.NURSE).get(f"/episodes/{sam.id}/at/booking/").content.decode()

    assert "Outside the opening hours, as an emergency with a reason: Surgery is on" in text
    assert "kept free, as an emergency with a reason: Surgery is on Monday" in text
    assert "book an emergency" not in text


def test_what_is_booked_and_who_wrote_is_named(clinic, signed_in):
    """A room has its name, and a guideline its author and year: no id is read by anybody."""
    nora = patient(clinic, "Nora Named", "is_found_eligible")
    booked = slot("2026-03-10T09:30")
    for place in Bookable:
        if booked.get(place.value):
            it = Resource(booked[place.value], place, f"Called {place.value}")
            clinic.store.timetables.save_resource(SITE.id, it, "lead-1", Role.CLINIC_LEAD)
    nora.is_booked()
    client = signed_in(Role.PHYSICIAN)

    text = client.get(f"/episodes/{nora.id}/at/booking/").content.decode()
    sources = client.get(f"/episodes/{nora.id}/at/candidacy/").content.decode()

    assert "Everybody and everything is chosen: Called physician, Called room" in text
    assert booked["room"] not in text
    assert "Eck et al. 2014" in sources
    assert "eck-2014" not in sources


@pytest.mark.parametrize(
    ("station", "role", "empty"),
    [
        ("booking", Role.COORDINATOR, False),
        ("booking", Role.TECHNOLOGIST, True),
        ("images", Role.NURSE, False),
        ("report", Role.COORDINATOR, True),
        ("report", Role.NURSE, False),
    ],
)
def test_only_a_station_without_any_way_says_that_nothing_is_done_there(
    clinic, signed_in, station, role, empty
):
    """A time to choose, a picture to attach or a paper is something to do."""
    episode, _ = referred_episode(clinic)

    text = signed_in(role).get(f"/episodes/{episode}/at/{station}/").content.decode()

    assert ("Nothing is recorded at this station in your role" in text) == empty


def test_the_clinics_own_zone_is_named_once(clinic, signed_in):
    """Times of the page go without it; the foot says whose clock they are of."""
    bo = patient(clinic, "Bo Booked", "is_booked")

    text = signed_in(Role.NURSE).get(f"/episodes/{bo.id}/at/preparation/").content.decode()

    assert "Booked for 10 March 2026, 09:30" in text
    assert text.count("America/Chicago") == 1
    assert "Times are those of the clinic&#x27;s clock (America/Chicago)." in text


def test_every_look_is_audited(clinic, signed_in):
    """Who looked, at whom, doing what."""
    episode, patient = referred_episode(clinic)

    signed_in(Role.NURSE).get(f"/episodes/{episode}/")

    last = Access.objects.latest("position")
    assert (last.actor, last.role, last.what) == ("nurse-1", "nurse", "show-episode")
    assert last.patient == str(patient)


def test_an_episode_of_another_site_is_not_there(clinic, signed_in):
    """Another site's patient answers as one that does not exist."""
    episode, _ = referred_episode(clinic)
    other = replace(SITE, id="uptown", name="Uptown")
    directory = clinic.store.directory
    directory.save_site(other, "os", Role.ADMINISTRATOR)
    nurse = directory.staff("nurse-1", SITE.id)
    directory.save_staff(nurse, "uptown", "os", Role.ADMINISTRATOR)
    client = signed_in(Role.NURSE)
    client.post("/account/acting-as/", {"site": "uptown", "role": "nurse"})

    ours = client.get(f"/episodes/{episode}/")
    nobodys = client.get(f"/episodes/{uuid4()}/")

    assert (ours.status_code, nobodys.status_code) == (404, 404)
    assert ROBIN not in ours.content.decode()
    assert "There is nothing at this address" in ours.content.decode()


def test_the_history_says_each_entry_in_words_and_takes_one_back(clinic, signed_in):
    """A nurse strikes her own entry out; it stays to be read, and counts no more."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)

    empty = client.post(f"/episodes/{episode}/entry/2/strike/", {"why": " "})
    done = client.post(
        f"/episodes/{episode}/entry/2/strike/", {"why": "Wrong patient"}, follow=True
    )

    assert empty.status_code == 422
    assert "struck out" in done.content.decode()
    types = [each.type for each in clinic.office.records.history(episode)]
    assert types == ["EpisodeOpened", "ReferralReceived", "EntryStruckOut"]


def test_what_is_struck_out_says_who_did_it_and_asks_nothing(clinic, signed_in):
    """A second look, or a second press, finds name, moment and reason, and no form."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), f"/episodes/{episode}/entry/2/strike/"
    client.post(path, {"why": "Wrong patient"})

    again = client.get(path)
    pressed = client.post(path, {"why": "Once more"})

    for answer in (again, pressed):
        text = answer.content.decode()
        assert re.search(r"Noor Rahman struck this entry out on \d", text)
        assert "Reason: Wrong patient" in text
        assert 'name="why"' not in text
    assert len(clinic.office.records.history(episode)) == 3


def test_what_a_signed_report_stands_on_is_amended_and_not_struck_out(clinic, signed_in):
    """One line with the way there in the place of a hundred links that lead to a refusal."""
    signed = patient(clinic, "Sig Ned", "report_is_signed")
    client, path = signed_in(Role.PHYSICIAN), f"/episodes/{signed.id}/"

    text = client.get(f"{path}history/").content.decode()
    asked = client.get(f"{path}entry/2/strike/").content.decode()
    by_a_nurse = signed_in(Role.NURSE).get(f"{path}history/").content.decode()

    history = clinic.office.records.history(signed.id)
    links = {int(number) for number in re.findall(r"entry/(\d+)/strike/", text)}
    assert {history[number - 1].type for number in links} <= {"Discharged"}
    for page in (text, asked):
        assert "mended by an amendment" in page
        assert f'href="{path}form/amend_report/"' in page
    assert 'name="why"' not in asked
    assert "A physician writes it." in by_a_nurse


@pytest.mark.both_databases
def test_breaking_the_glass_opens_one_patient_for_looking_and_tells_the_lead(clinic, signed_in):
    """The administrator sees nobody, gives a reason, looks, writes nothing; the lead reads."""
    episode, _ = referred_episode(clinic)
    admin, path = signed_in(Role.ADMINISTRATOR), f"/episodes/{episode}/"

    before = admin.get(path)
    unreasoned = admin.post(f"/account/emergency/{episode}/", {"reason": " "})
    opened = admin.post(
        f"/account/emergency/{episode}/", {"reason": "Fire in the ward"}, follow=True
    )
    form = admin.get(f"{path}form/receive_referral/")
    notices = signed_in(Role.CLINIC_LEAD).get("/account/notices/").content.decode()

    assert before.status_code == 403
    assert "Emergency: open this patient" in before.content.decode()
    assert unreasoned.status_code == 422
    assert ROBIN in opened.content.decode()
    assert form.status_code == 403
    assert "Fire in the ward" in notices
    assert "Sam Okoro</strong> (administrator)" in notices
    home = signed_in(Role.CLINIC_LEAD).get("/work/").content.decode()
    assert re.search(r'href="/account/notices/">Access notices <span[^>]*>1 new', home)
    assert "/account/notices/" not in signed_in(Role.NURSE).get("/work/").content.decode()
    assert Access.objects.filter(what="break-glass", actor="admin-1").count() == 1
    assert Notice.objects.get().read_at is None


def test_in_an_emergency_the_administrator_finds_the_patient_and_says_why(clinic, signed_in):
    """No name without a reason; looking is audited and told; a reader finds no shut way."""
    episode, _ = referred_episode(clinic)
    admin, where = signed_in(Role.ADMINISTRATOR), "/patients/emergency/"
    words = ROBIN.split()[-1]

    silent = admin.post(where, {"words": words, "reason": " "})
    found = admin.post(where, {"words": words, "reason": "Fire in the ward"})

    assert silent.status_code == 422
    assert ROBIN not in silent.content.decode()
    assert ROBIN in found.content.decode()
    assert f'action="/account/emergency/{episode}/"' in found.content.decode()
    assert Access.objects.filter(what="emergency-search", actor="admin-1").count() == 1
    assert "the clinic lead is told of this search with your reason" in found.content.decode()
    (told,) = Notice.objects.all()
    assert (told.what, told.actor, told.reason) == ("searched", "admin-1", "Fire in the ward")
    notices = signed_in(Role.CLINIC_LEAD).get("/account/notices/").content.decode()
    assert "Fire in the ward" in notices
    assert "Looked for a patient in an emergency" in notices
    refused = signed_in(Role.READER).get(f"/episodes/{episode}/")
    assert refused.status_code == 403
    assert "Emergency: open this patient" not in refused.content.decode()


@pytest.mark.parametrize("why", ["x", "x y", ".. -- 12", "urgent"])
def test_a_reason_that_nobody_understands_later_opens_and_finds_nobody(clinic, signed_in, why):
    """One sentence says what is enough; what was typed stays, and the lead is told nothing."""
    episode, _ = referred_episode(clinic)
    admin = signed_in(Role.ADMINISTRATOR)

    glass = admin.post(f"/account/emergency/{episode}/", {"reason": why})
    search = admin.post("/patients/emergency/", {"words": ROBIN.split()[-1], "reason": why})

    for answer in (glass, search):
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "at least 2 words of 2 letters or more, or 10 letters in all" in page
        assert f">{why}</textarea>" in page
    assert ROBIN not in search.content.decode()
    assert not Notice.objects.exists()


def test_each_thing_that_an_emergency_search_lacks_is_asked_for_at_its_field(clinic, signed_in):
    """A reason that says enough is not asked for again where only the name is lacking."""
    admin, where = signed_in(Role.ADMINISTRATOR), "/patients/emergency/"

    nameless = admin.post(where, {"words": " ", "reason": "chest pain"}).content.decode()
    empty = admin.post(where, {"words": " ", "reason": " "}).content.decode()

    assert "Say whom you look for" in nameless
    assert "somebody else understands it later" not in nameless
    assert "Say whom you look for" in empty
    assert "somebody else understands it later" in empty


def test_who_may_open_the_patient_is_offered_the_page_and_no_glass(clinic, signed_in):
    """A nurse on a page of others breaks nothing; nor does whoever has broken it already."""
    episode, _ = referred_episode(clinic)
    nurse, admin = signed_in(Role.NURSE), signed_in(Role.ADMINISTRATOR)
    link, glass = f'href="/episodes/{episode}/"', f"/account/emergency/{episode}/"

    refused = nurse.get(f"/episodes/{episode}/board/sign/")
    shut = nurse.post(glass, {"reason": "Fire in the ward"})
    before = admin.get(f"/episodes/{episode}/board/").content.decode()
    admin.post(glass, {"reason": "Fire in the ward"})
    after = admin.get(f"/episodes/{episode}/board/").content.decode()

    for page in (refused.content.decode(), after):
        assert link in page
        assert glass not in page
    assert (refused.status_code, shut.status_code) == (403, 403)
    assert glass in before
    assert Notice.objects.get().actor == "admin-1"


def test_a_real_clinic_says_at_once_that_its_numbers_are_not_signed(clinic, signed_in):
    """Before somebody fills in a decision that would be refused; the lead is led there."""
    clinic.store.directory.save_site(replace(SITE, demonstration=False), "os", ADMIN)
    client = passed(signed_in(Role.COORDINATOR))
    new = client.post("/patients/new/", {"names": "Robin Real", "language": "en"})
    where = new["Location"] + "at/candidacy/"

    told = client.get(where).content.decode()
    lead = passed(signed_in(Role.CLINIC_LEAD)).get(where).content.decode()

    assert "10 tables of numbers are not signed by the clinic lead yet" in told
    assert 'href="/lead/policies/">Policies</a></p>' not in told
    assert 'href="/lead/policies/">Policies</a></p>' in lead


def test_spanish_says_everything_in_spanish(clinic, signed_in):
    """The same page for a Spanish reader."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)

    client.post("/language/", {"language": "es", "next": "/"})
    text = client.get(f"/episodes/{episode}/").content.decode()

    assert 'lang="es"' in text
    assert "Paciente sintético" in text
    assert "[web-" not in text
    assert "Norma propia de la clínica" in text
    assert "Policy of the clinic" not in text


def test_a_physician_who_may_be_asked_to_read_is_not_told_the_answers(clinic, signed_in):
    """Who took no part sees the banner, and neither entry nor number that would tell."""
    episode, patient = referred_episode(clinic)
    actor = ("nurse-1", Role.NURSE)
    pain = BaselineRecorded(PainScore.of("6", "{score}"))
    before = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/history/").content.decode()

    handle(order(clinic, episode, patient, *actor, pain), clinic.office)
    after = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/history/").content.decode()
    nurse = signed_in(Role.NURSE).get(f"/episodes/{episode}/history/").content.decode()

    assert "Blind" in before
    assert before.count("<tr") == after.count("<tr")
    assert nurse.count("<tr") == after.count("<tr") + 1


def test_the_station_says_how_a_test_is_recorded_that_no_page_records(clinic, signed_in):
    """Seal and injections wait for the command line; a closed test waits for nothing."""
    path, nurse = "/episodes/{}/at/provocation/", signed_in(Role.NURSE)
    ray = patient(clinic, "Ray Ready", "room_is_ready")
    waits = nurse.get(path.format(ray.id)).content.decode()
    spanish = nurse.get(path.format(ray.id), headers={"accept-language": "es"})
    ray.goes_the_usual_way(to="test_is_closed")
    closed = nurse.get(path.format(ray.id)).content.decode()

    assert "discogram episode run FILE" in waits
    assert f"episode {ray.id}" in waits
    assert "docs/reference/episode-file.md" in waits
    assert "seal it first" not in waits
    assert "discogram episode run" in spanish.content.decode()
    assert "discogram episode run" not in closed


def test_a_session_in_which_nothing_was_done_is_not_closed_on_screen(clinic, signed_in):
    """One sentence says what to do instead."""
    nora = patient(clinic, "Nora Nothing", "room_is_ready")
    path, client = address(nora.id, "close_session"), signed_in(Role.NURSE)

    answer = client.post(path, {"drugs_complete": "yes", **hidden(client.get(path))})

    assert answer.status_code == 409
    assert "cancel the booking and say why" in answer.content.decode()


def test_a_closed_day_is_told_to_the_patient_on_station_page_and_paper(clinic, signed_in):
    """What the preview of the booking warns of stands in the plan that is handed over."""
    mo, client = patient(clinic, "Mo Monday", "is_found_eligible"), signed_in(Role.NURSE)
    mo.is_booked("2026-03-16T09:30")
    closed = "the clinic is closed on 15 March 2026. Take it on 13 March 2026 at the latest"

    station = client.get(f"/episodes/{mo.id}/at/preparation/").content.decode()
    page = client.get(f"/episodes/{mo.id}/plan/").content.decode()

    assert closed in station
    assert closed in page.split('id="team"')[-1].split("</section>", 1)[-1]
