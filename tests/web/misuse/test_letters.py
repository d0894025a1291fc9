"""A request in letters that nobody asked for closes nothing and is refused whole."""

import pytest
from django.test import Client

from discogram.web.desk.models import Draft
from discogram.words.people import Role
from tests.web.patients import referred_episode

HALF = b"\r\n".join(
    (
        b"--xx",
        b'Content-Disposition: form-data; name="imaging.mri_on"',
        b"",
        rb"\ud800",
        b"--xx--",
    )
)
"""Half a letter, as another encoding spells it."""


@pytest.mark.parametrize(
    "charset", ["raw_unicode_escape", "utf-16", "utf-7", "latin-1", "no-such", "rot13"]
)
def test_a_form_in_another_encoding_is_refused(clinic, signed_in, charset) -> None:
    """Half a letter in a draft would close its form for good: neither is there."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/form/record_imaging/"
    kind = f"multipart/form-data; boundary=xx; charset={charset}"

    for each in (path, path + "draft/"):
        assert client.generic("POST", each, HALF, content_type=kind).status_code == 400

    assert client.get(path).status_code == 200
    assert not Draft.objects.exists()


@pytest.mark.parametrize("kind", ["text/html; charset=UTF-8", "text/html; charset=utf8", ""])
def test_our_own_letters_pass(clinic, kind) -> None:
    """However UTF-8 is spelt, and where nobody says."""
    answer = Client(HTTP_HOST="localhost").get("/account/sign-in/", CONTENT_TYPE=kind)

    assert answer.status_code == 200


def test_a_form_that_is_too_long_says_so_and_leaves_the_draft_that_was_kept(
    clinic, signed_in
) -> None:
    """Nothing is cut in silence: the page has every word, and the draft before it stays."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.NURSE), f"/episodes/{episode}/form/receive_referral/"
    client.post(path + "draft/", {"referral.question": "first words"})
    long = "word " * 50_000

    kept = client.post(path + "draft/", {"referral.question": long})
    sent = client.post(path, {"referral.question": long})

    assert (kept.status_code, sent.status_code) == (422, 422)
    assert long.strip() in sent.content.decode()
    assert "This form holds more than 200" in sent.content.decode()
    assert "first words" in client.get(path).content.decode()
