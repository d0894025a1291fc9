"""Rows M06, M07, M10: a report is signed by its author, proved anew, and printed at once."""

import io
import json

import pytest
from pypdf import PdfReader

from discogram.adapters.db.models import Access
from discogram.application.history import whole
from discogram.web.accounts.models import User
from discogram.words.people import Role
from tests.web.board.played import LINE
from tests.web.clinic import PASSWORD


def sign(client, episode, secret=PASSWORD, lang="en"):
    """Send the signature."""
    return client.post(f"/episodes/{episode}/board/sign/", {"secret": secret, "lang": lang})


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
