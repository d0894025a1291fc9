"""Rows M06, M07, M10: a report is signed by its author, proved anew, and printed at once."""

import html
import io
import json
import re
from dataclasses import replace
from uuid import uuid4

import pytest
from pypdf import PdfReader

from discogram.adapters.db.models import Access
from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.web.accounts.models import User
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.web.board.played import LINE
from tests.web.clinic import PASSWORD, SITE

LANGS = ("en", "es")


def seen(client, episode):
    """The seal of the report that the page shows; empty where it shows none."""
    text = client.get(f"/episodes/{episode}/board/sign/").content.decode()
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', text)
    return found[1] if found else ""


def sign(client, episode, secret=PASSWORD, lang="en", shown=None):
    """Send the signature beneath what the page shows, or showed."""
    typed = {"secret": secret, "lang": lang, "seen": shown or seen(client, episode)}
    return client.post(f"/episodes/{episode}/board/sign/", typed)


def concludes_anew(clinic, episode, text):
    """The same physician writes other words, as in a second window."""
    found = whole(episode, clinic.office)
    before = found.episode.conclusion
    assert before is not None
    assert found.patient is not None
    assert found.site is not None
    order = Order(
        id=uuid4(),
        episode=episode,
        patient=found.patient,
        site=found.site,
        actor="physician-1",
        role=Role.PHYSICIAN,
        occurred_at=CivilTime.at(clinic.office.clock.now(), SITE.zone),
        wish=ConclusionWritten(replace(before, text=FreeText.of(text, "salt"))),
    )
    handle(order, clinic.office)


@pytest.mark.both_databases
def test_a_signed_report_is_there_as_pdf_at_once(clinic, signed_in, concluded):
    """Sign, and the PDF with the patient's name and the signer's comes back, and is audited."""
    client = signed_in(Role.PHYSICIAN)

    answer = sign(client, concluded)
    printed = client.get(f"/episodes/{concluded}/report.pdf")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.content)).pages)

    assert answer.status_code == 302
    assert whole(concluded, clinic.office).episode.report.signed
    assert printed["Content-Type"] == "application/pdf"
    assert LINE["names"] in text
    assert "Dr. Eleanor Voss" in text
    assert LINE["names"].split()[0] not in printed["Content-Disposition"]
    last = Access.objects.order_by("-position").first()
    assert last is not None
    assert (last.actor, last.what) == ("physician-1", "read-report")


def test_a_report_signed_in_spanish_is_printed_in_spanish(signed_in, concluded):
    """The language chosen at the signature is that of the paper, unless asked otherwise."""
    client = signed_in(Role.PHYSICIAN)
    sign(client, concluded, lang="es")

    own = json.loads(client.get(f"/episodes/{concluded}/report.json").content)
    other = json.loads(client.get(f"/episodes/{concluded}/report.json?lang=en").content)

    assert (own["language"], other["language"]) == ("es", "en")


def test_the_report_stands_above_the_signature(signed_in, concluded):
    """Whoever signs has the whole report on the page, in the language it will have."""
    client = signed_in(Role.PHYSICIAN)
    where = f"/episodes/{concluded}/board/sign/"
    english, spanish = (client.get(f"{where}?lang={each}").content.decode() for each in LANGS)

    assert english.index("Conclusion of the physician") < english.index('name="secret"')
    assert '<article class="paper" lang="es">' in spanish
    assert 'name="lang" value="es"' in spanish


def test_what_changed_in_a_second_window_is_shown_again_and_not_signed(
    clinic, signed_in, concluded
):
    """The first window signs nothing that it never showed; with the new page it does."""
    client = signed_in(Role.PHYSICIAN)
    before = seen(client, concluded)
    concludes_anew(clinic, concluded, "No disc is a source of pain.")

    late = sign(client, concluded, shown=before)
    text = late.content.decode()

    assert late.status_code == 409
    assert "The report has changed since this page showed it" in text
    assert "No disc is a source of pain." in text
    assert not whole(concluded, clinic.office).episode.report.signed
    assert sign(client, concluded).status_code == 302


def test_a_signature_that_saw_nothing_is_refused(clinic, signed_in, concluded):
    """Without the seal nobody knows what was read."""
    typed = {"secret": PASSWORD, "lang": "en"}
    answer = signed_in(Role.PHYSICIAN).post(f"/episodes/{concluded}/board/sign/", typed)

    assert answer.status_code == 409
    assert not whole(concluded, clinic.office).episode.report.signed


def test_without_the_password_nothing_is_signed(clinic, signed_in, concluded):
    """A screen left open signs nothing."""
    client = signed_in(Role.PHYSICIAN)
    for secret in ("", "a guess"):
        answer = sign(client, concluded, secret)
        assert answer.status_code == 422
        assert "That is not the password." in answer.content.decode()

    assert not whole(concluded, clinic.office).episode.report.signed


def test_the_pin_signs_where_one_was_chosen(clinic, signed_in, concluded):
    """The fast way back is the fast way to sign."""
    user = User.objects.get(username="physician-1")
    user.choose_pin("2580")

    assert sign(signed_in(Role.PHYSICIAN), concluded, "2580").status_code == 302
    assert whole(concluded, clinic.office).episode.report.signed


def test_what_still_lacks_is_shown_and_signed_by_nobody(clinic, signed_in, settled):
    """Without a conclusion there is no form, and a signature that is sent is refused."""
    client = signed_in(Role.PHYSICIAN)
    text = client.get(f"/episodes/{settled}/board/sign/").content.decode()

    answer = sign(client, settled)

    assert "The physician's conclusion is not written" in text.replace("&#x27;", "'")
    assert 'name="secret"' not in text
    assert answer.status_code == 409
    assert not whole(settled, clinic.office).episode.report.signed


def test_another_physicians_conclusion_is_signed_by_nobody_else(clinic, signed_in, concluded):
    """A name stands under its own words."""
    client = signed_in(Role.CLINIC_LEAD)
    client.post("/account/acting-as/", {"role": "physician"})

    answer = sign(client, concluded)

    assert answer.status_code == 409
    assert not whole(concluded, clinic.office).episode.report.signed


def test_another_physician_writes_words_of_their_own(clinic, signed_in, concluded):
    """The other's conclusion is read beside an empty form, and never sent on by a button."""
    client = signed_in(Role.CLINIC_LEAD)
    client.post("/account/acting-as/", {"role": "physician"})
    signing = client.get(f"/episodes/{concluded}/board/sign/").content.decode()
    text = client.get(f"/episodes/{concluded}/form/write_conclusion/").content.decode()
    before = whole(concluded, clinic.office).episode.conclusion

    assert before is not None
    assert f"/episodes/{concluded}/form/write_conclusion/" in signing
    assert "A name stands under its own words" in text
    assert "Dr. Eleanor Voss concluded this" in text
    (own,) = re.findall(r'name="written.text"[^>]*>(.*?)</textarea>', text, re.DOTALL)
    assert own == ""
    assert str(before.text.words) in html.unescape(text)


def test_the_report_waits_for_the_author_and_says_so_to_everybody_else(signed_in, concluded):
    """M13: no work of another physician's; under everything it stands with a name."""
    author = signed_in(Role.PHYSICIAN).get("/work/?when=month").content.decode()
    client = signed_in(Role.CLINIC_LEAD)
    client.post("/account/acting-as/", {"role": "physician"})
    mine = client.get("/work/?when=month").content.decode()
    everything = client.get("/work/?when=month&show=all").content.decode()
    way = f'href="/episodes/{concluded}/board/sign/"'

    assert way in author
    assert "<td>Dr. Eleanor Voss</td>" not in author
    assert way not in mine
    assert way in everything
    assert "<td>Dr. Eleanor Voss</td>" in everything


def test_the_author_goes_on_from_the_own_words(signed_in, concluded):
    """Who wrote the conclusion finds it in the form."""
    answer = signed_in(Role.PHYSICIAN).get(f"/episodes/{concluded}/form/write_conclusion/")
    text = answer.content.decode()
    (own,) = re.findall(r'name="written.text"[^>]*>(.*?)</textarea>', text, re.DOTALL)

    assert own != ""
    assert "A name stands under its own words" not in text


def test_after_the_signature_a_form_leads_to_the_amendment(clinic, signed_in, concluded):
    """The form is closed, no station offers it, and a late one is told so, with its words."""
    client = signed_in(Role.PHYSICIAN)
    where = f"/episodes/{concluded}/form/write_conclusion/"
    before = client.get(where).content.decode()
    carried = dict(re.findall(r'name="(_(?:command|sequence))" value="([^"]*)"', before))
    concludes_anew(clinic, concluded, "Other words.")
    sign(client, concluded)

    text = client.get(where).content.decode()
    late = client.post(where, {**carried, "written.text": "Late words.", "_send": "1"})
    station = client.get(f"/episodes/{concluded}/at/conclusion/").content.decode()
    report = client.get(f"/episodes/{concluded}/at/report/").content.decode()

    assert "The report is signed." in text
    assert 'name="written.text"' not in text
    assert f"/episodes/{concluded}/form/amend_report/" in text
    assert late.status_code == 409
    assert "Late words." in late.content.decode()
    assert "somebody recorded the same thing" not in late.content.decode()
    assert where not in station
    assert f"/episodes/{concluded}/board/sign/" not in report


def test_an_unknown_language_is_refused(clinic, signed_in, concluded):
    """A report is signed in a language that it can be printed in."""
    assert sign(signed_in(Role.PHYSICIAN), concluded, lang="xx").status_code == 422
    assert not whole(concluded, clinic.office).episode.report.signed


def test_script_in_a_conclusion_is_text(signed_in, clinic):
    """What a person typed is never markup, on the board or in the report."""
    from tests.web.board.played import played
    from tests.web.clinic import SITE

    told = {"write_conclusion": {"with": {"written": {"text": "<script>alert(1)</script>"}}}}
    without = ["attach_image", "sign_report"]
    episode, _ = played(clinic, SITE.id, "concluded", without=without, told=told)
    client = signed_in(Role.PHYSICIAN)
    for path in ("board/", "report/"):
        text = client.get(f"/episodes/{episode}/{path}").content.decode()
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)" in text


def test_a_draft_says_that_it_is_one(signed_in, concluded):
    """Before the signature every form is a draft."""
    client = signed_in(Role.NURSE)

    assert "DRAFT" in client.get(f"/episodes/{concluded}/report.txt").content.decode().upper()
