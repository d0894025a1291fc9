"""Rows M08, M11, M12, M17, M18, M26: the papers that staff hand over, as pages and files."""

import io
import re
from hashlib import sha256

import pytest
from pypdf import PdfReader

from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.events import MedicineRecorded
from discogram.pathway.preparation.medicines import Medicine
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.web.board.played import LINE, played
from tests.web.clinic import SITE
from tests.web.patients import opened_episode, order, referred_episode


def words(answer):
    """What stands in a PDF."""
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return " ".join("".join(page.extract_text() for page in pages).split())


@pytest.fixture
def prepared(clinic):
    """A patient before the test whose plan was not gone through yet."""
    without = ["attach_image", "confirm_preparation", "sign_consent"]
    return played(clinic, SITE.id, "prepared", test=9, without=without)[0]


def through(page):
    """What the page of the plan sends."""
    names = ("_command", "_sequence", "booked", "lang")
    return {each: re.findall(rf'name="{each}" value="([^"]*)"', page)[0] for each in names}


def takes(clinic, episode, medicine):
    """A physician records a medicine that the patient takes."""
    found = whole(episode, clinic.office)
    now = CivilTime.at(clinic.office.clock.now(), SITE.zone)
    wish = MedicineRecorded(Medicine(medicine), taking=True, told_at=now)
    assert found.patient is not None
    asks = order(clinic, episode, found.patient, "physician-1", Role.PHYSICIAN, wish)
    handle(asks, clinic.office)


def test_the_consent_that_is_recorded_is_the_text_that_was_shown(clinic, signed_in, prepared):
    """Version and digest come from the server: the digest is that of the file, to the byte."""
    client = signed_in(Role.NURSE)
    text = client.get(f"/episodes/{prepared}/consent.txt").content
    digest = sha256(text).hexdigest()
    sent = {
        "digest": digest,
        "items": [str(item) for item in ConsentItem],
        "teach_back": "yes",
        "interpreter": "no",
        "text_hash": "typed",
        "text_version": "typed",
    }

    answer = client.post(f"/episodes/{prepared}/consent/", sent)
    consent = whole(prepared, clinic.office).episode.preparation.consent

    assert answer.status_code == 302
    assert consent is not None
    assert (consent.text_hash, consent.language) == (digest, "en")
    assert consent.text_version.startswith("lumbar-en-")
    assert consent.left_out == ()
    assert consent.teach_back is True


def test_the_paper_names_the_digest_of_the_text(signed_in, prepared):
    """What is signed with a pen can be held against the record."""
    client = signed_in(Role.NURSE)
    text = client.get(f"/episodes/{prepared}/consent.txt").content

    printed = words(client.get(f"/episodes/{prepared}/consent.pdf"))

    assert sha256(text).hexdigest() in printed.replace(" ", "")


def test_the_paper_names_patient_and_clinic_and_the_text_names_nobody(
    clinic, signed_in, prepared
):
    """Name, birth date and telephone are printed; the digest stays that of the text alone."""
    client = signed_in(Role.NURSE)
    text = client.get(f"/episodes/{prepared}/consent.txt").content.decode()
    printed = words(client.get(f"/episodes/{prepared}/consent.pdf"))
    page = client.get(f"/episodes/{prepared}/consent/").content.decode()
    paper = page.partition('<article class="paper"')[2].partition("</article>")[0]

    for told in (LINE["names"], SITE.name, SITE.phones[0]):
        assert told in printed
        assert told in paper
        assert told not in text
    assert sha256(text.encode()).hexdigest() in printed.replace(" ", "")
    assert sha256(text.encode()).hexdigest() in page


def test_another_text_than_was_read_is_not_signed(clinic, signed_in, prepared):
    """Where the numbers changed meanwhile, the new text is read first; ticks are kept."""
    sent = {"digest": "0" * 64, "items": ["infection"], "teach_back": "yes"}
    answer = signed_in(Role.NURSE).post(f"/episodes/{prepared}/consent/", sent)
    text = answer.content.decode()

    assert answer.status_code == 409
    assert "The text has changed since this page was opened." in text
    assert 'value="infection" checked' in text
    assert whole(prepared, clinic.office).episode.preparation.consent is None


def test_points_that_were_not_ticked_stay_open(clinic, signed_in, prepared):
    """What nobody went through is never taken for told, and is recorded knowingly or not."""
    client, path = signed_in(Role.NURSE), f"/episodes/{prepared}/consent/"
    text = client.get(f"/episodes/{prepared}/consent.txt?lang=es").content
    sent = {"digest": sha256(text).hexdigest(), "items": ["infection"], "lang": "es"}

    first = client.post(path, sent)
    page = first.content.decode()
    assert first.status_code == 422
    assert whole(prepared, clinic.office).episode.preparation.consent is None
    assert f"{len(ConsentItem) - 1} points of {len(ConsentItem)} are not ticked." in page
    assert "Nobody recorded whether the patient could tell the consent again" in page
    assert 'value="infection" checked' in page, "nothing typed is lost"
    assert 'name="all_the_same"' in page
    client.post(path, {**sent, "all_the_same": "yes"})
    consent = whole(prepared, clinic.office).episode.preparation.consent

    assert consent is not None
    assert consent.items == (ConsentItem.INFECTION,)
    assert (consent.language, consent.teach_back, consent.interpreter) == ("es", None, None)


@pytest.mark.parametrize("teach_back", ["no", ""])
def test_a_consent_that_was_not_understood_is_recorded_only_when_confirmed(
    clinic, signed_in, prepared, teach_back
):
    """Everything ticked, and the patient could not tell it again: the page says so first."""
    client = signed_in(Role.NURSE)
    text = client.get(f"/episodes/{prepared}/consent.txt").content
    sent = {
        "digest": sha256(text).hexdigest(),
        "items": [str(item) for item in ConsentItem],
        "teach_back": teach_back,
        "interpreter": "no",
    }

    answer = client.post(f"/episodes/{prepared}/consent/", sent)

    assert answer.status_code == 422
    assert "tell the consent again" in answer.content.decode()
    assert whole(prepared, clinic.office).episode.preparation.consent is None


def test_risks_are_drawn_as_people_with_words_beside_them(signed_in, prepared):
    """Each drawing has an alternative that says the same."""
    text = signed_in(Role.COORDINATOR).get(f"/episodes/{prepared}/consent/").content.decode()

    assert '<img class="drawing" src="data:image/svg+xml;base64,' in text
    assert 'alt=""' not in text
    assert "1000" in text
    assert 'name="digest"' not in text, "a coordinator records no consent"


def test_the_plan_is_confirmed_for_exactly_the_booked_moment(clinic, signed_in, prepared):
    """What stood on the page is what was gone through."""
    client = signed_in(Role.COORDINATOR)
    slot = whole(prepared, clinic.office).episode.booking.slot
    assert slot is not None
    booked = slot.starts

    page = client.get(f"/episodes/{prepared}/plan/").content.decode()
    answer = client.post(f"/episodes/{prepared}/plan/", through(page))

    assert f'name="booked" value="{booked}"' in page
    assert answer.status_code == 302
    assert whole(prepared, clinic.office).episode.preparation.confirmed_for == booked


def test_a_plan_that_changed_meanwhile_is_shown_again(clinic, signed_in, prepared):
    """An anticoagulant was recorded while the page was open: nobody heard of its hold."""
    client, path = signed_in(Role.COORDINATOR), f"/episodes/{prepared}/plan/"
    old = client.get(path).content.decode()
    takes(clinic, prepared, "rivaroxaban")

    refused = client.post(path, through(old))
    before = whole(prepared, clinic.office).episode.preparation.confirmed_for
    again = client.post(path, through(refused.content.decode()))

    assert refused.status_code == 409
    assert "Since you opened this page, this was recorded" in refused.content.decode()
    assert before is None
    assert again.status_code == 302


def test_a_plan_that_changed_after_it_was_gone_through_says_so(clinic, signed_in, prepared):
    """It is gone through again, and the page asks for it."""
    client, path = signed_in(Role.COORDINATOR), f"/episodes/{prepared}/plan/"
    client.post(path, through(client.get(path).content.decode()))
    heard = client.get(path).content.decode()
    takes(clinic, prepared, "rivaroxaban")
    changed = client.get(path).content.decode()

    assert "Go through it again" not in heard
    assert "<button" not in heard.partition('id="through"')[2].partition("</section>")[0]
    assert "Go through it again" in changed
    assert client.post(path, through(changed)).status_code == 302
    assert "Go through it again" not in client.get(path).content.decode()


def test_a_plan_for_a_moment_that_was_moved_is_refused_in_a_sentence(
    clinic, signed_in, prepared
):
    """Somebody moved the booking while the page was open."""
    sent = {"booked": "2026-01-05T09:30[America/Chicago]"}
    answer = signed_in(Role.COORDINATOR).post(f"/episodes/{prepared}/plan/", sent)

    assert answer.status_code == 409
    assert 'role="alert"' in answer.content.decode()
    assert whole(prepared, clinic.office).episode.preparation.confirmed_for is None


@pytest.mark.parametrize("name", ["letter", "plan"])
def test_a_paper_before_the_test_is_a_page_and_a_pdf(signed_in, prepared, name):
    """Both hold the patient's name; only the page has links."""
    client = signed_in(Role.COORDINATOR)
    where = {"plan": "plan/", "letter": "papers/letter/"}[name]
    page = client.get(f"/episodes/{prepared}/{where}")
    printed = client.get(f"/episodes/{prepared}/papers/{name}.pdf")

    assert LINE["names"] in page.content.decode()
    assert printed.content.startswith(b"%PDF-")
    assert LINE["names"] in words(printed)


@pytest.mark.parametrize("name", ["home", "discharge"])
def test_a_paper_after_the_test_is_a_page_and_a_pdf(signed_in, settled, name):
    """With the emergency number of the clinic."""
    client = signed_in(Role.NURSE)
    page = client.get(f"/episodes/{settled}/papers/{name}/").content.decode()
    printed = words(client.get(f"/episodes/{settled}/papers/{name}.pdf"))

    assert LINE["names"] in page
    assert LINE["names"] in printed
    assert "911" in printed


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("papers/home/", "the last needle is out"),
        ("plan/", "book the test first"),
        ("papers/letter/", "needs the referral first"),
        ("consent/", "record the referral first"),
    ],
)
def test_a_paper_that_is_not_there_yet_says_why(clinic, signed_in, path, why):
    """A sentence that says what has to come first."""
    episode, _ = opened_episode(clinic)
    answer = signed_in(Role.NURSE).get(f"/episodes/{episode}/{path}")

    assert answer.status_code == 409
    assert why in answer.content.decode()


def test_a_station_lists_its_papers_and_why_one_is_not_there(clinic, signed_in):
    """After the referral the consent is there, and the plan waits for a booking."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.NURSE)
    text = client.get(f"/episodes/{episode}/at/preparation/").content.decode()

    assert f'href="/episodes/{episode}/consent/"' in text
    assert f'href="/episodes/{episode}/plan/"' not in text
    assert "book the test first" in text


def test_a_paper_that_does_not_exist_is_not_there(signed_in, settled):
    """Neither by name nor by form."""
    client = signed_in(Role.NURSE)
    for path in ("papers/will/", "papers/home.exe", "consent.exe", "report.exe"):
        assert client.get(f"/episodes/{settled}/{path}").status_code == 404
