"""The role is changed while somebody types: nothing is recorded, and nothing is lost."""

import re
from dataclasses import replace

import pytest

from discogram.adapters.db.models import Access
from discogram.web.desk.models import Draft
from discogram.words.people import Role
from tests.web.board.test_consent import digest
from tests.web.desk.test_correcting import KNOWN
from tests.web.desk.test_filling import events, hidden
from tests.web.patients import ROBIN, referred_episode

WHY = "Typed while the role was another"
FORMS = {
    "form/record_imaging/": {"imaging.mri_on": "2026-01-05"},
    "form/answer_illness/": {"_at": "2026-01-05T10:00"},
    "all/allergies/": {"latex.reaction": WHY},
    "questionnaires/phq_9/": {"note": WHY},
    "close/": {"ending": "withdrew", "why": WHY},
    "person/": {**KNOWN, "names": WHY},
    "entry/2/strike/": {"why": WHY},
    "consent/": {"items": "infection"},
    "follow-up/infection_call/": {"note": WHY},
}
"""What is typed in each form, by its address."""
SHOWN = [each for each in FORMS if "follow-up" not in each]
"""Which of them open for a patient who was only referred."""


@pytest.fixture
def path(clinic):
    """Where the pages of a new patient are."""
    episode, _ = referred_episode(clinic)
    return f"/episodes/{episode}/"


def holds(clinic, *roles):
    """The physician of these tests holds other roles from now on."""
    staff = clinic.store.directory.staff("physician-1", "lakeside")
    held = replace(staff, roles=frozenset(roles))
    clinic.store.directory.save_staff(held, "lakeside", "os", Role.ADMINISTRATOR)


@pytest.fixture
def client(clinic, signed_in):
    """Somebody who acts as physician, and is an administrator too."""
    holds(clinic, Role.PHYSICIAN, Role.ADMINISTRATOR)
    return signed_in(Role.PHYSICIAN)


def acts_as(client, role, **more):
    """Another role, chosen in the menu of another window."""
    return client.post("/account/acting-as/", {"role": str(role), **more})


def filled(client, where):
    """A form as it is sent from its page."""
    typed = dict(FORMS[next(each for each in FORMS if where.endswith(each))])
    if "follow-up" in where:
        return typed
    page = client.get(where)
    found = re.findall(r'name="(_entry|digest)" value="([^"]+)"', page.content.decode())
    return {**typed, **dict(found), **hidden(page)}


def draft_of(where, page):
    """Where a page keeps its draft."""
    found = re.findall(r'data-draft="([^"]+)"', page.content.decode())
    return found[0] if found else f"{where}draft/"


@pytest.mark.parametrize("form", SHOWN)
def test_a_draft_is_kept_in_whatever_role_its_writer_acts(client, path, form):
    """The window that was opened in the right role goes on keeping what is typed."""
    sent, where = filled(client, path + form), draft_of(path + form, client.get(path + form))
    acts_as(client, Role.ADMINISTRATOR)

    kept = client.post(where, sent)

    assert kept.status_code == 200
    assert kept.json()["version"] == 1
    assert Draft.objects.get().actor == "physician-1"


@pytest.mark.parametrize("form", FORMS)
def test_what_is_sent_in_another_role_is_kept_and_the_role_is_offered(
    clinic, client, path, form
):
    """Nothing is recorded; one press leads back to the form, with everything in it."""
    sent, where = filled(client, path + form), path + form
    before = events(clinic, path.split("/")[2])
    acts_as(client, Role.ADMINISTRATOR)

    answer = client.post(where, {**sent, "_send": "1"})
    page = answer.content.decode()
    (role,), (back,) = (
        re.findall(rf'name="{name}" value="([^"]+)"', page.split("<main")[1])
        for name in ("role", "next")
    )
    shut = client.get(where)
    on = acts_as(client, role, next=back)

    assert answer.status_code == 403
    assert "this form is for physician, and you act as administrator now" in page
    assert "What you typed is kept as your draft." in page
    assert "Act as physician and go on with the form" in page
    assert ROBIN not in page
    assert shut.status_code == 403  # what is kept opens nothing
    assert events(clinic, path.split("/")[2]) == before
    assert (on.status_code, on["Location"]) == (302, back)
    assert back.startswith(where)
    assert Draft.objects.get().typed
    if form in SHOWN:
        assert "This is your draft" in client.get(back).content.decode()
    assert Access.objects.filter(outcome="refused: page", actor="physician-1").count() == 2


def test_a_role_that_opens_the_page_and_not_the_form_is_told_the_same(clinic, signed_in, path):
    """A technologist sees the patient; the answers of the nurse are kept, not recorded."""
    holds(clinic, Role.PHYSICIAN, Role.TECHNOLOGIST)
    client, where = signed_in(Role.PHYSICIAN), f"{path}form/record_imaging/"
    sent = filled(client, where)
    acts_as(client, Role.TECHNOLOGIST)

    answer = client.post(where, sent)
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "this form is for physician, and you act as technologist now" in page
    assert "2026-01-05" in str(Draft.objects.get().typed)


def test_a_caller_who_is_typed_in_another_role_is_kept(client):
    """The form of a new patient has a draft without an episode."""
    page = client.get("/patients/new/?new=yes").content.decode()
    own = dict(re.findall(r'name="(person|episode|command)" value="([^"]+)"', page))
    sent, where = {**KNOWN, "names": WHY, **own}, f"/patients/new/?call={own['person']}"
    acts_as(client, Role.ADMINISTRATOR)

    kept = client.post("/patients/new/draft/", sent)
    answer = client.post(where, sent).content.decode()
    acts_as(client, Role.PHYSICIAN)

    assert kept.json()["saved"]
    assert "What you typed is kept as your draft." in answer
    assert f'name="next" value="{where}"' in answer
    assert WHY in client.get(where).content.decode()


@pytest.mark.parametrize("form", ["form/record_imaging/", "close/"])
def test_a_role_that_was_taken_away_records_nothing_and_says_so(clinic, client, path, form):
    """Without any role that may send it nothing is kept either; the older draft stays."""
    sent, where = filled(client, path + form), draft_of(path + form, client.get(path + form))
    client.post(where, sent)
    before = events(clinic, path.split("/")[2])
    holds(clinic, Role.TECHNOLOGIST)

    told = client.post(
        where, {**sent, "why": "Later words"}, headers={"sec-fetch-mode": "cors"}
    )
    answer = client.post(path + form, {**sent, "why": "Later words"}).content.decode()

    assert told.status_code in (403, 409)
    assert "Neither kept nor recorded: this form is for" in told.json()["refused"]
    assert "you hold no such role here" in answer
    assert re.search(r"Your draft of \d\d:\d\d stays kept", answer)
    assert "Act as" not in answer.split("<main")[1]
    assert events(clinic, path.split("/")[2]) == before
    assert "Later words" not in str(Draft.objects.get().typed)


def test_nobody_records_in_a_role_that_was_left_to_them_unseen(clinic, signed_in, path):
    """A nurse is a physician from now on, who might send the form too: first it is said."""
    holds(clinic, Role.NURSE, Role.PHYSICIAN)
    client, where = signed_in(Role.PHYSICIAN), f"{path}form/record_imaging/"
    acts_as(client, Role.NURSE)
    sent, before = filled(client, where), events(clinic, path.split("/")[2])
    holds(clinic, Role.PHYSICIAN)

    answer = client.post(where, {**sent, "_send": "1"}).content.decode()

    assert "the role you had chosen was taken from you, and you act as physician now" in answer
    assert "What you typed is kept as your draft." in answer
    assert "Act as physician and go on with the form" in answer
    assert events(clinic, path.split("/")[2]) == before


def test_a_window_whose_writer_holds_no_role_at_all_is_told_why(clinic, client, path):
    """Not that the sign-in has ended, which it has not."""
    where = f"{path}form/record_imaging/draft/"
    holds(clinic)

    told = client.post(where, {"imaging.mri_on": "2026-01-05"})

    assert told.status_code == 403
    assert "this form is for coordinator, nurse and physician" in told.json()["refused"]
    assert not Draft.objects.exists()


def test_a_page_that_was_sent_in_another_role_says_that_nothing_is_recorded(client):
    """Whatever was sent, by whoever may not: the refusal says it in a sentence."""
    answer = client.post("/account/staff/save/", {"id": "x"})
    acts_as(client, Role.PHYSICIAN)
    refused = client.post("/account/staff/save/", {"id": "x"}).content.decode()

    assert answer.status_code != 500
    assert "Nothing of what you sent was recorded." in refused


def test_what_is_too_long_to_be_kept_is_said(client, path):
    """No promise where there is no draft."""
    where = f"{path}close/"
    sent = filled(client, where)
    acts_as(client, Role.ADMINISTRATOR)

    page = client.post(where, {**sent, "why": "x" * 200_001}).content.decode()

    assert "What you typed is kept" not in page
    assert "What you sent just now is not kept either." in page
    assert not Draft.objects.exists()


def test_the_role_that_is_offered_leads_to_no_other_site(client):
    """The address behind the button is a page of ours, else home."""
    on = acts_as(client, Role.PHYSICIAN, next="https://evil.example/")

    assert on["Location"] == "/work/"


def test_the_digest_that_names_the_draft_of_a_consent_is_checked(client, path):
    """A name that names no text keeps nothing."""
    of = digest(client, f"{path}consent/")
    acts_as(client, Role.ADMINISTRATOR)

    answer = client.post(f"{path}consent/", {"digest": of.upper(), "items": "infection"})

    assert answer.status_code == 403
    assert not Draft.objects.exists()
