"""A form on the desk: it records once, tells everything at once, and loses nothing."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.application.history import whole
from discogram.application.permissions import MAY
from discogram.web.desk.models import Draft
from discogram.web.forms.offers import FORMS
from discogram.words.people import Role
from discogram.words.spine import DISCS, Count
from tests.web.desk.patients import patient
from tests.web.patients import opened_episode, referred_episode


def address(episode, order, end=""):
    """Where a form is."""
    return f"/episodes/{episode}/form/{order}/{end}"


def hidden(answer):
    """What a form carries besides its fields."""
    text = answer.content.decode()
    return {
        name: re.findall(rf'name="{name}" value="([^"]*)"', text)[0]
        for name in ("_command", "_sequence")
    }


def events(clinic, episode):
    """The types of what was recorded."""
    return [each.type for each in clinic.office.records.history(episode)]


REFERRAL = {
    "referral.referrer": "Dr. Okafor",
    "referral.region": "lumbar",
    "referral.question": "Is L4/L5 the source?",
    "referral.suspects": ["L4/L5"],
    "referral.midline": "yes",
}


@pytest.mark.parametrize(
    "order",
    ["answer_pregnancy", "record_imaging", "record_conservative_care", "answer_background"],
)
def test_a_form_that_says_nothing_records_nothing(clinic, signed_in, order):
    """Else it stood in the history that the patient was asked."""
    episode, _ = referred_episode(clinic)
    client = signed_in(next(iter(MAY[order] & {Role.NURSE, Role.COORDINATOR})))
    before = events(clinic, episode)
    carried = hidden(client.get(address(episode, order)))

    answer = client.post(address(episode, order), {**carried, "_send": "1"})

    assert answer.status_code == 422
    assert "Nothing was filled in yet" in answer.content.decode()
    assert events(clinic, episode) == before


def test_vital_signs_are_kept_in_the_unit_that_was_read(clinic, signed_in):
    """A nurse in Chicago is offered °F first, and 101.5 is no slip of the pen."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)
    page = client.get(address(episode, "measure_vitals"))
    offered = re.findall(r'name="temperature.unit".*?</select>', page.content.decode(), re.S)
    read = {"temperature": "101.5", "temperature.unit": "[degF]"}
    told = {"measured_at": "2026-02-02T09:00", **read}

    client.post(address(episode, "measure_vitals"), {**hidden(page), **told, "_send": "1"})

    assert re.findall(r'value="([^"]*)"', offered[0])[0] == "[degF]"
    kept = whole(episode, clinic.office).episode.preparation.vitals[-1].temperature
    assert str(kept) == "101.5 [degF]"


def test_a_meal_is_recorded_without_a_drink(clinic, signed_in):
    """What the patient did not tell is unknown, and nobody has to invent it."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)
    carried = hidden(client.get(address(episode, "record_fasting")))
    told = {"last_solid": "2026-02-02T07:00", "told_at": "2026-02-02T09:00"}

    client.post(address(episode, "record_fasting"), {**carried, **told, "_send": "1"})

    found = whole(episode, clinic.office).episode.preparation.fasting
    assert events(clinic, episode)[-1] == "FastingRecorded"
    assert found is not None
    assert found.last_solid is not None
    assert found.last_clear_fluid is None


@pytest.mark.both_databases
def test_a_form_records_what_was_typed(clinic, signed_in):
    """The coordinator receives a referral: one event, a sentence, and back at the station."""
    episode, _ = opened_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    carried = hidden(client.get(address(episode, "receive_referral")))

    answer = client.post(
        address(episode, "receive_referral"), {**REFERRAL, **carried}, follow=True
    )

    assert events(clinic, episode) == ["EpisodeOpened", "ReferralReceived"]
    assert answer.redirect_chain[0][0] == f"/episodes/{episode}/at/referral/"
    assert "Recorded:" in answer.content.decode()


def test_a_medicine_is_found_by_what_the_patient_calls_it(clinic, signed_in):
    """M15: Coumadin is warfarin, and the entry keeps the name; a slip is asked about."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)
    page = client.get(address(episode, "record_medicine"))
    told = {"taking": "yes", **hidden(page)}

    slip = client.post(address(episode, "record_medicine"), {**told, "medicine": "cumadin"})
    assert slip.status_code == 422
    assert "Did you mean Coumadin (warfarin)" in slip.content.decode()
    assert 'value="cumadin"' in slip.content.decode()
    client.post(address(episode, "record_medicine"), {**told, "medicine": "Coumadin"})

    taken = clinic.office.records.history(episode)[-1]
    assert taken.body["medicine"] == "warfarin"
    assert "Coumadin" in [text.words for text in taken.texts.values()]
    again = client.get(address(episode, "record_medicine")).content.decode()
    assert "warfarin" in again.partition("Recorded so far")[2]


def test_the_drivers_phone_is_one_line_that_can_be_dialled(clinic, signed_in):
    """A telephone's field asks for a telephone; what is none is asked for again beside it."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), address(episode, "name_driver")
    page = client.get(path)
    told, text = {"name": "Sam Example", "phone": "abc", **hidden(page)}, page.content.decode()

    refused = client.post(path, told)
    client.post(path, {**told, "phone": "+1 312 555 0142"})

    assert "<textarea" not in text
    assert re.search(r'name="phone" autocomplete="off" value="" type="tel"', text)
    assert "This number cannot be dialled" in refused.content.decode()
    assert 'id="f-phone-error"' in refused.content.decode()
    assert events(clinic, episode)[2:] == ["DriverNamed"]


def test_a_time_is_spoken_of_in_plain_words(clinic, signed_in):
    """No zone in brackets: the night on which the clock changes, and what lies after what."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), address(episode, "record_fasting")
    typed = {"last_solid": "2025-03-09T02:30", "last_clear_fluid": "2025-11-02T01:30"}

    text = client.post(path, {**typed, "told_at": "2999-01-01T10:00"}).content.decode()

    assert "The clock is put forward that night, and “2025-03-09T02:30” never comes" in text
    assert "The clock is put back that night, and “2025-11-02T01:30” comes twice" in text
    assert re.search(
        r"1 January 2999, 10:00 lies after [^<]* \d{4}, \d\d:\d\d, when this", text
    )
    problems = "".join(re.findall(r'class="problem"[^>]*>(.*?)</p>', text))
    assert "America/Chicago" not in problems


def test_it_is_said_why_everybody_is_asked_about_pregnancy(clinic, signed_in):
    """A man's page says in one line that the sex on record answers nothing."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.NURSE).get(address(episode, "answer_pregnancy")).content.decode()

    assert "Asked of everybody, whatever sex is recorded" in text


def test_sent_twice_is_recorded_once(clinic, signed_in):
    """A double click or a lost answer does not record the same thing again."""
    episode, _ = opened_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    carried = hidden(client.get(address(episode, "receive_referral")))

    for _ in range(2):
        client.post(address(episode, "receive_referral"), {**REFERRAL, **carried})

    assert events(clinic, episode) == ["EpisodeOpened", "ReferralReceived"]


def test_a_sent_form_that_is_changed_and_sent_again_says_so(clinic, signed_in):
    """Going back in the browser and changing a word does not overwrite in silence."""
    episode, _ = opened_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    carried = hidden(client.get(address(episode, "receive_referral")))
    client.post(address(episode, "receive_referral"), {**REFERRAL, **carried})

    changed = {**REFERRAL, **carried, "referral.referrer": "Dr. Somebody Else"}
    answer = client.post(address(episode, "receive_referral"), changed)

    assert answer.status_code == 409
    assert "was sent already" in answer.content.decode()
    assert "Dr. Somebody Else" in answer.content.decode()
    assert hidden(answer)["_command"] != carried["_command"]


def test_every_problem_stands_beside_its_field_and_nothing_typed_is_lost(clinic, signed_in):
    """Two wrong dates are two sentences, the right words stay, and nothing is written."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.COORDINATOR)
    typed = {
        "pain_since": "last spring",
        "treatments[0].kind": "physiotherapy",
        "treatments[0].began": "2025-02-30",
        "treatments[0].outcome": "failed",
    }

    answer = client.post(address(episode, "record_conservative_care"), typed)
    text = answer.content.decode()

    assert answer.status_code == 422
    assert "2 things are wrong" in text
    assert 'id="f-pain_since-error"' in text
    assert 'id="f-treatments-0-began-error"' in text
    assert 'value="last spring"' in text
    assert events(clinic, episode) == ["EpisodeOpened", "ReferralReceived"]


def test_what_the_form_and_what_the_record_says_against_it_is_told_in_one_go(clinic, signed_in):
    """A missing kind, reversed dates, a day to come and a time to come: nothing waits."""
    episode, _ = referred_episode(clinic)
    typed = {
        "pain_since": "2999-01-01",
        "treatments[0].began": "2025-06-01",
        "treatments[0].ended": "2025-01-01",
        "_at": "2999-01-02T10:00",
    }

    text = (
        signed_in(Role.COORDINATOR)
        .post(address(episode, "record_conservative_care"), typed)
        .content.decode()
    )

    assert "3 things are wrong" in text
    assert "ended (1 January 2025) before it began" in text
    assert "2 January 2999, 10:00" in text
    soon = {**typed, "_at": ""}
    text = (
        signed_in(Role.COORDINATOR)
        .post(address(episode, "record_conservative_care"), soon)
        .content.decode()
    )
    assert "3 things are wrong" in text
    assert 'id="f-pain_since-error"' in text


def test_the_box_above_lists_every_problem_with_the_way_to_its_field(clinic, signed_in):
    """Nobody scrolls for what is wrong: each line leads to the field, in a person's words."""
    episode, _ = referred_episode(clinic)
    typed = {"lab.kind": "creatinine", "lab.value": "1.4", "lab.unit": "furlong"}

    text = (
        signed_in(Role.NURSE)
        .post(address(episode, "record_lab"), {**typed, "_at": "soon"})
        .content.decode()
    )
    box = text.partition('id="problems"')[2].partition("</div>")[0]

    assert "3 things are wrong" in box
    assert '<a href="#f-lab-unit">Unit</a>: “furlong” is not among the answers here' in box
    assert '<a href="#f-lab-taken_at">Taken when</a>: Please fill this in.' in box
    assert '<a href="#f-at">When it happened</a>' in box
    for place in ("f-lab-unit", "f-lab-taken_at", "f-at"):
        assert f'id="{place}"' in text
        assert f'id="{place}-error"' in text


@pytest.mark.both_databases
def test_a_draft_survives_a_closed_browser(clinic, signed_in):
    """What was kept while typing is there again in a new session, and only for its writer."""
    episode, _ = referred_episode(clinic)
    path = address(episode, "record_imaging")
    signed_in(Role.COORDINATOR).post(path + "draft/", {"imaging.mri_on": "2026-01-0"})

    again = signed_in(Role.COORDINATOR).get(path).content.decode()
    another = signed_in(Role.NURSE).get(path).content.decode()

    assert 'value="2026-01-0"' in again
    assert "This is your draft" in again
    assert "2026-01-0" not in another


def test_a_draft_can_be_thrown_away(clinic, signed_in):
    """Thrown away, the form begins with what stands."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "record_imaging")
    client.post(path + "draft/", {"imaging.mri_on": "2026-01-05"})

    client.post(path + "draft/", {"_drop": "1"})
    gone = client.get(path).content.decode()
    offers = client.get(f"/episodes/{episode}/at/candidacy/").content.decode()
    client.post(path + "draft/", {"_back": "1"})
    back = client.get(path).content.decode()

    assert "2026-01-05" not in gone
    assert "A draft of this form was thrown away." in gone
    assert "Draft, not sent." not in offers
    assert 'value="2026-01-05"' in back
    assert "Bring it back" not in back


def window(client, path):
    """What a window of a form carries, as it was opened."""
    text = client.get(path).content.decode()
    return dict(re.findall(r'name="(_command|_sequence|_version)" value="([^"]*)"', text))


def test_two_windows_of_one_form_lose_neither_text(clinic, signed_in):
    """The later window is told; what it takes over from is put aside and can be had back."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "record_imaging")
    one, two = window(client, path), window(client, path)
    here, there = {"imaging.mri_on": "2026-01-05"}, {"imaging.mri_on": "2025-12-31"}

    first = client.post(path + "draft/", {**one, **here})
    told = client.post(path + "draft/", {**two, **there})
    kept = client.get(path).content.decode()
    again = client.post(path + "draft/", {**one, "_version": first.json()["version"], **here})
    taken = client.post(path + "draft/", {**two, **there, "_take": "1"})
    after = client.get(path).content.decode()
    client.post(path + "draft/", {"_back": "1"})

    assert (first.status_code, told.status_code) == (200, 409)
    assert set(told.json()) == {"newer"}
    assert 'value="2026-01-05"' in kept
    assert (again.status_code, taken.status_code) == (200, 200)
    assert 'value="2025-12-31"' in after
    assert "typed in another window of this form is kept aside" in after
    assert 'value="2026-01-05"' in client.get(path).content.decode()


def test_a_form_sent_from_one_window_keeps_the_words_of_the_other(clinic, signed_in):
    """Recording one window's form throws nothing away that was typed in another."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "record_imaging")
    one, two = window(client, path), window(client, path)
    client.post(path + "draft/", {**one, "imaging.mri_on": "2026-01-05"})

    sent = client.post(path, {**two, "imaging.mri_on": "2025-12-31"})
    text = client.get(path).content.decode()

    assert sent.status_code == 302
    assert "This is your draft" not in text
    assert "Bring it back" in text
    client.post(path + "draft/", {"_back": "1"})
    assert 'value="2026-01-05"' in client.get(path).content.decode()


def test_a_recorded_form_leaves_no_draft(clinic, signed_in):
    """Once it is in the record nothing is left to be sent."""
    episode, _ = opened_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "receive_referral")
    client.post(path + "draft/", REFERRAL)

    client.post(path, {**REFERRAL, **hidden(client.get(path))})

    assert Draft.objects.count() == 0


def test_a_form_that_somebody_overtook_is_shown_before_it_is_sent(clinic, signed_in):
    """Two windows on one patient: the later one is told, and may send all the same."""
    episode, _ = opened_episode(clinic)
    first, second = signed_in(Role.COORDINATOR), signed_in(Role.NURSE)
    path = address(episode, "receive_referral")
    early, late = hidden(first.get(path)), hidden(second.get(path))
    first.post(path, {**REFERRAL, **early})

    told = second.post(path, {**REFERRAL, **late, "referral.referrer": "Dr. Late"})
    sent = second.post(path, {**REFERRAL, **hidden(told), "referral.referrer": "Dr. Late"})

    assert told.status_code == 409
    assert "somebody recorded the same thing" in told.content.decode()
    assert sent.status_code == 302
    assert events(clinic, episode).count("ReferralReceived") == 2


def test_a_row_is_added_without_a_script(clinic, signed_in):
    """Where no script runs, the button asks the server for one more row."""
    episode, _ = referred_episode(clinic)
    typed = {"treatments[0].kind": "physiotherapy", "_add": "treatments"}

    answer = signed_in(Role.COORDINATOR).post(
        address(episode, "record_conservative_care"), typed
    )

    assert 'data-number="1"' in answer.content.decode()
    assert events(clinic, episode)[-1] == "ReferralReceived"


def test_a_lumbar_patient_is_not_asked_of_the_neck_and_the_lung(clinic, signed_in):
    """The table says what is asked by region; the absolute ones stand by themselves."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.PHYSICIAN), address(episode, "answer_contraindications")

    text = client.get(path).content.decode()
    absolute, _, relative = text.partition("These are weighed, with a note")

    for item in ("cord_compression", "lung_disease", "neck_access", "neck_infection"):
        assert f'name="answers.{item}"' not in text, item
    assert 'name="answers.infection"' in absolute
    assert 'name="answers.substance_misuse"' in relative


def test_a_referral_offers_every_disc_and_says_of_which_region(clinic, signed_in):
    """Whoever corrects the region can choose its discs, with a script and without."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.NURSE).get(address(episode, "receive_referral")).content.decode()

    assert re.search(r'data-regions="lumbar"><input[^>]*value="L4/L5"', text)
    assert re.search(r'data-regions="cervical"><input[^>]*value="C5/C6"', text)
    assert re.search(r'data-regions="cervical thoracic"><input[^>]*value="C7/T1"', text)
    headings = re.findall(r'<legend class="small">(.*?)</legend>', text)
    assert headings == [
        "cervical",
        "cervical – thoracic",
        "thoracic",
        "thoracic – lumbar",
        "lumbar",
    ]
    assert text.count('name="referral.suspects"') == len(DISCS[Count.USUAL])


def test_a_corrected_count_loses_no_disc_that_was_recorded(clinic, signed_in):
    """Six lumbar vertebrae have no L5/S1: it stays ticked, and the form asks what is meant."""
    episode, _ = opened_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "receive_referral")
    told = {**REFERRAL, "referral.suspects": ["L5/S1"]}
    client.post(path, {**told, **hidden(client.get(path))})

    corrected = {**told, "referral.count": "l6", **hidden(client.get(path))}
    text = client.post(path, corrected).content.decode()

    assert len(events(clinic, episode)) == 2
    assert re.search(r'value="L5/S1" checked> L5/S1 <span class="badge">does not fit', text)
    assert "L5/S1 is ticked, but not part of the spine described here" in text
    meant = {**corrected, "referral.suspects": ["L6/S1"]}
    client.post(path, meant)
    kept = clinic.office.records.history(episode)[-1].body["referral"]
    assert (kept["suspects"], kept["count"]) == (["L6/S1"], "l6")


def test_the_discs_of_a_typed_count_are_offered_without_a_script(clinic, signed_in):
    """The button beside the count shows its discs, and records nothing."""
    episode, _ = opened_episode(clinic)
    client, path = signed_in(Role.COORDINATOR), address(episode, "receive_referral")
    carried = hidden(client.get(path))

    text = client.post(
        path, {**carried, "referral.count": "l6", "_offer": "1"}
    ).content.decode()

    assert 'value="L6/S1"' in text
    assert 'value="L5/S1"' not in text
    assert 'name="_offer"' in text
    assert events(clinic, episode) == ["EpisodeOpened"]


@pytest.mark.parametrize("typed", [{}, {"referral.count": "furlong"}])
def test_an_unknown_count_offers_the_usual_discs(clinic, signed_in, typed):
    """What cannot be read as a count is asked about, and breaks no page."""
    episode, _ = opened_episode(clinic)

    text = (
        signed_in(Role.COORDINATOR)
        .post(address(episode, "receive_referral"), {**typed, "_offer": "1"})
        .content.decode()
    )

    assert 'value="L5/S1"' in text


def test_discs_of_one_region_stand_under_no_heading(clinic, signed_in):
    """Where the region is known there is nothing to tell apart."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.PHYSICIAN).get(address(episode, "plan_needles")).content.decode()

    assert "L4/L5" in text
    assert "of-a-region" not in text


def test_a_blood_value_is_given_in_a_unit_of_blood_values(clinic, signed_in):
    """Neither psi nor heartbeats; once the kind is known, its own units, the usual first."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), address(episode, "record_lab")

    text = client.get(path).content.decode()
    known = client.get(path + "?lab.kind=creatinine").content.decode()

    assert "[psi]" not in text
    assert "{beats}/min" not in text
    assert re.findall(r'name="lab.unit" value="([^"]*)"', known) == ["mg/dL", "umol/L"]


def test_a_code_that_is_none_and_none_beside_something_are_slips(clinic, signed_in):
    """Nonsense is refused where it is typed, and *none* with an option is asked about."""
    episode, _ = referred_episode(clinic)
    nurse, doctor = signed_in(Role.NURSE), signed_in(Role.PHYSICIAN)
    code = {**REFERRAL, "referral.icd10": "zzz nonsense", "referral.region": "nowhere"}
    both = {"indications": ["-", "levels_of_fusion"], "would_change_management": "yes"}

    path = address(episode, "receive_referral")
    told = nurse.post(path, {**code, **window(nurse, path)})
    asked = doctor.post(address(episode, "answer_management"), both)
    fine = {**REFERRAL, "referral.icd10": "m51.360"}
    done = nurse.post(path, {**fine, **window(nurse, path)})

    assert "2 things are wrong" in told.content.decode()
    assert "is no ICD-10 code" in told.content.decode()
    assert asked.status_code == 422
    assert "cannot stand beside another answer" in asked.content.decode()
    assert done.status_code == 302


def test_only_those_who_can_stand_in_the_room_are_offered_at_a_time_out(clinic, signed_in):
    """Neither an administrator nor the software takes part."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.PHYSICIAN).get(address(episode, "do_time_out")).content.decode()

    offered = re.findall(r'name="present" value="([^"]*)"', text)
    assert {"physician", "nurse", "technologist"} <= set(offered)
    assert not {"administrator", "system", "patient", "clinic_lead"} & set(offered)


def test_a_consent_is_withdrawn_only_where_one_stands(clinic, signed_in):
    """Nobody is offered to take back what was never given."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)
    signed = patient(clinic, "Sara Signed", "is_prepared")

    without = client.get(f"/episodes/{episode}/at/preparation/").content.decode()
    standing = client.get(f"/episodes/{signed.id}/at/preparation/").content.decode()

    assert "form/withdraw_consent/" not in without
    assert "form/withdraw_consent/" in standing


def test_what_stands_fills_a_form_that_replaces_it(clinic, signed_in):
    """A referral is mended, not typed again."""
    episode, _ = referred_episode(clinic)

    text = signed_in(Role.NURSE).get(address(episode, "receive_referral")).content.decode()

    assert "Dr. Imani Okafor" in text
    assert "Is L4/L5 the source?" in text


@pytest.mark.parametrize("order", sorted(FORMS))
def test_a_form_is_open_to_the_roles_that_may_ask_and_to_no_other(clinic, signed_in, order):
    """The application's own table decides; who may not is led back to the patient."""
    episode, _ = referred_episode(clinic)
    for role in (Role.COORDINATOR, Role.NURSE, Role.TECHNOLOGIST, Role.PHYSICIAN):
        answer = signed_in(role).get(address(episode, order))
        assert answer.status_code == (200 if role in MAY[order] else 302), role


def test_script_in_a_name_is_text(clinic, signed_in):
    """Whatever is stored is shown as text, on the page of the patient and in the form."""
    evil = "<script>alert(1)</script>"
    episode, _ = opened_episode(clinic, names=evil)
    client, path = signed_in(Role.COORDINATOR), address(episode, "receive_referral")
    client.post(path, {**REFERRAL, "referral.referrer": evil, **hidden(client.get(path))})

    pages = [path, f"/episodes/{episode}/", f"/episodes/{episode}/history/"]

    for page in pages:
        text = client.get(page).content.decode()
        assert evil not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in client.get(path).content.decode()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(sorted(FORMS)),
    st.dictionaries(
        st.one_of(
            st.text(max_size=20),
            st.sampled_from(
                ["referral.suspects", "treatments[0].kind", "lab.value", "_at", "_sequence"]
            ),
        ),
        st.lists(st.text(max_size=20), max_size=2),
        max_size=6,
    ),
)
def test_no_form_can_be_sent_so_that_it_breaks(clinic, signed_in, order, typed):
    """Whatever is sent, a page answers; nothing is a server error."""
    if not hasattr(clinic, "fuzzed"):
        object.__setattr__(clinic, "fuzzed", referred_episode(clinic)[0])
    for role in (Role.NURSE, Role.PHYSICIAN):
        answer = signed_in(role).post(address(clinic.fuzzed, order), typed)
        assert answer.status_code in (200, 302, 409, 422), answer.content.decode()[-500:]


def test_a_form_that_was_refused_once_is_sent_when_it_is_opened_again(clinic, signed_in):
    """Two windows with one draft: the second is told, opened anew, and recorded."""
    episode, _ = referred_episode(clinic)
    client, where = signed_in(Role.COORDINATOR), address(episode, "record_imaging")
    first = hidden(client.get(where))
    client.post(where, {**first, "imaging.mri_on": "2026-01-05", "_send": "1"})
    late = {**first, "imaging.mri_on": "2026-01-06", "_send": "1"}
    refused = client.post(where, late)

    page = client.get(where)
    sent = client.post(where, {**late, **hidden(page)})

    assert refused.status_code == 409
    assert "2026-01-06" in page.content.decode()
    assert sent.status_code == 302
    assert events(clinic, episode).count("ImagingRecorded") == 2


def test_a_draft_that_another_entry_overtook_says_so_when_it_is_opened(clinic, signed_in):
    """The newer entry is read before the older words are sent."""
    episode, _ = referred_episode(clinic)
    client, where = signed_in(Role.COORDINATOR), address(episode, "record_imaging")
    mine = hidden(client.get(where))
    client.post(f"{where}draft/", {**mine, "imaging.mri_on": "2026-01-06"})
    other = signed_in(Role.NURSE)
    theirs = {**hidden(other.get(where)), "imaging.mri_on": "2026-01-05", "_send": "1"}
    assert other.post(where, theirs).status_code == 302

    page = client.get(where)
    sent = client.post(where, {**hidden(page), "imaging.mri_on": "2026-01-06", "_send": "1"})

    assert "somebody recorded the same thing" in page.content.decode()
    assert sent.status_code == 302
